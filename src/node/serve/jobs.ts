/** What a serving companion does by the clock: a new job is a line here. */
import { tokensFrom } from '../config/secrets.ts';
import { EVERY, collectByClock } from '../feed/job.ts';
import type { Job } from '../job.ts';
import { keptOf } from '../comments/records/kept.ts';
import { watchLoad } from '../comments/guard/guard.ts';
import { EVERY as VISITS, visitByClock } from '../comments/visits/job.ts';
import { goneWords } from '../comments/visits/words.ts';
import { pauseFor } from '../comments/visits/pause.ts';
import { sweepRemoved } from '../continuity/sites/remove.ts';
import { resumeDue, standingNow } from '../continuity/sites/suspend.ts';
import { remind } from '../comments/notices/remind.ts';
import { sendDue } from '../comments/notices/send.ts';
import type { Post } from '../mail/message.ts';
import { guardDeps } from '../routes/comments-deps.ts';
import type { Deps } from '../routes/mount.ts';
import { noticeDeps } from '../routes/notice-deps.ts';

/** Seconds between two purges of what is past: keys, sessions, invitations. */
const PURGE = 3600;

/** The feeds of all sites that have sources. */
function collecting({ config, store, clock, get, log, words }: Deps): readonly Job[] {
  const tokenOf = tokensFrom(process.env);
  const accounts = new Map<string, string>();
  const deps = { store: store.feed, clock, get, accounts, tokenOf, random: Math.random };
  return config.sites
    .filter(({ feed }) => feed.sources.length > 0)
    .map((one) => ({
      name: `collect/${one.site.id}`,
      every: EVERY,
      first: 5,
      run: (stop) => collectByClock(deps, one, words(one.site), log, stop),
    }));
}

/** Seconds between two looks at the outbox, and at the calendar. */
const SEND = 20;
const REMIND = 120;

/** Mail of all sites: what waits in the outbox, and what the calendar asks for. */
function mailing(deps: Deps, post: Post | undefined): readonly Job[] {
  const own = noticeDeps(deps);
  return deps.config.sites.flatMap(({ site }): Job[] => [
    { name: `remind/${site.id}`, every: REMIND, first: 30, lane: 'people', run: () => remind(own, site) },
    ...(post
      ? [
          {
            name: `mail/${site.id}`,
            every: SEND,
            first: 10,
            lane: 'people' as const,
            quiet: true,
            run: async (stop: AbortSignal) => ({ ...(await sendDue({ ...own, post }, site, stop)) }),
          },
        ]
      : []),
  ]);
}

/** Seconds between two looks at the load when no comment comes: it ends by itself. */
const GUARD = 60;

const guarding = (deps: Deps): readonly Job[] => {
  const own = guardDeps(deps);
  return deps.config.sites.map(({ site }) => ({
    name: `load/${site.id}`,
    every: GUARD,
    first: 15,
    lane: 'people',
    quiet: true,
    run: async () => {
      await watchLoad(own, site);
    },
  }));
};

/** Seconds between two purges of what has had its time: texts, addresses, reports, the log's words. */
const EXPIRE = 6 * 3600;

/** What each site keeps, and for how long. */
const keeping = ({ config, store, clock }: Deps): readonly Job[] =>
  config.sites.map(({ site, retention }) => ({
    name: `retention/${site.id}`,
    every: EXPIRE,
    first: 120,
    run: async () => {
      const kept = keptOf(site.policy.retention, retention);
      return { ...(await store.records.expire(site.id, kept, new Date(clock.now()).toISOString(), false)) };
    },
  }));

/** Looks at the pages that have comments; companions that start together do not ask together. */
const visiting = ({ config, store, clock, get }: Deps): readonly Job[] =>
  config.sites
    .filter(({ visits }) => visits)
    .map(({ site }) => ({
      name: `visit/${site.id}`,
      every: VISITS,
      first: 60 + Math.round(VISITS * Math.random()),
      quiet: true,
      run: (stop) =>
        visitByClock(
          {
            ...{ store, get, now: () => clock.now(), random: Math.random },
            ...{ pause: pauseFor(clock), gone: goneWords(site.lang).gone },
          },
          site,
          stop,
        ),
    }));

/** Seconds between two looks whether a suspension is over, and whether a site that is gone has left something. */
const STANDING = 30;

const standing = ({ config, store, clock }: Deps): Job => ({
  name: 'standing',
  every: STANDING,
  first: 3,
  quiet: true,
  run: async () => {
    const sites = config.sites.map(({ site }) => site.id);
    const resumed = await resumeDue(store, sites, clock.now());
    return { resumed, swept: await sweepRemoved(store, sites, clock.now()) };
  },
});

/** Jobs of a site, named after it, are not done while it is held or gone. */
const whileOpen = ({ store, clock }: Deps, jobs: readonly Job[]): readonly Job[] =>
  jobs.map((job) => ({
    ...job,
    run: async (stop) => {
      const site = job.name.split('/')[1] ?? '';
      const { state } = await standingNow(store, site, clock.now());
      return state === 'open' ? job.run(stop) : {};
    },
  }));

/** The timetable. @param post the way to the mail server; absent = no mail is sent */
export const jobsOf = (deps: Deps, post?: Post): readonly Job[] => [
  {
    name: 'purge',
    every: PURGE,
    first: 60,
    run: () => deps.store.purge(new Date(deps.clock.now()).toISOString()),
  },
  standing(deps),
  ...whileOpen(deps, [...collecting(deps), ...mailing(deps, post), ...guarding(deps), ...visiting(deps)]),
  // What has had its time goes, whoever pays.
  ...keeping(deps),
];
