/** Members, and the log of who let whom in. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { at, SITE } from '../make.ts';
import type { Open } from '../make.ts';

const by = { staff: 'eva', at: at(10) };

export function members(open: Open): void {
  test('each act has its line, newest first, numbered without a gap', async () => {
    const store = await open();
    const { staffing, members: people } = store;
    const invite = (name: string) =>
      staffing.addInvite(SITE, { token: name, name, role: 'moderator', service: 'Roads', until: at(99) }, by);
    await Promise.all(['Ada', 'Bob', 'Cem'].map(invite));
    assert.deepEqual(
      (await people.invites(SITE, at(98))).map(({ name, service, until }) => [name, service, until]),
      ['Ada', 'Bob', 'Cem'].map((name) => [name, 'Roads', at(99)]),
    );
    assert.deepEqual(await people.invites(SITE, at(99)), [], 'those that are past are not told');
    const ada = await staffing.redeem('Ada', { token: 's', until: at(99) }, at(20));
    assert.equal(await people.change(SITE, ada!.id, { role: 'admin' }, by), undefined);
    assert.equal((await staffing.session('s', at(21)))?.role, 'admin');
    assert.equal(await people.change(SITE, ada!.id, { role: 'manager' }, by), 'last-admin');
    assert.equal(await people.change(SITE, 'nobody', { role: 'manager' }, by), 'unknown');
    assert.equal(await people.cancel(SITE, 'Bob', by), undefined);
    assert.equal(await people.cancel(SITE, 'Bob', by), 'unknown');
    const log = await people.log(SITE, 9);
    assert.deepEqual(
      log.map(({ n }) => n),
      [5, 4, 3, 2, 1],
    );
    assert.deepEqual(log[0], {
      n: 5,
      at: at(10),
      act: 'cancel',
      name: 'Bob',
      role: 'moderator',
      service: 'Roads',
      staff: 'eva',
    });
    assert.deepEqual(log[1], { n: 4, at: at(10), act: 'change', name: 'Ada', role: 'admin', staff: 'eva' });
    assert.deepEqual(await people.list(SITE), [
      { id: ada!.id, site: SITE, name: 'Ada', role: 'admin', seenDay: at(20).slice(0, 10) },
    ]);
  });

  test('whoever has another role now has it by the links that wait for them, too', async () => {
    const { staffing, members: people } = await open();
    const invite = (token: string, name: string) =>
      staffing.addInvite(SITE, { token, name, role: 'admin', service: 'Roads', until: at(99) }, by);
    for (const [token, name] of [
      ['ada', 'Ada'],
      ['bob', 'Bob'],
      ['again', 'Bob'],
      ['cem', 'Cem'],
    ] as const)
      await invite(token, name);
    await staffing.redeem('ada', { token: 's1', until: at(99) }, at(20));
    const bob = await staffing.redeem('bob', { token: 's2', until: at(99) }, at(20));
    assert.equal(await people.change(SITE, bob!.id, { role: 'contributor' }, by), undefined);
    const back = await staffing.redeem('again', { token: 's3', until: at(99) }, at(30));
    assert.deepEqual([back?.id, back?.role, back?.service], [bob!.id, 'contributor', undefined]);
    assert.equal((await staffing.session('s2', at(31)))?.role, 'contributor');
    const cem = await staffing.redeem('cem', { token: 's4', until: at(99) }, at(30));
    assert.deepEqual([cem?.role, cem?.service], ['admin', 'Roads'], 'and nobody else has');
  });
}
