import type { FeedQueue } from '../../model/wire/desk-feed.ts';
import type { DeskPost } from '../../model/wire/desk-feed.ts';
import type { Say } from './say.ts';

/** What moderators read of the feed: what waits, what is hidden, what stands first. */
export interface DeskFeedTerms {
  readonly hint: string;
  /** Names the choice of a queue. */
  readonly choose: string;
  readonly queue: Record<FeedQueue, string>;
  readonly queueCount: Say<{ readonly queue: string; readonly count: number }>;
  readonly empty: Record<FeedQueue, string>;
  readonly more: string;
  readonly find: {
    readonly label: string;
    readonly hint: string;
    readonly act: string;
    readonly none: string;
    readonly heading: string;
    readonly back: string;
  };
  /** Whole working hours that a post has waited. */
  readonly clock: Say<number>;
  readonly untitled: string;
  readonly source: Say<string>;
  readonly on: Say<string>;
  readonly published: Say<string>;
  readonly state: Record<DeskPost['state'], string>;
  readonly pinned: Say<string>;
  readonly why: Record<NonNullable<DeskPost['why']>, string>;
  readonly decided: Say<{ readonly who: string; readonly what: string; readonly date: string }>;
  readonly somebody: string;
  readonly preview: string;
  readonly warning: Say<string>;
  readonly altMissing: string;
  readonly openPicture: string;
  readonly openPost: string;
  readonly quoted: Say<string>;
  readonly boosted: Say<string>;
  readonly act: {
    readonly show: string;
    readonly hide: string;
    readonly pin: string;
    readonly undo: string;
    readonly takeBack: string;
    readonly cancel: string;
  };
  readonly form: {
    readonly hide: string;
    readonly pin: string;
    readonly reason: string;
    readonly reasonHint: string;
    readonly until: string;
    readonly untilHint: string;
    readonly needReason: string;
    readonly needUntil: string;
  };
  /** Reasons that the record is given where nobody writes one. */
  readonly standing: { readonly show: string; readonly undo: string };
  readonly done: {
    readonly show: string;
    readonly hide: string;
    readonly pin: string;
    readonly undo: string;
    readonly takenBack: string;
    readonly conflict: string;
    readonly invalid: string;
    readonly gone: string;
  };
  readonly log: { readonly heading: string; readonly none: string };
}
