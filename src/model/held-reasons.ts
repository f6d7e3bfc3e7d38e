/** Why comments are held: a file of its own, because a reader of a thread never needs the list. */

/** Why a comment is held (comments.md section 12). The author reads a sentence for it, never the word list. */
export const heldReasons = [
  'premoderation',
  'first-post',
  'links',
  'words',
  'spam',
  'rate',
  'repeat',
  'history',
  'external',
  'proof',
  'wave',
  'report',
  'schedule',
  'human',
] as const;

export type HeldReason = (typeof heldReasons)[number];
