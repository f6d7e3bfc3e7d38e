/** The log of one comment, as the desk reads it: who did what, when, and why. Lines are only ever added (S-30). */
import { problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import type { Site } from '../../model/site.ts';
import type { AuditLog } from '../../model/wire/desk-log.ts';
import type { CommentsDeps } from './deps.ts';

/** @returns the lines, oldest first; `not-found` for a comment that the site does not have */
export async function readAudit(
  { store }: Pick<CommentsDeps, 'store'>,
  site: Site,
  comment: string,
): Promise<AuditLog | Problem> {
  const lines = await store.audit(site.id, comment);
  if (!lines.length) return problem('not-found');
  const people = new Map((await store.staffing.staff(site.id)).map(({ id, name }) => [id, name]));
  return {
    comment,
    lines: lines.map(({ at, by, staff, from, to, ground, reason }) => {
      const name = staff === undefined ? undefined : people.get(staff);
      return {
        at,
        by,
        ...(name !== undefined && { name }),
        from,
        to,
        ...(ground !== undefined && { ground }),
        ...(reason !== undefined && { reason }),
      };
    }),
  };
}
