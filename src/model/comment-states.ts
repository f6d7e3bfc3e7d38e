/**
 * The states of a comment and the moves between them: one table for browser, API and desk.
 *
 * - Automation may hold a comment, and give it back to the queue, but never publish, reject, remove or delete one
 *   . Under post-moderation the author publishes, by sending, under the rule that the site has set.
 * - `unknown` is a state that this version has not heard of. It is never drawn as published, and cannot be published
 *   before a human has held it and read it.
 * - Nothing leaves `deleted`. Purging after the retention time is not a move: the row goes.
 */

import { commentStates } from './state-names.ts';
import type { CommentState } from './state-names.ts';

export { commentStates };
export type { CommentState } from './state-names.ts';
export { heldReasons } from './held-reasons.ts';
export type { HeldReason } from './held-reasons.ts';

/**
 * Who makes a move. `system` is every rule, check and schedule. `manager` reads and moves nothing;
 * `contributor` drafts official replies and moves only what is theirs, as `author`.
 */
export type Role = 'author' | 'system' | 'contributor' | 'moderator' | 'manager' | 'admin';

/**
 * What a move must carry. `statement`: always. `grounds`: a statement when the policy asks for one, else a reason.
 * `reason`: a short text for the log. `held-by`: at least one reason for holding. `postmoderation`: allowed under that
 * mode only.
 */
export type Need = 'statement' | 'grounds' | 'reason' | 'held-by' | 'postmoderation';

/** One move: any of the states `from`, to one, by any of the roles. */
export interface Move {
  readonly from: readonly CommentState[];
  readonly to: CommentState;
  readonly by: readonly Role[];
  readonly needs?: Need;
}

const human = ['moderator', 'admin'] as const;

/** Every move that exists; what is not here cannot happen. */
export const moves: readonly Move[] = [
  // In the browser.
  { from: ['draft'], to: 'queued', by: ['author'] },
  { from: ['draft'], to: 'sending', by: ['author'] },
  { from: ['queued'], to: 'sending', by: ['author', 'system'] },
  { from: ['queued'], to: 'draft', by: ['author'] },
  { from: ['sending'], to: 'queued', by: ['author', 'system'] },
  { from: ['sending'], to: 'draft', by: ['author', 'system'] },
  // Received.
  { from: ['sending'], to: 'pending', by: ['system'] },
  { from: ['sending'], to: 'published', by: ['author'], needs: 'postmoderation' },
  // Held, and given back.
  { from: ['sending', 'pending', 'published'], to: 'held', by: ['system', ...human], needs: 'held-by' },
  { from: ['unknown'], to: 'held', by: human, needs: 'held-by' },
  { from: ['held'], to: 'pending', by: ['system', ...human] },
  // Decided by a human.
  { from: ['pending', 'held'], to: 'published', by: human },
  { from: ['pending', 'held', 'unknown'], to: 'rejected', by: human, needs: 'grounds' },
  { from: ['pending', 'held', 'published'], to: 'removed', by: human, needs: 'statement' },
  // Undone, or reversed after it was contested (DSA art. 20).
  { from: ['rejected', 'removed'], to: 'published', by: human, needs: 'reason' },
  { from: ['rejected'], to: 'pending', by: human, needs: 'reason' },
  // Gone.
  {
    from: ['draft', 'queued', 'pending', 'held', 'published', 'rejected', 'removed', 'unknown'],
    to: 'deleted',
    by: ['author'],
  },
  {
    from: ['pending', 'held', 'published', 'rejected', 'removed', 'unknown'],
    to: 'deleted',
    by: ['admin'],
    needs: 'reason',
  },
];

/** Any value as a state; what we have not heard of is `unknown`. */
export const parseState = (value: unknown): CommentState =>
  commentStates.includes(value as CommentState) ? (value as CommentState) : 'unknown';

/** The move from a state to another that a role may make, or undefined. */
export const moveOf = (from: CommentState, to: CommentState, by: Role): Move | undefined =>
  moves.find((move) => move.to === to && move.from.includes(from) && move.by.includes(by));

/** The moves that a role may make from a state, for the desk's buttons. */
export const movesFrom = (from: CommentState, by: Role): readonly Move[] =>
  moves.filter((move) => move.from.includes(from) && move.by.includes(by));
