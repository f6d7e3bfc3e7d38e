/**
 * What whoever has the machine may do with a whole site: hold it, let it go on, give it away, take it away. Figures and
 * dates alone: nothing here shows a word that anybody wrote. The log is only ever added to; its last line says how the
 * site stands, for every companion of the database.
 */
import type { Instant } from '../../model/wire/shape.ts';

/** `remove` began a removal and `removed` ended it: between the two the rows of the site may go, those of logs too. */
export const hostingActs = ['create', 'suspend', 'resume', 'export', 'remove', 'removed'] as const;
export type HostingAct = (typeof hostingActs)[number];

/** One act of the operator. */
export interface HostingLine {
  /** From 1 on, for each site. */
  readonly n: number;
  readonly at: Instant;
  readonly act: HostingAct;
  /** Why, for the people of the desk; '' where none was asked for. Gone when the site is. */
  readonly reason: string;
  /** Suspended: what was public is not shown either. */
  readonly hide: boolean;
  /** Suspended: when it goes on by itself. */
  readonly until?: Instant;
  /** Rows by table, of what was exported or removed. */
  readonly rows: Readonly<Record<string, number>>;
}

/** How a site stands. */
export interface Standing {
  readonly state: 'open' | 'suspended' | 'removing' | 'removed';
  /** Since when it is not open. */
  readonly since?: Instant;
  readonly reason: string;
  readonly hide: boolean;
  readonly until?: Instant;
}

/** How much there is of a site. */
export interface SiteFigures {
  readonly threads: number;
  readonly comments: number;
  /** People who may come in at the desk. */
  readonly members: number;
  /** Posts of its feed. */
  readonly posts: number;
}

export interface HostingReads {
  /** By the last act that changes it. */
  standing(site: string): Promise<Standing>;
}

export interface HostingWrites {
  /** Adds a line; visitors' cursors move. */
  noteSite(site: string, line: Omit<HostingLine, 'n'>): Promise<void>;
}

/** Told after each table of which something went. */
export type Cleared = (table: string, rows: number) => void;

export interface HostingStore {
  /** Ids of all sites of which there is a row, or once was. */
  known(): Promise<readonly string[]>;
  figures(site: string): Promise<SiteFigures>;
  /** Newest first. */
  log(site: string, limit: number): Promise<readonly HostingLine[]>;
  /** Rows of the site in every table that has some, but for the log of acts. */
  rows(site: string): Promise<Readonly<Record<string, number>>>;
  /**
   * Takes away all rows of a site whose last act is `remove`, some at a time, and of the log of acts what came before.
   * Whoever is stopped calls it again. @throws what the database says when the site is not being removed
   */
  clear(site: string, told?: Cleared): Promise<void>;
  /** After it: what was taken away stays in none of the database's files. */
  settle(): Promise<void>;
}
