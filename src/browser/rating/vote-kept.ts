/**
 * What this browser keeps of a vote: one entry for a page, which is the receipt and, until the server has it, the
 * choice. It is read afresh each time, for another tab may have changed it.
 */
import { id } from '../../model/wire/common.ts';
import { read } from '../../model/wire/read.ts';
import { int, object, optional } from '../../model/wire/shape.ts';
import type { Infer } from '../../model/wire/shape.ts';
import { forget, keep, kept } from '../kit/storage.ts';

/** Wanted: that there be no vote any more. */
export const NONE = -1;

const keptShape = /* @__PURE__ */ object({
  /** Of the first vote, and what it was: the same request each time it is tried. */
  key: id,
  first: int(0, 5),
  /** What the visitor wants. */
  value: int(NONE, 5),
  /** What the server has, and the receipt it gave. */
  has: optional(int(0, 5)),
  id: optional(id),
  token: optional(id),
});
export type KeptVote = Infer<typeof keptShape>;

/** One entry. */
export interface VoteShelf {
  read(): KeptVote | undefined;
  /** @returns whether it will survive a reload */
  write(vote: KeptVote): boolean;
  forget(): void;
}

/** @param name of site, kind and page together */
export const voteShelf = (name: string): VoteShelf => ({
  read: () => read(keptShape, kept('local', `rating:${name}`).get('')),
  write: (vote) => keep('local', `rating:${name}`, vote),
  forget: () => forget('local', `rating:${name}`),
});
