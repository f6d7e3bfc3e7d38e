/** What the desk asks for beside its queues: waiting texts, the reports of a comment, an author's other contributions. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SITE, at, comment, fill, moved, plain, put, report, save } from '../make.ts';
import type { Open } from '../make.ts';

export function deskReads(open: Open): void {
  test('texts that wait: of one queue, the longest waiting first, never one that was public', async () => {
    const store = await open();
    const edit = { text: 'New', state: 'pending' as const, at: at(1) };
    await fill(
      store,
      comment('p2', { state: 'pending', receivedAt: at(2) }),
      comment('p1', { state: 'pending', receivedAt: at(1) }),
      comment('h', { state: 'held' }),
      comment('out', { state: 'published' }),
      comment('back', { state: 'pending', revision: 1 }),
      comment('far', { state: 'pending', site: 'autre' }),
    );
    await fill(store, comment('edited', { state: 'published', proposal: edit }));
    assert.deepEqual(plain(await store.waitingTexts(SITE, 'pending', 9)), [
      { id: 'p1', version: 2, text: 'Text of p1.' },
      { id: 'p2', version: 2, text: 'Text of p2.' },
    ]);
    assert.deepEqual(
      (await store.waitingTexts(SITE, 'held', 9)).map(({ id }) => id),
      ['h'],
    );
    assert.equal((await store.waitingTexts(SITE, 'pending', 1)).length, 1);
    await save(store, moved(comment('p1', { state: 'pending', receivedAt: at(1) }), 'rejected'));
    assert.deepEqual(
      (await store.waitingTexts(SITE, 'pending', 9)).map(({ id }) => id),
      ['p2'],
    );
  });

  test('open reports of a comment, the oldest first, without an address; none once they are decided', async () => {
    const store = await open();
    await fill(store, comment('a'), comment('b'));
    await store.write(async (tx) => {
      await tx.addReport(SITE, report('2', 'a', { receivedAt: at(30) }));
      await tx.addReport(SITE, report('1', 'a', { receivedAt: at(20) }));
      await tx.addReport(SITE, report('3', 'b'));
    });
    const found = await store.openReports(SITE, 'a');
    assert.deepEqual(
      found.map(({ reference }) => reference),
      ['R-1', 'R-2'],
    );
    assert.doesNotMatch(JSON.stringify(found), /zoe@/);
    await store.write((tx) => tx.decideReports(SITE, 'a', at(40)));
    assert.deepEqual(await store.openReports(SITE, 'a'), []);
    assert.equal((await store.openReports(SITE, 'b')).length, 1);
  });

  test('other contributions of an author: by address, by name, newest first; nothing of deleted ones', async () => {
    const store = await open();
    const of = (name: string | undefined) => ({ author: name === undefined ? {} : { name } });
    await store.write(async (tx) => {
      await put(tx, comment('a', { ...of('Ada'), receivedAt: at(1) }), { email: 'ada@example.org' });
      await put(tx, comment('b', { ...of('A. L.'), receivedAt: at(2), state: 'rejected' }), {
        email: 'ada@example.org',
      });
      await put(tx, comment('c', { ...of('Ada'), receivedAt: at(3) }), { email: 'other@example.org' });
      await put(tx, comment('d', { ...of('Ada'), receivedAt: at(4), state: 'deleted' }));
      await put(tx, comment('e', { ...of('Zoe'), receivedAt: at(5) }));
      await put(tx, comment('f', of(undefined)));
      await put(tx, comment('g', of(undefined)));
    });
    const found = async (id: string, limit = 9) =>
      (await store.sameAuthor(SITE, id, limit)).map((one) => [one.comment.id, one.by]);
    assert.deepEqual(await found('a'), [
      ['c', 'name'],
      ['b', 'address'],
    ]);
    assert.deepEqual(await found('a', 1), [['c', 'name']]);
    assert.deepEqual(await found('b'), [['a', 'address']]);
    assert.deepEqual(await found('e'), []);
    assert.deepEqual(await found('f'), [], 'no name is no name in common');
    assert.deepEqual(await found('nobody'), []);
    const [one] = await store.sameAuthor(SITE, 'b', 1);
    assert.equal(one?.thread.id, 't');
    assert.doesNotMatch(JSON.stringify(one), /example\.org/);
  });
}
