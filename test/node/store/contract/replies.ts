/** Drafts of official replies, ready texts, and where the institution has spoken since. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StoredReply } from '../../../../src/node/store/replies.ts';
import { at, comment, fill, PAGE, plain, SITE } from '../make.ts';
import type { Open } from '../make.ts';

/** A draft. */
export const reply = (id: string, more: Partial<StoredReply> = {}): StoredReply => ({
  ...{
    id,
    version: 1,
    state: 'waiting',
    page: PAGE,
    comments: ['c'],
    text: 'Vielen Dank',
    role: 'contributor',
  },
  ...{ official: { body: 'Valmont', service: 'Voirie', role: 'agent' }, writers: ['ada'] },
  ...{ createdAt: at(1), changedAt: at(1) },
  ...more,
});

export function replies(open: Open): void {
  test('a draft is read as it was written; what waits the longest first, what was given back after it', async () => {
    const store = await open();
    const full = reply('b', { lang: 'de', signed: 'Ada', changedAt: at(2) });
    const back = reply('a', { state: 'returned', reason: 'Länger, bitte', reviewer: 'bob' });
    const first = reply('c');
    for (const one of [full, back, first])
      assert.equal(await store.write((tx) => tx.saveReply(SITE, one, 0)), true);
    assert.deepEqual(plain(await store.replies(SITE)), [first, full, back]);
    assert.deepEqual(plain(await store.reply(SITE, 'a')), back);
    assert.equal(await store.reply(SITE, 'x'), undefined);
  });

  test('only the version that was seen is changed or dropped, and the desks look again', async () => {
    const store = await open();
    await store.write((tx) => tx.saveReply(SITE, reply('a'), 0));
    const [all, seen] = [await store.cursor(SITE, 'all'), await store.cursor(SITE, 'public')];
    const next = reply('a', { version: 2, text: 'Anders' });
    assert.equal(await store.write((tx) => tx.saveReply(SITE, next, 7)), false);
    assert.equal(await store.cursor(SITE, 'all'), all);
    assert.equal(await store.write((tx) => tx.saveReply(SITE, next, 1)), true);
    assert.notEqual(await store.cursor(SITE, 'all'), all);
    assert.equal(await store.cursor(SITE, 'public'), seen);
    assert.deepEqual(plain(await store.reply(SITE, 'a')), next);
    assert.equal(await store.write((tx) => tx.dropReply(SITE, 'a', 1)), false);
    assert.equal(await store.write((tx) => tx.dropReply(SITE, 'a', 2)), true);
    assert.deepEqual(await store.replies(SITE), []);
  });

  test('ready texts: the institution’s first, then by service and title; changed and dropped as seen', async () => {
    const store = await open();
    const text = (id: string, title: string, more: object = {}) => ({
      id,
      version: 1,
      title,
      text: id,
      ...more,
    });
    const [own, b, a] = [
      text('1', 'Z', { lang: 'fr' }),
      text('2', 'B', { service: 'Voirie' }),
      text('3', 'A', { service: 'Voirie' }),
    ];
    for (const one of [b, own, a]) await store.write((tx) => tx.saveReadyText(SITE, one, 0));
    assert.deepEqual(await store.readyTexts(SITE), [own, a, b]);
    const changed = { ...b, version: 2, text: 'neu' };
    assert.equal(await store.write((tx) => tx.saveReadyText(SITE, changed, 2)), false);
    assert.equal(await store.write((tx) => tx.saveReadyText(SITE, changed, 1)), true);
    assert.equal(await store.write((tx) => tx.dropReadyText(SITE, '3', 9)), false);
    assert.equal(await store.write((tx) => tx.dropReadyText(SITE, '3', 1)), true);
    assert.deepEqual(await store.readyTexts(SITE), [own, changed]);
  });

  test('a comment is answered once the institution has publicly spoken in its conversation, later', async () => {
    const store = await open();
    const official = { official: { body: 'Valmont' } };
    await fill(
      store,
      comment('root', { receivedAt: at(1) }),
      comment('late', { parent: 'root', receivedAt: at(9) }),
      comment('o', { parent: 'root', author: official, receivedAt: at(5) }),
      comment('alone', { receivedAt: at(1) }),
      comment('hidden', { parent: 'alone', author: official, state: 'held', receivedAt: at(6) }),
      comment('neighbour', { parent: 'alone', receivedAt: at(7) }),
    );
    const found = await store.answered(SITE, ['root', 'late', 'alone', 'neighbour', 'x']);
    assert.deepEqual([...found], ['root']);
    assert.deepEqual([...(await store.answered(SITE, []))], []);
  });
}
