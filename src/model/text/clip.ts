/** Cutting a text to a limit where a reader would: between graphemes, after a word, never inside an address (S-66). */

/**
 * What a reader takes for single characters, one by one, so that a long text is read only as far as needed. Engines
 * without `Intl.Segmenter` (Firefox before 125) give whole words and the spaces between: coarser, and no cut between
 * them breaks a character.
 */
export function* graphemes(text: string): Generator<string> {
  if ('Segmenter' in Intl) for (const { segment } of new Intl.Segmenter().segment(text)) yield segment;
  else yield* text.match(/\s+|\S+/g) ?? [];
}

/** How a limit counts: what a reader sees as characters, or code points. */
export type Count = 'graphemes' | 'characters';

/** A word from an engine without `Intl.Segmenter` counts by its code points: never fewer than its characters. */
const sizeOf = (grapheme: string, count: Count): number =>
  count === 'graphemes' && 'Segmenter' in Intl ? 1 : [...grapheme].length;

/** An address that a cut must leave whole. */
const URL_IN_TEXT = /https?:\/\/\S+/gi;

/**
 * The text if it is within the limit, else its beginning and an ellipsis, together within the limit. The cut
 * stands between graphemes, after a word when one ends in the last 40 % of what fits, and before an address
 * rather than inside it.
 * @param max in what `count` says; 0 or less gives ''
 */
export const clip = (text: string, max: number, count: Count = 'graphemes'): string => {
  let used = 0;
  let end = 0;
  let room = 0;
  for (const grapheme of graphemes(text)) {
    used += sizeOf(grapheme, count);
    if (used > max) break;
    end += grapheme.length;
    // Where the text must end for the ellipsis to fit behind it.
    if (used < max) room = end;
  }
  if (end === text.length) return text;
  if (max < 1) return '';
  let head = text.slice(0, room);
  for (const { 0: url, index } of text.matchAll(URL_IN_TEXT)) {
    if (index >= room) break;
    if (index + url.length > room) head = text.slice(0, index);
  }
  if (head.length === room && !/^\s/.test(text.slice(room))) {
    const word = head.search(/\s\S*$/);
    if (word > room * 0.6) head = head.slice(0, word);
  }
  return `${head.replace(/(?<![\s,;:\-\u2013\u2014(\u00ab])[\s,;:\-\u2013\u2014(\u00ab]+$/, '')}\u2026`;
};
