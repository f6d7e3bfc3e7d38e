/** Sentences that hold a date: the date is drawn as `time`, so that machines read it too. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { around, dateText } from './locale.ts';
import type { Moment } from './locale.ts';

/** What stands before the date, the date if there is one, what follows it. */
export type Sentence = readonly [before: string, instant?: string, after?: string];

/** @param say makes the sentence around the date, or without one when it is given '' */
export const dated = (say: (date: string) => string, instant: string | undefined): Sentence => {
  if (!instant) return [say('')];
  const [before, after] = around(say);
  return [before, instant, after];
};

/** The `time` of an instant. */
export const timeView = (instant: string, moment: Moment): TemplateResult =>
  html`<time datetime=${instant}>${dateText(instant, moment)}</time>`;

export const sentenceView = ([before, instant, after]: Sentence, moment: Moment): TemplateResult =>
  html`${before}${instant ? timeView(instant, moment) : nothing}${after}`;
