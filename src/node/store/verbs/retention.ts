/**
 * Takes away what has had its time. Each rule is one condition, counted or applied. Rows whose words are in JSON
 * are read, made wordless by the model, and written back, some at a time, so that no write is long.
 */
import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { expired, withoutText } from '../../../model/comment-purge.ts';
import type { Kept, Purged } from '../records.ts';
import { commentOf, commentRow } from '../rows/comment.ts';
import { toInstant } from '../rows/value.ts';
import { now } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import type { Engine, Query, Run } from '../sql/engine.ts';
import type { CommentRow } from '../sql/schema.ts';
import type { Writes } from '../store.ts';

const DAY = 86_400_000;
/** Comments of one transaction. */
const BATCH = 200;

type Fragment = RawBuilder<unknown>;

/** What one write does. */
export type WriteWith = <T>(work: (run: Run, save: Pick<Writes, 'saveComment'>) => Promise<T>) => Promise<T>;

/** A rule in plain SQL: where, and what is done there. */
interface Rule {
  readonly from: Fragment;
  readonly where: Fragment;
  readonly act: (where: Fragment) => Fragment;
}

const deleting = (table: string): Pick<Rule, 'from' | 'act'> => ({
  from: sql.table(table),
  act: (where) => sql`delete from ${sql.table(table)} where ${where}`,
});

/** Rules that need no look at a row. @param before the instant up to which things have had their time */
const rules = (
  site: string,
  before: (days: number) => number,
  kept: Kept,
): readonly (readonly [keyof Kept, Rule])[] => {
  const all: (readonly [keyof Kept, Rule])[] = [];
  const { email, reports, receipts, connection, audit, mail, requests, drafts } = kept;
  if (email !== undefined) {
    const last = before(email);
    all.push([
      'email',
      {
        ...deleting('contact'),
        where: sql`site = ${site} and coalesce(verified_at, 0) <= ${last} and comment in (
          select id from comment where site = ${site} and received_at <= ${last}
          and coalesce(acted_at, 0) <= ${last} and coalesce(edited_at, 0) <= ${last})`,
      },
    ]);
    all.push([
      'email',
      {
        ...deleting('report_contact'),
        where: sql`site = ${site} and report in (
          select id from report where site = ${site} and status = 'decided' and decided_at <= ${last})`,
      },
    ]);
  }
  all.push([
    'reports',
    {
      ...deleting('report'),
      where: sql`site = ${site} and status = 'decided' and decided_at <= ${before(reports)}`,
    },
  ]);
  all.push([
    'connection',
    { ...deleting('connection'), where: sql`site = ${site} and at <= ${before(connection)}` },
  ]);
  for (const table of ['comment', 'report', 'vote'] as const)
    all.push([
      'receipts',
      {
        from: sql.table(table),
        where: sql`site = ${site} and received_at <= ${before(receipts)} and token not like 'past %'`,
        act: (where) => sql`update ${sql.table(table)} set token = 'past ' || id where ${where}`,
      },
    ]);
  // Who wrote it is known for as long as its author can come back to it.
  all.push([
    'receipts',
    {
      ...deleting('signed'),
      where: sql`site = ${site} and comment in (
        select id from comment where site = ${site} and received_at <= ${before(receipts)})`,
    },
  ]);
  for (const table of ['audit', 'handed_log'] as const)
    all.push([
      'audit',
      {
        from: sql.table(table),
        where: sql`site = ${site} and at <= ${before(audit)} and reason is not null`,
        act: (where) => sql`update ${sql.table(table)} set reason = null where ${where}`,
      },
    ]);
  // Contests that were answered so long ago lose theirs, and the answer's; that there were any stays.
  all.push([
    'audit',
    {
      from: sql.table('appeal'),
      where: sql`site = ${site} and state <> 'open' and decided_at <= ${before(audit)}
        and (body <> '' or explanation is not null)`,
      act: (where) => sql`update appeal set body = '', explanation = null where ${where}`,
    },
  ]);
  // Measures that ended so long ago, with their words; the log of them has none.
  all.push([
    'audit',
    {
      ...deleting('sanction'),
      where: sql`site = ${site} and ends <= ${before(audit)} and coalesce(contested, '') <> 'open'`,
    },
  ]);
  all.push([
    'mail',
    {
      ...deleting('mail'),
      // What waits is younger, but where no mail server was ever configured.
      where: sql`site = ${site} and (done_at <= ${before(mail)} or (state = 'waiting' and made_at <= ${before(mail)}))`,
    },
  ]);
  all.push(['mail', { ...deleting('mail_link'), where: sql`site = ${site} and until <= ${before(mail)}` }]);
  all.push([
    'requests',
    { ...deleting('request'), where: sql`site = ${site} and done_at <= ${before(requests)}` },
  ]);
  // Whoever may still come in may still finish what they began. Ids stand in quotes: none is part of another.
  all.push([
    'drafts',
    {
      ...deleting('reply_draft'),
      where: sql`site = ${site} and changed_at <= ${before(drafts)} and not exists (
        select 1 from staff where staff.site = ${site} and staff.revoked = 0
        and replace(reply_draft.writers, '"' || staff.id || '"', '') <> reply_draft.writers)`,
    },
  ]);
  return all;
};

