import type { ReportStatus } from '../../model/wire/report.ts';
import type { ReportFirstTerms } from './report-first.ts';
import type { ReportMoreTerms } from './report-more.ts';
import type { Say } from './say.ts';

/** Reporting a comment, and following the report: the fields of DSA article 16, without an account. */
export interface ReportTerms extends ReportFirstTerms, ReportMoreTerms {
  readonly reference: string;
  readonly follow: string;
  /** The same person again; the argument is the reference given the first time. */
  readonly duplicate: Say<string>;
  readonly state: Record<ReportStatus['state'], string>;
  readonly decision: Record<NonNullable<ReportStatus['decision']>, string>;
  readonly decided: Say<string>;
  readonly byHuman: string;
  readonly withAutomation: string;
  readonly redress: string;
}
