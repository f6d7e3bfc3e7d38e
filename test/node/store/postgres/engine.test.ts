/** What is PostgreSQL's own: restarts, other sessions' limits, the listener. */
import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { openStore } from '../../../../src/node/store/open.ts';
import { postgresEngine } from '../../../../src/node/store/postgres/engine.ts';
import { builder } from '../../../../src/node/store/sql/compile.ts';
import type { Run } from '../../../../src/node/store/sql/engine.ts';
import { StoreBusy } from '../../../../src/node/store/store.ts';
import type { Store } from '../../../../src/node/store/store.ts';
import { countReads } from '../../../../src/node/store/verbs/counts.ts';
import { pageReads } from '../../../../src/node/store/verbs/page.ts';
import { queueReads } from '../../../../src/node/store/verbs/queue.ts';
import { startPostgres, withoutPostgres } from '../../../support/postgres.mjs';
import type { Postgres } from '../../../support/postgres.mjs';
import { comment, fill, put, SITE } from '../make.ts';

describe('postgres', { skip: withoutPostgres() }, () => {
  let server: Postgres;
  before(async () => {
    server = await startPostgres();
  });
  after(() => server.stop());

  async function opened(): Promise<{ store: Store; url: string }> {
    const url = await server.database();
    const store = await openStore({ url });
    await store.migrate();
    return { store, url };
  }

  test('a restart under load loses nothing that was acknowledged, and is over by itself', async (t) => {
    const { store } = await opened();
    let watched = 0;
    const watch = store.watch(() => watched++);
    const acknowledged: string[] = [];
    let going = true;
    t.after(() => (going = false));
    const writers = Array.from({ length: 4 }, async (_, w) => {
      for (let i = 0; going; i++)
        try {
          await fill(store, comment(`c${w}-${i}`));
          acknowledged.push(`c${w}-${i}`);
        } catch (fault) {
          assert.ok(fault instanceof StoreBusy, String(fault));
        }
    });
    const some = async (): Promise<void> => {
      const until = acknowledged.length + 10;
      while (going && acknowledged.length < until) await new Promise((resolve) => setImmediate(resolve));
    };
    await some();
    await server.restart();
    const from = Date.now();
    await some();
    assert.ok(Date.now() - from < 5000, 'it has healed in time');
    going = false;
    await Promise.all(writers);
    for (const id of acknowledged) assert.ok(await store.comment(SITE, id), id);
    assert.ok(watched >= acknowledged.length);
    watch.stop();
    await store.close();
  });

  test('after the listener was cut off everything is looked at again', async () => {
    const { store, url } = await opened();
    let times = 0;
    let heard = (): void => undefined;
    const next = (): Promise<void> => new Promise((resolve) => (heard = resolve));
    const watch = store.watch(() => {
      times++;
      heard();
    });
    const cut =
      "select pg_terminate_backend(pid) from pg_stat_activity where query like 'listen %' and datname = current_database()";
    await next();
    const again = next();
    for (let cuts = 0; !cuts; await new Promise((resolve) => setTimeout(resolve, 20)))
      cuts = (await server.ask(url, cut)).length;
    await again;
    assert.ok(times >= 2, 'when it began, and when it began again');
    watch.stop();
    await store.close();
  });

  test('what another writes before the listener stands is heard of too', async () => {
    const { store, url } = await opened();
    const other = await openStore({ url });
    // Begins, and is not waited for: the write below may come before the server knows of it.
    const heard = new Promise<void>(
      (resolve) =>
        void store.watch(
          () =>
            void store.comment(SITE, 'a').then(
              (found) => found && resolve(),
              () => undefined,
            ),
        ),
    );
    await fill(other, comment('a'));
    await heard;
    await other.close();
    await store.close();
  });

  test('a database that may only be read is said to be', async () => {
    const { store, url } = await opened();
    await fill(store, comment('a'));
    await store.close();
    await server.ask(
      url,
      `alter database ${new URL(url).pathname.slice(1)} set default_transaction_read_only = on`,
    );
    const second = await openStore({ url });
    const readOnly = (fault: unknown): boolean => fault instanceof StoreBusy && fault.reason === 'read-only';
    await assert.rejects(second.check(), readOnly);
    await assert.rejects(fill(second, comment('b')), readOnly);
    assert.equal((await second.comment(SITE, 'a'))?.comment.id, 'a');
    await second.close();
  });

  test('a server that is not there is waited for, then the store is busy', async () => {
    const engine = postgresEngine('postgres://postgres@127.0.0.1:1/none');
    const from = Date.now();
    await assert.rejects(
      engine.write(async () => undefined, 600),
      (fault) => fault instanceof StoreBusy && fault.reason === 'unreachable',
    );
    assert.ok(Date.now() - from >= 500);
    await engine.close();
  });

  test('no page reads a table from end to end, whatever the statistics say', async () => {
    const { store, url } = await opened();
    const replies = Array.from({ length: 300 }, (_, i) => comment(`r${i}`, { parent: 'root' }));
    await fill(store, comment('root'), ...replies);
    await server.ask(url, 'analyze');
    const engine = postgresEngine(url);
    const plans: string[] = [];
    const explain: Run = async ({ sql, parameters }) => {
      const { rows } = await engine.read<object>({ sql: `explain ${sql}`, parameters });
      plans.push(...rows.map((row) => String(Object.values(row)[0])));
      return { rows: [{ id: 'root', at: 1, reply: null }] as never[], changed: 0 };
    };
    const db = builder('postgres');
    const asked = { sort: 'oldest', limit: 50, replies: 10 } as const;
    // What the rows above lack is missed by the verbs, after their query was made.
    for (const attempt of [
      () => pageReads(db)(explain).page(SITE, 't', asked),
      () => pageReads(db)(explain).page(SITE, 't', { ...asked, at: 'r9' }),
      () => pageReads(db)(explain).page(SITE, 't', { ...asked, parent: 'root' }),
      () => countReads(db)(explain).counts(SITE, ['u', 'v']),
      () => queueReads(db)(explain).queue(SITE, 'pending', { limit: 20 }),
    ])
      await attempt().catch(() => undefined);
    assert.ok(plans.length > 100, String(plans.length));
    assert.deepEqual(
      plans.filter((plan) => plan.includes('Seq Scan')),
      [],
    );
    await engine.close();
    await store.close();
  });

  test('two who wait for each other are both done in the end', async () => {
    const { url } = await opened();
    const engine = postgresEngine(url);
    await engine.write(async (run) => {
      for (const site of ['x', 'y'])
        await run({ sql: 'insert into change values ($1, 0, 0)', parameters: [site] });
    });
    const both = (first: string, second: string): Promise<void> =>
      engine.write(async (run) => {
        for (const site of [first, second])
          await run({ sql: 'update change set every = every + 1 where site = $1', parameters: [site] });
      });
    await Promise.all(Array.from({ length: 4 }, (_, i) => (i % 2 ? both('x', 'y') : both('y', 'x'))));
    const { rows } = await engine.read<{ every: number }>({
      sql: 'select every from change',
      parameters: [],
    });
    assert.deepEqual(
      rows.map(({ every }) => every),
      [4, 4],
    );
    await engine.close();
  });

  test('the log cannot be changed by hand either', async () => {
    const { store, url } = await opened();
    await store.write((tx) => put(tx, comment('a')));
    await assert.rejects(server.ask(url, 'delete from audit'), /append-only/);
    await assert.rejects(server.ask(url, "update audit set actor = 'x'"), /append-only/);
    await store.close();
  });
});
