import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { migrate, schemaOf } from '../../../src/node/store/migrate.ts';
import { steps } from '../../../src/node/store/migrations/all.ts';
import type { Step } from '../../../src/node/store/migrations/step.ts';
import { isPostgres, openStore } from '../../../src/node/store/open.ts';
import { postgresEngine } from '../../../src/node/store/postgres/engine.ts';
import type { Engine } from '../../../src/node/store/sql/engine.ts';
import { sqliteEngine } from '../../../src/node/store/sqlite/engine.ts';
import { StoreTooNew } from '../../../src/node/store/store.ts';
import { startPostgres, withoutPostgres } from '../../support/postgres.mjs';
import type { Postgres } from '../../support/postgres.mjs';
import { comment, fill, SITE } from './make.ts';

/** What the next version might bring. */
const later: Step = () => [
  'create table extra (n integer)',
  'insert into extra values (1)',
  'drop table extra',
];

/** The engine, which dies before its statement number `at`. */
const dying = (engine: Engine, at: number): Engine => {
  let left = at;
  return {
    ...engine,
    write: (work, patience) =>
      engine.write(
        (run) =>
          work((query) => {
            if (left-- === 0) throw new Error('killed');
            return run(query);
          }),
        patience,
      ),
  };
};

/** @param stride one death in so many statements is tried: PostgreSQL takes longer to make a table */
function suite(fresh: () => Promise<string>, stride: number): void {
  const engineOf = async (url: string): Promise<Engine> =>
    isPostgres(url) ? postgresEngine(url) : sqliteEngine(url);

  test('from each earlier schema to the newest', async () => {
    const known = [...steps, later];
    for (let from = 0; from <= known.length; from++) {
      const engine = await engineOf(await fresh());
      if (from) await migrate(engine, known.slice(0, from));
      assert.deepEqual(await migrate(engine, known), { from, to: known.length });
      assert.equal(await schemaOf(engine.read), known.length);
      await engine.close();
    }
  });

  test('a newer schema is refused, and left as it is', async () => {
    const url = await fresh();
    const engine = await engineOf(url);
    await migrate(engine, [...steps, later]);
    await assert.rejects(migrate(engine, steps), StoreTooNew);
    await engine.close();
    const store = await openStore({ url });
    await assert.rejects(store.check(), StoreTooNew);
    await assert.rejects(
      store.migrate(),
      new RegExp(`schema ${steps.length + 1}; this version knows ${steps.length}`),
    );
    await store.close();
  });

  test('a database without its schema is not ready', async () => {
    const store = await openStore({ url: await fresh() });
    await assert.rejects(store.check());
    await store.migrate();
    await store.check();
    await store.close();
  });

  test('whoever dies at any statement leaves what another can finish', async () => {
    const engine = await engineOf(await fresh());
    let at = 0;
    for (let done = false; !done; at += stride)
      done = await migrate(dying(engine, at), [...steps, later]).then(
        () => true,
        (fault: Error) => {
          assert.match(fault.message, /killed/);
          return false;
        },
      );
    assert.ok(at > 30, `died as late as at ${at}`);
    assert.equal(await schemaOf(engine.read), steps.length + 1);
    await engine.close();
  });

  test('eight at once wait for each other', async () => {
    const url = await fresh();
    const stores = await Promise.all(Array.from({ length: 8 }, () => openStore({ url })));
    const done = await Promise.all(stores.map((store) => store.migrate()));
    assert.equal(done.filter(({ from }) => from === 0).length, 1);
    await fill(stores[0]!, comment('a'));
    for (const store of stores) {
      assert.equal((await store.comment(SITE, 'a'))?.comment.id, 'a');
      await store.close();
    }
  });
}

describe('sqlite', () => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-migrate-'));
  after(() => rmSync(folder, { recursive: true, force: true }));
  let number = 0;
  suite(async () => join(folder, `${++number}.db`), 1);
});

describe('postgres', { skip: withoutPostgres() }, () => {
  let server: Postgres;
  before(async () => {
    server = await startPostgres();
  });
  after(() => server.stop());
  suite(() => server.database(), 5);
});
