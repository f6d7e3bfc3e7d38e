import type { CommandHelp } from './cli.ts';
import type { Say } from './say.ts';

/** The commands of a host: its keys, what they seal, and what a public archive is given. */
export type HostCommand = 'keys' | 'unseal' | 'archive';

/** What they say at the command line. Lines carry no newline. */
export interface CliHostTerms {
  readonly command: Record<HostCommand, CommandHelp>;
  readonly keys: {
    readonly made: Say<string>;
    readonly write: string;
    /** What to do with the private half, one step a line. */
    readonly steps: readonly string[];
    readonly beside: Say<string>;
  };
  readonly unseal: {
    readonly whyLong: Say<number>;
    readonly noComment: Say<string>;
    readonly noKey: Say<string>;
    /** What is written into the log, before anything is shown. */
    readonly logged: Say<{ readonly number: number; readonly date: string }>;
    readonly heading: Say<{ readonly act: string; readonly date: string }>;
    readonly act: Record<'create' | 'edit' | 'withdraw', string>;
    readonly address: Say<string>;
    readonly unknownAddress: string;
    readonly port: Say<number>;
    readonly protocol: Say<string>;
    readonly comment: Say<string>;
    readonly name: Say<string>;
    readonly otherKey: Say<{ readonly date: string; readonly key: string }>;
    readonly broken: Say<string>;
    readonly nobody: string;
    readonly line: Say<{
      readonly number: number;
      readonly date: string;
      readonly comment: string;
      readonly records: number;
      readonly why: string;
    }>;
    readonly authority: Say<string>;
  };
  readonly archive: {
    readonly badDay: Say<string>;
    readonly badOrder: Say<{ readonly from: string; readonly to: string }>;
    readonly made: Say<{ readonly folder: string; readonly threads: number; readonly comments: number }>;
    /** The one sum that stands for all. */
    readonly sum: Say<string>;
    readonly whole: Say<{ readonly files: number; readonly sha256: string }>;
    readonly fault: Record<'missing' | 'changed' | 'extra' | 'no-manifest', Say<string>>;
    readonly more: Say<number>;
  };
  /** In `export` and `erase`. */
  readonly kept: Say<{ readonly count: number; readonly until: string }>;
  readonly doctor: {
    readonly keyBeside: Say<string>;
    readonly short: Say<number>;
  };
}
