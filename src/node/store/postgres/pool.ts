/** Connections to PostgreSQL. */
import pg from 'pg';
import type { Client, ClientConfig, Pool } from 'pg';
import type { Query, Result } from '../sql/engine.ts';
import { storable } from '../sql/storable.ts';

/** OID of `bigint`: a text for the driver, since it may be beyond what a number holds; ours are instants and counts. */
const BIGINT = 20;

const types: NonNullable<ClientConfig['types']> = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    oid === BIGINT ? Number : pg.types.getTypeParser(oid, format as 'text'),
};

/** Nothing of ours takes long: whoever waits for longer waits for somebody who is stuck. In milliseconds. */
const LIMIT = 5000;

const config = (url: string): ClientConfig => ({
  connectionString: url,
  types,
  application_name: 'parvis',
  connectionTimeoutMillis: LIMIT,
  keepAlive: true,
});

/** The driver tells a lost connection twice, to the query and as an event that would end the process unheard. */
const deaf = (): void => undefined;

/**
 * Every query of ours has its index. While a table grows faster than its statistics the planner thinks that it is small
 * and reads it from end to end, once for each root of a page: seconds instead of milliseconds. The costs that refuse
 * this look so high that compiling would seem worth while.
 */
const PLANS = '-c enable_seqscan=off -c jit=off';

/** @param url `postgres://…` */
export function openPool(url: string): Pool {
  const pool = new pg.Pool({
    ...config(url),
    options: PLANS,
    statement_timeout: 2 * LIMIT,
    lock_timeout: LIMIT,
    idle_in_transaction_session_timeout: LIMIT,
    max: 10,
  });
  pool.on('error', deaf);
  pool.on('connect', (client) => void client.on('error', deaf));
  return pool;
}

/** A connection of its own, for what must not wait behind queries. */
export const openClient = (url: string): Client => new pg.Client(config(url));

/** Runs a statement on a connection or on any of a pool. */
export async function execute<R>(
  on: { query: (text: string, values: unknown[]) => Promise<{ rows: R[]; rowCount: number | null }> },
  { sql, parameters }: Query<R>,
): Promise<Result<R>> {
  const { rows, rowCount } = await on.query(sql, parameters.map(storable));
  return { rows, changed: rowCount ?? 0 };
}
