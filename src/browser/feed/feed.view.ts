/** A feed, as a function of data and words: section, heading, list of articles (R-50), as `src/html/feed.ts` writes it. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { Post } from '../../model/post.ts';
import { cleanLine } from '../../model/text/clean.ts';
import type { Feed } from '../../model/wire/feed.ts';
import type { FeedTerms } from '../../words/terms.ts';
import { dated, sentenceView } from '../kit/sentence.ts';
import type { Sentence } from '../kit/sentence.ts';
import { networkName } from './networks.ts';
import { postView } from './post.view.ts';
import type { PostLook } from './post.view.ts';

/** A link to an account that the feed comes from. */
export interface AccountLink {
  readonly url: string;
  readonly text: string;
}

/** Everything that is drawn. */
export interface FeedLook extends PostLook {
  readonly title: string;
  readonly level: number;
  /** The posts that are drawn so far. */
  readonly posts: readonly Post[];
  /** What the reader must know of the sources, and the accounts themselves. */
  readonly notice: Sentence | undefined;
  readonly accounts: readonly AccountLink[];
  /** There are more posts to ask for. */
  readonly more: boolean;
  readonly busy: boolean;
  /** Whether the reader, or the page, has chosen some of the posts. */
  readonly filtered: boolean;
  /** The choices, where the page asks for them. */
  readonly filters: unknown;
  /** Updating: undefined when it is not asked for. */
  readonly live: { readonly paused: boolean; readonly news: number; readonly instant?: string } | undefined;
}

/** What a visitor can do. */
export interface FeedWishes {
  more(): void;
  news(): void;
  pause(): void;
}

/** That some sources did not answer, or how old all of this is (R-54). */
export function noticeOf({ sources, generated }: Feed, words: FeedTerms, lang: string): Sentence | undefined {
  const late = sources.filter(({ state }) => state === 'failed' || state === 'stale');
  if (!late.length) return undefined;
  if (late.length === sources.length && generated) return dated(words.stale, generated);
  const names = late.map(({ name, network }) => cleanLine(name ?? '') || network);
  return [words.partial({ sources: new Intl.ListFormat(lang, { type: 'conjunction' }).format(names) })];
}

/** Links to the accounts themselves, which help when nothing else does (R-02). */
export const accountsOf = ({ sources }: Feed, words: FeedTerms): AccountLink[] =>
  sources.flatMap(({ url, name, network }) =>
    url ? [{ url, text: words.seeAccount(cleanLine(name ?? '') || networkName(network) || network) }] : [],
  );

/** A button; also carries what it does as a part. */
export const button = (name: string, text: string, act: () => void): TemplateResult =>
  html`<button part="control ${name}" type="button" @click=${act}>${text}</button>`;

export const feedView = (look: FeedLook, wishes: FeedWishes): TemplateResult => {
  const { title, level, posts, words, moment, notice, accounts, more, filtered, live } = look;
  return html`<section part="feed" aria-labelledby="heading">
    <p part="heading" id="heading" role="heading" aria-level=${level} tabindex="-1">
      ${title || words.heading}
    </p>
    ${
      live
        ? html`<p part="live">
            ${
              live.news
                ? button('show', words.newPosts(live.news), wishes.news)
                : html`<span
                    >${live.instant ? sentenceView(dated(words.updated, live.instant), moment) : nothing}</span
                  >`
            }${button('pause', live.paused ? words.resume : words.pause, wishes.pause)}
          </p>`
        : nothing
    }
    ${notice ? html`<p part="notice">${sentenceView(notice, moment)}</p>` : nothing} ${look.filters}
    ${
      posts.length
        ? html`<ul part="posts" role="list">
            ${posts.map((post) => html`<li>${postView(post, look)}</li>`)}
          </ul>`
        : html`<p part="empty">${filtered ? words.emptyFiltered : words.empty}</p>`
    }
    ${
      more || accounts.length
        ? html`<p part="accounts" aria-busy=${look.busy}>
            ${more ? button('more', words.more, wishes.more) : nothing}${accounts.map(
              ({ url, text }) => html`<a part="link" href=${url} rel="noopener">${text}</a>`,
            )}
          </p>`
        : nothing
    }
  </section>`;
};
