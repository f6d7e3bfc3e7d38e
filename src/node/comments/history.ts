/**
 * Other contributions that may be of the same author, as the desk reads them on demand. Nobody has an account: what
 * links them is the e-mail address that was given, which is not told, or the name, which proves nothing.
 */
import { cut } from '../../model/facts.ts';
import { problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import type { Site } from '../../model/site.ts';
import type { DeskHistory } from '../../model/wire/desk-beside.ts';
import type { CommentsDeps } from './deps.ts';

/** Contributions that are told, and code points of each. */
const MOST = 20;
const EXCERPT = 200;

/** @returns the others, newest first; `not-found` for a comment that the site does not have */
export async function readHistory(
  { store }: Pick<CommentsDeps, 'store'>,
  site: Site,
  id: string,
): Promise<DeskHistory | Problem> {
  if (!(await store.comment(site.id, id))) return problem('not-found');
  const found = await store.sameAuthor(site.id, id, MOST + 1);
  return {
    comment: id,
    others: found.slice(0, MOST).map(({ comment, thread, by }) => {
      const ground = comment.decision?.ground;
      return {
        id: comment.id,
        by,
        state: comment.state,
        receivedAt: comment.receivedAt,
        page: thread.canonical,
        ...(thread.title !== undefined && { title: thread.title }),
        text: cut(comment.text, EXCERPT),
        ...(ground !== undefined && { ground }),
      };
    }),
    more: found.length > MOST,
  };
}
