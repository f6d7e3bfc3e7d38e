/** Threads and their addresses. */
import type { Thread } from '../../../model/thread.ts';
import { addressRows, threadColumns, threadOf, threadRow, threadsOf } from '../rows/thread.ts';
import type { ThreadRow } from '../rows/thread.ts';
import { now, prepare, slotsOf } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import { digest } from '../sql/digest.ts';
import type { Run } from '../sql/engine.ts';
import type { AddressTable, ThreadTable } from '../sql/schema.ts';
import type { Reads, Writes } from '../store.ts';
import type { Changes } from './changes.ts';

/** Threads beside their addresses, in order: one row for each address. */
const rows = (db: Builder) =>
  db
    .selectFrom('thread as t')
    .innerJoin('address as a', (join) => join.onRef('a.site', '=', 't.site').onRef('a.thread', '=', 't.id'))
    .select(threadColumns.map((column) => `t.${column}` as const))
    .select(['a.url', 'a.since'])
    .orderBy('a.place');

/** @returns the verbs that read threads */
export function threadReads(db: Builder): (run: Run) => Pick<Reads, 'thread' | 'threadAt'> {
  const byId = prepare<{ site: string; id: string }, ThreadRow>(db, (slot) =>
    rows(db).where('t.site', '=', slot('site')).where('t.id', '=', slot('id')),
  );
  const byUrl = prepare<{ site: string; key: string }, ThreadRow>(db, (slot) =>
    rows(db)
      .innerJoin('address as f', (join) => join.onRef('f.site', '=', 't.site').onRef('f.thread', '=', 't.id'))
      .where('f.site', '=', slot('site'))
      .where('f.key', '=', slot('key')),
  );
  return (run) => ({
    thread: async (site, id) => threadOf((await run(byId({ site, id }))).rows),
    threadAt: async (site, url) => threadOf((await run(byUrl({ site, key: digest(url) }))).rows),
  });
}

/** Threads of a site by their ids. */
export async function threadsById(
  db: Builder,
  run: Run,
  site: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Thread>> {
  if (!ids.length) return new Map();
  const found = await run(
    now(
      rows(db)
        .where('t.site', '=', site)
        .where('t.id', 'in', [...new Set(ids)]),
    ),
  );
  return threadsOf(found.rows);
}

/** @returns the verbs that write threads */
export function threadWrites(
  db: Builder,
): (run: Run, changes: Changes) => Pick<Writes, 'addThread' | 'saveThread'> {
  const reads = threadReads(db);
  const insert = prepare<ThreadTable, unknown>(db, (slot) =>
    db.insertInto('thread').values(slotsOf(slot, threadColumns)),
  );
  const addAddress = prepare<AddressTable, unknown>(db, (slot) =>
    db.insertInto('address').values(slotsOf(slot, ['site', 'key', 'url', 'thread', 'since', 'place'])),
  );
  const dropAddresses = prepare<{ site: string; id: string }, unknown>(db, (slot) =>
    db.deleteFrom('address').where('site', '=', slot('site')).where('thread', '=', slot('id')),
  );
  const update = prepare<ThreadTable, unknown>(db, (slot) =>
    db
      .updateTable('thread')
      .set(slotsOf(slot, ['canonical', 'title', 'lang', 'mode', 'locked', 'archived']))
      .where('site', '=', slot('site'))
      .where('id', '=', slot('id')),
  );

  return (run, changes) => {
    const { threadAt } = reads(run);
    /** Who has one of the addresses, the canonical one first. */
    async function holder(
      { site, canonical, addresses }: Thread,
      isMeant: (found: Thread) => boolean,
    ): Promise<Thread | undefined> {
      for (const url of [canonical, ...addresses.map((address) => address.url)]) {
        const found = await threadAt(site, url);
        if (found && isMeant(found)) return found;
      }
      return undefined;
    }
    return {
      async addThread(thread) {
        // Held, so that the same address is not looked up by two at once.
        await changes.hold(thread.site);
        const taken = await holder(thread, () => true);
        if (taken) return taken;
        await run(insert(threadRow(thread)));
        for (const row of addressRows(thread)) await run(addAddress(row));
        await changes.count(thread.site, false);
        return thread;
      },
      async saveThread(thread) {
        const { site, id } = thread;
        await changes.hold(site);
        if (await holder(thread, (found) => found.id !== id)) return false;
        if (!(await run(update(threadRow(thread)))).changed) return false;
        await run(dropAddresses({ site, id }));
        for (const row of addressRows(thread)) await run(addAddress(row));
        await changes.count(site, true);
        return true;
      },
    };
  };
}
