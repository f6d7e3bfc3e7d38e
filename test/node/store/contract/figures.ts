/** Facts for the figures: by the time of what happened, without texts or names. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Statement } from '../../../../src/model/statement.ts';
import { at, comment, contest, fill, line, moved, PAGE, plain, put, report, SITE } from '../make.ts';
import type { Open } from '../make.ts';

const ms = (seconds: number): number => Date.parse(at(seconds));

export function figures(open: Open): void {
  test('what arrived, with what it answers; the institution’s own are marked', async () => {
    const store = await open();
    await fill(
      store,
      comment('a', { receivedAt: at(10) }),
      comment('b', {
        receivedAt: at(20),
        parent: 'a',
        author: { name: 'Town hall', official: { service: 'Roads', role: 'Roads' } as never },
      }),
      comment('late', { receivedAt: at(100) }),
    );
    const { received } = await store.facts(SITE, { from: ms(0), to: ms(100) });
    assert.deepEqual(
      received.map(({ title: _, ...rest }) => rest),
      [
        { at: ms(10), page: `${PAGE}/t`, official: false },
        { at: ms(20), page: `${PAGE}/t`, official: true, answers: ms(10) },
      ],
    );
  });

  test('what the desk decided, with its ground; not what authors and the companion did', async () => {
    const store = await open();
    const pending = comment('p', { state: 'pending', receivedAt: at(5) });
    await store.write((tx) => put(tx, pending));
    const next = moved(pending, 'rejected');
    await store.write((tx) =>
      tx.saveComment(
        next,
        2,
        line(next, { at: at(50), by: 'moderator', from: 'pending', to: 'rejected', ground: 'Clause 2' }),
      ),
    );
    const { decisions, waiting } = await store.facts(SITE, { from: ms(0), to: ms(100) });
    assert.deepEqual(decisions, [
      { at: ms(50), receivedAt: ms(5), from: 'pending', to: 'rejected', ground: 'Clause 2' },
    ]);
    assert.deepEqual(waiting, []);
    assert.deepEqual((await store.facts(SITE, { from: ms(0), to: ms(50) })).decisions, []);
  });

  test('notices with what became of the comment, contests, and what waits now', async () => {
    const store = await open();
    await fill(store, comment('c'), comment('w', { state: 'pending', receivedAt: at(7) }));
    await store.write((tx) => tx.addReport(SITE, report('1', 'c', { receivedAt: at(30) })));
    await store.write((tx) => tx.decideReports(SITE, 'c', at(40)));
    await store.write((tx) => tx.addAppeal(SITE, contest('1', 'c', { openedAt: at(60) })));
    const facts = await store.facts(SITE, { from: ms(0), to: ms(100) });
    assert.deepEqual(facts.notices, [{ at: ms(30), decidedAt: ms(40), state: 'published' }]);
    assert.deepEqual(facts.contests, [{ at: ms(60), state: 'open' }]);
    assert.equal(facts.waiting.length, 1);
    assert.deepEqual((await store.facts(SITE, { from: ms(61), to: ms(100) })).contests, []);
  });

  test('statements of reasons by when they were made; of the comment only its dates and language', async () => {
    const store = await open();
    const made = {
      ...{ action: 'removed', scope: { reach: 'page' }, from: at(40), facts: 'Facts', source: 'notice' },
      ...{ automated: { detection: false, decision: 'no' }, ground: { type: 'terms', ref: '2' } },
      ...{ explanation: 'Why', redress: [{ kind: 'review' }], reference: 'V-1' },
    } as Statement;
    await fill(
      store,
      comment('r', { state: 'removed', statement: made, actedAt: at(40), lang: 'fr' }),
      comment('p'),
    );
    assert.deepEqual(plain(await store.statements(SITE, { from: ms(0), to: ms(100) })), [
      { id: 'r', receivedAt: at(0), lang: 'fr', statement: made },
    ]);
    assert.deepEqual(await store.statements(SITE, { from: ms(41), to: ms(100) }), []);
  });
}
