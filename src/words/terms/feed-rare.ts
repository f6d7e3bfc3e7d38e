import type { QuoteState } from '../../model/post.ts';
import type { Say } from './say.ts';

/** What the wall of posts says of things that few posts have. */
export interface FeedRareTerms {
  readonly pinned: string;
  readonly edited: Say<string>;
  readonly warning: Say<string>;
  readonly sensitive: string;
  readonly sharedBy: Say<string>;
  readonly video: string;
  readonly audio: string;
  readonly gif: string;
  readonly quoted: Say<string>;
  /** A quoted post that cannot be shown, by reason. */
  readonly quote: Record<Exclude<QuoteState, 'accepted'>, string>;
  /** A date of an agenda. `then`: further dates of the series. */
  readonly event: { readonly cancelled: string; readonly then: Say<string> };
  readonly poll: {
    readonly label: string;
    readonly option: Say<{ readonly title: string; readonly percent: number }>;
    readonly votes: Say<number>;
    readonly multiple: string;
    readonly ends: Say<string>;
    readonly ended: Say<string>;
  };
}
