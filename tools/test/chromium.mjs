/**
 * Finds the Chromium that tests drive: `PARVIS_CHROMIUM`, else one that is installed; else, as root and when `CI` or
 * `PARVIS_INSTALL=1` says so, Debian's package; else it says what to run. Nothing is downloaded from anywhere else.
 */
import { findProgram } from './debian.mjs';

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

/**
 * @returns {string} the path
 * @throws an error whose message is the sentence to show
 */
export function findChromium() {
  const path = findProgram({
    variable: 'PARVIS_CHROMIUM',
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
    package: 'chromium',
  });
  if (path) return path;
  throw new Error(
    'The tests drive a Chromium, and there is none. Run "apt-get install chromium" as root, or set PARVIS_CHROMIUM to the path of a Chromium or Chrome.',
  );
}
