/**
 * How many votes come from one network (S-28). A network prefix stands for a visitor, whose hash changes at midnight
 * UTC, so these counters are a day's; nobody's address is kept. A school or a library shares one: hence some room.
 */
import type { RatingsDeps } from './deps.ts';

const DAY = 86_400;
/** Votes of a network on all pages together, and of everybody at a site, within so many seconds. */
const PLACE = { most: 60, seconds: 600 };
const SITE = { most: 3000, seconds: 600 };

/**
 * @param page its canonical address
 * @returns seconds until the next vote is taken; 0: now
 */
export function crowded(
  { rate, clock }: Pick<RatingsDeps, 'rate' | 'clock'>,
  site: string,
  visitor: string,
  page: string,
  perDay: number,
): number {
  const wait = rate.admit(
    // Within the day nothing is given back: `perDay` are taken, and then none until midnight.
    { name: 'vote/day', key: `${site}/${visitor}/${page}`, most: perDay, seconds: perDay * DAY },
    { name: 'vote/visitor', key: `${site}/${visitor}`, ...PLACE },
    { name: 'vote/site', key: site, ...SITE },
  );
  return Math.min(wait, DAY - (Math.floor(clock.now() / 1000) % DAY));
}
