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
}
