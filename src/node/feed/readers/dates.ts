/**
 * Dates as feeds write them, to UTC. What cannot be read is unknown and never "now" (S-19); so is what is only the
 * zero of some machine (1970-01-01, year 1). Without a zone a time counts as UTC, without a time a day begins at 0:00.
 */
import { readFree } from './dates-free.ts';
import { readFigures, readIso } from './dates-iso.ts';

/** A date of a feed as an instant, `2026-11-20T07:29:29Z`; undefined when it cannot be read. Never throws. */
export function parseDate(value: unknown): string | undefined {
  if (typeof value !== 'string' || value.length > 100 || value.includes('//')) return undefined;
  const text = value.replace(/[\s\u00a0\u202f]+/g, ' ').trim();
  const time = readFigures(text) ?? readIso(text) ?? readFree(text);
  return time === undefined ? undefined : `${new Date(time).toISOString().slice(0, 19)}Z`;
}

/** The first of these values that is a date. */
export function firstDate(values: readonly unknown[]): string | undefined {
  for (const value of values) {
    const date = parseDate(value);
    if (date !== undefined) return date;
  }
  return undefined;
}

/** The dates of a post; one from the future is brought back to now and marked (S-19). */
export function postDates(
  published: unknown,
  updated: unknown,
  now: number,
): { published?: string; updated?: string; clamped?: true } {
  const present = `${new Date(now).toISOString().slice(0, 19)}Z`;
  const [first, last] = [parseDate(published), parseDate(updated)];
  const clamped = first !== undefined && first > present;
  return {
    ...(first !== undefined && { published: clamped ? present : first }),
    ...(last !== undefined && { updated: last > present ? present : last }),
    ...(clamped && { clamped: true as const }),
  };
}
