/** The contract over a PostgreSQL of its own. */
import { after, afterEach, before, describe } from 'node:test';
import { openStore } from '../../../src/node/store/open.ts';
import type { Store } from '../../../src/node/store/store.ts';
import { startPostgres, withoutPostgres } from '../../support/postgres.mjs';
import type { Postgres } from '../../support/postgres.mjs';
import { contract } from './contract.ts';

const opened = new Map<Store, string>();

async function at(url: string): Promise<Store> {
  const store = await openStore({ url });
  opened.set(store, url);
  return store;
}

describe('postgres', { skip: withoutPostgres() }, () => {
  let server: Postgres;
  before(async () => {
    server = await startPostgres();
  });
  after(() => server.stop());
  afterEach(async () => {
    for (const store of opened.keys()) await store.close();
    opened.clear();
  });
  /** One database, emptied for each test: making one takes longer than most tests. */
  let url: string | undefined;
  const EMPTY = `do $$ declare names text; begin
    select string_agg(quote_ident(tablename), ', ') into names from pg_tables
      where schemaname = 'public' and tablename <> 'migration';
    execute 'truncate ' || names; end $$`;
  contract(
    async () => {
      if (url) {
        await server.ask(url, EMPTY);
        return at(url);
      }
      url = await server.database();
      const store = await at(url);
      await store.migrate();
      return store;
    },
    (store) => at(opened.get(store)!),
  );
});
