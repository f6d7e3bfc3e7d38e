import type { CommandHelp } from './cli.ts';
import type { Say } from './say.ts';

/** The figures at the command line. Lines carry no newline. */
export interface CliFiguresTerms {
  readonly command: Record<'report', CommandHelp>;
  /** What is typed is no week. */
  readonly week: Say<string>;
  readonly written: Say<string>;
  /** Nothing of that week is over yet. */
  readonly ahead: Say<string>;
  readonly statements: Say<{ readonly count: number; readonly file: string }>;
}
