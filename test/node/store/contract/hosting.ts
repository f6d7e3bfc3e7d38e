/** Whole sites: how they stand, and that one can be taken away from beside another that loses nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { HostingLine } from '../../../../src/node/store/hosting.ts';
import type { Store } from '../../../../src/node/store/store.ts';
import { credentials, names } from '../../../../src/node/store/whole/tables.ts';
import { at, comment, fill, SITE } from '../make.ts';
import type { Open } from '../make.ts';
import { settle, suspended, writes } from './isolation.ts';

const note = (store: Store, site: string, over: Partial<HostingLine> = {}): Promise<void> =>
  store.write((tx) => tx.noteSite(site, { ...suspended, ...over }));

/** Every row of every table that speaks of a site, credentials too. */
const rowsOf = (store: Store, site: string): Promise<readonly string[]> =>
  store.whole.snapshot(async (tables, read) => {
    const found: string[] = [];
    for (const table of tables)
      for await (const { columns, rows } of read(table))
        for (const row of rows) {
          const key = row[columns.indexOf(table === 'job' ? 'name' : 'site')];
          if (typeof key === 'string' && key.split('/').includes(site))
            found.push(`${table} ${JSON.stringify(row)}`);
        }
    return found;
  });

/** Takes a site away as far as its rows go. */
async function clear(store: Store, site: string): Promise<void> {
  await note(store, site, { act: 'remove' });
  await store.hosting.clear(site);
}

export function hosting(open: Open): void {
  test('a site stands open, until the last act says otherwise; an export changes nothing', async () => {
    const store = await open();
    const plain = { state: 'open', reason: '', hide: false };
    assert.deepEqual(await store.standing(SITE), plain);
    const before = await store.cursor(SITE, 'public');
    await note(store, SITE, { reason: 'Why\0', hide: true, until: at(9) });
    assert.notEqual(await store.cursor(SITE, 'public'), before);
    await note(store, SITE, { act: 'export', rows: { thread: 2 } });
    const held = { state: 'suspended', since: at(1), reason: 'Why\ufffd', hide: true, until: at(9) };
    assert.deepEqual(await store.standing(SITE), held);
    await note(store, SITE, { act: 'resume', at: at(3) });
    assert.deepEqual(await store.standing(SITE), plain);
    const log = await store.hosting.log(SITE, 2);
    assert.deepEqual(
      log.map(({ n, act, rows }) => [n, act, rows]),
      [
        [3, 'resume', {}],
        [2, 'export', { thread: 2 }],
      ],
    );
  });

  test('two who note at once number their lines in turn', async () => {
    const store = await open();
    await Promise.all(Array.from({ length: 8 }, () => note(store, SITE)));
    const numbers = (await store.hosting.log(SITE, 9)).map(({ n }) => n);
    assert.deepEqual(numbers, [8, 7, 6, 5, 4, 3, 2, 1]);
  });

  test('sites are known by any trace, and counted without a word of them', async () => {
    const store = await open();
    await fill(store, comment('a'), comment('b', { parent: 'a' }));
    await note(store, 'held');
    const invited = { token: 'i', name: 'Ada', role: 'admin', until: at(9) } as const;
    await store.staffing.addInvite('new', invited);
    assert.deepEqual(await store.hosting.known(), ['held', 'new', SITE]);
    const figures = { threads: 1, comments: 2, members: 0, posts: 0 };
    assert.deepEqual({ ...(await store.hosting.figures(SITE)) }, figures);
  });

  test('a site that is not being removed keeps its rows', async () => {
    const store = await open();
    await settle(store, 'aaa');
    const before = await rowsOf(store, 'aaa');
    await assert.rejects(store.hosting.clear('aaa'), RangeError);
    await note(store, 'aaa', { act: 'removed' });
    await assert.rejects(store.hosting.clear('aaa'), RangeError);
    assert.equal((await rowsOf(store, 'aaa')).length, before.length + 1);
  });

  test('the cases fill every table there is', async () => {
    const store = await open();
    await settle(store, 'aaa');
    const filled = [...Object.keys(await store.hosting.rows('aaa')), 'site_log'];
    // A table that is new is filled there, so that what follows tries it.
    assert.deepEqual(filled.sort(), [...names].sort());
    assert.ok(credentials.every((name) => filled.includes(name)));
  });

  test('what is removed is gone from every table, logs too, and the other site loses nothing', async () => {
    const act = fc.record({
      site: fc.constantFrom('aaa', 'bbb'),
      name: fc.constantFrom(...Object.keys(writes).filter((name) => !name.startsWith('hosting.'))),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(act, { maxLength: 6 }), async (acts) => {
        const store = await open();
        await settle(store, 'aaa');
        await settle(store, 'bbb');
        for (const { name, site } of acts)
          await writes[name]!(store, site as 'aaa').catch((fault: Error) => {
            // The same key twice, for instance.
            if (fault instanceof assert.AssertionError) throw fault;
          });
        const kept = await rowsOf(store, 'bbb');
        await clear(store, 'aaa');
        const left = await rowsOf(store, 'aaa');
        assert.ok(left.length === 1 && left[0]!.startsWith('site_log '), left.join('\n'));
        assert.deepEqual(await rowsOf(store, 'bbb'), kept);
        assert.deepEqual(await store.hosting.rows('aaa'), {});
        await note(store, 'aaa', { act: 'removed' });
        assert.equal((await rowsOf(store, 'aaa')).length, 2);
      }),
      { numRuns: 12 },
    );
  });

  test('more rows than go at a time go too, replies before what they answer', async () => {
    const store = await open();
    const roots = Array.from({ length: 700 }, (_, i) => comment(`r${i}`, { site: 'aaa' }));
    const replies = roots.map(({ id }) => comment(`a${id}`, { site: 'aaa', parent: id }));
    await fill(store, ...roots, ...replies);
    const told: string[] = [];
    await note(store, 'aaa', { act: 'remove' });
    await store.hosting.clear('aaa', (table, rows) => told.push(`${table} ${rows}`));
    assert.ok(told.includes('comment 1400'), told.join());
    assert.deepEqual(await store.hosting.rows('aaa'), {});
  });
}
