/**
 * Jobs that are claimed: of several companions on one database one does each. The row is taken with `skip locked`, so
 * that nobody waits for another who is looking at it; what holds it afterwards is a time, which ends by itself when its
 * holder is killed.
 */
import { sql } from 'kysely';
import { prepare } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import type { Engine } from '../sql/engine.ts';
import type { JobTable } from '../sql/schema.ts';
import type { JobStore } from '../store.ts';

export function jobsOf(db: Builder, engine: Engine): JobStore {
  const make = prepare<{ name: string }, unknown>(
    db,
    (slot) =>
      sql`insert into job (name, holder, until) values (${slot('name')}, '', 0) on conflict do nothing`,
  );
  const look = prepare<{ name: string }, { until: number }>(db, (slot) => {
    const row = db.selectFrom('job').select('until').where('name', '=', slot('name'));
    return engine.name === 'postgres' ? row.forUpdate().skipLocked() : row;
  });
  const take = prepare<JobTable, unknown>(db, (slot) =>
    db
      .updateTable('job')
      .set({ holder: slot('holder'), until: slot('until') })
      .where('name', '=', slot('name')),
  );
  const keep = prepare<JobTable, unknown>(db, (slot) =>
    db
      .updateTable('job')
      .set({ until: slot('until') })
      .where('name', '=', slot('name'))
      .where('holder', '=', slot('holder')),
  );
  return {
    async claim(name, holder, now, until, most = Infinity) {
      // Alone: two who make the row at once would wait for each other's transaction.
      await engine.write((run) => run(make({ name })));
      return engine.write(async (run) => {
        const [row] = (await run(look({ name }))).rows;
        if (!row || (row.until > now && row.until <= most)) return false;
        await run(take({ name, holder, until }));
        return true;
      });
    },
    hold: async (name, holder, until) =>
      (await engine.write((run) => run(keep({ name, holder, until })))).changed > 0,
  };
}
