/**
 * `parvis collect`: reads the sources once and writes the feed, with no companion needed. On a terminal it says what it
 * does; in a timetable it is silent unless something failed.
 */
import { resolve } from 'node:path';
import { dateText } from '../../html/time.ts';
import { siteZone } from '../../model/site.ts';
import type { Config, SiteConfig } from '../config/config.ts';
import { tokensFrom } from '../config/secrets.ts';
import { standingNow } from '../continuity/sites/suspend.ts';
import { systemClock } from '../edge/clock.ts';
import { collect } from '../feed/collect.ts';
import { isLasting } from '../feed/failure.ts';
import { mirrorSite } from '../feed/mirror-site.ts';
import { checkOfficials } from '../feed/official/officials.ts';
import { nameOf } from '../feed/place.ts';
import { publish } from '../feed/publish.ts';
import { isNews } from '../feed/visit.ts';
import type { CollectDeps, Visit } from '../feed/visit.ts';
import { createGet } from '../net/get.ts';
import { shown } from './arguments.ts';
import type { Call, Command, Language, Outcome } from './command.ts';
import { failed, misused } from './command.ts';
import { configOption, withConfig } from './configuration.ts';
import { feedWords } from './feed-words.ts';

/** A run from a timetable has more time than one beside visitors. */
const LONG = { most: 200, time: 120_000 };

/** Must somebody look at this? */
const isAlarming = ({ outcome, failure, failures }: Visit): boolean =>
  outcome === 'gone' || (outcome === 'failed' && failure !== undefined && isLasting(failure, failures));

/** What there is to say of a visit, and whether it is bad news. */
function visitLines(visit: Visit, { site }: SiteConfig, { tag, cli }: Language): string[] {
  const { collect: words } = cli;
  const { outcome, failure = 'unexpected', posts, dropped, succeededAt, nextAt } = visit;
  const source = shown(visit.name);
  const date = (instant: string | undefined): string =>
    dateText(instant, { lang: tag, zone: siteZone(site) });
  const kept =
    succeededAt !== undefined && posts > 0 ? [words.kept({ source, date: date(succeededAt) })] : [];
  if (outcome === 'gone') return [words.gone(source), ...kept];
  if (outcome === 'failed') return [words.failed({ source, why: words.why[failure] }), ...kept];
  if (outcome === 'waiting') return [words.waiting({ source, date: date(nextAt) })];
  if (outcome === 'same') return [words.same(source)];
  return [
    words.source({ source, items: posts }),
    ...(dropped > 0 ? [words.dropped({ source, count: dropped })] : []),
  ];
}

/** Which sites a call means; an outcome when it means none. */
function sitesOf({ values, language }: Call, { sites }: Config): readonly SiteConfig[] | Outcome {
  const { error } = language.cli;
  const id = values.get('site');
  const only = values.get('only');
  const list = (all: readonly string[]): string => all.join(', ');
  const ids = list(sites.map(({ site }) => site.id));
  const named = id === undefined ? sites : sites.filter(({ site }) => site.id === id);
  if (id !== undefined && !named.length)
    return misused(error.value({ option: '--site', value: shown(id), expected: ids }));
  if (values.has('out') && named.length > 1) return misused(error.missing(`--site (${ids})`));
  const chosen = named.filter(({ feed }) =>
    feed.sources.some((source) => only === undefined || source.id === only),
  );
  if (only === undefined || chosen.length) return chosen;
  const known = list(named.flatMap(({ feed }) => feed.sources.map((source) => source.id)));
  return misused(error.value({ option: '--only', value: shown(only), expected: known }));
}

