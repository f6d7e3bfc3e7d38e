/** Comments that are with a service: cases, their log, and their end with a decision. */
import { sql } from 'kysely';
import { cursorOf, FIRST, LAST, placeOf } from '../cursor.ts';
import type { Handed, HandedAct, HandedLine, HandedReads, HandedWrites } from '../handed.ts';
import { filled, toInstant, toMs, toMsOrNull } from '../rows/value.ts';
import { now, prepare, slotsOf } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import type { Run } from '../sql/engine.ts';
import type { HandedLogTable, HandedTable } from '../sql/schema.ts';
import type { Writes } from '../store.ts';
import type { Changes } from './changes.ts';

const acts: readonly HandedAct[] = ['hand', 'answer', 'back', 'close'];

const instantOr = (ms: number | null): string | undefined => (ms === null ? undefined : toInstant(ms));

const handedOf = (row: HandedTable): Handed =>
  filled<Handed>({
    comment: row.comment,
    n: row.n,
    state: row.state === 'answered' ? 'answered' : 'open',
    service: row.service,
    topic: row.topic,
    note: row.note,
    at: toInstant(row.at),
    staff: row.staff,
    dueAt: instantOr(row.due_at),
    answer: row.answer ?? undefined,
    answeredAt: instantOr(row.answered_at),
    answeredBy: row.answered_by ?? undefined,
    told: row.told === 1 || row.told === 2 ? row.told : 0,
  });

/** @returns undefined for an act that a newer version wrote, and that this one does not know */
function lineOf(row: HandedLogTable): HandedLine | undefined {
  const act = acts.find((one) => one === row.act);
  return (
    act &&
    filled<HandedLine>({
      comment: row.comment,
      n: row.n,
      at: toInstant(row.at),
      act,
      service: row.service,
      topic: row.topic,
      note: row.reason ?? undefined,
      dueAt: instantOr(row.due_at),
      staff: row.staff,
    })
  );
}

type Key = Pick<HandedTable, 'site' | 'comment'>;

/** The case of one comment. */
const oneOf = (db: Builder) =>
  prepare<Key, HandedTable>(db, (slot) =>
    db
      .selectFrom('handed')
      .selectAll()
      .where('site', '=', slot('site'))
      .where('comment', '=', slot('comment')),
  );

/** @returns the verbs that read them */
export function handedReads(db: Builder): (run: Run) => HandedReads {
  const one = oneOf(db);
  const log = prepare<Key, HandedLogTable>(db, (slot) =>
    db
      .selectFrom('handed_log')
      .selectAll()
      .where('site', '=', slot('site'))
      .where('comment', '=', slot('comment'))
      .orderBy('n'),
  );
  const counts = prepare<{ site: string }, { state: string; service: string; count: number }>(
    db,
    (slot) => sql`select state, service, cast(count(*) as integer) as count from handed
      where site = ${slot('site')} group by state, service`,
  );
  const late = prepare<{ site: string; at: number; limit: number }, HandedTable>(db, (slot) =>
    db
      .selectFrom('handed')
      .selectAll()
      .where('site', '=', slot('site'))
      // Written out, so that the index of what is open serves.
      .where(sql<boolean>`state = 'open' and due_at is not null`)
      .where('due_at', '<=', slot('at'))
      .where('told', '<', 2)
      .orderBy('due_at', 'desc')
      .orderBy('comment')
      .limit(slot('limit')),
  );
  return (run) => ({
    async handed(site, comments) {
      const [only, ...others] = new Set(comments);
      if (only === undefined) return new Map();
      const rows = others.length
        ? (
            await run(
              now(
                db
                  .selectFrom('handed')
                  .selectAll()
                  .where('site', '=', site)
                  .where('comment', 'in', [only, ...others]),
              ),
            )
          ).rows
        : (await run(one({ site, comment: only }))).rows;
      return new Map(rows.map((row) => [row.comment, handedOf(row)]));
    },
    async handedList(site, { state, service, limit, after }) {
      const { at, id } = after === undefined ? FIRST : (placeOf(after) ?? LAST);
      let query = db
        .selectFrom('handed')
        .selectAll()
        .where('site', '=', site)
        .where('state', '=', state)
        .where(sql<boolean>`(at, comment) > (${at}, ${id})`)
        .orderBy('at')
        .orderBy('comment')
        .limit(limit + 1);
      if (service !== undefined) query = query.where('service', '=', service);
      const { rows } = await run(now(query));
      const here = rows.slice(0, limit);
      const last = here.at(-1);
      return {
        cases: here.map(handedOf),
        ...(last && rows.length > limit && { next: cursorOf({ at: last.at, id: last.comment }) }),
      };
    },
    async handedCounts(site) {
      const { rows } = await run(counts({ site }));
      const many = (state: string) => rows.filter((row) => row.state === state);
      return {
        open: new Map(many('open').map(({ service, count }) => [service, count])),
        answered: many('answered').reduce((sum, { count }) => sum + count, 0),
      };
    },
    handedLog: async (site, comment) =>
      (await run(log({ site, comment }))).rows.flatMap((row) => lineOf(row) ?? []),
    handedLate: async (site, at, limit) =>
      (await run(late({ site, at: toMs(at), limit }))).rows.map(handedOf),
  });
}

