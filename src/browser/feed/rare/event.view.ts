/** When and where something takes place, as `src/html/event.ts` writes it. */
import { html, nothing } from 'lit';
import type { PostEvent } from '../../../model/post.ts';
import { cleanLine } from '../../../model/text/clean.ts';
import { dayText, whenText } from '../../../model/when.ts';
import type { FeedRareTerms } from '../../../words/terms.ts';
import { around } from '../../kit/locale.ts';
import type { Moment } from '../../kit/locale.ts';

export const eventView = (
  { start, end, cancelled, again, place = '', zone: own }: PostEvent,
  words: FeedRareTerms['event'],
  { lang, zone: readers }: Moment,
): unknown => {
  const zone = own ?? readers;
  const text = whenText({ start, end }, lang, zone);
  if (!text) return nothing;
  const where = cleanLine(place);
  const [before, after] = around(words.then);
  return html`<div part="event">
    <p>
      ${cancelled ? html`<strong>${words.cancelled}</strong> ` : nothing}<time datetime=${start}
        >${text}</time
      >
    </p>
    ${where && html`<p><bdi>${where}</bdi></p>`}${
      again.length
        ? html`<p part="again">
            ${before}${again.map(
              (when, index) =>
                html`${index ? ', ' : ''}<time datetime=${when.start}>${dayText(when, lang, zone)}</time>`,
            )}${after}
          </p>`
        : nothing
    }
  </div>`;
};
