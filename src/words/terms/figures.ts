import type { Say } from './say.ts';

/** The figures of a time; each has a name, somebody whose business it is, and what they may do. */
export type Indicator =
  | 'received'
  | 'decided'
  | 'grounds'
  | 'decision'
  | 'reply'
  | 'late'
  | 'outOfHours'
  | 'notices'
  | 'contests'
  | 'pages'
  | 'minutes';

/** Whose business an indicator is. */
export type IndicatorOwner = 'moderators' | 'service' | 'manager' | 'webmaster';

/** Moderation in figures: the weekly report of managers, and the public page. */
export interface FiguresTerms {
  /** Subject of the mail. */
  readonly subject: Say<{ readonly site: string; readonly week: string }>;
  /** Of the public page. */
  readonly title: string;
  readonly lead: Say<string>;
  readonly time: Say<{ readonly from: string; readonly to: string }>;
  readonly perDay: string;
  readonly perWeek: string;
  /** A week by the day on which it begins. */
  readonly weekOf: Say<string>;
  readonly names: Record<Indicator, string>;
  /** What an indicator is good for: said in the report, in the imperative. */
  readonly act: Record<Indicator, string>;
  readonly owner: Record<IndicatorOwner, string>;
  /** Whose business it is, and what may be done. */
  readonly advice: Say<{ readonly owner: string; readonly act: string }>;
  readonly none: string;
  readonly received: Say<{ readonly count: number; readonly before: number }>;
  readonly comments: Say<number>;
  readonly decided: Say<{ readonly published: number; readonly refused: number; readonly removed: number }>;
  readonly ground: Say<{ readonly ref: string; readonly count: number }>;
  /** A page and its comments. */
  readonly page: Say<{ readonly page: string; readonly count: number }>;
  /** Hours of service, written out. */
  readonly delay: Say<{ readonly median: string; readonly ninety: string }>;
  /** Hours of the clock: the site has no calendar. */
  readonly clock: Say<{ readonly median: string; readonly ninety: string }>;
  readonly late: Say<{ readonly late: number; readonly waiting: number }>;
  readonly outOfHours: Say<{ readonly count: number; readonly percent: number }>;
  readonly notices: Say<{ readonly count: number; readonly decided: number; readonly upheld: number }>;
  readonly contests: Say<{ readonly count: number; readonly upheld: number; readonly reversed: number }>;
  readonly minutes: Say<string>;
  /** Where all of it can be read. */
  readonly open: string;
  /** First line of the table: name, value, unit. */
  readonly columns: readonly [string, string, string];
  readonly units: Record<'comments' | 'hours' | 'acts' | 'minutes', string>;
  /** Names of the table's lines, beside those of the indicators. */
  readonly lines: Record<
    | 'published'
    | 'refused'
    | 'removed'
    | 'decisionMedian'
    | 'decisionNinety'
    | 'replyMedian'
    | 'replyNinety'
    | 'waiting'
    | 'noticesDecided'
    | 'noticesUpheld'
    | 'contestsUpheld'
    | 'contestsReversed',
    string
  >;
}
