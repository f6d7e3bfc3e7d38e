/** Dates and times as the wire writes them: ISO 8601, UTC. */
import type { Instant } from './shape.ts';

const UTC = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,3})?Z$/;
const OFFSET = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/i;

/** A day as written, `2026-02-30` for instance: does it exist? */
export const isDay = (value: string): boolean => {
  const time = Date.parse(value.slice(0, 10) + 'T00:00:00Z');
  return time === time && new Date(time).toISOString().slice(0, 10) === value.slice(0, 10);
};

/** An instant as we write it, or undefined. Strict: only what is written so; else an offset is reckoned in. */
export function readInstant(value: string, strict?: boolean): Instant | undefined {
  if (!(strict ? UTC : OFFSET).test(value) || !isDay(value)) return;
  const time = Date.parse(value.replace(' ', 'T'));
  if (time !== time) return;
  if (UTC.test(value)) return value;
  const utc = new Date(time).toISOString();
  return UTC.test(utc) ? utc : undefined;
}
