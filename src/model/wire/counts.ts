/** How many comments pages have, for lists (`GET /s/{site}/counts?page=…&page=…`). */
import type { Problem } from '../problem.ts';
import { readAnswer } from './read-answer.ts';
import { int, object, optional, record, text } from './shape.ts';
import type { Infer } from './shape.ts';

import { mostCounted } from './most-counted.ts';

export const countsShape = /* @__PURE__ */ object({
  /** Version of the wire, see `version.ts`. */
  wire: optional(text(20)),
  /**
   * By the address as it was asked for, how many comments can be read there; 0 where nobody has written. An address
   * that is none of the site's is not among them.
   */
  counts: record(int(0), mostCounted),
});
export type Counts = Infer<typeof countsShape>;

/** Reads what the companion counted. */
export const parseCounts = (value: unknown): Counts | Problem => readAnswer(countsShape, value);
