/** Threads that get another address because their site has changed its own, and the way back. */
import type { Thread } from '../../model/thread.ts';
import type { Instant } from '../../model/wire/shape.ts';

/**
 * What becomes of a thread: another address, its comments under another thread, or nobody writes there any more, for the
 * reason that visitors read.
 */
export type Readdress =
  | { readonly kind: 'move'; readonly thread: string; readonly to: string }
  | { readonly kind: 'merge'; readonly thread: string; readonly into: string }
  | { readonly kind: 'archive'; readonly thread: string; readonly reason: string };

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
  /**
   * Threads with comments that can be read and a page that may be visited now, those that have waited longest first;
   * none whose page is gone.
   */
  due(site: string, now: Instant, limit: number): Promise<readonly Thread[]>;
  /** The page of a thread is left alone until then; `'always'`: nothing is done to it by itself any more. */
  rest(site: string, thread: string, until: Instant | 'always'): Promise<void>;
  /**
   * Takes a batch back, the last change first; what was written since stays where it is, and pages that are taken back
   * are left alone. @returns changes taken back
   */
  undo(site: string, batch: string): Promise<number>;
}
