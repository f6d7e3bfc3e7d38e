/**
 * What somebody finds at the desk beside the queues of comments, and how much waits there: told with a queue, so that the
 * desk offers nothing that the person may not do, and fetches a room's script only where it is opened.
 */
import { handedWaiting } from '../comments/handed/read.ts';
import { repliesWaiting } from '../comments/replies/read.ts';
import { missingAlts } from '../feed/descriptions/desk.ts';
import { feedHeld } from '../feed/desk.ts';
import type { Staff } from '../store/store.ts';
import type { Deps } from './mount.ts';
import { repliesDeps } from './replies-deps.ts';

/** Milliseconds for which a figure serves all: every change of a comment asks for it, and it seldom changes. */
const FRESH = 15_000;

/** @returns rooms by name, each with how much waits there */
export function createRooms(
  all: Deps,
): (site: string, staff: Staff) => Promise<Readonly<Record<string, number>>> {
  const { config, store, clock } = all;
  const replies = repliesDeps(all);
  const sites = new Map(config.sites.map((one) => [one.site.id, one]));
  type Figures = { readonly feed: number; readonly pictures: number };
  const kept = new Map<string, { at: number; cursor: string; figures: Promise<Figures> }>();

  const count = async (site: string, now: number): Promise<Figures> => {
    const one = sites.get(site)!;
    const [feed, pictures] = await Promise.all([
      feedHeld(store.feed, one, now),
      missingAlts({ store: store.feed, clock }, one),
    ]);
    return { feed, pictures };
  };

  /** Posts that wait, pictures without a description; asked anew when something was decided. */
  const figuresOf = async (site: string): Promise<Figures> => {
    const now = clock.now();
    const cursor = await store.cursor(site, 'all');
    const before = kept.get(site);
    if (before && before.cursor === cursor && now - before.at < FRESH) return before.figures;
    const figures = count(site, now);
    kept.set(site, { at: now, cursor, figures });
    figures.catch(() => kept.delete(site));
    return figures;
  };

  return async (site, staff) => {
    const one = sites.get(site);
    if (!one) return {};
    const { role } = staff;
    const handed = await handedWaiting({ store }, one.site, staff);
    const reads = role !== 'contributor';
    const requests = async (): Promise<number> =>
      (await store.records.requests(site)).filter(({ doneAt }) => doneAt === undefined).length;
    // In the order of the buttons.
    return {
      ...(reads && one.feed.sources.length && (await figuresOf(site))),
      ...(reads && { search: 0 }),
      ...(handed !== undefined && { handed }),
      replies: await repliesWaiting(replies, one.site, staff),
      ...(reads && { authors: await store.contestedSanctions(site) }),
      ...(role === 'admin' && { requests: await requests(), members: 0 }),
      // What is stopped is seen at once, whoever stopped it.
      ...(reads && { tools: (await store.switches(site)).filter(({ what }) => what !== 'mail').length }),
    };
  };
}
