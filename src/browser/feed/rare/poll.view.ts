/** A poll as it stood, in words and in bars, as `src/html/media.ts` writes it; one votes on its network. */
import { html, nothing, svg } from 'lit';
import type { TemplateResult } from 'lit';
import type { Poll } from '../../../model/post.ts';
import { cleanLine } from '../../../model/text/clean.ts';
import type { FeedRareTerms } from '../../../words/terms.ts';
import { dated, sentenceView } from '../../kit/sentence.ts';
import type { PostLook } from '../post.view.ts';

export const pollView = (poll: Poll, say: FeedRareTerms['poll'], { moment }: PostLook): TemplateResult => {
  const { options, votes = 0, closesAt, multiple } = poll;
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
        closesAt &&
        sentenceView(dated(Date.parse(closesAt) <= Date.now() ? say.ended : say.ends, closesAt), moment)
      }
    </p>
  </div>`;
};