/** One site: its sources, then its files. @returns what to say on stderr, its visits, and whether it is well */
async function collectSite(
  call: Call,
  one: SiteConfig,
  deps: CollectDeps,
  say: (line: string) => void,
): Promise<{ readonly bad: readonly string[]; readonly visits: readonly Visit[]; readonly well: boolean }> {
  const { language, values } = call;
  const { cli } = language;
  const only = values.get('only');
  const bad: string[] = [];
  const checked = await checkOfficials(deps, one);
  for (const source of one.feed.sources) {
    const found = checked.get(source.id);
    if (found && !found.verified)
      say(cli.feed.notOfficial({ source: shown(nameOf(source)), why: cli.feed.whyNot[found.reason] }));
  }
  const visits = await collect(deps, one, {
    ...(only !== undefined && { only }),
    onVisit: (visit) => {
      const lines = visitLines(visit, one, language);
      if (visit.outcome === 'failed' || visit.outcome === 'gone') bad.push(...lines);
      else lines.forEach(say);
    },
  });
  const out = values.get('out');
  const folder = out === undefined ? one.feed.output : resolve(out);
  const media = out === undefined ? one.feed.media : resolve(out, 'media');
  try {
    const mirrored = await mirrorSite(deps, one, media, LONG);
    // A companion that serves meanwhile tells its readers.
    if (visits.some(isNews) || mirrored?.made) await deps.store.changed(one.site.id);
    if (mirrored?.made) say(cli.collect.pictures(mirrored.made));
    if (mirrored?.left) say(cli.collect.picturesLeft(mirrored.left));
    if (mirrored && !mirrored.able) say(cli.doctor.noSharp);
    if (folder === undefined) return { bad, visits, well: !visits.some(isAlarming) };
    const { files, posts } = await publish(
      deps.store,
      one,
      feedWords(one.site.lang),
      folder,
      deps.clock.now(),
    );
    for (const name of files) {
      const file = resolve(folder, name);
      // The others hold no posts.
      say(
        /^feed\.(?:json|html|atom)$/.test(name)
          ? cli.collect.written({ file, items: posts })
          : cli.init.written(file),
      );
    }
    if (!files.length) say(cli.collect.unchanged(folder));
    return { bad, visits, well: !visits.some(isAlarming) };
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).syscall === undefined) throw fault;
    return { bad: [...bad, cli.error.notWritten(folder ?? media)], visits, well: false };
  }
}

/** All sites of a call, one after the other. */
async function collectAll(call: Call, config: Config, sites: readonly SiteConfig[]): Promise<Outcome> {
  const { language, means, switches } = call;
  const { collect: words } = language.cli;
  const start = systemClock.now();
  const say = means.terminal && !switches.has('quiet') ? means.say : (): void => {};
  const { allow, contact = config.publicUrl } = config.net;
  const store = await means.openStore(config);
  try {
    await store.migrate();
    const deps: CollectDeps = {
      get: createGet({ allow, contact }),
      accounts: new Map(),
      tokenOf: tokensFrom(means.env),
      store: store.feed,
      clock: systemClock,
      random: Math.random,
    };
    const ends: Awaited<ReturnType<typeof collectSite>>[] = [];
    for (const one of sites) {
      const { state } = await standingNow(store, one.site.id, systemClock.now());
      if (state !== 'open') {
        say((state === 'suspended' ? language.sites.passed : language.sites.gone)(one.site.id));
        continue;
      }
      say(words.start(call.values.has('only') ? 1 : one.feed.sources.length));
      ends.push(await collectSite(call, one, deps, say));
    }
    const visits = ends.flatMap((end) => end.visits);
    say(
      words.done({
        sources: visits.length,
        failed: visits.filter(({ outcome }) => outcome === 'failed' || outcome === 'gone').length,
        seconds: Math.round((systemClock.now() - start) / 1000),
      }),
    );
    return { code: ends.every(({ well }) => well) ? 0 : 1, out: '', err: ends.flatMap(({ bad }) => bad) };
  } finally {
    await store.close();
  }
}

export const collectCommand: Command = {
  name: 'collect',
  options: { ...configOption, site: 'string', out: 'string', only: 'string', quiet: 'boolean' },
  takes: [0, 0],
  run: (call) =>
    withConfig(call, (config) => {
      const sites = sitesOf(call, config);
      if ('code' in sites) return sites;
      return sites.length ? collectAll(call, config, sites) : failed(call.language.cli.collect.none);
    }),
};
