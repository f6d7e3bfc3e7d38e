/**
 * Sharing has no request: nothing goes over the network. What it reads from outside is the markup that a server wrote
 * (`data-parvis="share"`, a list of links), and this is the shape of that.
 */
import type { Problem } from '../problem.ts';
import { readAnswer } from './read-answer.ts';
import type { Reading } from './parse.ts';
import { object, optional, or, pattern, text, tolerantList, url } from './shape.ts';
import type { Infer } from './shape.ts';
import { lang } from './common.ts';

export const shareShape = /* @__PURE__ */ object({
  /** Address to share, canonical. */
  url,
  title: optional(text(500, 1)),
  /** A sentence to go with the address. */
  text: optional(text(2000, 1)),
  lang: optional(lang),
  /** Without the sign `#`. */
  tags: or(tolerantList(text(100, 1), 10), []),
  /** Ids of the registry, in order; empty = the default ones. An id that nobody knows is said in the console. */
  networks: or(tolerantList(pattern(/^[a-z0-9][a-z0-9-]*$/, 40), 60), []),
});

/** What a share widget is given. */
export type Share = Infer<typeof shareShape>;

/** Reads it; `reading.base` is the page's address. */
export const parseShare = (value: unknown, reading?: Reading): Share | Problem =>
  readAnswer(shareShape, value, reading?.base);
