/** Contests of decisions. */
import { sql } from 'kysely';
import { appealColumns, appealOf, appealRow } from '../rows/appeal.ts';
import { toMs } from '../rows/value.ts';
import { now, prepare, slotsOf } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import type { Run } from '../sql/engine.ts';
import type { AppealTable } from '../sql/schema.ts';
import type { Reads, Writes } from '../store.ts';
import type { Changes } from './changes.ts';

/** @returns the verb that reads contests */
export const appealReads =
  (db: Builder) =>
  (run: Run): Pick<Reads, 'appeals'> => ({
    async appeals(site, comments) {
      const asked = [...new Set(comments)];
      if (!asked.length) return [];
      const query = db
        .selectFrom('appeal')
        .selectAll()
        .where('site', '=', site)
        .where('comment', 'in', asked)
        .orderBy('opened_at')
        .orderBy('id');
      return (await run(now(query))).rows.map(appealOf);
    },
  });

/** @returns the verbs that write contests */
export function appealWrites(
  db: Builder,
): (run: Run, changes: Changes) => Pick<Writes, 'addAppeal' | 'decideAppeals'> {
  const insert = prepare<AppealTable, unknown>(db, (slot) =>
    db
      .insertInto('appeal')
      .values(slotsOf(slot, appealColumns))
      .onConflict((conflict) => conflict.columns(['site', 'comment', 'holder', 'about']).doNothing()),
  );
  const mark = prepare<{ site: string; comment: string; at: number }, unknown>(db, (slot) =>
    db
      .updateTable('comment')
      .set({ contested_at: sql<number>`coalesce(contested_at, ${slot('at')})` })
      .where('site', '=', slot('site'))
      .where('id', '=', slot('comment')),
  );
  const decide = prepare<
    { site: string; id: string; state: string; at: number; explanation: string | null; staff: string | null },
    unknown
  >(db, (slot) =>
    db
      .updateTable('appeal')
      .set({
        state: slot('state'),
        decided_at: slot('at'),
        explanation: slot('explanation'),
        staff: slot('staff'),
      })
      .where('site', '=', slot('site'))
      .where('id', '=', slot('id'))
      .where('state', '=', 'open'),
  );
  // Comes from the contests themselves: one that is left open keeps its comment in the queue.
  const clear = prepare<{ site: string; comment: string }, unknown>(
    db,
    (slot) => sql`
      update comment set contested_at = (
        select min(opened_at) from appeal
        where appeal.site = comment.site and appeal.comment = comment.id and appeal.state = 'open'
      ) where site = ${slot('site')} and id = ${slot('comment')}`,
  );
  return (run, changes) => ({
    async addAppeal(site, contest) {
      await changes.hold(site);
      const row = appealRow(site, contest);
      if (!(await run(insert(row))).changed) return false;
      if (contest.state === 'open') await run(mark({ site, comment: contest.comment, at: row.opened_at }));
      await changes.count(site, false);
      return true;
    },
    async decideAppeals(site, comment, answers) {
      await changes.hold(site);
      let decided = 0;
      for (const { id, state, at, explanation, staff } of answers)
        decided += (
          await run(
            decide({ site, id, state, at: toMs(at), explanation: explanation ?? null, staff: staff ?? null }),
          )
        ).changed;
      if (!decided) return 0;
      await run(clear({ site, comment }));
      await changes.count(site, false);
      return decided;
    },
  });
}
