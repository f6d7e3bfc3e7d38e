/**
 * From what a source says today and what was kept of it to what is kept now (S-44, S-46): the same post stays the same
 * whatever its source does to its id, and what a short document does not reach back to is not lost.
 */
import { parsePost } from '../../model/post.ts';
import type { Post } from '../../model/post.ts';
import { isProblem } from '../../model/problem.ts';
import type { StoredItem } from '../store/store.ts';
import { own, words } from './readers/foreign.ts';
import { postKeys } from './readers/keys.ts';
import type { ReaderFeed, ReaderPost } from './readers/reader.ts';
import { toPost } from './readers/to-post.ts';
import type { PostSource } from './readers/to-post.ts';
import type { ThreadPlace } from './threads.ts';

/** Items of one source at most, older ones go first. */
const MOST = 500;

/** An item whose post was read. */
export interface Known {
  readonly item: StoredItem;
  readonly post: Post;
}

/** Reads items; one that cannot be read any more counts as unknown. */
export const readItems = (items: readonly StoredItem[]): Known[] =>
  items.flatMap((item) => {
    const post = parsePost(item.post);
    return isProblem(post) ? [] : [{ item, post }];
  });

/** The names under which an item is known, its id among them. */
function keysOf({ id, post }: StoredItem): readonly string[] {
  const keys = typeof post === 'object' && post !== null ? (post as { keys?: unknown }).keys : undefined;
  return [id, ...(Array.isArray(keys) ? keys.filter((key) => typeof key === 'string') : [])];
}

/** When it counts: a post that was passed on counts from then. */
const timeOf = ({ boostedAt, published, updated }: ReaderPost): number => {
  const time = Date.parse(boostedAt ?? published ?? updated ?? '');
  return Number.isNaN(time) ? -1 : time;
};

/**
 * Finds for each post the item that it is. By its first key before all others, so that two posts with one page and one
 * title do not take each other's place; each item is one post only.
 */
function matched(
  found: readonly (readonly [first: string, ...more: string[]])[],
  known: readonly Known[],
): (Known | undefined)[] {
  const free = new Set(known);
  const byKey = new Map<string, Known[]>();
  for (const one of known)
    for (const key of keysOf(one.item)) byKey.set(key, [...(byKey.get(key) ?? []), one]);
  const take = (keys: readonly string[]): Known | undefined => {
    const one = keys.flatMap((key) => byKey.get(key) ?? []).find((each) => free.has(each));
    if (one) free.delete(one);
    return one;
  };
  const first = found.map(([key]) => take([key]));
  return first.map((one, index) => one ?? take(found[index]!.slice(1)));
}

/** What a source's document is, and when. */
export interface Document {
  readonly feed: ReaderFeed;
  readonly source: PostSource;
  readonly now: number;
  /** The source is somewhere else than before: what it does not say is not its own. */
  readonly moved: boolean;
}

/**
 * Puts both together.
 * @returns all that is to be kept, newest first. Not in it: what the source took back, which is what it no longer says
 *   although it reaches further back
 */
export function mergeItems(known: readonly Known[], { feed, source, now, moved }: Document): StoredItem[] {
  const kept: StoredItem[] = [];
  const lang = source.lang ?? feed.lang;
  const seen = new Set<string>();
  // An answer to somebody else says nothing without what it answers.
  const said = feed.posts.filter(({ replyTo }) => replyTo === undefined || replyTo.self);
  const posts = said.flatMap((found) => {
    const keys = postKeys(source.id, found);
    const post = seen.has(keys[0]) ? undefined : toPost(found, { ...source, ...(lang && { lang }) });
    seen.add(keys[0]);
    return post ? [{ found, post, keys }] : [];
  });
  const items = matched(
    posts.map(({ keys }) => keys),
    known,
  );
  posts.forEach(({ found, post, keys }, index) => {
    const before = items[index];
    const published = found.clamped ? (before?.post.published ?? post.published) : post.published;
    const dated = timeOf(found);
    // Without a date it stands where it was first seen, in the order of its document.
    const at =
      found.clamped && before
        ? before.item.at
        : dated >= 0
          ? new Date(dated).toISOString()
          : (before?.item.at ?? new Date(now - index).toISOString());
    const id = before?.item.id ?? post.id;
    const called = found.calledId ?? found.id;
    const to = found.replyTo?.self ? found.replyTo.id : undefined;
    // By which threads are put together again; reading the item as a post leaves it out.
    const thread = called === undefined ? {} : { thread: { id: called, ...(to !== undefined && { to }) } };
    const whole = { ...post, id, ...(published !== undefined && { published }), keys, ...thread };
    kept.push({ source: source.id, id, at, post: whole, hidden: false });
  });
  if (!moved || kept.length === 0) {
    const { withheld = [], dropped, whole = false } = feed;
    const unasked = known.filter((one) => !items.includes(one));
    const away = matched(
      withheld.map((found) => postKeys(source.id, found)),
      unasked,
    );
    const taken = new Set([...items, ...away]);
    // Documents are newest first: the date of the last one says how far back this one reaches. What could not be read
    // may be what is missing, so then nothing is taken back.
    const last = said.at(-1);
    const reaches = last && dropped === withheld.length ? timeOf(last) : -1;
    for (const one of known)
      if (!taken.has(one) && !whole && (reaches < 0 || Date.parse(one.item.at) < reaches))
        kept.push(one.item);
  }
  return kept.sort((a, b) => Date.parse(b.at) - Date.parse(a.at)).slice(0, MOST);
}

/** The place of an item in its thread, when it has one. */
export function threadOf({ post }: StoredItem): ThreadPlace | undefined {
  const place = own(post, 'thread');
  const [id, to] = [words(place, 'id'), words(place, 'to')];
  return id === undefined ? undefined : { id, ...(to !== undefined && { to }) };
}
