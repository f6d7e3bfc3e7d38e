/** How a newer copy of a feed, or its next page, joins the one on the page. No DOM: data in, data out. */
import { bare } from '../../../model/wire/bare.ts';
import type { UnreadFeed, UnreadPost } from '../../../model/wire/unread.ts';

/** A feed after a newer copy of it came, and what waits to be let in. */
export interface Merged {
  readonly feed: UnreadFeed;
  /** New posts that would stand above what is read. */
  readonly news: readonly UnreadPost[];
}

/**
 * What both have is the newer copy's; what stands in the copy after a post that is known follows; what stands before
 * all of them waits. A post that the copy should have and has not was taken down, and goes (feeds.md goal 8).
 */
export function merged(feed: UnreadFeed, copy: UnreadFeed): Merged {
  const known = new Set(feed.posts.map(({ id }) => id));
  const now = new Map(copy.posts.map((post) => [post.id, post]));
  const first = copy.posts.findIndex(({ id }) => known.has(id));
  const news = first < 0 ? copy.posts : copy.posts.slice(0, first);
  // A copy goes back so far; what is older than all of it has only slid out.
  const oldest = copy.posts.reduce(
    (day, { published = day }) => (published < day ? published : day),
    '\uffff',
  );
  const kept = feed.posts.flatMap((post) => {
    const newer = now.get(post.id);
    return newer ? [newer] : post.published && post.published < oldest ? [post] : [];
  });
  const more = first < 0 ? [] : copy.posts.slice(first).filter(({ id }) => !known.has(id));
  const older = kept.filter(({ id }) => !now.has(id));
  return {
    feed: bare(copy, feed.next && older.length ? { next: feed.next } : {}, {
      posts: [...kept.filter(({ id }) => now.has(id)), ...more, ...older],
    }),
    news,
  };
}

/** A feed with the posts of its next page after its own. */
export const extended = (feed: UnreadFeed, page: UnreadFeed): UnreadFeed => {
  const known = new Set(feed.posts.map(({ id }) => id));
  const { next: _, ...rest } = feed;
  return bare(rest, page.next ? { next: page.next } : {}, {
    posts: [...feed.posts, ...page.posts.filter(({ id }) => !known.has(id))],
  });
};
