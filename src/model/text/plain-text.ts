/** Plain text, as a resident types it, to segments: its addresses become links, its line breaks breaks (S-20). */
import { httpUrl } from './safe-url.ts';
import type { Segment } from './segment.ts';

/** An http(s) address that does not continue a word; quotation marks and angle brackets end it. */
const ADDRESS = /(?<![\p{L}\p{N}_@])https?:\/\/[^\s<>"\u00ab\u00bb\u201c-\u201f\u2039\u203a\p{Cc}]+/giu;

/** What ends the sentence around an address rather than the address. */
const TRAILING = /[.,;:!?'*_~\u2018\u2019\u2026\u3001\u3002\uff01\uff09\uff0c\uff1a\uff1b\uff1f\u300d]/;

/**
 * How much of a match is the address: punctuation at its end is not, and a closing bracket only when it was
 * opened inside ("see (https://a.example/b)" against "https://a.example/b_(c)").
 */
const addressLength = (match: string): number => {
  const surplus = { ')': 0, ']': 0 };
  for (const char of match) {
    if (char === '(') surplus[')']--;
    else if (char === '[') surplus[']']--;
    else if (char === ')' || char === ']') surplus[char]++;
  }
  let end = match.length;
  for (; end > 0; end--) {
    const last = match[end - 1] ?? '';
    if ((last === ')' || last === ']') && surplus[last] > 0) surplus[last]--;
    else if (!TRAILING.test(last)) break;
  }
  return end;
};

/** One line without its break. */
const lineToSegments = (line: string, out: Segment[]): void => {
  let from = 0;
  const text = (to: number): void => {
    if (to > from) out.push({ type: 'text', text: line.slice(from, to) });
  };
  for (const { 0: match, index } of line.matchAll(ADDRESS)) {
    const shown = match.slice(0, addressLength(match));
    const href = httpUrl(shown);
    if (!href) continue;
    text(index);
    out.push({ type: 'link', text: shown, href });
    from = index + shown.length;
  }
  text(line.length);
};

/**
 * Every character of the text, in segments: `plain(textToSegments(text))` is the text with its line ends as `\n`.
 * Only complete http(s) addresses become links; mail addresses and bare hosts stay text. For display pass it
 * through `clean` first.
 */
export const textToSegments = (text: string): Segment[] => {
  const out: Segment[] = [];
  text.split(/\r\n?|\n/).forEach((line, index) => {
    if (index) out.push({ type: 'break' });
    lineToSegments(line, out);
  });
  return out;
};
