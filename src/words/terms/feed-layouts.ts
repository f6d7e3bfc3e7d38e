import type { Say } from './say.ts';

/** What the wall of posts says where its posts are shown a few at a time. */
export interface FeedLayoutsTerms {
  readonly carousel: {
    /** What the posts are called together. */
    readonly label: string;
    readonly previous: string;
    readonly next: string;
    /** Which posts are in sight; one only when `first` is `last`. */
    readonly position: Say<{ readonly first: number; readonly last: number; readonly of: number }>;
  };
  /** On a screen in a town hall. */
  readonly kiosk: {
    readonly scan: string;
    readonly position: Say<{ readonly item: number; readonly of: number }>;
    readonly pause: string;
    readonly resume: string;
    /** When the posts were last collected. */
    readonly updated: Say<string>;
  };
}
