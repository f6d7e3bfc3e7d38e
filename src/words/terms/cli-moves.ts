import type { CommandHelp } from './cli.ts';
import type { Say } from './say.ts';

/** The commands that keep comments going: backups, moves, new versions. */
export type MovesCommand = 'backup' | 'restore' | 'move' | 'upgrade' | 'import';

/** What they say at the command line. Lines carry no newline. */
export interface CliMovesTerms {
  readonly command: Record<MovesCommand, CommandHelp>;
  /** Why a companion or a command does not begin: what is brought here is not all here. */
  readonly unfinished: Record<'restore' | 'move', string>;
  /** One table that is done. */
  readonly table: Say<{ readonly table: string; readonly rows: number }>;
  /** At the start of a companion whose data were moved elsewhere. */
  readonly closed: string;
  readonly mail: {
    readonly paused: Say<string>;
    readonly resumed: Say<string>;
    readonly notPaused: Say<string>;
  };
  readonly backup: {
    readonly made: Say<{ readonly file: string; readonly rows: number; readonly sha256: string }>;
    readonly noSchema: string;
  };
  readonly restore: {
    readonly why: Record<
      'absent' | 'not-a-backup' | 'newer' | 'damaged' | 'not-empty' | 'other-passage',
      Say<string>
    >;
    readonly done: Say<{ readonly rows: number; readonly date: string }>;
    readonly erased: Say<number>;
    readonly noList: Say<string>;
    readonly lostLines: Say<{ readonly file: string; readonly count: number }>;
    readonly unknownSite: Say<string>;
    readonly people: string;
    readonly secret: string;
  };
  readonly move: {
    readonly target: Say<string>;
    readonly same: string;
    readonly why: Record<'unfinished-source' | 'older-source' | 'not-empty' | 'other-passage', string>;
    readonly different: string;
    readonly done: Say<{ readonly tables: number; readonly rows: number }>;
    /** `setting` as it stands in the file. */
    readonly next: Say<string>;
    readonly reopened: string;
    readonly open: string;
    /** What residents read meanwhile, in the site's language. */
    readonly residents: string;
  };
  /** Threads that get other addresses. */
  readonly addresses: {
    readonly fate: Record<
      'moved' | 'merged' | 'outside' | 'taken',
      Say<{ readonly line: number; readonly from: string; readonly to: string }>
    >;
    readonly sum: Say<{
      readonly moved: number;
      readonly merged: number;
      readonly here: number;
      readonly none: number;
      readonly refused: number;
    }>;
    readonly wrong: Say<number>;
    readonly what: string;
    readonly domain: Say<string>;
    readonly dry: string;
    readonly done: string;
    readonly last: Say<{ readonly count: number; readonly date: string }>;
    readonly undone: Say<number>;
    readonly nothing: string;
  };
  readonly import: {
    /** What was read before it broke off is in. */
    readonly notWhole: Say<string>;
    readonly notThat: Say<{ readonly file: string; readonly kind: string }>;
    readonly sum: Say<{ readonly imported: number; readonly threads: number; readonly there: number }>;
    readonly would: Say<{ readonly imported: number; readonly threads: number; readonly there: number }>;
    readonly spam: Say<number>;
    readonly ping: Say<number>;
    readonly orphans: Say<number>;
    readonly refused: Record<'outside' | 'empty' | 'date' | 'unreadable', Say<string>>;
    readonly base: Say<{ readonly typed: string; readonly origins: string }>;
  };
  readonly upgrade: {
    readonly none: Say<number>;
    readonly pending: Say<number>;
    readonly step: Say<{ readonly step: number; readonly adds: string; readonly changes: string }>;
    readonly check: string;
    readonly done: Say<{ readonly from: number; readonly to: number }>;
    readonly newer: Say<{ readonly found: number; readonly known: number }>;
  };
}
