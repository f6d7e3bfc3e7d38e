/**
 * What o'clock is it, where: from the wall time of an agenda to an instant. A zone that this machine knows counts as the
 * machine knows it; the definition that the document brings is only looked at for names that it does not know, and only
 * when its rules are the plain ones, which end.
 */
import ICAL from 'ical.js';
import { instantOf, isZone } from '../../../../model/zone.ts';

/** Milliseconds since 1970 of a wall time. */
export type Zone = (wall: ICAL.Time) => number;

const two = (value: number): string => String(value).padStart(2, '0');

/** The wall time as if it were UTC. */
export const wallMs = ({ year, month, day, hour, minute, second }: ICAL.Time): number =>
  Date.UTC(year, month - 1, day, hour, minute, second);

/** The day of a wall time. */
export const dayOf = ({ year, month, day }: ICAL.Time): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;

/** The zone of a name. */
const known =
  (zone: string): Zone =>
  (wall) =>
    instantOf(zone, `${dayOf(wall)}T${two(wall.hour)}:${two(wall.minute)}`) + wall.second * 1000;

const utc: Zone = wallMs;

/** Rules of a clock change that happens every year, and nothing else: these are followed without a doubt of their end. */
const PLAIN =
  /^RRULE:(?:;?(?:FREQ=YEARLY|INTERVAL=1|WKST=[A-Z]{2}|BYMONTH=\d{1,2}|BYDAY=(?:-1|[1-4])[A-Z]{2}|UNTIL=\d{8}(?:T\d{6}Z?)?))+$/i;

/** A zone of a document; undefined when its rules are not plain. */
function described(lines: readonly string[]): Zone | undefined {
  const rules = lines.filter((line) => /^RRULE\b/i.test(line));
  if (lines.length > 200 || rules.length > 20 || !rules.every((rule) => PLAIN.test(rule))) return undefined;
  try {
    const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(lines.join('\r\n')) as unknown[]));
    return (wall) => (wall.year > 2100 ? utc(wall) : wallMs(wall) - zone.utcOffset(wall) * 1000);
  } catch {
    return undefined;
  }
}

const named = (lines: readonly string[], property: string): string | undefined =>
  lines
    .find((line) => line.toUpperCase().startsWith(`${property}:`))
    ?.slice(property.length + 1)
    .trim();

/**
 * Makes the way from a name to its zone.
 * @param definitions the zones that the document brings
 * @param site zone of what names none
 */
export function zonesOf(
  definitions: readonly (readonly string[])[],
  site: string,
): (name: string | undefined) => Zone {
  const brought = new Map(definitions.map((lines) => [named(lines, 'TZID') ?? '', lines]));
  const found = new Map<string, Zone>();
  const look = (name: string): Zone => {
    // Some programs write `/their.name/Europe/Paris`.
    const tail = /(?:^|\/)([A-Z]\w+\/[A-Z][\w/+-]*)$/i.exec(name)?.[1];
    const lines = brought.get(name);
    const place = lines && (named(lines, 'X-LIC-LOCATION') ?? tail);
    const known_ = [name, tail, place].find((each) => each !== undefined && each !== '' && isZone(each));
    return known_ === undefined ? ((lines && described(lines)) ?? known(site)) : known(known_);
  };
  return (name) => {
    if (name === undefined) return known(site);
    const zone = found.get(name) ?? look(name);
    found.set(name, zone);
    return zone;
  };
}

/** The instant of a time; `floating` is its zone when it is not in UTC. */
export const instantIn = (time: ICAL.Time, floating: Zone): number =>
  (time.zone === ICAL.Timezone.utcTimezone ? utc : floating)(time);
