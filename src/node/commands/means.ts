/** What a command may use of the world around it: the composition root hands it over, a test hands over another. */
import type { Config } from '../config/config.ts';
import type { Store } from '../store/store.ts';
import type { Language, Outcome } from './command.ts';

export interface Means {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Somebody watches: stdout is a terminal. */
  readonly terminal: boolean;
  /** A line to stdout, at once: for commands that take their time. */
  readonly say: (line: string) => void;
  /** Asks at the terminal. @returns undefined when nobody will answer any more */
  readonly ask: (question: string) => Promise<string | undefined>;
  /** Opens the database; migrations are the caller's to ask for. */
  readonly openStore: (config: Config) => Promise<Store>;
  /** Runs a companion until it is told to stop. */
  readonly serve: (config: Config, language: Language, quiet: boolean) => Promise<Outcome>;
}
