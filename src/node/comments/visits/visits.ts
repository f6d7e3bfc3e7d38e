/**
 * Visits to pages that have comments, so that comments follow a page that has moved, and a conversation about a page
 * that is gone can be read and not added to. Each change can be taken back (`parvis threads undo`).
 */
import type { Site } from '../../../model/site.ts';
import type { Thread } from '../../../model/thread.ts';
import type { Get } from '../../net/get.ts';
import type { Readdress } from '../../store/addresses.ts';
import type { Store } from '../../store/store.ts';
import { look } from './look.ts';
import type { Unsure } from './look.ts';

export interface VisitDeps {
  readonly store: Pick<Store, 'addresses' | 'threadAt'>;
  readonly get: Get;
  /** Milliseconds since 1970 UTC. */
  readonly now: () => number;
  /** 0 to 1. */
  readonly random: () => number;
  /** Waits so many milliseconds, or until the companion stops. */
  readonly pause: (ms: number, stop: AbortSignal) => Promise<void>;
  /** What visitors read where a page is gone. */
  readonly gone: string;
}

/** What became, or would become, of a thread. `crowd`: too many pages have become that one already. */
export type Visited =
  | { readonly fate: 'there'; readonly from: string }
  | { readonly fate: 'moved' | 'merged'; readonly from: string; readonly to: string }
  | { readonly fate: 'gone'; readonly from: string }
  | { readonly fate: 'unsure'; readonly from: string; readonly why: Unsure | 'crowd' };

/** A site that sends all it has lost to one page says nothing about where comments belong: more is done by hand. */
const MOST_JOINED = 5;

/** Milliseconds between two pages of one site: at least so many, and up to as many again. */
const PAUSE = 1_000;

/** What the visit of one thread asks for. */
async function decide(
  { store, get, gone }: Pick<VisitDeps, 'store' | 'get' | 'gone'>,
  site: Site,
  { id, canonical: from }: Thread,
): Promise<{ readonly visited: Visited; readonly change?: Readdress }> {
  const sight = await look(get, site, from);
  if (sight.is === 'there') return { visited: { fate: 'there', from } };
  if (sight.is === 'unsure') return { visited: { fate: 'unsure', from, why: sight.why } };
  if (sight.is === 'gone')
    return { visited: { fate: 'gone', from }, change: { kind: 'archive', thread: id, reason: gone } };
  const { to } = sight;
  const other = await store.threadAt(site.id, to);
  if (!other || other.id === id)
    return { visited: { fate: 'moved', from, to }, change: { kind: 'move', thread: id, to } };
  if (other.addresses.length > MOST_JOINED) return { visited: { fate: 'unsure', from, why: 'crowd' } };
  return { visited: { fate: 'merged', from, to }, change: { kind: 'merge', thread: id, into: other.id } };
}

/**
 * Visits the pages of threads, one after the other.
 *
 * @param batch under which what changes can be taken back; absent: nothing is written
 * @param stop what is under way is brought to its end, and no more is begun
 */
export async function* visitPages(
  deps: VisitDeps,
  site: Site,
  threads: Iterable<Thread> | AsyncIterable<Thread>,
  batch: string | undefined,
  stop: AbortSignal,
): AsyncGenerator<Visited & { readonly thread: string }> {
  const { store, now, random, pause } = deps;
  let first = true;
  for await (const thread of threads) {
    if (!first) await pause(PAUSE * (1 + random()), stop);
    first = false;
    if (stop.aborted) return;
    const { visited, change } = await decide(deps, site, thread);
    const done =
      !change ||
      batch === undefined ||
      (await store.addresses.apply(site.id, batch, new Date(now()).toISOString(), change));
    // Somebody else has moved it, or taken the address, while we looked.
    const { from } = visited;
    yield { ...(done ? visited : { fate: 'unsure', from, why: 'other' as const }), thread: thread.id };
  }
}
