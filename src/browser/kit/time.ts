/** An instant as words, and as `time` for machines. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import { dateText } from './locale.ts';
import type { Moment } from './locale.ts';

/** The `time` of an instant. */
export const timeView = (instant: string, moment: Moment): TemplateResult =>
  html`<time datetime=${instant}>${dateText(instant, moment)}</time>`;
