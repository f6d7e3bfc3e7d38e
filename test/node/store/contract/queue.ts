/** The desk's queues, reports and cursors. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, comment, fill, ids, line, moved, put, report, save, SITE } from '../make.ts';
import type { Open } from '../make.ts';

const few = { limit: 10 };

export function queue(open: Open): void {
  test('each queue has its comments: the longest waiting first, the newest decided first', async () => {
    const store = await open();
    await fill(
      store,
      comment('p2', { state: 'pending', receivedAt: at(2) }),
      comment('p1', { state: 'pending', receivedAt: at(1) }),
      comment('h1', { state: 'held', heldBy: ['words'], receivedAt: at(3) }),
      comment('new', { state: 'unknown', receivedAt: at(4) }),
      comment('a', { receivedAt: at(5) }),
      comment('b', { receivedAt: at(6), thread: 'u' }),
      comment('r', { state: 'rejected', receivedAt: at(7) }),
      comment('m', { state: 'removed', receivedAt: at(8) }),
      comment('d', { state: 'deleted', receivedAt: at(9) }),
    );
    const of = async (name: 'pending'): Promise<string> =>
      (await store.queue(SITE, name, few)).comments.map((one) => one.comment.id).join(' ');
    const found = Object.fromEntries(
      await Promise.all(
        (['pending', 'held', 'reported', 'contested', 'published', 'rejected', 'removed'] as const).map(
          async (name) => [name, await of(name as 'pending')] as const,
        ),
      ),
    );
    assert.deepEqual(found, {
      pending: 'p1 p2',
      held: 'h1 new',
      reported: '',
      contested: '',
      published: 'b a',
      rejected: 'r',
      removed: 'm',
    });
    const page = await store.queue(SITE, 'published', few);
    assert.deepEqual(page.counts, {
      pending: 2,
      held: 2,
      reported: 0,
      contested: 0,
      published: 2,
      rejected: 1,
      removed: 1,
    });
    assert.equal(page.oldestAt, at(1));
    assert.equal(page.comments[0]!.thread.id, 'u');
    assert.equal((await store.queue(SITE, 'removed', few)).comments[0]!.token, 'token of m');
  });

  test('queues go on after a cursor, ties included', async () => {
    const store = await open();
    const made = Array.from({ length: 11 }, (_, i) =>
      comment(`c${i}`, { state: 'pending', receivedAt: at(i % 3) }),
    );
    await fill(
      store,
      ...made,
      ...made.map((one) => ({ ...one, id: `p${one.id}`, state: 'published' as const })),
    );
    for (const name of ['pending', 'published'] as const) {
      const seen: string[] = [];
      for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
        const page = await store.queue(SITE, name, { limit: 4, ...(after !== undefined && { after }) });
        seen.push(...page.comments.map((one) => one.comment.id));
        after = page.next;
      }
      assert.equal(seen.length, 11);
      assert.equal(new Set(seen).size, 11);
    }
  });

  test('an edit waits since it was made, in the queue of its state; decided, it waits no more', async () => {
    const store = await open();
    const first = comment('a');
    await fill(store, first, comment('p', { state: 'pending', receivedAt: at(1) }));
    const edited = moved(first, 'published', { proposal: { text: 'Mieux', state: 'pending', at: at(100) } });
    await save(store, edited, 'author');
    const page = await store.queue(SITE, 'pending', few);
    assert.deepEqual(
      page.comments.map((one) => one.comment.id),
      ['p', 'a'],
    );
    assert.equal(page.counts.published, 1);
    const held = moved(edited, 'published', { proposal: { text: 'Mieux', state: 'held', at: at(100) } });
    await save(store, held);
    assert.equal((await store.queue(SITE, 'held', few)).comments.length, 1);
    const { proposal: _, ...rest } = held;
    await save(store, moved(rest, 'published', { text: 'Mieux', revision: 2 }));
    assert.deepEqual(
      (({ pending, held }) => [pending, held])((await store.queue(SITE, 'held', few)).counts),
      [1, 0],
    );
    // What has waited goes on waiting from the same moment, whatever is done to it meanwhile.
    const p = (await store.comment(SITE, 'p'))!.comment;
    await save(store, moved(p, 'held', { heldBy: ['human'] }));
    assert.equal((await store.queue(SITE, 'held', few)).oldestAt, at(1));
  });

  test('reports are counted until they are decided, and come back by their token', async () => {
    const store = await open();
    await fill(store, comment('a'), comment('b'));
    await store.write(async (tx) => {
      await tx.addReport(SITE, report('1', 'a', { receivedAt: at(20) }));
      await tx.addReport(SITE, report('2', 'a', { receivedAt: at(30) }));
      await tx.addReport(SITE, report('3', 'b', { receivedAt: at(10), body: null }));
    });
    const page = await store.queue(SITE, 'reported', few);
    assert.deepEqual(
      page.comments.map((one) => [one.comment.id, one.reports]),
      [
        ['b', 1],
        ['a', 2],
      ],
    );
    assert.equal(page.counts.reported, 2);
    assert.deepEqual(await store.report(SITE, 'token of report 2'), report('2', 'a', { receivedAt: at(30) }));
    assert.equal((await store.report(SITE, 'token of report 3'))?.body, null);
    assert.equal(await store.report(SITE, 'token of a'), undefined);
    assert.equal(await store.write((tx) => tx.decideReports(SITE, 'a', at(40))), 2);
    assert.equal(await store.write((tx) => tx.decideReports(SITE, 'a', at(41))), 0);
    const decided = await store.report(SITE, 'token of report 1');
    assert.deepEqual([decided?.status, decided?.decidedAt], ['decided', at(40)]);
    assert.equal((await store.comment(SITE, 'a'))?.reports, 0);
    assert.equal((await store.queue(SITE, 'reported', few)).counts.reported, 1);
    await assert.rejects(store.write((tx) => tx.addReport(SITE, report('4', 'none'))));
  });

  test('cursors grow with what each may know', async () => {
    const store = await open();
    const cursors = async (): Promise<readonly [number, number]> => [
      Number(await store.cursor(SITE)),
      Number(await store.cursor(SITE, 'public')),
    ];
    const steps: (readonly [string, () => Promise<unknown>, boolean, boolean])[] = [
      ['a pending comment', () => fill(store, comment('p', { state: 'pending' })), true, false],
      ['it is held', () => save(store, moved(comment('p'), 'held', { revision: 0 })), true, false],
      ['it is published', () => save(store, moved(comment('p', { version: 3 }), 'published')), true, true],
      ['it is removed', () => save(store, moved(comment('p', { version: 4 }), 'removed')), true, true],
      ['a report', () => store.write((tx) => tx.addReport(SITE, report('1', 'p'))), true, false],
      ['its decision', () => store.write((tx) => tx.decideReports(SITE, 'p', at(9))), true, false],
      ['a lost race', () => save(store, moved(comment('p'), 'held')), false, false],
      ['a published comment', () => fill(store, comment('q')), true, true],
      [
        'both in one transaction',
        () =>
          store.write(async (tx) => {
            await put(tx, comment('r', { state: 'pending' }));
            await put(tx, comment('s'));
          }),
        true,
        true,
      ],
      ['a reading', () => store.page(SITE, 't', { sort: 'oldest', limit: 1, replies: 1 }), false, false],
      ['another site', () => fill(store, comment('x', { site: 'autre' })), false, false],
      [
        'a thread that moves',
        async () => store.write(async (tx) => tx.saveThread((await tx.thread(SITE, 't'))!)),
        true,
        true,
      ],
    ];
    assert.deepEqual(await cursors(), [0, 0]);
    for (const [what, step, every, seen] of steps) {
      const before = await cursors();
      await step();
      const after = await cursors();
      assert.deepEqual([after[0] > before[0], after[1] > before[1]], [every, seen], what);
    }
  });

  test('a reader who has a cursor has every change up to it, however late the commits come', async () => {
    const store = await open();
    await fill(store, comment('root'));
    let going = true;
    const seen = new Map<string, number>();
    const reader = (async () => {
      while (going) {
        const cursor = await store.cursor(SITE, 'public');
        const { total } = await store.page(SITE, 't', { sort: 'oldest', limit: 1, replies: 1 });
        seen.set(cursor, Math.min(seen.get(cursor) ?? Infinity, total));
        await new Promise((resolve) => setImmediate(resolve));
      }
    })();
    const writers = Array.from({ length: 8 }, async (_, w) => {
      for (let i = 0; i < 10; i++) await fill(store, comment(`c${w}-${i}`));
    });
    await Promise.all(writers);
    going = false;
    await reader;
    // Every change adds one comment: whoever saw cursor n must have seen n comments at least.
    for (const [cursor, total] of seen) assert.ok(total >= Number(cursor), `${cursor}: ${total}`);
    assert.equal(await store.cursor(SITE, 'public'), '81');
    assert.equal(ids(await store.page(SITE, 't', { sort: 'oldest', limit: 1, replies: 1 })), 'c0-0');
    assert.equal((await store.audit(SITE, 'root')).length, 1);
    assert.deepEqual(await store.audit(SITE, 'c0-0'), [line(comment('c0-0'))]);
  });
}
