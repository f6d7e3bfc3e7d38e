import type { ThreadClosedTerms } from './comments-closed.ts';
import type { ThreadTerms } from './comments-first.ts';
import type { ThreadMoreTerms } from './comments-more.ts';
import type { ThreadOwnTerms } from './comments-own.ts';
import type { ThreadSlowTerms } from './comments-slow.ts';
import type { Say } from './say.ts';

/** All that a thread may say. Writing, reporting and one's own comments have their own sets. */
export interface CommentsTerms
  extends ThreadTerms, ThreadMoreTerms, ThreadClosedTerms, ThreadOwnTerms, ThreadSlowTerms {
  readonly imported: Say<string>;
  readonly target: Say<number>;
  /** Link to the thread's own page, for a reader without script. */
  readonly openPage: string;
  /** Accessible name of the button that finds a comment useful. */
  readonly voteFor: Say<string>;
}
