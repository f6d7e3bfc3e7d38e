/** Runs the command line as people do: a process of its own, with nothing of this one's language. */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** What a finished process left. */
export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const cli = fileURLToPath(new URL('../../../src/node/cli.ts', import.meta.url));

/** The environment without what says a language, and with what `env` says. */
const bare = (env: Readonly<Record<string, string>>): NodeJS.ProcessEnv => {
  const { LC_ALL: _a, LC_MESSAGES: _m, LANG: _l, LANGUAGE: _g, NODE_OPTIONS: _o, ...rest } = process.env;
  return { ...rest, ...env };
};

/** @param args as typed after `parvis` */
export const parvis = (args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> =>
  new Promise((resolve) => {
    execFile(process.execPath, [cli, ...args], { env: bare(env), encoding: 'utf8' }, (fault, out, err) => {
      resolve({ code: fault ? Number(fault.code) : 0, out, err });
    });
  });
