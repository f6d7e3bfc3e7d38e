/**
 * The one calendar of a site: when its moderators are there, and the windows in which contributions close (elections,
 * events). Comments, ratings, push and feed all read it. Here are its shapes and their checks; the
 * questions one asks it are in `windows.ts`.
 *
 * Times are local wall times of a zone, as a town hall writes them; `windows.ts` turns them into instants.
 */
import { problem } from './problem.ts';
import { isProblem } from './failure.ts';
import type { FieldCode, FieldError, Problem } from './problem.ts';
import { isDay, parse } from './wire/parse.ts';
import { instant, list, object, oneOf, optional, or, pattern, text } from './wire/shape.ts';
import type { Infer } from './wire/shape.ts';
import { isZone } from './zone.ts';

/** IANA time zone, `Europe/Paris`. */
export const zoneId = /* @__PURE__ */ pattern(/^[A-Za-z][\w+/-]*$/, 60);
/** A day, ISO 8601: `2026-05-01`. */
export const day = /* @__PURE__ */ pattern(/^\d{4}-\d\d-\d\d$/, 10);
/** A day and a local time: `2026-03-14T00:00`. */
export const localTime = /* @__PURE__ */ pattern(/^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d$/, 16);

/** A span of one day, `to` excluded; `24:00` is the end of the day. One that passes midnight is written as two. */
export const spanShape = /* @__PURE__ */ object({
  from: pattern(/^([01]\d|2[0-3]):[0-5]\d$/, 5),
  to: pattern(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, 5),
});

const spans = /* @__PURE__ */ list(spanShape, 12);

/** Days of the week in the order of `Date.prototype.getUTCDay`. */
export const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'] as const;

/** Service hours of an ordinary week; a day that is absent has none. */
export const weeklyShape = /* @__PURE__ */ object({
  mon: optional(spans),
  tue: optional(spans),
  wed: optional(spans),
  thu: optional(spans),
  fri: optional(spans),
  sat: optional(spans),
  sun: optional(spans),
});

/** What a window can close. */
export const windowTargets = ['comments', 'ratings', 'push', 'feed'] as const;

/** What contributions can become in a window. */
export const windowModes = ['closed', 'readonly', 'premoderation', 'postmoderation'] as const;

