/** What the collector keeps. */
import { sql } from 'kysely';
import { itemOf, itemRow, sourceOf, sourceRow } from '../rows/feed.ts';
import { now, prepare, slotsOf } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import { digest } from '../sql/digest.ts';
import type { Engine, Run } from '../sql/engine.ts';
import type { ItemTable, SourceTable } from '../sql/schema.ts';
import type { FeedStore } from '../store.ts';

const columns = [
  ...(['site', 'source', 'address', 'etag', 'last_modified', 'checked_at', 'succeeded_at'] as const),
  ...(['next_at', 'failures', 'failure', 'gone'] as const),
] as const;

/** @returns the verbs of the feed */
export function feedOf(
  db: Builder,
  engine: Engine,
): Pick<FeedStore, 'sources' | 'saveVisit' | 'known' | 'items'> {
  const all = prepare<{ site: string }, SourceTable>(db, (slot) =>
    db.selectFrom('source').selectAll().where('site', '=', slot('site')).orderBy('source'),
  );
  const save = prepare<SourceTable, unknown>(db, (slot) =>
    db
      .insertInto('source')
      .values(slotsOf(slot, columns))
      .onConflict((conflict) =>
        conflict
          .columns(['site', 'source'])
          .doUpdateSet((row) =>
            Object.fromEntries(columns.slice(2).map((column) => [column, row.ref(`excluded.${column}`)])),
          ),
      ),
  );
  const put = prepare<ItemTable, unknown>(
    db,
    (slot) => sql`
      insert into item (site, source, key, id, at, post, hidden)
      values (${slot('site')}, ${slot('source')}, ${slot('key')}, ${slot('id')}, ${slot('at')}, ${slot('post')},
        ${slot('hidden')})
      on conflict (site, source, key) do update
        set at = excluded.at, post = excluded.post, hidden = excluded.hidden
        where item.at <> excluded.at or item.post <> excluded.post or item.hidden <> excluded.hidden`,
  );
  const keys = prepare<{ site: string; source: string }, { key: string }>(db, (slot) =>
    db.selectFrom('item').select('key').where('site', '=', slot('site')).where('source', '=', slot('source')),
  );
  const ofSource = prepare<{ site: string; source: string }, ItemTable>(db, (slot) =>
    db
      .selectFrom('item')
      .selectAll()
      .where('site', '=', slot('site'))
      .where('source', '=', slot('source'))
      .orderBy('at', 'desc')
      .orderBy('key', 'desc'),
  );
  const newest = prepare<{ site: string; limit: number }, ItemTable>(
    db,
    (slot) => sql<ItemTable>`
      select site, source, key, id, at, post, hidden from item
      where site = ${slot('site')} and hidden = 0 order by at desc, source desc, key desc limit ${slot('limit')}`,
  );

  /** Takes away what a source no longer has. */
  async function drop(run: Run, site: string, source: string, stay: ReadonlySet<string>): Promise<void> {
    const gone = (await run(keys({ site, source }))).rows
      .map((row) => row.key)
      .filter((key) => !stay.has(key));
    for (let i = 0; i < gone.length; i += 500)
      await run(
        now(
          db
            .deleteFrom('item')
            .where('site', '=', site)
            .where('source', '=', source)
            .where('key', 'in', gone.slice(i, i + 500)),
        ),
      );
  }

  return {
    sources: async (site) => (await engine.read(all({ site }))).rows.map(sourceOf),
    known: async (site, source) => (await engine.read(ofSource({ site, source }))).rows.map(itemOf),
    items: async (site, limit) => (await engine.read(newest({ site, limit }))).rows.map(itemOf),
    saveVisit: (site, state, items, complete) =>
      engine.write(async (run) => {
        await run(save(sourceRow(site, state)));
        for (const item of items) await run(put(itemRow(site, { ...item, source: state.source })));
        const stay = new Set(items.map((item) => digest(item.id)));
        if (complete) await drop(run, site, state.source, stay);
        await engine.tell(run);
      }),
  };
}
