/** Other contributions that may be of the same author, and what links them. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { isProblem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import type { DeskHistory } from '../../../model/wire/desk-beside.ts';
import type { DeskAsideTerms, DeskTerms } from '../../../words/terms.ts';
import { dateText } from '../../kit/locale.ts';
import type { Moment } from '../../kit/locale.ts';
import type { Reading } from '../desk.reading.ts';
import { measuresOf } from './authors.ts';
import { stateText } from '../comment/name.ts';

export const historyView = (
  history: DeskHistory | Problem,
  words: DeskTerms,
  { history: said }: DeskAsideTerms,
  moment: Moment,
  reading: Reading,
): TemplateResult => {
  if (isProblem(history)) return html`<p>${words.failed}</p>`;
  const measures = measuresOf(reading, history.comment);
  if (!history.others.length)
    return html`<p>${said.none}</p>
      ${measures}`;
  return html`<ul part="others" role="list">
      ${history.others.map(
        ({ id, by, state, receivedAt, page, title, text, ground }) =>
          html`<li>
            <p part="meta">
              <span part="state"
                >${stateText(state, words)}${ground ? html`, <bdi>${ground}</bdi>` : nothing}</span
              >
              <time part="aside" datetime=${receivedAt}>${dateText(receivedAt, moment)}</time>
              <span part="aside">${said[by]}</span>
            </p>
            <p part="reason" dir="auto">${text}</p>
            <a
              part="link"
              href="${page.replace(/#.*/, '')}#c-${id}"
              target="_blank"
              rel="noopener noreferrer"
              aria-label="${title ?? page} (${words.openPage})"
              ><bdi>${title ?? page}</bdi></a
            >
          </li>`,
      )}
    </ul>
    ${history.more ? html`<p part="hint">${said.more}</p>` : nothing} ${measures}`;
};
