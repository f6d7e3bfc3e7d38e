/**
 * The word lists of a site as they are now. Whoever writes asks for their version first, one short query; they are read
 * and folded anew only when somebody has changed them, here or at another companion of the database.
 */
import { wordList } from '../../../model/wordlist/list.ts';
import type { Site } from '../../../model/site.ts';
import type { ListedWord, WordListName } from '../../../model/wire/desk-words.ts';
import type { Reads } from '../../store/store.ts';
import type { WordRules } from '../checks/rules.ts';

/** What the lists are read from. */
export type WordSource = Pick<Reads, 'wordsVersion' | 'wordEntries'>;

/** Words of the configuration, by list. */
export type BaseWords = Readonly<Record<WordListName, readonly string[]>>;

/** Folds them. A word of emergency holds a comment too. */
export function foldLists(base: BaseWords, entries: readonly Pick<ListedWord, 'list' | 'word'>[]): WordRules {
  const of = (list: WordListName): readonly string[] => [
    ...base[list],
    ...entries.filter((one) => one.list === list).map(({ word }) => word),
  ];
  const emergency = of('emergency');
  return { words: wordList([...of('hold'), ...emergency]), emergency: wordList(emergency) };
}

/** @param baseOf words of a site's configuration */
export function createLists(
  baseOf: (site: Site) => BaseWords,
): (reads: WordSource, site: Site) => Promise<WordRules> {
  const folded = new Map<string, { readonly version: number; readonly lists: WordRules }>();
  return async (reads, site) => {
    const version = await reads.wordsVersion(site.id);
    const before = folded.get(site.id);
    if (before?.version === version) return before.lists;
    const lists = foldLists(baseOf(site), version ? await reads.wordEntries(site.id) : []);
    folded.set(site.id, { version, lists });
    return lists;
  };
}
