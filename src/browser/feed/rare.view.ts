/** What few posts have, polls and quotes, as `src/html` writes them: a chunk of its own. */
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { Poll, Quote } from '../../model/post.ts';
import { cleanLine } from '../../model/text/clean.ts';
import { displayHost } from '../kit/host.ts';
import { dated, sentenceView } from '../kit/sentence.ts';
import { UGC, paragraphs } from '../kit/text.ts';
import { accountName } from './post.view.ts';
import type { PostLook } from './post.view.ts';

/** A quoted post, or why it is not shown. */
export const quoteView = ({ state, account, content, url }: Quote, { words }: PostLook): TemplateResult => {
  if (state !== 'accepted') return html`<p part="quote">${words.quote[state]}</p>`;
  const name = accountName(account);
  return html`<blockquote part="quote">
    ${name ? html`<p>${words.quoted(name)}</p>` : nothing}
    ${content ? html`<div part="content">${paragraphs(content)}</div>` : nothing}
    ${
      url
        ? html`<p>
            <a part="link" href=${url} rel=${UGC}>${words.readOn(name || displayHost(url))}</a>
          </p>`
        : nothing
    }
  </blockquote>`;
};

/** A poll as it stood, in words and in bars; one votes on its network. */
export const pollView = (poll: Poll, { words, moment, now }: PostLook): TemplateResult => {
  const { options, votes = 0, closesAt, multiple } = poll;
  const say = words.poll;
  const option = ({ text, votes: count }: Poll['options'][number]): TemplateResult => {
    const title = cleanLine(text);
    const known = votes > 0 && count !== undefined;
    const percent = known ? Math.round((100 * count) / votes) : 0;
    // A path: a policy refuses `style`, and this one is only looked at.
    return html`<li>
      <bdi>${known ? say.option({ title, percent }) : title}</bdi>${
        known
          ? svg`<svg part="bar" viewBox="0 0 100 1" preserveAspectRatio="none" aria-hidden="true"><path d="M0 0H${Math.min(percent, 100)}V1H0z"></path></svg>`
          : nothing
      }
    </li>`;
  };
  return html`<div part="poll">
    <p>${say.label}${multiple ? html` <small>${say.multiple}</small>` : nothing}</p>
    <ul role="list">
      ${options.map(option)}
    </ul>
    <p>
      ${poll.votes === undefined ? nothing : html`<span>${say.votes(votes)}</span> `}${
        closesAt
          ? sentenceView(dated(Date.parse(closesAt) <= now ? say.ended : say.ends, closesAt), moment)
          : nothing
      }
    </p>
  </div>`;
};
