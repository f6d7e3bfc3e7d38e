/** A change of the lists that is being put together. No DOM: data in, data out. It is kept in this tab until it is saved. */
import { isProblem } from '../../../model/problem.ts';
import { parse } from '../../../model/wire/parse.ts';
import { MOST_CHANGES, tryWordsShape } from '../../../model/wire/desk-words.ts';
import type { ListedWord, TryWords } from '../../../model/wire/desk-words.ts';
import { forget, keep, kept } from '../../kit/storage.ts';

const SHELF = 'desk:words';
export const nothing: TryWords = { put: [], drop: [] };

type Named = Pick<ListedWord, 'list' | 'word'>;

/** Two spellings of one word are one entry. */
export const sameWord = (a: Named, b: Named): boolean =>
  a.list === b.list && a.word.normalize('NFKC').toLowerCase() === b.word.normalize('NFKC').toLowerCase();

/** As it was left in this tab. */
export function readChange(): TryWords {
  const change = parse(tryWordsShape, kept('session', SHELF).get('') ?? {});
  return isProblem(change) ? nothing : change;
}

const keeping = (change: TryWords): TryWords => {
  if (isEmpty(change)) forget('session', SHELF);
  else keep('session', SHELF, change);
  return change;
};

/** Forgets it: it has been saved. */
export const emptied = (): TryWords => keeping(nothing);

export const isEmpty = ({ put, drop }: TryWords): boolean => !put.length && !drop.length;

/** Takes something out of it. */
export const without = ({ put, drop }: TryWords, one: Named): TryWords =>
  keeping({
    put: put.filter((other) => !sameWord(one, other)),
    drop: drop.filter((other) => !sameWord(one, other)),
  });

/** An entry goes. */
export function dropping(change: TryWords, { list, word }: Named): TryWords {
  const { put, drop } = without(change, { list, word });
  return keeping({ put, drop: [...drop, { list, word }] });
}

/** Words come. @returns undefined, and nothing is changed, when they are too many for one change */
export function putting(change: TryWords, words: readonly ListedWord[]): TryWords | undefined {
  let { put, drop } = change;
  for (const one of words) {
    put = [...put.filter((other) => !sameWord(one, other)), one];
    drop = drop.filter((other) => !sameWord(one, other));
  }
  return put.length > MOST_CHANGES ? undefined : keeping({ put, drop });
}
