/**
 * Editing a comment: the edit waits beside the approved text, which stays public meanwhile (comments goal 8).
 */
import type { Comment } from './comment.ts';
import { bring, decided, isStaff, moveExists, stale } from './comment-carry.ts';
import type { Carry } from './comment-carry.ts';
import { moveOf } from './comment-states.ts';
import type { Role } from './comment-states.ts';
import { problem } from './problem.ts';
import { isProblem } from './failure.ts';
import type { Problem } from './problem.ts';

/**
 * The author's edit. Beside a text that is or was public it waits (`proposal`); before there is one it takes the place
 * of what was sent. The checks then run on it as on a new comment.
 *
 * @returns `conflict` when there is nothing left to edit. Whether the time for editing is over is the caller's question.
 */
export function edit(comment: Comment, text: string, carry: Carry): Comment | Problem {
  const { state, revision, version } = comment;
  if (stale(comment, carry) || !['pending', 'held', 'published'].includes(state)) return problem('conflict');
  const changed = { ...comment, version: version + 1, editedAt: carry.at };
  return revision ? { ...changed, proposal: { text, state: 'pending', at: carry.at } } : { ...changed, text };
}

/** The author takes back an edit that waits. */
export function withdrawEdit({ proposal, ...comment }: Comment): Comment | Problem {
  return proposal ? { ...comment, version: comment.version + 1 } : problem('conflict');
}

/**
 * Decides on an edit that waits. The same rules hold as for comments: automation may only hold it, or give it back to
 * the queue; under post-moderation the author's edit is public at once. The approved text stays public throughout.
 *
 * @param to `published`: it takes the place of the public text. `rejected`: the public text stays.
 */
export function decideEdit(
  comment: Comment,
  to: 'published' | 'rejected' | 'held' | 'pending',
  by: Role,
  carry: Carry,
): Comment | Problem {
  const { proposal, ...rest } = comment;
  if (stale(comment, carry) || !proposal || (comment.state !== 'published' && comment.state !== 'held'))
    return problem('conflict');
  // Not while the comment is held: what it is held for must not be overwritten by the one who wrote it.
  const atOnce = to === 'published' && by === 'author' && proposal.state === 'pending';
  if (atOnce && comment.state === 'held') return problem('forbidden');
  const found = moveOf(atOnce ? 'sending' : proposal.state, to, by);
  if (!found) return problem(moveExists(proposal.state, to) ? 'forbidden' : 'conflict');
  const brought = bring(found.needs, carry);
  if (isProblem(brought)) return brought;
  const { at } = carry;
  const next = {
    ...rest,
    version: comment.version + 1,
    ...(isStaff(by) && {
      actedAt: at,
      knownAt: comment.knownAt ?? at,
      decision: decided(comment, to, by, at, brought),
    }),
  };
  return to === 'published'
    ? { ...next, text: proposal.text, revision: comment.revision + 1 }
    : { ...next, proposal: { text: proposal.text, at: proposal.at, state: to, ...brought } };
}
