/** When and where something takes place, in the article of its post (https://microformats.org/wiki/h-event). */
import type { PostEvent } from '../model/post.ts';
import { cleanLine } from '../model/text/clean.ts';
import { dayText, whenText } from '../model/when.ts';
import type { When } from '../model/when.ts';
import type { FeedTerms } from '../words/terms.ts';
import { html, join, nothing } from './html.ts';
import type { Html } from './html.ts';
import type { Moment } from './time.ts';

const time = ({ start }: When, text: string, name?: string): Html =>
  html`<time class="${name}" datetime="${start}">${text}</time>`;

/** @param again the dates of a series, as the widget reads them back: `START/END START` */
const written = (again: readonly When[]): string | undefined =>
  again.map(({ start, end }) => (end === undefined ? start : `${start}/${end}`)).join(' ') || undefined;

/** The lines of a date; nothing for what is none. */
export const eventLines = (event: PostEvent, { event: words }: FeedTerms, { lang, zone }: Moment): Html => {
  const { start, end, cancelled, again } = event;
  const clock = event.zone ?? zone;
  const text = whenText(event, lang, clock);
  if (!text) return nothing;
  const place = cleanLine(event.place ?? '');
  const [before = '', after = ''] = words.then('\ue0ff').split('\ue0ff');
  const days = again.map((when) => time(when, dayText(when, lang, clock)));
  return html`<div
    class="parvis-event h-event"
    data-parvis-start="${start}"
    data-parvis-end="${end}"
    data-parvis-zone="${event.zone}"
    data-parvis-place="${place || undefined}"
    data-parvis-cancelled="${cancelled}"
    data-parvis-again="${written(again)}"
  >
    <p>${cancelled && html`<strong>${words.cancelled}</strong> `}${time(event, text, 'dt-start')}</p>
    ${place && html`<p class="p-location"><bdi>${place}</bdi></p>`}
    ${days.length > 0 && html`<p class="parvis-again">${before}${join(days, ', ')}${after}</p>`}
  </div>`;
};
