/**
 * Moving a comment from state to state. Nothing here changes a comment: a new one is given, or a `Problem` that says
 * why not. Tokens, rights and storage are the caller's: by the time a role stands here it has been proven.
 */
import type { Comment } from './comment.ts';
import { bring, decided, isStaff, moveExists, stale } from './comment-carry.ts';
import type { Carry } from './comment-carry.ts';
import { moveOf } from './comment-states.ts';
import type { CommentState, Role } from './comment-states.ts';
import { problem } from './problem.ts';
import { isProblem } from './failure.ts';
import type { Problem } from './problem.ts';

/** Without what belongs to the state that is left. */
const stripped = ({ heldBy: _, statement: __, ...rest }: Comment): Comment => rest;

/**
 * Moves a comment to another state.
 *
 * @param to the state wanted. @param by who moves it. @param carry what the move needs, see `moves`.
 * @returns the comment, its version one higher; or `conflict` (it has changed, or is not in a state from which this
 *   move exists), `forbidden` (the move exists, but not for this role or mode), `invalid` (something is not carried).
 */
export function move(comment: Comment, to: CommentState, by: Role, carry: Carry): Comment | Problem {
  if (stale(comment, carry)) return problem('conflict');
  const found = moveOf(comment.state, to, by);
  if (!found) return problem(moveExists(comment.state, to) ? 'forbidden' : 'conflict');
  // What was public is removed, with a statement; what never was is rejected. Neither passes for the other.
  if ((to === 'removed' && !comment.revision) || (to === 'rejected' && comment.revision))
    return problem('conflict');
  const brought = bring(found.needs, carry);
  if (isProblem(brought)) return brought;
  const { at } = carry;
  const { reason: _, ...kept } = brought;
  const byStaff = isStaff(by);
  const moved: Comment = {
    ...stripped(comment),
    ...kept,
    state: to,
    version: comment.version + 1,
    ...(to === 'published' && {
      revision: Math.max(comment.revision, 1),
      publishedAt: comment.publishedAt ?? at,
    }),
    ...(byStaff && { knownAt: comment.knownAt ?? at, actedAt: at }),
    // A machine's hold is no decision of anybody; neither is being received.
    ...((byStaff || to === 'deleted') && { decision: decided(comment, to, by, at, brought) }),
  };
  return to === 'deleted' ? erased(moved) : moved;
}

/** What stays of a deleted comment: its place among the replies, and when and by whom it was deleted. */
function erased({ proposal: _, lang: __, charter: ___, ...rest }: Comment): Comment {
  return { ...rest, text: '', author: {} };
}
