/**
 * The mark in the names of the files that the loader fetches: eight characters that change whenever anything does that
 * they are built from, so that a cache is never wrong. One for all, known before the first is built: a mark for each
 * would be random bytes in the loader, beside the hash that it needs anyway.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { filesUnder } from './integrity.mjs';

/** What goes into the files, and what makes them of it: the packages by their versions in the lock. */
const FOLDERS = ['src/browser', 'src/model', 'src/words', 'tools/build'];
const FILES = ['package-lock.json', 'rollup.config.mjs'];

/** @param {(file: string) => Uint8Array} read @returns {string} of letters, figures, `-` and `_` */
export function markOf(read = readFileSync) {
  const hash = createHash('sha256');
  for (const file of [...FOLDERS.flatMap((dir) => filesUnder(dir).map((name) => `${dir}/${name}`)), ...FILES])
    hash.update(`${file}\n${createHash('sha256').update(read(file)).digest('hex')}\n`);
  return hash.digest('base64url').slice(0, 8);
}

export const mark = markOf();