/** A path of the site's pages, `/budget/`: itself and all below it. */
export const sectionPath = /* @__PURE__ */ pattern(/^\/[^?#\s]*$/, 500);

/** A window: from one local time to another, `to` excluded. */
export const windowShape = /* @__PURE__ */ object({
  from: localTime,
  to: localTime,
  /** Absent = the calendar's. */
  zone: optional(zoneId),
  /** Shown to visitors as written. */
  reason: text(500, 1),
  /**
   * What contributions become meanwhile; reading and reporting stay open (requirements.md section 13, L.49).
   * `postmoderation` is the only one that frees: where comments are read first, they are public at once for that time.
   */
  mode: or(oneOf(...windowModes), 'closed'),
  affects: or(list(oneOf(...windowTargets), 4, 1), windowTargets),
  /** Paths of the pages that it is about, with all below them; absent = the whole site. */
  paths: optional(list(sectionPath, 50, 1)),
  /** Sources of the feed whose new posts wait until it ends; absent = none. */
  sources: optional(list(text(40, 1), 200, 1)),
  /** The pusher is held for posts with one of these tags only; absent = for all. */
  tags: optional(list(text(200, 1), 50, 1)),
});

/**
 * Laws that close contributions around a ballot. A site names the days, the preset knows the rule (`elections.ts`).
 */
export const electionPresets = ['election-fr'] as const;

/** Ballots of one election, under one rule. */
export const electionShape = /* @__PURE__ */ object({
  preset: oneOf(...electionPresets),
  /** The day of each round. */
  ballots: list(day, 20, 1),
  /** When the polling stations close; absent = the latest that the law knows. */
  closes: optional(pattern(/^([01]\d|2[0-3]):[0-5]\d$/, 5)),
  zone: optional(zoneId),
  /** Absent = a sentence that names the rule. */
  reason: optional(text(500, 1)),
  mode: or(oneOf('closed', 'readonly', 'premoderation'), 'closed'),
  affects: or(list(oneOf(...windowTargets), 4, 1), windowTargets),
  paths: optional(list(sectionPath, 50, 1)),
  sources: optional(list(text(40, 1), 200, 1)),
  tags: optional(list(text(200, 1), 50, 1)),
});

export const calendarShape = /* @__PURE__ */ object({
  zone: zoneId,
  weekly: or(weeklyShape, {}),
  /** Days without service. */
  holidays: or(list(day, 400), []),
  /** Days with hours of their own, before holidays and week: an evening meeting, an emergency. */
  exceptions: or(list(object({ date: day, spans, reason: optional(text(500)) }), 400), []),
  windows: or(list(windowShape, 200), []),
  /** Ballots: each is a window that the rule of its preset makes. */
  elections: or(list(electionShape, 50), []),
});

/** A window as visitors are told of it, resolved to instants; `zone` is for display. */
export const closureShape = /* @__PURE__ */ object({
  from: instant,
  to: instant,
  zone: zoneId,
  reason: text(500),
});

export type Span = Infer<typeof spanShape>;
export type Weekly = Infer<typeof weeklyShape>;
export type WindowTarget = (typeof windowTargets)[number];
export type ClosingWindow = Infer<typeof windowShape>;
export type Election = Infer<typeof electionShape>;
export type Closure = Infer<typeof closureShape>;
export type Calendar = Infer<typeof calendarShape>;

/** The mistakes that a shape cannot see: zones and days that do not exist, ends before beginnings, overlaps. */
export function checkCalendar(calendar: Calendar, at = ''): readonly FieldError[] {
  const errors: FieldError[] = [];
  const need = (right: boolean, path: string, code: FieldCode): unknown =>
    right || errors.push({ path: at + path, code });
  const checkSpans = (list: readonly Span[], path: string): void => {
    list.forEach((span, i) => need(span.from < span.to, `${path}/${i}/to`, 'order'));
    const sorted = [...list].sort((a, b) => (a.from < b.from ? -1 : 1));
    need(!sorted.some((span, i) => i && span.from < sorted[i - 1]!.to), path, 'overlap');
  };
  need(isZone(calendar.zone), '/zone', 'zone');
  for (const name of weekdays) checkSpans(calendar.weekly[name] ?? [], `/weekly/${name}`);
  calendar.holidays.forEach((date, i) => need(isDay(date), `/holidays/${i}`, 'date'));
  calendar.exceptions.forEach(({ date, spans }, i) => {
    need(isDay(date), `/exceptions/${i}/date`, 'date');
    checkSpans(spans, `/exceptions/${i}/spans`);
  });
  calendar.windows.forEach(({ from, to, zone }, i) => {
    need(isDay(from), `/windows/${i}/from`, 'date');
    need(isDay(to), `/windows/${i}/to`, 'date');
    need(from < to, `/windows/${i}/to`, 'order');
    need(!zone || isZone(zone), `/windows/${i}/zone`, 'zone');
  });
  calendar.elections.forEach(({ ballots, zone }, i) => {
    ballots.forEach((date, n) => need(isDay(date), `/elections/${i}/ballots/${n}`, 'date'));
    need(!zone || isZone(zone), `/elections/${i}/zone`, 'zone');
  });
  return errors;
}

/** Reads a calendar from configuration (strict), every mistake with its path. */
export function parseCalendar(value: unknown): Calendar | Problem {
  const calendar = parse(calendarShape, value, { strict: true });
  if (isProblem(calendar)) return calendar;
  const errors = checkCalendar(calendar);
  return errors.length ? problem('invalid', { errors }) : calendar;
}
