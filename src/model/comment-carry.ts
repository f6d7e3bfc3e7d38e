/**
 * What a move or the decision on an edit must bring along, and how it is checked and recorded.
 */
import type { Comment, Decision } from './comment.ts';
import { moveOf } from './comment-states.ts';
import type { CommentState, HeldReason, Need, Role } from './comment-states.ts';
import type { Mode } from './policy.ts';
import { invalid, problem } from './problem.ts';
import { isProblem } from './failure.ts';
import type { Problem } from './problem.ts';
import { parseStatement } from './statement.ts';
import type { Instant } from './wire/shape.ts';

/** The rules that a move depends on. */
export interface Rules {
  readonly mode: Mode;
  readonly requireStatement: boolean;
}

/** What comes with a move. */
export interface Carry {
  /** Now, by the server's clock. */
  readonly at: Instant;
  readonly rules: Rules;
  /** The version that was seen; a comment that has another one by now is a `conflict`. */
  readonly version?: number;
  /** As written by a moderator: it is parsed here. */
  readonly statement?: unknown;
  readonly reason?: string;
  readonly heldBy?: readonly HeldReason[];
}

/** What was brought along for a need, checked. */
export type Brought = Pick<Comment, 'statement' | 'heldBy'> & { readonly reason?: string };

/** Checks what a move needs; gives what it keeps. */
export function bring(need: Need | undefined, carry: Carry): Brought | Problem {
  const reason = carry.reason?.trim();
  const missing = (path: string): Problem => invalid({ path, code: 'missing' });
  if (need === 'postmoderation')
    return carry.rules.mode === need ? {} : problem('forbidden', { reasons: [carry.rules.mode] });
  if (need === 'held-by') return carry.heldBy?.length ? { heldBy: carry.heldBy } : missing('/heldBy');
  if (need === 'reason') return reason ? { reason } : missing('/reason');
  if (
    need === 'statement' ||
    (need === 'grounds' && (carry.statement != null || carry.rules.requireStatement))
  ) {
    if (carry.statement == null) return missing('/statement');
    const statement = parseStatement(carry.statement, true);
    if (isProblem(statement)) {
      const errors = statement.errors ?? [];
      return invalid(...errors.map((error) => ({ ...error, path: '/statement' + error.path })));
    }
    const { from, until } = statement;
    if (until && Date.parse(until) <= Date.parse(from))
      return invalid({ path: '/statement/until', code: 'order' });
    // A decision is a human's; found by a machine it may be.
    return statement.automated.decision === 'fully'
      ? invalid({ path: '/statement/automated/decision', code: 'automated' })
      : { statement, ...(reason && { reason }) };
  }
  if (need === 'grounds') return reason ? { reason } : missing('/reason');
  return { ...(reason && { reason }) };
}

/** Was it changed since it was seen? */
export const stale = (comment: Comment, carry: Carry): boolean =>
  carry.version !== undefined && carry.version !== comment.version;

/** The record of a decision. */
export const decided = (
  comment: Comment,
  to: CommentState,
  by: Role,
  at: Instant,
  brought: Brought,
): Decision => ({
  to,
  by,
  at,
  knownAt: comment.knownAt ?? at,
  ...(brought.statement && { ground: brought.statement.ground.ref }),
  ...(brought.reason && { reason: brought.reason }),
  automated: by === 'system' || !!brought.statement?.automated.detection,
});

const roles: readonly Role[] = ['author', 'system', 'moderator', 'admin'];

/** Does anybody make this move? Tells "not you" from "not from here". */
export const moveExists = (from: CommentState, to: CommentState): boolean =>
  roles.some((role) => moveOf(from, to, role));

/** Does this role decide as a human of the site? */
export const isStaff = (by: Role): boolean => by === 'moderator' || by === 'admin';
