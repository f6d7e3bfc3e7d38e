/** Dates and times as they are read: ISO 8601, brought to UTC. */
import type { Instant } from './shape.ts';

const WRITTEN = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/i;

/** A day as written, `2026-02-30` for instance: does it exist? Throws for what is no day at all. */
const exists = (day: string): boolean => new Date(day).toISOString().startsWith(day);

/** An instant in UTC, its offset reckoned in; undefined for what is none, impossible days included. */
export function instantOf(value: string): Instant | undefined {
  try {
    const utc = new Date(value.replace(' ', 'T')).toISOString();
    if (!WRITTEN.test(value) || !WRITTEN.test(utc) || !exists(value.slice(0, 10))) return undefined;
    // What is in our own form already comes back as it was.
    return /T.{8}(\.\d{1,3})?Z$/.test(value) ? value : utc;
  } catch {
    return undefined;
  }
}
