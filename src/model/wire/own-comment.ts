/**
 * A comment as its author sees it: by token, in the receipt and in the answers to `track`, and at the desk. The
 * companion never sends these fields to anybody else (S-70).
 */
import { heldReasons } from '../held-reasons.ts';
import type { Problem } from '../problem.ts';
import { statementShape } from '../statement.ts';
import { commentShape } from './comment.ts';
import { segments } from './common.ts';
import { readAnswer } from './read-answer.ts';
import type { Reading } from './parse.ts';
import { bool, extend, instant, int, oneOf, object, optional, or, text, tolerantList } from './shape.ts';
import type { Infer } from './shape.ts';

/**
 * A contest of a decision (DSA art. 20, comments.md section 12). `none`: it can be contested, until `deadline`. Absent:
 * there is nothing to contest.
 */
export const appealShape = /* @__PURE__ */ object({
  state: or(oneOf('none', 'open', 'upheld', 'reversed'), 'none'),
  /** Has a human looked at it? */
  human: or(bool, false),
  /** Can be read out on the telephone. */
  reference: optional(text(64, 1)),
  openedAt: optional(instant),
  decidedAt: optional(instant),
  /** Why it was upheld or reversed, in the moderator's words. */
  explanation: optional(text(2000)),
  /** Last moment to contest, at least six months after the decision. */
  deadline: optional(instant),
});

/** Which text is public and which one waits beside it. `public` 0: none yet. */
export const revisionShape = /* @__PURE__ */ object({
  public: int(0),
  proposed: optional(int(1)),
  proposedState: optional(oneOf('pending', 'held', 'rejected')),
});

export const authorFields = {
  /** Goes up with every change; an edit names the one that was seen (S-30). */
  version: optional(int(0)),
  revision: optional(revisionShape),
  proposed: optional(segments),
  heldBy: optional(tolerantList(oneOf(...heldReasons), heldReasons.length)),
  statement: optional(statementShape),
  /** Why it was refused, in the moderator's words, where no statement was asked for. */
  reason: optional(text(2000)),
  appeal: optional(appealShape),
  /** Until when the author may edit or withdraw. */
  editableUntil: optional(instant),
} as const;

export const ownCommentShape = /* @__PURE__ */ extend(commentShape, authorFields);

/** A comment as a view draws it; in a public answer the author's fields are absent. */
export type ThreadComment = Infer<typeof ownCommentShape>;
export type Appeal = Infer<typeof appealShape>;
export type Revision = Infer<typeof revisionShape>;

/** Reads a comment with its author's fields. */
export const parseOwnComment = (value: unknown, reading?: Reading): ThreadComment | Problem =>
  readAnswer(ownCommentShape, value, reading?.base);
