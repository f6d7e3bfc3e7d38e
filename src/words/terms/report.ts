import type { ReportKind, ReportStatus } from '../../model/wire/report.ts';
import type { Say } from './say.ts';

/** Reporting a comment: the fields of DSA article 16, without an account. */
export interface ReportTerms {
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
  readonly sending: string;
  readonly cancel: string;
  readonly urgent: string;
  readonly sent: Say<{ readonly reference: string; readonly date: string }>;
  readonly reference: string;
  readonly copyReference: string;
  readonly referenceCopied: string;
  readonly follow: string;
  /** The same person again; the argument is the reference given the first time. */
  readonly duplicate: Say<string>;
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
  readonly state: Record<ReportStatus['state'], string>;
  readonly decision: Record<NonNullable<ReportStatus['decision']>, string>;
  readonly decided: Say<string>;
  readonly byHuman: string;
  readonly withAutomation: string;
  readonly redress: string;
}
