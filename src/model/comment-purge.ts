/**
 * What stays of a comment when its time has come: its place, its states, its times, the clause. Its words and
 * its author's name go, and so do the free words of the decision, which may quote them. This is no move: nobody decides
 * anything about it.
 */
import type { Comment } from './comment.ts';
import type { Instant } from './wire/shape.ts';

/** Stands where words stood; the fields of a statement are never empty. */
export const GONE = '\u2026';

/** The comment without anybody's words. */
export function withoutText(comment: Comment): Comment {
  const { proposal: _, decision, statement, ...rest } = comment;
  const { reason: __, ...kept } = decision ?? {};
  return {
    ...rest,
    author: {},
    text: '',
    ...(decision && { decision: kept as typeof decision }),
    ...(statement && { statement: { ...statement, facts: GONE, explanation: GONE } }),
  };
}

/** A published comment whose time is over: gone, with its place kept for the replies. */
export function expired(comment: Comment, at: Instant): Comment {
  const { statement: _, heldBy: __, ...rest } = withoutText(comment);
  return {
    ...rest,
    state: 'deleted',
    version: comment.version + 1,
    decision: { to: 'deleted', by: 'system', at, knownAt: at, automated: true },
  };
}
