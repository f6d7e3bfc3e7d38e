/** The open reports of a comment, as the desk reads them: what was reported and why, never by whom (DSA art. 16). */
import { isProblem, problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import type { Site } from '../../model/site.ts';
import type { DeskReports } from '../../model/wire/desk-beside.ts';
import { parseReport } from '../../model/wire/report.ts';
import type { CommentsDeps } from './deps.ts';

/** @returns the reports, oldest first; `not-found` for a comment that the site does not have */
export async function readReports(
  { store }: Pick<CommentsDeps, 'store'>,
  site: Site,
  comment: string,
): Promise<DeskReports | Problem> {
  if (!(await store.comment(site.id, comment))) return problem('not-found');
  const reports = await store.openReports(site.id, comment);
  return {
    comment,
    reports: reports.map(({ reference, receivedAt, body }) => {
      const read = parseReport(body);
      // One that an older version wrote is still counted, and can be found by its reference.
      const { kind, reason } = isProblem(read) ? { kind: 'other' as const, reason: '' } : read;
      return { reference, receivedAt, kind, reason };
    }),
  };
}
