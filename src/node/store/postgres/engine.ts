/** PostgreSQL as an engine: for several companions on one database. */
import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import { pause, PATIENCE } from '../sql/engine.ts';
import type { Engine } from '../sql/engine.ts';
import { faultOf, isAway, isToRepeat } from './faults.ts';
import { CHANNEL, listen } from './listen.ts';
import { execute, openPool } from './pool.ts';
import { readSnapshot } from './snapshot.ts';
import { Ended, transact } from './transaction.ts';

/** Longest wait before a second try, in milliseconds. */
const TRY = 250;

/**
 * A server finds a deadlock after a second, so the patience of a write would end after a handful of them. One who was
 * chosen to give way tries at least so often, each time after a longer pause on average.
 */
const LEAST = 8;

/** Number of the lock that a migration holds; any number that others do not use. */
const SCHEMA_LOCK = 7_281_647;

/** @param url `postgres://…` */
export function postgresEngine(url: string): Engine {
  const pool = openPool(url);
  const self = randomUUID();
  const stops = new Set<() => void>();

  /** Tries again while the server is away or two transactions met. @throws StoreBusy, or the fault itself */
  async function patiently<T>(patience: number, attempt: () => Promise<T>): Promise<T> {
    const until = Date.now() + patience;
    for (let tries = 1; ; tries++)
      try {
        return await attempt();
      } catch (fault) {
        const cause = fault instanceof Ended ? fault.cause : fault;
        const unsure = fault instanceof Ended && fault.committing && isAway(cause);
        const met = isToRepeat(cause);
        const over = Date.now() >= until && !(met && tries < LEAST);
        if (unsure || !(met || isAway(cause)) || over) throw faultOf(cause);
        await pause(met ? TRY * tries : TRY);
      }
  }

  return {
    name: 'postgres',
    read: (query) => patiently(PATIENCE, () => execute(pool, query)),
    write: (work, patience = PATIENCE) =>
      patiently(patience, async () => {
        const client: PoolClient = await pool.connect();
        return transact(client, work);
      }),
    async holdSchema(run) {
      await run({ sql: 'set local statement_timeout = 0', parameters: [] });
      await run({ sql: 'set local lock_timeout = 0', parameters: [] });
      await run({ sql: 'select pg_advisory_xact_lock($1)', parameters: [SCHEMA_LOCK] });
    },
    async tell(run) {
      await run({ sql: 'select pg_notify($1, $2)', parameters: [CHANNEL, self] });
    },
    listen(changed) {
      const stop = listen(url, self, changed);
      stops.add(stop);
      return () => {
        stops.delete(stop);
        stop();
      };
    },
    snapshot: (work) =>
      readSnapshot(url, work).catch((fault: unknown) => {
        throw faultOf(fault);
      }),
    // Rows that are gone are overwritten by its own vacuum.
    settle: () => Promise.resolve(),
    async close() {
      for (const stop of stops) stop();
      await pool.end();
    },
  };
}
