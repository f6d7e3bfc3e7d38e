/**
 * What the figures of a site are made of, as the store gives it: instants, states and addresses of pages; no text, no
 * name of anybody. Every instant is milliseconds since 1970 UTC.
 */

/** A comment that arrived. */
export interface ReceivedFact {
  readonly at: number;
  /** Canonical address of its page, and the page's title. */
  readonly page: string;
  readonly title?: string;
  /** Of the institution itself. */
  readonly official: boolean;
  /** When what it answers arrived; absent for a comment that answers none. */
  readonly answers?: number;
}

/** A decision that somebody at the desk took on a comment. */
export interface DecisionFact {
  readonly at: number;
  /** When the comment arrived. */
  readonly receivedAt: number;
  /** State before and after, as the log has them. */
  readonly from: string;
  readonly to: string;
  /** The law or the clause of the charter, for a refusal or a removal. */
  readonly ground?: string;
}

/** A notice of somebody who found a comment wrong (DSA art. 16). */
export interface NoticeFact {
  readonly at: number;
  readonly decidedAt?: number;
  /** The state of the comment now. */
  readonly state: string;
}

/** A contest of a decision (DSA art. 20). */
export interface ContestFact {
  readonly at: number;
  readonly state: string;
}

/** What happened in a time, and what waits now. */
export interface Facts {
  /** Comments that arrived then. */
  readonly received: readonly ReceivedFact[];
  readonly decisions: readonly DecisionFact[];
  readonly notices: readonly NoticeFact[];
  readonly contests: readonly ContestFact[];
  /** Since when each comment waits that waits now. */
  readonly waiting: readonly number[];
}
