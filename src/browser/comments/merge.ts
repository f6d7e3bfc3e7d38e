/** How two answers become one page of a thread. No DOM: data in, data out. */
import { bare } from '../../model/wire/bare.ts';
import type { ThreadComment } from '../../model/wire/own-comment.ts';
import type { ThreadReading } from '../../model/wire/thread-reading.ts';

/**
 * A page with the comments of another: what both have is the other's, what is new is appended, or put before.
 * @param more further members of the page that change: cursors, counts
 */
export function merged(
  page: ThreadReading,
  comments: readonly ThreadComment[],
  more: Partial<ThreadReading> = {},
  before = false,
): ThreadReading {
  const fresh = new Map(comments.map((each) => [each.id, each]));
  const known = page.comments.map((each) => {
    const now = fresh.get(each.id);
    fresh.delete(each.id);
    return now ?? each;
  });
  const added = [...fresh.values()];
  return bare(page, { comments: before ? [...added, ...known] : [...known, ...added] }, more);
}
