import type { Say } from './say.ts';

/** A vote on a page: one to five, or useful or not. */
export interface RatingTerms {
  readonly question: string;
  readonly usefulQuestion: string;
  readonly stars: Say<number>;
  /** The words beside one to five, index 0 is 1. */
  readonly words: readonly [string, string, string, string, string];
  readonly useful: string;
  readonly notUseful: string;
  readonly send: string;
  readonly change: string;
  readonly sent: string;
  readonly changed: string;
  readonly yours: Say<string>;
  readonly none: string;
  /** Too few votes to show an average. */
  readonly few: Say<number>;
  readonly average: Say<{ readonly average: number; readonly count: number }>;
  readonly usefulShare: Say<{ readonly useful: number; readonly count: number }>;
  readonly choose: string;
  readonly loading: string;
  readonly failed: string;
  readonly offline: string;
  readonly closed: string;
  readonly capped: string;
  readonly storage: string;
}
