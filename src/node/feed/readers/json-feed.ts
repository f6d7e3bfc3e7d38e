/** JSON Feed 1.0 and 1.1 (jsonfeed.org), to posts. A field of the wrong type counts as absent, never more. */
import type { Media } from '../../../model/post.ts';
import { postDates } from './dates.ts';
import { mediaType } from './enclosures.ts';
import { at, idOf, link, list, own, words } from './foreign.ts';
import { html, picturesOf, titleOf } from './markup.ts';
import { nameOf } from './people.ts';
import { compact, eachItem } from './reader.ts';
import type { ReadOptions, ReaderAccount, ReaderFeed, ReaderPost } from './reader.ts';
import { address } from './xml-query.ts';

/** `authors` (1.1) or `author` (1.0); a bare name where an object should be is a name. */
function authorOf(item: unknown): ReaderAccount | undefined {
  for (const author of [...list(item, 'authors'), own(item, 'author'), own(item, 'authors')]) {
    const name = nameOf(words(author) ?? words(author, 'name'));
    const url = link(author, 'url');
    if (name || url) return compact<ReaderAccount>({ name, url, avatar: link(author, 'avatar') });
  }
  return undefined;
}

function mediaOf(item: unknown, base: string | undefined): Media[] {
  const found: Media[] = [];
  for (const file of list(item, 'attachments')) {
    const url = address(words(file, 'url'), base);
    const type = url && mediaType(words(file, 'mime_type'), url);
    const seconds = at(file, 'duration_in_seconds');
    const duration = typeof seconds === 'number' && seconds > 0 && seconds < 1e6 ? seconds : undefined;
    if (url && type) found.push(compact<Media>({ type, url, duration }));
  }
  const picture = address(words(item, 'image') ?? words(item, 'banner_image'), base);
  if (picture && !found.some(({ type }) => type === 'image')) found.unshift({ type: 'image', url: picture });
  return found.slice(0, 20);
}

function readItem(item: unknown, feed: unknown, { url: base, now }: ReadOptions): ReaderPost | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const ownId = idOf(item, 'id');
  const url =
    address(words(item, 'url') ?? words(item, 'external_url'), base) ??
    (/^https?:/i.test(ownId ?? '') ? address(ownId) : undefined);
  const id = ownId ?? url;
  const markup = words(item, 'content_html');
  const text = words(item, 'content_text');
  const summary = words(item, 'summary');
  const title = words(item, 'title');
  const content =
    markup === undefined ? (text === undefined ? undefined : { text }) : html(markup, url ?? base);
  const tags = list(item, 'tags')
    .map((tag) => words(tag))
    .filter((tag) => tag !== undefined);
  return compact<ReaderPost>({
    id,
    url,
    title: title && titleOf(title, false),
    summary: summary === undefined ? undefined : { text: summary },
    content,
    author: authorOf(item) ?? authorOf(feed),
    ...postDates(at(item, 'date_published'), at(item, 'date_modified'), now),
    lang: words(item, 'language') ?? words(feed, 'language'),
    tags: tags.length > 0 ? [...new Set(tags)] : undefined,
    media: picturesOf(mediaOf(item, base), [content]),
  });
}

/** Whether a JSON document is meant as JSON Feed. */
export const isJsonFeed = (value: unknown): boolean =>
  /jsonfeed\.org\/version/.test(words(value, 'version') ?? '') || Array.isArray(own(value, 'items'));

/** Reads a JSON Feed. */
export function readJsonFeed(value: unknown, options: ReadOptions): ReaderFeed {
  const base = options.url;
  const title = words(value, 'title');
  return compact<ReaderFeed>({
    kind: 'json-feed',
    title: title && titleOf(title, false),
    link: address(words(value, 'home_page_url'), base),
    lang: words(value, 'language'),
    icon: address(words(value, 'icon') ?? words(value, 'favicon'), base),
    hub: address(words(list(value, 'hubs')[0], 'url'), base),
    next: address(words(value, 'next_url'), base),
    ...eachItem(list(value, 'items'), (item) => readItem(item, value, options)),
  });
}
