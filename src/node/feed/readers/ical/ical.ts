/**
 * An agenda in iCalendar (RFC 5545), to posts: one for each event that is not over, with its next dates. What a date of
 * a series has of its own, a move, another place, that it does not take place, makes it a post of its own.
 */
import { BOUNDS, compact } from '../reader.ts';
import type { ReadOptions, ReaderFeed, ReaderPost } from '../reader.ts';
import { eventPost, isLongOver, writtenEvent } from './event.ts';
import type { Agenda, Written } from './event.ts';
import { calendarLines } from './lines.ts';
import { properties, words } from './property.ts';
import { stepsOfAll } from './series.ts';
import { zonesOf } from './zones.ts';

const OWN: ReadonlySet<string> = new Set([
  'x-wr-calname',
  'name',
  'url',
  'x-wr-timezone',
  'refresh-interval',
  'x-published-ttl',
]);

/** Events that are looked at closely: as many as a big town has in years. */
const MOST_CURRENT = 1000;

/** Minutes of a duration such as `PT12H`; undefined for none. */
function minutesOf(text: string | undefined): number | undefined {
  const [, days = 0, hours = 0, minutes = 0] =
    /^P(?:(\d{1,3})D)?(?:T(?:(\d{1,4})H)?(?:(\d{1,6})M)?)?$/i.exec(text ?? '') ?? [];
  return Number(days) * 1440 + Number(hours) * 60 + Number(minutes) || undefined;
}

const startOf = ({ event }: ReaderPost): string => event?.start ?? '';

/** Reads an agenda. @param text unfolded. Never throws */
export function readIcal(text: string, { url: base, now, zone = 'UTC' }: ReadOptions): ReaderFeed {
  const { own, events, zones, whole } = calendarLines(text);
  const said = properties(own, OWN);
  // What names no zone is on the agenda's own clock, or else on the site's.
  const clock = words(said, 'x-wr-timezone');
  const site = zonesOf([], zone);
  const siteZone = site(clock);
  const named = zonesOf(zones, zone);
  const agenda: Agenda = {
    zoneOf: (name) => (name === undefined ? siteZone : named(name)),
    now,
    base,
    steps: stepsOfAll(),
  };
  const written: Written[] = [];
  let dropped = 0;
  const current = events.filter((lines) => !isLongOver(lines, now));
  dropped += Math.max(0, current.length - MOST_CURRENT);
  for (const lines of current.slice(0, MOST_CURRENT)) {
    const one = writtenEvent(lines, agenda);
    if (one) written.push(one);
    else dropped++;
  }
  // Of two of one name the one that was changed more often counts, then the later one.
  written.sort((a, b) => a.sequence - b.sequence);
  const replaced = new Map<string, Set<number>>();
  for (const { uid, replaces } of written)
    if (uid !== undefined && replaces !== undefined)
      replaced.set(uid, (replaced.get(uid) ?? new Set()).add(replaces));

  const found = new Map<string | undefined, ReaderPost>();
  const withheld: ReaderPost[] = [];
  for (const one of written)
    try {
      const others = one.replaces === undefined ? replaced.get(one.uid ?? '') : undefined;
      const post = eventPost(one, agenda, others ?? new Set());
      if (post === undefined) dropped++;
      else if (post === 'past') continue;
      else if (post.withheld) withheld.push(post);
      else found.set(post.id, post);
    } catch {
      dropped++;
    }
  const posts = [...found.values()].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1));
  return compact<ReaderFeed>({
    kind: 'ical',
    title: words(said, 'x-wr-calname') ?? words(said, 'name'),
    ttl: minutesOf(words(said, 'refresh-interval') ?? words(said, 'x-published-ttl')),
    posts: posts.slice(0, BOUNDS.items),
    dropped: dropped + withheld.length,
    withheld: withheld.length > 0 ? withheld : undefined,
    whole: (whole && events.length > 0 && dropped === 0 && posts.length <= BOUNDS.items) || undefined,
  });
}
