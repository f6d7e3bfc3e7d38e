/** Contests of decisions: each decision once by each, the queue of those that wait, their answer. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, comment, contest, fill, report, save, moved, SITE } from '../make.ts';
import type { Open } from '../make.ts';

const few = { limit: 10 };

export function appeals(open: Open): void {
  test('a contest comes back as it was written, and its comment waits in the queue', async () => {
    const store = await open();
    await fill(store, comment('a', { state: 'rejected' }), comment('b', { state: 'removed' }), comment('c'));
    const one = contest('1', 'a', { openedAt: at(30), first: 'ada', text: 'Pourquoi\u202f?\n\u{1f914}' });
    const two = contest('2', 'b', { openedAt: at(20) });
    await store.write(async (tx) => {
      await tx.addReport(SITE, report('r', 'c'));
      assert.equal(await tx.addAppeal(SITE, one), true);
      assert.equal(await tx.addAppeal(SITE, two), true);
      assert.equal(
        await tx.addAppeal(SITE, contest('3', 'c', { by: { report: 'r' }, openedAt: at(25) })),
        true,
      );
    });
    assert.deepEqual(await store.appeals(SITE, ['a', 'a']), [one]);
    assert.deepEqual(await store.appeals(SITE, []), []);
    assert.deepEqual(
      (await store.appeals(SITE, ['a', 'b', 'c', 'none'])).map(({ id, by }) => [id, by]),
      [
        ['2', 'author'],
        ['3', { report: 'r' }],
        ['1', 'author'],
      ],
    );
    const page = await store.queue(SITE, 'contested', few);
    assert.deepEqual(
      page.comments.map((row) => row.comment.id),
      ['b', 'c', 'a'],
      'the longest waiting first',
    );
    assert.equal(page.counts.contested, 3);
    await assert.rejects(store.write((tx) => tx.addAppeal(SITE, contest('4', 'none'))));
  });

  test('a decision is contested once by each, a later one again', async () => {
    const store = await open();
    await fill(store, comment('a', { state: 'rejected' }));
    const add = (id: string, more = {}) => store.write((tx) => tx.addAppeal(SITE, contest(id, 'a', more)));
    assert.deepEqual(await Promise.all([add('1'), add('2'), add('3')]).then((all) => all.sort()), [
      false,
      false,
      true,
    ]);
    assert.equal(await add('4', { by: { report: 'r' } }), true);
    assert.equal(await add('5', { about: at(11) }), true);
    assert.equal((await store.appeals(SITE, ['a'])).length, 3);
  });

  test('answered once; the comment leaves the queue with its last open contest', async () => {
    const store = await open();
    await fill(store, comment('a'));
    await store.write(async (tx) => {
      await tx.addAppeal(SITE, contest('1', 'a', { by: { report: 'r' }, openedAt: at(20) }));
      await tx.addAppeal(SITE, contest('2', 'a', { by: { report: 's' }, openedAt: at(30) }));
    });
    const answer = (id: string, state: 'upheld' | 'reversed', more = {}) =>
      store.write((tx) => tx.decideAppeals(SITE, 'a', [{ id, state, at: at(50), ...more }]));
    assert.equal(await answer('1', 'upheld', { explanation: 'It stays.', staff: 'ada' }), 1);
    assert.equal(await answer('1', 'reversed'), 0, 'an answer is not changed');
    const page = await store.queue(SITE, 'contested', few);
    assert.equal(page.counts.contested, 1);
    assert.equal(await answer('2', 'reversed'), 1);
    assert.equal((await store.queue(SITE, 'contested', few)).counts.contested, 0);
    assert.deepEqual(
      (await store.appeals(SITE, ['a'])).map(({ state, decidedAt, explanation, staff }) => [
        ...[state, decidedAt, explanation, staff],
      ]),
      [
        ['upheld', at(50), 'It stays.', 'ada'],
        ['reversed', at(50), undefined, undefined],
      ],
    );
  });

  test('a change of the comment leaves its contests, and what waits is told to the desk alone', async () => {
    const store = await open();
    const first = comment('a', { state: 'removed' });
    await fill(store, first);
    const before = await Promise.all([store.cursor(SITE), store.cursor(SITE, 'public')]);
    await store.write((tx) => tx.addAppeal(SITE, contest('1', 'a')));
    const after = await Promise.all([store.cursor(SITE), store.cursor(SITE, 'public')]);
    assert.deepEqual([after[0] !== before[0], after[1] !== before[1]], [true, false]);
    await save(store, moved(first, 'removed'));
    assert.equal((await store.queue(SITE, 'contested', few)).comments[0]?.comment.version, 3);
  });
}
