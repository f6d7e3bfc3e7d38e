/** Other addresses for threads, each change with what takes it back in the same transaction. */
import type { Thread } from '../../../model/thread.ts';
import { moveTo } from '../../../model/thread.ts';
import type { AddressStore } from '../addresses.ts';
import { addressRows, threadRow } from '../rows/thread.ts';
import { toInstant, toMs } from '../rows/value.ts';
import { now } from '../sql/compile.ts';
import type { Builder } from '../sql/compile.ts';
import type { Run } from '../sql/engine.ts';
import type { Tx } from '../store.ts';
import type { Changes } from './changes.ts';
import { threadsById } from './threads.ts';

/** Ids of one statement. */
const SOME = 500;

/** A time that never comes. */
const ALWAYS = Date.UTC(9999, 0);

/** A transaction, with what it needs of the others. */
type Write = <T>(work: (tx: Tx, run: Run, changes: Changes) => Promise<T>) => Promise<T>;

/** What hangs on a thread and goes where it goes; ids of the one are never ids of the other. */
const HANGING = ['comment', 'vote'] as const;

export function addressesOf(db: Builder, read: Run, write: Write): AddressStore {
  const bring = async (run: Run, site: string, ids: readonly string[], to: string): Promise<void> => {
    for (const table of HANGING)
      for (let i = 0; i < ids.length; i += SOME)
        await run(
          now(
            db
              .updateTable(table)
              .set({ thread: to })
              .where('site', '=', site)
              .where('id', 'in', ids.slice(i, i + SOME)),
          ),
        );
  };
  const idsIn = async (run: Run, site: string, thread: string): Promise<readonly string[]> => {
    const ids: string[] = [];
    for (const table of HANGING) {
      const own = db.selectFrom(table).select('id').where('site', '=', site).where('thread', '=', thread);
      for (const { id } of (await run(now(own))).rows) ids.push(id);
    }
    return ids;
  };
  const dropAddresses = (run: Run, site: string, thread: string, keys?: readonly string[]) => {
    const all = db.deleteFrom('address').where('site', '=', site).where('thread', '=', thread);
    return run(now(keys ? all.where('key', 'in', keys) : all));
  };

  /** Comments and votes of one thread under another, which is found by the addresses of both. @returns their ids */
  async function merge(run: Run, from: Thread, into: Thread): Promise<readonly string[]> {
    const { site } = from;
    const ids = await idsIn(run, site, from.id);
    await bring(run, site, ids, into.id);
    await dropAddresses(run, site, from.id);
    const place = into.addresses.length;
    const rows = addressRows({ ...from, id: into.id }).map((row, i) => ({ ...row, place: place + i }));
    if (rows.length) await run(now(db.insertInto('address').values(rows)));
    await run(now(db.deleteFrom('page_visit').where('site', '=', site).where('thread', '=', from.id)));
    await run(now(db.deleteFrom('thread').where('site', '=', site).where('id', '=', from.id)));
    return ids;
  }

  const rest = (run: Run, site: string, thread: string, next: number) =>
    run(
      now(
        db
          .insertInto('page_visit')
          .values({ site, thread, next })
          .onConflict((there) => there.columns(['site', 'thread']).doUpdateSet({ next })),
      ),
    );

  async function split(run: Run, before: Thread, into: string, ids: readonly string[]): Promise<void> {
    const { site } = before;
    const rows = addressRows(before);
    await dropAddresses(
      run,
      site,
      into,
      rows.map(({ key }) => key),
    );
    await run(now(db.insertInto('thread').values(threadRow(before))));
    await run(now(db.insertInto('address').values([...rows])));
    await bring(run, site, ids, before.id);
    // Replies that were written since follow the root that they answer.
    for (let i = 0; i < ids.length; i += SOME)
      await run(
        now(
          db
            .updateTable('comment')
            .set({ thread: before.id })
            .where('site', '=', site)
            .where('thread', '=', into)
            .where('parent', 'in', ids.slice(i, i + SOME)),
        ),
      );
  }

  return {
    async list(site, after, limit) {
      const { rows } = await read(
        now(
          db
            .selectFrom('thread')
            .select('id')
            .where('site', '=', site)
            .where('id', '>', after)
            .orderBy('id')
            .limit(limit),
        ),
      );
      const ids = rows.map(({ id }) => id);
      const found = await threadsById(db, read, site, ids);
      return ids.flatMap((id) => found.get(id) ?? []);
    },
    apply: (site, batch, at, change) =>
      write(async (tx, run, changes) => {
        await changes.hold(site);
        const before = await tx.thread(site, change.thread);
        if (!before) return false;
        let comments: readonly string[] = [];
        if (change.kind === 'merge') {
          const into = change.into === before.id ? undefined : await tx.thread(site, change.into);
          if (!into) return false;
          comments = await merge(run, before, into);
        } else {
          const after =
            change.kind === 'move' ? moveTo(before, change.to, at) : { ...before, archived: change.reason };
          if (!(await tx.saveThread(after))) return false;
        }
        await changes.count(site, true);
        const { rows } = await run(
          now(
            db
              .selectFrom('readdress')
              .select((of) => of.cast<number>(of.fn.countAll(), 'integer').as('n'))
              .where('site', '=', site)
              .where('batch', '=', batch),
          ),
        );
        await run(
          now(
            db.insertInto('readdress').values({
              ...{ site, batch, n: rows[0]?.n ?? 0, at: toMs(at), kind: change.kind },
              ...{ before: JSON.stringify(before), comments: JSON.stringify(comments) },
              into_thread: change.kind === 'merge' ? change.into : null,
            }),
          ),
        );
        return true;
      }),
    async due(site, at, limit) {
      const { rows } = await read(
        now(
          db
            .selectFrom('thread as t')
            .leftJoin('page_visit as v', (on) =>
              on.onRef('v.site', '=', 't.site').onRef('v.thread', '=', 't.id'),
            )
            .select('t.id')
            .where('t.site', '=', site)
            .where('t.archived', 'is', null)
            .where((of) => of(of.fn.coalesce('v.next', of.lit(0)), '<=', toMs(at)))
            .where((of) =>
              of.exists(
                of
                  .selectFrom('comment as c')
                  .select(of.lit(1).as('one'))
                  .whereRef('c.site', '=', 't.site')
                  .whereRef('c.thread', '=', 't.id')
                  .where('c.shown', '=', 2),
              ),
            )
            .orderBy((of) => of.fn.coalesce('v.next', of.lit(0)))
            .orderBy('t.id')
            .limit(limit),
        ),
      );
      const ids = rows.map(({ id }) => id);
      const found = await threadsById(db, read, site, ids);
      return ids.flatMap((id) => found.get(id) ?? []);
    },
    rest: (site, thread, until) =>
      write(async (_tx, run) => {
        await rest(run, site, thread, until === 'always' ? ALWAYS : toMs(until));
      }),
    async batches(site) {
      const { rows } = await read(
        now(
          db
            .selectFrom('readdress')
            .select((of) => [
              'batch',
              of.fn.max('at').as('at'),
              of.cast<number>(of.fn.countAll(), 'integer').as('changes'),
            ])
            .where('site', '=', site)
            .groupBy('batch')
            .orderBy('at', 'desc')
            .orderBy('batch'),
        ),
      );
      return rows.map(({ batch, at, changes }) => ({ batch, at: toInstant(Number(at)), changes }));
    },
    undo: (site, batch) =>
      write(async (tx, run, changes) => {
        await changes.hold(site);
        const { rows } = await run(
          now(
            db
              .selectFrom('readdress')
              .selectAll()
              .where('site', '=', site)
              .where('batch', '=', batch)
              .orderBy('n', 'desc'),
          ),
        );
        let back = 0;
        for (const row of rows) {
          // Written by `apply` above.
          const before = JSON.parse(row.before) as Thread;
          await rest(run, site, before.id, ALWAYS);
          if (row.kind !== 'merge') {
            if (await tx.saveThread(before)) back++;
            continue;
          }
          await split(run, before, row.into_thread ?? '', JSON.parse(row.comments) as readonly string[]);
          back++;
        }
        await run(now(db.deleteFrom('readdress').where('site', '=', site).where('batch', '=', batch)));
        if (back) await changes.count(site, true);
        return back;
      }),
  };
}
