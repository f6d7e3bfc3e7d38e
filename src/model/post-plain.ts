/**
 * What a browser reads of every post: the fields that the first drawing shows. What few posts have, and what is not
 * shown, is in `post-rare.ts` and `post.ts`.
 */
import { lang, name, segments } from './wire/common.ts';
import { bool, instant, int, object, oneOf, optional, or, pattern, text } from './wire/shape.ts';
import { tolerantList, url } from './wire/shape.ts';
import type { Infer } from './wire/shape.ts';

/** Id of a network of the registry, `mastodon`; `site` for the institution's own feed. */
export const networkId = /* @__PURE__ */ pattern(/^[a-z0-9][a-z0-9-]*$/, 40);

/** What is drawn of an account. */
export const drawnAccount = {
  name,
  /** As the network writes it: `@ville@mastodon.example`, `ville.example`. */
  handle: optional(text(300, 1)),
} as const;

/** What is drawn of a picture, film or sound. The box comes from the data, so nothing moves when it loads (feeds.md goal 3). */
export const drawnMedia = {
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
} as const;

/** What is drawn of another place where a post stands. */
export const drawnOrigin = { network: networkId, url } as const;

const drawnAccountShape = /* @__PURE__ */ object(drawnAccount);
const drawnMediaShape = /* @__PURE__ */ object(drawnMedia);

/** What most posts have and JSON Feed has no place for. */
export const plainFields = {
  account: optional(drawnAccountShape),
  /** The institution's own page about it: the first link. */
  page: optional(url),
  /** The post on its network. */
  url: optional(url),
  content: or(segments, []),
  /** Pictures are to be covered until the reader asks. */
  sensitive: or(bool, false),
  /** The account was verified and is on the list of official accounts. */
  official: or(bool, false),
  media: or(tolerantList(drawnMediaShape, 20), []),
  /** A pinned alert stands first until then. */
  pinnedUntil: optional(instant),
  /** All places where it stands, this one included. */
  origins: or(tolerantList(object(drawnOrigin), 20), []),
} as const;

export type DrawnAccount = Infer<typeof drawnAccountShape>;
export type DrawnMedia = Infer<typeof drawnMediaShape>;

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
