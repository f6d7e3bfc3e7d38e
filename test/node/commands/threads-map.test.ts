/** `threads map` and `threads undo`: addresses of a site that has changed its own. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { run } from '../../../src/node/cli.ts';
import { readTable } from '../../../src/node/continuity/addresses/table.ts';
import { readdress } from '../../../src/node/continuity/addresses/readdress.ts';
import type { Store } from '../../../src/node/store/store.ts';
import { configOf } from '../../support/node/companion.ts';
import { withPolicy } from '../../support/node/town.ts';
import {
  engines,
  folderOf,
  freshUrl,
  opened,
  SITE,
  stopServer,
  sums,
  without,
} from '../continuity/support.ts';
import { comment, ids, put, thread } from '../store/make.ts';

after(stopServer);
const HOST = 'https://www.valmont.example';
const file = withPolicy({}, { origins: [HOST, 'https://old.valmont.example'] });
const { site } = configOf(file).sites[0]!;
const all = { sort: 'oldest', limit: 50, replies: 50 } as const;

/** Three threads: /a and /b with comments, /c. */
async function settle(store: Store): Promise<void> {
  await store.migrate();
  await store.write(async (tx) => {
    for (const name of ['a', 'b', 'c'])
      await tx.addThread(thread({ site: SITE, id: name }, `${HOST}/${name}`));
    await put(tx, comment('a1', { site: SITE, thread: 'a' }));
    await put(tx, comment('a2', { site: SITE, thread: 'a', parent: 'a1' }));
    await put(tx, comment('b1', { site: SITE, thread: 'b' }));
  });
}

test('a table is read as spreadsheets write it', () => {
  const pairs = (text: string) => readTable(text).pairs.map(({ line, from, to }) => `${line} ${from} ${to}`);
  const expected = [
    '2 https://a.example/1 https://a.example/2',
    '3 https://a.example/3,4 https://a.example/5;6',
  ];
  assert.deepEqual(
    pairs(
      '\ufeffold,new\r\nhttps://a.example/1,https://a.example/2\r\n"https://a.example/3,4",https://a.example/5;6\r\n',
    ),
    expected,
  );
  assert.deepEqual(
    pairs('old;new\nhttps://a.example/1;https://a.example/2\nhttps://a.example/3,4;"https://a.example/5;6"'),
    expected,
  );
  assert.deepEqual(
    pairs(
      'old\tnew\nhttps://a.example/1\thttps://a.example/2\n\nhttps://a.example/3,4\thttps://a.example/5;6\n',
    ).length,
    2,
  );
  assert.deepEqual(
    readTable(
      'old,new\nhttps://a.example/1\njavascript:alert(1),https://a.example/\nhttps://a.example/1#x?utm_source=a,https://a.example/2\n',
    ),
    {
      pairs: [{ line: 4, from: 'https://a.example/1', to: 'https://a.example/2' }],
      wrong: [2, 3],
    },
  );
  assert.deepEqual(readTable(''), { pairs: [], wrong: [] });
});

