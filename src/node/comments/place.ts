/** Where a contribution stands: its thread, and the comment that it answers. */
import type { Comment } from '../../model/comment.ts';
import { moveTo, newThread } from '../../model/thread.ts';
import type { Thread } from '../../model/thread.ts';
import type { Reads } from '../store/store.ts';
import type { Page } from './birth.ts';
import type { CommentsDeps } from './deps.ts';
import { refuse } from './refuse.ts';

/** Where a reply hangs: under a public root, beside the reply that it answers. */
export async function placeOf(
  tx: Reads,
  site: string,
  thread: Thread | undefined,
  parent: string | undefined,
): Promise<Pick<Comment, 'parent' | 'replyTo'>> {
  if (parent === undefined) return {};
  const stored = thread && (await tx.comment(site, parent));
  // What waits is not there for others (S-26); what is gone is not answered.
  if (!stored || stored.comment.thread !== thread.id || stored.comment.state !== 'published')
    refuse('not-found');
  const { comment } = stored;
  return comment.parent === undefined
    ? { parent: comment.id }
    : { parent: comment.parent, replyTo: comment.id };
}

/** A new thread, known under the page's own address and the one that was asked for. */
export const born = (
  { random }: Pick<CommentsDeps, 'random'>,
  site: string,
  address: string,
  page: Page | undefined,
  at: string,
): Thread => {
  const { url = address, title, lang } = page ?? {};
  const thread = newThread(
    {
      id: `t${random(12)}`,
      site,
      createdAt: at,
      ...(title !== undefined && { title }),
      ...(lang !== undefined && { lang }),
    },
    address,
  );
  return moveTo(thread, url, at);
};
