/** What the automatic checks of a site go by. None of it is public: a list that is known is a list that is evaded. */
import type { WordList } from './word-list.ts';

export interface CheckRules {
  /** Words that hold a comment (S-29). */
  readonly words: WordList;
  /** Holds an author's first comment where comments are public at once. */
  readonly holdFirst: boolean;
  /** Addresses whose threads may be born without asking the page, in canonical form. */
  readonly pages: readonly string[];
}
