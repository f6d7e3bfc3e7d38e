/** What stands at the desk beside the queues of comments, one at a time, each with its own words and its own chunk. */
import type { CSSResult } from 'lit';
import type { Problem } from '../../../model/problem.ts';
import type { Reading } from '../desk.reading.ts';
import type { QueueController } from '../queue/queue.ts';
import type { Says } from '../desk.says.ts';
import type { KeyName } from '../keys/keys.ts';

/** The rooms there are. The server says which of them a person finds, and in which order. */
export type RoomName =
  'feed' | 'pictures' | 'search' | 'handed' | 'replies' | 'authors' | 'requests' | 'members' | 'tools';

/** What a room uses of the desk. */
export interface RoomHost {
  readonly reading: Reading;
  readonly says: Says;
  /** For a search: what is found stands in the desk's own panes. */
  readonly queue: QueueController;
  /** Something failed; it is said and told to the page. */
  failed(problem: Problem): void;
  /** What waits has changed. */
  changed(): void;
}

/** A room that is open. */
export interface Room {
  /** Begins, with what the address names, if anything. */
  show(item?: string): Promise<void>;
  /**
   * @param bar what was said last, and what went wrong: the room says where
   * @param panes the comments of a search, with the bar; undefined where there are none
   */
  view(bar: unknown, panes: unknown): unknown;
  /** A key was pressed that this person has given a meaning. */
  pressed?(wish: KeyName): void;
}

/** A room's chunk. */
export interface RoomPart<W> {
  readonly sheets: readonly CSSResult[];
  readonly room: (host: RoomHost, words: W) => Room;
}
