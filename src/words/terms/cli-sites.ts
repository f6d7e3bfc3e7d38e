import type { CommandHelp } from './cli.ts';
import type { Say } from './say.ts';

/** What is said of whole sites at the command line: figures, dates and ids alone. Lines carry no newline. */
export interface CliSitesTerms {
  readonly command: Record<'sites', CommandHelp>;
  readonly none: string;
  readonly state: Record<'open' | 'stopped' | 'suspended' | 'removing' | 'removed', string>;
  readonly line: Say<{ readonly site: string; readonly state: string; readonly figures: string }>;
  readonly figures: Say<{
    readonly threads: number;
    readonly comments: number;
    readonly members: number;
    readonly posts: number;
  }>;
  readonly since: Say<string>;
  readonly until: Say<string>;
  /** A sentence: when it goes on by itself. */
  readonly ends: Say<string>;
  readonly reason: Say<string>;
  readonly hidden: string;
  /** In the database and no more in the configuration. */
  readonly notConfigured: string;
  readonly needsConfigured: Say<string>;
  readonly unknown: Say<string>;
  readonly badDay: Say<string>;
  readonly long: Say<number>;
  readonly dry: string;
  readonly wouldSuspend: Say<string>;
  readonly suspended: Say<string>;
  readonly effect: readonly string[];
  readonly again: Say<string>;
  readonly resumed: Say<string>;
  readonly notSuspended: Say<string>;
  /** A command that would write meets a site that was taken away. */
  readonly gone: Say<string>;
  /** Collecting passes a site over. */
  readonly passed: Say<string>;
  readonly removing: Say<string>;
  readonly rows: Say<{ readonly table: string; readonly rows: number }>;
  readonly exported: Say<{ readonly folder: string; readonly rows: number; readonly files: number }>;
  readonly sum: Say<string>;
  readonly noArchive: string;
  /** What stands in the folder, for whoever receives it. */
  readonly readme: {
    readonly heading: Say<string>;
    readonly data: readonly string[];
    /** Where the site is in the configuration: its settings, and its archive. */
    readonly settings: readonly string[];
    readonly end: readonly string[];
  };
  readonly wouldRemove: Say<{ readonly site: string; readonly rows: number; readonly pictures: number }>;
  readonly confirm: Say<string>;
  readonly noExport: Say<string>;
  readonly removed: Say<{ readonly site: string; readonly rows: number; readonly pictures: number }>;
  readonly afterwards: readonly string[];
  readonly already: Say<{ readonly site: string; readonly date: string }>;
  readonly nothing: Say<string>;
  readonly badId: Say<string>;
  readonly taken: Say<string>;
  readonly next: Say<string>;
}
