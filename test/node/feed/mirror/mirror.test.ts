import assert from 'node:assert/strict';
import { readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readMirror, readPicture } from '../../../../src/node/feed/mirror/folder.ts';
import { mirror } from '../../../../src/node/feed/mirror/mirror.ts';
import { picturesIn } from '../../../../src/node/feed/mirror/shown-pictures.ts';
import { heldClock } from '../../../support/node/companion.ts';
import { folderOf } from '../support.ts';
import { drawn, gallery, skip } from './support.ts';

const DAY = 86_400_000;
const files = (folder: string) => readdirSync(folder).filter((name) => !name.startsWith('.'));
const photo = () => drawn(400, 300).jpeg().toBuffer();

test('what is wanted is fetched once, and asked for again after a week', { skip }, async (t) => {
  const { get, hold, asked, want, server } = await gallery(t);
  const folder = join(folderOf(t), 'media');
  const clock = heldClock();
  hold.set('/a', await photo());
  const run = () => mirror({ get, clock }, folder, [want('/a')]);
  assert.deepEqual(await run(), { able: true, made: 1, failed: 0, left: 0, removed: 0 });
  assert.deepEqual((await run()).made, 0);
  clock.pass(6 * DAY);
  await run();
  assert.deepEqual(asked, ['/a']);
  clock.pass(2 * DAY);
  await run();
  await run();
  assert.deepEqual(asked, ['/a', `/a "${(hold.get('/a') as Uint8Array).length}"`], '304, and it counts');
  const shown = (await picturesIn(folder, 'https://ville.example/feed/feed.json'))(
    server.url('/a'),
    'picture',
  )!;
  assert.match(shown.url, /^https:\/\/ville\.example\/feed\/media\/[0-9a-f]{32}-400\.jpg$/);
  assert.deepEqual([shown.width, shown.height, shown.widths], [400, 300, [320, 400]]);
  assert.equal(
    (await picturesIn(folder, undefined))(server.url('/a'), 'picture')!.url,
    `media/${shown.name}`,
  );
  assert.equal((await picturesIn(folder, undefined))(server.url('/a'), 'avatar'), undefined);
  assert.ok((await readPicture(folder, shown.name))!.length > 100);
});

test('what fails waits longer each time, a picture of its own that is there stays', { skip }, async (t) => {
  const { get, hold, asked, want, server } = await gallery(t);
  const folder = folderOf(t);
  const clock = heldClock();
  const run = () => mirror({ get, clock }, folder, [want('/a')]);
  hold.set('/a', 503);
  assert.equal((await run()).failed, 1);
  for (let hour = 0; hour < 24; hour++) {
    clock.pass(DAY / 24 + 1000);
    await run();
  }
  assert.equal(asked.length, 5, 'after 1, 2, 4, 8 hours');
  hold.set('/a', await photo());
  clock.pass(DAY);
  assert.equal((await run()).made, 1);
  hold.set('/a', 500);
  clock.pass(8 * DAY);
  await run();
  assert.ok((await picturesIn(folder, undefined))(server.url('/a'), 'picture'), 'the last good one');
  hold.set('/a', 410);
  clock.pass(8 * DAY);
  await run();
  assert.equal((await picturesIn(folder, undefined))(server.url('/a'), 'picture'), undefined, 'taken down');
  await run();
  assert.equal(files(folder).length, 5, 'young files may be another process\u2019s');
  for (const name of files(folder)) utimesSync(join(folder, name), 1, 1);
  await run();
  assert.deepEqual(files(folder), []);
});

test(
  'one that is too large has a smaller one; what is no picture is left alone for a month',
  { skip },
  async (t) => {
    const { get, hold, asked, want, server } = await gallery(t);
    const folder = folderOf(t);
    const clock = heldClock();
    hold.set('/huge', Buffer.alloc(5_100_000));
    hold.set('/small', await photo());
    hold.set('/svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'));
    const wanted = [want('/huge', 'picture', '/small'), want('/svg', 'avatar', '/small')];
    const run = () => mirror({ get, clock }, folder, wanted);
    assert.deepEqual(await run(), { able: true, made: 1, failed: 1, left: 0, removed: 0 });
    assert.deepEqual(asked, ['/huge', '/small', '/svg']);
    const pictures = await picturesIn(folder, undefined);
    assert.ok(pictures(server.url('/huge'), 'picture'));
    assert.equal(pictures(server.url('/svg'), 'avatar'), undefined);
    clock.pass(25 * 3_600_000);
    await run();
    assert.equal(asked.length, 3);
    assert.ok(files(folder).every((name) => /\.(?:jpg|webp|avif)$/.test(name)));
  },
);

