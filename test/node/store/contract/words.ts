/** Word lists: changes that are seen by their version, the log, and the comments they are tried on. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ListedWord } from '../../../../src/model/wire/desk-words.ts';
import type { Store } from '../../../../src/node/store/store.ts';
import type { WordChange } from '../../../../src/node/store/word-lists.ts';
import { at, comment, put, SITE, thread } from '../make.ts';
import type { Open } from '../make.ts';

const word = (text: string, more: Partial<ListedWord> = {}): ListedWord => ({
  ...{ list: 'hold', word: text, lang: '', note: '' },
  ...more,
});
const change = (store: Store, version: number, of: Partial<WordChange>, second = 3) =>
  store.write((tx) =>
    tx.changeWords(SITE, version, { put: [], drop: [], ...of }, { staff: 'ada', at: at(second) }),
  );

export function words(open: Open): void {
  test('words are put, put anew under another spelling, and dropped; the log has each', async () => {
    const store = await open();
    assert.equal(await store.wordsVersion(SITE), 0);
    const cursor = await store.cursor(SITE, 'all');
    const put2 = [word('Vilain'), word('sot', { list: 'emergency', lang: 'fr', note: 'Ä' })];
    assert.equal(await change(store, 0, { put: put2 }), 2);
    assert.notEqual(await store.cursor(SITE, 'all'), cursor);
    assert.equal(await change(store, 2, { put: [word('VILAIN', { note: 'x' })] }, 4), 3);
    const by = { staff: 'ada' };
    assert.deepEqual(await store.wordEntries(SITE), [
      { ...put2[1], ...by, at: at(3) },
      { ...word('VILAIN', { note: 'x' }), ...by, at: at(4) },
    ]);
    const drop = [{ list: 'hold' as const, word: 'vilain' }];
    assert.equal(await change(store, 3, { drop }, 5), 4);
    assert.deepEqual(
      (await store.wordLog(SITE, 3)).map((one) => [one.n, one.act, one.word, one.note, one.staff, one.at]),
      [
        [4, 'drop', 'VILAIN', 'x', 'ada', at(5)],
        [3, 'put', 'VILAIN', 'x', 'ada', at(4)],
        [2, 'put', 'sot', 'Ä', 'ada', at(3)],
      ],
    );
    assert.deepEqual(
      (await store.wordEntries(SITE)).map((one) => one.word),
      ['sot'],
    );
  });

  test('what changes nothing writes nothing; who saw an older version is told', async () => {
    const store = await open();
    assert.equal(await change(store, 0, { put: [word('a')] }), 1);
    const cursor = await store.cursor(SITE, 'all');
    assert.equal(await change(store, 1, { put: [word('a')], drop: [{ list: 'hold', word: 'b' }] }), 1);
    assert.equal(await store.cursor(SITE, 'all'), cursor);
    assert.equal(await change(store, 0, { put: [word('c')] }), undefined);
    assert.equal((await store.wordEntries(SITE)).length, 1);
    const both = await Promise.all([
      change(store, 1, { put: [word('d')] }),
      change(store, 1, { put: [word('e')] }),
    ]);
    assert.deepEqual(
      both.filter((n) => n !== undefined),
      [2],
      'one of two at once',
    );
  });

  test('the last comments come newest first, in pages, with what the desk thought of them', async () => {
    const store = await open();
    const decision = {
      to: 'published',
      by: 'moderator',
      at: at(9),
      knownAt: at(9),
      automated: false,
    } as const;
    await store.write(async (tx) => {
      await tx.addThread(thread());
      await put(tx, comment('a', { receivedAt: at(1), decision }));
      await put(tx, comment('b', { receivedAt: at(2), state: 'pending', author: {} }));
      await put(tx, comment('c', { receivedAt: at(2), decision: { ...decision, by: 'system' } }));
      await put(tx, comment('d', { receivedAt: at(4), state: 'deleted' }));
      await put(
        tx,
        comment('e', { receivedAt: at(3), state: 'rejected', decision: { ...decision, to: 'rejected' } }),
      );
    });
    const first = await store.latestTexts(SITE, 2);
    assert.deepEqual(
      first.map((one) => [one.id, one.state, one.decided]),
      [
        ['e', 'rejected', true],
        ['c', 'published', false],
      ],
    );
    const rest = await store.latestTexts(SITE, 9, first[1]);
    assert.deepEqual(
      rest.map((one) => [one.id, one.name, one.decided, one.text]),
      [
        ['b', undefined, false, 'Text of b.'],
        ['a', 'Ada', true, 'Text of a.'],
      ],
    );
  });

  test('each site numbers its own', async () => {
    const store = await open();
    await change(store, 0, { put: [word('a')] });
    assert.equal(await store.wordsVersion('elsewhere'), 0);
  });
}
