/**
 * Finds the Chromium that tests drive: `PARVIS_CHROMIUM`, else one that is installed; else, as root and when `CI` or
 * `PARVIS_INSTALL=1` says so, Debian's package; else it says what to run. Nothing is downloaded from anywhere else.
 */
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Chromium as root needs `--no-sandbox`; the rest keeps it from looking for its maker's servers. */
export const CHROMIUM_FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

const runs = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const APT = ['install', '-y', '--no-install-recommends', 'chromium'];

const installed = () => {
  const dirs = (process.env.PATH ?? '').split(delimiter);
  const places = [
    ...dirs.flatMap((dir) => NAMES.map((name) => join(dir, name))),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ];
  return places.find(runs);
};

/**
 * @returns {string} the path
 * @throws an error whose message is the sentence to show
 */
export function findChromium() {
  const named = process.env.PARVIS_CHROMIUM;
  if (named) {
    if (runs(named)) return named;
    throw new Error(
      `PARVIS_CHROMIUM names ${named}, which cannot be run. Give the path of a Chromium or Chrome.`,
    );
  }
  const present = installed();
  if (present) return present;
  if ((process.env.CI || process.env.PARVIS_INSTALL === '1') && process.getuid?.() === 0) {
    console.log('No Chromium here: installing the package chromium.');
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    execFileSync('apt-get', ['update', '-q'], { stdio: 'inherit', env });
    execFileSync('apt-get', APT, { stdio: 'inherit', env });
    const now = installed();
    if (now) return now;
  }
  throw new Error(
    'The tests drive a Chromium, and there is none. Run "apt-get install chromium" as root, or set PARVIS_CHROMIUM to the path of a Chromium or Chrome.',
  );
}
