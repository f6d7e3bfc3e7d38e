/** Whom one may tell that the training was done: the champion of the policy, else the contact of the moderation. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { town } from '../../support/node/town.ts';

const PATH = '/s/valmont/desk/training';
const ada = { name: 'Ada', email: 'ada@valmont.example' };
const team = { email: 'moderation@valmont.example' };

test('the champion is told to whoever reads at the desk, and to nobody else', async (t) => {
  const at = await town(t, { policy: { contacts: { champion: ada, moderation: team } } });
  const cases: [string, number][] = [
    [await at.enter('Mo', 'moderator'), 200],
    [await at.enter('Ma', 'manager'), 200],
    [await at.enter('Co', 'contributor'), 403],
    [(await at.enter('El', 'admin', 'beaumont')).replace('beaumont', 'valmont'), 401],
    ['', 401],
  ];
  for (const [cookie, status] of cases) {
    const answer = await at.askDesk(PATH, { headers: { cookie } });
    assert.equal(answer.status, status);
    if (status === 200) assert.deepEqual(await answer.json(), { champion: ada });
  }
  assert.equal((await at.ask(PATH)).status, 404, 'the public side never routes the desk');
});

test('without one it is the contact of the moderation; without either, nobody', async (t) => {
  for (const [contacts, told] of [
    [{ moderation: team }, { champion: team }],
    [{}, {}],
  ]) {
    const at = await town(t, { policy: { contacts } });
    const cookie = await at.enter('Mo');
    assert.deepEqual(await (await at.askDesk(PATH, { headers: { cookie } })).json(), told);
  }
});
