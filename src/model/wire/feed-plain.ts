/** What reading a feed begins with, in a browser (wire/unread.ts) as on a server (wire/feed.ts). */
import { itemFields, networkId } from '../post-plain.ts';
import type { Post } from '../post.ts';
import { bare } from './bare.ts';
import { name } from './common.ts';
import { instant, oneOf, optional, or, text, url } from './shape.ts';
import type { Infer, ObjectShape } from './shape.ts';

/** Items of one feed at most. */
export const MOST_ITEMS = 500;

/** What is drawn of a source of the feed. */
export const drawnSource = {
  network: networkId,
  name: optional(name),
  /** The account or page, for a reader who wants to go there. */
  url: optional(url),
  /** `ok`: collected. `stale`: its last good items are shown. `failed`: it has given none. `paused`: switched off. */
  state: or(oneOf('ok', 'stale', 'failed', 'paused'), 'failed'),
} as const;

/** What an item has besides `_parvis`, as JSON Feed 1.1 has it. */
export const jsonFeedItem = {
  id: itemFields.id,
  /** The institution's own page where there is one, else the post on its network. */
  url: optional(url),
  title: itemFields.title,
  content_text: optional(text(100_000)),
  date_published: itemFields.published,
  date_modified: itemFields.updated,
  tags: itemFields.tags,
  language: itemFields.lang,
} as const;

/** What the feed has besides its items and `_parvis`. */
export const feedFields = {
  title: or(text(500), ''),
  home_page_url: optional(url),
  next_url: optional(url),
} as const;

/** What is drawn of a feed's `_parvis`. */
export const feedExtension = { generated: optional(instant) } as const;

/** Sources of one feed at most. */
export const MOST_SOURCES = 100;

type ItemShape = ObjectShape<typeof jsonFeedItem>;

/**
 * An item of the wire as a post. The text of an item without our extension becomes one plain segment. What is absent may
 * be there as undefined.
 */
export function postOf<E extends Pick<Post, 'content' | 'url' | 'page'>>({
  _parvis,
  url,
  content_text,
  date_published,
  date_modified,
  language,
  ...rest
}: Infer<ItemShape> & { readonly _parvis: E }): E & Pick<Post, keyof typeof itemFields> {
  const extra = {
    content:
      content_text && !_parvis.content.length ? [{ type: 'text', text: content_text }] : _parvis.content,
    url: _parvis.url ?? (_parvis.page ? undefined : url),
    published: date_published,
    updated: date_modified,
    lang: language,
  };
  return bare(rest, _parvis, extra);
}
