/** A snapshot: one repeatable-read transaction on a connection of its own, read through cursors. */
import { BATCH } from '../sql/engine.ts';
import type { Engine, Query } from '../sql/engine.ts';
import { openClient } from './pool.ts';

type Work<T> = (batches: Parameters<Parameters<Engine['snapshot']>[0]>[0]) => Promise<T>;

/** @throws the driver's fault */
export async function readSnapshot<T>(url: string, work: Work<T>): Promise<T> {
  const client = openClient(url);
  client.on('error', () => undefined);
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read, read only');
    // The moment is that of the first statement.
    await client.query('select 1');
    let n = 0;
    return await work(async function* <R>({ sql }: Query<R>) {
      const name = `snapshot_${++n}`;
      await client.query(`declare ${name} no scroll cursor for ${sql}`);
      for (;;) {
        const { rows } = await client.query(`fetch ${BATCH} from ${name}`);
        if (rows.length) yield rows as R[];
        if (rows.length < BATCH) break;
      }
      await client.query(`close ${name}`);
    });
  } finally {
    await client.end().catch(() => undefined);
  }
}
