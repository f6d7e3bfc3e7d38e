import type { HoursRun } from '../hours.ts';
import type { Say } from './say.ts';

/** What a reader of a thread meets once something happens, and the rules: loaded on demand. */
export interface ThreadMoreTerms {
  /** The page's script is newer than the server. */
  readonly tooNew: string;
  /** Some replies could not be read. */
  readonly partial: string;
  /** In place of a form, until it comes; and when it does not. */
  readonly opening: string;
  readonly notOpened: string;
  readonly shown: Say<{ readonly shown: number; readonly total: number }>;
  readonly newComments: Say<number>;
  readonly sort: Record<'label' | 'oldest' | 'newest' | 'replies' | 'votes', string>;
  readonly charter: Say<{ readonly version: string; readonly date: string }>;
  readonly moderated: string;
  readonly afterwards: string;
  /** Weekly hours; `table` from `hoursTable`, `back` the day and hour of the return, '' while open. */
  readonly hours: Say<{ readonly table: string; readonly back: string }>;
  /** A run of days with the same hours. */
  readonly span: Say<HoursRun>;
  /** A day and an hour of the coming week: "Monday 9am". Day: 1 is Monday; time: `HH:MM`. */
  readonly moment: Say<{ readonly day: number; readonly time: string }>;
  readonly notDesk: string;
}
