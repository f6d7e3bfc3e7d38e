/** The log of who let whom in; one line for each act, in the act's own transaction. */
import type { PeopleActor, PeopleLine } from '../members.ts';
import { toMs } from '../rows/value.ts';
import { prepare, slotsOf } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import type { Run } from '../sql/engine.ts';
import type { PeopleLogTable } from '../sql/schema.ts';
import type { Staff } from '../store.ts';

/** What a line says of a person. */
type About = Pick<Staff, 'name' | 'role' | 'service'>;

/** @returns what writes a line; the caller holds the site */
export function peopleLogOf(
  db: Builder,
): (run: Run, site: string, act: PeopleLine['act'], about: About, by: PeopleActor) => Promise<void> {
  const last = prepare<{ site: string }, { n: number }>(db, (slot) =>
    db.selectFrom('people_log').select('n').where('site', '=', slot('site')).orderBy('n', 'desc').limit(1),
  );
  const add = prepare<PeopleLogTable, unknown>(db, (slot) =>
    db
      .insertInto('people_log')
      .values(slotsOf(slot, ['site', 'n', 'at', 'act', 'name', 'role', 'service', 'staff'])),
  );
  return async (run, site, act, { name, role, service }, { staff, at }) => {
    const n = ((await run(last({ site }))).rows[0]?.n ?? 0) + 1;
    await run(add({ site, n, at: toMs(at), act, name, role, service: service || null, staff }));
  };
}
