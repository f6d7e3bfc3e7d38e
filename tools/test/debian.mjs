/**
 * Finds a program that tests start: where a variable says, where it is installed, or, as root and when `CI` or
 * `PARVIS_INSTALL=1` says so, in Debian's package, which is then installed. Nothing is fetched from anywhere else.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';

const runs = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const installed = (names) => {
  const dirs = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return names.flatMap((name) => (isAbsolute(name) ? [name] : dirs.map((dir) => join(dir, name)))).find(runs);
};

/** Whether this run may install packages. */
export const mayInstall = () =>
  Boolean(process.env.CI || process.env.PARVIS_INSTALL === '1') && process.getuid?.() === 0;

/** Installs a package of Debian's. */
export function install(name) {
  console.log(`Installing the package ${name}.`);
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync('apt-get', ['update', '-q'], options);
  execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', name], options);
}

/**
 * @param {{variable?: string, names: string[], package: string}} wanted
 * @returns {string | undefined} the program's path
 * @throws when the variable names something that cannot be run, or the package does not install
 */
export function findProgram({ variable, names, package: name }) {
  const named = variable && process.env[variable];
  if (named) {
    if (runs(named)) return named;
    throw new Error(`${variable} names ${named}, which cannot be run. Give the path of the program.`);
  }
  const present = installed(names);
  if (present || !mayInstall()) return present;
  install(name);
  return installed(names);
}
