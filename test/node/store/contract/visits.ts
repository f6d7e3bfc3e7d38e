/** Pages that move or go: when each is visited, and what becomes of its thread. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Store } from '../../../../src/node/store/store.ts';
import { at, comment, PAGE, put, SITE, thread, vote } from '../make.ts';
import type { Open } from '../make.ts';

const due = async (store: Store, now = at(10), limit = 9) =>
  (await store.addresses.due(SITE, now, limit)).map(({ id }) => id);

export function visits(open: Open): void {
  /** /a and /b with a comment that can be read, /c with one that waits, /d with none. */
  const settled = async (): Promise<Store> => {
    const store = await open();
    await store.write(async (tx) => {
      for (const name of ['a', 'b', 'c', 'd']) await tx.addThread(thread({ id: name }, `${PAGE}/${name}`));
      for (const name of ['a', 'b']) await put(tx, comment(`of ${name}`, { thread: name }));
      await put(tx, comment('of c', { thread: 'c', state: 'pending' }));
    });
    return store;
  };

  test('pages with comments that can be read are due; those that were visited rest', async () => {
    const store = await settled();
    assert.deepEqual(await due(store), ['a', 'b']);
    assert.deepEqual(await due(store, at(10), 1), ['a']);
    await store.addresses.rest(SITE, 'a', at(20));
    assert.deepEqual(await due(store), ['b']);
    assert.deepEqual(await due(store, at(20)), ['b', 'a'], 'the longest waiting first');
    await store.addresses.rest(SITE, 'a', at(30));
    assert.deepEqual(await due(store, at(20)), ['b']);
    await store.addresses.rest(SITE, 'b', 'always');
    assert.deepEqual(await due(store, '2999-01-01T00:00:00.000Z'), ['a']);
  });

  test('a thread whose page is gone says so, is visited no more, and comes back as it was', async () => {
    const store = await settled();
    const reason = 'Its page is gone.';
    const before = await store.thread(SITE, 'a');
    assert.ok(await store.addresses.apply(SITE, 'x', at(11), { kind: 'archive', thread: 'a', reason }));
    assert.deepEqual(await store.thread(SITE, 'a'), { ...before, archived: reason });
    assert.deepEqual(await due(store), ['b']);
    assert.equal(await store.addresses.undo(SITE, 'x'), 1);
    assert.deepEqual(await store.thread(SITE, 'a'), before);
    assert.deepEqual(await due(store), ['b'], 'what people took back is not done again by itself');
  });

  test('threads that were joined and taken apart are left alone', async () => {
    const store = await settled();
    await store.addresses.rest(SITE, 'a', at(5));
    assert.ok(await store.addresses.apply(SITE, 'x', at(11), { kind: 'merge', thread: 'a', into: 'b' }));
    assert.deepEqual(await due(store), ['b']);
    assert.equal(await store.addresses.undo(SITE, 'x'), 1);
    assert.deepEqual(await due(store), ['b']);
    assert.equal((await store.threadAt(SITE, `${PAGE}/a`))?.id, 'a');
  });

  test('votes go where the comments go, and come back with them; none is lost', async () => {
    const store = await settled();
    await store.write(async (tx) => {
      await tx.addVote(vote('v of a', { thread: 'a', value: 4 }));
      await tx.addVote(vote('v of b', { thread: 'b', value: 2 }));
    });
    const tallies = async () => [
      await store.tally(SITE, 'a', 'stars'),
      await store.tally(SITE, 'b', 'stars'),
    ];
    const before = await tallies();
    assert.ok(await store.addresses.apply(SITE, 'x', at(11), { kind: 'merge', thread: 'a', into: 'b' }));
    assert.deepEqual(await tallies(), [
      { count: 0, sum: 0 },
      { count: 2, sum: 6 },
    ]);
    assert.equal((await store.vote(SITE, 'token of v of a'))?.thread, 'b', 'its receipt finds it');
    assert.equal(await store.addresses.undo(SITE, 'x'), 1);
    assert.deepEqual(await tallies(), before);
  });
}
