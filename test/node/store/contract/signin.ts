/** People who come in by a provider: at the desk, and as residents. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Staff } from '../../../../src/node/store/store.ts';
import { SITE, at, comment, line, moved, plain, put } from '../make.ts';
import type { Open } from '../make.ts';

const NOW = at(500);
const LATER = at(560);
let sessions = 0;
const session = () => ({ token: `session ${sessions++}`, until: LATER });
const ada = { subject: 'subject of ada', name: 'Ada', role: 'moderator' } as const;

export function signIn(open: Open): void {
  test('somebody is made once, and has the role and service of the last time', async () => {
    const { signIn: desk, staffing } = await open();
    const held = session();
    const first = (await desk.enter(SITE, ada, held)) as Staff;
    assert.match(first.id, /^[\w-]{22}$/);
    assert.deepEqual(first, { id: first.id, site: SITE, name: 'Ada', role: 'moderator' });
    assert.deepEqual(await staffing.session(held.token, NOW), first);
    const again = await desk.enter(
      SITE,
      { ...ada, name: 'Ada B.', role: 'manager', service: 'Roads' },
      session(),
    );
    assert.deepEqual(again, { ...first, role: 'manager', service: 'Roads' });
    assert.deepEqual(await staffing.session(held.token, NOW), again, 'at once in the sessions there are');
    assert.deepEqual(await staffing.staff(SITE), [again]);
  });

  test('a name is nobody: the same name with another subject is another person', async () => {
    const { signIn: desk, staffing } = await open();
    await staffing.addInvite(SITE, { token: 'in', name: 'Ada', role: 'admin', until: LATER });
    const invited = await staffing.redeem('in', session(), NOW);
    const [one, two] = [
      await desk.enter(SITE, ada, session()),
      await desk.enter(SITE, { ...ada, subject: 'subject of another' }, session()),
    ] as [Staff, Staff];
    assert.deepEqual([one.name, two.name], ['Ada (2)', 'Ada (3)']);
    assert.equal(new Set([invited?.id, one.id, two.id]).size, 3);
    assert.equal((await staffing.staff(SITE)).find(({ id }) => id === invited?.id)?.role, 'admin');
  });

  test('a revoked person does not come back by signing in, but by an invitation', async () => {
    const { signIn: desk, staffing } = await open();
    const held = session();
    const { id } = (await desk.enter(SITE, ada, held)) as Staff;
    assert.equal(await staffing.revoke(SITE, id), true);
    assert.equal(await staffing.session(held.token, NOW), undefined);
    const tried = session();
    assert.equal(await desk.enter(SITE, { ...ada, role: 'admin' }, tried), 'revoked');
    assert.equal(await staffing.session(tried.token, NOW), undefined);
    assert.deepEqual(await staffing.staff(SITE), []);
    await staffing.addInvite(SITE, { token: 'back', name: 'Ada', role: 'moderator', until: LATER });
    assert.equal((await staffing.redeem('back', session(), NOW))?.id, id);
    assert.equal(((await desk.enter(SITE, ada, session())) as Staff).id, id);
  });

  test('the last admin stays one; shut out, somebody holds no session but may come again', async () => {
    const { signIn: desk, staffing } = await open();
    await desk.enter(SITE, { ...ada, role: 'admin' }, session());
    const held = session();
    assert.equal(((await desk.enter(SITE, ada, held)) as Staff).role, 'admin');
    await desk.shutOut(SITE, 'subject of nobody');
    assert.ok(await staffing.session(held.token, NOW));
    await desk.shutOut(SITE, ada.subject);
    assert.equal(await staffing.session(held.token, NOW), undefined);
    assert.notEqual(await desk.enter(SITE, ada, session()), 'revoked');
  });

  test('a code becomes a token once, before its end, at its site, for the page that asked', async () => {
    const { signIn: visits } = await open();
    const add = (token: string, until = at(560)) =>
      visits.addCode(SITE, { token, until, subject: 's', name: 'Lou', challenge: 'mine' });
    const token = { token: 'token', until: at(900) };
    const change = (code: string, more: { challenge?: string; site?: string; now?: string } = {}) =>
      visits.exchange(
        more.site ?? SITE,
        { code, challenge: more.challenge ?? 'mine' },
        token,
        more.now ?? NOW,
      );
    await add('a');
    assert.deepEqual(plain(await change('a')), { subject: 's', name: 'Lou' });
    assert.equal(await change('a'), undefined, 'used');
    await add('b');
    assert.equal(await change('b', { challenge: 'other' }), undefined);
    assert.equal(await change('b'), undefined, 'a wrong try uses it up');
    await add('c', NOW);
    assert.equal(await change('c'), undefined, 'past');
    await add('d');
    assert.equal(await change('d', { site: 'other' }), undefined);
    assert.deepEqual(plain(await visits.resident(SITE, 'token', at(899))), { subject: 's', name: 'Lou' });
    assert.equal(await visits.resident(SITE, 'token', at(900)), undefined);
    assert.equal(await visits.resident('other', 'token', NOW), undefined);
    assert.equal(await visits.resident(SITE, 'd', NOW), undefined, 'a code is no token');
    await visits.leave('other', 'token');
    assert.ok(await visits.resident(SITE, 'token', NOW));
    await visits.leave(SITE, 'token');
    assert.equal(await visits.resident(SITE, 'token', NOW), undefined);
  });

  test('what is past is purged', async () => {
    const store = await open();
    await store.signIn.addCode(SITE, { token: 'a', until: NOW, subject: 's', challenge: 'c' });
    await store.signIn.addCode(SITE, { token: 'b', until: LATER, subject: 's', challenge: 'c' });
    assert.deepEqual(await store.purge(NOW), { once: 0, session: 0, invite: 0, resident: 1, waves: 0 });
  });

  test('comments are found by their subject, newest first, until they are deleted', async () => {
    const store = await open();
    const kept = ['a', 'b', 'c'].map((id, n) => comment(id, { state: 'pending', receivedAt: at(n) }));
    await store.write(async (tx) => {
      for (const one of kept) {
        await put(tx, one);
        if (one.id !== 'c') await tx.signComment(SITE, one.id, 'mine');
      }
      await tx.signComment(SITE, 'c', 'another');
    });
    const mine = async () => (await store.bySubject(SITE, 'mine', 9)).map((one) => one.comment.id);
    assert.deepEqual(await mine(), ['b', 'a']);
    const [first] = await store.bySubject(SITE, 'mine', 1);
    assert.deepEqual([first?.comment.id, first?.thread.id], ['b', 't']);
    assert.equal(await store.subjectOf(SITE, 'a'), 'mine');
    const { comments } = await store.records.subject(SITE, { subject: 'mine' });
    assert.deepEqual(
      comments.map((one) => one.comment.id),
      ['a', 'b'],
    );
    const gone = moved(kept[0]!, 'deleted');
    await store.write((tx) => tx.saveComment(gone, 2, line(gone)));
    assert.deepEqual(await mine(), ['b']);
    await store.write((tx) => tx.eraseAround(SITE, 'b'));
    assert.deepEqual(await mine(), []);
    assert.equal(await store.subjectOf(SITE, 'b'), undefined);
    const none = { reports: 9, audit: 9, mail: 9, requests: 9, drafts: 9, connection: 9 };
    await store.records.expire(SITE, { ...none, receipts: 1 }, at(86_400 + 2), true);
    assert.equal(await store.subjectOf(SITE, 'c'), 'another', 'counted only');
    await store.records.expire(SITE, { ...none, receipts: 1 }, at(86_400 + 2), false);
    assert.equal(await store.subjectOf(SITE, 'c'), undefined, 'past with the receipts');
  });
}
