/** The help texts: of all, and of one command. Laid out in two columns, never wider than what the words need. */
import type { CliWords, Command, Language } from './command.ts';

type Row = readonly [left: string, right: string];

/** Indented, the right column aligned when the left ones are short enough for it. */
const table = (rows: readonly Row[]): string[] => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.flatMap(([left, right]) =>
    width > 30 ? [`  ${left}`, `      ${right}`] : [`  ${left.padEnd(width)}  ${right}`],
  );
};

/** A heading and what is under it; nothing when that is empty. */
const section = (heading: string, lines: readonly string[]): string[] =>
  lines.length ? ['', heading, ...lines] : [];

const commonRows = ({ option }: CliWords): Row[] => [
  ['--lang fr|en', option.lang],
  ['-h, --help', option.help],
  ['--version', option.version],
];

/** What `parvis help` prints. */
export const generalHelp = (commands: readonly Command[], { cli }: Language): string =>
  [
    cli.about,
    ...section(cli.headings.usage, [`  ${cli.usage}`]),
    ...section(cli.headings.commands, table(commands.map(({ name }) => [name, cli.command[name].summary]))),
    ...section(cli.headings.options, table(commonRows(cli))),
    '',
    cli.moreHelp,
    '',
  ].join('\n');

/** Options that mean the same in every command that has them. */
const shared = ['config', 'quiet', 'json'] as const;

const sharedRows = ({ options }: Command, { option, command }: CliWords, name: Command['name']): Row[] =>
  shared
    .filter((each) => Object.hasOwn(options, each))
    .map((each) => {
      // `[--config FILE]`: the usage says what its value is called.
      const [typed = `--${each}`] = new RegExp(`--${each}(?: [^\\s\\]]+)?`).exec(command[name].usage) ?? [];
      return [typed, option[each]];
    });

/** What `parvis help COMMAND` and `parvis COMMAND --help` print. */
export const commandHelp = (command: Command, { cli }: Language): string => {
  const { name } = command;
  const { summary, usage, text, examples } = cli.command[name];
  const options = [...cli.command[name].options, ...sharedRows(command, cli, name)];
  return [
    summary,
    ...section(cli.headings.usage, [`  ${usage}`]),
    ...text.flatMap((paragraph) => ['', paragraph]),
    ...section(cli.headings.options, options.length ? table(options) : []),
    ...section(cli.headings.examples, examples.length ? table(examples) : []),
    '',
  ].join('\n');
};
