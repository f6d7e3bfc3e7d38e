import type { HeldReason, Role } from '../../model/comment-states.ts';
import type { Queue } from '../../model/wire/desk.ts';
import type { Say } from './say.ts';

/** Who signs in to the desk; an operator reads no comment. */
export type DeskRole = Exclude<Role, 'author' | 'system'> | 'operator';

/** Everything moderators read on the desk. */
export interface DeskTerms {
  readonly heading: string;
  readonly loading: string;
  readonly failed: string;
  readonly offline: string;
  readonly retry: string;
  readonly queue: Record<Queue, string>;
  readonly queueCount: Say<{ readonly queue: string; readonly count: number }>;
  /** What leads from a comment to another room. The rooms' own names come with the queue. */
  readonly room: Record<'handed' | 'replies', string>;
  readonly empty: Record<Queue, string>;
  /** Said below: what waits in other queues; when service begins again; that there is nothing to do. */
  readonly elsewhere: string;
  readonly serviceAt: Say<string>;
  readonly byItself: string;
  /** Whole working hours a comment has waited, where no target is known. */
  readonly clock: Say<number>;
  /** On the button that shows comments which came meanwhile. */
  readonly news: Say<number>;
  readonly more: string;
  /** Decisions that could not be sent yet. */
  readonly unsent: Say<number>;
  readonly notDone: string;
  /** Label of a box; takes the author's name. */
  readonly select: Say<string>;
  readonly received: Say<string>;
  readonly known: Say<string>;
  readonly heldBy: Record<HeldReason, string>;
  readonly rule: Say<string>;
  readonly reports: Say<number>;
  readonly openPage: string;
  readonly author: {
    readonly heading: string;
    readonly anonymous: string;
    readonly first: string;
    readonly history: Say<{ readonly published: number; readonly refused: number }>;
    readonly unverified: string;
    /** Opens their other contributions. */
    readonly others: string;
  };
  readonly act: {
    readonly approve: string;
    readonly reject: string;
    readonly remove: string;
    readonly restore: string;
    readonly keep: string;
    readonly approveEdit: string;
    readonly rejectEdit: string;
    readonly hide: string;
    /** Answers to a contest. */
    readonly uphold: string;
    readonly overturn: string;
    readonly undo: string;
    readonly selectAll: string;
    readonly selected: Say<number>;
  };
  readonly done: {
    readonly approved: string;
    readonly rejected: string;
    readonly removed: string;
    readonly hidden: string;
    readonly kept: string;
    readonly upheld: string;
    readonly overturned: string;
    readonly several: Say<number>;
    readonly undone: string;
    readonly undoLeft: Say<number>;
  };
  readonly decide: {
    readonly clause: string;
    readonly explanation: string;
    /** A short text for the record, where the author is told nothing. */
    readonly reason: string;
  };
  readonly edit: { readonly public: string; readonly proposed: string };
  readonly people: {
    readonly noRight: string;
  };
  readonly signIn: {
    readonly ended: string;
  };
  readonly keys: {
    readonly heading: string;
  };
  readonly log: {
    readonly heading: string;
    readonly deleted: string;
  };
}
