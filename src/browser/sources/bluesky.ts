/**
 * Posts of a Bluesky account, list or feed, asked by the visitor's browser: a chunk of its own. It means by each field
 * what the companion's reader means (feeds.md section 5); a test holds the two together.
 */
import { isProblem } from '../../model/failure.ts';
import { embedded } from './bluesky-embeds.ts';
import { actorOf, isHiddenBy, kindOf, pageOf, tagged, textOf } from './bluesky-parts.ts';
import type { ReadFacets } from './bluesky-parts.ts';
import { dateOf, eachOf, list } from './foreign.ts';
import type { Foreign } from './foreign.ts';
import type { FoundPost, Source } from './source.ts';

/** @returns undefined for what is not to be shown. Throws on what is no post. */
export const readView = (
  { post, reason }: Foreign,
  readFacets: ReadFacets,
  now: number,
): FoundPost | undefined => {
  const { uri, author, record, embed, indexedAt } = post!;
  const account = actorOf(author!);
  const { hidden, sensitive } = isHiddenBy(post!, now);
  if (hidden || !uri || !account) return undefined;
  const { createdAt, langs, tags } = record!;
  const content = textOf(record, readFacets);
  // One is the author's word, one the network's: the earlier counts.
  const [published] = [dateOf(createdAt, now), dateOf(indexedAt, now)].filter(Boolean).sort();
  return {
    id: uri,
    url: pageOf(uri, author!),
    account,
    published,
    lang: (langs as readonly unknown[] | undefined)?.[0],
    tags: tagged(content, tags),
    content,
    sensitive,
    ...embedded(embed, now, readFacets),
    boostedBy: kindOf(reason?.$type) === 'reasonRepost' ? actorOf(reason!.by ?? {}) : undefined,
  };
};

export const source: Source = async ({ api, name }, ask, more, limit) => {
  const reader = import('../../model/text/facets-to-segments.ts');
  // Nobody may be waiting for it when it fails.
  reader.catch(() => {});
  const what = /^at:.*graph\.list/.test(name)
    ? 'ListFeed?list='
    : name.startsWith('at:')
      ? 'Feed?feed='
      : 'AuthorFeed?filter=posts_and_author_threads&actor=';
  const address =
    more ?? `${api}/xrpc/app.bsky.feed.get${what}${encodeURIComponent(name)}&limit=${Math.min(limit, 100)}`;
  const [answer, { facetsToSegments }] = await Promise.all([ask(address), reader]);
  if (isProblem(answer)) return answer;
  const { feed, cursor } = answer;
  const next = new URL(address);
  next.searchParams.set('cursor', `${cursor as unknown}`);
  return {
    posts: eachOf(feed, (view) => readView(view, facetsToSegments, Date.now())),
    next: cursor && list(feed).length ? next.href : undefined,
  };
};
