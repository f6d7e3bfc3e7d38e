/** `parvis threads check`: looks at pages that have comments, says which have moved or are gone, and acts with --yes. */
import { randomUUID } from 'node:crypto';
import type { Site } from '../../model/site.ts';
import type { Thread } from '../../model/thread.ts';
import { withinOrigins } from '../../model/url/address.ts';
import { canonicalUrl } from '../../model/url/canonical.ts';
import { pauseFor } from '../comments/visits/pause.ts';
import { visitPages } from '../comments/visits/visits.ts';
import type { Visited } from '../comments/visits/visits.ts';
import { goneWords } from '../comments/visits/words.ts';
import { systemClock } from '../edge/clock.ts';
import { createGet } from '../net/get.ts';
import type { Store } from '../store/store.ts';
import { shown } from './arguments.ts';
import type { Call, Outcome } from './command.ts';
import { failed } from './command.ts';
import { withSite } from './site.ts';

/** Threads read at once. */
const BATCH = 200;
/** Somebody waits for this: the pauses between pages are so many times shorter than those of the timetable. */
const FASTER = 4;

/** Every thread of a site whose page can be asked and is not gone already. */
async function* threadsOf(store: Store, site: Site): AsyncGenerator<Thread> {
  for (let after = ''; ;) {
    const some = await store.addresses.list(site.id, after, BATCH);
    for (const thread of some)
      if (thread.archived === undefined && withinOrigins(thread.canonical, site.origins)) yield thread;
    const last = some.at(-1);
    if (!last) return;
    after = last.id;
  }
}

/** One line for what is worth one. */
function lineOf(visited: Visited, call: Call): string | undefined {
  const { visits: words } = call.language;
  const from = shown(visited.from);
  if (visited.fate === 'there') return undefined;
  if (visited.fate === 'gone') return words.fate.gone(from);
  if (visited.fate === 'unsure') return words.unsure[visited.why](from);
  return words.fate[visited.fate]({ from, to: shown(visited.to) });
}

export const checkThreads = (call: Call): Promise<Outcome> =>
  withSite(call, async ({ site }, store, config) => {
    const { visits: words, cli } = call.language;
    const [, address] = call.positionals;
    let threads: Iterable<Thread> | AsyncIterable<Thread> = threadsOf(store, site);
    if (address !== undefined) {
      const url = canonicalUrl({ location: address });
      const one = url && (await store.threadAt(site.id, url));
      if (!one) return failed(cli.threads.none(shown(address)));
      threads = [one];
    }
    const { allow, contact = config.publicUrl } = config.net;
    const pause = pauseFor(systemClock);
    const deps = {
      store,
      get: createGet({ allow, contact }),
      now: () => systemClock.now(),
      random: Math.random,
      pause: (ms: number, stop: AbortSignal) => pause(ms / FASTER, stop),
      gone: goneWords(site.lang).gone,
    };
    const dry = !call.switches.has('yes');
    const sum = { visited: 0, moved: 0, merged: 0, gone: 0 };
    const out: string[] = [];
    const err: string[] = [];
    const never = new AbortController().signal;
    for await (const visited of visitPages(deps, site, threads, dry ? undefined : randomUUID(), never)) {
      sum.visited++;
      if (visited.fate === 'moved' || visited.fate === 'merged' || visited.fate === 'gone')
        sum[visited.fate]++;
      const line = lineOf(visited, call);
      if (line !== undefined) (visited.fate === 'unsure' ? err : out).push(line);
    }
    const changes = sum.moved + sum.merged + sum.gone;
    const end = changes ? [dry ? words.dry : words.done] : [];
    return {
      code: 0,
      out: [...out.map((line) => `  ${line}`), words.sum(sum), ...end, ''].join('\n'),
      err,
    };
  });
