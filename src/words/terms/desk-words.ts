import type { WordListName } from '../../model/wire/desk-words.ts';
import type { Say } from './say.ts';

/** What moderators read of the word lists. */
export interface DeskWordsTerms {
  readonly hint: string;
  readonly list: Record<WordListName, string>;
  readonly listHint: Record<WordListName, string>;
  readonly add: {
    readonly heading: string;
    readonly word: string;
    readonly wordHint: string;
    readonly list: string;
    readonly lang: string;
    readonly langHint: string;
    readonly note: string;
    readonly send: string;
    readonly needWord: string;
    readonly badLang: string;
  };
  readonly change: {
    readonly heading: string;
    readonly hint: string;
    readonly put: Say<string>;
    readonly drop: Say<string>;
    readonly back: Say<string>;
    readonly full: Say<number>;
  };
  readonly test: {
    readonly send: string;
    readonly running: string;
    /** Of the last comments, those that would be held anew. */
    readonly held: Say<{ readonly held: number; readonly of: number }>;
    readonly none: Say<number>;
    readonly freed: Say<number>;
    readonly published: Say<number>;
    readonly refused: Say<number>;
    readonly part: string;
    readonly samples: string;
  };
  readonly save: string;
  readonly saved: string;
  readonly conflict: string;
  readonly entries: {
    readonly heading: Say<number>;
    readonly empty: string;
    readonly filter: string;
    readonly none: string;
    readonly more: Say<number>;
    readonly remove: Say<string>;
    readonly by: Say<{ readonly who: string; readonly date: string }>;
    readonly somebody: string;
  };
  readonly bring: {
    readonly heading: string;
    readonly hint: string;
    readonly text: string;
    readonly file: string;
    readonly send: string;
    readonly read: Say<number>;
    readonly unread: Say<string>;
    readonly nothing: string;
  };
  readonly download: string;
  readonly base: { readonly heading: string; readonly hint: string };
  readonly log: {
    readonly heading: string;
    readonly empty: string;
    readonly line: Say<{
      readonly date: string;
      readonly who: string;
      readonly act: string;
      readonly word: string;
      readonly list: string;
    }>;
    readonly act: Record<'put' | 'drop', string>;
  };
}
