/** Threads and their addresses. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { moveTo, withoutAddress } from '../../../../src/model/thread.ts';
import { at, PAGE, SITE, thread } from '../make.ts';
import type { Open } from '../make.ts';

export function threads(open: Open): void {
  test('a thread comes back as it went in, by id and by each of its addresses', async () => {
    const store = await open();
    const full = moveTo(
      thread({ title: 'Conseil', lang: 'fr', mode: 'readonly', locked: true, archived: 'Its page is gone.' }),
      PAGE + '/2',
      at(5),
    );
    assert.deepEqual(await store.write((tx) => tx.addThread(full)), full);
    assert.deepEqual(await store.thread(SITE, 't'), full);
    assert.deepEqual(await store.threadAt(SITE, PAGE), full);
    assert.deepEqual(await store.threadAt(SITE, PAGE + '/2'), full);
    assert.equal(await store.threadAt(SITE, PAGE + '/3'), undefined);
    assert.equal(await store.thread(SITE, 'u'), undefined);
  });

  test('the thread that has the address is given back instead of a second one', async () => {
    const store = await open();
    await store.write((tx) => tx.addThread(thread()));
    assert.equal((await store.write((tx) => tx.addThread(thread({ id: 'u' })))).id, 't');
    assert.equal(await store.thread(SITE, 'u'), undefined);
    assert.deepEqual(await store.write((tx) => tx.addThread(thread({ title: 'Again' }))), thread());
  });

  test('twenty who begin the same thread at once have one', async () => {
    const store = await open();
    const born = await Promise.all(
      Array.from({ length: 20 }, (_, i) => store.write((tx) => tx.addThread(thread({ id: `t${i}` })))),
    );
    assert.equal(new Set(born.map(({ id }) => id)).size, 1);
  });

  test('a thread moves, keeps its old addresses, and can lose a wrong one', async () => {
    const store = await open();
    await store.write((tx) => tx.addThread(thread()));
    const there = moveTo(thread(), PAGE + '/new', at(9));
    assert.equal(await store.write((tx) => tx.saveThread(there)), true);
    assert.deepEqual(await store.threadAt(SITE, PAGE), there);
    const less = { ...withoutAddress(there, PAGE), locked: true };
    assert.equal(await store.write((tx) => tx.saveThread(less)), true);
    assert.equal(await store.threadAt(SITE, PAGE), undefined);
    assert.deepEqual(await store.thread(SITE, 't'), less);
  });

  test('an address of another thread is not taken, and nothing is written', async () => {
    const store = await open();
    await store.write(async (tx) => {
      await tx.addThread(thread());
      await tx.addThread(thread({ id: 'u' }, PAGE + '/u'));
    });
    const greedy = { ...moveTo(thread(), PAGE + '/u', at(9)), title: 'Mine' };
    assert.equal(await store.write((tx) => tx.saveThread(greedy)), false);
    assert.deepEqual(await store.thread(SITE, 't'), thread());
    assert.equal(await store.write((tx) => tx.saveThread(thread({ id: 'none' }, PAGE + '/none'))), false);
  });

  test('an address of any length is found', async () => {
    const store = await open();
    const long = `${PAGE}?q=${'x'.repeat(30_000)}`;
    await store.write((tx) => tx.addThread(thread({}, long)));
    assert.equal((await store.threadAt(SITE, long))?.id, 't');
    assert.equal(await store.threadAt(SITE, long + 'x'), undefined);
  });
}
