/** A quoted post, or why it is not shown, as `src/html/post.ts` writes it. */
import { html } from 'lit';
import type { TemplateResult } from 'lit';
import type { Quote } from '../../../model/post.ts';
import type { FeedRareTerms } from '../../../words/terms.ts';
import { displayHost } from '../../kit/host.ts';
import { UGC, paragraphs } from '../../kit/text.ts';
import { accountName } from '../post.view.ts';
import type { PostLook } from '../post.view.ts';

export const quoteView = (
  { state, account, content, url }: Quote,
  words: FeedRareTerms,
  look: PostLook,
): TemplateResult => {
  if (state !== 'accepted') return html`<p part="quote">${words.quote[state]}</p>`;
  const name = accountName(account);
  return html`<blockquote part="quote">
    ${name && html`<p>${words.quoted(name)}</p>`}
    ${content && html`<div part="content">${paragraphs(content)}</div>`}
    ${
      url &&
      html`<p>
        <a part="link" href=${url} rel=${UGC}>${look.words.readOn(name || displayHost(url))}</a>
      </p>`
    }
  </blockquote>`;
};
