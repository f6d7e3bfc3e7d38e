import type { ReportKind } from '../../model/wire/report.ts';
import type { DeskRole } from './desk.ts';
import type { Say } from './say.ts';

/** What moderators read beside a comment, on demand: reports, contests, other contributions. */
export interface DeskAsideTerms {
  readonly reports: {
    /** That the decision is told to those who reported. */
    readonly answer: Say<number>;
    readonly reference: Say<string>;
    readonly kind: Record<ReportKind, string>;
  };
  readonly contest: {
    readonly author: Say<string>;
    readonly reporter: Say<string>;
    /** The decision that is contested: who and when. */
    readonly first: Say<{ readonly who: string; readonly what: string; readonly date: string }>;
    readonly mine: string;
    /** Where the site asks for four eyes. */
    readonly another: string;
  };
  readonly history: {
    readonly none: string;
    readonly address: string;
    readonly name: string;
    readonly more: string;
  };
  /** The form of a decision. */
  readonly decide: {
    readonly gone: string;
    /** Somebody wanted to undo, and it is too late. */
    readonly undoLate: string;
    readonly cancel: string;
    readonly changed: string;
    readonly taken: Say<string>;
    readonly heading: string;
    readonly explanationHint: string;
    /** A choice of sentences that fill in the explanation. */
    readonly ready: string;
    readonly lawRef: string;
    /** Read by whoever contested. */
    readonly answer: string;
    readonly needReason: string;
    readonly preview: string;
    readonly law: string;
    readonly needClause: string;
    readonly needExplanation: string;
    readonly automated: string;
  };
  readonly keys: {
    /** What keys do that no button does. */
    readonly act: Record<'next' | 'previous', string>;
    readonly hint: string;
    readonly on: string;
    readonly taken: string;
  };
  readonly log: {
    readonly empty: string;
    readonly system: string;
    readonly line: Say<{ readonly who: string; readonly what: string; readonly date: string }>;
  };
  /** What each role is for: in place of a name that is gone. */
  readonly roles: Record<DeskRole, string>;
}
