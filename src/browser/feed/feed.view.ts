/** A feed, as a function of data and words: section, heading, list of articles (R-50), as `src/html/feed.ts` writes it. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { cleanLine } from '../../model/text/clean.ts';
import type { UnreadFeed, UnreadPost } from '../../model/wire/unread.ts';
import type { FeedFirstTerms } from '../../words/terms.ts';
import { networkName } from '../../model/network/name.ts';
import type { Panel } from './panel.ts';
import { postView } from './post.view.ts';
import type { PostLook } from './post.view.ts';

/** A link to an account that the feed comes from. */
export interface AccountLink {
  readonly url: string;
  readonly text: string;
}

/** Everything that is drawn. */
export interface FeedLook extends PostLook, Pick<Panel, 'busy' | 'lay'> {
  readonly title: string;
  readonly level: number;
  /** The posts that are drawn so far. */
  readonly posts: readonly UnreadPost[];
  readonly accounts: readonly AccountLink[];
  /** Shows more posts; undefined when there are none. */
  readonly more: (() => void) | undefined;
  /** What stands above the posts, when there is any of it. */
  readonly top: unknown;
  /** The sentence where there is no post. */
  readonly empty: string;
}

/** Links to the accounts themselves, which help when nothing else does (R-02). */
export const accountsOf = ({ sources }: UnreadFeed, words: FeedFirstTerms): AccountLink[] =>
  sources.flatMap(({ url, name, network }) =>
    url ? [{ url, text: words.seeAccount(cleanLine(name ?? '') || networkName(network) || network) }] : [],
  );

/** A button; also carries what it does as a part. */
export const button = (name: string, text: string, act: () => void): TemplateResult =>
  html`<button part="control ${name}" type="button" @click=${act}>${text}</button>`;

/** The posts in their list. */
export const listView = (look: Pick<FeedLook, 'posts'> & PostLook): TemplateResult =>
  html`<ul part="posts" role="list">
    ${look.posts.map((post) => html`<li>${postView(post, look)}</li>`)}
  </ul>`;

export const feedView = (look: FeedLook): TemplateResult => {
  const { posts, words, accounts, more } = look;
  return html`<section part="feed" aria-labelledby="heading">
    <p part="heading" id="heading" role="heading" aria-level=${look.level} tabindex="-1">${look.title}</p>
    ${look.top}${posts.length ? (look.lay ?? listView)(look) : html`<p part="empty">${look.empty}</p>`}${
      more || accounts.length
        ? html`<p part="accounts" aria-busy=${!!look.busy}>
            ${more && button('more', words.more, more)}${accounts.map(
              ({ url, text }) => html`<a part="link" href=${url} rel="noopener">${text}</a>`,
            )}
          </p>`
        : nothing
    }
  </section>`;
};
