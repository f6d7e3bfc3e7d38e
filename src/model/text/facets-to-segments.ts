/**
 * The words of a Bluesky record to segments: its facets mark links, mentions and tags by offsets in UTF-8 bytes. The
 * companion reads with it, and in a visitor's browser it is a chunk of its own.
 */
import { httpUrl } from './safe-url.ts';
import type { Segment } from './segment.ts';

/** Facets of one text; a post has 300 graphemes, so more than these are an attack. */
const MOST = 200;

const own = (value: unknown, key: string): unknown =>
  Object.hasOwn(Object(value), key) ? (value as Record<string, unknown>)[key] : undefined;

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const words = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** What a feature makes of the words it covers; undefined leaves them text. */
const segmentOf = (feature: unknown, text: string): Segment | undefined => {
  const [, type] = words(own(feature, '$type')).split('#');
  const [did, tag] = [words(own(feature, 'did')), words(own(feature, 'tag'))];
  const href =
    type === 'link'
      ? httpUrl(own(feature, 'uri'))
      : type === 'mention'
        ? /^did:[a-z]+:[\w.:%-]+$/.test(did) && `https://bsky.app/profile/${did}`
        : type === 'tag' &&
          tag &&
          // Half a surrogate pair, which JSON can hold, has no percent form.
          `https://bsky.app/hashtag/${encodeURIComponent(tag.replace(/\p{Cs}/gu, '\ufffd'))}`;
  return href || type === 'mention' ? ({ type, text, ...(href && { href }) } as Segment) : undefined;
};

/** Plain words with their line ends. */
const plainSegments = (text: string): Segment[] =>
  text
    .split(/\r\n?|\n/)
    .flatMap((line, index): Segment[] => [
      ...(index ? [{ type: 'break' } as const] : []),
      ...(line ? [{ type: 'text', text: line } as const] : []),
    ]);

/**
 * The segments of a text. A facet that lies outside, that overlaps the one before it or that cuts a character in two is
 * left out, and its words stay: no character is ever lost.
 * @param facets as the network sent them, whatever they are
 */
export const facetsToSegments = (text: string, facets: unknown): Segment[] => {
  const bytes = new TextEncoder().encode(text);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const cut = (from: number, to?: number): string => decoder.decode(bytes.subarray(from, to));
  /** A character begins here, or the text ends; false for what is no offset at all. */
  const isBorder = (offset: unknown): offset is number =>
    typeof offset === 'number' && (offset === bytes.length || ((bytes[offset] ?? 0x80) & 0xc0) !== 0x80);
  const marks = listOf(facets)
    .slice(0, MOST)
    .map((facet) => {
      const index = own(facet, 'index');
      return { start: own(index, 'byteStart'), end: own(index, 'byteEnd'), facet };
    })
    .sort((a, b) => (a.start as number) - (b.start as number) || 0);
  const out: Segment[] = [];
  let done = 0;
  for (const { start, end, facet } of marks) {
    if (!isBorder(start) || !isBorder(end) || start < done || end <= start) continue;
    const covered = cut(start, end);
    const segment = listOf(own(facet, 'features'))
      .map((feature) => segmentOf(feature, covered))
      .find(Boolean);
    if (!segment) continue;
    out.push(...plainSegments(cut(done, start)), segment);
    done = end;
  }
  return [...out, ...plainSegments(cut(done))];
};
