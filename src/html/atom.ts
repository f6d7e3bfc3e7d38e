/** A feed as Atom (RFC 4287), for feed readers. Content is escaped HTML, the same words as everywhere. */
import { cleanLine } from '../model/text/clean.ts';
import type { Post } from '../model/post.ts';
import { plain } from '../model/text/segment.ts';
import type { Feed } from '../model/wire/feed.ts';
import type { FeedTerms } from '../words/terms.ts';
import { besideFeed } from './feed-page.ts';
import { eventLines } from './event.ts';
import { html, write } from './html.ts';
import type { Html } from './html.ts';
import { linkCard, mediaFigure } from './media.ts';
import { paragraphs } from './text.ts';
import type { Moment } from './time.ts';
import { xml } from './xml.ts';

export interface AtomOptions {
  /** Language of the words. */
  readonly lang: string;
  /** Name of the institution: the author of whatever names none. */
  readonly institution: string;
  /** IANA name of the zone of dates; UTC when absent. */
  readonly zone?: string;
}

/** Characters of a title made from a post that has none. */
const TITLE = 80;

/** Words as HTML: many readers take every title for HTML, and would read a sign of it as markup. */
const asHtml = (text: string): string => write(html`${xml(text)}`);

const titleOf = ({ title, content, account, network }: Post): string => {
  const line = cleanLine(title ?? '') || cleanLine(plain(content));
  const short = line.length > TITLE ? `${line.slice(0, TITLE).replace(/\s\S*$/, '')}\u2026` : line;
  return short || cleanLine(account?.name ?? '') || network;
};

/** What a reader shows: words, then pictures and films as links, for no picture is asked of a stranger's server. */
const contentOf = (post: Post, terms: FeedTerms, moment: Moment): string => {
  const warning = cleanLine(post.warning ?? '');
  const covered = warning || post.sensitive;
  return write(
    html`${covered && html`<p><strong>${warning ? terms.warning(warning) : terms.sensitive}</strong></p>`}
    ${post.event && eventLines(post.event, terms, moment)} ${paragraphs(post.content)}
    ${post.media.map((media) => mediaFigure(media, terms, () => false))}
    ${post.card && linkCard(post.card, () => false)}`,
  ).trim();
};

const entry = (post: Post, id: string, updated: string, terms: FeedTerms, moment: Moment): Html => {
  const { page, url, account, published, lang, tags, origins } = post;
  const first = page ?? url;
  const others = [...new Set([url, ...origins.map((origin) => origin.url)])].filter(
    (other) => other !== undefined && other !== first,
  );
  return html`<entry xml:lang="${lang}"
    ><id>${xml(id)}</id><title type="html">${asHtml(titleOf(post))}</title
    ><updated>${post.updated ?? published ?? updated}</updated>
    ${published !== undefined && html`<published>${published}</published>`}
    ${first !== undefined && html`<link rel="alternate" href="${first}" />`}
    ${others.map((other) => html`<link rel="related" href="${other}" />`)}
    ${account && html`<author><name>${xml(cleanLine(account.name))}</name>${account.url !== undefined && html`<uri>${account.url}</uri>`}</author>`}
    ${tags.map((tag) => html`<category term="${xml(cleanLine(tag))}" />`)}
    <content type="html">${xml(contentOf(post, terms, moment))}</content></entry
  >`;
};

/** @param feed its `address` is that of feed.json; Atom stands beside it */
export const atomFeed = (
  feed: Feed,
  terms: FeedTerms,
  { lang, institution, zone = 'UTC' }: AtomOptions,
): Html => {
  const self = besideFeed(feed.address, 'feed.atom');
  // Ids hang on the institution's home page, which stays when a feed moves.
  const home = feed.home ?? self ?? '';
  const newest = feed.posts
    .flatMap(({ updated, published }) => updated ?? published ?? [])
    .sort()
    .at(-1);
  // Never "now": a feed in which nothing changed says so.
  const updated = newest ?? feed.generated ?? '1970-01-01T00:00:00Z';
  return html`<?xml version="1.0" encoding="utf-8"?>
    <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${feed.lang ?? lang}"
      ><id>${home}#feed</id><title type="html">${asHtml(cleanLine(feed.title) || terms.heading)}</title
      ><updated>${updated}</updated>
      <author><name>${xml(cleanLine(institution))}</name></author>
      ${self !== undefined && html`<link rel="self" type="application/atom+xml" href="${self}" />`}
      ${feed.home !== undefined && html`<link rel="alternate" href="${feed.home}" />`}
      ${feed.posts.map((post) => entry(post, `${home}#post-${encodeURIComponent(post.id)}`, updated, terms, { lang, zone }))}
    </feed>`;
};
