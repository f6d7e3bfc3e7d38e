import type { Say } from './say.ts';

/** What the companion itself says of waves, at the desk: on the row of one, and beside what a rule has held. */
export interface WaveTerms {
  /** On the row: how many, and why they stand together. */
  readonly row: Record<'alike' | 'network', Say<number>>;
  /** One line, without a full stop. Dates are short. */
  readonly mark: Say<{ readonly refused: number; readonly at: string; readonly until: string }>;
  /** Why nothing was refused: there are as many rules as a site may have; the comments have too little in common. */
  readonly full: Say<number>;
  readonly unlike: string;
}
