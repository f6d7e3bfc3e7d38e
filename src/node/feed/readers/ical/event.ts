/** One event of an agenda, or one date of it that differs from the others, to a post. People who are named in it are not read. */
import ICAL from 'ical.js';
import type { Media, PostEvent } from '../../../../model/post.ts';
import { htmlOrText, titleOf } from '../markup.ts';
import { compact } from '../reader.ts';
import type { ReaderPost } from '../reader.ts';
import { address } from '../xml-query.ts';
import { parameter, properties, values, words } from './property.ts';
import type { Properties } from './property.ts';
import { MOST_DATES, begins } from './series.ts';
import type { Steps } from './series.ts';
import { dayOf, instantIn, wallMs } from './zones.ts';
import type { Zone } from './zones.ts';

const READ: ReadonlySet<string> = new Set([
  ...['uid', 'summary', 'description', 'location', 'url', 'status', 'class', 'sequence', 'last-modified'],
  ...['dtstart', 'dtend', 'duration', 'rrule', 'rdate', 'exdate', 'recurrence-id', 'categories', 'attach'],
]);

const DAY = 86_400_000;
const NAMED_PICTURE = /\.(?:jpe?g|png|gif|webp|avif)$/i;

/** An event of which is known when it begins. */
export interface Written {
  readonly all: Properties;
  readonly uid: string | undefined;
  readonly first: ICAL.Time;
  readonly zone: Zone;
  /** Milliseconds since 1970 of the date that it replaces in its series. */
  readonly replaces: number | undefined;
  /** How often its organiser changed it. */
  readonly sequence: number;
}

/** What all events of a document have in common. */
export interface Agenda {
  readonly zoneOf: (name: string | undefined) => Zone;
  /** Milliseconds since 1970. */
  readonly now: number;
  readonly base: string | undefined;
  readonly steps: Steps;
}

/**
 * Is it clear from its lines alone that it was over days ago? Agendas keep years of events, and this look costs little.
 */
export function isLongOver(lines: readonly string[], now: number): boolean {
  const last = new Date(now - 3 * DAY).toISOString().slice(0, 10).replaceAll('-', '');
  let days: string[] = [];
  for (const line of lines) {
    if (/^(?:RRULE|RDATE|RECURRENCE-ID|DURATION)\b/i.test(line)) return false;
    const [, day] = /^DT(?:START|END)\b[^:]{0,200}:(\d{8})(?!\d)/i.exec(line) ?? [];
    if (day !== undefined) days = [...days.slice(-2), day];
  }
  return days.length > 0 && days.every((day) => day < last);
}

/** Reads the lines of an event; undefined when nobody can tell when it is. */
export function writtenEvent(lines: readonly string[], { zoneOf }: Agenda): Written | undefined {
  const all = properties(lines, READ);
  const [first] = values(all, 'dtstart', ICAL.Time);
  if (!first || Number.isNaN(wallMs(first)) || first.year < 1900 || first.year > 3000) return undefined;
  const zone = zoneOf(parameter(all, 'dtstart', 'tzid'));
  const [replaced] = values(all, 'recurrence-id', ICAL.Time);
  const named = parameter(all, 'recurrence-id', 'tzid');
  return {
    all,
    uid: words(all, 'uid'),
    first,
    zone,
    sequence: Number(all.get('sequence')?.[0]?.getFirstValue() ?? 0) || 0,
    replaces: replaced && instantIn(replaced, named === undefined ? zone : zoneOf(named)),
  };
}

/** How long it is: in days for days, else in milliseconds; undefined when it does not say. */
function lengthOf({ all, first, zone }: Written, { zoneOf }: Agenda): number | undefined {
  const [end] = values(all, 'dtend', ICAL.Time);
  const [duration] = values(all, 'duration', ICAL.Duration);
  if (first.isDate) {
    const days = end ? (wallMs(end) - wallMs(first)) / DAY : duration ? duration.toSeconds() / 86_400 : 1;
    return Math.min(Math.max(1, Math.round(days) || 1), 3660);
  }
  const named = parameter(all, 'dtend', 'tzid');
  const length = end
    ? instantIn(end, named === undefined ? zone : zoneOf(named)) - instantIn(first, zone)
    : duration && duration.toSeconds() * 1000;
  return length !== undefined && length > 0 && length < 3660 * DAY ? length : undefined;
}

const instant = (ms: number): string => new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');

