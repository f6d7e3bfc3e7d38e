/** Sentences that hold a date: the date is drawn as `time`, so that machines read it too. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { around } from './around.ts';
import type { Moment } from './locale.ts';
import { timeView } from './time.ts';

export { timeView };

/** What stands before the date, the date if there is one, what follows it. */
export type Sentence = readonly [before: string, instant?: string, after?: string];

/** @param say makes the sentence around the date, or without one when it is given '' */
export const dated = (say: (date: string) => string, instant: string | undefined): Sentence => {
  if (!instant) return [say('')];
  const [before, after] = around(say);
  return [before, instant, after];
};

export const sentenceView = ([before, instant, after]: Sentence, moment: Moment): TemplateResult =>
  html`${before}${instant ? timeView(instant, moment) : nothing}${after}`;
