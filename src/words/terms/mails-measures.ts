import type { Measure } from '../../model/sanction.ts';
import type { Say } from './say.ts';

/** What an author reads of a measure (DSA art. 23): by mail, and on the page of their comment. */
export interface MeasureTerms {
  /** Heads the part of the page; `past`: it has ended. */
  readonly heading: Record<Measure, string>;
  readonly past: string;
  /** What it means for them; the argument is its end. */
  readonly means: Record<Measure, Say<string>>;
  /** What they can still do. */
  readonly still: string;
  /** In place of the reasons that have had their time. */
  readonly noReason: string;
  readonly mail: {
    readonly subject: Record<Measure | 'lifted' | 'upheld' | 'reversed', Say<string>>;
    readonly intro: Say<{ readonly page: string; readonly date: string }>;
    readonly lifted: string;
    readonly upheld: string;
    readonly reversed: string;
  };
}
