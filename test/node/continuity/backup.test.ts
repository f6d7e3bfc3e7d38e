/** A backup is made under load, is brought to either engine, goes on there, and is refused when it is not whole. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { backup } from '../../../src/node/continuity/backup.ts';
import { checkArchive, refusal, restore } from '../../../src/node/continuity/restore.ts';
import type { Store } from '../../../src/node/store/store.ts';
import { comment, put, SITE as WRITER_SITE } from '../store/make.ts';
import {
  engines,
  folderOf,
  freshUrl,
  NOW,
  opened,
  settle,
  SITE,
  stopServer,
  sums,
  URL_,
  without,
} from './support.ts';

after(stopServer);
const options = { pauseMail: [SITE], after: () => Promise.resolve() };

/** Brings a file into a store. */
async function bring(store: Store, file: string): Promise<void> {
  const checked = await checkArchive(file);
  assert.equal(await refusal(store, checked), undefined);
  await restore(store, file, checked, options);
}

for (const from of engines)
  for (const to of engines)
    test(
      `${from} to ${to}: everything but credentials, and it goes on`,
      { skip: without(from, to) },
      async (t) => {
        const source = await opened(t, await freshUrl(t, from));
        await settle(source, 700);
        const file = join(folderOf(t), 'backup.gz');
        const made = await backup(source, file, Date.parse(NOW));
        assert.equal(statSync(file).mode & 0o777, 0o600);
        assert.equal(existsSync(`${file}.part`), false);
        const text = gunzipSync(readFileSync(file)).toString();
        for (const table of ['session', 'invite']) assert.ok(!text.includes(`"table":"${table}"`), table);

        const target = await opened(t, await freshUrl(t, to));
        await bring(target, file);
        const [expected, found] = [await sums(source, false), await sums(target, false)];
        assert.notEqual(found['switch_off'], expected['switch_off'], 'mail is paused there');
        assert.deepEqual({ ...found, switch_off: '' }, { ...expected, switch_off: '' });
        assert.equal(
          made.rows,
          Object.values(expected).reduce((sum, table) => sum + Number.parseInt(table), 0),
        );
        assert.ok(made.rows > 700 * 3);

        // A receipt, a key, a page and a decision work as before.
        const [own] = await target.byTokens(SITE, ['token of z']);
        assert.deepEqual([own?.comment.id, own?.email, own?.verified], ['z', 'ana@example.org', true]);
        const again = await target.once(SITE, 'the key', 'f', NOW, () => assert.fail('done before'));
        assert.deepEqual(again, { answer: { token: 'first' }, replayed: true });
        assert.equal((await target.threadAt(SITE, URL_))?.id, 't');
        assert.equal((await target.switched(SITE, 'mail'))?.cause, 'restored');
        assert.equal(
          (await target.dueMails(SITE, NOW, 2000)).length,
          (await source.dueMails(SITE, NOW, 2000)).length,
        );
        assert.equal(await target.staffing.session('session', NOW), undefined);
        assert.deepEqual(
          (await target.people(SITE)).map(({ name }) => name),
          ['Ada'],
        );
        await target.migrate();
        await target.write((tx) => put(tx, comment('after', { site: SITE, parent: 'z' })));
        await target.check();
      },
    );

const writer = fileURLToPath(new URL('../store/writer.ts', import.meta.url));

