/** The visits of a site's pages, by the clock: politely, each page once a day at most. */
import { randomUUID } from 'node:crypto';
import type { Site } from '../../../model/site.ts';
import { visitPages } from './visits.ts';
import type { VisitDeps } from './visits.ts';

/** Seconds between two runs, and pages of one run: other jobs wait meanwhile. Some 1,400 pages in a day. */
export const EVERY = 300;
const SOME = 5;

/** Milliseconds for which a page is left alone after a visit, and by how much more at random. */
const REST = 24 * 3_600_000;
const MORE = 2 * 3_600_000;

/** @returns figures for the log */
export async function visitByClock(
  deps: VisitDeps,
  site: Site,
  stop: AbortSignal,
): Promise<Readonly<Record<string, number>>> {
  const { store, now, random } = deps;
  const threads = await store.addresses.due(site.id, new Date(now()).toISOString(), SOME);
  const figures = { visited: 0, moved: 0, merged: 0, gone: 0, unsure: 0 };
  for await (const { thread, ...visited } of visitPages(deps, site, threads, randomUUID(), stop)) {
    const { fate } = visited;
    figures.visited++;
    if (fate !== 'there') figures[fate]++;
    // A thread that is under another one now has no page of its own.
    if (fate !== 'merged')
      await store.addresses.rest(site.id, thread, new Date(now() + REST + MORE * random()).toISOString());
    // A site that does not answer is not asked for the others now.
    if (fate === 'unsure' && visited.why === 'away') break;
  }
  return figures;
}
