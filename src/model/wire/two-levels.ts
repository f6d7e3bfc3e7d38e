/**
 * Any tree of comments on two levels. Some back ends nest without end, and a hostile one in circles.
 */
import { bare } from './parse.ts';
import type { ThreadComment } from './own-comment.ts';

/**
 * Makes two levels of any tree: a reply to a reply hangs under the root, and `replyTo` keeps whom it answers.
 * The first of two comments with one id stays; a reply whose ancestors run in a circle becomes a root. Order is kept,
 * and the work is linear without recursion (S-35).
 */
export function twoLevels(comments: readonly ThreadComment[]): readonly ThreadComment[] {
  const byId = new Map<string, ThreadComment>();
  for (const comment of comments) if (!byId.has(comment.id)) byId.set(comment.id, comment);
  /** Root of each comment that was looked at; undefined for one that has no root but itself. */
  const roots = new Map<string, string | undefined>();
  for (const comment of byId.values()) {
    const climbed = new Set<string>();
    let at: ThreadComment | undefined = comment;
    let root: string | undefined;
    while (at && !climbed.has(at.id)) {
      if (roots.has(at.id)) {
        root = roots.get(at.id) ?? at.id;
        break;
      }
      climbed.add(at.id);
      root = at.parent ?? at.id;
      at = at.parent === undefined ? undefined : byId.get(at.parent);
      // Came round to where it was: all of them are roots.
      if (at && climbed.has(at.id)) root = undefined;
    }
    for (const id of climbed) roots.set(id, root === id ? undefined : root);
  }
  return [...byId.values()].map((comment) => {
    const root = roots.get(comment.id);
    if (root === comment.parent) return comment;
    const { parent, ...rest } = comment;
    return bare(rest, root !== undefined && { parent: root, replyTo: comment.replyTo ?? parent });
  });
}
