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
  readonly later: {
    readonly site: string;
    readonly help: string;
    readonly oldest: Say<string>;
    /** Working hours a comment has waited, and those of the target. */
    readonly waited: Say<{ readonly hours: number; readonly target: number }>;
    readonly late: Say<number>;
    readonly context: string;
  };
  readonly author: {
    readonly warned: Say<string>;
    readonly suspended: Say<string>;
  };
  readonly act: {
    readonly pin: string;
    readonly reply: string;
    readonly replySeveral: Say<number>;
    readonly escalate: string;
    readonly warn: string;
    readonly suspend: string;
    readonly lock: string;
    readonly unlock: string;
    readonly closeComments: string;
    readonly reopen: string;
    readonly assign: string;
    readonly confirm: string;
    readonly editAlt: string;
  };
  readonly done: {
    readonly sent: string;
    readonly escalated: Say<string>;
  };
  readonly decide: {
    readonly secondOpinion: string;
    readonly secondPending: Say<string>;
    readonly priorKnowledge: string;
  };
  readonly people: {
    readonly heading: string;
    readonly invite: string;
    readonly email: string;
    readonly role: string;
    readonly revoke: string;
    readonly revoked: string;
    readonly lastAdmin: string;
  };
  readonly keys: {
    readonly change: string;
  };
  /** The queue of the feed's items. */
  readonly feedQueue: { readonly name: string; readonly empty: string };
}
