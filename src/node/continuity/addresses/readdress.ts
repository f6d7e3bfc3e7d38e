/** Gives threads their new addresses, one after the other, or says what would become of them. */
import { withinOrigins } from '../../../model/url/address.ts';
import type { Thread } from '../../../model/thread.ts';
import type { Site } from '../../../model/site.ts';
import type { Readdress } from '../../store/addresses.ts';
import type { Store } from '../../store/store.ts';
import type { Pair } from './table.ts';

/** What became, or would become, of one line. `here`: it has that address already. `none`: no comments are there. */
export type Fate = 'moved' | 'merged' | 'here' | 'none' | 'outside' | 'taken';

export interface Line extends Pair {
  readonly fate: Fate;
}

/** How far a dry run has come: what the lines before would have done. */
interface Sketch {
  /** By address, the thread that would be there. */
  readonly at: Map<string, Thread>;
  /** Threads that would be under others. */
  readonly gone: Map<string, Thread>;
}

const through = ({ gone }: Sketch, thread: Thread | undefined): Thread | undefined => {
  let at = thread;
  for (let next = at && gone.get(at.id); next; next = gone.get(next.id)) at = next;
  return at;
};

/** @param batch under which it can be taken back; absent: nothing is written */
export async function readdress(
  store: Store,
  site: Site,
  pairs: AsyncIterable<Pair> | Iterable<Pair>,
  at: string,
  batch: string | undefined,
): Promise<readonly Line[]> {
  const sketch: Sketch = { at: new Map(), gone: new Map() };
  const find = async (url: string): Promise<Thread | undefined> =>
    through(sketch, sketch.at.get(url) ?? (await store.threadAt(site.id, url)));
  const lines: Line[] = [];
  for await (const pair of pairs) {
    const end = (fate: Fate): unknown => lines.push({ ...pair, fate });
    const thread = await find(pair.from);
    if (!withinOrigins(pair.to, site.origins)) end('outside');
    else if (!thread) end('none');
    else if (thread.canonical === pair.to || pair.from === pair.to) end('here');
    else {
      const other = await find(pair.to);
      const merges = other !== undefined && other.id !== thread.id;
      const change: Readdress = merges
        ? { kind: 'merge', thread: thread.id, into: other.id }
        : { kind: 'move', thread: thread.id, to: pair.to };
      if (batch === undefined) {
        if (merges) sketch.gone.set(thread.id, other);
        else sketch.at.set(pair.to, { ...thread, canonical: pair.to });
      } else if (!(await store.addresses.apply(site.id, batch, at, change))) {
        end('taken');
        continue;
      }
      end(merges ? 'merged' : 'moved');
    }
  }
  return lines;
}

/** Threads looked at in one reading. */
const BATCH = 200;

/**
 * Pairs for a site that has another domain: every thread below the old one.
 * @param from host, or origin. @param to origin
 */
export async function* domainPairs(store: Store, site: Site, from: string, to: string): AsyncGenerator<Pair> {
  const target = new URL(to);
  let line = 0;
  for (let after = ''; ;) {
    const some = await store.addresses.list(site.id, after, BATCH);
    for (const { canonical } of some) {
      const url = new URL(canonical);
      if (url.host !== from) continue;
      url.protocol = target.protocol;
      url.host = target.host;
      if (!target.port) url.port = '';
      yield { line: ++line, from: canonical, to: url.href };
    }
    const last = some.at(-1);
    if (!last) return;
    after = last.id;
  }
}
