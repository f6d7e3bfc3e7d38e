/** The configuration of a command, or every mistake in it as a line that says where, what, and what to write. */
import { relative } from 'node:path';
import type { FieldCode, FieldError } from '../../model/problem.ts';
import type { Config } from '../config/config.ts';
import { isConfig, loadConfig } from '../config/load.ts';
import type { Mistake, Mistaken, Unread } from '../config/mistakes.ts';
import { shown } from './arguments.ts';
import type { Call, Language, Options, Outcome } from './command.ts';
import { failed } from './command.ts';
import { nearest } from './nearest.ts';

/** The option that every command with a configuration has. */
export const configOption: Options = { config: 'string' };

/** A file's name as the person at the terminal would write it. */
const called = (file: string): string => {
  const near = relative(process.cwd(), file);
  return shown(near.startsWith('..') ? file : near);
};

const unreadLine = ({ file, why, line = 1, column = 1 }: Unread, { cli }: Language): string => {
  const name = called(file);
  if (why === 'absent') return cli.error.noConfig(name);
  return why === 'unreadable' ? cli.error.unreadable(name) : cli.error.notJson({ file: name, line, column });
};

const say = <K extends FieldCode>(
  terms: Readonly<Record<K, (error: FieldError) => string>>,
  error: FieldError & { readonly code: K },
): string => terms[error.code](error);

/** What to write instead. */
function insteadOf(mistake: Mistake, { cli: { config } }: Language): string {
  const { advice } = mistake;
  if (advice === undefined) return say(config.instead, mistake);
  if ('names' in advice) {
    const typed = mistake.path.split('/').at(-1) ?? '';
    const meant = nearest(typed, advice.names);
    return meant === undefined ? say(config.instead, mistake) : config.rename(meant);
  }
  if ('variable' in advice) return config.secret(advice.variable);
  if ('taken' in advice) return config.taken(called(advice.taken));
  if ('example' in advice) return config.example(advice.example);
  return 'desk' in advice ? config.deskOrigin : '';
}

/** One mistake as a line. */
function mistakeLine(mistake: Mistake, language: Language): string {
  const { config } = language.cli;
  const twice = mistake.advice !== undefined && 'twice' in mistake.advice;
  return config
    .line({
      path: mistake.path === '' ? config.whole : shown(mistake.path),
      wrong: twice ? config.twice : say(language.problems.field, mistake),
      instead: insteadOf(mistake, language),
    })
    .trimEnd();
}

/** All lines: first the files that could not be read, then each file's mistakes under its name. */
export function mistakenLines({ unread, mistakes }: Mistaken, language: Language): string[] {
  const files = [...new Set(mistakes.map(({ file }) => file))];
  return [
    ...unread.map((one) => unreadLine(one, language)),
    ...files.flatMap((file) => {
      const own = mistakes.filter((mistake) => mistake.file === file);
      const heading = language.cli.config.heading({ file: called(file), count: own.length });
      return [heading, ...own.map((mistake) => `  ${mistakeLine(mistake, language)}`)];
    }),
  ];
}

/** The file that a call means. */
export const configFile = ({ values }: Pick<Call, 'values'>): string => values.get('config') ?? 'parvis.json';

/** Runs a command's work with the configuration that the call means, or says what is wrong with that. */
export async function withConfig(
  call: Call,
  work: (config: Config) => Outcome | Promise<Outcome>,
): Promise<Outcome> {
  const config = loadConfig(configFile(call), call.means.env);
  return isConfig(config) ? await work(config) : failed(...mistakenLines(config, call.language));
}
