/**
 * Where in a text a list is met, so that a person sees the word and not only hears of it. The end is the first at which
 * what stands before it meets the list, the beginning the last from which it still does: two searches by halves, so
 * that a long text costs a few looks and no more.
 */
import { wordsIn } from './find.ts';
import type { WordList } from './list.ts';

/** The text in three, of which the middle meets the list. */
export interface Marked {
  readonly before: string;
  readonly met: string;
  readonly after: string;
}

/** The least whole number in a range for which something holds, when it holds from there on. */
function least(from: number, to: number, holds: (n: number) => boolean): number {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** @returns undefined when the text does not meet the list, or no one stretch of it does */
export function markWord(list: WordList, text: string): Marked | undefined {
  const meets = (part: string): boolean => wordsIn(list, part).length > 0;
  if (!meets(text)) return undefined;
  const pieces = [...text.matchAll(/\S+/gu)].map(
    ({ index, 0: { length } }) => [index, index + length] as const,
  );
  const slice = (first: number, last: number): string => text.slice(pieces[first]?.[0], pieces[last]?.[1]);
  const last = least(0, pieces.length - 1, (n) => meets(slice(0, n)));
  // Counted from the end, so that the shortest stretch is found.
  const first = last - least(0, last, (n) => meets(slice(last - n, last)));
  const whole = slice(first, last);
  if (!pieces.length || !meets(whole)) return undefined;
  // Signs about a word are none of it, unless they are its disguise.
  const bare = whole.replace(/^[^\p{L}\p{N}@$]+|[^\p{L}\p{N}*]+$/gu, '');
  const met = meets(bare) ? bare : whole;
  const at = pieces[first]![0] + whole.indexOf(met);
  return { before: text.slice(0, at), met, after: text.slice(at + met.length) };
}

/** The same on one line, with at most so many code points before and after. */
export function excerptOf({ before, met, after }: Marked, most: number): Marked {
  const line = (part: string): string[] => [...part.replace(/\s+/gu, ' ')];
  const [start, middle, end] = [line(before), line(met), line(after)];
  return {
    before: (start.length > most ? '…' : '') + start.slice(-most).join(''),
    met: middle.slice(0, 2 * most).join(''),
    after: end.slice(0, most).join('') + (end.length > most ? '…' : ''),
  };
}
