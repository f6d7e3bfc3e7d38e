/** Whether a text of a feed is HTML or plain, which most formats leave open; and the pictures inside HTML. */
import type { Media } from '../../../model/post.ts';
import { decodeEntities } from '../../../model/text/entities.ts';
import { htmlToSegments } from '../../../model/text/html-to-segments.ts';
import { tokens } from '../../../model/text/html-tokens.ts';
import { plain } from '../../../model/text/segment.ts';
import { compact } from './reader.ts';
import type { ReaderText } from './reader.ts';
import { address } from './xml-query.ts';

/** Elements that editors write. A text with any other `<word>` in it is about words in angle brackets. */
const KNOWN = new Set(
  (
    'a abbr acronym address article aside audio b bdi bdo big blockquote body br button caption center cite code col ' +
    'colgroup dd del details dfn dir div dl dt em embed figcaption figure font footer form h1 h2 h3 h4 h5 h6 head ' +
    'header hr html i iframe img input ins kbd label legend li link main map mark math menu meta nav noscript object ' +
    'ol option p param picture pre q s samp script section select small source span strike strong style sub summary ' +
    'sup svg table tbody td textarea tfoot th thead time title tr track tt u ul var video wbr'
  ).split(' '),
);

const TAG = /<\/?([a-z][a-z0-9]*)[^<>]*>/gi;
const SIGN = /<\/[a-z][a-z0-9]*\s*>|<(?:br|hr|img|p)\b[^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+\d*);/i;

/** True for a text that has a closing or an empty element, or a reference, and no element that is not HTML. */
export const looksLikeHtml = (text: string): boolean =>
  SIGN.test(text) && [...text.matchAll(TAG)].every(([, name = '']) => KNOWN.has(name.toLowerCase()));

/** A text of unknown kind. */
export const htmlOrText = (value: string, base?: string): ReaderText =>
  looksLikeHtml(value) ? html(value, base) : { text: value };

/** A text known to be HTML. */
export const html = (value: string, base?: string): ReaderText =>
  base === undefined ? { html: value } : { html: value, base };

/** A title in one line of plain words. */
export function titleOf(value: string, isHtml = looksLikeHtml(value)): string | undefined {
  const words = isHtml ? plain(htmlToSegments(value)) : value;
  return words.replace(/\s+/g, ' ').trim() || undefined;
}

/** Pictures taken from one text. */
const MOST_PICTURES = 4;
/** A picture with a side of at most so many pixels counts readers or parts paragraphs (S-14). */
const TINY = 3;

const pixels = (value: string | undefined): number | undefined => {
  const found = /^\s*(\d{1,5})(?:px)?\s*$/.exec(value ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
};

/** The pictures inside HTML, with the words that stand for them: many sites have them nowhere else in their feed. */
export function picturesIn(value: string, base?: string): Media[] {
  const found: Media[] = [];
  if (!/<img/i.test(value)) return found;
  for (const token of tokens(value)) {
    if (found.length === MOST_PICTURES) break;
    if (token.tag !== 'img' || token.close) continue;
    const { attributes } = token;
    const url = address(decodeEntities(attributes.get('src') ?? ''), base);
    const [width, height] = [pixels(attributes.get('width')), pixels(attributes.get('height'))];
    const tiny = [width, height].some((side) => side !== undefined && side <= TINY);
    if (!url || tiny || /emoji|smiley/.test(attributes.get('class') ?? '')) continue;
    if (found.some((other) => other.url === url)) continue;
    const alt = decodeEntities(attributes.get('alt') ?? '').trim() || undefined;
    found.push(compact<Media>({ type: 'image', url, width, height, alt }));
  }
  return found;
}

/**
 * The pictures of an item: the files that come with it, or else those in its text. A file that the text shows too
 * takes its text alternative from there.
 */
export function picturesOf(
  files: readonly Media[],
  texts: readonly (ReaderText | undefined)[],
): Media[] | undefined {
  if (files.length > 0 && files.every(({ type, alt }) => type !== 'image' || alt !== undefined))
    return [...files];
  const shown = texts.flatMap((text) => (text && 'html' in text ? picturesIn(text.html, text.base) : []));
  const media =
    files.length === 0
      ? shown.slice(0, MOST_PICTURES)
      : files.map((file) => {
          const alt = file.alt ?? shown.find(({ url }) => url === file.url)?.alt;
          return alt === undefined ? file : { ...file, alt };
        });
  return media.length > 0 ? [...new Map(media.map((one) => [one.url, one])).values()] : undefined;
}
