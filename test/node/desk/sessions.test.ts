/** Coming in by a link, at the site that it is for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { invite } from '../../../src/node/desk/sessions.ts';
import { town } from '../../support/node/town.ts';

test('a link that is shown to another site is worth nothing there, and is not used up', async (t) => {
  const { askDesk, deps, store } = await town(t);
  const { token } = await invite(deps, 'valmont', { name: 'Ana', role: 'moderator' });
  const press = (site: string) =>
    askDesk(`/s/${site}/form/sign-in`, {
      body: `token=${token}`,
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
    });
  const wrong = await press('beaumont');
  assert.deepEqual([wrong.status, wrong.headers.get('set-cookie')], [403, null]);
  for (const site of ['valmont', 'beaumont'])
    assert.deepEqual(await store.staffing.staff(site), [], `nobody is of ${site} yet`);
  assert.equal((await press('valmont')).status, 303);
  assert.equal((await store.staffing.staff('valmont')).length, 1);
  assert.equal((await press('valmont')).status, 403, 'once');
});
