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

/** Whom a token of somebody who is signed in stands for, and the one comment that it names. */
export interface SignedAs {
  readonly subject: string;
  readonly comment: string;
}

/** Is the token of this comment still good? */
export const lives = ({ comment }: StoredComment, now: number): boolean =>
  now - Date.parse(comment.receivedAt) < LIFE;

/** The comment of somebody who is signed in, if it is theirs. */
async function signedComment(
  reads: Reads,
  site: string,
  id: string,
  { subject, comment }: SignedAs,
): Promise<Own | undefined> {
  const stored = await reads.comment(site, id);
  const thread = stored && (await reads.thread(site, stored.comment.thread));
  const own = comment === id && (await reads.subjectOf(site, id)) === subject;
  return own && thread ? { ...stored, thread } : undefined;
}

/**
 * @param id the comment that the path names
 * @param signed whom the token stands for, where it is that of somebody who is signed in
 * @returns it, or `not-found`
 */
export async function ownComment(
  reads: Reads,
  site: string,
  id: string,
  token: string | undefined,
  now: number,
  signed?: SignedAs,
): Promise<Own | Problem> {
  if (signed) {
    const own = await signedComment(reads, site, id, signed);
    return own && lives(own, now) ? own : problem('not-found');
  }
  const [stored] = await reads.byTokens(site, [hashed(token ?? '')]);
  return stored && stored.comment.id === id && lives(stored, now) ? stored : problem('not-found');
}