for (const engine of engines)
  test(`${engine}: moved, joined, taken back`, { skip: without(engine) }, async (t) => {
    const store = await opened(t, await freshUrl(t, engine));
    await settle(store);
    const before = await sums(store);
    const table = readTable(
      [
        'old,new',
        `${HOST}/a,${HOST}/b`,
        `${HOST}/b,${HOST}/new`,
        `${HOST}/c,${HOST}/c`,
        `${HOST}/none,${HOST}/x`,
        `${HOST}/c,https://evil.example/`,
      ].join('\n'),
    );
    const at = '2026-11-01T00:00:00.000Z';
    const fates = ['merged', 'moved', 'here', 'none', 'outside'];
    const dry = await readdress(store, site, table.pairs, at, undefined);
    assert.deepEqual(
      dry.map(({ fate }) => fate),
      fates,
    );
    assert.deepEqual(await sums(store), before, 'a dry run writes nothing');

    const done = await readdress(store, site, table.pairs, at, 'one');
    assert.deepEqual(
      done.map(({ fate }) => fate),
      fates,
    );
    for (const path of ['/a', '/b', '/new']) {
      const found = await store.threadAt(SITE, HOST + path);
      assert.deepEqual([found?.id, found?.canonical], ['b', `${HOST}/new`]);
    }
    const joined = await store.page(SITE, 'b', all);
    assert.deepEqual([ids(joined), joined.total], ['a1 a2 b1', 3]);
    assert.equal(await store.thread(SITE, 'a'), undefined);
    assert.deepEqual(await store.addresses.batches(SITE), [{ batch: 'one', at, changes: 2 }]);

    // A reply that comes in between goes with the comment that it answers; a new root stays.
    await store.write(async (tx) => {
      await put(tx, comment('late', { site: SITE, thread: 'b', parent: 'a1' }));
      await put(tx, comment('new', { site: SITE, thread: 'b' }));
    });
    assert.equal(await store.addresses.undo(SITE, 'one'), 2);
    assert.equal(ids(await store.page(SITE, 'a', all)), 'a1 a2 late');
    assert.equal(ids(await store.page(SITE, 'b', all)), 'b1 new');
    assert.equal((await store.threadAt(SITE, `${HOST}/a`))?.id, 'a');
    assert.equal((await store.threadAt(SITE, `${HOST}/b`))?.canonical, `${HOST}/b`);
    assert.equal(await store.threadAt(SITE, `${HOST}/new`), undefined);
    assert.deepEqual(await store.addresses.batches(SITE), []);
  });

test('at the command line: shown first, done with --yes, a domain, the way back', async (t) => {
  const folder = folderOf(t);
  const config = join(folder, 'parvis.json');
  writeFileSync(config, JSON.stringify(file));
  const store = await opened(t, join(folder, 'parvis.db'));
  await settle(store);
  await store.write((tx) =>
    tx
      .addThread(thread({ site: SITE, id: 'o' }, 'https://old.valmont.example/b'))
      .then(() => tx.addThread(thread({ site: SITE, id: 'p' }, 'https://old.valmont.example/p?x=1'))),
  );
  const command = async (...args: string[]) => {
    const { code, out, err } = await run(['threads', ...args, '--config', config, '--lang', 'en'], {});
    return { code, out, err: err.join('\n') };
  };
  const shown = await command('map', '--domain', 'old.valmont.example=www.valmont.example');
  assert.equal(shown.code, 0, shown.err);
  assert.match(shown.out, /old\.valmont\.example\/b → https:\/\/www\.valmont\.example\/b, beside/);
  assert.match(shown.out, /Moved: 1\. Joined: 1\. .*\nNothing was changed/);
  assert.equal((await store.threadAt(SITE, 'https://old.valmont.example/b'))?.id, 'o');
  const done = await command(
    'map',
    '--domain',
    'https://old.valmont.example=https://www.valmont.example/',
    '--yes',
  );
  assert.match(done.out, /takes it back/);
  assert.equal((await store.threadAt(SITE, 'https://old.valmont.example/b'))?.id, 'b');
  assert.equal((await store.threadAt(SITE, `${HOST}/p?x=1`))?.id, 'p');
  assert.match((await command('undo')).out, /2 changes of .*\nNothing was changed/);
  assert.match((await command('undo', '--yes')).out, /2 changes taken back/);
  assert.equal((await store.threadAt(SITE, 'https://old.valmont.example/b'))?.id, 'o');
  assert.equal((await command('undo', '--yes')).code, 1);

  const csv = join(folder, 'moved.csv');
  writeFileSync(csv, `old;new\n${HOST}/a;https://elsewhere.example/\n${HOST}/a\n`);
  const refused = await command('map', csv);
  assert.match(refused.err, /Line 3: this needs two addresses/);
  assert.match(refused.err, /Line 2: https:\/\/elsewhere\.example\/ is not a page/);
  assert.equal((await command('map')).code, 2);
  assert.equal((await command('map', '--domain', 'a=b')).code, 2);
  assert.equal((await command('map', join(folder, 'none.csv'))).code, 1);
});
