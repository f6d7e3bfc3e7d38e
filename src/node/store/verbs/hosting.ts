/** How sites stand, what there is of them, and the log of what the operator did. */
import { sql } from 'kysely';
import { hostingActs } from '../hosting.ts';
import type {
  HostingLine,
  HostingReads,
  HostingStore,
  HostingWrites,
  SiteFigures,
  Standing,
} from '../hosting.ts';
import { filled, fromJson, toInstant, toMs, toMsOrNull } from '../rows/value.ts';
import { prepare, slotsOf } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import type { Engine, Run } from '../sql/engine.ts';
import type { SiteLogTable } from '../sql/hosting-schema.ts';
import { clearSite, rowsOfSite } from '../whole/clear.ts';
import type { Changes } from './changes.ts';

/** Counts as they were written; whatever else stands there is nothing. */
const countsOf = (text: string): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries((fromJson(text) ?? {}) as Record<string, unknown>).flatMap(([name, n]) =>
      typeof n === 'number' ? [[name, n] as const] : [],
    ),
  );

/** @returns undefined for a line that a newer version wrote, and that this one does not know */
function lineOf({ n, at, act, reason, hide, until, counts }: SiteLogTable): HostingLine | undefined {
  const known = hostingActs.find((one) => one === act);
  return (
    known &&
    filled<HostingLine>({
      ...{ n, at: toInstant(at), act: known, reason, hide: hide === 1 },
      ...{ until: until === null ? undefined : toInstant(until), rows: countsOf(counts) },
    })
  );
}

const states = { suspend: 'suspended', remove: 'removing', removed: 'removed' } as const;

const open: Standing = { state: 'open', reason: '', hide: false };

/** @returns the verb that says how a site stands */
export function hostingReads(db: Builder): (run: Run) => HostingReads {
  const last = prepare<{ site: string }, SiteLogTable>(db, (slot) =>
    db
      .selectFrom('site_log')
      .selectAll()
      .where('site', '=', slot('site'))
      .where('act', '<>', 'export')
      .orderBy('n', 'desc')
      .limit(1),
  );
  return (run) => ({
    async standing(site) {
      const [row] = (await run(last({ site }))).rows;
      const line = row && lineOf(row);
      if (!line || !Object.hasOwn(states, line.act)) return open;
      const { at: since, reason, hide, until } = line;
      return filled<Standing>({ state: states[line.act as keyof typeof states], since, reason, hide, until });
    },
  });
}

/** @returns the verb that adds to the log */
export function hostingWrites(db: Builder): (run: Run, changes: Changes) => HostingWrites {
  const last = prepare<{ site: string }, { n: number }>(db, (slot) =>
    db.selectFrom('site_log').select('n').where('site', '=', slot('site')).orderBy('n', 'desc').limit(1),
  );
  const add = prepare<SiteLogTable, unknown>(db, (slot) =>
    db
      .insertInto('site_log')
      .values(slotsOf(slot, ['site', 'n', 'at', 'act', 'reason', 'hide', 'until', 'counts'])),
  );
  return (run, changes) => ({
    async noteSite(site, { at, act, reason, hide, until, rows }) {
      // Two who act at once wait for each other, and number their lines in turn.
      // The last line of all leaves nothing else behind.
      if (act !== 'removed') {
        await changes.hold(site);
        await changes.count(site, true);
      }
      const n = ((await run(last({ site }))).rows[0]?.n ?? 0) + 1;
      const counts = JSON.stringify(rows);
      await run(
        add({
          ...{ site, n, at: toMs(at), act, reason, counts },
          hide: hide ? 1 : 0,
          until: toMsOrNull(until),
        }),
      );
    },
  });
}

/** Tables by which a site is known to have been here. */
const SIGNS = ['site_log', 'thread', 'staff', 'source', 'switch_log', 'invite'] as const;

/** @returns the verbs of whoever has the machine */
export function hostingOf(db: Builder, engine: Engine): HostingStore {
  const { read } = engine;
  const signs = SIGNS.map((name) => sql`select site from ${sql.table(name)}`);
  const known = prepare<object, { site: string }>(
    db,
    () => sql<{ site: string }>`select site from (${sql.join(signs, sql` union `)}) as found order by site`,
  );
  const figures = prepare<{ site: string }, SiteFigures>(
    db,
    (slot) => sql`
      select
        (select cast(count(*) as integer) from thread where site = ${slot('site')}) as threads,
        (select cast(count(*) as integer) from comment where site = ${slot('site')}) as comments,
        (select cast(count(*) as integer) from staff where site = ${slot('site')} and revoked = 0) as members,
        (select cast(count(*) as integer) from item where site = ${slot('site')}) as posts`,
  );
  const log = prepare<{ site: string; limit: number }, SiteLogTable>(db, (slot) =>
    db
      .selectFrom('site_log')
      .selectAll()
      .where('site', '=', slot('site'))
      .orderBy('n', 'desc')
      .limit(slot('limit')),
  );
  return {
    known: async () => (await read(known({}))).rows.map(({ site }) => site),
    figures: async (site) =>
      (await read(figures({ site }))).rows[0] ?? { threads: 0, comments: 0, members: 0, posts: 0 },
    log: async (site, limit) => (await read(log({ site, limit }))).rows.flatMap((row) => lineOf(row) ?? []),
    rows: (site) => rowsOfSite(engine, read, site),
    clear: (site, told) => clearSite(engine, site, told),
    settle: () => engine.settle(),
  };
}
