/** Official replies that are not public yet, and texts that are kept ready for them. */
import type { Official } from '../../model/wire/comment.ts';
import type { ReadyText, ReplyState } from '../../model/wire/desk-replies.ts';
import type { Instant } from '../../model/wire/shape.ts';
import type { Staff } from './store.ts';

/** A reply that waits for somebody who publishes it. Once it is public, or withdrawn, the row goes. */
export interface StoredReply {
  readonly id: string;
  readonly version: number;
  readonly state: ReplyState;
  /** Canonical address of the page that it stands on. */
  readonly page: string;
  /** Ids of the comments that it answers. */
  readonly comments: readonly string[];
  readonly text: string;
  readonly lang?: string;
  /** How it is signed: as whoever began it. */
  readonly official: Official;
  /** Their name, where the site has its people named. */
  readonly signed?: string;
  /** In which role it was begun. */
  readonly role: Staff['role'];
  /** Ids of all who wrote at it, the first one first: with four eyes none of them publishes it. */
  readonly writers: readonly string[];
  readonly createdAt: Instant;
  readonly changedAt: Instant;
  /** Why it was given back, and the id of whoever did. */
  readonly reason?: string;
  readonly reviewer?: string;
}

export interface ReplyReads {
  /** The longest waiting first; those that were given back after them. */
  replies(site: string): Promise<readonly StoredReply[]>;
  reply(site: string, id: string): Promise<StoredReply | undefined>;
  /** By service (the institution's first) and title. */
  readyTexts(site: string): Promise<readonly ReadyText[]>;
  /** Of these comments, those in whose conversation the institution has publicly spoken since. */
  answered(site: string, comments: readonly string[]): Promise<ReadonlySet<string>>;
}

export interface ReplyWrites {
  /** @param version that the row still has; 0 for a new one. @returns whether it was written */
  saveReply(site: string, reply: StoredReply, version: number): Promise<boolean>;
  /** @returns whether it was there, at that version */
  dropReply(site: string, id: string, version: number): Promise<boolean>;
  /** @param version that the row still has; 0 for a new one. @returns whether it was written */
  saveReadyText(site: string, text: ReadyText, version: number): Promise<boolean>;
  /** @returns whether it was there, at that version */
  dropReadyText(site: string, id: string, version: number): Promise<boolean>;
}
