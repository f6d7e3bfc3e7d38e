/** What is switched off at a site, the log of it, and the load that the guard goes by. */
import { sql } from 'kysely';
import { toInstant, toMs } from '../rows/value.ts';
import { prepare, slotsOf } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import type { Run } from '../sql/engine.ts';
import type { SwitchLogTable, SwitchTable } from '../sql/schema.ts';
import type { Load, Switch, SwitchLine, SwitchReads, SwitchWrites } from '../switches.ts';
import type { Changes } from './changes.ts';

const targets = ['comments', 'push', 'mail'] as const;
/** In the order in which they speak: people first. */
const causes = ['moving', 'suspended', 'stopped', 'restored', 'unattended', 'load'] as const;
const switchModes = ['closed', 'premoderation'] as const;

/** @returns undefined for a row that a newer version wrote, and that this one does not know */
function switchOf(row: Omit<SwitchTable, 'site'>): Switch | undefined {
  const what = targets.find((one) => one === row.what);
  const cause = causes.find((one) => one === row.cause);
  // A mode that is not known is read as the strictest.
  const mode = switchModes.find((one) => one === row.mode) ?? 'closed';
  return what && cause && { what, cause, mode, reason: row.reason, at: toInstant(row.at) };
}

const weight = ({ mode, cause }: Switch): number => switchModes.indexOf(mode) * 10 + causes.indexOf(cause);

/** @returns the verbs that read them */
export function switchReads(db: Builder): (run: Run) => SwitchReads {
  const off = prepare<{ site: string }, SwitchTable>(db, (slot) =>
    db.selectFrom('switch_off').selectAll().where('site', '=', slot('site')),
  );
  const log = prepare<{ site: string; limit: number }, SwitchLogTable>(db, (slot) =>
    db
      .selectFrom('switch_log')
      .selectAll()
      .where('site', '=', slot('site'))
      .orderBy('n', 'desc')
      .limit(slot('limit')),
  );
  const load = prepare<{ site: string; since: number }, Load>(
    db,
    (slot) => sql`
      select
        (select cast(count(*) as integer) from comment
          where site = ${slot('site')} and waits in ('held', 'pending') and waits is not null) as waiting,
        (select cast(count(*) as integer) from comment
          where site = ${slot('site')} and received_at > ${slot('since')}) as received`,
  );
  return (run) => {
    const switches = async (site: string): Promise<readonly Switch[]> =>
      (await run(off({ site }))).rows
        .flatMap((row) => switchOf(row) ?? [])
        .sort((a, b) => weight(a) - weight(b) || (a.what < b.what ? -1 : 1));
    return {
      switches,
      switched: async (site, what) => (await switches(site)).find((one) => one.what === what),
      switchLog: async (site, limit) =>
        (await run(log({ site, limit }))).rows.flatMap((row): SwitchLine[] => {
          const one = switchOf(row);
          const act = row.act === 'resume' ? 'resume' : 'stop';
          return one ? [{ ...one, n: row.n, act, staff: row.staff }] : [];
        }),
      load: async (site, since) => {
        const [row] = (await run(load({ site, since: toMs(since) }))).rows;
        return { waiting: row?.waiting ?? 0, received: row?.received ?? 0 };
      },
    };
  };
}

/** @returns the verb that switches */
export function switchWrites(db: Builder): (run: Run, changes: Changes) => SwitchWrites {
  type Key = Pick<SwitchTable, 'site' | 'what' | 'cause'>;
  const find = prepare<Key, SwitchTable>(db, (slot) =>
    db
      .selectFrom('switch_off')
      .selectAll()
      .where('site', '=', slot('site'))
      .where('what', '=', slot('what'))
      .where('cause', '=', slot('cause')),
  );
  const drop = prepare<Key, unknown>(db, (slot) =>
    db
      .deleteFrom('switch_off')
      .where('site', '=', slot('site'))
      .where('what', '=', slot('what'))
      .where('cause', '=', slot('cause')),
  );
  const put = prepare<SwitchTable, unknown>(db, (slot) =>
    db.insertInto('switch_off').values(slotsOf(slot, ['site', 'what', 'cause', 'mode', 'reason', 'at'])),
  );
  const last = prepare<{ site: string }, { n: number }>(db, (slot) =>
    db.selectFrom('switch_log').select('n').where('site', '=', slot('site')).orderBy('n', 'desc').limit(1),
  );
  const add = prepare<SwitchLogTable, unknown>(db, (slot) =>
    db
      .insertInto('switch_log')
      .values(slotsOf(slot, ['site', 'n', 'what', 'cause', 'mode', 'act', 'reason', 'staff', 'at'])),
  );
  return (run, changes) => ({
    async flip(site, { what, cause, mode, act, reason, staff, at }) {
      // Two who switch at once wait for each other, and number their lines in turn.
      await changes.hold(site);
      const key = { site, what, cause };
      const [before] = (await run(find(key))).rows;
      const same = act === 'resume' ? !before : before?.mode === mode && before.reason === reason;
      if (same) return false;
      await changes.count(site, true);
      if (before) await run(drop(key));
      const row = { ...key, mode, reason, at: toMs(at) };
      if (act === 'stop') await run(put(row));
      const n = ((await run(last({ site }))).rows[0]?.n ?? 0) + 1;
      await run(add({ ...row, n, act, staff }));
      return true;
    },
  });
}
