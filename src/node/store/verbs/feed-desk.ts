/** What the feed keeps of people: whose accounts are the institution's own, and what was decided about posts. */
import { sql } from 'kysely';
import { checkOf, checkRow, decisionOf, logLineOf } from '../rows/feed.ts';
import { toMs, toMsOrNull } from '../rows/value.ts';
import { prepare, slotsOf } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import { digest } from '../sql/digest.ts';
import type { Engine, Run } from '../sql/engine.ts';
import type { AccountCheckTable, FeedDecisionTable, FeedLogTable } from '../sql/schema.ts';
import type { FeedLogLine, FeedStore } from '../store.ts';
import { feedOfSite } from './changes.ts';
import type { Changes } from './changes.ts';

const checkColumns = [
  ...(['site', 'source', 'account', 'verified', 'reason', 'checked_at', 'verified_at'] as const),
] as const;

/** @returns the verbs of verification and of decisions */
export function feedDeskOf(
  db: Builder,
  engine: Engine,
): Pick<FeedStore, 'checks' | 'saveCheck' | 'decisions' | 'history'> & {
  /** In a transaction. */
  decidePost(run: Run, made: Changes, site: string, line: FeedLogLine): Promise<void>;
} {
  const checks = prepare<{ site: string }, AccountCheckTable>(db, (slot) =>
    db.selectFrom('account_check').selectAll().where('site', '=', slot('site')).orderBy('source'),
  );
  const putCheck = prepare<AccountCheckTable, unknown>(db, (slot) =>
    db
      .insertInto('account_check')
      .values(slotsOf(slot, checkColumns))
      .onConflict((conflict) =>
        conflict
          .columns(['site', 'source'])
          .doUpdateSet((row) =>
            Object.fromEntries(
              checkColumns.slice(2).map((column) => [column, row.ref(`excluded.${column}`)]),
            ),
          ),
      ),
  );
  const decisions = prepare<{ site: string }, FeedDecisionTable>(db, (slot) =>
    db
      .selectFrom('feed_decision')
      .selectAll()
      .where('site', '=', slot('site'))
      .orderBy('at', 'desc')
      .orderBy('key'),
  );
  const put = prepare<FeedDecisionTable, unknown>(
    db,
    (slot) => sql`
      insert into feed_decision (site, key, id, act, until, reason, staff, at)
      values (${slot('site')}, ${slot('key')}, ${slot('id')}, ${slot('act')}, ${slot('until')}, ${slot('reason')},
        ${slot('staff')}, ${slot('at')})
      on conflict (site, key) do update set act = excluded.act, until = excluded.until, reason = excluded.reason,
        staff = excluded.staff, at = excluded.at`,
  );
  const takeBack = prepare<{ site: string; key: string }, unknown>(db, (slot) =>
    db.deleteFrom('feed_decision').where('site', '=', slot('site')).where('key', '=', slot('key')),
  );
  const lines = prepare<{ site: string; key: string }, FeedLogTable>(db, (slot) =>
    db
      .selectFrom('feed_log')
      .selectAll()
      .where('site', '=', slot('site'))
      .where('key', '=', slot('key'))
      .orderBy('n'),
  );
  const add = prepare<FeedLogTable, unknown>(db, (slot) =>
    db
      .insertInto('feed_log')
      .values(slotsOf(slot, ['site', 'key', 'n', 'at', 'act', 'until', 'reason', 'staff'])),
  );

  return {
    checks: async (site) => (await engine.read(checks({ site }))).rows.map(checkOf),
    saveCheck: (site, check) =>
      engine.write(async (run) => {
        await run(putCheck(checkRow(site, check)));
        await engine.tell(run);
      }),
    decisions: async (site) => (await engine.read(decisions({ site }))).rows.map(decisionOf),
    decidePost: async (run, made, site, { item, act, until, reason, staff, at }) => {
      const key = digest(item);
      const row = { site, key, act, until: toMsOrNull(until), reason, staff, at: toMs(at) };
      // Two who decide at once wait for each other, and number their lines in turn.
      await made.hold(site);
      if (act === 'undo') await run(takeBack({ site, key }));
      else await run(put({ ...row, id: item }));
      const before = (await run(lines({ site, key }))).rows.at(-1)?.n ?? 0;
      await run(add({ ...row, n: before + 1 }));
      await made.count(site, false);
      await made.count(feedOfSite(site), false);
    },
    history: async (site, item) =>
      (await engine.read(lines({ site, key: digest(item) }))).rows.map((row) => logLineOf(item, row)),
  };
}
