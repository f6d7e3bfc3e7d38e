/** Finding comments for the desk. Text is folded and compared here, not by the database, so that both engines find the same. */
import type { Thread } from '../../model/thread.ts';
import type { Instant } from '../../model/wire/shape.ts';
import type { StoredComment } from './store.ts';

/** What is looked for. */
export type Sought =
  /** Folded (`model/wordlist/fold.ts`), in the text, in an edit that waits, or in the name. */
  | { readonly text: string }
  /** The whole address. */
  | { readonly email: string }
  /** Of a report, a contest, a statement of reasons or a measure: the whole of it. */
  | { readonly reference: string }
  | { readonly thread: string }
  | { readonly comment: string };

/** Newest first. */
export interface Found {
  readonly comments: readonly (StoredComment & { readonly thread: Thread })[];
  readonly next?: string;
  /** The look was long enough: what is older than this has not been looked at; `next` goes on there. */
  readonly back?: Instant;
}

export interface SearchReads {
  /** @param query `most`: comments that a look for a text reads at most */
  search(
    site: string,
    sought: Sought,
    query: { readonly limit: number; readonly after?: string; readonly most?: number },
  ): Promise<Found>;
}
