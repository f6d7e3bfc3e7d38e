/** A site's list of words, folded once and ready to be asked. */
import { fold } from './fold.ts';

export interface WordList {
  /** Folded words of a phrase, joined by a space -> the entry as written; keyed by the first of them. */
  readonly phrases: ReadonlyMap<string, readonly (readonly [rest: readonly string[], entry: string])[]>;
  /** Single words: folded; with every run of a letter as one; with digits for letters. */
  readonly plain: ReadonlyMap<string, string>;
  readonly squeezed: ReadonlyMap<string, string>;
  readonly figured: ReadonlyMap<string, string>;
  /** Single words by their first letter and length, for those with stars in them. */
  readonly starred: ReadonlyMap<string, readonly (readonly [word: string, entry: string])[]>;
}

/** The words of a folded text. */
export const tokens = (folded: string): readonly string[] => folded.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every run of one letter as a single one: `aaarrrse` and `arse` alike. */
export const squeeze = (word: string): string => word.replace(/(.)\1+/gu, '$1');

/** Figures and signs that stand for letters. `l` and `i` share theirs, so they become one. */
const FIGURES: Readonly<Record<string, string>> = {
  ...{ '0': 'o', '1': 'i', '2': 'z', '3': 'e', '4': 'a', '5': 's', '6': 'g', '7': 't', '8': 'b', '9': 'g' },
  ...{ '@': 'a', $: 's', '!': 'i', '|': 'i', '€': 'e', '+': 't', '(': 'c', l: 'i' },
};
/** With the letters that figures stand for. */
export const figure = (word: string): string =>
  word.replace(/[0-9@$!|€+(l]/g, (sign) => FIGURES[sign] ?? sign);

/** Entries that one list may have, and signs that one entry may have. */
const MOST = 20_000;
const LONGEST = 200;

/**
 * Reads a list.
 *
 * @param entries words and phrases as people write them; blank ones and ones without a letter are passed over.
 */
export function wordList(entries: readonly string[]): WordList {
  const phrases = new Map<string, (readonly [readonly string[], string])[]>();
  const plain = new Map<string, string>();
  const squeezed = new Map<string, string>();
  const figured = new Map<string, string>();
  const starred = new Map<string, (readonly [string, string])[]>();
  for (const raw of entries.slice(0, MOST)) {
    const entry = raw.trim().slice(0, LONGEST);
    const [first, ...rest] = tokens(fold(entry));
    if (first === undefined) continue;
    phrases.set(first, [...(phrases.get(first) ?? []), [rest, entry]]);
    if (rest.length) continue;
    plain.set(first, entry);
    // Very short words would be met in every abbreviation.
    if ([...first].length < 3) continue;
    squeezed.set(squeeze(first), entry);
    figured.set(figure(first), entry);
    const key = `${first[0]}${first.length}`;
    starred.set(key, [...(starred.get(key) ?? []), [first, entry]]);
  }
  return { phrases, plain, squeezed, figured, starred };
}

/** A list without words. */
export const noWords: WordList = wordList([]);
