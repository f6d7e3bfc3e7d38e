/**
 * A queue of the desk with its waves: comments that are nearly the same, or came from one network within a day, and can be
 * refused in one act. On the desk's origin only, like `desk.ts`.
 */
import type { Problem } from '../problem.ts';
import { statementShape } from '../statement.ts';
import { id } from './common.ts';
import { deskCommentShape, deskShape, resultShape } from './desk.ts';
import { holdShape } from './desk-wave-rules.ts';
import { parse } from './parse.ts';
import { extend, instant, int, list, object, oneOf, optional, or, record } from './shape.ts';
import { text, tolerantList } from './shape.ts';
import type { Infer } from './shape.ts';
import { capabilitiesShape } from './thread.ts';

/** Members that one wave has at most; what is more is in the next. */
export const MOST_MEMBERS = 1000;

/** A comment as it was seen, by its version (S-30). */
const seenShape = /* @__PURE__ */ object({ comment: id, version: int(0) });

/** Comments that wait and stand together. None of them was ever public. */
export const waveShape = /* @__PURE__ */ object({
  /** Names the wave in this answer. */
  key: id,
  /** Nearly the same; or from one network prefix within a day, of which the next ones cannot be told. */
  kind: or(oneOf('alike', 'network'), 'alike'),
  /** What stands on its row, in the site's language: how many, and why together. */
  title: optional(text(200)),
  /** The one that has waited longest, and how some of the others begin. */
  sample: deskCommentShape,
  others: or(tolerantList(text(400), 5), []),
  members: tolerantList(seenShape, MOST_MEMBERS),
});
export type Wave = Infer<typeof waveShape>;

/** `GET /s/{site}/desk/queue`, with what `desk.ts` says of it: what the project's own desk reads. */
export const deskQueueShape = /* @__PURE__ */ extend(deskShape, {
  /** Where `waves` was asked for; their members are not among the comments. */
  waves: or(tolerantList(waveShape, 50), []),
  /** A search has not looked at what is older than this. */
  back: optional(instant),
  /** When a moderator is next there, where the site says when they are. */
  serviceAt: optional(instant),
  /** What else this person finds at the desk, and how much waits there: `feed`, for instance. */
  rooms: or(record(int(0), 12), {}),
  /** How each of them is called, in the site's language: a desk that is older than the companion can name them too. */
  names: or(record(text(100), 12), {}),
});
export type DeskQueuePage = Infer<typeof deskQueueShape>;

/** The whole answer: what a desk of another maker may want to know besides. Nothing of it weighs on the project's own. */
export const deskAnswerShape = /* @__PURE__ */ extend(deskQueueShape, {
  cursor: optional(id),
  /** Receipt of the one that has waited longest. */
  oldestAt: optional(instant),
  capabilities: or(capabilitiesShape, {}),
});
export type DeskAnswer = Infer<typeof deskAnswerShape>;

/**
 * `POST /s/{site}/desk/waves`: refuses all, each with a statement of its own, whose facts the companion fills in; or
 * with a reason, where the site asks for no statement.
 */
export const waveDecisionShape = /* @__PURE__ */ object({
  members: list(seenShape, MOST_MEMBERS, 1),
  ground: optional(statementShape.fields.ground),
  explanation: text(2000, 1),
  /** Comments like these are held from now on; nothing is refused where that cannot be. */
  hold: optional(holdShape),
});
export type WaveDecision = Infer<typeof waveDecisionShape>;

/** Answer: for each member, as for decisions. */
export const waveDecidedShape = /* @__PURE__ */ object({ results: tolerantList(resultShape, MOST_MEMBERS) });

/** Reads a page of a queue, waves included. */
export const parseDeskQueue = (value: unknown): DeskQueuePage | Problem => parse(deskQueueShape, value);
/** Reads the refusal of a wave (strict). */
export const parseWaveDecision = (value: unknown): WaveDecision | Problem =>
  parse(waveDecisionShape, value, { strict: true });
/** Reads the answer to it. */
export const parseWaveDecided = (value: unknown): Infer<typeof waveDecidedShape> | Problem =>
  parse(waveDecidedShape, value);
