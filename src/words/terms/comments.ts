import type { ThreadClosedTerms } from './comments-closed.ts';
import type { ThreadTerms } from './comments-first.ts';
import type { ThreadMoreTerms } from './comments-more.ts';
import type { ThreadOwnTerms } from './comments-own.ts';
import type { ThreadSlowTerms } from './comments-slow.ts';
import type { Say } from './say.ts';

/** All that a thread may say. Writing, reporting and one's own comments have their own sets. */
export interface CommentsTerms extends ThreadTerms, ThreadMoreTerms, ThreadOwnTerms, ThreadSlowTerms {
  readonly imported: Say<string>;
  readonly target: Say<number>;
  /** Link to the thread's own page, for a reader without script. */
  readonly openPage: string;
  /** Accessible name of the button that finds a comment useful. */
  readonly voteFor: Say<string>;
  /** Why one cannot write now; some reasons are no widget's to say yet. */
  readonly closed: ThreadClosedTerms['closed'] & {
    readonly election: Say<string>;
    readonly hours: Say<string>;
    readonly load: string;
    readonly archived: string;
    readonly opens: Say<string>;
  };
}
