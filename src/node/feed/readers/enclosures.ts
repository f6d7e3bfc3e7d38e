/** Files that come with an item: enclosures of RSS, Atom and JSON Feed, and Media RSS. */
import type { Media } from '../../../model/post.ts';
import { compact } from './reader.ts';
import { address, attribute, baseOf, child, children, line } from './xml-query.ts';
import type { XmlNode } from './xml-tree.ts';

const MOST = 20;
const EXTENSION: readonly (readonly [type: Media['type'], pattern: RegExp])[] = [
  ['image', /\.(?:jpe?g|png|gif|webp|avif)$/i],
  ['video', /\.(?:mp4|m4v|webm|mov|ogv|m3u8)$/i],
  ['audio', /\.(?:mp3|m4a|oga|ogg|opus|aac|flac|wav)$/i],
];

/** What a file is, from its media type, else from its name; undefined when it is no picture, film or sound. */
export function mediaType(type: string | undefined, url: string): Media['type'] | undefined {
  // SVG can carry script and is not mirrored as a picture (S-14).
  if (/svg/i.test(type ?? '')) return undefined;
  const named = /^(image|video|audio)\b/i.exec(type ?? '')?.[1]?.toLowerCase();
  if (named) return named as Media['type'];
  const { pathname } = new URL(url);
  return type?.includes('/') && !/octet-stream/.test(type)
    ? undefined
    : EXTENSION.find(([, pattern]) => pattern.test(pathname))?.[0];
}

/** A figure of an attribute: pixels or seconds, also `1:02:03`. */
export function figure(value: string | undefined): number | undefined {
  if (value === undefined || !/^\d+(?:\.\d+)?(?::\d{1,2}){0,2}$/.test(value)) return undefined;
  const total = value.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
  return total > 0 && total < 1e6 ? total : undefined;
}

const side = (value: string | undefined): number | undefined => {
  const pixels = figure(value);
  return pixels !== undefined && Number.isInteger(pixels) && pixels <= 100_000 ? pixels : undefined;
};

/** One file of an element that names it by `url` or `href`. */
function file(node: XmlNode, documentBase: string | undefined): Media | undefined {
  const url = address(attribute(node, 'url') ?? attribute(node, 'href'), baseOf(node, documentBase));
  const type = url && mediaType(attribute(node, 'type') ?? attribute(node, 'medium'), url);
  if (!url || !type) return undefined;
  return compact<Media>({
    type,
    url,
    width: side(attribute(node, 'width')),
    height: side(attribute(node, 'height')),
    duration: figure(attribute(node, 'duration')),
    // Mastodon's RSS puts the text alternative here.
    alt: line(node, 'media:description'),
    preview: address(attribute(child(node, 'media:thumbnail'), 'url'), baseOf(node, documentBase)),
  });
}

/** The files of an item, each once. A thumbnail counts only where there is nothing larger. */
export function mediaOf(item: XmlNode, documentBase: string | undefined): Media[] {
  const groups = [item, ...children(item, 'media:group')];
  const links = children(item, 'atom:link', 'link').filter((node) => attribute(node, 'rel') === 'enclosure');
  const named = [
    ...children(item, 'enclosure'),
    ...links,
    ...groups.flatMap((node) => children(node, 'media:content')),
  ];
  const found = named.map((node) => file(node, documentBase)).filter((one) => one !== undefined);
  if (found.length === 0) {
    const small = groups.map((node) => child(node, 'media:thumbnail', 'itunes:image')).find(Boolean);
    const picture = small && file(small, documentBase);
    const url =
      small && address(attribute(small, 'url') ?? attribute(small, 'href'), baseOf(small, documentBase));
    if (picture) found.push(picture);
    // A thumbnail is a picture whatever its address ends in.
    else if (url) found.push({ type: 'image', url });
  }
  return [...new Map(found.map((one) => [one.url, one])).values()].slice(0, MOST);
}
