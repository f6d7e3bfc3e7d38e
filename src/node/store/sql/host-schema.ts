/** The tables of sealed connections, as the query builder knows them. */

/** Where a contribution came from. */
export interface ConnectionTable {
  site: string;
  id: string;
  comment: string;
  at: number;
  act: string;
  /** Fingerprint of the key that opens it. */
  seal_key: string;
  sealed: string;
}

/** Who opened what, and why; rows are only ever added. */
export interface UnsealLogTable {
  site: string;
  /** From 1 on, for each site. */
  n: number;
  comment: string;
  at: number;
  records: number;
  why: string;
  authority: string;
}
