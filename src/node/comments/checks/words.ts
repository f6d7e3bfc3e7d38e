/** Words and phrases of the site's list, however they are disguised (S-29). The list never leaves the companion. */
import { wordsIn } from '../../../model/wordlist/find.ts';
import { holdIf } from './check.ts';
import type { Check } from './check.ts';
import type { WordRules } from './rules.ts';

/** Entries of the list that a text, or the name above it, meets. */
export const wordsMet = (
  { text, name }: { readonly text: string; readonly name?: string | undefined },
  { words }: Pick<WordRules, 'words'>,
): readonly string[] => wordsIn(words, name ? `${name}\n${text}` : text);

export const words: Check = {
  name: 'words',
  run({ draft, rules }) {
    const met = wordsMet(draft, rules);
    return holdIf(met.length > 0, 'words', met);
  },
};