for (const engine of engines)
  test(
    `${engine}: under load, what was acknowledged before is in it`,
    { skip: without(engine) },
    async (t) => {
      const url = await freshUrl(t, engine);
      const source = await opened(t, url);
      await settle(source, 4000);
      const child = spawn(process.execPath, [writer, url, 'w'], { stdio: ['pipe', 'pipe', 'inherit'] });
      t.after(() => child.kill('SIGKILL'));
      const said: string[] = [];
      let enough = (): void => undefined;
      createInterface(child.stdout).on('line', (text) => {
        if (text === 'ready') child.stdin.write('go\n');
        else if (said.push(text) >= 20) enough();
      });
      await new Promise<void>((ready) => (enough = ready));
      const before = [...said];
      const file = join(folderOf(t), 'backup.gz');
      await backup(source, file, Date.now());
      const during = said.length;
      assert.ok(during > before.length, 'others wrote meanwhile');
      child.kill('SIGKILL');
      await once(child, 'close');

      const target = await opened(t, await freshUrl(t, 'sqlite'));
      await bring(target, file);
      for (const id of before) assert.ok(await target.comment(WRITER_SITE, id), id);
      // One moment: what is there is a beginning of what was written, without gaps.
      const there = await Promise.all(said.map(async (id) => !!(await target.comment(WRITER_SITE, id))));
      assert.equal(there.lastIndexOf(true), there.filter(Boolean).length - 1);
      // And one moment for all tables: what one transaction wrote is there whole, or not at all.
      const now = new Date().toISOString();
      for (const [i, id] of said.entries()) {
        const lines = (await target.audit(WRITER_SITE, id)).length;
        const kept = await target.once(WRITER_SITE, id, 'f', now, () => Promise.resolve({}));
        assert.deepEqual([lines > 0, kept !== 'key-reused' && kept.replayed], [there[i], there[i]], id);
      }
      t.diagnostic(
        `${before.length} before, ${during - before.length} during, ${there.filter(Boolean).length} in it`,
      );
    },
  );

test('a restore that is killed after any batch goes on, and ends the same', async (t) => {
  const source = await opened(t, await freshUrl(t, 'sqlite'));
  await settle(source, 450);
  const file = join(folderOf(t), 'backup.gz');
  await backup(source, file, Date.now());
  const checked = await checkArchive(file);
  /** As a restore is made: what was erased since the backup is erased again, so the sums are not the backup's any more. */
  const erasing = (store: Store, killed = (): void => undefined) => ({
    ...options,
    after: async () => {
      await store.write((tx) => tx.dropContact(SITE, 'z'));
      killed();
    },
  });
  const plain = await opened(t, await freshUrl(t, 'sqlite'));
  await restore(plain, file, checked, erasing(plain));
  const expected = { ...(await sums(plain, false)), switch_off: '' };
  assert.notDeepEqual(expected, { ...(await sums(source, false)), switch_off: '' }, 'something was erased');
  for (let kill = 0; ; kill++) {
    const url = await freshUrl(t, 'sqlite');
    const target = await opened(t, url);
    let left = kill;
    const dies = (): void => {
      if (!left--) throw new Error('killed');
    };
    const verbs = ['begin', 'add', 'mark', 'complete', 'finish'] as const;
    const dying = Object.fromEntries(
      verbs.map((verb) => [
        verb,
        async (...args: never[]) => {
          await (target.whole[verb] as (...all: never[]) => Promise<void>)(...args);
          dies();
        },
      ]),
    );
    const mortal: Store = { ...target, whole: { ...target.whole, ...dying } };
    const killed = await restore(mortal, file, checked, erasing(target, dies)).then(
      () => false,
      (fault: Error) => {
        assert.equal(fault.message, 'killed');
        return true;
      },
    );
    const next = await opened(t, url);
    const done = (await next.whole.passage()) === undefined;
    if (!done) {
      await assert.rejects(next.migrate(), { name: 'StoreUnfinished', kind: 'restore' });
      assert.equal(await refusal(next, checked), undefined);
      assert.equal(await refusal(next, { ...checked, sha256: 'another' }), 'other-passage');
      await restore(next, file, checked, erasing(next));
    }
    assert.deepEqual({ ...(await sums(next, false)), switch_off: '' }, expected, `killed after ${kill}`);
    if (!killed) {
      assert.ok(kill > 15, String(kill));
      break;
    }
  }
});

