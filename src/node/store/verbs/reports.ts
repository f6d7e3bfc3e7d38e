/** Reports of comments. */
import { sql } from 'kysely';
import { apart, reportOf, reportRow } from '../rows/report.ts';
import { toMs } from '../rows/value.ts';
import { prepare, slotsOf } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import type { Run } from '../sql/engine.ts';
import type { ReportContactTable, ReportTable } from '../sql/schema.ts';
import type { Reads, Writes } from '../store.ts';
import type { Changes } from './changes.ts';

type Row = ReportTable & { email: string | null };

/** @returns the verbs that read a report */
export function reportReads(db: Builder): (run: Run) => Pick<Reads, 'report' | 'reportById'> {
  const rows = () =>
    db
      .selectFrom('report as r')
      .leftJoin('report_contact as e', (join) =>
        join.onRef('e.site', '=', 'r.site').onRef('e.report', '=', 'r.id'),
      )
      .selectAll('r')
      .select('e.email');
  const byToken = prepare<{ site: string; token: string }, Row>(db, (slot) =>
    rows().where('r.site', '=', slot('site')).where('r.token', '=', slot('token')),
  );
  const byId = prepare<{ site: string; id: string }, Row>(db, (slot) =>
    rows().where('r.site', '=', slot('site')).where('r.id', '=', slot('id')),
  );
  return (run) => ({
    async report(site, token) {
      const [row] = (await run(byToken({ site, token }))).rows;
      return row && reportOf(row);
    },
    async reportById(site, id) {
      const [row] = (await run(byId({ site, id }))).rows;
      return row && reportOf(row);
    },
  });
}

/** @returns the verbs that write reports */
export function reportWrites(
  db: Builder,
): (run: Run, changes: Changes) => Pick<Writes, 'addReport' | 'decideReports'> {
  const insert = prepare<ReportTable, unknown>(db, (slot) =>
    db
      .insertInto('report')
      .values(
        slotsOf(slot, [
          ...(['site', 'id', 'comment', 'token', 'reference', 'received_at'] as const),
          ...(['status', 'decided_at', 'body'] as const),
        ]),
      ),
  );
  const addContact = prepare<ReportContactTable, unknown>(db, (slot) =>
    db.insertInto('report_contact').values(slotsOf(slot, ['site', 'report', 'email'])),
  );
  const mark = prepare<{ site: string; comment: string; at: number }, unknown>(db, (slot) =>
    db
      .updateTable('comment')
      .set({
        reports: sql<number>`reports + 1`,
        reported_at: sql<number>`coalesce(reported_at, ${slot('at')})`,
      })
      .where('site', '=', slot('site'))
      .where('id', '=', slot('comment')),
  );
  const decide = prepare<{ site: string; comment: string; at: number }, unknown>(db, (slot) =>
    db
      .updateTable('report')
      .set({ status: 'decided', decided_at: slot('at') })
      .where('site', '=', slot('site'))
      .where('comment', '=', slot('comment'))
      .where('status', '=', 'open'),
  );
  const clear = prepare<{ site: string; comment: string }, unknown>(db, (slot) =>
    db
      .updateTable('comment')
      .set({ reports: 0, reported_at: null })
      .where('site', '=', slot('site'))
      .where('id', '=', slot('comment')),
  );
  return (run, changes) => ({
    async addReport(site, report) {
      await changes.count(site, false);
      const row = reportRow(site, report);
      const { email } = apart(report.body);
      await run(insert(row));
      if (email !== undefined) await run(addContact({ site, report: report.id, email }));
      if (row.status === 'open') await run(mark({ site, comment: report.comment, at: row.received_at }));
    },
    async decideReports(site, comment, at) {
      await changes.hold(site);
      const { changed } = await run(decide({ site, comment, at: toMs(at) }));
      if (!changed) return 0;
      await run(clear({ site, comment }));
      await changes.count(site, false);
      return changed;
    },
  });
}
