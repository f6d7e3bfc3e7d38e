// Reading the files of a corpus; undefined when it is absent.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The parsed JSON of a file, or undefined when there is no such file. */
export function json(folder, ...names) {
  try {
    return JSON.parse(readFileSync(path.join(folder, ...names), 'utf8'));
  } catch (error) {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  }
}

/** The bytes of a file. */
export const bytes = (folder, ...names) => readFileSync(path.join(folder, ...names));
