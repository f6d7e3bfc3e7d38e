/**
 * A post: what the institution said somewhere, on its site or on a network, in the one form that rules, store and
 * views use (feeds.md sections 4 and 5). Addresses are http(s) and checked, texts are segments or plain text.
 */
import { accountShape, itemFields, mediaShape, networkId, originShape, plainFields } from './post-plain.ts';
import { cardShape, pollShape, quoteShape, quoteStates, rareFields } from './post-rare.ts';
import type { Problem } from './problem.ts';
import type { Reading } from './wire/parse.ts';
import { readAnswer } from './wire/read.ts';
import { object } from './wire/shape.ts';
import type { Infer } from './wire/shape.ts';

export { accountShape, itemFields, mediaShape, networkId, originShape, plainFields };
export { cardShape, pollShape, quoteShape, quoteStates, rareFields };

/** All of what JSON Feed has no place for; on the wire it travels in `_parvis` (wire/feed.ts). */
export const extensionFields = { ...plainFields, ...rareFields } as const;

export const postShape = /* @__PURE__ */ object({ ...itemFields, network: networkId, ...extensionFields });

export type Account = Infer<typeof accountShape>;
export type Media = Infer<typeof mediaShape>;
export type Card = Infer<typeof cardShape>;
export type Poll = Infer<typeof pollShape>;
export type Quote = Infer<typeof quoteShape>;
export type QuoteState = Quote['state'];
export type Origin = Infer<typeof originShape>;
/** A post. */
export type Post = Infer<typeof postShape>;

/** Reads a post from a store, a plug-in or the page's own light DOM. */
export const parsePost = (value: unknown, reading?: Reading): Post | Problem =>
  readAnswer(postShape, value, reading?.base);
