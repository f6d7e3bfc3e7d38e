/** Votes on pages. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Kept } from '../../../../src/node/store/records.ts';
import { at, PAGE, SITE, thread, vote } from '../make.ts';
import type { Open } from '../make.ts';

export function ratings(open: Open): void {
  test('votes of a kind on a page are counted and summed, and no others', async () => {
    const store = await open();
    assert.deepEqual(await store.tally(SITE, 't', 'stars'), { count: 0, sum: 0 });
    await store.write(async (tx) => {
      await tx.addThread(thread());
      await tx.addThread(thread({ id: 'u' }, `${PAGE}/other`));
      await tx.addVote(vote('a', { value: 4 }));
      await tx.addVote(vote('b', { value: 5 }));
      await tx.addVote(vote('c', { kind: 'useful', value: 0 }));
      await tx.addVote(vote('d', { thread: 'u', value: 1 }));
    });
    assert.deepEqual(await store.tally(SITE, 't', 'stars'), { count: 2, sum: 9 });
    assert.deepEqual(await store.tally(SITE, 't', 'useful'), { count: 1, sum: 0 });
    assert.deepEqual(await store.tally(SITE, 'u', 'stars'), { count: 1, sum: 1 });
  });

  test('a vote is found by its receipt, changed, and taken back', async () => {
    const store = await open();
    await store.write(async (tx) => {
      await tx.addThread(thread());
      await tx.addVote(vote('a', { value: 2 }));
    });
    assert.deepEqual(await store.vote(SITE, 'token of a'), vote('a', { value: 2 }));
    assert.equal(await store.vote(SITE, 'token of b'), undefined);
    assert.equal(await store.write((tx) => tx.changeVote(SITE, 'a', 5, at(60))), true);
    assert.deepEqual(await store.vote(SITE, 'token of a'), vote('a', { value: 5, changedAt: at(60) }));
    assert.equal(await store.write((tx) => tx.changeVote(SITE, 'z', 5, at(60))), false);
    assert.equal(await store.write((tx) => tx.dropVote(SITE, 'a')), true);
    assert.equal(await store.write((tx) => tx.dropVote(SITE, 'a')), false);
    assert.deepEqual(await store.tally(SITE, 't', 'stars'), { count: 0, sum: 0 });
  });

  test('two votes never have one receipt', async () => {
    const store = await open();
    await store.write(async (tx) => {
      await tx.addThread(thread());
      await tx.addVote(vote('a'));
    });
    await assert.rejects(store.write((tx) => tx.addVote(vote('b', { token: 'token of a' }))));
  });

  test('when receipts have had their time a vote stays counted and is nobody’s any more', async () => {
    const store = await open();
    await store.write(async (tx) => {
      await tx.addThread(thread());
      await tx.addVote(vote('old', { value: 4 }));
      await tx.addVote(vote('new', { value: 2, receivedAt: at(9 * 86_400) }));
    });
    const kept: Kept = {
      reports: 99,
      receipts: 5,
      connection: 99,
      audit: 99,
      mail: 99,
      requests: 99,
      drafts: 99,
    };
    const dry = await store.records.expire(SITE, kept, at(10 * 86_400), true);
    assert.equal(dry.receipts, 1);
    assert.ok(await store.vote(SITE, 'token of old'), 'a dry run changes nothing');
    assert.equal((await store.records.expire(SITE, kept, at(10 * 86_400), false)).receipts, 1);
    assert.equal(await store.vote(SITE, 'token of old'), undefined);
    assert.ok(await store.vote(SITE, 'token of new'));
    assert.deepEqual(await store.tally(SITE, 't', 'stars'), { count: 2, sum: 6 });
    assert.equal((await store.records.expire(SITE, kept, at(10 * 86_400), false)).receipts, 0);
  });

  test('whoever shows the receipt is told of the vote, and nobody else is', async () => {
    const store = await open();
    await store.write(async (tx) => {
      await tx.addThread(thread());
      await tx.addVote(vote('a', { value: 3 }));
    });
    const { votes, comments } = await store.records.subject(SITE, { token: 'token of a' });
    assert.deepEqual(votes, [{ ...vote('a', { value: 3 }), page: PAGE }]);
    assert.deepEqual(comments, []);
    assert.deepEqual((await store.records.subject(SITE, { email: 'a@example.org' })).votes, []);
    assert.deepEqual((await store.records.subject(SITE, { comment: 'a' })).votes, []);
  });
}
