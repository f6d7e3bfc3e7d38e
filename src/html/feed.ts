/** A feed as light DOM: readable without script, and adopted by the browser without asking again (R-50). */
import { networkName } from '../model/network/name.ts';
import { cleanLine } from '../model/text/clean.ts';
import type { Feed } from '../model/wire/feed.ts';
import type { FeedTerms } from '../words/terms.ts';
import { below, heading } from './heading.ts';
import type { HeadingLevel } from './heading.ts';
import { html, join, nothing } from './html.ts';
import type { Html } from './html.ts';
import { fromOrigins } from './media.ts';
import { postArticle } from './post.ts';
import { withTime } from './time.ts';
import type { Moment } from './time.ts';

export interface FeedOptions extends Moment {
  /** Level of the feed's heading; the posts' are one below. */
  readonly level?: HeadingLevel;
  /** Id of the section, unique on its page. */
  readonly id?: string;
  /** Origins that pictures may be loaded from: the site's and the companion's. None: pictures are links in words. */
  readonly origins?: readonly string[];
  /** Posts at most; all without it. */
  readonly limit?: number;
  /** The instant of writing. */
  readonly now?: string;
}

/** What a reader must know of the sources: that some did not answer, or how old all of this is (R-54). */
const notice = ({ sources, generated }: Feed, terms: FeedTerms, options: FeedOptions): Html => {
  const late = sources.filter(({ state }) => state === 'failed' || state === 'stale');
  if (!late.length) return nothing;
  if (late.length === sources.length && generated !== undefined)
    return html`<p class="parvis-stale">${withTime(terms.stale, generated, options)}</p>`;
  const names = late.map(({ name, network }) => cleanLine(name ?? '') || network);
  const list = new Intl.ListFormat(options.lang, { type: 'conjunction' }).format(names);
  return html`<p class="parvis-partial">${terms.partial({ sources: list })}</p>`;
};

/** Links to the accounts themselves, which help when nothing else does (R-02). */
const accounts = ({ sources }: Feed, terms: FeedTerms): Html => {
  const links = sources
    .filter(({ url }) => url !== undefined)
    .map(
      ({ url, name, network }) =>
        html`<a href="${url}" rel="noopener"
          >${terms.seeAccount(cleanLine(name ?? '') || networkName(network) || network)}</a
        >`,
    );
  return links.length ? html`<p class="parvis-accounts">${join(links, ' ')}</p>` : nothing;
};

/**
 * The section of a feed: heading, list of articles, and the accounts it comes from.
 * @param feed from `parseFeed`
 */
export const feedSection = (feed: Feed, terms: FeedTerms, options: FeedOptions): Html => {
  const { id = 'parvis-feed', level = 2, origins = [], limit = Infinity, now } = options;
  const title = `${id}-heading`;
  const post = { ...options, level: below(level), mayLoad: fromOrigins(origins), now: now ?? feed.generated };
  const posts = feed.posts.slice(0, limit);
  return html`<section
    class="parvis-feed h-feed"
    id="${id}"
    aria-labelledby="${title}"
    data-parvis-wire="${feed.wire}"
    data-parvis-address="${feed.address}"
    data-parvis-generated="${feed.generated}"
    data-parvis-next="${feed.next}"
    data-parvis-count="${feed.posts.length}"
    data-parvis-zone="${options.zone}"
  >
    ${heading(level, cleanLine(feed.title) || terms.heading, { id: title, name: 'p-name' })}
    ${notice(feed, terms, options)}
    ${
      posts.length
        ? html`<ul class="parvis-posts">
            ${posts.map((each) => html`<li>${postArticle(each, terms, post)}</li>`)}
          </ul>`
        : html`<p class="parvis-empty">${terms.empty}</p>`
    }
    ${accounts(feed, terms)}
  </section>`;
};
