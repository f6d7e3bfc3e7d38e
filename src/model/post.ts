/**
 * A post: what the institution said somewhere, on its site or on a network, in the one form that rules, store and
 * views use (feeds.md sections 4 and 5). Addresses are http(s) and checked, texts are segments or plain text.
 */
import { drawnOrigin, itemFields, networkId, plainFields } from './post-plain.ts';
import {
  accountShape,
  cardShape,
  eventShape,
  mediaShape,
  pollShape,
  quoteShape,
  quoteStates,
} from './post-rare.ts';
import { rareFields } from './post-rare.ts';
import type { Problem } from './problem.ts';
import type { Reading } from './wire/parse.ts';
import { readAnswer } from './wire/read-answer.ts';
import { bool, object, optional, or, tolerantList } from './wire/shape.ts';
import type { Infer } from './wire/shape.ts';

export { accountShape, cardShape, eventShape, mediaShape, pollShape, quoteShape, quoteStates };
export { itemFields, networkId };

/** Where a post also stands (cross-posts are merged into one, feeds.md goal 11). */
export const originShape = /* @__PURE__ */ object({
  ...drawnOrigin,
  account: optional(accountShape),
});

/** What a post has and JSON Feed has no place for; on the wire it travels in `_parvis` (wire/feed.ts). */
export const extensionFields = {
  ...plainFields,
  account: optional(accountShape),
  media: or(tolerantList(mediaShape, 20), []),
  origins: or(tolerantList(originShape, 20), []),
  /** Shortened: the whole is at the link. */
  cut: or(bool, false),
  ...rareFields,
} as const;

export const postShape = /* @__PURE__ */ object({ ...itemFields, network: networkId, ...extensionFields });

export type Account = Infer<typeof accountShape>;
export type Media = Infer<typeof mediaShape>;
export type Card = Infer<typeof cardShape>;
export type Poll = Infer<typeof pollShape>;
export type Quote = Infer<typeof quoteShape>;
export type QuoteState = Quote['state'];
export type PostEvent = Infer<typeof eventShape>;
export type Origin = Infer<typeof originShape>;
/** A post. */
export type Post = Infer<typeof postShape>;

/** Reads a post from a store, a plug-in or the page's own light DOM. */
export const parsePost = (value: unknown, reading?: Reading): Post | Problem =>
  readAnswer(postShape, value, reading?.base);
