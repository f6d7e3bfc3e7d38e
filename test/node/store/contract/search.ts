/** Finding comments, the same on every engine: whatever its capitals, accents or signs of patterns, page by page. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fold } from '../../../../src/model/wordlist/fold.ts';
import { at, comment, contest, measure, put, report, SITE, thread } from '../make.ts';
import type { Open } from '../make.ts';

export function search(open: Open): void {
  test('a text is found as it is written, without capitals and accents, and newest first', async () => {
    const store = await open();
    const texts = ['Le MARCHÉ couvert', '100 % des élus', 'a_b', 'axb', "l'été \\ 'ou' -- ; drop", 'Œuvre'];
    await store.write(async (tx) => {
      await tx.addThread(thread());
      for (const [index, text] of texts.entries())
        await put(
          tx,
          comment(`c${index}`, { text, author: { name: `Zoé ${index}` }, receivedAt: at(index) }),
        );
      await put(tx, comment('gone', { text: 'marché', state: 'deleted', receivedAt: at(99) }));
    });
    const find = async (text: string) =>
      (await store.search(SITE, { text: fold(text) }, { limit: 9 })).comments.map((one) => one.comment.id);
    assert.deepEqual(await find('marche'), ['c0']);
    assert.deepEqual(await find('100 %'), ['c1']);
    assert.deepEqual(await find('a_b'), ['c2'], 'no sign of a pattern');
    assert.deepEqual(await find('%'), ['c1']);
    assert.deepEqual(await find("\\ 'OU' -- ;"), ['c4']);
    assert.deepEqual(await find('oeuvre'), ['c5']);
    assert.deepEqual(await find('ZOE'), ['c5', 'c4', 'c3', 'c2', 'c1', 'c0'], 'names too');
  });

  test('page by page, and no further than it may look, which it says', async () => {
    const store = await open();
    await store.write(async (tx) => {
      await tx.addThread(thread());
      for (let n = 0; n < 12; n++)
        await put(tx, comment(`c${n}`, { text: n % 3 ? 'no' : 'yes', receivedAt: at(Math.floor(n / 2)) }));
    });
    const seen: string[] = [];
    let after: string | undefined;
    for (let turn = 0; turn < 9; turn++) {
      const found = await store.search(SITE, { text: 'yes' }, { limit: 2, ...(after && { after }) });
      seen.push(...found.comments.map((one) => one.comment.id));
      ({ next: after } = found);
      if (after === undefined) break;
    }
    assert.deepEqual([...seen].sort(), ['c0', 'c3', 'c6', 'c9']);
    const short = await store.search(SITE, { text: 'yes' }, { limit: 9, most: 4 });
    assert.equal(short.comments.length, 1);
    assert.equal(short.back, at(4));
    const rest = await store.search(SITE, { text: 'yes' }, { limit: 9, after: short.next! });
    assert.equal(rest.comments.length, 3);
    assert.deepEqual([rest.next, rest.back], [undefined, undefined]);
    assert.deepEqual(
      (await store.search(SITE, { text: 'yes' }, { limit: 9, after: 'not ours' })).comments,
      [],
    );
  });

  test('by address, whole; by reference, of whatever has one; by page; by itself', async () => {
    const store = await open();
    const statement = { ...measure('x', 'x').statement!, reference: 'V-2026-1' };
    await store.write(async (tx) => {
      await tx.addThread(thread());
      await put(tx, comment('a', { receivedAt: at(1) }), { email: 'Lou@example.org' });
      await put(tx, comment('b', { receivedAt: at(2), state: 'removed', statement }));
      await put(tx, comment('c', { receivedAt: at(3) }));
      await tx.addReport(SITE, report('1', 'a', { reference: 'S26-AAAA-BBBB' }));
      await tx.addAppeal(SITE, contest('1', 'b', { reference: 'S26-CCCC-DDDD' }));
      await tx.addSanction(SITE, measure('s', 'c'));
    });
    const find = async (sought: Parameters<typeof store.search>[1]) =>
      (await store.search(SITE, sought, { limit: 9 })).comments.map((one) => one.comment.id);
    assert.deepEqual(await find({ email: 'lou@example.ORG' }), ['a']);
    assert.deepEqual(await find({ email: 'ou@example.org' }), []);
    assert.deepEqual(await find({ reference: 'S26-AAAA-BBBB' }), ['a']);
    assert.deepEqual(await find({ reference: 'S26-CCCC-DDDD' }), ['b']);
    assert.deepEqual(await find({ reference: 'V-2026-1' }), ['b']);
    assert.deepEqual(await find({ reference: 'S26-ABCD-EFGH' }), ['c']);
    assert.deepEqual(await find({ reference: 'S26-AAAA' }), []);
    assert.deepEqual(await find({ thread: 't' }), ['c', 'b', 'a']);
    assert.deepEqual(await find({ comment: 'b' }), ['b']);
  });
}
