/** Votes on pages. */
import { sql } from 'kysely';
import type { Vote } from '../../../model/rating.ts';
import { filled, toInstant, toMs, toMsOrNull } from '../rows/value.ts';
import { prepare, slotsOf } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import type { Run } from '../sql/engine.ts';
import type { VoteTable } from '../sql/schema.ts';
import type { RatingReads, RatingWrites } from '../ratings.ts';

const columns = [
  ...(['site', 'id', 'thread', 'kind', 'value', 'token'] as const),
  ...(['received_at', 'changed_at'] as const),
] as const;

const voteRow = (vote: Vote): VoteTable => ({
  site: vote.site,
  id: vote.id,
  thread: vote.thread,
  kind: vote.kind,
  value: vote.value,
  token: vote.token,
  received_at: toMs(vote.receivedAt),
  changed_at: toMsOrNull(vote.changedAt),
});

const voteOf = (row: VoteTable): Vote =>
  filled<Vote>({
    id: row.id,
    site: row.site,
    thread: row.thread,
    kind: row.kind === 'useful' ? 'useful' : 'stars',
    value: row.value,
    token: row.token,
    receivedAt: toInstant(row.received_at),
    changedAt: row.changed_at === null ? undefined : toInstant(row.changed_at),
  });

/** @returns the verbs that read votes */
export function ratingReads(db: Builder): (run: Run) => RatingReads {
  const tally = prepare<{ site: string; thread: string; kind: string }, { count: number; sum: number }>(
    db,
    (slot) => sql`
      select cast(count(*) as integer) as count, cast(coalesce(sum(value), 0) as integer) as sum
      from vote where site = ${slot('site')} and thread = ${slot('thread')} and kind = ${slot('kind')}`,
  );
  const byToken = prepare<{ site: string; token: string }, VoteTable>(db, (slot) =>
    db.selectFrom('vote').selectAll().where('site', '=', slot('site')).where('token', '=', slot('token')),
  );
  return (run) => ({
    async tally(site, thread, kind) {
      const [row] = (await run(tally({ site, thread, kind }))).rows;
      return { count: row?.count ?? 0, sum: row?.sum ?? 0 };
    },
    async vote(site, token) {
      const [row] = (await run(byToken({ site, token }))).rows;
      return row && voteOf(row);
    },
  });
}

/** @returns the verbs that write them */
export function ratingWrites(db: Builder): (run: Run) => RatingWrites {
  const insert = prepare<VoteTable, unknown>(db, (slot) =>
    db.insertInto('vote').values(slotsOf(slot, columns)),
  );
  const update = prepare<{ site: string; id: string; value: number; changed_at: number }, unknown>(
    db,
    (slot) =>
      db
        .updateTable('vote')
        .set({ value: slot('value'), changed_at: slot('changed_at') })
        .where('site', '=', slot('site'))
        .where('id', '=', slot('id')),
  );
  const drop = prepare<{ site: string; id: string }, unknown>(db, (slot) =>
    db.deleteFrom('vote').where('site', '=', slot('site')).where('id', '=', slot('id')),
  );
  return (run) => ({
    async addVote(vote) {
      await run(insert(voteRow(vote)));
    },
    changeVote: async (site, id, value, at) =>
      (await run(update({ site, id, value, changed_at: toMs(at) }))).changed > 0,
    dropVote: async (site, id) => (await run(drop({ site, id }))).changed > 0,
  });
}
