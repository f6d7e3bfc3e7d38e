import type { Say } from './say.ts';

/** What is said to somebody who votes: it comes with the code that sends the vote, or says why it cannot. */
export interface RatingMoreTerms {
  /** The ratings could not be read. */
  readonly unread: string;
  readonly retry: string;
  readonly change: string;
  readonly withdraw: string;
  readonly sending: string;
  readonly sent: string;
  readonly changed: string;
  readonly withdrawn: string;
  readonly yours: Say<string>;
  readonly choose: string;
  /** It is written down here, and goes out by itself. */
  readonly waiting: string;
  readonly failed: string;
  readonly refused: string;
  readonly capped: string;
  readonly storage: string;
  /** Why one cannot vote now, and until when; '' for what is not planned. */
  readonly closedReason: Say<{ readonly reason: string; readonly until: string }>;
  readonly closed: string;
  readonly closedUntil: Say<string>;
}
