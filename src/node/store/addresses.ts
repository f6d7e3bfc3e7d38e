/** Threads that get another address because their site has changed its own, and the way back. */
import type { Thread } from '../../model/thread.ts';
import type { Instant } from '../../model/wire/shape.ts';

/** What becomes of a thread: another address, its comments under another thread, or nobody writes there any more. */
export type Readdress =
  | { readonly kind: 'move'; readonly thread: string; readonly to: string }
  | { readonly kind: 'merge'; readonly thread: string; readonly into: string }
  | { readonly kind: 'archive'; readonly thread: string };

/** Changes that were made together. */
export interface Batch {
  readonly batch: string;
  readonly at: Instant;
  readonly changes: number;
}

export interface AddressStore {
  /** Threads of a site, by id, those after one. */
  list(site: string, after: string, limit: number): Promise<readonly Thread[]>;
  /** Makes one change and notes how to take it back. @returns false when the threads are not there, or the address is taken */
  apply(site: string, batch: string, at: Instant, change: Readdress): Promise<boolean>;
  /** The batches that can be taken back, newest first. */
  batches(site: string): Promise<readonly Batch[]>;
  /** Takes a batch back, the last change first; what was written since stays where it is. @returns changes taken back */
  undo(site: string, batch: string): Promise<number>;
}
