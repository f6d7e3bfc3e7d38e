import type { Say } from './say.ts';

/** What stands beside a page on a list: it travels with every list that has counts, so it is one sentence. */
export interface CountTerms {
  /** How many comments can be read there; none has words of its own. */
  readonly count: Say<number>;
}