/** @returns the verbs that write them */
export function handedWrites(db: Builder): (run: Run, changes: Changes) => HandedWrites {
  const one = oneOf(db);
  const drop = prepare<Key, unknown>(db, (slot) =>
    db.deleteFrom('handed').where('site', '=', slot('site')).where('comment', '=', slot('comment')),
  );
  const put = prepare<HandedTable, unknown>(db, (slot) =>
    db
      .insertInto('handed')
      .values(
        slotsOf(slot, [
          ...(['site', 'comment', 'n', 'topic', 'service', 'note', 'at', 'staff', 'due_at'] as const),
          ...(['state', 'answer', 'answered_at', 'answered_by', 'told'] as const),
        ]),
      ),
  );
  const last = prepare<Key, { n: number }>(db, (slot) =>
    db
      .selectFrom('handed_log')
      .select('n')
      .where('site', '=', slot('site'))
      .where('comment', '=', slot('comment'))
      .orderBy('n', 'desc')
      .limit(1),
  );
  const add = prepare<HandedLogTable, unknown>(db, (slot) =>
    db
      .insertInto('handed_log')
      .values(
        slotsOf(slot, [
          ...(['site', 'comment', 'n', 'at', 'act', 'service', 'topic'] as const),
          ...(['reason', 'due_at', 'staff'] as const),
        ]),
      ),
  );
  const told = prepare<Key & { n: number; told: number }, unknown>(db, (slot) =>
    db
      .updateTable('handed')
      .set({ told: slot('told') })
      .where('site', '=', slot('site'))
      .where('comment', '=', slot('comment'))
      .where('n', '=', slot('n'))
      .where('told', '<', slot('told')),
  );
  return (run, changes) => {
    /** Writes a line. @returns its number */
    const log = async (line: Omit<HandedLogTable, 'n'>): Promise<number> => {
      const n = ((await run(last(line))).rows[0]?.n ?? 0) + 1;
      await run(add({ ...line, n }));
      return n;
    };
    return {
      async handle(site, deed) {
        // Two who act at once wait for each other, and the second finds another case than it saw.
        await changes.hold(site);
        const { comment, staff, act } = deed;
        const key = { site, comment };
        const [before] = (await run(one(key))).rows;
        if ((before?.n ?? 0) !== deed.n) return undefined;
        if (act !== 'hand' && !before) return undefined;
        if (act === 'answer' && before?.state !== 'open') return undefined;
        const at = toMs(deed.at);
        const { service, topic } = act === 'hand' ? deed : before!;
        const due = act === 'hand' ? toMsOrNull(deed.dueAt) : null;
        const reason = deed.note === '' ? null : deed.note;
        const n = await log({ ...key, at, act, service, topic, reason, due_at: due, staff });
        await run(drop(key));
        if (act === 'hand')
          await run(
            put({
              ...{ ...key, n, topic, service, note: deed.note, at, staff, due_at: due, state: 'open' },
              ...{ answer: null, answered_at: null, answered_by: null, told: 0 },
            }),
          );
        if (act === 'answer')
          await run(
            put({
              ...{ ...before!, n, state: 'answered' },
              ...{ answer: deed.note, answered_at: at, answered_by: staff },
            }),
          );
        await changes.count(site, false);
        return n;
      },
      async closeHanded(site, comment, at, staff) {
        const key = { site, comment };
        const [before] = (await run(one(key))).rows;
        if (!before) return;
        await changes.hold(site);
        const { service, topic } = before;
        await log({
          ...{ ...key, at: toMs(at), act: 'close', service, topic, reason: null, due_at: null, staff },
        });
        await run(drop(key));
        await changes.count(site, false);
      },
      tellHanded: async (site, comment, n, who) =>
        (await run(told({ site, comment, n, told: who }))).changed > 0,
    };
  };
}

/**
 * Whatever is decided about a comment ends its case, by whichever way the decision comes: at the desk, by a link of a
 * mail, for a whole wave, with a contest; and so does its author's taking it back.
 */
export const withHanded = <T extends Pick<Writes, 'saveComment'>>(
  acts: T,
  { closeHanded }: Pick<HandedWrites, 'closeHanded'>,
): T => ({
  ...acts,
  async saveComment(comment, version, audit) {
    if (!(await acts.saveComment(comment, version, audit))) return false;
    const decided = audit.by === 'moderator' || audit.by === 'admin';
    if (decided || comment.state === 'deleted')
      await closeHanded(comment.site, comment.id, audit.at, audit.staff ?? '');
    return true;
  },
});
