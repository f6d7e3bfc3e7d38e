import type { Say } from './say.ts';

/** Why one cannot write now: loaded with a thread that is closed. */
export interface ThreadClosedTerms {
  readonly closed: {
    readonly plain: string;
    readonly until: Say<string>;
    readonly reason: Say<{ readonly reason: string; readonly until: string }>;
    readonly locked: string;
    readonly readonly: string;
  };
}
