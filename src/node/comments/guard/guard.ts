/**
 * The load guard: when more comes than can be read, the site pre-moderates, then closes, by itself; visitors read why,
 * whoever moderates gets a mail, and it ends by itself. Its state is a switch in the store, so it holds for
 * every companion of the database, and no other cause's switch is touched.
 */
import type { Site } from '../../../model/site.ts';
import type { GuardTerms } from '../../../words/terms.ts';
import type { Reads, Tx } from '../../store/store.ts';
import type { Switch } from '../../store/switches.ts';
import { HOUR, instantOf } from '../notices/deps.ts';
import type { NoticeDeps } from '../notices/deps.ts';
import { tell } from '../notices/tell.ts';
import { levelOf } from './level.ts';
import type { Level, LoadRules } from './level.ts';

export interface GuardDeps extends Pick<NoticeDeps, 'store' | 'clock' | 'sign' | 'rules' | 'log'> {
  readonly load: (site: Site) => LoadRules;
  readonly says: (site: Site) => GuardTerms['visitors'];
}

const modes = { busy: 'premoderation', full: 'closed' } as const;

const ownSwitch = (all: readonly Switch[]): Switch | undefined =>
  all.find(({ what, cause }) => what === 'comments' && cause === 'load');

/** The level that holds, as every companion knows it. */
export const levelNow = (all: readonly Switch[]): Level => {
  const own = ownSwitch(all);
  return !own ? 'calm' : own.mode === 'closed' ? 'full' : 'busy';
};

/** Is there more than can be read? */
export const isBusy = async (reads: Pick<Reads, 'switches'>, site: Pick<Site, 'id'>): Promise<boolean> =>
  levelNow(await reads.switches(site.id)) !== 'calm';

async function step(tx: Tx, deps: GuardDeps, site: Site): Promise<Level> {
  const now = deps.clock.now();
  const at = instantOf(now);
  const switches = await tx.switches(site.id);
  const before = levelNow(switches);
  const load = await tx.load(site.id, instantOf(now - HOUR));
  const level = levelOf(load, deps.load(site), before);
  if (level === before) return level;
  const what = { what: 'comments', cause: 'load', staff: '', at } as const;
  const { mode = 'closed', reason = '' } = ownSwitch(switches) ?? {};
  const flipped = await tx.flip(
    site.id,
    level === 'calm'
      ? { ...what, mode, reason, act: 'resume' }
      : { ...what, mode: modes[level], reason: deps.says(site)[level], act: 'stop' },
  );
  // Another companion was first, between our look and now: it has told everybody.
  if (!flipped) return level;
  const people = deps.rules(site).people.filter(({ alerts }) => alerts);
  await tell(tx, deps, site, now, people, {
    kind: level === 'calm' ? 'eased' : 'load',
    slot: at,
    data: { waiting: load.waiting, received: load.received, full: level === 'full' },
  });
  deps.log.warn('comments/load', { site: site.id, level, waiting: load.waiting, received: load.received });
  return level;
}

/** Looks at the load once, and switches where that is needed. @returns the level from now on */
export const watchLoad = (deps: GuardDeps, site: Site): Promise<Level> =>
  deps.store.write((tx) => step(tx, deps, site));

/** After so many comments, or so many milliseconds, a look is worth its while. */
const EVERY = { comments: 10, ms: 5_000 };

export interface Guard {
  /** A comment has been taken: looks now and then. Never throws: what was taken is taken. */
  taken(site: Site): Promise<void>;
}

/** @param deps a guard that looks while comments come; the timetable looks when none do */
export function createGuard(deps: GuardDeps): Guard {
  const seen = new Map<string, { readonly at: number; readonly count: number }>();
  return {
    async taken(site) {
      const now = deps.clock.now();
      const { at, count } = seen.get(site.id) ?? { at: 0, count: 0 };
      const due = count + 1 >= EVERY.comments || now - at >= EVERY.ms;
      seen.set(site.id, due ? { at: now, count: 0 } : { at, count: count + 1 });
      if (!due) return;
      try {
        await watchLoad(deps, site);
      } catch {
        // The store is away for a moment: the next comment, or the timetable, looks again.
        deps.log.warn('comments/load-unknown', { site: site.id });
      }
    },
  };
}
