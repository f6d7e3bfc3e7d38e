/**
 * A snapshot: a reading transaction of the write-ahead log on a connection of its own. Writers go on meanwhile, in this
 * process and in others; SQLite's own backup function would begin again with each of their writes.
 */
import { DatabaseSync } from 'node:sqlite';
import { BATCH } from '../sql/engine.ts';
import type { Engine, Query } from '../sql/engine.ts';
import { WAIT } from './open.ts';

type Batches = Parameters<Parameters<Engine['snapshot']>[0]>[0];

/** Reads of a connection, some rows at a time; the house works in between. */
export const batchesOf = (db: DatabaseSync): Batches =>
  async function* <R>({ sql }: Query<R>) {
    let rows: R[] = [];
    for (const row of db.prepare(sql).iterate()) {
      rows.push(row as R);
      if (rows.length < BATCH) continue;
      yield rows;
      rows = [];
      await new Promise((turn) => setImmediate(turn));
    }
    if (rows.length) yield rows;
  };

/** @throws SQLite's fault */
export async function readSnapshot<T>(path: string, work: (batches: Batches) => Promise<T>): Promise<T> {
  const db = new DatabaseSync(path, { timeout: WAIT * 20 });
  try {
    db.exec('pragma query_only=1; begin');
    // The moment is that of the first read.
    db.prepare('select count(*) from sqlite_schema').get();
    return await work(batchesOf(db));
  } finally {
    db.close();
  }
}
