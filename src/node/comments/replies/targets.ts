/**
 * Whom a reply answers: the comments that were chosen, by conversation. One conversation gets a reply once, however many
 * of its comments were chosen; each of their authors is told.
 */
import type { Comment } from '../../../model/comment.ts';
import type { Thread } from '../../../model/thread.ts';
import type { Reads } from '../../store/store.ts';
import { refuse } from '../refuse.ts';

/** Comments of one conversation. */
export interface Conversation {
  /** Id of its root. */
  readonly root: string;
  /** Where the reply hangs: below the root, beside the first of the replies that it answers. */
  readonly place: Pick<Comment, 'parent' | 'replyTo'>;
  /** All that it answers. */
  readonly answers: readonly string[];
}

export interface Targets {
  readonly thread: Thread;
  readonly conversations: readonly Conversation[];
  /** Comments that are not public. */
  readonly left: readonly string[];
}

/**
 * @param ids comments, at least one
 * @throws a refusal: `not-found` for one that is not there, `invalid` for several pages, or for a reply of the
 *   institution itself
 */
export async function targetsOf(reads: Reads, site: string, ids: readonly string[]): Promise<Targets> {
  const found: Comment[] = [];
  for (const id of new Set(ids)) {
    const stored = await reads.comment(site, id);
    if (!stored || stored.comment.state === 'deleted') refuse('not-found');
    if (stored.comment.author.official)
      refuse('invalid', { errors: [{ path: '/comments', code: 'unknown' }] });
    found.push(stored.comment);
  }
  const threads = new Set(found.map(({ thread }) => thread));
  const thread = await reads.thread(site, found[0]?.thread ?? '');
  if (!thread) refuse('not-found');
  if (threads.size > 1) refuse('invalid', { errors: [{ path: '/comments', code: 'format' }] });
  const open = found.filter(({ state }) => state === 'published');
  const byRoot = new Map<string, Comment[]>();
  for (const one of open) {
    const root = one.parent ?? one.id;
    byRoot.set(root, [...(byRoot.get(root) ?? []), one]);
  }
  const conversations = [...byRoot].map(([root, all]) => {
    // Whoever answers the root speaks to all below it.
    const first = all.some(({ id }) => id === root) ? undefined : all[0]!.id;
    return {
      root,
      place: { parent: root, ...(first !== undefined && { replyTo: first }) },
      answers: all.map(({ id }) => id),
    };
  });
  return { thread, conversations, left: found.filter((one) => !open.includes(one)).map(({ id }) => id) };
}
