/**
 * Delays in days of service, for reminders and for the closing that follows when nobody decides.
 * Instants are milliseconds since 1970 UTC, as in `windows.ts`, whose answers these are made of.
 */
import type { Calendar } from './calendar.ts';
import { nextEnd, nextOpening, workingTimeBetween } from './windows.ts';
import { addDays, dayAt, instantOf } from './zone.ts';

/** Days looked at, at most. */
const HORIZON = 400;

/** One day of service: when its first stretch begins and its last one ends. */
interface ServiceDay {
  readonly from: number;
  readonly to: number;
}

/** The service of one day, if there is any. A stretch that runs into the next day ends there. */
function serviceDay(calendar: Calendar, date: string): ServiceDay | undefined {
  const start = instantOf(calendar.zone, `${date}T00:00`);
  const end = instantOf(calendar.zone, `${date}T24:00`);
  if (!workingTimeBetween(calendar, start, end)) return undefined;
  const from = nextOpening(calendar, start) ?? start;
  let to = from;
  for (let at: number | undefined = from; at !== undefined && at < end;) {
    to = Math.min(nextEnd(calendar, at) ?? end, end);
    at = to < end ? nextOpening(calendar, to) : undefined;
  }
  return { from, to };
}

/** The whole days of service that begin at or after `from`, in order. */
function* daysFrom(calendar: Calendar, from: number): Generator<ServiceDay> {
  const first = dayAt(calendar.zone, from);
  for (let i = 0; i < HORIZON; i++) {
    const day = serviceDay(calendar, addDays(first, i));
    if (day && day.from >= from) yield day;
  }
}

/** How many whole days of service lie between two instants; days that had begun at `from` do not count. */
export function serviceDaysBetween(calendar: Calendar, from: number, to: number): number {
  let count = 0;
  for (const day of daysFrom(calendar, from)) {
    if (day.to > to) break;
    count++;
  }
  return count;
}

/** When so many whole days of service after `from` have ended; undefined when that is too far away to say. */
export function afterServiceDays(calendar: Calendar, from: number, days: number): number | undefined {
  let left = days;
  for (const day of daysFrom(calendar, from)) if (--left <= 0) return day.to;
  return undefined;
}

/** When the stretch of service began that runs at `at`; undefined when none runs. */
export function serviceSince(calendar: Calendar, at: number): number | undefined {
  const start = instantOf(calendar.zone, `${dayAt(calendar.zone, at)}T00:00`);
  for (let from = nextOpening(calendar, start); from !== undefined && from <= at;) {
    const to = nextEnd(calendar, from);
    if (to === undefined || to > at) return from;
    from = nextOpening(calendar, to);
  }
  return undefined;
}

/** Milliseconds of an hour. */
const HOUR = 3_600_000;

/**
 * When so many hours of service have passed since an instant, to the millisecond; `from` itself for none. Clocks that
 * change in between neither shorten nor lengthen what people have.
 *
 * @returns undefined when that is further away than can be said
 */
export function afterServiceHours(calendar: Calendar, from: number, hours: number): number | undefined {
  let left = hours * HOUR;
  let at = from;
  for (let i = 0; i < HORIZON; i++) {
    const end = instantOf(calendar.zone, `${dayAt(calendar.zone, at)}T24:00`);
    const has = workingTimeBetween(calendar, at, end);
    if (has < left) {
      [left, at] = [left - has, end];
      continue;
    }
    // Within this day: the first moment at which enough has passed, found by halving.
    let [early, late] = [at, end];
    while (early < late) {
      const middle = Math.floor((early + late) / 2);
      if (workingTimeBetween(calendar, at, middle) >= left) late = middle;
      else early = middle + 1;
    }
    return late;
  }
  return undefined;
}
