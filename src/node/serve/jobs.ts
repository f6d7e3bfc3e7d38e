/** What a serving companion does by the clock: a new job is a line here. */
import { EVERY, collectByClock } from '../feed/job.ts';
import type { Job } from '../job.ts';
import type { Deps } from '../routes/mount.ts';

/** Seconds between two purges of what is past: keys, sessions, invitations. */
const PURGE = 3600;

/** The feeds of all sites that have sources. */
function collecting({ config, store, clock, get, log, words }: Deps): readonly Job[] {
  const deps = { store: store.feed, clock, get, accounts: new Map<string, string>(), random: Math.random };
  return config.sites
    .filter(({ feed }) => feed.sources.length > 0)
    .map((one) => ({
      name: `collect/${one.site.id}`,
      every: EVERY,
      first: 5,
      run: (stop) => collectByClock(deps, one, words(one.site), log, stop),
    }));
}

/** The timetable. */
export const jobsOf = (deps: Deps): readonly Job[] => [
  {
    name: 'purge',
    every: PURGE,
    first: 60,
    run: () => deps.store.purge(new Date(deps.clock.now()).toISOString()),
  },
  ...collecting(deps),
];
