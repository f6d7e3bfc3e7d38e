import type { Mode } from '../../model/policy.ts';
import type { Say } from './say.ts';

/** What moderators read beyond the queues: replies, waves, settings, training. Apart, so that a queue does not wait for it. */
export interface DeskToolsTerms {
  readonly reply: {
    readonly heading: string;
    readonly canned: string;
    readonly signedAs: string;
    readonly text: string;
    readonly draftOnly: string;
    readonly send: string;
  };
  readonly escalate: {
    readonly service: string;
    readonly deadline: string;
    readonly note: string;
    readonly overdue: Say<string>;
  };
  readonly suspend: { readonly until: string; readonly reason: string };
  readonly wave: {
    readonly heading: Say<number>;
    readonly hint: string;
    readonly refuseAll: Say<number>;
    readonly holdNext: string;
    readonly holdUntil: Say<string>;
  };
  readonly words: {
    readonly heading: string;
    readonly hint: string;
    readonly add: string;
    readonly dryRun: string;
    readonly result: Say<{ readonly held: number; readonly of: number }>;
    readonly save: string;
  };
  readonly modes: { readonly heading: string; readonly tradeOff: string };
  readonly mode: Record<Mode, string>;
  readonly kill: {
    readonly heading: string;
    readonly hint: string;
    readonly now: string;
    readonly on: Say<string>;
    readonly off: string;
  };
  readonly guard: Say<{ readonly pending: number; readonly max: number }>;
  readonly training: {
    readonly heading: string;
    readonly banner: string;
    readonly start: string;
    readonly exercise: Say<{ readonly item: number; readonly of: number }>;
    readonly right: string;
    readonly compare: Say<string>;
    readonly score: Say<{ readonly right: number; readonly of: number }>;
    readonly again: string;
  };
}
