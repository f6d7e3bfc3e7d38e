/**
 * Finding one's own comment by its token (S-23). A wrong token, a token of another comment, a comment that does not
 * exist and one that another author wrote all take the same way and give the same answer.
 */
import { problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import type { Thread } from '../../model/thread.ts';
import type { Reads, StoredComment } from '../store/store.ts';
import { hashed } from './tokens.ts';

/** A token shows its comment for thirteen months; after that the receipt is worth nothing. */
const LIFE = 400 * 86_400_000;

export type Own = StoredComment & { readonly thread: Thread };

/** Is the token of this comment still good? */
export const lives = ({ comment }: StoredComment, now: number): boolean =>
  now - Date.parse(comment.receivedAt) < LIFE;

/** @param id the comment that the path names. @returns it, or `not-found` */
export async function ownComment(
  reads: Reads,
  site: string,
  id: string,
  token: string | undefined,
  now: number,
): Promise<Own | Problem> {
  const [stored] = await reads.byTokens(site, [hashed(token ?? '')]);
  return stored && stored.comment.id === id && lives(stored, now) ? stored : problem('not-found');
}
