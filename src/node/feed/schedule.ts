/**
 * When a source is asked again (S-45): often when it speaks often, seldom when it does not, later and later while it
 * fails, and never before it asked to be.
 */

/** A visit that is over, as the schedule sees it. Times in milliseconds since 1970, lengths in seconds. */
export interface Ended {
  readonly now: number;
  /** Least seconds between two visits, from the configuration. */
  readonly least: number;
  /** What the server asked for: Retry-After, max-age, ttl; the longest of them. */
  readonly asked: number;
  /** In a row, this visit included; 0 after a success. */
  readonly failures: number;
  /** When its latest posts were published, newest first. */
  readonly posts: readonly number[];
  /** 0 to 1. */
  readonly random: number;
}

/** A source that is silent for long is asked this many times as seldom, at most. */
const SELDOM = 8;
/** Longest pause after failures, in seconds. */
const LONGEST_BACKOFF = 6 * 3600;
/** The pause is shortened at random by up to a tenth, so that sources part and a timetable of the same length meets it. */
const JITTER = 0.1;

/** A quarter of the usual time between two of the last ten posts; the silence since the last one counts too. */
function rhythm(posts: readonly number[], now: number): number {
  const times = [now, ...posts.slice(0, 10)];
  const gaps = times
    .slice(1)
    .map((time, index) => times[index]! - time)
    .filter((gap) => gap >= 0)
    .sort((a, b) => a - b);
  return gaps.length < 2 ? 0 : gaps[Math.floor(gaps.length / 2)]! / 1000 / 4;
}

/** @returns milliseconds since 1970 */
export function nextVisit({ now, least, asked, failures, posts, random }: Ended): number {
  const usual = Math.min(Math.max(rhythm(posts, now), least), least * SELDOM);
  const seconds =
    failures === 0
      ? usual * (1 - random * JITTER)
      : // Full jitter over the doubled pause, above the usual one.
        least + random * Math.max(0, Math.min(least * 2 ** Math.min(failures, 20), LONGEST_BACKOFF) - least);
  return Math.ceil(now + Math.max(seconds, asked) * 1000);
}
