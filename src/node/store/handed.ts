/**
 * Comments handed over to a service of the institution. A comment has one such case at a time: open while the
 * service has it, answered once it has said what it knows; it ends when it is taken back, and with every decision about
 * the comment. What happened is in a log that is only ever added to.
 */
import type { Instant } from '../../model/wire/shape.ts';

/** What can happen to a case. */
export type HandedAct = 'hand' | 'answer' | 'back' | 'close';

/** A comment that is with a service, or that a service has answered. */
export interface Handed {
  readonly comment: string;
  /** Goes up with every act: a change names the one that was seen. */
  readonly n: number;
  readonly state: 'open' | 'answered';
  readonly service: string;
  readonly topic: string;
  readonly note: string;
  readonly at: Instant;
  /** Id of who handed it over. */
  readonly staff: string;
  /** Until when an answer is asked for; absent = no time was set. */
  readonly dueAt?: Instant;
  readonly answer?: string;
  readonly answeredAt?: Instant;
  /** Id of who answered. */
  readonly answeredBy?: string;
  /** Who was told that it is late: nobody, the service, the moderators and managers too. */
  readonly told: 0 | 1 | 2;
}

/** One line of the log. */
export interface HandedLine {
  readonly comment: string;
  /** From 1 on, for each comment. */
  readonly n: number;
  readonly at: Instant;
  readonly act: HandedAct;
  readonly service: string;
  readonly topic: string;
  /** The note or the answer; absent when it was purged, or there was none. */
  readonly note?: string;
  readonly dueAt?: Instant;
  /** Id of the staff member; '' where an author's act ended it. */
  readonly staff: string;
}

/** Something that is done with a case. `n` is the one that was seen, 0 for none. */
export type HandedDeed = { readonly comment: string; readonly n: number } & {
  readonly at: Instant;
  readonly staff: string;
} & (
    | {
        readonly act: 'hand';
        readonly service: string;
        readonly topic: string;
        readonly note: string;
        readonly dueAt?: Instant | undefined;
      }
    | { readonly act: 'answer'; readonly note: string }
    | { readonly act: 'back'; readonly note: string }
  );

/** A page of a list, the longest with its service first. */
export interface HandedPage {
  readonly cases: readonly Handed[];
  /** Cursor of the next page. */
  readonly next?: string;
}

export interface HandedReads {
  /** The cases of some comments; one without a case is left out. */
  handed(site: string, comments: readonly string[]): Promise<ReadonlyMap<string, Handed>>;
  /** Cases of a state, of one service or of all. */
  handedList(
    site: string,
    asked: {
      readonly state: Handed['state'];
      readonly service?: string | undefined;
      readonly limit: number;
      readonly after?: string | undefined;
    },
  ): Promise<HandedPage>;
  /** How many are open, by service; and how many are answered. */
  handedCounts(
    site: string,
  ): Promise<{ readonly open: ReadonlyMap<string, number>; readonly answered: number }>;
  /** Oldest first. */
  handedLog(site: string, comment: string): Promise<readonly HandedLine[]>;
  /** Open cases whose time is over, of which not everybody was told, the latest first to be late. */
  handedLate(site: string, now: Instant, limit: number): Promise<readonly Handed[]>;
}

export interface HandedWrites {
  /**
   * Does it, and logs it. What is open may be handed to another service; what is answered may be handed over again.
   * @returns the number of the line; undefined, and nothing is written, when the case is not the one that was seen, or
   *   there is none to answer or to take back
   */
  handle(site: string, deed: HandedDeed): Promise<number | undefined>;
  /** Ends the case of a comment, if it has one: somebody decided, or the author took the comment back. */
  closeHanded(site: string, comment: string, at: Instant, staff: string): Promise<void>;
  /** Writes down who was told that it is late. @returns false when it is not that case any more */
  tellHanded(site: string, comment: string, n: number, told: 1 | 2): Promise<boolean>;
}
