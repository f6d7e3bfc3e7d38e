/** Invitations, sessions, and the last admin (S-31). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Staff, Store } from '../../../../src/node/store/store.ts';
import { SITE } from '../make.ts';
import type { Open } from '../make.ts';

const NOW = '2026-03-16T09:00:00.000Z';
const LATER = '2026-03-17T09:00:00.000Z';
const session = (token: string) => ({ token, until: LATER });

/** Invites somebody and lets them in; the session's token is their name. */
async function join(store: Store, name: string, role: Staff['role'], site = SITE): Promise<Staff> {
  await store.staffing.addInvite(site, { token: `invite ${site} ${name}`, name, role, until: LATER });
  const staff = await store.staffing.redeem(`invite ${site} ${name}`, session(`${site} ${name}`), NOW);
  assert.ok(staff);
  return staff;
}

export function staffing(open: Open): void {
  test('an invitation lets in once, before its end', async () => {
    const store = await open();
    const { staffing } = store;
    const ada = await join(store, 'Ada', 'admin');
    assert.deepEqual(ada, { id: ada.id, site: SITE, name: 'Ada', role: 'admin' });
    assert.match(ada.id, /^[\w-]{22}$/);
    assert.deepEqual(await staffing.session(`${SITE} Ada`, NOW), ada);
    assert.equal(await staffing.redeem(`invite ${SITE} Ada`, session('again'), NOW), undefined);
    assert.equal(await staffing.session('again', NOW), undefined);
    await staffing.addInvite(SITE, { token: 'late', name: 'Bob', role: 'moderator', until: NOW });
    assert.equal(await staffing.redeem('late', session('late'), NOW), undefined);
    assert.equal(await staffing.redeem('unknown', session('unknown'), NOW), undefined);
    assert.deepEqual(await staffing.staff(SITE), [ada]);
  });

  test('whoever comes in works for the service of the invitation that came last', async () => {
    const { staffing } = await open();
    const came = async (token: string, service?: string): Promise<string | undefined> => {
      await staffing.addInvite(SITE, { token, name: 'Ada', role: 'admin', service, until: LATER });
      return (await staffing.redeem(token, session(token), NOW))?.service;
    };
    assert.equal(await came('roads', 'Roads'), 'Roads');
    assert.equal((await staffing.session('roads', NOW))?.service, 'Roads');
    assert.equal(await came('none'), undefined);
    assert.deepEqual(
      (await staffing.staff(SITE)).map(({ service }) => service),
      [undefined],
    );
  });

  test('of twenty who redeem one invitation at once one comes in', async () => {
    const store = await open();
    await store.staffing.addInvite(SITE, { token: 'i', name: 'Ada', role: 'admin', until: LATER });
    const came = await Promise.all(
      Array.from({ length: 20 }, (_, i) => store.staffing.redeem('i', session(`s${i}`), NOW)),
    );
    assert.equal(came.filter(Boolean).length, 1);
  });

  test('a session ends with its time, with a word, and with its person', async () => {
    const store = await open();
    const { staffing } = store;
    await join(store, 'Ada', 'admin');
    const bob = await join(store, 'Bob', 'moderator');
    assert.equal(await staffing.session(`${SITE} Bob`, LATER), undefined);
    await staffing.endSession(`${SITE} Ada`);
    assert.equal(await staffing.session(`${SITE} Ada`, NOW), undefined);
    await staffing.addInvite(SITE, { token: 'second', name: 'Bob', role: 'admin', until: LATER });
    assert.equal(await staffing.revoke(SITE, bob.id), true);
    assert.equal(await staffing.session(`${SITE} Bob`, NOW), undefined);
    assert.equal(await staffing.redeem('second', session('back'), NOW), undefined);
    assert.deepEqual(
      (await staffing.staff(SITE)).map(({ name }) => name),
      ['Ada'],
    );
    assert.equal(await staffing.revoke(SITE, bob.id), true);
    assert.equal(await staffing.revoke(SITE, 'nobody'), true);
  });

  test('who bears the same name is the same person, with the role of the new invitation', async () => {
    const store = await open();
    await join(store, 'Ada', 'admin');
    const bob = await join(store, 'Bob', 'moderator');
    await store.staffing.revoke(SITE, bob.id);
    assert.deepEqual(await join(store, 'Bob', 'contributor'), { ...bob, role: 'contributor' });
    await store.staffing.addInvite(SITE, { token: 'i3', name: 'Bob', role: 'manager', until: LATER });
    const back = await store.staffing.redeem('i3', session('s3'), NOW);
    assert.deepEqual(back, { ...bob, role: 'manager' });
    assert.deepEqual(await store.staffing.session('s3', NOW), back);
  });

  test('the last admin can neither be revoked nor made less', async () => {
    const store = await open();
    const { staffing } = store;
    const ada = await join(store, 'Ada', 'admin');
    await join(store, 'Bob', 'admin', 'autre');
    assert.equal(await staffing.revoke(SITE, ada.id), false);
    await staffing.addInvite(SITE, { token: 'less', name: 'Ada', role: 'moderator', until: LATER });
    assert.equal((await staffing.redeem('less', session('less'), NOW))?.role, 'admin');
    assert.equal((await staffing.session(`${SITE} Ada`, NOW))?.role, 'admin');
  });

  test('two admins who revoke each other at once: one stays', async () => {
    const store = await open();
    for (let round = 0; round < 20; round++) {
      const site = `site${round}`;
      const [ada, bob] = [await join(store, 'Ada', 'admin', site), await join(store, 'Bob', 'admin', site)];
      const done = await Promise.all([
        store.staffing.revoke(site, ada.id),
        store.staffing.revoke(site, bob.id),
      ]);
      assert.deepEqual([...done].sort(), [false, true]);
      assert.equal((await store.staffing.staff(site)).length, 1);
    }
  });

  test('sessions and invitations that are past are purged', async () => {
    const store = await open();
    await join(store, 'Ada', 'admin');
    await store.staffing.addInvite(SITE, { token: 'i', name: 'Bob', role: 'admin', until: NOW });
    assert.deepEqual(await store.purge(NOW), { once: 0, session: 0, invite: 1, resident: 0, waves: 0 });
    assert.deepEqual(await store.purge(LATER), { once: 0, session: 1, invite: 0, resident: 0, waves: 0 });
  });
}
