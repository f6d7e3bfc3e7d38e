import type { Say } from './say.ts';

/** What moderators read of waves: the row that is open, the tick that holds the next ones, the rules that hold. */
export interface DeskWavesTerms {
  readonly heading: Record<'alike' | 'network', Say<number>>;
  readonly hint: Record<'alike' | 'network', string>;
  readonly refuseAll: Say<number>;
  /** The button that shows the members as rows of their own. */
  readonly apart: string;
  readonly others: string;
  /** Members that changed before they could be refused. */
  readonly left: Say<number>;
  /** In the form that refuses: hold the next ones. */
  readonly hold: {
    readonly label: string;
    readonly hint: string;
    readonly until: string;
    /** How many days at most. */
    readonly untilHint: Say<number>;
    readonly needUntil: Say<number>;
  };
  /** Beside what is stopped. */
  readonly rules: {
    readonly heading: string;
    readonly hint: string;
    readonly none: string;
    readonly rule: Say<{ readonly refused: number; readonly at: string }>;
    readonly until: Say<string>;
    readonly by: Say<string>;
    readonly ground: Say<string>;
    readonly end: string;
    /** Label of the button that ends one; takes the line of the rule. */
    readonly endOf: Say<string>;
    readonly ended: string;
    readonly log: string;
    readonly line: Record<
      'set' | 'end',
      Say<{ readonly date: string; readonly who: string; readonly refused: number; readonly until: string }>
    >;
    /** In place of a name that is gone. */
    readonly somebody: string;
  };
}
