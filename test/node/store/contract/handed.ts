/** Comments that are with a service: one case at a time, its log, and its end with a decision. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HandedDeed } from '../../../../src/node/store/handed.ts';
import type { Store } from '../../../../src/node/store/store.ts';
import { at, comment, fill, line, moved, SITE } from '../make.ts';
import type { Open } from '../make.ts';

const hand = (of: string, n = 0, more: object = {}): HandedDeed => ({
  ...{ act: 'hand', comment: of, n, at: at(10), staff: 'ada', service: 'Roads', topic: 'Potholes' },
  ...{ note: 'Is it planned?', dueAt: at(100) },
  ...more,
});
const act = (store: Store, deed: HandedDeed): Promise<number | undefined> =>
  store.write((tx) => tx.handle(SITE, deed));
const caseOf = async (store: Store, of: string) => (await store.handed(SITE, [of])).get(of);
const acts = async (store: Store, of: string): Promise<readonly string[]> =>
  (await store.handedLog(SITE, of)).map((one) => `${one.n} ${one.act} ${one.note ?? '-'}`);

export function handed(open: Open): void {
  const filled = async (): Promise<Store> => {
    const store = await open();
    await fill(store, comment('a'), comment('b', { state: 'pending' }), comment('c'));
    return store;
  };

  test('handed over, answered, handed on, taken back; the log has each', async () => {
    const store = await filled();
    const before = await store.cursor(SITE);
    const seen = await store.cursor(SITE, 'public');
    assert.equal(await act(store, hand('b')), 1);
    assert.notEqual(await store.cursor(SITE), before, 'the desk looks again');
    assert.equal(await store.cursor(SITE, 'public'), seen, 'visitors are told nothing');
    assert.deepEqual(await caseOf(store, 'b'), {
      ...{ comment: 'b', n: 1, state: 'open', service: 'Roads', topic: 'Potholes', note: 'Is it planned?' },
      ...{ at: at(10), staff: 'ada', dueAt: at(100), told: 0 },
    });
    const answer = { act: 'answer', comment: 'b', n: 1, at: at(20), staff: 'bob', note: 'In May' } as const;
    assert.equal(await act(store, answer), 2);
    const answered = await caseOf(store, 'b');
    assert.deepEqual(
      [
        answered?.state,
        answered?.answer,
        answered?.answeredBy,
        answered?.answeredAt,
        answered?.at,
        answered?.n,
      ],
      ['answered', 'In May', 'bob', at(20), at(10), 2],
    );
    assert.equal(await act(store, { ...answer, n: 2 }), undefined, 'answered once');
    assert.equal(await act(store, hand('b', 2, { service: 'Parks', dueAt: undefined })), 3);
    assert.deepEqual(
      [(await caseOf(store, 'b'))?.service, (await caseOf(store, 'b'))?.dueAt],
      ['Parks', undefined],
    );
    assert.equal(
      await act(store, { act: 'back', comment: 'b', n: 3, at: at(30), staff: 'ada', note: '' }),
      4,
    );
    assert.equal(await caseOf(store, 'b'), undefined);
    assert.deepEqual(await acts(store, 'b'), [
      '1 hand Is it planned?',
      '2 answer In May',
      '3 hand Is it planned?',
      '4 back -',
    ]);
  });

  test('of twenty who act on what they saw, one does', async () => {
    const store = await filled();
    const done = await Promise.all(
      Array.from({ length: 20 }, (_, i) => act(store, hand('a', 0, { service: `S${i}` }))),
    );
    assert.deepEqual(
      done.filter((n) => n !== undefined),
      [1],
    );
    assert.equal(await act(store, hand('a', 0)), undefined);
    assert.equal(
      await act(store, { act: 'back', comment: 'c', n: 0, at: at(1), staff: 'ada', note: '' }),
      undefined,
    );
    assert.deepEqual(await acts(store, 'c'), []);
  });

  test('a decision ends it, and so does its author; an edit does not', async () => {
    const store = await filled();
    const save = async (of: string, by: 'moderator' | 'author' | 'system', to: 'published' | 'deleted') => {
      const { comment: before } = (await store.comment(SITE, of))!;
      const next = { ...moved(before, to), version: before.version + 1 };
      const told = { by, at: at(50), ...(by === 'moderator' && { staff: 'ada' }) };
      await store.write((tx) => tx.saveComment(next, before.version, line(next, told)));
    };
    for (const one of ['a', 'b', 'c']) await act(store, hand(one));
    await save('a', 'author', 'published');
    assert.ok(await caseOf(store, 'a'), 'an edit leaves it there');
    await save('a', 'author', 'deleted');
    await save('b', 'moderator', 'published');
    assert.deepEqual([...(await store.handed(SITE, ['a', 'b', 'c'])).keys()], ['c']);
    assert.deepEqual(
      [(await store.handedLog(SITE, 'a')).at(-1)?.staff, (await store.handedLog(SITE, 'b')).at(-1)],
      [
        '',
        { comment: 'b', n: 2, at: at(50), act: 'close', service: 'Roads', topic: 'Potholes', staff: 'ada' },
      ],
    );
  });

  test('lists go page by page, by service and by state; counts agree', async () => {
    const store = await filled();
    await act(store, hand('c', 0, { at: at(1) }));
    await act(store, hand('a', 0, { at: at(2), service: 'Parks' }));
    await act(store, hand('b', 0, { at: at(2) }));
    const list = async (more: object = {}) => {
      const { cases, next } = await store.handedList(SITE, { state: 'open', limit: 2, ...more });
      return { ids: cases.map((one) => one.comment).join(''), next };
    };
    const first = await list();
    assert.equal(first.ids, 'ca');
    assert.deepEqual(await list({ after: first.next }), { ids: 'b', next: undefined });
    assert.deepEqual(await list({ after: 'not ours' }), { ids: '', next: undefined });
    assert.equal((await list({ service: 'Roads' })).ids, 'cb');
    assert.equal((await list({ service: "Roads' or 1=1" })).ids, '');
    await act(store, { act: 'answer', comment: 'c', n: 1, at: at(3), staff: 'bob', note: 'Yes' });
    assert.equal((await list({ state: 'answered' })).ids, 'c');
    const { open: many, answered } = await store.handedCounts(SITE);
    assert.deepEqual([many.get('Roads'), many.get('Parks'), answered], [1, 1, 1]);
  });

  test('what is late is told once to each, and not once more after it was handed on', async () => {
    const store = await filled();
    await act(store, hand('a'));
    await act(store, hand('b', 0, { dueAt: undefined }));
    const late = async (seconds: number) =>
      (await store.handedLate(SITE, at(seconds), 9)).map((one) => one.told);
    assert.deepEqual(await late(99), []);
    assert.deepEqual(await late(100), [0]);
    const tell = (n: number, told: 1 | 2) => store.write((tx) => tx.tellHanded(SITE, 'a', n, told));
    assert.deepEqual([await tell(1, 1), await tell(1, 1), await tell(7, 2)], [true, false, false]);
    assert.deepEqual(await late(100), [1]);
    assert.equal(await tell(1, 2), true);
    assert.deepEqual(await late(100), []);
    await act(store, hand('a', 1, { dueAt: at(200) }));
    assert.deepEqual(await late(200), [0]);
  });

  test('an erasure takes the words, and leaves the log; nothing else changes it', async () => {
    const store = await filled();
    await act(store, hand('a'));
    await act(store, hand('b'));
    await store.write((tx) => tx.eraseAround(SITE, 'a'));
    assert.equal(await caseOf(store, 'a'), undefined);
    assert.deepEqual(await acts(store, 'a'), ['1 hand -']);
    assert.deepEqual(await acts(store, 'b'), ['1 hand Is it planned?']);
    assert.equal(await act(store, hand('a')), 2, 'numbers go on');
  });
}
