/**
 * Finding the words of a list in a text, however they are disguised (S-29): whole words only, so that Scunthorpe and
 * Arsenal stay what they are. A hit holds a comment and does nothing else. Every step is linear in the text.
 */
import { decodeEntities } from '../text/entities.ts';
import { fold } from './fold.ts';
import { figure, squeeze, tokens } from './list.ts';
import type { WordList } from './list.ts';

/** Entries that one text is told to have met; the desk needs no more. */
const MOST = 20;

/** Without HTML comments, which split a word for the eye of a program only. */
function withoutComments(text: string): string {
  let out = '';
  let from = 0;
  for (;;) {
    const start = text.indexOf('<!--', from);
    const end = start < 0 ? -1 : text.indexOf('-->', start);
    if (end < 0) return out + text.slice(from);
    out += text.slice(from, start);
    from = end + 3;
  }
}

/** Words as they are written, one after another: single ones and phrases. */
function* written(list: WordList, words: readonly string[]): Generator<string> {
  for (let at = 0; at < words.length; at++)
    for (const [rest, entry] of list.phrases.get(words[at]!) ?? [])
      if (rest.every((next, i) => words[at + 1 + i] === next)) yield entry;
}

/** One letter, one outside the basic plane included. */
const isLetter = (word: string): boolean =>
  word.length === 1 || (word.length === 2 && [...word].length === 1);

/** Letters that stand alone, one after another (`b.o.u.f.f.o.n`): together they are a word, give or take one at an end. */
function* spaced(list: WordList, words: readonly string[]): Generator<string> {
  let run = '';
  for (const word of [...words, '  ']) {
    if (isLetter(word)) {
      run += word;
      continue;
    }
    if (run.length > 2 && run.length < 60)
      for (const letters of [run, run.slice(1), run.slice(0, -1), run.slice(1, -1)]) {
        const entry = list.plain.get(letters);
        if (entry) yield entry;
      }
    run = '';
  }
}

/** A stretch without white space, whose disguise is inside: signs between letters, figures for letters, stars, runs. */
function* disguised(list: WordList, chunk: string): Generator<string> {
  // No word is that long; a longer stretch was looked at word by word. One that is letters alone wears no disguise
  // but a run of them.
  if (chunk.length < 3 || chunk.length > 400) return;
  if (/^[a-z]+$/.test(chunk) && !/(.)\1\1/.test(chunk)) return;
  const bare = chunk.replace(/^[^\p{L}\p{N}@$]+|[^\p{L}\p{N}]+$/gu, '');
  const joined = bare.replace(/[^\p{L}\p{N}]+/gu, '');
  const whole = list.plain.get(joined);
  if (whole) yield whole;
  for (const word of [joined, ...(joined === bare ? [] : tokens(bare))])
    if (/(.)\1\1/u.test(word)) {
      const entry = list.squeezed.get(squeeze(word));
      if (entry) yield entry;
    }
  if (/[0-9@$!|€+(]/.test(bare) && /\p{L}/u.test(bare)) {
    const entry = list.figured.get(figure(bare).replace(/[^\p{L}\p{N}]+/gu, ''));
    if (entry) yield entry;
  }
  if (bare.includes('*'))
    for (const [word, entry] of list.starred.get(`${bare[0]}${bare.length}`) ?? [])
      if ([...bare].every((sign, i) => sign === '*' || sign === word[i])) yield entry;
}

/**
 * The entries of a list that a text meets, as they stand in the list, each once.
 *
 * @param text as its author wrote it.
 */
export function wordsIn(list: WordList, text: string): readonly string[] {
  if (!list.plain.size && !list.phrases.size) return [];
  const folded = fold(withoutComments(decodeEntities(text)));
  const words = tokens(folded);
  const met = new Set<string>();
  const take = (found: Iterable<string>): void => {
    for (const entry of found) if (met.size < MOST) met.add(entry);
  };
  take(written(list, words));
  take(spaced(list, words));
  for (const chunk of folded.split(/\s+/)) take(disguised(list, chunk));
  return [...met];
}
