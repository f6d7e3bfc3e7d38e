/**
 * What became of my comments: `POST /s/{site}/track` with the tokens kept in this browser, all in one request, so that
 * an author without an account learns the outcome days later (comments.md section 12). A token that is not known, or
 * no longer, is simply left out of the answer (S-23).
 */
import type { Problem } from '../problem.ts';
import { parse } from './parse.ts';
import { readAnswer } from './read-answer.ts';
import { extend, instant, list, object, oneOf, optional, text, tolerantList, url } from './shape.ts';
import type { Infer } from './shape.ts';
import { id } from './common.ts';
import { statementShape } from '../statement.ts';
import { appealShape, ownCommentShape } from './own-comment.ts';

/** Tokens in one request at most; a browser that holds more asks again. */
export const MOST_TOKENS = 50;

export const trackShape = /* @__PURE__ */ object({ tokens: list(id, MOST_TOKENS, 1) });
export type Track = Infer<typeof trackShape>;

/** A measure against an author (DSA art. 23): with its reason, its end, its statement, and how it is contested. */
export const sanctionShape = /* @__PURE__ */ object({
  /** `held`: the next comments under this name are read before they appear. */
  kind: oneOf('warned', 'suspended', 'held'),
  reason: text(2000),
  until: optional(instant),
  /** Names it in a contest. */
  id: optional(id),
  statement: optional(statementShape),
  appeal: optional(appealShape),
});
export type Sanction = Infer<typeof sanctionShape>;

/** One comment as its author sees it, under the token that asked for it. */
export const trackedShape = /* @__PURE__ */ extend(ownCommentShape, {
  token: id,
  /** The page it stands on. */
  page: optional(url),
  title: optional(text(500)),
  sanction: optional(sanctionShape),
});
export type Tracked = Infer<typeof trackedShape>;

export const trackAnswerShape = /* @__PURE__ */ object({
  comments: tolerantList(trackedShape, MOST_TOKENS),
  serviceAt: optional(instant),
  serverTime: optional(instant),
});
export type TrackAnswer = Infer<typeof trackAnswerShape>;

/** Reads the request (strict). */
export const parseTrack = (value: unknown): Track | Problem => parse(trackShape, value, { strict: true });
/** Reads the answer. */
export const parseTrackAnswer = (value: unknown): TrackAnswer | Problem =>
  readAnswer(trackAnswerShape, value);