/** One date, from its wall time. The last of several days is the last one, where iCalendar names the one after. */
function dateOf(
  begin: ICAL.Time,
  length: number | undefined,
  zone: Zone,
): { readonly start: string; readonly end?: string; readonly over: number } {
  if (begin.isDate) {
    const end = wallMs(begin) + ((length ?? 1) - 1) * DAY;
    // It is still that day somewhere for half a day more.
    const over = end + 1.5 * DAY;
    return { start: dayOf(begin), ...(length !== 1 && { end: instant(end).slice(0, 10) }), over };
  }
  const start = instantIn(begin, zone);
  const end = length === undefined ? undefined : start + length;
  return { start: instant(start), ...(end !== undefined && { end: instant(end) }), over: end ?? start + DAY };
}

/**
 * The dates of an event that are not over; undefined when nobody can tell without end.
 * @param replaced dates of its series that stand elsewhere
 */
function datesOf(
  written: Written,
  agenda: Agenda,
  replaced: ReadonlySet<number>,
): Pick<PostEvent, 'start'>[] | undefined {
  const { all, first, zone, replaces } = written;
  const length = lengthOf(written, agenda);
  const span = first.isDate ? (length ?? 1) * DAY : (length ?? DAY);
  const named = parameter(all, 'exdate', 'tzid');
  const outZone = named === undefined ? zone : agenda.zoneOf(named);
  const out = new Set(values(all, 'exdate', ICAL.Time).map((time) => instantIn(time, outZone)));
  const { times, cut } =
    replaces === undefined
      ? begins(
          first,
          values(all, 'rrule', ICAL.Recur),
          values(all, 'rdate', ICAL.Time),
          agenda.now - span - 2 * DAY,
          agenda.steps,
        )
      : { times: [first], cut: false };
  const dates = times
    .filter((begin) => {
      const at = instantIn(begin, zone);
      return !out.has(at) && !replaced.has(at);
    })
    .map((begin) => dateOf(begin, length, zone))
    .filter(({ over }) => over > agenda.now)
    .slice(0, MOST_DATES)
    .map(({ over: _over, ...date }) => date);
  return dates.length || !cut ? dates : undefined;
}

/** Pictures that are attached by their address. */
function picturesOf(all: Properties, base: string | undefined): Media[] {
  return (all.get('attach') ?? []).slice(0, 4).flatMap((property): Media[] => {
    const type = property.getParameter('fmttype');
    const value: unknown = property.getFirstValue();
    const url = typeof value === 'string' ? address(value, base) : undefined;
    const picture = typeof type === 'string' ? type.startsWith('image/') : NAMED_PICTURE.test(url ?? '');
    return url !== undefined && picture ? [{ type: 'image', url }] : [];
  });
}

/**
 * The post of an event.
 * @param replaced by `replaces` of the other events with its name
 * @returns `past` when it is over, undefined when there is nothing to say of it
 */
export function eventPost(
  written: Written,
  agenda: Agenda,
  replaced: ReadonlySet<number>,
): ReaderPost | 'past' | undefined {
  const { all, uid, first, replaces, sequence } = written;
  const id = uid === undefined || replaces === undefined ? uid : `${uid}#${instant(replaces)}`;
  // Whoever writes "private" into a public file still means it.
  if (/^(?:PRIVATE|CONFIDENTIAL)$/i.test(words(all, 'class') ?? ''))
    return id === undefined ? undefined : { id, withheld: true };
  const title = words(all, 'summary');
  if (title === undefined) return undefined;
  const dates = datesOf(written, agenda, replaced);
  if (!dates) return undefined;
  const [next, ...again] = dates;
  if (!next) return 'past';
  const { base } = agenda;
  const description = words(all, 'description');
  const place = words(all, 'location');
  const [changed] = values(all, 'last-modified', ICAL.Time);
  const media = picturesOf(all, base);
  const tags = (all.get('categories') ?? [])
    .flatMap((property) => property.getValues() as unknown[])
    .filter((tag) => typeof tag === 'string');
  return compact<ReaderPost>({
    id: id ?? `${dayOf(first)} ${title}`,
    url: address(words(all, 'url'), base),
    title: titleOf(title),
    content: description === undefined ? undefined : htmlOrText(description, base),
    // A number that goes up is how an organiser says that people should look again; a date alone is any saving.
    updated: sequence > 0 && changed && changed.year < 3000 ? instant(wallMs(changed)) : undefined,
    tags: tags.length > 0 ? tags : undefined,
    media: media.length > 0 ? media : undefined,
    event: compact<PostEvent>({
      ...next,
      place: place === undefined ? undefined : titleOf(place),
      cancelled: /^CANCELLED$/i.test(words(all, 'status') ?? ''),
      again,
    }),
  });
}
