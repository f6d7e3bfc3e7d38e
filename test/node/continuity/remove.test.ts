/** The removal of a site is killed again and again (SIGKILL), on both engines, and is whole in the end. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { removeSite } from '../../../src/node/continuity/sites/remove.ts';
import { openStore } from '../../../src/node/store/open.ts';
import { startPostgres, withoutPostgres } from '../../support/postgres.mjs';
import { settle } from '../store/contract/isolation.ts';
import { comment, fill } from '../store/make.ts';

const program = fileURLToPath(new URL('./remover.ts', import.meta.url));

/** Tables after which a process is killed. */
const TOLD = 9;

/** Runs a removal until so many tables were told, or to its end. @returns how it ended */
async function remove(url: string, tables: number): Promise<'killed' | 'done'> {
  const child = spawn(process.execPath, [program, url, 'aaa'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let told = 0;
  createInterface(child.stdout).on('line', () => {
    if (++told === tables) child.kill('SIGKILL');
  });
  const [code, signal] = (await once(child, 'close')) as [number | null, string | null];
  assert.ok(code === 0 || signal === 'SIGKILL', `${code}`);
  return signal === 'SIGKILL' ? 'killed' : 'done';
}

async function suite(url: string): Promise<number> {
  const store = await openStore({ url });
  await store.migrate();
  for (const site of ['aaa', 'bbb'] as const) {
    await settle(store, site);
    const roots = Array.from({ length: 300 }, (_, i) => comment(`x${i}`, { site }));
    await fill(store, ...roots, ...roots.map(({ id }) => comment(`y${id}`, { site, parent: id })));
  }
  const kept = await store.hosting.rows('bbb');
  const there = await store.hosting.rows('aaa');
  let killed = 0;
  while ((await remove(url, TOLD)) === 'killed') {
    killed++;
    // Between the two no companion answers for it, and the log says what there was.
    assert.equal((await store.standing('aaa')).state, 'removing');
    const { job: _, ...before } = there;
    const { job: _job, ...said } = (await store.hosting.log('aaa', 1))[0]!.rows;
    assert.deepEqual(said, before);
    assert.ok(killed < 50, 'it gets further each time');
  }
  assert.deepEqual(await store.hosting.rows('aaa'), {});
  assert.deepEqual(
    (await store.hosting.log('aaa', 9)).map(({ act }) => act),
    ['removed', 'remove'],
  );
  assert.deepEqual(await store.hosting.rows('bbb'), kept);
  assert.equal((await store.comment('bbb', 'yx299'))?.comment.parent, 'x299');
  await store.close();
  return killed;
}

test('sqlite: a removal that is killed goes on where it was', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-remove-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const killed = await suite(`sqlite:${join(folder, 'parvis.db')}`);
  assert.ok(killed >= 3, `${killed}`);
  t.diagnostic(`${killed} kills`);
});

test('postgres: a removal that is killed goes on where it was', { skip: withoutPostgres() }, async (t) => {
  const server = await startPostgres();
  t.after(() => server.stop());
  const killed = await suite(await server.database());
  assert.ok(killed >= 3, `${killed}`);
  t.diagnostic(`${killed} kills`);
});

test('what else goes is asked for again, and nothing is done twice', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-remove-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const store = await openStore({ url: `sqlite:${join(folder, 'parvis.db')}` });
  await store.migrate();
  await settle(store, 'aaa');
  const broken = (): Promise<void> => Promise.reject(new Error('disk'));
  await assert.rejects(removeSite(store, 'aaa', 1, broken), /disk/);
  assert.ok(await store.comment('aaa', 'c'));
  assert.equal((await store.standing('aaa')).state, 'removing');
  let asked = 0;
  await removeSite(store, 'aaa', 2, async () => void asked++);
  assert.equal(asked, 1);
  const log = await store.hosting.log('aaa', 9);
  assert.deepEqual(
    log.map(({ act, at }) => [act, Date.parse(at)]),
    [
      ['removed', 2],
      ['remove', 1],
    ],
  );
  await store.close();
});
