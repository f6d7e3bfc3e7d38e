import type { QuoteState } from '../../model/post.ts';
import type { ProblemType } from '../../model/problem.ts';
import type { Say } from './say.ts';

/** Why a feed could not be read; each has one sentence, without address or code (feeds.md goal 10). */
export type FeedFailure =
  | Extract<
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
    >
  | 'other';

/** Everything the wall of posts says. */
export interface FeedTerms {
  readonly heading: string;
  readonly loading: string;
  readonly empty: string;
  /** Nothing passes the reader's filters. */
  readonly emptyFiltered: string;
  /** Some sources did not answer; the others are shown. */
  readonly partial: Say<{ readonly sources: string }>;
  /** A stored copy is shown; the argument is its date. */
  readonly stale: Say<string>;
  readonly offline: string;
  readonly offlineSince: Say<string>;
  readonly failed: Record<FeedFailure, string>;
  readonly retry: string;
  /** Leads to the account itself when nothing can be shown. */
  readonly seeAccount: Say<string>;
  readonly updated: Say<string>;
  readonly more: string;
  /** The button that lets new posts in. */
  readonly newPosts: Say<number>;
  readonly pause: string;
  readonly resume: string;
  /** Accessible name of an article. */
  readonly article: Say<{ readonly author: string; readonly date: string }>;
  readonly on: Say<string>;
  readonly official: string;
  readonly officialHint: string;
  readonly pinned: string;
  readonly sharedBy: Say<string>;
  readonly edited: Say<string>;
  /** First link of an item: the institution's own page. */
  readonly readPage: string;
  readonly readOn: Say<string>;
  readonly alsoOn: Say<string>;
  readonly warning: Say<string>;
  readonly sensitive: string;
  /** An image without a description, said honestly. */
  readonly altMissing: string;
  readonly video: string;
  readonly audio: string;
  readonly gif: string;
  readonly quoted: Say<string>;
  /** A quoted post that cannot be shown, by reason. */
  readonly quote: Record<Exclude<QuoteState, 'accepted'>, string>;
  readonly poll: {
    readonly label: string;
    readonly option: Say<{ readonly title: string; readonly percent: number }>;
    readonly votes: Say<number>;
    readonly multiple: string;
    readonly ends: Say<string>;
    readonly ended: Say<string>;
  };
}
