import type { CommentState } from '../../model/comment-states.ts';
import type { HoursRun } from '../hours.ts';
import type { Say } from './say.ts';

/** What a reader of a thread sees. Writing, reporting and one's own comments have their own sets. */
export interface CommentsTerms {
  /** Title and landmark name: says that these are the public's words (law of 1982, art. 93-3). */
  readonly heading: string;
  readonly count: Say<number>;
  readonly loading: string;
  readonly empty: string;
  readonly emptyClosed: string;
  readonly failed: string;
  readonly offline: string;
  /** Some replies could not be read. */
  readonly partial: string;
  /** The page's script is newer than the server. */
  readonly tooNew: string;
  readonly retry: string;
  /** Link to the thread's own page, for a reader without script. */
  readonly openPage: string;
  /** One word per state, shown beside the author. */
  readonly state: Record<CommentState, string>;
  readonly more: Say<number>;
  readonly moreReplies: Say<number>;
  readonly shown: Say<{ readonly shown: number; readonly total: number }>;
  readonly newComments: Say<number>;
  readonly sort: Record<'label' | 'oldest' | 'newest' | 'replies' | 'votes', string>;
  /** Accessible name of a comment; level 1 is the top. */
  readonly by: Say<{ readonly author: string; readonly date: string }>;
  readonly replyBy: Say<{ readonly author: string; readonly to: string; readonly level: number }>;
  readonly anonymous: string;
  readonly edited: Say<string>;
  readonly permalink: Say<string>;
  readonly reply: string;
  readonly replyTo: Say<string>;
  readonly report: string;
  readonly reportBy: Say<string>;
  readonly write: string;
  readonly official: string;
  /** Signature of an official reply: body, service and role, not a person; '' for what is not said. */
  readonly officialBy: Say<{ readonly body: string; readonly service: string; readonly role: string }>;
  readonly imported: Say<string>;
  readonly vote: { readonly up: Say<number>; readonly label: Say<string> };
  /** What stays where a comment was, by who took it away; '' for a date or a clause that is not said. */
  readonly gone: Record<'author' | 'moderator' | 'law', Say<{ readonly date: string; readonly ref: string }>>;
  readonly unknown: string;
  readonly charter: Say<{ readonly version: string; readonly date: string }>;
  readonly moderated: string;
  readonly afterwards: string;
  /** Weekly hours; `table` from `hoursTable`, `back` the day and hour of the return, '' while open. */
  readonly hours: Say<{ readonly table: string; readonly back: string }>;
  /** A run of days with the same hours. */
  readonly span: Say<HoursRun>;
  /** A day and an hour of the coming week: "Monday 9am". Day: 1 is Monday; time: `HH:MM`. */
  readonly moment: Say<{ readonly day: number; readonly time: string }>;
  readonly target: Say<number>;
  readonly closed: {
    readonly plain: string;
    readonly until: Say<string>;
    readonly reason: Say<{ readonly reason: string; readonly until: string }>;
    readonly election: Say<string>;
    readonly hours: Say<string>;
    readonly load: string;
    readonly locked: string;
    readonly archived: string;
    readonly readonly: string;
    readonly opens: Say<string>;
  };
  readonly slow: Say<number>;
  readonly notDesk: string;
}
