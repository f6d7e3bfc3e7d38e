/** Finds and reads `parvis.json`, and the files of the folder `sites` beside it. */
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { suspicious } from '../edge/json.ts';
import type { Config } from './config.ts';
import type { Mistake, Mistaken, Unread } from './mistakes.ts';
import { parseConfig } from './parse.ts';
import type { RawFile } from './parse.ts';

/** Depth and names of a configuration: more than any has. */
const DEPTH = 20;
const NAMES = 10_000;

/** Where JSON stops being JSON, as V8 says it; the end of the text when it does not. */
function placeOf(fault: unknown, text: string): { line: number; column: number } {
  const [, at] = /at position (\d+)/.exec(String(fault)) ?? [];
  const before = text.slice(0, at === undefined ? text.length : Number(at)).split('\n');
  return { line: before.length, column: before.at(-1)!.length + 1 };
}

function readOne(file: string, mistakes: Mistake[]): RawFile | Unread {
  let text: string;
  try {
    text = readFileSync(file, 'utf8').replace(/^\ufeff/, '');
  } catch (fault) {
    return { file, why: (fault as NodeJS.ErrnoException).code === 'ENOENT' ? 'absent' : 'unreadable' };
  }
  try {
    const value: unknown = JSON.parse(text);
    const twice = suspicious(text, DEPTH, NAMES);
    // Two equal names: JSON takes the last, and nobody sees that the first counts for nothing.
    if (twice) mistakes.push({ ...twice, file, advice: { twice: true } });
    return { file, value };
  } catch (fault) {
    return { file, why: 'not-json', ...placeOf(fault, text) };
  }
}

/**
 * Reads the configuration.
 * @param path of parvis.json, relative to the process's folder. @param env where secrets are looked up
 */
export function loadConfig(
  path: string,
  env: Readonly<Record<string, string | undefined>>,
): Config | Mistaken {
  const file = resolve(path);
  const folder = join(dirname(file), 'sites');
  const mistakes: Mistake[] = [];
  const main = readOne(file, mistakes);
  if ('why' in main) return { unread: [main], mistakes };
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => /^[^.].*\.json$/.test(name)) : [];
  const read = names.sort().map((name) => readOne(join(folder, name), mistakes));
  const files = read.flatMap((one) => ('value' in one ? [{ ...one, id: basename(one.file, '.json') }] : []));
  const unread = read.flatMap((one) => ('why' in one ? [one] : []));
  const config = parseConfig(main, files, env);
  if (Array.isArray(config)) mistakes.push(...(config as readonly Mistake[]));
  else if (!mistakes.length && !unread.length) return config as Config;
  return { unread, mistakes };
}

/** Was it read? */
export const isConfig = (value: Config | Mistaken): value is Config => 'publicUrl' in value;
