/**
 * An answer of a network, of which nothing is believed: own properties only (S-05), each of any type. What an adapter
 * makes of it is read by the wire's parsers, which check every address, text and number.
 */
import { bare } from '../../model/wire/bare.ts';

/** JSON of which any part may be something else than it should. */
export interface Foreign {
  readonly [key: string]: Foreign | undefined;
}

/** Copies without prototypes, all the way down; null and blank texts are absent. Deeper than any answer is an attack, and throws. */
export const foreign = (value: unknown, depth = 0): Foreign | undefined => {
  if (depth > 60) throw new RangeError();
  if (Array.isArray(value)) return value.map((each) => foreign(each, depth + 1)) as unknown as Foreign;
  return value && typeof value === 'object'
    ? bare(Object.fromEntries(Object.entries(value).map(([key, each]) => [key, foreign(each, depth + 1)])))
    : value === null || (typeof value === 'string' && !value.trim())
      ? undefined
      : (value as Foreign | undefined);
};

/** A list; anything else is an empty one. What is no object in it is left out. */
export const list = (value: unknown): readonly Foreign[] =>
  Array.isArray(value) ? value.filter((each) => each && typeof each === 'object') : [];

/** A text that is not blank. */
export const words = (value: unknown): string | undefined =>
  (typeof value === 'string' && value.trim()) || undefined;

/** A side of a box, in whole pixels. */
export const pixels = (value: unknown): number | undefined =>
  (typeof value === 'number' && Math.round(value)) || undefined;

/** A date as the wire has it, no later than `latest` (milliseconds): one from the future is brought back (S-19). */
export const dateOf = (value: unknown, latest: number): string | undefined => {
  const at = typeof value === 'string' && /^\d{4}-/.test(value) ? Date.parse(value) : NaN;
  return at === at ? `${new Date(Math.min(at, latest)).toISOString().slice(0, 19)}Z` : undefined;
};

/** Reads item by item: one that cannot be read harms no other. */
export const eachOf = <T>(value: unknown, read: (item: Foreign) => T | undefined): T[] =>
  list(value).flatMap((item) => {
    try {
      return read(item) ?? [];
    } catch {
      return [];
    }
  });
