/** The table of the operator's acts, as the query builder knows it. */

/** Rows are only ever added, but for what goes with a site that is removed. */
export interface SiteLogTable {
  site: string;
  /** From 1 on, for each site. */
  n: number;
  at: number;
  act: string;
  reason: string;
  /** 1: what was public is not shown either. */
  hide: number;
  until: number | null;
  /** JSON: rows by table. */
  counts: string;
}
