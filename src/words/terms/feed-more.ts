import type { ProblemType } from '../../model/problem.ts';
import type { Say } from './say.ts';

/** Why a feed could not be read; each has one sentence, without address or code (feeds.md goal 10). */
export type FeedFailure = Extract<
  ProblemType,
  | 'unauthorised'
  | 'not-found'
  | 'gone'
  | 'rate-limited'
  | 'unavailable'
  | 'timeout'
  | 'garbled'
  | 'insecure'
  | 'too-new'
  | 'too-old'
>;

/**
 * What the wall of posts says after an act of the visitor, when something is missing, or where a page
 * asks for it: no part of what every page brings.
 */
export interface FeedMoreTerms {
  /** Some sources did not answer; the others are shown. */
  readonly partial: Say<{ readonly sources: string }>;
  /** A stored copy is shown; the argument is its date. */
  readonly stale: Say<string>;
  readonly offlineSince: Say<string>;
  readonly failures: Record<FeedFailure, string>;
  readonly updated: Say<string>;
  /** The button that lets new posts in. */
  readonly newPosts: Say<number>;
  readonly pause: string;
  readonly resume: string;
  readonly loadingMore: string;
  readonly moreShown: Say<number>;
  /** Brings back the first posts, which had made room. */
  readonly earlier: string;
  readonly allShown: string;
  readonly alert: string;
  readonly replyTo: Say<string>;
  readonly continues: Say<number>;
  readonly reveal: string;
  readonly conceal: string;
  readonly mediaMissing: string;
  readonly voteOn: Say<string>;
  readonly counts: {
    readonly replies: Say<number>;
    readonly shares: Say<number>;
    readonly likes: Say<number>;
  };
  readonly filters: {
    readonly label: string;
    readonly tag: string;
    readonly source: string;
    readonly language: string;
    readonly all: string;
    readonly clear: string;
    readonly result: Say<number>;
  };
}
