/** Dates in figures: ISO 8601 and its neighbours. */
import { timeOf } from './date-parts.ts';
import { zoneOf } from './date-zones.ts';

const CLOCK = '(\\d{1,2})(?::?(\\d{2})(?::?(\\d{2}|(?=\\D|$))(?:[.,]\\d+)?)?)?';
const ISO = new RegExp(
  `^(\\d{4})(?:-(\\d{1,2})(?:-(\\d{1,2}))?|/(\\d{1,2})/(\\d{1,2})|(\\d{2})(\\d{2})|-(\\d{3})|-?W(\\d{2})-?([1-7])?)?` +
    `(?:(?:\\s*T\\s*|\\s+)${CLOCK}\\s*([A-Za-z]{1,5}|(?:GMT|UTC)?[+-]\\d{1,2}(?::?\\d{2})?)?)?$`,
  'i',
);

/** The day of an ISO week (ISO 8601, 4.1.4): week 1 has the 4th of January, Monday is its first day. */
function dayOfWeek(year: number, week: number, weekday: number): Date {
  const fourth = new Date(Date.UTC(year, 0, 4));
  const monday = 4 - ((fourth.getUTCDay() + 6) % 7);
  return new Date(Date.UTC(year, 0, monday + (week - 1) * 7 + weekday - 1));
}

/** ISO 8601 and what is close to it: basic and extended, with ordinal days and weeks, cut short anywhere. */
export function readIso(text: string): number | undefined {
  const found = ISO.exec(text);
  if (!found) return undefined;
  const [, year = '', m1, d1, m2, d2, m3, d3, ordinal, week, weekday, hour, minute, second, zone] = found;
  const offset = zone === undefined ? 0 : zoneOf(zone);
  if (offset === undefined) return undefined;
  const clock = {
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    zone: offset,
  };
  let day = { year: Number(year), month: Number(m1 ?? m2 ?? m3 ?? 1), day: Number(d1 ?? d2 ?? d3 ?? 1) };
  if (ordinal !== undefined || week !== undefined) {
    if (
      Number(ordinal ?? 1) < 1 ||
      Number(ordinal ?? 1) > 366 ||
      Number(week ?? 1) < 1 ||
      Number(week ?? 1) > 53
    )
      return undefined;
    const date =
      week === undefined
        ? new Date(Date.UTC(day.year, 0, Number(ordinal)))
        : dayOfWeek(day.year, Number(week), Number(weekday ?? 1));
    day = { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
  }
  return timeOf({ ...day, ...clock });
}

/** `20031231101455`, and seconds or milliseconds since 1970. */
export function readFigures(text: string): number | undefined {
  const found = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)$/.exec(text);
  if (found) {
    const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1).map(Number);
    return timeOf({ year, month, day, hour, minute, second });
  }
  return /^1\d{9}$/.test(text) ? Number(text) * 1000 : /^1\d{12}$/.test(text) ? Number(text) : undefined;
}
