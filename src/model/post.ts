/**
 * A post: what the institution said somewhere, on its site or on a network, in the one form that rules, store and
 * views use (feeds.md sections 4 and 5). Addresses are http(s) and checked, texts are segments or plain text.
 */
import { readAnswer } from './wire/read.ts';
import type { Reading } from './wire/parse.ts';
import { bool, instant, int, number, object, oneOf, optional, or, pattern, text } from './wire/shape.ts';
import { tolerantList, url } from './wire/shape.ts';
import type { Infer } from './wire/shape.ts';
import { lang, name, segments } from './wire/common.ts';
import type { Problem } from './problem.ts';

/** Id of a network of the registry, `mastodon`; `site` for the institution's own feed. */
export const networkId = /* @__PURE__ */ pattern(/^[a-z0-9][a-z0-9-]*$/, 40);

/** An account on a network. */
export const accountShape = /* @__PURE__ */ object({
  name,
  /** As the network writes it: `@ville@mastodon.example`, `ville.example`. */
  handle: optional(text(300, 1)),
  url: optional(url),
  avatar: optional(url),
});

/** A picture, film or sound. The box comes from the data, so nothing moves when it loads (feeds.md goal 3). */
export const mediaShape = /* @__PURE__ */ object({
  type: oneOf('image', 'gifv', 'video', 'audio'),
  url,
  /** Still of a film or of an animation. */
  preview: optional(url),
  /** CSS pixels of the box. */
  width: optional(int(1, 100_000)),
  height: optional(int(1, 100_000)),
  /** Mirrored: beside the file `NAME-640.jpg` stand `NAME-W.avif` and `NAME-W.webp` in these widths. */
  widths: optional(tolerantList(int(1, 100_000), 8)),
  /** Text alternative as its author wrote it; absent = none was given, which is said and counted. */
  alt: optional(text(5000, 1)),
  captions: optional(url),
  /** Length in seconds. */
  duration: optional(number(0, 1_000_000)),
});

/** The card of a link. Texts are plain. */
export const cardShape = /* @__PURE__ */ object({
  url,
  title: optional(text(500, 1)),
  description: optional(text(2000, 1)),
  image: optional(mediaShape),
});

/** A poll as it stood when it was collected. */
export const pollShape = /* @__PURE__ */ object({
  options: tolerantList(object({ text: text(500, 1), votes: optional(int(0)) }), 50),
  votes: optional(int(0)),
  closesAt: optional(instant),
  multiple: or(bool, false),
});

/** The states of a quote (feeds.md section 4: nine; one that we do not know is `unauthorised`). */
export const quoteStates = [
  'accepted',
  'pending',
  'rejected',
  'revoked',
  'deleted',
  'unauthorised',
  'blocked-account',
  'blocked-domain',
  'muted-account',
] as const;

/** A quoted post; its content is there only when `accepted`. */
export const quoteShape = /* @__PURE__ */ object({
  state: or(oneOf(...quoteStates), 'unauthorised'),
  account: optional(accountShape),
  content: optional(segments),
  url: optional(url),
});

/** Where a post also stands (cross-posts are merged into one, feeds.md goal 11). */
export const originShape = /* @__PURE__ */ object({
  network: networkId,
  url,
  account: optional(accountShape),
});

/** What a post has and JSON Feed has no place for; on the wire it travels in `_parvis` (wire/feed.ts). */
export const extensionFields = {
  account: optional(accountShape),
  /** The institution's own page about it: the first link. */
  page: optional(url),
  /** The post on its network. */
  url: optional(url),
  content: or(segments, []),
  /** Shortened: the whole is at the link. */
  cut: or(bool, false),
  /** Content warning, in its author's words. */
  warning: optional(text(1000, 1)),
  /** Pictures are to be covered until the reader asks. */
  sensitive: or(bool, false),
  /** The account was verified and is on the list of official accounts. */
  official: or(bool, false),
  media: or(tolerantList(mediaShape, 20), []),
  card: optional(cardShape),
  poll: optional(pollShape),
  quote: optional(quoteShape),
  /** Who passed it on, when the account did not write it itself. */
  boostedBy: optional(accountShape),
  /** A pinned alert stands first until then. */
  pinnedUntil: optional(instant),
  /** All places where it stands, this one included. */
  origins: or(tolerantList(originShape, 20), []),
} as const;

/** What JSON Feed says in its own words. */
export const itemFields = {
  /** Stable and unique in its feed; often an address. */
  id: text(2048, 1),
  title: optional(text(1000, 1)),
  /** Absent when the source gave no date that can be read: never "now" (S-19). */
  published: optional(instant),
  updated: optional(instant),
  lang: optional(lang),
  /** Without the sign `#`. */
  tags: or(tolerantList(text(200, 1), 100), []),
} as const;

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