/** Comments of a state whose words have had their time; those that have none any more are passed over. */
const wordsOf = (site: string, state: string, last: number): Fragment =>
  sql`site = ${site} and state = ${state} and text <> '' and coalesce(acted_at, received_at) <= ${last}`;

/** @returns the verb */
export function expireOf(
  db: Builder,
  engine: Engine,
  write: WriteWith,
): (site: string, kept: Kept, at: number, dry: boolean) => Promise<Purged> {
  const raw = <R>(query: RawBuilder<R>): Query<R> => {
    const { sql: text, parameters } = query.compile(db);
    return { sql: text, parameters };
  };
  const count = async (run: Run, { from, where }: Pick<Rule, 'from' | 'where'>): Promise<number> => {
    const query = sql<{
      count: number;
    }>`select cast(count(*) as integer) as count from ${from} where ${where}`;
    return (await run(raw(query))).rows[0]?.count ?? 0;
  };
  const done = async (run: Run, statement: Fragment): Promise<number> => (await run(raw(statement))).changed;

  /** Some comments of a state lose their words. */
  const wordless = (site: string, where: Fragment): Promise<number> =>
    write(async (run) => {
      const query = sql<CommentRow>`select * from comment where ${where} limit ${sql.lit(BATCH)}`;
      const { rows } = await run(raw(query));
      for (const row of rows) {
        const { text, name, official, proposal, statement, decision } = commentRow(
          withoutText(commentOf(row)),
        );
        const change = db
          .updateTable('comment')
          .set({ text, name, official, proposal, statement, decision })
          .where('site', '=', site)
          .where('id', '=', row.id)
          .where('version', '=', row.version);
        await run(now(change));
      }
      return rows.length;
    });

  /** Some published comments become places among the replies. */
  const over = (where: Fragment, at: number): Promise<number> =>
    write(async (run, { saveComment }) => {
      const query = sql<CommentRow>`select * from comment where ${where} limit ${sql.lit(BATCH)}`;
      const { rows } = await run(raw(query));
      const instant = toInstant(at);
      for (const row of rows) {
        const line = { comment: row.id, at: instant, by: 'system', from: row.state, to: 'deleted' } as const;
        await saveComment(expired(commentOf(row), instant), row.version, line);
      }
      return rows.length;
    });

  return async (site, kept, at, dry) => {
    const before = (days: number): number => at - days * DAY;
    const purged: Record<keyof Kept, number> = {
      ...{ rejected: 0, removed: 0, published: 0, email: 0, reports: 0, receipts: 0 },
      ...{ connection: 0, audit: 0, mail: 0, requests: 0, drafts: 0 },
    };
    const texts: (readonly [keyof Kept, Fragment, (where: Fragment) => Promise<number>])[] = [];
    for (const state of ['rejected', 'removed'] as const) {
      const days = kept[state];
      if (days !== undefined)
        texts.push([state, wordsOf(site, state, before(days)), (where) => wordless(site, where)]);
    }
    if (kept.published !== undefined) {
      const last = before(kept.published);
      const where = sql`site = ${site} and state = 'published' and coalesce(published_at, received_at) <= ${last}`;
      texts.push(['published', where, (of) => over(of, at)]);
    }
    for (const [name, where, act] of texts) {
      if (dry) purged[name] += await count(engine.read, { from: sql.table('comment'), where });
      else for (let some = BATCH; some === BATCH; purged[name] += some) some = await act(where);
    }
    for (const [name, rule] of rules(site, before, kept))
      purged[name] += dry
        ? await count(engine.read, rule)
        : await engine.write((run) => done(run, rule.act(rule.where)));
    return purged;
  };
}
