/** A comment of another system, as its reader hands it on: text, dates, tree and state; no IP address, no e-mail address. */

/** What it was there. `gone`: taken away, its place kept for the replies. */
export type ForeignState = 'published' | 'pending' | 'gone';

export interface Foreign {
  /** Its id there. */
  readonly id: string;
  /** The id of the comment that it answers, there. */
  readonly parent?: string;
  /** Address of its page, or a path of the site. */
  readonly page: string;
  readonly title?: string;
  readonly name?: string;
  /** Plain text. */
  readonly text: string;
  /** Milliseconds since 1970 UTC; NaN when it is not known. */
  readonly at: number;
  readonly state: ForeignState;
}

/** Why something is not brought along: advertising, a note that another site links here, or what cannot be used. */
export type Skipped = 'spam' | 'ping' | 'unreadable';

/** What a reader finds, in the file's order. */
export type Found = Foreign | { readonly id: string; readonly skipped: Skipped };

export const isForeign = (found: Found): found is Foreign => !('skipped' in found);

/** The file is not what its reader reads. */
export class NotThat extends Error {
  override readonly name = 'NotThat';
}

/** A packed file that ends early, is damaged, or is larger than anybody's. What was read before may have been brought along. */
export class NotWhole extends Error {
  override readonly name = 'NotWhole';
}
