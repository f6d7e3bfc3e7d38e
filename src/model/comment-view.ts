/**
 * Who sees what of a comment (comments.md section 10, S-25, S-26). The companion asks before it answers; nothing that
 * a viewer may not see leaves it.
 */
import type { Role } from './comment-states.ts';
import type { Comment } from './comment.ts';
import type { Instant } from './wire/shape.ts';

/** Whoever looks. `sites`: where the role holds; rights never cross sites (S-31). `own`: comments proven by token. */
export interface Viewer {
  readonly role: 'public' | Role;
  readonly sites?: readonly string[];
  readonly own?: readonly string[];
}

/**
 * - `all`: every text, the state, why it is held, the statement.
 * - `public`: the public text and its public fields.
 * - `tombstone`: that it was there, who took it away and when; never the text.
 * - `nothing`: not even that it exists.
 */
export type Sight = 'all' | 'public' | 'tombstone' | 'nothing';

/** What a viewer may see of a comment. `unknown` is never public. */
export function visibleTo(comment: Comment, viewer: Viewer): Sight {
  const { state, revision, id, site } = comment;
  if (viewer.own?.includes(id)) return 'all';
  // Gone for everybody else; what never was public leaves no tombstone.
  if (state === 'deleted') return revision ? 'tombstone' : 'nothing';
  const staff = ['moderator', 'manager', 'admin'].includes(viewer.role) && !!viewer.sites?.includes(site);
  if (staff && !['draft', 'queued', 'sending'].includes(state)) return 'all';
  if (state === 'published') return 'public';
  return state === 'removed' ? 'tombstone' : 'nothing';
}

/** What a tombstone says (comments goal 18). */
export interface Tombstone {
  readonly by: 'author' | 'moderator' | 'law';
  readonly at?: Instant;
  /** The clause or law, where the site shows it. */
  readonly ref?: string;
}

/** The tombstone of a removed or deleted comment; undefined for any other. */
export function tombstoneOf(comment: Comment, showClause: boolean): Tombstone | undefined {
  const { state, statement, decision } = comment;
  if (state !== 'removed' && state !== 'deleted') return undefined;
  const at = decision && { at: decision.at };
  // An admin deletes when the author has asked for it, so a deleted comment is the author's doing; or it was
  // kept for as long as the site may keep it.
  if (state === 'deleted') return { by: decision?.by === 'system' ? 'law' : 'author', ...at };
  const ground = statement?.ground;
  return {
    by: ground?.type === 'law' ? 'law' : 'moderator',
    ...at,
    ...(showClause && ground && { ref: ground.ref }),
  };
}
