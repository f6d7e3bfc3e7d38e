/** The parts of a date, and whether they make one. */

/** Parts of a date as numbers; `zone` in minutes. */
export interface DateParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour?: number;
  readonly minute?: number;
  readonly second?: number;
  readonly zone?: number;
}

const FIRST_YEAR = 1970;
const LAST_YEAR = 9999;

/** Milliseconds since 1970 of a day and time that exist; 24:00 is the next midnight, a leap second the one before. */
export function timeOf({
  year,
  month,
  day,
  hour = 0,
  minute = 0,
  second = 0,
  zone = 0,
}: DateParts): number | undefined {
  const midnight = hour === 24 && minute === 0 && second === 0;
  if ((hour > 23 && !midnight) || minute > 59 || second > 60 || Math.abs(zone) > 15 * 60) return undefined;
  const start = new Date(Date.UTC(year, month - 1, day));
  // A day that the month does not have falls into another month.
  if (year < FIRST_YEAR || year > LAST_YEAR || start.getUTCMonth() !== month - 1) return undefined;
  const time = start.getTime() + (hour * 60 + minute - zone) * 60_000 + Math.min(second, 59) * 1000;
  return time > 0 ? time : undefined;
}

/** Two figures of a year: up to 49 this century (RFC 2822, 4.3). */
export const fullYear = (text: string): number => {
  const year = Number(text);
  return text.length > 2 ? year + (text.length === 3 ? 1900 : 0) : year + (year < 50 ? 2000 : 1900);
};
