/** What the automatic checks of a site go by. None of it is public: a list that is known is a list that is evaded. */
import type { Segment } from '../../../model/text/segment.ts';
import type { WordList } from '../../../model/wordlist/list.ts';

export interface CheckRules {
  /** Words that hold a comment (S-29). */
  readonly words: WordList;
  /** Words that mean that somebody may be in danger; they are among `words` too. */
  readonly emergency: WordList;
  /** What their author is told at once, in the site's language: whom to call. */
  readonly help: readonly Segment[];
  /** Holds an author's first comment where comments are public at once. */
  readonly holdFirst: boolean;
  /** Addresses whose threads may be born without asking the page, in canonical form. */
  readonly pages: readonly string[];
}