test('a file that is not whole, not ours or of tomorrow is refused, and nothing is written', async (t) => {
  const source = await opened(t, await freshUrl(t, 'sqlite'));
  await settle(source, 50);
  const folder = folderOf(t);
  const file = join(folder, 'backup.gz');
  await backup(source, file, Date.now());
  await assert.rejects(backup(source, file, Date.now()), { code: 'EEXIST' });
  const bytes = readFileSync(file);
  const lines = gunzipSync(bytes).toString().trimEnd().split('\n');
  const as = (name: string, content: Buffer | readonly string[]): string => {
    const path = join(folder, name);
    writeFileSync(path, content instanceof Buffer ? content : gzipSync(content.join('\n') + '\n'));
    return path;
  };
  const why = (path: string) =>
    checkArchive(path).then(
      () => 'read',
      (fault: { why?: string }) => fault.why ?? fault,
    );
  assert.equal(await why(join(folder, 'absent.gz')), 'absent');
  assert.equal(await why(folder), 'absent');
  assert.equal(await why(as('text', Buffer.from('hello'))), 'not-a-backup');
  assert.equal(await why(as('json', ['{"some":"thing"}'])), 'not-a-backup');
  assert.equal(await why(as('empty', Buffer.alloc(0))), 'not-a-backup');
  assert.equal(await why(as('cut', bytes.subarray(0, bytes.length >> 1))), 'damaged');
  assert.equal(await why(as('short', lines.slice(0, -1))), 'damaged');
  assert.equal(await why(as('more', [...lines, '{}'])), 'damaged');
  assert.equal(
    await why(as('format', [lines[0]!.replace('"format":1', '"format":2'), ...lines.slice(1)])),
    'newer',
  );
  const changed = lines.map((line) => line.replace('Text of m7.', 'Text of m8.'));
  assert.equal(await why(as('changed', changed)), 'damaged');
  assert.equal(await why(as('garbled', lines.with(5, '[{"a":1}]'))), 'damaged');
  for (let at = 20; at < bytes.length; at += Math.ceil(bytes.length / 40)) {
    const flipped = Buffer.from(bytes);
    flipped[at]! ^= 0x10;
    assert.ok(['damaged', 'not-a-backup'].includes(String(await why(as('flipped', flipped)))), String(at));
  }

  const checked = await checkArchive(file);
  const target = await opened(t, await freshUrl(t, 'sqlite'));
  assert.equal(await refusal(target, { ...checked, head: { ...checked.head, schema: 999 } }), 'newer');
  assert.equal(await refusal(source, checked), 'not-empty');
  assert.equal(await target.whole.schema(), 0);
});

test('a backup of an older schema comes to today’s', async (t) => {
  const { migrate } = await import('../../../src/node/store/migrate.ts');
  const { steps } = await import('../../../src/node/store/migrations/all.ts');
  const { sqliteEngine } = await import('../../../src/node/store/sqlite/engine.ts');
  const path = join(folderOf(t), 'old.db');
  const engine = await sqliteEngine(path);
  await migrate(engine, steps.slice(0, 2));
  const run = (sql: string) => engine.write((each) => each({ sql, parameters: [] }));
  await run("insert into thread values ('valmont', 't', 'https://a.example/', null, null, null, 0, 1)");
  await run("insert into address values ('valmont', 'k', 'https://a.example/', 't', 1, 0)");
  await engine.close();
  const old = await opened(t, path);
  const file = join(folderOf(t), 'old.gz');
  assert.equal((await backup(old, file, Date.now())).head.schema, 2);
  const target = await opened(t, await freshUrl(t, 'sqlite'));
  await bring(target, file);
  assert.equal(await target.whole.schema(), steps.length);
  assert.equal((await target.thread('valmont', 't'))?.canonical, 'https://a.example/');
  // One that has come further than the backup would lose the steps in between.
  const further = await opened(t, await freshUrl(t, 'sqlite'));
  await further.migrate();
  assert.equal(await refusal(further, await checkArchive(file)), 'not-empty');
});
