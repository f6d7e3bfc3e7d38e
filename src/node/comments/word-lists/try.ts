/**
 * Trying a change of the word lists on the last comments, before it is made: what would have waited, what no longer, and
 * what the people of the desk had thought of it. In slices, so that others are answered meanwhile, and for a bounded
 * time; the matcher is linear in the text (S-29).
 */
import { setImmediate } from 'node:timers/promises';
import { wordsIn } from '../../../model/wordlist/find.ts';
import { wordList } from '../../../model/wordlist/list.ts';
import type { WordList } from '../../../model/wordlist/list.ts';
import { excerptOf, markWord } from '../../../model/wordlist/mark.ts';
import { TRIED } from '../../../model/wire/desk-words.ts';
import type { Tried, TriedWords } from '../../../model/wire/desk-words.ts';
import type { Reads } from '../../store/store.ts';
import type { TriedText, WordChange } from '../../store/word-lists.ts';
import { changed } from './change.ts';
import { foldLists } from './lists.ts';
import type { BaseWords } from './lists.ts';

/** Rows of one query; milliseconds of work before others have their turn, and in all; samples; signs about a word. */
const ROWS = 100;
const SLICE = 10;
const PATIENCE = 5_000;
const SAMPLES = 20;
const ABOUT = 80;

const saidOf = ({ name, text }: TriedText): string => (name === undefined ? text : `${name}\n${text}`);

/** How a comment looks that would be held, with the word marked. */
function sampleOf(one: TriedText, words: WordList): Tried {
  const { id: comment, state } = one;
  const said = saidOf(one);
  const marked = markWord(words, said) ?? { before: said.slice(0, 2 * ABOUT), met: '', after: '' };
  return { comment, state, ...excerptOf(marked, ABOUT) };
}

/**
 * @param time milliseconds that have passed, from any beginning
 * @returns what the change would have done
 */
export async function tryChange(
  { store, time = () => performance.now() }: { readonly store: Reads; readonly time?: () => number },
  site: string,
  base: BaseWords,
  change: WordChange,
): Promise<TriedWords> {
  const entries = await store.wordEntries(site);
  const before = foldLists(base, entries).words;
  const after = foldLists(base, changed(entries, change)).words;
  const fresh = wordList(change.put.map(({ word }) => word));
  const begun = time();
  let slice = begun;
  const tally = { of: 0, held: 0, freed: 0, published: 0, refused: 0 };
  const samples: Tried[] = [];
  let last: TriedText | undefined;
  while (tally.of < TRIED) {
    const rows = await store.latestTexts(site, Math.min(ROWS, TRIED - tally.of), last);
    for (const one of rows) {
      const said = saidOf(one);
      const [was, is] = [wordsIn(before, said).length > 0, wordsIn(after, said).length > 0];
      tally.of++;
      if (was && !is) tally.freed++;
      if (is && !was) {
        tally.held++;
        if (one.decided && one.state === 'published') tally.published++;
        if (one.decided && (one.state === 'rejected' || one.state === 'removed')) tally.refused++;
        if (samples.length < SAMPLES) samples.push(sampleOf(one, fresh));
      }
      if (time() - slice < SLICE) continue;
      if (time() - begun > PATIENCE) return { ...tally, whole: false, samples };
      await setImmediate();
      slice = time();
    }
    last = rows.at(-1);
    if (rows.length < ROWS) break;
  }
  return { ...tally, whole: true, samples };
}
