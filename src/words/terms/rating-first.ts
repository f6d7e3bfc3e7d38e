import type { Say } from './say.ts';

/** What the first drawing of a rating says: it travels with every page that has one, so it is short. */
export interface RatingFirstTerms {
  readonly question: string;
  readonly usefulQuestion: string;
  readonly stars: Say<number>;
  /** The words beside one to five, index 0 is 1. */
  readonly words: readonly [string, string, string, string, string];
  readonly useful: string;
  readonly notUseful: string;
  readonly send: string;
  readonly none: string;
  /** Too few votes to show what they say. */
  readonly few: Say<number>;
  readonly average: Say<{ readonly average: number; readonly count: number }>;
  readonly usefulShare: Say<{ readonly useful: number; readonly count: number }>;
  /** Something did not come that was needed. */
  readonly later: string;
}
