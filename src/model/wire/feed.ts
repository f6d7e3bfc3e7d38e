/**
 * The feed on the wire: JSON Feed 1.1, which any reader understands, with our extension object `_parvis` in the feed
 * and in each item (https://www.jsonfeed.org/version/1.1/, "Extensions"). Inside Parvis a feed is a list of posts; only
 * this file knows how they are laid out in JSON Feed.
 *
 * In the feed, `_parvis` has `wire` (version), `generated` (instant of the collecting) and `sources` with their states.
 * In an item it has what JSON Feed has no place for: see `extensionShape`.
 */
import { isProblem } from '../failure.ts';
import type { Problem } from '../problem.ts';
import { extensionFields, itemFields, networkId } from '../post.ts';
import type { Post } from '../post.ts';
import { plain } from '../text/segment.ts';
import { bare } from './bare.ts';
import { readAnswer } from './read.ts';
import type { Reading } from './parse.ts';
import { instant, object, oneOf, optional, or, text, tolerantList, url } from './shape.ts';
import type { Infer } from './shape.ts';
import { lang, name } from './common.ts';

/** Items of one feed at most. */
const MOST_ITEMS = 500;

/** One source of the feed and how its last collecting went. */
export const sourceShape = /* @__PURE__ */ object({
  id: text(200, 1),
  network: networkId,
  name: optional(name),
  /** The account or page, for a reader who wants to go there. */
  url: optional(url),
  /** `ok`: collected. `stale`: its last good items are shown. `failed`: it has given none. `paused`: switched off. */
  state: or(oneOf('ok', 'stale', 'failed', 'paused'), 'failed'),
  checkedAt: optional(instant),
  /** Last success. */
  collectedAt: optional(instant),
});

/** `_parvis` of an item. Absent in the feeds of others: their items are posts of `site`. */
export const extensionShape = /* @__PURE__ */ object({ network: or(networkId, 'site'), ...extensionFields });

/** An item, as JSON Feed 1.1 has it. */
export const itemShape = /* @__PURE__ */ object({
  id: itemFields.id,
  /** The institution's own page where there is one, else the post on its network. */
  url: optional(url),
  title: itemFields.title,
  content_text: optional(text(100_000)),
  date_published: itemFields.published,
  date_modified: itemFields.updated,
  tags: itemFields.tags,
  language: itemFields.lang,
  _parvis: or(extensionShape, {}),
});

/** The feed's document. */
export const feedShape = /* @__PURE__ */ object({
  version: optional(text(200)),
  title: or(text(500), ''),
  home_page_url: optional(url),
  feed_url: optional(url),
  next_url: optional(url),
  description: optional(text(5000)),
  language: optional(lang),
  items: tolerantList(itemShape, MOST_ITEMS),
  _parvis: or(
    object({
      wire: optional(text(20)),
      generated: optional(instant),
      sources: or(tolerantList(sourceShape, 100), []),
    }),
    {},
  ),
});

export type FeedSource = Infer<typeof sourceShape>;
/** The document as it stands on the wire. */
export type FeedDocument = Infer<typeof feedShape>;
export type FeedItem = Infer<typeof itemShape>;

/** A feed as views and companion use it. */
export interface Feed {
  readonly title: string;
  /** The page that the feed belongs to. */
  readonly home?: string;
  readonly address?: string;
  /** Address of the next page of posts. */
  readonly next?: string;
  readonly lang?: string;
  readonly wire?: string;
  /** When it was collected. */
  readonly generated?: string;
  readonly sources: readonly FeedSource[];
  readonly posts: readonly Post[];
}

/** An object of the entries that have a value. */
const filled = (entries: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(Object.entries(entries).filter((entry) => entry[1] !== undefined));

/** An item of the wire as a post. The text of an item without our extension becomes one plain segment. */
function postOf({
  _parvis,
  url,
  content_text,
  date_published,
  date_modified,
  language,
  ...rest
}: FeedItem): Post {
  const extra = {
    content:
      content_text && !_parvis.content.length ? [{ type: 'text', text: content_text }] : _parvis.content,
    url: _parvis.url ?? (_parvis.page ? undefined : url),
    published: date_published,
    updated: date_modified,
    lang: language,
  };
  return bare(rest, _parvis, filled(extra));
}

/**
 * Reads a feed: ours, or any JSON Feed. A bad item is left out, a bad field of an item counts as absent.
 *
 * @param reading `base`: the feed's own address, for relative addresses in it.
 */
export function parseFeed(value: unknown, reading?: Reading): Feed | Problem {
  const document = readAnswer(feedShape, value, reading?.base);
  if (isProblem(document)) return document;
  const {
    title,
    items,
    home_page_url: home,
    feed_url: address,
    next_url: next,
    language: lang,
    _parvis,
  } = document;
  return bare(filled({ title, home, address, next, lang }), _parvis, { posts: items.map(postOf) });
}

/** Lays a post out as an item. */
function itemOf(post: Post): object {
  const { id, title, published, updated, lang, tags, page, url, media, ...extension } = post;
  return filled({
    id,
    url: page ?? url,
    title,
    content_text: plain(post.content),
    image: media.find((one) => one.type === 'image')?.url,
    date_published: published,
    date_modified: updated,
    authors: post.account && [post.account],
    tags,
    language: lang,
    _parvis: filled({ page, url: page && url, media, ...extension }),
  });
}

/** The JSON Feed document of a feed, ready for `JSON.stringify`; `parseFeed` gives the same feed back. */
export function feedDocument({ title, home, address, next, lang, posts, ...own }: Feed): object {
  return filled({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: address,
    next_url: next,
    language: lang,
    items: posts.map(itemOf),
    _parvis: own,
  });
}
