/**
 * What somebody finds at the desk beside the queues of comments, and how much waits there: told with a queue, so that the
 * desk offers nothing that the person may not do, and fetches a room's script only where it is opened.
 */
import { feedHeld } from '../feed/desk.ts';
import type { Staff } from '../store/store.ts';
import type { Deps } from './mount.ts';

/** Milliseconds for which a figure serves all: every change of a comment asks for it, and it seldom changes. */
const FRESH = 15_000;

/** @returns rooms by name, each with how much waits there */
export function createRooms({
  config,
  store,
  clock,
}: Pick<Deps, 'config' | 'store' | 'clock'>): (
  site: string,
  staff: Staff,
) => Promise<Readonly<Record<string, number>>> {
  const sites = new Map(config.sites.map((one) => [one.site.id, one]));
  const kept = new Map<string, { at: number; cursor: string; held: Promise<number> }>();

  /** Posts that wait; asked anew when something was decided. */
  const heldOf = async (site: string): Promise<number> => {
    const now = clock.now();
    const cursor = await store.cursor(site, 'all');
    const before = kept.get(site);
    if (before && before.cursor === cursor && now - before.at < FRESH) return before.held;
    const held = feedHeld(store.feed, sites.get(site)!, now);
    kept.set(site, { at: now, cursor, held });
    held.catch(() => kept.delete(site));
    return held;
  };

  return async (site, { role }) => ({
    ...(role !== 'contributor' && sites.get(site)?.feed.sources.length && { feed: await heldOf(site) }),
  });
}
