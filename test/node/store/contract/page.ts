/** Pages of a thread: order, ties, cursors, bounds, tombstones; against a plain model of what can be read. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { visibleTo } from '../../../../src/model/comment-view.ts';
import type { Comment } from '../../../../src/model/comment.ts';
import type { CommentPage, PageQuery, Store } from '../../../../src/node/store/store.ts';
import { at, comment, fill, ids, moved, PAGE, save, SITE } from '../make.ts';
import type { Open } from '../make.ts';

const query: PageQuery = { sort: 'oldest', limit: 3, replies: 2 };
const reply = (id: string, parent: string, more: Partial<Comment> = {}): Comment =>
  comment(id, { parent, ...more });

/** Every page from the first to the last. */
async function all(store: Store, asked: PageQuery): Promise<readonly CommentPage[]> {
  const pages: CommentPage[] = [];
  for (let next: string | undefined; pages.length < 100;) {
    const page = await store.page(SITE, 't', { ...asked, ...(next !== undefined && { after: next }) });
    pages.push(page);
    next = page.next;
    if (next === undefined) return pages;
  }
  throw new Error('The pages do not end.');
}

/** What can be read of a thread, root by root, by the rules as they are written. */
function readable(comments: readonly Comment[]): readonly (readonly Comment[])[] {
  const sight = (one: Comment): string => visibleTo(one, { role: 'public' });
  const order = (a: Comment, b: Comment): number =>
    a.receivedAt < b.receivedAt ? -1 : a.receivedAt > b.receivedAt ? 1 : a.id < b.id ? -1 : 1;
  const shows = (one: Comment, held: readonly Comment[]): boolean =>
    sight(one) === 'public' ||
    (sight(one) === 'tombstone' && held.some((other) => sight(other) === 'public'));
  const under = (id: string): Comment[] => comments.filter((one) => one.parent === id);
  return comments
    .filter((one) => one.parent === undefined && shows(one, under(one.id)))
    .sort(order)
    .map((root) => [
      root,
      ...under(root.id)
        .filter((one) =>
          shows(
            one,
            comments.filter((other) => other.replyTo === one.id),
          ),
        )
        .sort(order),
    ]);
}

/** Threads of any kind: states, ties, replies to replies, tombstones, things under what is hidden. */
const anyThread: fc.Arbitrary<readonly Comment[]> = fc
  .array(
    fc.record({
      time: fc.integer({ min: 0, max: 6 }),
      state: fc.constantFrom(
        'published',
        'published',
        'published',
        'pending',
        'held',
        'removed',
        'deleted',
        'rejected',
      ),
      once: fc.boolean(),
      under: fc.option(fc.nat(20)),
      to: fc.option(fc.nat(20)),
    }),
    { minLength: 1, maxLength: 24 },
  )
  .map((made) => {
    const comments: Comment[] = [];
    for (const [i, { time, state, once, under, to }] of made.entries()) {
      const roots = comments.filter((one) => one.parent === undefined);
      const parent = under === null || !roots.length ? undefined : roots[under % roots.length]!.id;
      const replies = comments.filter((one) => parent !== undefined && one.parent === parent);
      const answered = to === null || !replies.length ? undefined : replies[to % replies.length]!.id;
      const public_ = state === 'published' || state === 'removed' || once;
      comments.push(
        comment(`c${String((i * 7) % 25).padStart(2, '0')}`, {
          state: state as 'held',
          revision: public_ && state !== 'rejected' ? 1 : 0,
          receivedAt: at(time),
          ...(parent !== undefined && { parent }),
          ...(answered !== undefined && { replyTo: answered }),
        }),
      );
    }
    return comments;
  });

