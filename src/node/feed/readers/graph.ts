/**
 * Posts as Meta's three APIs answer them to the account's own token, to posts. Where the fields come from:
 * Facebook, https://developers.facebook.com/docs/graph-api/reference/post (v24.0); Instagram,
 * https://developers.facebook.com/documentation/instagram-platform/reference/instagram-media (2026-06-22); Threads,
 * https://developers.facebook.com/docs/threads/threads-media. Not tried on the live networks.
 */
import type { Card, Media } from '../../../model/post.ts';
import { postDates } from './dates.ts';
import { asObject, at, idOf, link, list, own, pixels, words } from './foreign.ts';
import { compact, eachItem } from './reader.ts';
import type { ReadOptions, ReaderFeed, ReaderPost } from './reader.ts';

/** Which of the three. */
export type GraphKind = 'facebook' | 'instagram' | 'threads';

/** `2026-11-03T09:00:00+0000`, whose offset has no colon. */
const dateOf = (value: unknown): unknown =>
  typeof value === 'string' ? value.replace(/([+-]\d\d)(\d\d)$/, '$1:$2') : value;

/** A picture or film of Instagram and Threads, which say no size. */
function mediaOf(value: unknown): Media | undefined {
  const said = words(value, 'media_type');
  const type =
    said === 'IMAGE' ? 'image' : said === 'VIDEO' ? 'video' : said === 'AUDIO' ? 'audio' : undefined;
  const url = link(value, 'media_url');
  // What holds somebody's rights has no address: then it is its words.
  return type && url
    ? compact<Media>({ type, url, preview: link(value, 'thumbnail_url'), alt: words(value, 'alt_text') })
    : undefined;
}

/** All of a post: its own, or those of an album. */
function allMedia(value: unknown): Media[] | undefined {
  const children = list(value, 'children', 'data');
  const media = (children.length > 0 ? children : [value]).flatMap((one) => mediaOf(one) ?? []).slice(0, 20);
  return media.length > 0 ? media : undefined;
}

function readMedia(value: unknown, kind: 'instagram' | 'threads', now: number): ReaderPost | undefined {
  const id = idOf(value, 'id');
  if (id === undefined) return undefined;
  // Passing on somebody else's post is no word of ours, and the API does not say whose it is.
  if (words(value, 'media_type') === 'REPOST_FACADE') return { id, withheld: true };
  const name = words(value, 'username');
  const text = words(value, 'caption') ?? words(value, 'text');
  const host = kind === 'instagram' ? 'www.instagram.com/' : 'www.threads.com/@';
  const attached = link(value, 'link_attachment_url');
  return compact<ReaderPost>({
    id,
    url: link(value, 'permalink'),
    content: text === undefined ? undefined : { text },
    author: name === undefined ? undefined : { name, handle: `@${name}`, url: `https://${host}${name}` },
    ...postDates(dateOf(own(value, 'timestamp')), undefined, now),
    media: allMedia(value),
    card: attached === undefined ? undefined : { url: attached },
  });
}

/** The picture of an attachment of Facebook. */
function pictureOf(value: unknown): Media[] {
  const url = link(value, 'media', 'image', 'src');
  return url === undefined
    ? []
    : [
        compact<Media>({
          type: 'image',
          url,
          width: pixels(value, 'media', 'image', 'width'),
          height: pixels(value, 'media', 'image', 'height'),
        }),
      ];
}

function readFacebook(value: unknown, now: number): ReaderPost | undefined {
  const id = idOf(value, 'id');
  if (id === undefined) return undefined;
  const audience = words(value, 'privacy', 'value') ?? 'EVERYONE';
  if (own(value, 'is_hidden') === true || own(value, 'is_published') === false || audience !== 'EVERYONE')
    return { id, withheld: true };
  const attachments = list(value, 'attachments', 'data');
  const shared = attachments.find((one) => words(one, 'media_type') === 'link');
  const photos = attachments
    .filter((one) => one !== shared && words(one, 'media_type') !== 'video')
    .flatMap((one) => {
      const parts = list(one, 'subattachments', 'data');
      return parts.length > 0 ? parts.flatMap(pictureOf) : pictureOf(one);
    });
  const target = shared === undefined ? undefined : (link(shared, 'unshimmed_url') ?? link(shared, 'url'));
  const text = words(value, 'message');
  const name = words(value, 'from', 'name');
  // An edit that was only a reaction moves `updated_time` too, so it is not told as one.
  return compact<ReaderPost>({
    id,
    url: link(value, 'permalink_url'),
    content: text === undefined ? undefined : { text },
    author: name === undefined ? undefined : { name },
    ...postDates(dateOf(own(value, 'created_time')), undefined, now),
    media: photos.length > 0 ? photos.slice(0, 20) : undefined,
    card:
      target === undefined
        ? undefined
        : compact<Card>({
            url: target,
            title: words(shared, 'title'),
            description: words(shared, 'description'),
            image: pictureOf(shared)[0],
          }),
  });
}

/** Which of the three an answer is of, by what its posts have; undefined when it is none. */
export function graphKind(value: unknown): GraphKind | undefined {
  if (!Array.isArray(own(value, 'data'))) return undefined;
  const first = list(value, 'data').find((one) => asObject(one));
  if (first === undefined) return undefined;
  if (own(first, 'created_time') !== undefined) return 'facebook';
  if (words(first, 'media_product_type') === 'THREADS') return 'threads';
  return own(first, 'media_type') === undefined ? undefined : 'instagram';
}

/** Reads an answer; a post that is malformed harms no other. */
export function readGraph(value: unknown, kind: GraphKind, { now }: ReadOptions): ReaderFeed {
  const read = (one: unknown): ReaderPost | undefined =>
    kind === 'facebook' ? readFacebook(one, now) : readMedia(one, kind, now);
  return { kind, ...eachItem(list(value, 'data'), read) };
}

/** Where the next page begins; undefined on the last one. The address that the answer gives holds the token: it is not used. */
export const nextCursor = (value: unknown): string | undefined =>
  at(value, 'paging', 'next') === undefined ? undefined : words(value, 'paging', 'cursors', 'after');
