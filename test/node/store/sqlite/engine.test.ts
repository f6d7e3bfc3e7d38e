/** What is SQLite's own: the file, its locks, and that the house goes on meanwhile. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { after, test } from 'node:test';
import { openStore } from '../../../../src/node/store/open.ts';
import { sqliteEngine } from '../../../../src/node/store/sqlite/engine.ts';
import { StoreBusy } from '../../../../src/node/store/store.ts';
import type { Store } from '../../../../src/node/store/store.ts';
import { at, comment, fill, put, SITE } from '../make.ts';

const folder = mkdtempSync(join(tmpdir(), 'parvis-sqlite-'));
after(() => rmSync(folder, { recursive: true, force: true }));
let number = 0;
const path = (): string => join(folder, `${++number}`, 'parvis.db');

async function opened(file: string): Promise<Store> {
  const store = await openStore({ url: file });
  await store.migrate();
  return store;
}

test('the file and those beside it are for their owner alone, in a folder made for them', async () => {
  const file = path();
  const store = await opened(file);
  await fill(store, comment('a'));
  const beside = join(file, '..');
  for (const name of readdirSync(beside))
    assert.equal(statSync(join(beside, name)).mode & 0o777, 0o600, name);
  assert.deepEqual(readdirSync(beside).sort(), ['parvis.db', 'parvis.db-shm', 'parvis.db-wal']);
  await store.close();
  const db = new DatabaseSync(file);
  assert.equal(db.prepare('pragma journal_mode').get()?.['journal_mode'], 'wal');
  db.close();
});

test('every commit is written through', async () => {
  const engine = await sqliteEngine(path());
  const ask = async (name: string): Promise<unknown> =>
    engine.write(
      async (run) =>
        Object.values((await run({ sql: `pragma ${name}`, parameters: [] })).rows[0] as object)[0],
    );
  assert.equal(await ask('synchronous'), 2);
  assert.equal(await ask('foreign_keys'), 1);
  assert.equal(await ask('busy_timeout'), 250);
  await engine.close();
});

test('neither the token in an answer nor a key is kept in clear', async () => {
  const file = path();
  const store = await opened(file);
  const answer = { token: 'TOKEN-IN-CLEAR' };
  await store.once(SITE, 'KEY-IN-CLEAR', 'f', '2026-03-16T09:00:00Z', async () => answer);
  await store.close();
  const bytes = readFileSync(file, 'latin1');
  assert.ok(bytes.includes('create table once') || bytes.includes('CREATE TABLE once'));
  assert.equal(/TOKEN-IN-CLEAR|KEY-IN-CLEAR/.test(bytes), false);
});

test('a lock of another process is waited for while the event loop turns; then the store is busy', async () => {
  const file = path();
  const store = await opened(file);
  await fill(store, comment('a'));
  const engine = await sqliteEngine(file);
  const other = new DatabaseSync(file);
  other.exec('begin immediate');
  let turns = 0;
  const clock = setInterval(() => turns++, 10);
  const nothing = async (): Promise<void> => undefined;
  // Several who wait at once do not make the house wait several times.
  const waits = await Promise.allSettled(Array.from({ length: 5 }, () => engine.write(nothing, 1000)));
  clearInterval(clock);
  for (const wait of waits) {
    assert.equal(wait.status, 'rejected');
    assert.ok(wait.reason instanceof StoreBusy && wait.reason.reason === 'locked');
  }
  assert.ok(turns > 20, `${turns} turns`);
  assert.equal((await store.comment(SITE, 'a'))?.comment.id, 'a', 'readers do not wait');
  const patient = fill(store, comment('b'));
  setTimeout(() => other.exec('rollback'), 300);
  await patient;
  assert.equal((await store.comment(SITE, 'b'))?.comment.id, 'b');
  other.close();
  await engine.close();
  await store.close();
});

test('who awaits something else in a transaction is rolled back and told so', async () => {
  for (const file of [path(), ':memory:']) {
    const store = await opened(file);
    const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
    const idle = store.write(async (tx) => {
      await put(tx, comment('a'));
      await turn();
      await put(tx, comment('b'));
    });
    await assert.rejects(idle, /else/);
    await assert.rejects(
      store.write((tx) => put(tx, comment('a')).then(() => new Promise(() => undefined))),
      /else/,
    );
    // A transaction in a transaction would wait for itself.
    await assert.rejects(
      store.write(() => fill(store, comment('later'))),
      /else/,
    );
    await fill(store, comment('c'));
    assert.equal(await store.comment(SITE, 'a'), undefined);
    assert.equal((await store.comment(SITE, 'c'))?.comment.id, 'c');
    await store.close();
  }
});

test('transactions of one process never meet', async () => {
  const store = await opened(path());
  let inside = 0;
  await Promise.all(
    Array.from({ length: 30 }, (_, i) =>
      store.write(async (tx) => {
        assert.equal(++inside, 1);
        await put(tx, comment(`c${i}`));
        await tx.comment(SITE, `c${i}`);
        inside--;
      }),
    ),
  );
  await store.close();
});

test('a full database is said to be, nothing is half written, and room heals it', async () => {
  const file = path();
  const store = await opened(file);
  await fill(store, comment('a'));
  const engine = await sqliteEngine(file);
  const pragma = (sql: string): Promise<unknown> => engine.write((run) => run({ sql, parameters: [] }));
  await pragma('pragma max_page_count=1');
  const write = (text: string): Promise<unknown> =>
    engine.write((run) => run({ sql: 'insert into change values (?, 1, 1)', parameters: [text] }));
  await assert.rejects(
    write('x'.repeat(200_000)),
    (fault) => fault instanceof StoreBusy && fault.reason === 'full',
  );
  await pragma('pragma max_page_count=100000');
  await write('x'.repeat(200_000));
  await engine.close();
  await store.close();
});

test('a file that is none, and a folder that cannot be, are said to be so', async () => {
  await assert.rejects(openStore({ url: '/dev/null/parvis.db' }));
  const file = path();
  const store = await opened(file);
  await store.close();
  const { writeFileSync } = await import('node:fs');
  writeFileSync(file, 'no database '.repeat(1000));
  await assert.rejects(openStore({ url: file }), /not a database/);
});

test('the log cannot be changed by hand either', async () => {
  const file = path();
  const store = await opened(file);
  await fill(store, comment('a'));
  const put = [{ list: 'hold' as const, word: 'sot', lang: '', note: '' }];
  await store.write((tx) => tx.changeWords('ville', 0, { put, drop: [] }, { staff: 'ada', at: at(1) }));
  await store.close();
  const db = new DatabaseSync(file);
  assert.throws(() => db.exec("update audit set actor = 'x'"), /append-only/);
  assert.throws(() => db.exec('delete from audit'), /append-only/);
  assert.throws(() => db.exec("update word_log set word = 'x'"), /append-only/);
  assert.throws(() => db.exec('delete from word_log'), /append-only/);
  db.close();
});
