/**
 * Wall time and instants, through `Intl` and its time zone data only. Instants are milliseconds since 1970 UTC.
 */

const HOUR = 3_600_000;

/** One formatter a zone: making one is a thousand times dearer than using it. */
const formats = /* @__PURE__ */ new Map<string, Intl.DateTimeFormat>();

const formatOf = (zone: string): Intl.DateTimeFormat => {
  let format = formats.get(zone);
  if (!format)
    formats.set(
      zone,
      (format = new Intl.DateTimeFormat('en-GB', {
        timeZone: zone,
        hourCycle: 'h23',
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        second: '2-digit',
      })),
    );
  return format;
};

/** Does this machine know the zone? */
export function isZone(zone: string): boolean {
  try {
    return !!formatOf(zone);
  } catch {
    return false;
  }
}

/** How far the zone's clock is ahead of UTC at an instant, in milliseconds. */
export function offsetAt(zone: string, at: number): number {
  const whole = Math.floor(at / 1000) * 1000;
  const part: Record<string, number> = {};
  for (const { type, value } of formatOf(zone).formatToParts(whole)) part[type] = +value;
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - whole;
}

/** The day, `YYYY-MM-DD`, that it is in a zone at an instant. */
export const dayAt = (zone: string, at: number): string =>
  new Date(at + offsetAt(zone, at)).toISOString().slice(0, 10);

/** The local time, `YYYY-MM-DDTHH:MM`, that a zone's clocks show at an instant. */
export const localAt = (zone: string, at: number): string =>
  new Date(at + offsetAt(zone, at)).toISOString().slice(0, 16);

/** The day a number of days later. */
export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date + 'T00:00:00Z') + days * 24 * HOUR).toISOString().slice(0, 10);

/**
 * The instant at which a zone's clocks show a local time.
 *
 * @param local `YYYY-MM-DDTHH:MM`; the hour `24` is the end of the day.
 * @param which of the two when the clocks show it twice (the hour that is set back).
 * @returns milliseconds. For a time that the clocks skip, the moment of the skip: a span from 2:00 to 2:30 in the
 *   skipped hour has no length, one from 1:30 to 2:30 ends when the clocks go forward.
 */
export function instantOf(zone: string, local: string, which: 'earlier' | 'later' = 'earlier'): number {
  const wall = Date.parse(
    local.slice(11, 13) === '24' ? addDays(local.slice(0, 10), 1) + 'T00:00:00Z' : local + ':00Z',
  );
  // No zone is further than 15 hours from UTC, so both sides of a change near this time are seen.
  const candidates = [wall - 24 * HOUR, wall + 24 * HOUR].map((near) => wall - offsetAt(zone, near));
  const right = candidates.filter((at) => at + offsetAt(zone, at) === wall);
  if (right.length) return Math[which === 'later' ? 'max' : 'min'](...right);
  let before = Math.min(...candidates);
  let after = Math.max(...candidates);
  const offset = offsetAt(zone, before);
  while (after - before > 1000) {
    const middle = Math.floor((before + after) / 2000) * 1000;
    if (offsetAt(zone, middle) === offset) before = middle;
    else after = middle;
  }
  return after;
}
