/** What a bench leaves behind: the figures for programs, the table for people. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Where results are kept. */
export const RESULTS = join(import.meta.dirname, '../results');

/** Today, as the tables name it. */
export const today = () => new Date().toISOString().slice(0, 10);

/**
 * Writes NAME.json and NAME.md.
 * @param {string} name
 * @param {{date: string, timings?: object}} result counts and bytes, which are the same on every machine, and apart from
 * them, in `timings`, what is not
 * @param {string} text
 * @param {string} [folder]
 */
export function writeResult(name, result, text, folder = RESULTS) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify(result, null, 2)}\n`);
  writeFileSync(join(folder, `${name}.md`), text);
}

/** @throws a sentence when the bench has not run yet */
export function readResult(name, folder = RESULTS) {
  try {
    return JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
  } catch (fault) {
    throw new Error(`There are no results of "${name}": run "node bench/run.mjs ${name}" first.`, {
      cause: fault,
    });
  }
}
