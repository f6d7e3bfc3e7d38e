/** The times that figures are about: a week of the calendar (ISO 8601, Monday to Sunday), or some days up to now. */
import { addDays, dayAt, instantOf } from '../zone.ts';

/** A time, `to` excluded; `days` are its days in the site's zone. */
export interface Period {
  /** `2026-W47`; absent for a time that is no week. */
  readonly week?: string;
  readonly from: number;
  readonly to: number;
  /** `YYYY-MM-DD`, in order. */
  readonly days: readonly string[];
}

/** Some whole days of a zone, the first one named. */
function daysFrom(zone: string, first: string, count: number): Omit<Period, 'week'> {
  const days = Array.from({ length: count }, (_, i) => addDays(first, i));
  return {
    from: instantOf(zone, `${first}T00:00`),
    to: instantOf(zone, `${addDays(first, count)}T00:00`),
    days,
  };
}

/** The Monday of the week in which a day is. */
const mondayOf = (day: string): string => addDays(day, -((new Date(day + 'T00:00:00Z').getUTCDay() + 6) % 7));

/** Name of the week that begins on a Monday: its year is that of its Thursday. */
function nameOf(monday: string): string {
  const thursday = addDays(monday, 3);
  const year = thursday.slice(0, 4);
  const first = mondayOf(`${year}-01-04`);
  const number = Math.round((Date.parse(monday) - Date.parse(first)) / (7 * 86_400_000)) + 1;
  return `${year}-W${String(number).padStart(2, '0')}`;
}

const weekFrom = (zone: string, monday: string): Period => ({
  week: nameOf(monday),
  ...daysFrom(zone, monday, 7),
});

/** The week in which an instant is. */
export const weekAt = (zone: string, at: number): Period => weekFrom(zone, mondayOf(dayAt(zone, at)));

/** The last week that has ended. */
export const lastWeek = (zone: string, at: number): Period =>
  weekFrom(zone, addDays(mondayOf(dayAt(zone, at)), -7));

/** The week before one. */
export const weekBefore = (zone: string, { days }: Period): Period => weekFrom(zone, addDays(days[0]!, -7));

/** A week by its name; undefined when there is no such week. */
export function weekNamed(zone: string, name: string): Period | undefined {
  const [, year, number] = /^(\d{4})-W(\d\d)$/.exec(name) ?? [];
  if (year === undefined || number === undefined) return undefined;
  const period = weekFrom(zone, addDays(mondayOf(`${year}-01-04`), (Number(number) - 1) * 7));
  return period.week === name ? period : undefined;
}

/** The whole days before today. @param count how many */
export const lastDays = (zone: string, at: number, count: number): Period =>
  daysFrom(zone, addDays(dayAt(zone, at), -count), count);
