/** The names of a comment's states; what they mean and how they follow one another is in `comment-states.ts`. */

/** The states (comments.md section 12). The first three exist in the author's browser only. */
export const commentStates = [
  /** Being written. */
  'draft',
  /** Written and waiting in the browser's outbox. */
  'queued',
  /** On its way; on the companion: received, and not yet through the checks. */
  'sending',
  /** Waits for a moderator. */
  'pending',
  /** Waits for a moderator, set aside by a check, a report or a human. */
  'held',
  /** Public. */
  'published',
  /** Refused before it was ever public. */
  'rejected',
  /** Taken down after it was public. */
  'removed',
  /** Deleted by its author, or erased at the author's request; its place stays so that replies can be read. */
  'deleted',
  /** A state that this version does not know. */
  'unknown',
] as const;

export type CommentState = (typeof commentStates)[number];
