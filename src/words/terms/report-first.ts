import type { ReportKind } from '../../model/wire/report.ts';

/** The form to report a comment, without an account: the fields of DSA article 16. */
export interface ReportFirstTerms {
  readonly heading: string;
  readonly intro: string;
  readonly address: string;
  readonly category: string;
  readonly categories: Record<ReportKind, string>;
  readonly reason: string;
  readonly reasonHint: string;
  readonly name: string;
  readonly email: string;
  readonly contactHint: string;
  readonly contactNotAsked: string;
  readonly goodFaith: string;
  readonly send: string;
  readonly cancel: string;
  readonly urgent: string;
  /** A button was pressed whose code could not be loaded; what was written stays. */
  readonly notYet: string;
}
