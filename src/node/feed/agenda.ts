/**
 * Dates of agendas among other posts: what is over leaves, a series moves on to its next date, and what is near stands
 * where people look first.
 */
import type { Post, PostEvent } from '../../model/post.ts';
import { dayAt } from '../../model/zone.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** What says no end is taken to last so long: nobody is told of a concert that is half over. */
const UNSAID = 3 * HOUR;
/** So near that it stands before the news. */
const NEAR = 14 * DAY;
/** At most so many do: the news are not to be out of sight. */
const MOST_NEAR = 5;
/** Further dates of a series that readers are told. */
const MOST_AGAIN = 5;

type When = Pick<PostEvent, 'start' | 'end'>;

const isDay = (text: string): boolean => text.length === 10;

/** Is a date over? @param zone of the site: a day ends at its midnight */
const isPast = ({ start, end = start }: When, now: number, zone: string): boolean =>
  isDay(end) ? end < dayAt(zone, now) : Date.parse(end) + (end === start ? UNSAID : 0) <= now;

/** Is everything over that a post tells of? False for a post that is no date. */
export const isOver = ({ event }: Post, now: number, zone: string): boolean =>
  event !== undefined && [event, ...event.again].every((when) => isPast(when, now, zone));

/** The post with its next date. One that is over stays as it is. */
export function upToDate(post: Post, now: number, zone: string): Post {
  const { event } = post;
  if (!event) return post;
  const [next, ...again] = [event, ...event.again].filter((when) => !isPast(when, now, zone));
  if (!next) return post;
  const { place, cancelled } = event;
  const { start, end } = next;
  return {
    ...post,
    event: {
      start,
      ...(end !== undefined && { end }),
      // Whoever reads it elsewhere is to come at the town's hour.
      ...(start.length > 10 && { zone: event.zone ?? zone }),
      ...(place !== undefined && { place }),
      cancelled,
      again: again.slice(0, MOST_AGAIN),
    },
  };
}

/** When a date begins, for the order alone: a day without an hour goes before its hours. */
const startOf = ({ event }: Post): number => Date.parse(event?.start ?? '');

/**
 * The order of posts and dates: what begins within two weeks, the next first; the news; then what is going on for long, and
 * what is further away, the next first.
 * @param posts in the order of the news
 */
export function inOrder(posts: readonly Post[], now: number): readonly Post[] {
  const dates = posts.filter(({ event }) => event).sort((a, b) => startOf(a) - startOf(b));
  if (!dates.length) return posts;
  const near = dates
    .filter((post) => startOf(post) > now - DAY && startOf(post) < now + NEAR)
    .slice(0, MOST_NEAR);
  return [...near, ...posts.filter(({ event }) => !event), ...dates.filter((post) => !near.includes(post))];
}
