/**
 * A feed as a browser reads it for the first drawing: what few posts have passes through as it came, and is read, by the
 * shapes of `post.ts`, by the code that draws it, which only a page with such posts fetches. Nothing unread is drawn.
 */
import { isProblem } from '../failure.ts';
import { networkId, plainFields } from '../post-plain.ts';
import type { rareFields } from '../post-rare.ts';
import type { Post } from '../post.ts';
import type { Problem } from '../problem.ts';
import { bare } from './bare.ts';
import { MOST_ITEMS, feedFields, filled, jsonFeedItem, postOf } from './feed-plain.ts';
import type { Feed } from './feed.ts';
import type { Reading } from './parse.ts';
import { readAnswer } from './read.ts';
import { object, optional, or, own, tolerantList } from './shape.ts';

/** What of a post is not read at first. */
export type RareField = keyof typeof rareFields;

/** A post of which what few posts have is still as it came. Every `Post` is one. */
export type UnreadPost = Omit<Post, RareField> & { readonly [K in RareField]?: unknown };

/** A feed of such posts. Every `Feed` is one. */
export interface UnreadFeed extends Omit<Feed, 'posts' | 'address' | 'lang'> {
  readonly posts: readonly UnreadPost[];
}

/** Lets everything through. */
const unread = /* @__PURE__ */ optional(/* @__PURE__ */ own('unread', (value) => value));

const unreadShape = /* @__PURE__ */ object({
  ...feedFields,
  items: tolerantList(
    object({
      ...jsonFeedItem,
      _parvis: or(
        object({
          network: or(networkId, 'site'),
          ...plainFields,
          warning: unread,
          card: unread,
          poll: unread,
          quote: unread,
          boostedBy: unread,
        }),
        {},
      ),
    }),
    MOST_ITEMS,
  ),
});

/** Reads a feed as `parseFeed` does, but for the rare fields. */
export function parseUnread(value: unknown, reading?: Reading): UnreadFeed | Problem {
  const document = readAnswer(unreadShape, value, reading?.base);
  if (isProblem(document)) return document;
  const { title, items, home_page_url: home, next_url: next, _parvis } = document;
  return bare(filled({ title, home, next }), _parvis, { posts: items.map(postOf) });
}
