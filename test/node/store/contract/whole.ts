/** The database as a whole: schema, check, watch. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Store } from '../../../../src/node/store/store.ts';
import { comment, fill, moved, put, save, SITE } from '../make.ts';
import type { Open } from '../make.ts';

/** Resolves when it is called back. */
function heard(store: Store): { readonly once: Promise<void>; stop(): void } {
  let stop = (): void => undefined;
  const once = new Promise<void>((resolve) => {
    stop = () => watch.stop();
    const watch = store.watch(resolve);
  });
  return { once, stop: () => stop() };
}

/** @param second opens the same database another time, as another process would; absent where that cannot be */
export function whole(open: Open, second?: (store: Store) => Promise<Store>): void {
  test('migrating again changes nothing', async () => {
    const store = await open();
    await fill(store, comment('a'));
    const { from, to } = await store.migrate();
    assert.equal(from, to);
    assert.ok(to >= 1);
    await store.check();
    assert.equal((await store.comment(SITE, 'a'))?.comment.id, 'a');
  });

  test('whoever watches hears of its own writes, until it stops', async () => {
    const store = await open();
    let times = 0;
    let stands = (): void => {};
    const standing = new Promise<void>((resolve) => (stands = resolve));
    const watch = store.watch(() => {
      times++;
      stands();
    });
    // PostgreSQL's listener says once that it is there, whenever that is.
    if (store.engine === 'postgres') await standing;
    times = 0;
    await fill(store, comment('a'));
    assert.equal(times, 1);
    await store.write((tx) => tx.comment(SITE, 'a'));
    await store
      .write((tx) => put(tx, comment('b')).then(() => Promise.reject(new Error('no'))))
      .catch(() => 0);
    assert.equal(times, 1);
    watch.stop();
    await save(store, moved(comment('a'), 'removed'));
    assert.equal(times, 1);
  });

  test('whoever watches hears of the writes of another process', { skip: !second }, async () => {
    const store = await open();
    const other = await second!(store);
    const first = heard(store);
    // PostgreSQL's listener may take a moment to be there: the writes go on until one is heard.
    let going = true;
    void first.once.then(() => (going = false));
    for (let i = 0; going; i++) {
      await fill(other, comment(`c${i}`));
      await Promise.race([first.once, new Promise((resolve) => setTimeout(resolve, 20))]);
    }
    first.stop();
    assert.ok((await store.comment(SITE, 'c0'))?.comment);
    const visit = heard(store);
    going = true;
    void visit.once.then(() => (going = false));
    for (let i = 0; going; i++) {
      await other.feed.saveVisit(SITE, { source: 's', failures: i, failure: '', gone: false }, [], true);
      await Promise.race([visit.once, new Promise((resolve) => setTimeout(resolve, 20))]);
    }
    visit.stop();
  });

  test('two processes write side by side, and nothing is lost', { skip: !second }, async () => {
    const store = await open();
    const other = await second!(store);
    await Promise.all(
      [store, other].map(async (one, who) => {
        for (let i = 0; i < 40; i++) await fill(one, comment(`c${who}-${i}`));
      }),
    );
    assert.equal((await store.page(SITE, 't', { sort: 'oldest', limit: 1, replies: 1 })).total, 80);
    assert.equal(await other.cursor(SITE), await store.cursor(SITE));
  });
}
