/**
 * One transaction on PostgreSQL. Read committed is enough: a compare-and-set waits for the row and looks at the version
 * again, unique keys decide who was first, and what must be seen by one at a time (keys, cursors, addresses, the last
 * admin) begins by holding the site's row in `change`, after which every statement sees what the one before committed.
 */
import type { PoolClient } from 'pg';
import type { Run } from '../sql/engine.ts';
import { execute } from './pool.ts';

/** A fault with the time at which it came: after `commit` was sent nobody knows whether it was done. */
export class Ended extends Error {
  readonly committing: boolean;

  constructor(cause: unknown, committing: boolean) {
    super('The transaction has ended.', { cause });
    this.committing = committing;
  }
}

/** @throws Ended, whose cause is what `work` threw or the first fault of a statement */
export async function transact<T>(client: PoolClient, work: (run: Run) => Promise<T>): Promise<T> {
  let over = false;
  let broken: { readonly by: unknown } | undefined;
  let committing = false;
  const run: Run = async (query) => {
    if (over) throw new Error('The transaction is over.');
    if (broken) throw broken.by;
    try {
      return await execute(client, query);
    } catch (fault) {
      broken = { by: fault };
      throw fault;
    }
  };
  try {
    await client.query('begin isolation level read committed');
    const value = await work(run);
    over = true;
    // A commit after a fault would be a rollback that says nothing.
    if (broken) throw (broken as { readonly by: unknown }).by;
    committing = true;
    await client.query('commit');
    client.release();
    return value;
  } catch (fault) {
    over = true;
    const lost = await client.query('rollback').then(
      () => false,
      () => true,
    );
    client.release(lost);
    throw new Ended(fault, committing);
  }
}
