/** What an adapter found, laid out as the feed's file is: the wire's parser then reads both alike. */
import { httpUrl } from '../../../model/text/safe-url.ts';
import { bare } from '../../../model/wire/bare.ts';
import { parseUnread } from '../../../model/wire/unread.ts';
import type { UnreadFeed } from '../../../model/wire/unread.ts';
import type { FoundPost, FoundPosts, SourceAccount } from '../../sources/source.ts';

/** The first address in a post that is the page's own site: of its words, or of its card. */
const ownPage = ({ content, card }: FoundPost, home: string): string | undefined =>
  [...content.map((segment) => ('href' in segment ? segment : undefined)), { type: 'link', href: card?.url }]
    .filter((link) => link?.type === 'link')
    .map((link) => httpUrl(link!.href))
    .find((url) => url && new URL(url).origin === home);

/**
 * @param home origin of the page
 * @param now milliseconds since 1970
 * @returns a feed; a post with nothing to show is none
 */
export function feedOf(
  { network, handle, page }: SourceAccount,
  { posts, next }: FoundPosts,
  home: string,
  now: number,
): UnreadFeed {
  const items = posts.map((post) => {
    const { id, published, updated, lang, tags, url, ...rest } = post;
    return bare({
      id: typeof id === 'number' ? `${id}` : id,
      date_published: published ?? updated,
      date_modified: updated,
      language: typeof lang === 'string' ? lang.replaceAll('_', '-') : lang,
      tags,
      _parvis: bare({ ...rest, network, url, page: ownPage(post, home), origins: [{ network, url }] }),
    });
  });
  const sources = [{ network, name: handle, url: page, state: 'ok' }];
  const generated = new Date(now).toISOString();
  const feed = parseUnread({ items, next_url: next, _parvis: { generated, sources } }, page) as UnreadFeed;
  return bare(feed, {
    posts: feed.posts.filter(
      ({ content, media, card, poll, quote }) => content.length || media.length || card || poll || quote,
    ),
  });
}
