/**
 * The moderation desk on the wire: the queues, what a moderator sees of a comment, and what they decide. Answered on
 * the desk's own origin only (DESIGN.md), to people who have signed in.
 */
import type { Problem } from '../problem.ts';
import { statementShape } from '../statement.ts';
import { parse } from './parse.ts';
import { readAnswer } from './read-answer.ts';
import { bool, extend, instant, int, list, object, oneOf, optional, or, record, text } from './shape.ts';
import { tolerantList, url } from './shape.ts';
import type { Infer } from './shape.ts';
import { commentStates, heldReasons } from '../comment-states.ts';
import { id, name } from './common.ts';
import { email } from './email.ts';
import { ownCommentShape } from './own-comment.ts';

/** The queues of the desk. */
export const queues = [
  'pending',
  'held',
  'reported',
  'contested',
  'published',
  'rejected',
  'removed',
] as const;
export type Queue = (typeof queues)[number];

/** A contest that waits for its answer (DSA art. 20). */
export const contestShape = /* @__PURE__ */ object({
  by: oneOf('author', 'reporter'),
  reference: text(64, 1),
  openedAt: instant,
  /** Why they disagree. */
  text: text(5000, 1),
  /** The decision that is contested, as the log has it; its statement is the comment's. */
  decision: optional(
    object({
      at: instant,
      to: text(40),
      by: oneOf('contributor', 'moderator', 'manager', 'admin'),
      name: optional(name),
      ground: optional(text(500)),
      reason: optional(text(2000)),
      /** Whoever reads this made it. */
      mine: or(bool, false),
    }),
  ),
});
export type DeskContest = Infer<typeof contestShape>;

/** One comment as a moderator sees it. */
export const deskCommentShape = /* @__PURE__ */ extend(ownCommentShape, {
  /** Goes up with every change; a decision names the one that was seen (S-30). */
  version: int(0),
  thread: id,
  /** The page it stands on. */
  page: url,
  title: optional(text(500)),
  /** First known to a moderator, and acted on. */
  knownAt: optional(instant),
  actedAt: optional(instant),
  /** Service time that it has waited, in milliseconds. */
  waited: optional(int(0)),
  /** Address for answers; shown at the desk only. */
  email: optional(email),
  /** Which rule held it, and the words that it met, for the moderator's eyes. */
  found: or(
    tolerantList(object({ rule: oneOf(...heldReasons), words: or(tolerantList(text(200), 20), []) }), 20),
    [],
  ),
  reports: or(int(0), 0),
  /** What stands beside it in the list, as a sentence of the site's language: with which service it is, and until when. */
  mark: optional(text(500)),
  /** Open contests of the decision that stands: one answer serves them all. */
  contests: or(tolerantList(contestShape, 50), []),
  /** How earlier comments of the same author ended, by state. */
  history: optional(record(int(0), 12)),
});
export type DeskComment = Infer<typeof deskCommentShape>;

/** `GET /s/{site}/desk/queue`, as far as a desk needs it: `desk-wave.ts` has the rest. */
export const deskShape = /* @__PURE__ */ object({
  wire: optional(text(20)),
  queue: or(oneOf(...queues), 'pending'),
  comments: tolerantList(deskCommentShape, 500),
  next: optional(id),
  /** Comments in each queue. */
  counts: or(record(int(0), queues.length), {}),
  serverTime: optional(instant),
  /** Who is signed in, and as what. */
  me: object({ name: optional(name), role: oneOf('contributor', 'moderator', 'manager', 'admin') }),
  requireStatement: or(bool, true),
  /** A contest is answered by somebody else than who decided first. */
  fourEyes: or(bool, false),
  /** The charter's clauses, to choose a ground from. */
  clauses: or(
    tolerantList(
      object({ ref: text(500, 1), title: text(500), url: optional(url), about: optional(text(40)) }),
      100,
    ),
    [],
  ),
});
export type DeskPage = Infer<typeof deskShape>;

/** One decision: a move of the state machine, or of a waiting edit when `edit` is set. */
export const decisionShape = /* @__PURE__ */ object({
  comment: id,
  version: int(0),
  to: oneOf(...commentStates),
  edit: or(bool, false),
  statement: optional(statementShape),
  reason: optional(text(2000)),
  heldBy: optional(list(oneOf(...heldReasons), heldReasons.length)),
});
export type DeskDecision = Infer<typeof decisionShape>;

/** `POST /s/{site}/desk/decisions`: one or many, each decided by itself. */
export const decisionsShape = /* @__PURE__ */ object({ decisions: list(decisionShape, 200, 1) });

/** What became of one decision: the comment's new state, or the type of the problem. */
export const resultShape = /* @__PURE__ */ object({
  comment: id,
  state: or(oneOf(...commentStates), 'unknown'),
  version: optional(int(0)),
  problem: optional(text(40)),
});

/** Answer: for each decision, in its order, what became of it. */
export const decidedShape = /* @__PURE__ */ object({ results: tolerantList(resultShape, 200) });
export type Decided = Infer<typeof decidedShape>;

/**
 * `POST /s/{site}/desk/appeals`: the answer to every open contest of a comment. `reversed` publishes what was refused,
 * removed or held, or the edit that was refused; where a reporter contests that a comment stays, it removes it, and
 * needs a statement. The explanation is read by whoever contested.
 */
export const appealDecisionShape = /* @__PURE__ */ object({
  comment: id,
  version: int(0),
  outcome: oneOf('upheld', 'reversed'),
  explanation: text(2000, 1),
  statement: optional(statementShape),
});
export type AppealDecision = Infer<typeof appealDecisionShape>;

/** Answer: the comment as it is now. */
export const appealDecidedShape = /* @__PURE__ */ object({
  comment: id,
  state: or(oneOf(...commentStates), 'unknown'),
  version: int(0),
});
export type AppealDecided = Infer<typeof appealDecidedShape>;

/** Reads a page of a queue. */
export const parseDesk = (value: unknown): DeskPage | Problem => readAnswer(deskShape, value);
/** Reads decisions (strict). */
export const parseDecisions = (value: unknown): Infer<typeof decisionsShape> | Problem =>
  parse(decisionsShape, value, { strict: true });
/** Reads the answer to decisions. */
export const parseDecided = (value: unknown): Decided | Problem => readAnswer(decidedShape, value);
/** Reads the answer to a contest (strict). */
export const parseAppealDecision = (value: unknown): AppealDecision | Problem =>
  parse(appealDecisionShape, value, { strict: true });
/** Reads what it made of the comment. */
export const parseAppealDecided = (value: unknown): AppealDecided | Problem =>
  readAnswer(appealDecidedShape, value);
