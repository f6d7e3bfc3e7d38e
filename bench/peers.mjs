/**
 * The peers, as npm brings them: exact versions, in a folder of their own, so that nobody who builds or uses Parvis
 * installs them. Nothing of them is run but in the driven browser, and readers of feeds in a process of their own: no install
 * script, no import here.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { progress } from './kit/progress.mjs';

export const PEERS = join(import.meta.dirname, 'peers');

const json = (file) => JSON.parse(readFileSync(file, 'utf8'));
/** Name and exact version of each. */
export const wanted = () => json(join(PEERS, 'package.json')).dependencies;

/** The version that is installed; undefined when none is. */
const installed = (name) => {
  const file = join(PEERS, 'node_modules', name, 'package.json');
  return existsSync(file) ? json(file).version : undefined;
};

/** @returns {{version: string, licence: string}} of an installed peer */
export const peer = (name) => {
  const { version, license } = json(join(PEERS, 'node_modules', name, 'package.json'));
  return { version, licence: license };
};

/**
 * Installs them when one is missing or another version.
 * @throws a sentence that says what to run
 */
export function installPeers() {
  if (Object.entries(wanted()).every(([name, version]) => installed(name) === version)) return;
  progress('installing the peers, once');
  // The npm that runs this script, when one does.
  const own = process.env.npm_execpath;
  const [command, before] = own?.endsWith('.js') ? [process.execPath, [own]] : ['npm', []];
  const { status } = spawnSync(command, [...before, 'ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: PEERS,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  if (status !== 0)
    throw new Error('The peers could not be installed. Run "npm ci --ignore-scripts" in bench/peers.');
}
