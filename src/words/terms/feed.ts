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
  readonly loadingMore: string;
  readonly moreShown: Say<number>;
  readonly allShown: string;
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
  readonly alert: string;
  readonly sharedBy: Say<string>;
  readonly replyTo: Say<string>;
  readonly continues: Say<number>;
  readonly edited: Say<string>;
  /** First link of an item: the institution's own page. */
  readonly readPage: string;
  readonly readOn: Say<string>;
  readonly alsoOn: Say<string>;
  readonly warning: Say<string>;
  readonly sensitive: string;
  readonly reveal: string;
  readonly conceal: string;
  /** An image without a description, said honestly. */
  readonly altMissing: string;
  readonly video: string;
  readonly audio: string;
  readonly gif: string;
  readonly mediaMissing: string;
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
    readonly voteOn: Say<string>;
  };
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
  readonly event: {
    readonly when: string;
    readonly where: string;
    readonly allDay: string;
    readonly cancelled: string;
    readonly fromTo: Say<{ readonly from: string; readonly to: string }>;
  };
  readonly carousel: {
    readonly label: string;
    readonly previous: string;
    readonly next: string;
    readonly position: Say<{ readonly item: number; readonly of: number }>;
  };
  readonly kiosk: { readonly scan: string; readonly time: string };
  /** Direct reading of a network from the visitor's browser, after agreement. */
  readonly consent: { readonly why: Say<string>; readonly once: string };
}
