/**
 * JSON from outside, read with suspicion (S-32): not deep, not wide, each name once. `JSON.parse` lets the last of two
 * equal names win, where a proxy that looked at the body may have believed the first.
 */
import { invalid } from '../../model/problem.ts';
import type { FieldCode, FieldError, Problem } from '../../model/problem.ts';

/** Bounds of a body. */
export const MOST_DEPTH = 20;
export const MOST_KEYS = 100;

/** Strings and what gives them a place; numbers and words need no look. */
const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

interface Level {
  /** Names so far; absent in a list. */
  readonly names?: Set<string>;
  at: string | number;
}

const pointer = (levels: readonly Level[], last: string | number): string =>
  [...levels.slice(0, -1).map(({ at }) => at), last]
    .map((step) => '/' + String(step).slice(0, 60).replaceAll('~', '~0').replaceAll('/', '~1'))
    .join('');

/**
 * What a text of valid JSON holds that a parser passes over: names that stand twice, too many of them, too many levels.
 * @returns the first such mistake
 */
export function suspicious(
  text: string,
  mostDepth = MOST_DEPTH,
  mostKeys = MOST_KEYS,
): FieldError | undefined {
  const levels: Level[] = [];
  const wrong = (path: string, code: FieldCode, limit?: number): FieldError => ({
    path,
    code,
    ...(limit !== undefined && { limit }),
  });
  let last = '';
  for (const [token] of text.matchAll(TOKEN)) {
    const level = levels.at(-1);
    if (token === '{' || token === '[') {
      if (levels.length === mostDepth) return wrong('', 'too-many', mostDepth);
      levels.push(token === '{' ? { names: new Set(), at: '' } : { at: 0 });
    } else if (token === '}' || token === ']') levels.pop();
    else if (token === ',' && level && !level.names) level.at = Number(level.at) + 1;
    else if (token === ':' && level?.names) {
      const name = JSON.parse(last) as string;
      if (level.names.has(name) || name === '__proto__') return wrong(pointer(levels, name), 'unknown');
      if (level.names.size === mostKeys) return wrong(pointer(levels, name), 'too-many', mostKeys);
      level.names.add(name);
      level.at = name;
    }
    last = token;
  }
  return undefined;
}

/** Reads a body. What is no JSON is `invalid` as a whole. */
export function readJson(text: string): { readonly value: unknown } | Problem {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return invalid({ path: '', code: 'format' });
  }
  const mistake = suspicious(text);
  return mistake ? invalid(mistake) : { value };
}
