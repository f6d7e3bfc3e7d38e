/** After sending: that it has arrived, what happens next and when, and the link that shows what becomes of it (R-65). */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Receipt } from '../../../model/wire/draft.ts';
import type { ComposerMoreTerms } from '../../../words/terms.ts';
import { dateText } from '../../kit/locale.ts';
import { inline } from '../../kit/text.ts';
import type { Panel } from '../panel.ts';
import { button } from '../thread.view.ts';

/** The page with the token in its fragment, which no server ever sees. */
export const receiptLink = (token: string): string =>
  `${location.href.replace(/#.*/, '')}#parvis-receipt=${token}`;

/** @param byHand the clipboard was refused: the link is shown in a field */
export const receiptView = (
  { comment, token, serviceAt, notice }: Receipt,
  { receipt: words }: Pick<ComposerMoreTerms, 'receipt'>,
  panel: Panel,
  byHand: boolean,
  copyLink: (link: string) => void,
): TemplateResult => {
  const later = serviceAt && Date.parse(serviceAt) > panel.now();
  const link = token && receiptLink(token);
  return html`<div part="form">
    <p part="title" role="heading" aria-level=${panel.level() + 1} tabindex="-1">${words.heading}</p>
    <p>
      ${
        comment.state === 'published'
          ? words.published
          : later
            ? words.pendingUntil(dateText(serviceAt, panel.moment()))
            : words.pending
      }
    </p>
    ${notice ? html`<p part="notice">${inline(notice)}</p>` : nothing}
    ${
      link
        ? html`<p part="hint">${words.linkHint}</p>
            ${byHand ? html`<label for="receipt">${words.link}</label> <input part="field" id="receipt" readonly .value=${link} />` : nothing}
            <p part="actions">${button('primary', words.copy, () => copyLink(link))}</p>`
        : nothing
    }
  </div>`;
};
