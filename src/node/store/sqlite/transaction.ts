/**
 * One transaction on a SQLite connection. SQLite answers at once, so whoever awaits nothing but statements is done
 * before the event loop turns. A transaction that is still open then awaits something else, and would hold up every
 * other writer for as long: it is rolled back, and its work is told so.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { Run } from '../sql/engine.ts';
import type { Execute } from './statements.ts';

/**
 * The rest of a transaction that has begun.
 * @returns what `work` gives, committed
 * @throws what `work` throws, or the first fault of a statement even when `work` passed over it, as PostgreSQL has it
 */
export function transact<T>(db: DatabaseSync, execute: Execute, work: (run: Run) => Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    let over: Error | undefined;
    let broken: { readonly by: unknown } | undefined;
    const end = (): void => {
      over ??= new Error('The transaction is over.');
      clearImmediate(late);
    };
    const fail = (fault: unknown): void => {
      if (over) return;
      end();
      // SQLite has rolled back by itself after some faults: disk full, for instance.
      if (db.isTransaction) db.exec('rollback');
      reject(fault);
    };
    const late = setImmediate(() => {
      const fault = new Error('Something else than its own statements was awaited in a transaction.');
      fail(fault);
      over = fault;
    });
    const run: Run = async (query) => {
      if (over) throw over;
      if (broken) throw broken.by;
      try {
        return execute(query);
      } catch (fault) {
        broken = { by: fault };
        throw fault;
      }
    };
    const begun = (async () => work(run))();
    begun.then((value) => {
      if (over) return;
      if (broken) return fail(broken.by);
      try {
        db.exec('commit');
      } catch (fault) {
        return fail(fault);
      }
      end();
      resolve(value);
    }, fail);
  });
}