test('what nothing shows any more goes; what is hidden goes at once', { skip }, async (t) => {
  const { get, hold, want } = await gallery(t);
  const folder = folderOf(t);
  const clock = heldClock();
  for (const name of ['/a', '/b', '/c'])
    hold.set(name, await drawn(40, 40, { '/a': '#111', '/b': '#222' }[name]).png().toBuffer());
  const [a, b, c] = [want('/a'), want('/b'), want('/c')];
  await mirror({ get, clock }, folder, [a, b, c]);
  assert.equal(files(folder).length, 9);
  await mirror({ get, clock }, folder, [a, c], [b]);
  assert.equal(files(folder).length, 6, 'hidden: at once');
  await mirror({ get, clock }, folder, [a]);
  assert.equal(files(folder).length, 6, 'another process may have just fetched it');
  clock.pass(DAY);
  await mirror({ get, clock }, folder, [a]);
  assert.equal(files(folder).length, 3);
  // Two addresses with the same bytes share their files.
  hold.set('/copy', hold.get('/a')!);
  await mirror({ get, clock }, folder, [a, want('/copy')]);
  clock.pass(DAY);
  await mirror({ get, clock }, folder, [want('/copy')]);
  assert.equal(files(folder).length, 3, 'the other still shows them');
});

test('a run is bounded in pictures and in time, and can be called off', { skip }, async (t) => {
  const { get, hold, want, asked } = await gallery(t);
  const folder = folderOf(t);
  const clock = heldClock();
  const wanted = await Promise.all(
    Array.from({ length: 5 }, async (_, i) => {
      hold.set(
        `/${i}`,
        await drawn(30 + i, 30)
          .png()
          .toBuffer(),
      );
      return want(`/${i}`);
    }),
  );
  assert.deepEqual(await mirror({ get, clock }, folder, wanted, [], { most: 2 }), {
    able: true,
    made: 2,
    failed: 0,
    left: 3,
    removed: 0,
  });
  const slow = { ...clock, now: () => clock.now() + asked.length * 1000 };
  const late = await mirror({ get, clock: slow }, folder, wanted, [], { time: 1500 });
  assert.deepEqual([late.made, late.left], [2, 1]);
  const stop = new AbortController();
  stop.abort();
  assert.equal((await mirror({ get, clock }, folder, wanted, [], { stop: stop.signal })).made, 0);
  assert.equal((await mirror({ get, clock }, folder, wanted)).made, 1);
});

test('a folder that lost files, or holds what is none, mends itself', { skip }, async (t) => {
  const { get, hold, want, server } = await gallery(t);
  const folder = folderOf(t);
  const clock = heldClock();
  hold.set('/a', await photo());
  const run = () => mirror({ get, clock }, folder, [want('/a')]);
  await run();
  const shown = async () => (await picturesIn(folder, undefined))(server.url('/a'), 'picture');
  rmSync(join(folder, (await shown())!.name));
  assert.equal(await shown(), undefined, 'never half of it');
  assert.equal((await run()).made, 1);
  assert.ok(await shown());
  const note = join(folder, '.mirror', readdirSync(join(folder, '.mirror'))[0]!);
  for (const text of [
    '{"half',
    '[]',
    '{"at":"x"}',
    '{"at":"2026-11-03T09:00:00Z","hash":"../../etc/passwd"}',
    'null',
  ]) {
    writeFileSync(note, text);
    assert.equal(await shown(), undefined);
    assert.equal((await run()).made, 1);
  }
  writeFileSync(join(folder, 'notes.txt'), 'of the webmaster');
  await run();
  assert.equal(readFileSync(join(folder, 'notes.txt'), 'utf8'), 'of the webmaster');
  assert.equal((await readMirror(join(folder, 'nowhere'))).files.size, 0);
});

test('without the library nothing is asked for', async (t) => {
  const { get, want, asked } = await gallery(t);
  const run = await mirror({ get, clock: heldClock(), raster: null }, folderOf(t), [want('/a')]);
  assert.deepEqual([run.able, run.made, asked.length], [false, 0, 0]);
});

test('no path leads out of the folder', async (t) => {
  const folder = folderOf(t);
  writeFileSync(join(folder, 'secret.png'), 'x');
  for (const name of [
    '../secret.png',
    'secret.png',
    '.mirror/x.json',
    '',
    '/etc/passwd',
    `${'a'.repeat(32)}-1.svg`,
  ])
    assert.equal(await readPicture(join(folder, 'media'), name), undefined);
});
