import type { Say } from './say.ts';

/** Sending a report: loaded as soon as the form stands. */
export interface ReportMoreTerms {
  readonly sending: string;
  readonly sent: Say<{ readonly reference: string; readonly date: string }>;
  readonly copyReference: string;
  readonly referenceCopied: string;
  /** Others before. */
  readonly already: string;
  readonly error: {
    readonly category: string;
    readonly reason: string;
    readonly reasonLong: Say<number>;
    readonly emailWrong: string;
    readonly goodFaith: string;
  };
  readonly failed: string;
}
