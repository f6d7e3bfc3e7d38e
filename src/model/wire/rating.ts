/**
 * Ratings on the wire: what all votes on a page say (`GET /s/{site}/rating`), a vote (`POST …/ratings`), its change,
 * and the receipt that lets its owner change it or take it back. Bodies are flat and read strictly (S-25).
 */
import type { Problem } from '../problem.ts';
import { isVote, ratingKinds } from '../rating.ts';
import { isProblem } from '../failure.ts';
import { invalid } from '../problem.ts';
import { id } from './common.ts';
import { parse } from './parse.ts';
import { readAnswer } from './read-answer.ts';
import { bool, instant, int, number, object, oneOf, optional, or, text, url } from './shape.ts';
import type { Infer } from './shape.ts';

export const ratingKind = /* @__PURE__ */ oneOf(...ratingKinds);

export const ratingShape = /* @__PURE__ */ object({
  /** Version of the wire, see `version.ts`. */
  wire: optional(text(20)),
  /** The page's canonical address. */
  address: url,
  kind: or(ratingKind, 'stars'),
  count: or(int(0), 0),
  /** From the site's least number of votes on: the average of `stars`, or how many found the page useful. */
  average: optional(number(1, 5)),
  useful: optional(int(0)),
  /** May one vote now? What is not said is no. */
  open: or(bool, false),
  /** When voting opens again; absent = not planned. */
  opensAt: optional(instant),
  /** Why it is not open, in the site's words. */
  reason: optional(text(500)),
  /** The site's time zone, for that date. */
  zone: optional(text(60)),
  serverTime: optional(instant),
});
export type Rating = Infer<typeof ratingShape>;

export const voteShape = /* @__PURE__ */ object({
  /** Canonical address of the page. */
  page: url,
  kind: or(ratingKind, 'stars'),
  /** `stars`: 1 to 5; `useful`: 1 yes, 0 no. */
  value: int(0, 5),
});
export type VoteDraft = Infer<typeof voteShape>;

/** Another choice; the token is in a header. */
export const voteChangeShape = /* @__PURE__ */ object({ value: int(0, 5) });

/** Answer to a vote: the receipt, and what all votes say now. */
export const ballotShape = /* @__PURE__ */ object({
  id,
  /** Given once, kept in the voter's browser; changes and withdraws this one vote. */
  token: optional(id),
  value: int(0, 5),
  rating: ratingShape,
});
export type Ballot = Infer<typeof ballotShape>;

/** Reads what the votes say. */
export const parseRating = (value: unknown): Rating | Problem => readAnswer(ratingShape, value);

/** Reads a vote (strict). */
export function parseVote(value: unknown): VoteDraft | Problem {
  const vote = parse(voteShape, value, { strict: true });
  if (isProblem(vote) || isVote(vote.kind, vote.value)) return vote;
  return invalid({
    path: '/value',
    code: 'choice',
    allowed: vote.kind === 'useful' ? ['0', '1'] : ['1', '2', '3', '4', '5'],
  });
}

/** Reads a change (strict); whether its value is one of the vote's kind is seen where the kind is known. */
export const parseVoteChange = (value: unknown): { readonly value: number } | Problem =>
  parse(voteChangeShape, value, { strict: true });

/** Reads the companion's receipt. */
export const parseBallot = (value: unknown): Ballot | Problem => readAnswer(ballotShape, value);
