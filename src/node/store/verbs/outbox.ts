/** The outbox of mail. */
import { sql } from 'kysely';
import { fromJson, toInstant, toMs } from '../rows/value.ts';
import type { MailData, MailEntry, MailReads, MailWrites } from '../mails.ts';
import { now, prepare, slotsOf } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import type { Run } from '../sql/engine.ts';
import type { MailTable } from '../sql/schema.ts';

type Entry = Pick<MailTable, 'id' | 'kind' | 'about' | 'person' | 'data' | 'made_at' | 'due_at' | 'tries'>;

const isFact = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

/** Facts as they are kept; what is none is left out. */
function dataOf(text: string): MailData {
  const value = fromJson(text);
  if (typeof value !== 'object' || value === null) return {};
  return Object.fromEntries(Object.entries(value).filter((entry) => isFact(entry[1]))) as MailData;
}

const entryOf = (row: Entry): MailEntry => ({
  id: row.id,
  kind: row.kind,
  about: row.about,
  person: row.person,
  data: dataOf(row.data),
  madeAt: toInstant(row.made_at),
  dueAt: toInstant(row.due_at),
  tries: row.tries,
});

/** @returns the verbs that read the outbox */
export function outboxReads(
  db: Builder,
): (run: Run) => Pick<MailReads, 'mail' | 'dueMails' | 'mailsOf' | 'sentMails'> {
  const columns = ['id', 'kind', 'about', 'person', 'data', 'made_at', 'due_at', 'tries'] as const;
  const due = prepare<{ site: string; at: number; limit: number }, Entry>(db, (slot) =>
    db
      .selectFrom('mail')
      .select(columns)
      .where('site', '=', slot('site'))
      // Written out, so that the index of what waits serves.
      .where(sql<boolean>`state = 'waiting'`)
      .where('due_at', '<=', slot('at'))
      // However many wait for their hour, or for a server that is away.
      .orderBy(sql`case when kind in ('urgent', 'act', 'report') then 0 else 1 end`)
      .orderBy('due_at')
      .orderBy('id')
      .limit(slot('limit')),
  );
  return (run) => ({
    dueMails: async (site, at, limit) => (await run(due({ site, at: toMs(at), limit }))).rows.map(entryOf),
    async mail(site, id) {
      const query = db.selectFrom('mail').select(columns).where('site', '=', site).where('id', '=', id);
      const [row] = (await run(now(query))).rows;
      return row && entryOf(row);
    },
    async mailsOf(site, person, since, kinds) {
      const query = db
        .selectFrom('mail')
        .select((of) => of.cast<number>(of.fn.countAll(), 'integer').as('count'))
        .where('site', '=', site)
        .where('person', '=', person)
        .where('made_at', '>', toMs(since))
        .where('kind', 'in', kinds);
      return (await run(now(query))).rows[0]?.count ?? 0;
    },
    async sentMails(site, since) {
      const query = db
        .selectFrom('mail')
        .select((of) => of.cast<number>(of.fn.countAll(), 'integer').as('count'))
        .where('site', '=', site)
        .where('state', '=', 'sent')
        .where('done_at', '>', toMs(since));
      return (await run(now(query))).rows[0]?.count ?? 0;
    },
  });
}

/** @returns the verbs that write the outbox */
export function outboxWrites(
  db: Builder,
): (run: Run) => Pick<MailWrites, 'addMail' | 'setMailData' | 'tryMail' | 'endMail' | 'dropMails'> {
  const insert = prepare<MailTable, unknown>(db, (slot) =>
    db
      .insertInto('mail')
      .values(
        slotsOf(slot, [
          ...(['site', 'id', 'kind', 'about', 'person', 'data', 'made_at', 'due_at'] as const),
          ...(['state', 'tries', 'done_at', 'failure'] as const),
        ]),
      )
      .onConflict((conflict) => conflict.columns(['site', 'id']).doNothing()),
  );
  const waits = (site: string) =>
    db.updateTable('mail').where('site', '=', site).where('state', '=', 'waiting');
  return (run) => ({
    async addMail(site, { id, kind, about, person, data, madeAt, dueAt }) {
      const row = { site, id, kind, about, person, data: JSON.stringify(data), state: 'waiting', tries: 0 };
      const times = { made_at: toMs(madeAt), due_at: toMs(dueAt), done_at: null, failure: null };
      return (await run(insert({ ...row, ...times }))).changed > 0;
    },
    async setMailData(site, id, data) {
      const query = waits(site)
        .set({ data: JSON.stringify(data) })
        .where('id', '=', id);
      return (await run(now(query))).changed > 0;
    },
    async tryMail(site, id, tries, next) {
      const query = waits(site)
        .set({ tries: tries + 1, due_at: toMs(next) })
        .where('id', '=', id)
        .where('tries', '=', tries);
      return (await run(now(query))).changed > 0;
    },
    async endMail(site, id, end, at, failure) {
      const query = waits(site)
        .set({ state: end, done_at: toMs(at), failure: failure ?? null })
        .where('id', '=', id);
      await run(now(query));
    },
    async dropMails(site, comment, at, kinds) {
      let query = waits(site)
        .set({ state: 'dropped', done_at: toMs(at) })
        .where('about', '=', comment);
      if (kinds) query = query.where('kind', 'in', kinds);
      return (await run(now(query))).changed;
    },
  });
}
