/** `parvis`, the command line: finds the command, checks how it is called, runs it, and never shows a stack. */
import { version } from '../model/version.ts';
import type { Arguments } from './commands/arguments.ts';
import { shown, split, valueOf, wrongOptions, wrongWords } from './commands/arguments.ts';
import type { Command, Language, Options, Outcome } from './commands/command.ts';
import { done, failed, misused } from './commands/command.ts';
import { commandHelp, generalHelp } from './commands/help.ts';
import { chooseLanguage } from './commands/language.ts';
import type { Means } from './commands/means.ts';
import { nearest } from './commands/nearest.ts';
import { commands } from './commands/table.ts';
import { systemMeans } from './serve/means.ts';

/** Options of all commands; none of them means a value in one and a switch in another. */
const allOptions: Options = Object.assign({}, ...commands.map(({ options }) => options));

const names: readonly string[] = [...commands.map(({ name }) => name), 'help'];

const unknownCommand = (typed: string, { cli }: Language): Outcome => {
  const meant = nearest(typed, names);
  return misused(
    cli.error.command(shown(typed)),
    ...(meant ? [cli.error.didYouMean(meant)] : []),
    cli.moreHelp,
  );
};

/** `help`, `help COMMAND` and `COMMAND --help`. */
const help = (topic: string | undefined, rest: readonly string[], language: Language): Outcome => {
  if (rest.length) return misused(...rest.map((word) => language.cli.error.extra(shown(word))));
  if (topic === undefined || topic === 'help') return done(generalHelp(commands, language));
  const command = commands.find(({ name }) => name === topic);
  return command ? done(commandHelp(command, language)) : unknownCommand(topic, language);
};

const call = (
  command: Command,
  args: Arguments,
  language: Language,
  means: Means,
): Outcome | Promise<Outcome> => {
  const positionals = args.words.slice(1);
  const options = wrongOptions(args, command, language);
  // The value of a misspelt option is not one value too many.
  const wrong = options.length ? options : wrongWords(positionals, command, language);
  if (wrong.length) return misused(...wrong, `  ${language.cli.command[command.name].usage}`);
  const values = new Map(
    args.given.flatMap(({ name, value }) => (value === undefined ? [] : [[name, value] as const])),
  );
  const switches = new Set(args.given.flatMap(({ name, value }) => (value === undefined ? [name] : [])));
  return command.run({ values, switches, positionals, language, means });
};

/**
 * Runs one command line.
 * @param args without the names of Node and of the script
 * @param env where the language is read when `--lang` does not say it
 * @param means seams for tests
 */
export async function run(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  means: Partial<Means> = {},
): Promise<Outcome> {
  const read = split(args, allOptions);
  const language = chooseLanguage(valueOf(read, 'lang'), env);
  const has = (name: string): boolean => read.given.some((each) => each.name === name);
  const [word, ...rest] = read.words;
  const command = commands.find(({ name }) => name === word);
  try {
    if (command && has('help')) return done(commandHelp(command, language));
    if (command && !has('version'))
      return await call(command, read, language, { ...systemMeans(env), ...means });
    if (!command && word !== undefined && word !== 'help') return unknownCommand(word, language);
    const wrong = wrongOptions(read, command, language);
    if (wrong.length) return misused(...wrong, language.cli.moreHelp);
    if (has('version')) return done(`${version}\n`);
    if (word === 'help') return help(rest[0], rest.slice(1), language);
    if (has('help')) return help(undefined, [], language);
    // Called with nothing: the help is the answer, but a script that lost its command must notice.
    return misused(generalHelp(commands, language).trimEnd());
  } catch (fault) {
    return failed(
      language.cli.error.unexpected,
      `  ${shown(fault instanceof Error ? fault.message : String(fault))}`,
    );
  }
}

/** The process: arguments in, streams and exit code out. */
export async function main(): Promise<void> {
  // `parvis … | head` closes the pipe: that is no fault.
  process.stdout.on('error', (fault: NodeJS.ErrnoException) => {
    if (fault.code !== 'EPIPE') throw fault;
  });
  const { code, out, err } = await run(process.argv.slice(2), process.env);
  process.stdout.write(out);
  if (err.length) process.stderr.write(`${err.join('\n')}\n`);
  process.exitCode = code;
}

if (import.meta.main) await main();
