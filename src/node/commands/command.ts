/** What a command of `parvis` is, and how it ends. */
import type {
  CliFiguresTerms,
  CliGuardTerms,
  CliHostTerms,
  CliMovesTerms,
  CliRecordsTerms,
  CliSignInTerms,
  CliSitesTerms,
  CliTerms,
  CliVisitsTerms,
  CommandHelp,
  FiguresTerms,
  GuardTerms,
  ProblemTerms,
  ShareMoreTerms,
  ShareTerms,
} from '../../words/terms.ts';
import type { Means } from './means.ts';

/** 0: done. 1: it failed. 2: it was called wrongly, and a sentence says what to write instead. */
export type ExitCode = 0 | 1 | 2;

/** What a command leaves: text for stdout, sentences for stderr. */
export interface Outcome {
  readonly code: ExitCode;
  /** Whole, with its last line break; '' for nothing. */
  readonly out: string;
  /** One line each. */
  readonly err: readonly string[];
}

/** The help of every command, of whichever set, under one roof. */
type Helps = Readonly<
  Record<
    | keyof CliTerms['command']
    | keyof CliRecordsTerms['command']
    | keyof CliFiguresTerms['command']
    | keyof CliMovesTerms['command']
    | keyof CliGuardTerms['command']
    | keyof CliHostTerms['command']
    | keyof CliSitesTerms['command'],
    CommandHelp
  >
>;

/** The command line's words, with the help of every command. */
export type CliWords = Omit<CliTerms, 'command'> & { readonly command: Helps };

/** What the terminal's user reads, in one language. */
export interface Language {
  /** BCP 47 tag. */
  readonly tag: string;
  readonly cli: CliWords;
  /** Mail, and people's data. */
  readonly records: CliRecordsTerms;
  /** Figures of a site, and what the command line says of them. */
  readonly figures: FiguresTerms;
  readonly cliFigures: CliFiguresTerms;
  /** Backups, moves, addresses and imports. */
  readonly moves: CliMovesTerms;
  /** Pages that moved or went. */
  readonly visits: CliVisitsTerms;
  /** Windows, and what can be stopped; what visitors are told of it. */
  readonly guard: CliGuardTerms;
  /** What a host has to keep. */
  readonly host: CliHostTerms;
  /** Whole sites, for whoever has the machine. */
  readonly sites: CliSitesTerms;
  /** Sign-in with a provider. */
  readonly signIn: CliSignInTerms;
  readonly visitors: GuardTerms['visitors'];
  readonly problems: ProblemTerms;
  readonly share: ShareTerms;
  readonly shareMore: ShareMoreTerms;
}

/** An option takes a value (`string`), or is there or not (`boolean`). */
export type Options = Readonly<Record<string, 'string' | 'boolean'>>;

/** A call whose options and number of values were checked against the command. */
export interface Call {
  /** Values of the options that were given; the last one wins. */
  readonly values: ReadonlyMap<string, string>;
  /** The options without a value that were given. */
  readonly switches: ReadonlySet<string>;
  /** What stands without an option name, after the command. */
  readonly positionals: readonly string[];
  readonly language: Language;
  readonly means: Means;
}

/** One command. Its help is under its name in the words. */
export interface Command {
  readonly name: keyof Helps;
  readonly options: Options;
  /** How many values it takes without an option name, at least and at most. */
  readonly takes: readonly [least: number, most: number];
  run(call: Call): Outcome | Promise<Outcome>;
}

export const done = (out: string): Outcome => ({ code: 0, out, err: [] });
export const failed = (...err: readonly string[]): Outcome => ({ code: 1, out: '', err });
export const misused = (...err: readonly string[]): Outcome => ({ code: 2, out: '', err });
