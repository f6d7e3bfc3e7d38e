/** The text of a Bluesky record: facets mark links, mentions and tags by offsets in UTF-8 bytes. */
import { httpUrl } from '../../../model/text/safe-url.ts';
import type { Segment } from '../../../model/text/segment.ts';
import { at, list, own, words } from './foreign.ts';

/** Facets of one text; a post has 300 graphemes, so more than these are an attack. */
const MOST = 200;

/** What a feature makes of the words it covers; undefined leaves them text. */
function segmentOf(feature: unknown, text: string): Segment | undefined {
  const type = words(feature, '$type')?.split('#')[1];
  if (type === 'link') {
    const href = httpUrl(own(feature, 'uri'));
    return href === undefined ? undefined : { type: 'link', text, href };
  }
  if (type === 'mention') {
    const did = words(feature, 'did');
    return did && /^did:[a-z]+:[\w.:%-]+$/.test(did)
      ? { type: 'mention', text, href: `https://bsky.app/profile/${did}` }
      : { type: 'mention', text };
  }
  const tag = type === 'tag' ? words(feature, 'tag') : undefined;
  if (!tag) return undefined;
  // Half a surrogate pair, which JSON can hold, has no percent form.
  const name = encodeURIComponent(tag.replace(/\p{Surrogate}/gu, '\ufffd'));
  return { type: 'tag', text, href: `https://bsky.app/hashtag/${name}` };
}

/** Plain words with their line ends. */
const plainSegments = (text: string): Segment[] =>
  text
    .split(/\r\n?|\n/)
    .flatMap((line, index): Segment[] => [
      ...(index > 0 ? [{ type: 'break' } as const] : []),
      ...(line ? [{ type: 'text', text: line } as const] : []),
    ]);

/** Where a facet begins and ends, if these are whole numbers in order. */
function rangeOf(facet: unknown): [start: number, end: number] | undefined {
  const [start, end] = [at(facet, 'index', 'byteStart'), at(facet, 'index', 'byteEnd')];
  return Number.isSafeInteger(start) &&
    Number.isSafeInteger(end) &&
    (start as number) >= 0 &&
    (end as number) > (start as number)
    ? [start as number, end as number]
    : undefined;
}

/**
 * The segments of a text. A facet that lies outside, that overlaps the one before it or that cuts a character in two
 * is left out, and its words stay: no character is ever lost.
 */
export function facetSegments(text: string, facets: readonly unknown[]): Segment[] {
  const bytes = new TextEncoder().encode(text);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  /** True where a character begins (or the text ends). */
  const isBorder = (offset: number): boolean =>
    offset === bytes.length || ((bytes[offset] ?? 0x80) & 0xc0) !== 0x80;
  const words = (from: number, to: number): string => decoder.decode(bytes.subarray(from, to));
  const ranges = facets
    .slice(0, MOST)
    .map((facet) => ({ facet, range: rangeOf(facet) }))
    .filter(({ range }) => range !== undefined)
    .sort((a, b) => (a.range?.[0] ?? 0) - (b.range?.[0] ?? 0));
  const out: Segment[] = [];
  let done = 0;
  for (const { facet, range: [start, end] = [0, 0] } of ranges) {
    if (start < done || end > bytes.length || !isBorder(start) || !isBorder(end)) continue;
    const covered = words(start, end);
    const segment = list(facet, 'features')
      .map((feature) => segmentOf(feature, covered))
      .find((one) => one !== undefined);
    if (!segment) continue;
    out.push(...plainSegments(words(done, start)), segment);
    done = end;
  }
  return [...out, ...plainSegments(words(done, bytes.length))];
}
