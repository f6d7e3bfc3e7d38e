/**
 * A feed as a browser reads it for the first drawing: what few posts have passes through as it came, and is read, by the
 * shapes of `post.ts`, by the code that draws it, which only a page with such posts fetches. Nothing unread is drawn.
 */
import { failure } from '../failure.ts';
import { networkId, plainFields } from '../post-plain.ts';
import type { itemFields } from '../post-plain.ts';
import type { rareFields } from '../post-rare.ts';
import type { Problem } from '../problem.ts';
import { bare } from './bare.ts';
import { MOST_ITEMS, MOST_SOURCES, drawnSource, feedExtension, feedFields } from './feed-plain.ts';
import { jsonFeedItem, postOf } from './feed-plain.ts';
import { read } from './read.ts';
import { object, optional, or, own, tolerantList } from './shape.ts';
import type { Infer, ObjectShape } from './shape.ts';

/** What of a post is not read at first. */
export type RareField = keyof typeof rareFields;

/** A post of which what few posts have is still as it came. Every `Post` is one. */
export type UnreadPost = Infer<
  ObjectShape<typeof itemFields & typeof plainFields & { network: typeof networkId }>
> & {
  readonly [K in RareField]?: unknown;
};

const drawnSourceShape = /* @__PURE__ */ object(drawnSource);

/** A feed of such posts. Every `Feed` is one. */
export interface UnreadFeed {
  readonly title: string;
  /** The page that the feed belongs to. */
  readonly home?: string;
  /** Address of the next page of posts. */
  readonly next?: string;
  /** When it was collected. */
  readonly generated?: string;
  readonly sources: readonly Infer<typeof drawnSourceShape>[];
  readonly posts: readonly UnreadPost[];
}

/** Lets everything through. */
const unread = /* @__PURE__ */ optional(/* @__PURE__ */ own('unread', (value) => value));

const unreadItem = /* @__PURE__ */ object({
  ...jsonFeedItem,
  _parvis: or(
    object({
      ...plainFields,
      network: or(networkId, 'site'),
      warning: unread,
      card: unread,
      poll: unread,
      quote: unread,
      boostedBy: unread,
      event: unread,
    }),
    {},
  ),
});

const unreadShape = /* @__PURE__ */ object({
  ...feedFields,
  items: tolerantList(unreadItem, MOST_ITEMS),
  _parvis: or(
    object({ ...feedExtension, sources: or(tolerantList(drawnSourceShape, MOST_SOURCES), []) }),
    {},
  ),
});

/**
 * Reads a feed as `parseFeed` does, but for the rare fields and what is not drawn.
 *
 * @param base the feed's own address, for relative addresses in it
 */
export function parseUnread(value: unknown, base?: string): UnreadFeed | Problem {
  const document = read(unreadShape, value, base);
  if (!document) return failure('garbled');
  const { title, items, home_page_url: home, next_url: next, _parvis } = document;
  return bare({ title, home, next }, _parvis, { posts: items.map(postOf) });
}
