/** The outbox, links, contacts and the switch. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { MailEntry } from '../../../../src/node/store/mails.ts';
import { at, comment, fill, moved, put, report, save, SITE } from '../make.ts';
import type { Open } from '../make.ts';

const entry = (id: string, more: Partial<MailEntry> = {}): Omit<MailEntry, 'tries'> => ({
  ...{ id, kind: 'notice', about: 'a', person: 'p', data: { version: 2, to: 'é', yes: true } },
  ...{ madeAt: at(1), dueAt: at(5) },
  ...more,
});

export function mails(open: Open): void {
  test('every act that is logged leaves its entry, in its own transaction', async () => {
    const store = await open();
    await fill(store, comment('a', { state: 'pending' }));
    await save(store, moved(comment('a', { state: 'pending' }), 'published'));
    await store.write((tx) => tx.addReport(SITE, report('1', 'a')));
    const acts = await store.dueMails(SITE, at(1000), 9);
    assert.deepEqual(
      acts.map(({ id, kind, about, data }) => ({ id, kind, about, data })),
      [
        {
          id: 'act/a/2',
          kind: 'act',
          about: 'a',
          data: { from: 'sending', to: 'pending', by: 'system', version: 2 },
        },
        { id: 'report/1', kind: 'report', about: 'a', data: { report: '1', reference: 'R-1' } },
        {
          id: 'act/a/3',
          kind: 'act',
          about: 'a',
          data: { from: 'sending', to: 'published', by: 'moderator', version: 3 },
        },
      ],
    );
    const failing = store.write(async (tx) => {
      await put(tx, comment('b'));
      throw new Error('as planned');
    });
    await assert.rejects(failing, /as planned/);
    assert.equal(await store.mail(SITE, 'act/b/2'), undefined);
    // A write that came too late is no act.
    assert.equal(await save(store, moved(comment('a', { state: 'pending' }), 'rejected')), false);
    assert.equal((await store.dueMails(SITE, at(1000), 9)).length, 3);
  });

  test('an entry is written once, tried by one, and ends once', async () => {
    const store = await open();
    assert.equal(await store.write((tx) => tx.addMail(SITE, entry('x'))), true);
    assert.equal(await store.write((tx) => tx.addMail(SITE, entry('x', { data: {} }))), false);
    assert.deepEqual(await store.mail(SITE, 'x'), { ...entry('x'), tries: 0 });
    assert.deepEqual(await store.dueMails(SITE, at(4), 9), []);
    assert.equal((await store.dueMails(SITE, at(5), 9)).length, 1);
    const tries = await Promise.all(
      [1, 2, 3].map(() => store.write((tx) => tx.tryMail(SITE, 'x', 0, at(100)))),
    );
    assert.deepEqual(tries.filter(Boolean).length, 1);
    assert.deepEqual(await store.dueMails(SITE, at(99), 9), []);
    assert.equal((await store.dueMails(SITE, at(100), 9))[0]?.tries, 1);
    assert.equal(await store.sentMails(SITE, at(0)), 0);
    await store.write((tx) => tx.endMail(SITE, 'x', 'sent', at(101)));
    assert.deepEqual(await store.dueMails(SITE, at(999), 9), []);
    assert.equal(await store.write((tx) => tx.tryMail(SITE, 'x', 1, at(200))), false);
    assert.equal(await store.write((tx) => tx.setMailData(SITE, 'x', {})), false);
    assert.equal(await store.sentMails(SITE, at(0)), 1);
    assert.equal(await store.sentMails(SITE, at(101)), 0);
    assert.equal(await store.mailsOf(SITE, 'p', at(0), ['notice', 'check']), 1);
    assert.equal(await store.mailsOf(SITE, 'p', at(1), ['notice']), 0);
    assert.equal(await store.mailsOf(SITE, 'p', at(0), ['check']), 0);
    await store.write(async (tx) => {
      await tx.addMail(SITE, entry('y', { kind: 'check' }));
      await tx.addMail(SITE, entry('z', { kind: 'reply' }));
    });
    assert.equal(await store.write((tx) => tx.dropMails(SITE, 'a', at(9), ['reply'])), 1);
    assert.deepEqual(
      (await store.dueMails(SITE, at(999), 9)).map(({ id }) => id),
      ['y'],
    );
  });

  test('a link is used once, by one of many', async () => {
    const store = await open();
    const link = {
      token: 't',
      act: 'approve',
      comment: 'a',
      version: 2,
      person: 's',
      until: at(50),
    } as const;
    await store.write((tx) => tx.addLink(SITE, link));
    assert.deepEqual(await store.link(SITE, 't'), link);
    const uses = await Promise.all([1, 2, 3].map((n) => store.write((tx) => tx.useLink(SITE, 't', at(n)))));
    assert.equal(uses.filter(Boolean).length, 1);
    assert.ok((await store.link(SITE, 't'))?.usedAt);
    assert.equal(await store.link('other', 't'), undefined);
  });

  test('a contact says what its owner said, and goes with the comment', async () => {
    const store = await open();
    await store.write((tx) => put(tx, comment('a'), { email: 'Ana@example.org' }));
    assert.deepEqual(await store.contact(SITE, 'a'), {
      email: 'Ana@example.org',
      replies: false,
      quiet: false,
    });
    assert.equal((await store.comment(SITE, 'a'))?.verified, undefined);
    const said = { email: 'Ana@example.org', verifiedAt: at(3), replies: true, quiet: false };
    assert.equal(await store.write((tx) => tx.saveContact(SITE, 'a', said)), true);
    assert.deepEqual(await store.contact(SITE, 'a'), said);
    assert.equal((await store.comment(SITE, 'a'))?.verified, true);
    await save(store, moved(comment('a'), 'deleted'));
    assert.equal(await store.contact(SITE, 'a'), undefined);
    assert.equal(await store.write((tx) => tx.saveContact(SITE, 'a', said)), false);
  });

  test('what waits is in the order of its waiting', async () => {
    const store = await open();
    await fill(
      store,
      comment('b', { state: 'held', heldBy: ['words'], receivedAt: at(20) }),
      comment('a', { state: 'pending', receivedAt: at(10) }),
      comment('c', { receivedAt: at(5) }),
    );
    assert.deepEqual(await store.waiting(SITE, 9), [
      { comment: 'a', since: at(10) },
      { comment: 'b', since: at(20) },
    ]);
    assert.equal((await store.waiting(SITE, 1)).length, 1);
    assert.equal(await store.lastDecision(SITE), undefined);
    await save(
      store,
      moved(comment('a', { state: 'pending', receivedAt: at(10) }), 'rejected', { actedAt: at(77) }),
    );
    assert.equal(await store.lastDecision(SITE), at(77));
  });

  test('the log takes no change but that its free words go', async () => {
    const store = await open();
    const one = comment('a', { state: 'pending' });
    await fill(store, one);
    await store.write((tx) =>
      tx.saveComment(moved(one, 'rejected'), 2, {
        ...{ comment: 'a', at: at(9), by: 'moderator', from: 'pending', to: 'rejected' },
        ...{ ground: '§ 3', reason: 'Léa again' },
      }),
    );
    await store.write((tx) => tx.eraseAround(SITE, 'a'));
    const log = await store.audit(SITE, 'a');
    assert.deepEqual(
      log.map(({ to, ground, reason }) => [to, ground, reason]),
      [
        ['pending', undefined, undefined],
        ['rejected', '§ 3', undefined],
      ],
    );
  });
}
