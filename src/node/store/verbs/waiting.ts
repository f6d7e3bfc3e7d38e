/** What the desk asks of what waits: the texts of a queue, and the reports of a comment. */
import { reportOf } from '../rows/report.ts';
import { prepare } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import type { Run } from '../sql/engine.ts';
import type { ReportTable } from '../sql/schema.ts';
import type { Reads, WaitingText } from '../store.ts';

/** @returns the verbs that read them */
export function waitingReads(db: Builder): (run: Run) => Pick<Reads, 'waitingTexts' | 'openReports'> {
  // A comment that was public once is removed and not refused, and an edit is not a comment.
  const texts = prepare<{ site: string; queue: string; limit: number }, WaitingText>(db, (slot) =>
    db
      .selectFrom('comment')
      .select(['id', 'version', 'text'])
      .where('site', '=', slot('site'))
      .where('waits', '=', slot('queue'))
      .where('state', 'in', ['pending', 'held'])
      .where('revision', '=', 0)
      .where('proposal', 'is', null)
      .orderBy('waits_at')
      .orderBy('id')
      .limit(slot('limit')),
  );
  const open = prepare<{ site: string; comment: string }, ReportTable & { email: null }>(db, (slot) =>
    db
      .selectFrom('report')
      .selectAll()
      .where('site', '=', slot('site'))
      .where('comment', '=', slot('comment'))
      .where('status', '=', 'open')
      .orderBy('received_at')
      .orderBy('id'),
  );
  return (run) => ({
    waitingTexts: async (site, queue, limit) => (await run(texts({ site, queue, limit }))).rows,
    openReports: async (site, comment) =>
      (await run(open({ site, comment }))).rows.map((row) => reportOf({ ...row, email: null })),
  });
}
