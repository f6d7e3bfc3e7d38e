import type { CommentState } from '../../model/comment-states.ts';
import type { HoursRun } from '../hours.ts';
import type { Say } from './say.ts';

/** What a reader of a thread meets once something happens, or while it is closed: loaded on demand. */
export interface ThreadMoreTerms {
  /** Some replies could not be read. */
  readonly partial: string;
  /** One word per state, shown beside the author. */
  readonly state: Record<CommentState, string>;
  readonly shown: Say<{ readonly shown: number; readonly total: number }>;
  readonly newComments: Say<number>;
  readonly sort: Record<'label' | 'oldest' | 'newest' | 'replies' | 'votes', string>;
  readonly imported: Say<string>;
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
  /** Link to the thread's own page, for a reader without script. */
  readonly openPage: string;
  /** Accessible name of the button that finds a comment useful. */
  readonly voteFor: Say<string>;
}
