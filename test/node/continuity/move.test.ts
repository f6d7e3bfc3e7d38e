/** A move to another engine: closed meanwhile, killed anywhere, counted and compared in the end. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { move, unmovable } from '../../../src/node/continuity/move.ts';
import { StoreBusy } from '../../../src/node/store/store.ts';
import type { Store } from '../../../src/node/store/store.ts';
import { withPolicy } from '../../support/node/town.ts';
import { comment, put } from '../store/make.ts';
import { engines, folderOf, freshUrl, opened, settle, SITE, stopServer, sums, without } from './support.ts';

after(stopServer);
const closing = { [SITE]: 'We are moving.' };
const write = (store: Store, id: string): Promise<void> =>
  store.write((tx) => put(tx, comment(id, { site: SITE })));
/** What a move changes on its way: the sentence for residents, and the cursor that tells of it. */
const moved = (found: Record<string, string>): Record<string, string> => ({
  ...found,
  switch_off: '',
  change: '',
});

for (const [from, to] of [engines, [...engines].reverse()] as const)
  test(
    `${from} to ${to}: closed, copied, compared, and it goes on there`,
    { skip: without(...engines) },
    async (t) => {
      const url = await freshUrl(t, from!);
      const source = await opened(t, url);
      await settle(source, 600);
      const cursor = await source.cursor(SITE);
      const target = await opened(t, await freshUrl(t, to!));
      assert.equal(await unmovable(source, target), undefined);
      const before = await sums(source);
      const counted = await move(source, target, closing);
      assert.deepEqual(moved(await sums(target)), moved(before));
      assert.equal(counted.get('comment')?.rows, 603);

      // The source refuses every process, and says why; reading goes on.
      const other = await opened(t, url);
      for (const store of [source, other]) {
        await assert.rejects(
          write(store, 'late'),
          (fault) => fault instanceof StoreBusy && fault.reason === 'read-only',
        );
        await assert.rejects(
          store.once(SITE, 'k2', 'f', new Date().toISOString(), async () => 1),
          StoreBusy,
        );
        assert.equal((await store.switched(SITE, 'comments'))?.reason, 'We are moving.');
        assert.ok(await store.comment(SITE, 'z'));
      }
      assert.notEqual(await source.cursor(SITE), cursor, 'widgets look again');
      await source.migrate();
      await source.check();

      assert.equal(await target.switched(SITE, 'comments'), undefined);
      assert.equal(await target.switched(SITE, 'mail'), undefined, 'it is the same companion');
      assert.equal((await target.staffing.session('session', new Date(0).toISOString()))?.name, 'Ada');
      await write(target, 'new');
      assert.equal(await unmovable(source, target), 'not-empty');

      // Whoever gives up opens the source again.
      assert.equal(await source.whole.reopen(), true);
      assert.equal(await source.whole.reopen(), false);
      assert.equal(await source.switched(SITE, 'comments'), undefined);
      await write(other, 'late');
    },
  );

test('a write that has begun is waited for, and is moved', { skip: without('postgres') }, async (t) => {
  const url = await freshUrl(t, 'postgres');
  const source = await opened(t, url);
  await settle(source);
  const target = await opened(t, await freshUrl(t, 'sqlite'));
  const writing = await opened(t, url);
  let begun = (): void => undefined;
  let goOn = (): void => undefined;
  const inside = new Promise<void>((done) => (begun = done));
  const hold = new Promise<void>((done) => (goOn = done));
  const written = writing.write(async (tx) => {
    await put(tx, comment('under-way', { site: SITE }));
    begun();
    await hold;
  });
  await inside;
  const moving = move(source, target, closing);
  goOn();
  await written;
  await moving;
  assert.ok(await target.comment(SITE, 'under-way'));
});

test('something that is not the same in the end is said, and nothing starts there', async (t) => {
  const source = await opened(t, await freshUrl(t, 'sqlite'));
  await settle(source);
  const target = await opened(t, await freshUrl(t, 'sqlite'));
  const losing: Store = {
    ...target,
    whole: {
      ...target.whole,
      add: (part) => target.whole.add(part.table === 'feed_log' ? { ...part, rows: [] } : part),
    },
  };
  await assert.rejects(move(source, losing, closing), { name: 'Damaged' });
  await assert.rejects(target.migrate(), { name: 'StoreUnfinished', kind: 'move' });
});

const cli = fileURLToPath(new URL('../../../src/node/cli.ts', import.meta.url));

test(
  'kill -9 in the middle of `parvis move`, again and again, then to its end',
  { skip: without('postgres') },
  async (t) => {
    const folder = folderOf(t);
    const [path, url] = [join(folder, 'parvis.db'), await freshUrl(t, 'postgres')];
    const source = await opened(t, path);
    await settle(source, 3000);
    const expected = moved(await sums(source));
    const config = join(folder, 'parvis.json');
    writeFileSync(config, JSON.stringify(withPolicy()));
    const start = () =>
      spawn(process.execPath, [cli, 'move', 'env:TARGET', '--config', config, '--lang', 'en'], {
        env: { ...process.env, TARGET: url },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    const target = await opened(t, url);
    const places: string[] = [];
    for (let round = 0; round < 6; round++) {
      const child = start();
      const ended = once(child, 'close');
      // Until it has come further than the one before.
      const reached = async (): Promise<string> => {
        const passage = await target.whole.passage().catch(() => undefined);
        return passage ? `${passage.table} ${passage.rows}` : '';
      };
      for (;;) {
        const place = await reached();
        if (place && place !== ' 0' && place !== places.at(-1)) {
          places.push(place);
          break;
        }
        if (child.exitCode !== null) break;
      }
      child.kill('SIGKILL');
      await ended;
      await assert.rejects(write(source, `late ${round}`), StoreBusy);
    }
    assert.ok(new Set(places).size >= 3, places.join(', '));
    const last = start();
    let err = '';
    last.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    const [code] = (await once(last, 'close')) as [number];
    assert.equal(code, 0, err);
    assert.equal(err, '');
    assert.deepEqual(moved(await sums(target)), expected);
    t.diagnostic(`killed at ${places.join(', ')}`);
  },
);
