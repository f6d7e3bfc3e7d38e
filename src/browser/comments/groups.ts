/** The order of a thread: roots with their replies. No DOM: data in, data out. */
import type { ThreadComment } from '../../model/wire/own-comment.ts';

/** A root, its replies, and how many more of them are at hand but not drawn. */
export type Group = readonly [root: ThreadComment, replies: ThreadComment[], hidden: number];

/** May everyone read something of it: the comment, or that one was there? `unknown` is never drawn as published. */
export const isPublic = ({ state }: ThreadComment): boolean =>
  /^(published|removed|deleted|unknown)$/.test(state);

/** Roots with their replies, both in the order of the page; a reply whose root is elsewhere stands as a root. */
export function grouped(comments: readonly ThreadComment[]): Group[] {
  const shown = comments.filter(isPublic);
  const roots = new Set(shown.filter(({ parent }) => parent === undefined).map(({ id }) => id));
  const groups = new Map<string, Group>();
  for (const comment of shown) {
    const { id, parent = '' } = comment;
    const under = roots.has(parent);
    const key = under ? parent : id;
    const [root, replies]: Group = groups.get(key) ?? [comment, [], 0];
    if (under) replies.push(comment);
    groups.set(key, [under ? root : comment, replies, 0]);
  }
  return [...groups.values()];
}

/** Replies of a root that are drawn before somebody asks for more. */
const FEW = 10;

/** What is drawn of a page. */
export interface Groups {
  readonly shown: readonly Group[];
  /** Comments in them. */
  readonly count: number;
  /** Are these all that are at hand? */
  readonly whole: boolean;
}

/**
 * What is drawn: whole groups until there are enough comments, a few replies in each, however many the server sent (one
 * hot thread must not fill the page).
 * @param most comments that are enough
 * @param unfolded roots of which every reply is drawn
 */
export function firstOf(
  comments: readonly ThreadComment[],
  most: number,
  unfolded: ReadonlySet<string>,
): Groups {
  const all = grouped(comments);
  const shown: Group[] = [];
  let count = 0;
  for (const [root, replies] of all) {
    if (count >= most) break;
    const few = unfolded.has(root.id) ? replies : replies.slice(0, FEW);
    count += 1 + few.length;
    shown.push([root, few, replies.length - few.length]);
  }
  return { shown, count, whole: shown.length === all.length };
}
