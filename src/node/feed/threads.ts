/**
 * What an account says in several posts, each an answer to its own one before, as one post (feeds.md goal 14): its words
 * and pictures one after the other under the first one's name and address.
 */
import type { Post } from '../../model/post.ts';
import type { Segment } from '../../model/text/segment.ts';
import { clipSegments } from './readers/clip-segments.ts';
import type { Verdict } from './rules.ts';

/** What places a post in its thread: its own name at its network, and that of the one it answers. */
export interface ThreadPlace {
  readonly id: string;
  readonly to?: string;
}

/** What joining reads of a post and keeps of it. */
export interface Part {
  readonly post: Post;
  readonly source: string;
  readonly at: string;
  readonly verdict: Verdict;
  readonly thread?: ThreadPlace;
}

/** Posts of one thread that are shown together, and characters of their words. */
const MOST = 20;
const LONGEST = 4000;

const keyOf = (source: string, id: string): string => `${source} ${id}`;

/** Does one come before another? Who answers comes after; in the same second, by the names that networks count up. */
const isBefore = (a: Part, b: Part): boolean => {
  const [x, y] = [Date.parse(a.at), Date.parse(b.at)];
  if (x !== y) return x < y;
  const [m, n] = [a.thread?.id ?? '', b.thread?.id ?? ''];
  return m.length === n.length ? m < n : m.length < n.length;
};

/** The posts that one answers, nearest first; ends where one is not kept, or claims to answer what came later: no rings. */
function above<T extends Part>(one: T, byKey: ReadonlyMap<string, T>): T[] {
  const line: T[] = [];
  let at: T | undefined = one;
  while (at?.thread?.to !== undefined && line.length < 100) {
    const next = byKey.get(keyOf(at.source, at.thread.to));
    if (!next || !isBefore(next, at)) break;
    line.push(next);
    at = next;
  }
  return line;
}

const named = <T extends Part>(all: readonly T[]): ReadonlyMap<string, T> =>
  new Map(all.flatMap((one) => (one.thread ? [[keyOf(one.source, one.thread.id), one] as const] : [])));

/** Whoever hides the beginning of a thread hides what follows: readers see it as one post. */
export function hiddenBelow<T extends Part>(all: readonly T[]): readonly T[] {
  const byKey = named(all);
  return all.map((one) => {
    const first = one.verdict.state === 'hidden' ? [] : above(one, byKey);
    const by = first.find(({ verdict: { why } }) => why === 'decision' || why === 'post');
    return by ? { ...one, verdict: { state: 'hidden', why: by.verdict.why! } } : one;
  });
}

/** May they stand under one name, behind one warning? */
const alike = (a: Post, b: Post): boolean =>
  a.boostedBy === undefined &&
  b.boostedBy === undefined &&
  a.warning === b.warning &&
  a.sensitive === b.sensitive;

function joined(parts: readonly Post[]): Post {
  const [first, ...more] = parts as readonly [Post, ...Post[]];
  const gap: readonly Segment[] = [{ type: 'break' }, { type: 'break' }];
  const words = more.reduce<readonly Segment[]>(
    (said, { content }) => [...said, ...(said.length && content.length ? gap : []), ...content],
    first.content,
  );
  const { segments, cut } = clipSegments(words, LONGEST);
  const updated = parts
    .flatMap((one) => one.updated ?? [])
    .sort()
    .at(-1);
  const page = parts.find((one) => one.page !== undefined)?.page;
  const [card, poll, quote] = [
    parts.find((one) => one.card)?.card,
    parts.find((one) => one.poll)?.poll,
    parts.find((one) => one.quote)?.quote,
  ];
  return {
    ...first,
    content: segments,
    cut: cut || parts.some((one) => one.cut),
    media: parts.flatMap(({ media }) => media).slice(0, 20),
    tags: [...new Set(parts.flatMap(({ tags }) => tags))],
    ...(updated !== undefined && { updated }),
    ...(page !== undefined && { page }),
    ...(card && { card }),
    ...(poll && { poll }),
    ...(quote && { quote }),
  };
}

/**
 * Joins threads. What must not be shown is not among `all`: a thread goes on over the gap.
 * @param known everything that is kept, by which the gaps are known
 */
export function joinThreads<T extends Part>(all: readonly T[], known: readonly T[] = all): readonly T[] {
  const byKey = named(known);
  const shown = new Set(all.map(({ thread, source }) => thread && keyOf(source, thread.id)));
  const roots = new Map<T, T[]>();
  const placeOf = new Map(
    all.flatMap((one) => (one.thread ? [[keyOf(one.source, one.thread.id), one] as const] : [])),
  );
  for (const one of [...all].sort((a, b) => Date.parse(a.at) - Date.parse(b.at))) {
    // The first one of the line that is shown and can stand with it.
    const line = above(one, byKey)
      .filter(({ thread, source }) => thread && shown.has(keyOf(source, thread.id)))
      .map(({ thread, source }) => placeOf.get(keyOf(source, thread!.id))!);
    const root = line.findLast((each) => alike(each.post, one.post)) ?? one;
    const parts = roots.get(root) ?? [];
    if (root !== one && parts.length >= MOST) continue;
    roots.set(root, root === one ? [one, ...parts] : [...parts, one]);
  }
  return all.flatMap((one) => {
    const parts = roots.get(one);
    if (!parts) return [];
    return parts.length === 1 ? [one] : [{ ...one, post: joined(parts.map(({ post }) => post)) }];
  });
}
