/**
 * Collects the sources of a site. Those of different hosts side by side, each within its own time; those of one host one
 * after the other, so that no server is asked for much at once. What goes wrong with one is that one's affair (S-44).
 */
import type { SourceState } from '../store/store.ts';
import { hostOf, nameOf } from './place.ts';
import type { FeedSite, SourceSettings } from './settings.ts';
import { visit } from './visit.ts';
import type { CollectDeps, Visit } from './visit.ts';

/** What a run may be told. */
export interface CollectOptions {
  /** Id of the only source to visit. */
  readonly only?: string;
  /** Aborted when the process is to end: what is not written yet is left for the next run. */
  readonly stop?: AbortSignal;
  /** Told of each visit when it is over. */
  readonly onVisit?: (visit: Visit) => void;
}

/** Hosts that are asked at the same time. */
const HOSTS = 16;

/** A visit that the database, or a mistake of ours, cut short. */
const cutShort = (source: SourceSettings, state: SourceState | undefined, fault: unknown): Visit => ({
  source,
  name: nameOf(source),
  outcome: 'failed',
  failure: fault instanceof Error && fault.name === 'StoreBusy' ? 'not-stored' : 'unexpected',
  failures: (state?.failures ?? 0) + 1,
  posts: 0,
  dropped: 0,
  ...(state?.succeededAt !== undefined && { succeededAt: state.succeededAt }),
});

/**
 * Visits every source whose time has come.
 * @returns the visits, in the order of the configuration
 * @throws what the store throws when it cannot even be read
 */
export async function collect(
  deps: CollectDeps,
  feedSite: FeedSite,
  options: CollectOptions = {},
): Promise<readonly Visit[]> {
  const { only, stop = new AbortController().signal, onVisit } = options;
  const sources = feedSite.feed.sources.filter(({ id }) => only === undefined || id === only);
  const states = new Map((await deps.store.sources(feedSite.site.id)).map((state) => [state.source, state]));
  const done = new Map<SourceSettings, Visit>();
  const byHost = new Map<string, SourceSettings[]>();
  for (const source of sources) byHost.set(hostOf(source), [...(byHost.get(hostOf(source)) ?? []), source]);
  const hosts = [...byHost.values()];

  const work = async (): Promise<void> => {
    for (let host = hosts.shift(); host; host = hosts.shift())
      for (const source of host) {
        if (stop.aborted) return;
        const state = states.get(source.id);
        const ended = await visit(deps, feedSite, source, state, stop).catch((fault: unknown) =>
          cutShort(source, state, fault),
        );
        done.set(source, ended);
        onVisit?.(ended);
      }
  };
  await Promise.all(Array.from({ length: HOSTS }, work));
  return sources.flatMap((source) => done.get(source) ?? []);
}
