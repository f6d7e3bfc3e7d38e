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
import { extensionFields, networkId } from '../post.ts';
import type { Post } from '../post.ts';
import { plain } from '../text/segment.ts';
import { bare } from './bare.ts';
import { lang } from './common.ts';
import { MOST_ITEMS, MOST_SOURCES, drawnSource, feedExtension, feedFields } from './feed-plain.ts';
import { jsonFeedItem, postOf } from './feed-plain.ts';
import type { Reading } from './parse.ts';
import { readAnswer } from './read-answer.ts';
import { instant, object, optional, or, text, tolerantList, url } from './shape.ts';
import type { Infer } from './shape.ts';

/** One source of the feed and how its last collecting went. */
export const sourceShape = /* @__PURE__ */ object({
  id: text(200, 1),
  ...drawnSource,
  checkedAt: optional(instant),
  /** Last success. */
  collectedAt: optional(instant),
});

/** `_parvis` of an item. Absent in the feeds of others: their items are posts of `site`. */
export const extensionShape = /* @__PURE__ */ object({ network: or(networkId, 'site'), ...extensionFields });

/** An item. */
export const itemShape = /* @__PURE__ */ object({ ...jsonFeedItem, _parvis: or(extensionShape, {}) });

/** The feed's document. */
export const feedShape = /* @__PURE__ */ object({
  version: optional(text(200)),
  feed_url: optional(url),
  description: optional(text(5000)),
  language: optional(lang),
  ...feedFields,
  items: tolerantList(itemShape, MOST_ITEMS),
  _parvis: or(
    object({
      wire: optional(text(20)),
      ...feedExtension,
      sources: or(tolerantList(sourceShape, MOST_SOURCES), []),
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
  return bare(filled({ title, home, address, next, lang }), _parvis, {
    posts: items.map((item) => bare(filled(postOf(item)))),
  });
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
