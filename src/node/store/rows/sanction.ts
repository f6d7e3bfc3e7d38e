/** A measure as a row: its statement and its contest are JSON, so that the words can go and the measure stay. */
import { authorKinds, endOf, measures } from '../../../model/sanction.ts';
import type { Sanction, SanctionContest } from '../../../model/sanction.ts';
import type { Role } from '../../../model/comment-states.ts';
import { statementShape } from '../../../model/statement.ts';
import { instant, object, oneOf, optional, text } from '../../../model/wire/shape.ts';
import type { SanctionTable } from '../sql/schema.ts';
import { filled, fromShape, toInstant, toJson, toMs, toMsOrNull } from './value.ts';

const contestShape = object({
  reference: text(64),
  text: text(5000),
  openedAt: instant,
  state: oneOf('open', 'upheld', 'reversed'),
  decidedAt: optional(instant),
  explanation: optional(text(2000)),
  staff: optional(text(200)),
});

export const sanctionRow = (site: string, one: Sanction): SanctionTable => ({
  site,
  id: one.id,
  comment: one.comment,
  kind: one.author.kind,
  author: one.author.key,
  measure: one.measure,
  actor: one.by,
  staff: one.staff,
  illegal: one.illegal ? 1 : 0,
  version: one.version,
  at: toMs(one.at),
  ends: endOf(one),
  statement: toJson(one.statement),
  contest: toJson(one.contest),
  contested: one.contest?.state ?? null,
  until: toMsOrNull(one.until),
  lifted_at: toMsOrNull(one.liftedAt),
});

export const sanctionColumns = [
  ...['site', 'id', 'comment', 'kind', 'author', 'measure', 'actor', 'staff', 'illegal', 'version', 'at'],
  ...['ends', 'statement', 'contest', 'contested', 'until', 'lifted_at'],
] as unknown as readonly (keyof SanctionTable)[];

/** @returns undefined for a measure that a newer version wrote and this one does not know */
export function sanctionOf(row: SanctionTable): Sanction | undefined {
  const kind = authorKinds.find((one) => one === row.kind);
  const measure = measures.find((one) => one === row.measure);
  return (
    kind &&
    measure &&
    filled<Sanction>({
      id: row.id,
      comment: row.comment,
      author: { kind, key: row.author },
      measure,
      statement: fromShape(statementShape, row.statement),
      illegal: row.illegal === 1,
      at: toInstant(row.at),
      until: row.until === null ? undefined : toInstant(row.until),
      by: row.actor as Role,
      staff: row.staff,
      liftedAt: row.lifted_at === null ? undefined : toInstant(row.lifted_at),
      contest: fromShape<SanctionContest>(contestShape, row.contest),
      version: row.version,
    })
  );
}
