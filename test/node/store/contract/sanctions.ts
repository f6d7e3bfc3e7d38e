/** Measures against authors, on every engine: found by each key, saved on their version, logged for good. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endOf } from '../../../../src/model/sanction.ts';
import { at, comment, measure, put, SITE, thread } from '../make.ts';
import type { Open } from '../make.ts';

export function sanctions(open: Open): void {
  test('a measure is found by its author and by its comment, newest first', async () => {
    const store = await open();
    await store.write(async (tx) => {
      await tx.addSanction(SITE, measure('a', 'c', { at: at(1) }));
      await tx.addSanction(SITE, measure('b', 'd', { at: at(2), author: { kind: 'name', key: 'k' } }));
      await tx.addSanction(SITE, measure('c', 'e', { at: at(3), author: { kind: 'email', key: 'other' } }));
    });
    const ids = async (of: Parameters<typeof store.sanctions>[1]) =>
      (await store.sanctions(SITE, of)).map(({ id }) => id);
    assert.deepEqual(await ids({ keys: [{ kind: 'email', key: 'k' }] }), ['a']);
    assert.deepEqual(await ids({ keys: [{ kind: 'email', key: 'k' }], comments: ['d', 'e'] }), [
      'c',
      'b',
      'a',
    ]);
    assert.deepEqual(await ids({}), []);
    // What is read has no prototype: a page that polluted `Object.prototype` changes nothing.
    const plain = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
    assert.deepEqual(plain(await store.sanction(SITE, 'a')), plain(measure('a', 'c', { at: at(1) })));
  });

  test('it is saved on the version that was seen, and each act stands in the log for good', async () => {
    const store = await open();
    const one = measure('a', 'c');
    await store.write((tx) => tx.addSanction(SITE, one));
    const lifted = { ...one, liftedAt: at(9), version: 2 };
    const line = { sanction: 'a', at: at(9), act: 'lifted', by: 'admin', staff: 'ada' } as const;
    assert.equal(await store.write((tx) => tx.saveSanction(SITE, lifted, line)), true);
    assert.equal(await store.write((tx) => tx.saveSanction(SITE, lifted, line)), false);
    assert.equal((await store.sanction(SITE, 'a'))?.liftedAt, at(9));
    assert.deepEqual(
      (await store.sanctionLog(SITE, 'a')).map(({ act, staff }) => [act, staff]),
      [
        ['imposed', 'ana'],
        ['lifted', 'ada'],
      ],
    );
  });

  test('what holds now, and contests whatever the hour, first', async () => {
    const store = await open();
    const contest = { reference: 'S26', text: 'No.', openedAt: at(5), state: 'open' } as const;
    await store.write(async (tx) => {
      await tx.addSanction(SITE, measure('past', 'c', { until: at(50) }));
      await tx.addSanction(SITE, measure('asked', 'c', { until: at(50), contest }));
      await tx.addSanction(SITE, measure('now', 'c', { until: at(500) }));
    });
    const now = await store.sanctionsNow(SITE, at(100), 9);
    assert.deepEqual(
      now.map(({ id }) => id),
      ['asked', 'now'],
    );
    assert.equal(await store.contestedSanctions(SITE), 1);
    assert.equal(endOf(measure('w', 'c', { measure: 'warned' })) > Date.parse(at(0)), true);
  });

  test('an erasure takes the words of a measure and leaves it; the purge takes what has long ended', async () => {
    const store = await open();
    await store.write(async (tx) => {
      await tx.addThread(thread());
      await put(tx, comment('c'));
      await tx.addSanction(SITE, measure('a', 'c', { until: at(500) }));
    });
    assert.deepEqual(
      (await store.records.subject(SITE, { comment: 'c' })).sanctions.map(({ id }) => id),
      ['a'],
    );
    await store.write((tx) => tx.eraseAround(SITE, 'c'));
    const left = await store.sanction(SITE, 'a');
    assert.deepEqual([left?.statement, left?.until, left?.author.key], [undefined, at(500), 'k']);
    const kept = { reports: 9, receipts: 999, audit: 10, mail: 9, requests: 9, drafts: 9, connection: 9 };
    const after = (days: number) => at(500 + days * 86_400);
    await store.records.expire(SITE, kept, after(9), false);
    assert.ok(await store.sanction(SITE, 'a'), 'not yet');
    await store.records.expire(SITE, kept, after(11), false);
    assert.equal(await store.sanction(SITE, 'a'), undefined);
  });
}
