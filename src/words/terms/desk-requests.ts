import type { Say } from './say.ts';

/** What admins read of requests for one's data. */
export interface DeskRequestsTerms {
  readonly hint: string;
  readonly find: {
    readonly heading: string;
    readonly label: string;
    readonly hint: string;
    readonly send: string;
    readonly empty: string;
    readonly none: string;
    readonly found: Say<{
      readonly comments: number;
      readonly addresses: number;
      readonly reports: number;
      readonly votes: number;
      readonly measures: number;
    }>;
    readonly unverified: Say<number>;
    readonly sealed: Say<{ readonly count: number; readonly until: string }>;
    readonly received: string;
    readonly receivedHint: string;
    readonly export: string;
    readonly erase: string;
  };
  readonly erase: {
    readonly heading: string;
    readonly warning: string;
    readonly confirm: string;
    readonly wrong: string;
    readonly send: string;
    readonly cancel: string;
  };
  readonly done: {
    readonly export: Say<string>;
    readonly erase: Say<string>;
    readonly answered: string;
    readonly added: string;
  };
  readonly failed: Record<'not-found' | 'conflict' | 'other', string>;
  readonly register: {
    readonly heading: string;
    readonly empty: string;
    readonly kind: Record<'export' | 'erase', string>;
    readonly received: Say<string>;
    readonly due: Say<string>;
    readonly late: Say<string>;
    readonly done: Say<string>;
    readonly answer: string;
    readonly send: string;
    readonly need: string;
    readonly add: Record<'export' | 'erase', string>;
  };
}
