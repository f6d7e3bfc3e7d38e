/**
 * What one asks the calendar. Every instant, argument or result, is in milliseconds since 1970 UTC; durations are in
 * milliseconds. The caller brings the time: it is the server's, never the visitor's (comments goal 7).
 */
import type { Calendar, ClosingWindow, Closure, WindowTarget } from './calendar.ts';
import { weekdays } from './calendar.ts';
import { electionWindows } from './elections.ts';
import { inSection } from './url/section.ts';
import { addDays, dayAt, instantOf } from './zone.ts';

/** A stretch of time, `to` excluded. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** How far ahead an opening is looked for, and how long a time is measured at most, in days. */
const HORIZON = 400;
const LONGEST = 4000;

/** The service time of one day, in order. A span begins at the earlier and ends at the later of two equal wall times. */
function serviceOn(calendar: Calendar, date: string): readonly Stretch[] {
  const { zone, weekly, holidays, exceptions } = calendar;
  const spans =
    exceptions.find((exception) => exception.date === date)?.spans ??
    (holidays.includes(date) ? [] : (weekly[weekdays[new Date(date + 'T00:00:00Z').getUTCDay()]!] ?? []));
  return spans
    .map(({ from, to }) => ({
      from: instantOf(zone, `${date}T${from}`),
      to: instantOf(zone, `${date}T${to}`, to === '24:00' ? 'earlier' : 'later'),
    }))
    .filter(({ from, to }) => from < to)
    .sort((a, b) => a.from - b.from);
}

/** The service time from the day of `at` on, joined where one stretch touches the next. */
function* serviceFrom(calendar: Calendar, at: number, days: number): Generator<Stretch> {
  const first = dayAt(calendar.zone, at);
  let open: Stretch | undefined;
  for (let i = 0; i < days; i++)
    for (const next of serviceOn(calendar, addDays(first, i)))
      if (open && next.from <= open.to) open = { from: open.from, to: Math.max(open.to, next.to) };
      else {
        if (open) yield open;
        open = next;
      }
  if (open) yield open;
}

/** Are the moderators there? A window does not send them home. */
export const openAt = (calendar: Calendar, at: number): boolean =>
  serviceOn(calendar, dayAt(calendar.zone, at)).some(({ from, to }) => from <= at && at < to);

/** When they are next there: `at` itself while they are; undefined when not within 400 days. */
export function nextOpening(calendar: Calendar, at: number): number | undefined {
  for (const { from, to } of serviceFrom(calendar, at, HORIZON)) if (to > at) return Math.max(from, at);
  return undefined;
}

/** When the service that runs at `at` ends; undefined when none runs, or when it ends later than in two weeks. */
export function nextEnd(calendar: Calendar, at: number): number | undefined {
  const limit = 14;
  const [end] = [...serviceFrom(calendar, at, limit)].filter(({ from, to }) => from <= at && at < to);
  return end && end.to < instantOf(calendar.zone, addDays(dayAt(calendar.zone, at), limit) + 'T00:00')
    ? end.to
    : undefined;
}

/** Service time between two instants, for delays; 0 when `to` comes first. At most 4,000 days are counted. */
export function workingTimeBetween(calendar: Calendar, from: number, to: number): number {
  let sum = 0;
  if (from >= to) return sum;
  const last = dayAt(calendar.zone, to);
  let date = dayAt(calendar.zone, from);
  for (let i = 0; i < LONGEST && date <= last; i++, date = addDays(date, 1))
    for (const span of serviceOn(calendar, date))
      sum += Math.max(0, Math.min(to, span.to) - Math.max(from, span.from));
  return sum;
}

/** A window with its instants: in doubt (the hour that is set back) it is the longer one. */
export interface ResolvedWindow extends Stretch {
  readonly window: ClosingWindow;
  readonly zone: string;
}

/** Does a window hold for a page? One that names paths holds below them, and nowhere else. */
const reaches = ({ paths }: ClosingWindow, page: string | undefined): boolean =>
  !paths || (page !== undefined && paths.some((path) => inSection(page, path)));

/**
 * The windows that affect something and are not over at `at`, by their beginnings; ballots among them.
 *
 * @param page address of the page that is asked about; without it only what holds for the whole site is told, `'any'`
 *   gives all.
 */
export const windowsFrom = (
  calendar: Calendar,
  at: number,
  what: WindowTarget,
  page?: string,
): readonly ResolvedWindow[] =>
  [...calendar.windows, ...calendar.elections.flatMap(electionWindows)]
    .filter((window) => window.affects.includes(what) && (page === 'any' || reaches(window, page)))
    .map((window) => {
      const zone = window.zone ?? calendar.zone;
      return { window, zone, from: instantOf(zone, window.from), to: instantOf(zone, window.to, 'later') };
    })
    .filter(({ from, to }) => from < to && at < to)
    .sort((a, b) => a.from - b.from);

/** Which window weighs more. */
const weight = ({ window }: ResolvedWindow): number =>
  ['postmoderation', 'premoderation', 'readonly', 'closed'].indexOf(window.mode);

/** The window that holds at an instant: the strictest, of equals the one that ends last; undefined when none does. */
export const closureAt = (
  calendar: Calendar,
  at: number,
  what: WindowTarget = 'comments',
  page?: string,
): ResolvedWindow | undefined =>
  windowsFrom(calendar, at, what, page)
    .filter(({ from }) => from <= at)
    .sort((a, b) => weight(b) - weight(a) || b.to - a.to)[0];

/**
 * The sources of the feed whose posts wait at an instant, each since when: what was said before its window began stays.
 * Windows that touch are one: what waited in a campaign does not come out at the first moment of the silence after it.
 */
export function waitingSources(calendar: Calendar, at: number): ReadonlyMap<string, number> {
  const stretches = new Map<string, Stretch>();
  for (const { window, from, to } of windowsFrom(calendar, -Infinity, 'feed', 'any'))
    if (from <= at && window.mode !== 'postmoderation')
      for (const source of window.sources ?? []) {
        const before = stretches.get(source);
        stretches.set(
          source,
          before && from <= before.to ? { from: before.from, to: Math.max(before.to, to) } : { from, to },
        );
      }
  return new Map([...stretches].filter(([, { to }]) => at < to).map(([source, { from }]) => [source, from]));
}

/** A window as visitors are told of it. */
export const closureOf = ({ window, zone, from, to }: ResolvedWindow): Closure => ({
  from: new Date(from).toISOString(),
  to: new Date(to).toISOString(),
  zone,
  reason: window.reason,
});
