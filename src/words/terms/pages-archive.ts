import type { Say } from './say.ts';

/** The pages of an archive of the public conversation, which are read from files and for a long time. */
export interface ArchiveTerms {
  readonly title: Say<string>;
  readonly lead: string;
  readonly from: Say<string>;
  readonly to: Say<string>;
  readonly conversations: string;
  /** Pages with no title of their own are named by their address. */
  readonly comments: Say<number>;
  readonly charter: string;
  /** Heads the charter's words. */
  readonly version: Say<string>;
  readonly sentUnder: Say<{ readonly version: string; readonly count: number }>;
  readonly sentUnderNone: Say<number>;
  /** Goes before the address of the page. */
  readonly page: string;
  readonly all: string;
  readonly data: string;
  readonly files: Record<'threads' | 'comments' | 'table' | 'charter' | 'sums', string>;
  /** A root that is there because a reply to it falls into the period. */
  readonly earlier: string;
}
