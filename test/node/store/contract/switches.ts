/** Switches: several causes at once, the log, and the load. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, comment, fill, SITE } from '../make.ts';
import type { Open } from '../make.ts';

const off = { what: 'comments', cause: 'unattended', mode: 'closed', reason: 'Später', at: at(3) } as const;

export function switches(open: Open): void {
  test('a switch moves the cursor of visitors, and is on again', async () => {
    const store = await open();
    const before = await store.cursor(SITE, 'public');
    assert.equal(await store.write((tx) => tx.flip(SITE, { ...off, act: 'stop', staff: '' })), true);
    assert.deepEqual(await store.switched(SITE, 'comments'), off);
    assert.equal(await store.switched(SITE, 'push'), undefined);
    assert.notEqual(await store.cursor(SITE, 'public'), before);
    assert.equal(await store.write((tx) => tx.flip(SITE, { ...off, act: 'resume', staff: '' })), true);
    assert.equal(await store.switched(SITE, 'comments'), undefined);
  });

  test('each cause has its own: none opens what another has shut', async () => {
    const store = await open();
    const load = { ...off, cause: 'load', mode: 'premoderation' } as const;
    const people = { ...off, cause: 'stopped', reason: 'Nachts' } as const;
    const flip = (line: typeof off | typeof load | typeof people, act: 'stop' | 'resume') =>
      store.write((tx) => tx.flip(SITE, { ...line, act, staff: 'ada' }));
    for (const one of [load, off, people]) assert.equal(await flip(one, 'stop'), true);
    assert.deepEqual(await store.switches(SITE), [people, off, load]);
    assert.deepEqual(await store.switched(SITE, 'comments'), people);
    assert.equal(await flip(people, 'resume'), true);
    assert.deepEqual(await store.switched(SITE, 'comments'), off);
    assert.equal(await flip(off, 'resume'), true);
    assert.deepEqual(await store.switched(SITE, 'comments'), load);
  });

  test('saying it twice writes nothing; another mode or reason does; the log has each, newest first', async () => {
    const store = await open();
    const flip = (over: object, act: 'stop' | 'resume') =>
      store.write((tx) => tx.flip(SITE, { ...off, ...over, act, staff: 'ada' }));
    assert.equal(await flip({}, 'resume'), false);
    assert.equal(await flip({}, 'stop'), true);
    const cursor = await store.cursor(SITE);
    assert.equal(await flip({ at: at(4) }, 'stop'), false);
    assert.equal(await store.cursor(SITE), cursor);
    assert.equal(await flip({ mode: 'premoderation', at: at(5) }, 'stop'), true);
    assert.equal(await flip({ reason: 'x\0', at: at(6) }, 'resume'), true);
    assert.deepEqual(
      (await store.switchLog(SITE, 9)).map(({ n, act, mode, at: when, staff }) => [
        n,
        act,
        mode,
        when,
        staff,
      ]),
      [
        [3, 'resume', 'closed', at(6), 'ada'],
        [2, 'stop', 'premoderation', at(5), 'ada'],
        [1, 'stop', 'closed', at(3), 'ada'],
      ],
    );
    assert.equal((await store.switchLog(SITE, 1)).length, 1);
  });

  test('two that switch at the same moment both stand in the log', async () => {
    const store = await open();
    const made = await Promise.all(
      Array.from({ length: 8 }, (_, i) =>
        store.write((tx) => tx.flip(SITE, { ...off, reason: `r${i}`, act: 'stop', staff: '' })),
      ),
    );
    assert.equal(made.filter(Boolean).length, 8);
    assert.deepEqual(
      (await store.switchLog(SITE, 99)).map(({ n }) => n),
      [8, 7, 6, 5, 4, 3, 2, 1],
    );
    assert.equal((await store.switches(SITE)).length, 1);
  });

  test('the load: what waits, and what arrived since an instant', async () => {
    const store = await open();
    assert.deepEqual(await store.load(SITE, at(0)), { waiting: 0, received: 0 });
    await fill(
      store,
      comment('a', { state: 'pending', receivedAt: at(10) }),
      comment('b', { state: 'held', heldBy: ['words'], receivedAt: at(20) }),
      comment('c', { receivedAt: at(30) }),
    );
    assert.deepEqual(await store.load(SITE, at(10)), { waiting: 2, received: 2 });
    assert.deepEqual(await store.load(SITE, at(30)), { waiting: 2, received: 0 });
  });
}