export function page(open: Open): void {
  test('an unknown or empty thread is an empty page', async () => {
    const store = await open();
    assert.deepEqual(await store.page(SITE, 'none', query), { comments: [], total: 0 });
    await fill(store, comment('a', { state: 'pending' }));
    assert.deepEqual(await store.page(SITE, 't', query), { comments: [], total: 0 });
  });

  test('roots in order with their replies after them, bounded both ways', async () => {
    const store = await open();
    await fill(
      store,
      ...['a', 'b', 'c', 'd'].map((id, i) => comment(id, { receivedAt: at(i) })),
      ...['y', 'x', 'z'].map((id, i) => reply(id, 'b', { receivedAt: at(10 + i) })),
    );
    const first = await store.page(SITE, 't', query);
    assert.equal(ids(first), 'a b y x c');
    assert.equal(first.total, 7);
    assert.equal(first.previous, undefined);
    const b = first.comments[1]!;
    assert.equal(b.replies, 3);
    const more = await store.page(SITE, 't', { ...query, parent: 'b', after: b.more! });
    assert.equal(ids(more), 'z');
    assert.equal(more.next, undefined);
    assert.equal(first.comments[0]!.replies, 0);
    assert.equal(first.comments[0]!.more, undefined);
    const second = await store.page(SITE, 't', { ...query, after: first.next! });
    assert.equal(ids(second), 'd');
    assert.equal(second.next, undefined);
    assert.equal(ids(await store.page(SITE, 't', { ...query, before: second.previous! })), 'a b y x c');
    assert.equal(ids(await store.page(SITE, 't', { ...query, sort: 'newest' })), 'd c b y x');
    assert.equal(ids(await store.page(SITE, 't', { ...query, replies: 0 })), 'a b c');
    const none = (await store.page(SITE, 't', { ...query, replies: 0 })).comments[1]!;
    assert.equal(ids(await store.page(SITE, 't', { ...query, parent: 'b', after: none.more! })), 'y x z');
    const under = await store.page(SITE, 't', { ...query, limit: 2, parent: 'b' });
    assert.equal(ids(under), 'y x');
    assert.equal(
      ids(await store.page(SITE, 't', { ...query, limit: 2, parent: 'b', after: under.next! })),
      'z',
    );
  });

  test('what comes or goes between two pages moves nobody', async () => {
    const store = await open();
    const made = ['a', 'b', 'c', 'd', 'e'].map((id, i) => comment(id, { receivedAt: at(i * 10) }));
    await fill(store, ...made);
    const first = await store.page(SITE, 't', query);
    await fill(store, comment('early', { receivedAt: at(5) }));
    await save(store, moved(made[2]!, 'removed'));
    assert.equal(ids(await store.page(SITE, 't', { ...query, after: first.next! })), 'd e');
  });

  test('a tombstone stays while it holds replies, on both levels', async () => {
    const store = await open();
    const [root, answer] = [comment('a'), reply('b', 'a', { receivedAt: at(1) })];
    const last = reply('c', 'a', { replyTo: 'b', receivedAt: at(2) });
    await fill(store, root, answer, last);
    await save(store, moved(root, 'removed'));
    await save(store, moved(answer, 'deleted', { text: '', author: {} }));
    const page = await store.page(SITE, 't', { ...query, replies: 5 });
    assert.equal(ids(page), 'a b c');
    assert.equal(page.total, 1);
    await save(store, moved(last, 'held', { heldBy: ['report'] }));
    assert.deepEqual(await store.page(SITE, 't', query), { comments: [], total: 0 });
  });

  test('nothing is read or counted under a root that is held', async () => {
    const store = await open();
    const root = comment('a');
    await fill(store, root, reply('b', 'a'), comment('c'));
    assert.equal((await store.page(SITE, 't', query)).total, 3);
    await save(store, moved(root, 'held', { heldBy: ['report'] }));
    const page = await store.page(SITE, 't', query);
    assert.equal(ids(page), 'c');
    assert.equal(page.total, 1);
    assert.equal((await store.counts(SITE, [`${PAGE}/t`])).get(`${PAGE}/t`), 1);
    assert.equal(ids(await store.page(SITE, 't', { ...query, parent: 'a' })), '');
  });

  test('a page around a comment: a root in the middle, a late reply too, nothing for what is not public', async () => {
    const store = await open();
    await fill(
      store,
      ...Array.from({ length: 20 }, (_, i) => comment(`r${10 + i}`, { receivedAt: at(i) })),
      ...Array.from({ length: 9 }, (_, i) => reply(`s${i}`, 'r25', { receivedAt: at(100 + i) })),
      comment('hidden', { state: 'pending', receivedAt: at(9) }),
      comment('elsewhere', { thread: 'u' }),
    );
    for (const sort of ['oldest', 'newest'] as const) {
      const around = await store.page(SITE, 't', { ...query, limit: 5, sort, at: 'r18' });
      const expected = ['r16', 'r17', 'r18', 'r19', 'r20'];
      assert.equal(ids(around), (sort === 'oldest' ? expected : expected.reverse()).join(' '));
      assert.ok(around.previous && around.next);
      const start = await store.page(SITE, 't', {
        ...query,
        limit: 5,
        sort,
        at: sort === 'oldest' ? 'r11' : 'r28',
      });
      assert.equal(start.previous, undefined);
      assert.equal(start.comments[1]!.id, sort === 'oldest' ? 'r11' : 'r28');
    }
    const late = await store.page(SITE, 't', { ...query, at: 's7' });
    assert.equal(ids(late), 'r24 r25 s0 s1 s7 r26');
    const root = late.comments[1]!;
    assert.equal(root.replies, 9);
    assert.equal(
      ids(await store.page(SITE, 't', { ...query, parent: 'r25', after: root.more! })),
      's2 s3 s4',
    );
    const first = ids(await store.page(SITE, 't', query));
    for (const id of ['hidden', 'elsewhere', 'none'])
      assert.equal(ids(await store.page(SITE, 't', { ...query, at: id })), first);
  });

  test('a cursor that is not ours is followed by nothing', async () => {
    const store = await open();
    await fill(store, comment('a'), reply('b', 'a'));
    for (const bad of ['', 'x', '0', 'bm9uc2Vuc2U', '-1', 'MSA', '%'])
      for (const asked of [{ after: bad }, { before: bad }, { parent: 'a', after: bad }]) {
        const page = await store.page(SITE, 't', { ...query, ...asked });
        assert.equal(ids(page), '', JSON.stringify(asked));
        assert.equal(page.total, 2);
      }
    assert.deepEqual((await store.queue(SITE, 'published', { limit: 5, after: 'x' })).comments, []);
  });

  test('pages of any thread, forward, backward and by replies, are what the rules say', async () => {
    const store = await open();
    let number = 0;
    await fc.assert(
      fc.asyncProperty(
        anyThread,
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom('oldest' as const, 'newest' as const),
        fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
        async (made, limit, replies, sort, enough) => {
          // Each thread in a site of its own.
          const site = `s${number++}`;
          await fill(store, ...made.map((one) => ({ ...one, site })));
          const asked: PageQuery = { sort, limit, replies, ...(enough !== undefined && { enough }) };
          const families = [...readable(made)];
          const total = families.flat().filter((one) => one.state === 'published').length;
          if (sort === 'newest') families.reverse();
          const expected = families.map(([root, ...rest]) => [root!, ...rest.slice(0, replies)]);
          const walk = async (from: 'after' | 'before', start?: string): Promise<string[][]> => {
            const pages: string[][] = [];
            for (let cursor = start, first = true; first || cursor !== undefined; first = false) {
              const page = await store.page(site, 't', {
                ...asked,
                ...(cursor !== undefined && { [from]: cursor }),
              });
              assert.equal(page.total, total);
              const roots = page.comments.filter((one) => one.parent === undefined);
              assert.ok(roots.length <= limit);
              // The one that is begun last, next to where the walk goes on, is whole; before it there is not enough.
              const lastBegun = (from === 'after' ? roots.at(-1) : roots[0])?.id;
              const before = page.comments.filter(({ id, parent }) => (parent ?? id) !== lastBegun);
              assert.ok(before.length < (enough ?? Infinity) || before.length === 0);
              pages.push(page.comments.map((one) => one.id));
              cursor = from === 'after' ? page.next : page.previous;
              assert.ok(pages.length < 50);
              last = page;
            }
            return pages;
          };
          let last: CommentPage | undefined;
          const flat = expected.flat().map((one) => one.id);
          assert.deepEqual((await walk('after')).flat(), flat);
          if (last?.previous !== undefined) {
            const here = last.comments.map((one) => one.id);
            const back = await walk('before', last.previous);
            assert.deepEqual([...back.reverse().flat(), ...here], flat);
          }
          for (const [root, ...rest] of families) {
            const all: string[] = [];
            for (let after: string | undefined, first = true; first || after !== undefined; first = false) {
              const page = await store.page(site, 't', {
                ...asked,
                parent: root!.id,
                ...(after !== undefined && { after }),
              });
              all.push(...page.comments.map((one) => one.id));
              after = page.next;
            }
            assert.deepEqual(
              all,
              rest.map((one) => one.id),
            );
            const around = await store.page(site, 't', { ...asked, at: rest.at(-1)?.id ?? root!.id });
            assert.ok(around.comments.some((one) => one.id === (rest.at(-1)?.id ?? root!.id)));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test('a thread of 300 is read whole, page by page, each comment once', async () => {
    const store = await open();
    const made = Array.from({ length: 300 }, (_, i) => comment(`c${i}`, { receivedAt: at(i % 40) }));
    await fill(store, ...made);
    for (const sort of ['oldest', 'newest'] as const) {
      const pages = await all(store, { sort, limit: 7, replies: 1 });
      const seen = pages.flatMap((one) => one.comments.map(({ id }) => id));
      assert.equal(seen.length, 300);
      assert.equal(new Set(seen).size, 300);
    }
  });
}
