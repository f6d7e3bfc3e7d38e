/** What the automatic checks of a site go by. None of it is public: a list that is known is a list that is evaded. */
import type { Segment } from '../../../model/text/segment.ts';
import type { WordList } from '../../../model/wordlist/list.ts';

/** A program of the institution's own that looks at texts. */
export interface ExternalRule {
  readonly url: string;
  /** Milliseconds. */
  readonly timeout: number;
}

/** The lists of a site as they are now: the configuration's words, and those of the desk. */
export interface WordRules {
  /** Words that hold a comment (S-29). */
  readonly words: WordList;
  /** Words that mean that somebody may be in danger; they are among `words` too. */
  readonly emergency: WordList;
}

/** What is the same from the companion's start to its end. */
export interface SiteRules {
  /** What their author is told at once, in the site's language: whom to call. */
  readonly help: readonly Segment[];
  /** Holds an author's first comment where comments are public at once. */
  readonly holdFirst: boolean;
  /** Holds, there, whoever had one refused or removed. */
  readonly history: boolean;
  /** When a browser must show some work before its comment goes by unheld. */
  readonly proof: 'off' | 'load' | 'always';
  readonly external?: ExternalRule;
  /** Days that a measure against an author may last; absent = 90. */
  readonly longest?: number;
  /** Addresses whose threads may be born without asking the page, in canonical form. */
  readonly pages: readonly string[];
}

export interface CheckRules extends SiteRules, WordRules {}
