/** Sealed connections, and the log of their openings. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, comment, fill, sealed, SITE, unsealed } from '../make.ts';
import type { Open } from '../make.ts';

export function connections(open: Open): void {
  test('records of a comment, oldest first, and of no other', async () => {
    const store = await open();
    const [first, second] = [sealed('n2'), sealed('n1', { at: at(5), act: 'edit' })];
    await store.write(async (tx) => {
      for (const one of [second, sealed('n3', { comment: 'd' }), first]) await tx.keepConnection(SITE, one);
    });
    assert.deepEqual(await store.connections(SITE, 'c'), [first, second]);
    assert.deepEqual(await store.connections(SITE, 'x'), []);
  });

  test('a write that fails leaves no record', async () => {
    const store = await open();
    const broken = store.write(async (tx) => {
      await tx.keepConnection(SITE, sealed('n1'));
      throw new Error('stop');
    });
    await assert.rejects(broken, /stop/);
    assert.deepEqual(await store.connections(SITE, 'c'), []);
  });

  test('the log is numbered, newest first, also when two open at once', async () => {
    const store = await open();
    const numbers = await Promise.all(
      Array.from({ length: 6 }, (_, i) =>
        store.write((tx) => tx.logUnseal(SITE, unsealed({ why: `because ${i}` }))),
      ),
    );
    assert.deepEqual([...numbers].sort(), [1, 2, 3, 4, 5, 6]);
    const log = await store.unsealLog(SITE, 4);
    assert.deepEqual(
      log.map(({ n }) => n),
      [6, 5, 4, 3],
    );
    assert.deepEqual({ ...log[0], n: 0, why: '' }, { ...unsealed({ why: '' }), n: 0 });
  });

  test('who asks for what is kept of them learns that there is a record', async () => {
    const store = await open();
    await fill(store, comment('c'));
    await store.write((tx) => tx.keepConnection(SITE, sealed('n1')));
    const subject = await store.records.subject(SITE, { comment: 'c' });
    assert.deepEqual(subject.connections, [sealed('n1')]);
  });
}
