/** Single comments: what goes in comes out, compare-and-set, the log, tokens. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Comment } from '../../../../src/model/comment.ts';
import { StoreBusy } from '../../../../src/node/store/store.ts';
import { statement } from '../../../model/statement.ts';
import { at, comment, fill, line, moved, plain, put, save, SITE } from '../make.ts';
import type { Open } from '../make.ts';

/** Every field has a value. */
const full: Comment = comment('full', {
  author: { name: 'Éléonore', official: { body: 'Mairie', service: 'Voirie', role: 'Agent' } },
  text: 'Première ligne\nüñï 👩‍👩‍👧 \u202e fin',
  lang: 'fr',
  state: 'removed',
  version: 7,
  revision: 3,
  proposal: { text: 'Mieux', state: 'held', at: at(3), heldBy: ['words'], statement, reason: 'R' },
  heldBy: ['links', 'report'],
  statement,
  decision: {
    to: 'removed',
    by: 'moderator',
    at: at(4),
    knownAt: at(3),
    ground: '§ 3',
    reason: 'R',
    automated: true,
    toldAt: at(5),
  },
  charter: '3',
  receivedAt: at(1),
  knownAt: at(2),
  actedAt: at(4),
  publishedAt: at(2),
  editedAt: at(3),
});

export function comments(open: Open): void {
  test('a comment comes back as it went in, with every field', async () => {
    const store = await open();
    const reply = { ...full, id: 'reply', parent: 'full', replyTo: 'other' };
    await store.write(async (tx) => {
      await put(tx, full, { token: 'a', email: 'ada@example.org' });
      await put(tx, reply, { token: 'b' });
    });
    assert.deepEqual(plain(await store.comment(SITE, 'full')), {
      comment: full,
      token: 'a',
      email: 'ada@example.org',
      reports: 0,
    });
    assert.deepEqual(plain(await store.comment(SITE, 'reply')), { comment: reply, token: 'b', reports: 0 });
    assert.equal(await store.comment(SITE, 'none'), undefined);
  });

  test('saving writes every field but what never changes, and the line of the log', async () => {
    const store = await open();
    const first = comment('full', { state: 'pending', receivedAt: at(1) });
    await fill(store, first);
    const audit = line(full, {
      by: 'moderator',
      staff: 'm1',
      from: 'pending',
      ground: '§ 3',
      reason: 'R',
      at: at(4),
    });
    assert.equal(await store.write((tx) => tx.saveComment(full, 2, audit)), true);
    assert.deepEqual(plain((await store.comment(SITE, 'full'))?.comment), full);
    assert.deepEqual(await store.audit(SITE, 'full'), [line(first), audit]);
    const bare = comment('full', { version: 8, author: {}, text: '', receivedAt: at(1), state: 'deleted' });
    assert.equal(await store.write((tx) => tx.saveComment(bare, 7, line(bare))), true);
    assert.deepEqual(plain((await store.comment(SITE, 'full'))?.comment), bare);
    assert.deepEqual(
      (await store.audit(SITE, 'full')).map(({ to }) => to),
      ['pending', 'removed', 'deleted'],
    );
  });

  test('only the version that was seen is changed, and the log knows nothing of the rest', async () => {
    const store = await open();
    const first = comment('c', { state: 'pending' });
    await fill(store, first);
    const late = { ...moved(first, 'rejected'), version: 9 };
    assert.equal(await store.write((tx) => tx.saveComment(late, 8, line(late))), false);
    assert.equal((await store.comment(SITE, 'c'))?.comment.state, 'pending');
    assert.equal((await store.audit(SITE, 'c')).length, 1);
    await assert.rejects(
      store.write((tx) => tx.saveComment(first, 2, line(first))),
      RangeError,
    );
  });

  test('200 races of approving and rejecting have one winner each and one line in the log', async () => {
    const store = await open();
    for (let i = 0; i < 200; i++) {
      const first = comment(`c${i}`, { state: 'pending' });
      await fill(store, first);
      const outcomes = await Promise.all([
        save(store, moved(first, 'published')),
        save(store, moved(first, 'rejected')),
      ]);
      assert.deepEqual([...outcomes].sort(), [false, true]);
      const { comment: after } = (await store.comment(SITE, first.id))!;
      assert.equal(after.state, outcomes[0] ? 'published' : 'rejected');
      const log = await store.audit(SITE, first.id);
      assert.deepEqual(
        log.map(({ to }) => to),
        ['pending', after.state],
      );
    }
  });

  test('the log refuses to be changed', async () => {
    const store = await open();
    await fill(store, comment('c'));
    const before = await store.audit(SITE, 'c');
    // The same version twice would be a second line for one act.
    const again = comment('c');
    await assert.rejects(store.write((tx) => tx.addComment({ comment: again, token: 'x' }, line(again))));
    assert.deepEqual(await store.audit(SITE, 'c'), before);
  });

  test('a deleted comment loses its address for answers', async () => {
    const store = await open();
    const first = comment('c');
    await store.write((tx) => put(tx, first, { email: 'ada@example.org' }));
    await save(store, moved(first, 'published'));
    assert.equal((await store.comment(SITE, 'c'))?.email, 'ada@example.org');
    await save(store, moved(first, 'deleted', { version: 4, text: '', author: {} }), 'author');
    assert.equal((await store.comment(SITE, 'c'))?.email, undefined);
  });

  test('tokens find their comments, in their order, with the threads; the rest is left out', async () => {
    const store = await open();
    await fill(store, comment('a', { state: 'pending' }), comment('b', { thread: 'u' }));
    const found = await store.byTokens(SITE, ['nobody', 'token of b', 'token of a', 'token of b']);
    assert.deepEqual(
      found.map((one) => [one.comment.id, one.thread.id]),
      [
        ['b', 'u'],
        ['a', 't'],
      ],
    );
    assert.deepEqual(await store.byTokens(SITE, []), []);
  });

  test('the same text in the same thread is known since an instant', async () => {
    const store = await open();
    await fill(
      store,
      comment('a', { state: 'pending', receivedAt: at(50), text: 'Bis' }),
      comment('b', { thread: 'u', receivedAt: at(60), text: 'Autre' }),
    );
    const same = (text: string, since: number): Promise<boolean> =>
      store.sameText(SITE, 't', text, at(since));
    assert.equal(await same('Bis', 50), true);
    assert.equal(await same('Bis', 51), false);
    assert.equal(await same('bis', 0), false);
    assert.equal(await same('Autre', 0), false);
  });

  test('a fault in a transaction takes everything back, even one that was passed over', async () => {
    const store = await open();
    await fill(store, comment('a'));
    await assert.rejects(
      store.write(async (tx) => {
        await put(tx, comment('b'));
        throw new Error('as planned');
      }),
      /as planned/,
    );
    await assert.rejects(
      store.write(async (tx) => {
        await put(tx, comment('b'));
        await put(tx, comment('a')).catch(() => undefined);
        return 'passed over';
      }),
      (fault: Error) => !(fault instanceof StoreBusy),
    );
    assert.equal(await store.comment(SITE, 'b'), undefined);
    await fill(store, comment('b'));
    assert.equal((await store.comment(SITE, 'b'))?.comment.id, 'b');
  });

  test('verbs of a transaction that is over do nothing', async () => {
    const store = await open();
    const kept = await store.write(async (tx) => tx);
    await assert.rejects(kept.comment(SITE, 'a'), /over/);
    await assert.rejects(put(kept, comment('a')), /over/);
  });

  test('what is not committed is seen inside only', async () => {
    const store = await open();
    await fill(store, comment('a'));
    await store.write(async (tx) => {
      await put(tx, comment('b'));
      assert.equal((await tx.comment(SITE, 'b'))?.comment.id, 'b');
    });
    assert.equal((await store.comment(SITE, 'b'))?.comment.id, 'b');
  });
}
