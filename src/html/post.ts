/**
 * One post as an h-entry (https://microformats.org/wiki/h-entry), in the light DOM. What the words do not carry
 * stands in `data-parvis-*` and `data`, so that the browser reads the same post back through `parsePost`.
 */
import { cleanLine } from '../model/text/clean.ts';
import { displayHost } from './host.ts';
import { networkName } from '../model/network/name.ts';
import type { Account, Post, Quote } from '../model/post.ts';
import type { FeedTerms } from '../words/terms.ts';
import { eventLines } from './event.ts';
import { heading } from './heading.ts';
import type { HeadingLevel } from './heading.ts';
import { html, join, nothing } from './html.ts';
import type { Html } from './html.ts';
import { linkCard, mediaFigure, pollList } from './media.ts';
import type { MayLoad } from './media.ts';
import { OWN, UGC, isolated, paragraphs } from './text.ts';
import { dateText, timeElement, withTime } from './time.ts';
import type { Moment } from './time.ts';

export interface PostOptions extends Moment {
  /** Level of the headings of posts. */
  readonly level: HeadingLevel;
  readonly mayLoad: MayLoad;
  /** The instant of writing, to know whether a poll has ended and an alert is past. */
  readonly now?: string | undefined;
}

const accountName = (account: Account | undefined): string =>
  cleanLine(account?.name ?? '') || cleanLine(account?.handle ?? '');

/** Without links: the first link of a post is the institution's own page (R-56). */
const author = (account: Account): Html =>
  html`<span class="p-author h-card">
    ${isolated(account.name, account.handle, 'p-name')}
    ${account.handle !== undefined && html`<span class="parvis-handle">${isolated(account.handle, '', 'p-nickname')}</span>`}
    ${account.url !== undefined && html`<data class="u-url" value="${account.url}"></data>`}
  </span>`;

const quoted = (quote: Quote, terms: FeedTerms): Html => {
  const { state, account, content, url } = quote;
  if (state !== 'accepted')
    return html`<p class="parvis-quote" data-parvis-state="${state}">${terms.quote[state]}</p>`;
  const name = accountName(account);
  return html`<blockquote
    class="parvis-quote h-cite"
    cite="${url}"
    data-parvis-state="accepted"
    data-parvis-name="${name}"
    data-parvis-handle="${account?.handle}"
    data-parvis-account="${account?.url}"
  >
    ${name && html`<p>${terms.quoted(name)}</p>`}
    ${content && html`<div class="e-content">${paragraphs(content)}</div>`}
    ${
      url !== undefined &&
      html`<p><a class="u-url" href="${url}" rel="${UGC}">${terms.readOn(name || displayHost(url))}</a></p>`
    }
  </blockquote>`;
};

/** The words of a post and all it shows. */
const body = (post: Post, terms: FeedTerms, options: PostOptions, rel: string): Html =>
  html`<div class="e-content" lang="${post.lang}">${paragraphs(post.content, rel, options.mayLoad)}</div>
    ${post.media.map((media) => mediaFigure(media, terms, options.mayLoad))}
    ${post.card && linkCard(post.card, options.mayLoad)}
    ${post.poll && pollList(post.poll, terms, options, options.now)}
    ${post.quote && quoted(post.quote, terms)}`;

/** The links of a post: the institution's own page first, then its network, then where else it stands. */
const links = (post: Post, terms: FeedTerms): Html => {
  const { page, url, origins } = post;
  const others = origins.filter(
    (origin, index) =>
      origin.url !== url &&
      origin.url !== page &&
      origins.findIndex((other) => other.url === origin.url) === index,
  );
  const all = [
    page !== undefined && html`<a href="${page}">${terms.readPage}</a>`,
    url !== undefined &&
      url !== page &&
      html`<a class="${page === undefined ? undefined : 'u-syndication'}" href="${url}" rel="noopener"
        >${terms.readOn(networkName(post.network) || accountName(post.account))}</a
      >`,
    ...others.map(
      (origin) =>
        html`<a
          class="u-syndication"
          href="${origin.url}"
          rel="noopener"
          data-parvis-network="${origin.network}"
          >${terms.alsoOn(networkName(origin.network))}</a
        >`,
    ),
  ].filter((link) => link !== false);
  return all.length ? html`<p class="parvis-links">${join(all, ' ')}</p>` : nothing;
};

/** The article of a post. */
export const postArticle = (post: Post, terms: FeedTerms, options: PostOptions): Html => {
  const { page, url, account, title, published, updated, warning, boostedBy, pinnedUntil } = post;
  const first = page ?? url;
  const name = accountName(account);
  const network = networkName(post.network);
  const line = cleanLine(title ?? '');
  // What the institution says is its own; a tag's posts come from anyone.
  const rel = post.official || post.network === 'site' ? OWN : UGC;
  const pinned = pinnedUntil !== undefined && !(Date.parse(pinnedUntil) <= Date.parse(options.now ?? ''));
  const date = timeElement(published, options, 'dt-published');
  const covered = cleanLine(warning ?? '');
  const words = html`<bdi lang="${post.lang}">${line}</bdi>`;
  const content = body(post, terms, options, rel);
  return html`<article
    class="h-entry parvis-post"
    aria-label="${terms.article({ author: name || network || line, date: dateText(published, options) })}"
    data-parvis-id="${post.id}"
    data-parvis-network="${post.network}"
    data-parvis-page="${page}"
    data-parvis-url="${url}"
    data-parvis-lang="${post.lang}"
    data-parvis-official="${post.official}"
    data-parvis-cut="${post.cut}"
    data-parvis-sensitive="${post.sensitive}"
    data-parvis-warning="${covered}"
    data-parvis-pinned-until="${pinnedUntil}"
  >
    ${line && heading(options.level, first ? html`<a href="${first}" rel="${rel}">${words}</a>` : words, { name: 'p-name' })}
    ${post.event && eventLines(post.event, terms, options)}
    <p class="parvis-meta">
      ${pinned && html`<strong class="parvis-pinned">${terms.pinned}</strong>`} ${account && author(account)}
      ${network && html`<span class="parvis-network">${terms.on(network)}</span>`}
      ${post.official && html`<strong class="parvis-official" title="${terms.officialHint}">${terms.official}</strong>`}
      ${first && published !== undefined ? html`<a class="u-url" href="${first}" rel="${rel}">${date}</a>` : date}
      ${updated !== undefined && html`<span class="parvis-edited">${withTime(terms.edited, updated, options, 'dt-updated')}</span>`}
      ${boostedBy && html`<span class="parvis-boost" data-parvis-name="${accountName(boostedBy)}" data-parvis-url="${boostedBy.url}">${terms.sharedBy(accountName(boostedBy))}</span>`}
    </p>
    ${
      covered || post.sensitive
        ? html`<details class="parvis-warning">
            <summary>${covered ? terms.warning(covered) : terms.sensitive}</summary>
            ${content}
          </details>`
        : content
    }
    ${links(post, terms)}
    ${post.tags.map((tag) => html`<data class="p-category" value="${cleanLine(tag)}"></data>`)}
  </article>`;
};
