/** A contest as a row. */
import type { Contest } from '../../../model/appeal.ts';
import type { AppealTable } from '../sql/schema.ts';
import { filled, toInstant, toMs, toMsOrNull } from './value.ts';

export const appealColumns = [
  ...['site', 'id', 'comment', 'holder', 'reference', 'body', 'opened_at', 'about', 'first_staff'],
  ...['state', 'decided_at', 'explanation', 'staff'],
] as unknown as readonly (keyof AppealTable)[];

export const appealRow = (site: string, contest: Contest): AppealTable => ({
  site,
  id: contest.id,
  comment: contest.comment,
  holder: contest.by === 'author' ? '' : contest.by.report,
  reference: contest.reference,
  body: contest.text,
  opened_at: toMs(contest.openedAt),
  about: toMs(contest.about),
  first_staff: contest.first ?? null,
  state: contest.state,
  decided_at: toMsOrNull(contest.decidedAt),
  explanation: contest.explanation ?? null,
  staff: contest.staff ?? null,
});

export const appealOf = (row: AppealTable): Contest =>
  filled<Contest>({
    id: row.id,
    comment: row.comment,
    by: row.holder ? { report: row.holder } : 'author',
    reference: row.reference,
    text: row.body,
    openedAt: toInstant(row.opened_at),
    about: toInstant(row.about),
    first: row.first_staff ?? undefined,
    state: row.state === 'upheld' || row.state === 'reversed' ? row.state : 'open',
    decidedAt: row.decided_at === null ? undefined : toInstant(row.decided_at),
    explanation: row.explanation ?? undefined,
    staff: row.staff ?? undefined,
  });
