/**
 * Contesting a decision (DSA art. 20): by the author of what was refused, removed or held by somebody, or by a reporter
 * whose report left a comment where it is. Free, for six months at least, and answered by a human.
 */
import type { Comment } from './comment.ts';
import { isStaff } from './comment-carry.ts';
import { reviewDeadline } from './statement.ts';
import type { Appeal } from './wire/own-comment.ts';
import type { Instant } from './wire/shape.ts';

/** A contest as the companion keeps it. */
export interface Contest {
  readonly id: string;
  readonly comment: string;
  /** The author, or the report (its id) of the one who contests. */
  readonly by: 'author' | { readonly report: string };
  /** Can be read out on the telephone. */
  readonly reference: string;
  readonly text: string;
  readonly openedAt: Instant;
  /** When the decision was made that is contested: each can be contested once by each. */
  readonly about: Instant;
  /** Staff member who made it, where the log knows. */
  readonly first?: string;
  readonly state: 'open' | 'upheld' | 'reversed';
  readonly decidedAt?: Instant;
  readonly explanation?: string;
  /** Staff member who answered. */
  readonly staff?: string;
}

/** A decision that can be contested. */
export interface Contestable {
  readonly about: Instant;
  /** Last moment. */
  readonly deadline: Instant;
}

const until = (about: Instant, comment: Comment): Instant => {
  const statement = comment.statement ?? comment.proposal?.statement;
  const told = statement?.redress.find(({ kind }) => kind === 'review')?.deadline;
  const least = reviewDeadline(about);
  return told !== undefined && Date.parse(told) > Date.parse(least) ? told : least;
};

/**
 * What the author of a comment may contest: a human's decision that keeps the comment, or an edit of it, from the
 * public. What a machine holds is nobody's decision, and waits for one anyway.
 */
export function contestableByAuthor(comment: Comment): Contestable | undefined {
  const { state, decision, proposal } = comment;
  if (!decision || !isStaff(decision.by)) return undefined;
  const withheld = state === 'rejected' || state === 'removed' || state === 'held';
  const refusedEdit = state === 'published' && proposal?.state === 'rejected';
  if (withheld ? decision.to !== state : !refusedEdit || decision.to !== 'rejected') return undefined;
  return { about: decision.at, deadline: until(decision.at, comment) };
}

/** What a reporter may contest: that the comment stays. @param decidedAt of the report; absent while it is open */
export const contestableByReporter = (
  comment: Comment,
  decidedAt: Instant | undefined,
): Contestable | undefined =>
  comment.state === 'published' && decidedAt !== undefined
    ? { about: decidedAt, deadline: until(decidedAt, comment) }
    : undefined;

/** Did whoever contests get what they asked for, when a comment came from one state to another by other ways? */
export const answeredBy = (contest: Contest, next: Comment): 'upheld' | 'reversed' => {
  const isPublic = next.state === 'published' || next.state === 'pending';
  return (contest.by === 'author') === isPublic ? 'reversed' : 'upheld';
};

/**
 * What whoever may contest reads of it.
 *
 * @param own their contests of this comment, oldest first.
 * @param open what they may contest now, if anything.
 * @returns the last contest, unless a later decision can be contested anew; undefined when there was never anything
 */
export function appealOf(own: readonly Contest[], open: Contestable | undefined): Appeal | undefined {
  const last = own.at(-1);
  if (last && (!open || last.about === open.about)) {
    const { state, reference, openedAt, decidedAt, explanation } = last;
    return {
      state,
      human: state !== 'open',
      reference,
      openedAt,
      ...(decidedAt !== undefined && { decidedAt }),
      ...(explanation !== undefined && { explanation }),
    };
  }
  return open && { state: 'none', human: false, deadline: open.deadline };
}
