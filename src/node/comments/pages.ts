/**
 * What was read of a thread a moment ago: whoever asks for the same page meanwhile gets it without its rows being read
 * again. It holds as long as nothing that visitors can see has changed at the site, and two seconds at most, so that not
 * even a change that nobody counts (the retention's, another program's) is seen later than that.
 */
import type { Site } from '../../model/site.ts';
import { visibleTo } from '../../model/comment-view.ts';
import type { ThreadComment } from '../../model/wire/thread.ts';
import { viewOf } from '../../model/wire/view.ts';
import type { CommentPage, PageQuery, Store } from '../store/store.ts';
import { hashed } from './tokens.ts';

/** A page as visitors may see it. */
export interface PublicPage extends Omit<CommentPage, 'comments'> {
  readonly comments: readonly ThreadComment[];
  /** Equal for two pages whose comments are equal. */
  readonly digest: string;
}

/** Milliseconds for which a page holds, and pages of a companion that are kept. */
const LIFE = 2_000;
const MOST = 200;

interface Kept {
  readonly cursor: string;
  readonly at: number;
  readonly page: PublicPage;
}

const memories = new WeakMap<object, Map<string, Kept>>();

async function read(
  store: Pick<Store, 'page'>,
  { id, policy }: Site,
  thread: string,
  query: PageQuery,
): Promise<PublicPage> {
  const { comments, ...page } = await store.page(id, thread, query);
  const views = comments.flatMap((comment): ThreadComment[] => {
    const view = viewOf(comment, visibleTo(comment, { role: 'public' }), policy);
    const { replies, more } = comment;
    return view
      ? [{ ...view, ...(replies !== undefined && { replies }), ...(more !== undefined && { more }) }]
      : [];
  });
  return { ...page, comments: views, digest: hashed(JSON.stringify(views)) };
}

/**
 * Reads a page, or gives the one that was read before.
 * @param cursor the site's public cursor, read before this is called: rows may be newer than it, and never older
 * @param now milliseconds since 1970 UTC
 */
export async function publicPage(
  store: Pick<Store, 'page'>,
  site: Site,
  thread: string,
  query: PageQuery,
  { cursor, now }: { readonly cursor: string; readonly now: number },
): Promise<PublicPage> {
  const kept = memories.get(store) ?? new Map<string, Kept>();
  memories.set(store, kept);
  const key = JSON.stringify([site.id, thread, query]);
  const known = kept.get(key);
  if (known && known.cursor === cursor && now >= known.at && now - known.at < LIFE) return known.page;
  const page = await read(store, site, thread, query);
  // Added last: the first of a Map is what was read longest ago.
  kept.delete(key);
  kept.set(key, { cursor, at: now, page });
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST) break;
    kept.delete(oldest);
  }
  return page;
}
