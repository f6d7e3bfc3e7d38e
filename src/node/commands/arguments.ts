/** Reads a command line and says what is wrong with it: `node:util` splits it, the sentences are ours. */
import { parseArgs } from 'node:util';
import { cleanLine } from '../../model/text/clean.ts';
import type { Command, Language, Options } from './command.ts';
import { speaks, tags } from './language.ts';
import { nearest } from './nearest.ts';

/** Options of every command. */
export const common: Options = { help: 'boolean', version: 'boolean', lang: 'string' };

/** One option as it was typed. */
interface Given {
  readonly name: string;
  /** `--title`, or `-h`. */
  readonly typed: string;
  readonly value: string | undefined;
  /** `--title=…`: what follows the sign is the value, whatever it begins with. */
  readonly inline: boolean;
}

/** A command line, split but not judged. */
export interface Arguments {
  readonly given: readonly Given[];
  readonly words: readonly string[];
}

/** What someone typed, fit to be shown again: no control characters, not without end. */
export const shown = (typed: string): string => {
  const line = cleanLine(typed);
  return line.length > 120 ? `${line.slice(0, 120)}…` : line;
};

/** @param options of all commands together, so that a value is never taken for the command's name */
export const split = (args: readonly string[], options: Options): Arguments => {
  const config = Object.entries({ ...common, ...options }).map(([name, type]) => [
    name,
    name === 'help' ? { type, short: 'h' } : { type },
  ]);
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(config) as Record<string, { type: 'string' | 'boolean' }>,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  return {
    given: tokens.flatMap((token) =>
      token.kind === 'option'
        ? [{ name: token.name, typed: token.rawName, value: token.value, inline: token.inlineValue === true }]
        : [],
    ),
    words: tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : [])),
  };
};

/** The last value of an option. */
export const valueOf = ({ given }: Arguments, name: string): string | undefined =>
  given.findLast((each) => each.name === name)?.value;

/** `--title TEXT`, as the help writes it. */
const withValue = (name: string, command: Command | undefined, { cli }: Language): string =>
  (command &&
    cli.command[command.name].options.find(([option]) => option.split(' ')[0] === `--${name}`)?.[0]) ??
  `--${name} …`;

/** `--text`, `--text=x` or `-h`, of this command; codes are random letters, dashes among them. */
const isOption = (value: string, options: Options): boolean => {
  const [, name] = /^--([a-z][a-z-]*)(?:=|$)/.exec(value) ?? [];
  return value === '-h' || (name !== undefined && Object.hasOwn(options, name));
};

/** What is wrong with the options: a sentence for each. @param command undefined when no command was named */
export const wrongOptions = (
  { given }: Arguments,
  command: Command | undefined,
  language: Language,
): string[] => {
  const { error } = language.cli;
  const options: Options = { ...common, ...command?.options };
  return given.flatMap(({ name, typed, value, inline }) => {
    if (!Object.hasOwn(options, name)) {
      const meant = nearest(name, Object.keys(options));
      return [error.option(shown(typed)), ...(meant ? [error.didYouMean(`--${meant}`)] : [])];
    }
    if (options[name] === 'boolean') return value === undefined ? [] : [error.extra(shown(value))];
    // `--title --text x`: the value was forgotten, and the next option is not it. A code may well begin with a dash.
    if (value === undefined || (!inline && isOption(value, options)))
      return [error.missing(withValue(name, command, language))];
    if (name === 'lang' && !speaks(value))
      return [error.value({ option: '--lang', value: shown(value), expected: tags.join(', ') })];
    return [];
  });
};

/** What is wrong with the values that stand alone, after the command's name. */
export const wrongWords = (words: readonly string[], command: Command, { cli }: Language): string[] => {
  const [least, most] = command.takes;
  // `parvis share-links URL [--title …]`: the words' own name of what is missing.
  const names = cli.command[command.name].usage.split(' ').slice(2);
  return [
    ...names.slice(words.length, least).map((name) => cli.error.missing(name)),
    ...words.slice(most).map((word) => cli.error.extra(shown(word))),
  ];
};
