import type { Say } from './say.ts';

/** What moderators read where they search. */
export interface DeskSearchTerms {
  readonly label: string;
  readonly hint: string;
  readonly send: string;
  readonly empty: string;
  readonly none: string;
  /** Comments that were found, so far. */
  readonly found: Say<number>;
  /** The look ended there; older ones were not looked at. */
  readonly back: Say<string>;
  readonly further: string;
}
