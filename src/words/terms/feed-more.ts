import type { Say } from './say.ts';

/**
 * What the wall of posts says after an act of the visitor, in other layouts, or where a page asks for it: no part of what
 * every page brings.
 */
export interface FeedMoreTerms {
  readonly loadingMore: string;
  readonly moreShown: Say<number>;
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
