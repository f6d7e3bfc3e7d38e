/** Voting on the companion's own page, without script. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { attribute } from '../../../html/dom.ts';
import { PAGE, town } from '../../../support/node/town.ts';
import type { Town } from '../../../support/node/town.ts';
import { dangling, open, send } from './forms.ts';
import type { Page } from './forms.ts';

const at = (kind: string): string => `rating?kind=${kind}&page=${encodeURIComponent(PAGE)}`;
const fields = (page: Page): Record<string, string> => page.form('rating');
const count = async ({ store }: Town, kind: 'stars' | 'useful' = 'useful'): Promise<number> => {
  const thread = await store.threadAt('valmont', PAGE);
  return thread ? (await store.tally('valmont', thread.id, kind)).count : 0;
};

test('read, choose, send; a reload shows the same receipt', async (t) => {
  const made = await town(t, { site: { ratings: { least: 1 } } });
  const page = await open(made, at('useful'));
  assert.equal(page.status, 200);
  assert.deepEqual(dangling(page), []);
  assert.match(page.text, /Pas encore d’avis/);
  assert.match(page.text, /Cette page vous a-t-elle été utile/);
  assert.equal(await count(made), 0, 'a page creates nothing');
  const filled = { ...fields(page), value: '1', step: 'send' };
  const done = await send(made, 'rating', filled);
  assert.equal(done.status, 200);
  assert.match(done.text, /votre avis est pris en compte/);
  assert.match(done.text, /Page jugée utile dans 1 avis sur 1/);
  assert.deepEqual(dangling(done), []);
  const { code } = fields(done);
  assert.match(code ?? '', /^[\w-]{43}$/);
  assert.equal(fields(done)['value'], '1', 'what was chosen stands there');
  const again = await send(made, 'rating', filled);
  assert.equal(fields(again)['code'], code);
  assert.equal(await count(made), 1);
  const links = done.all.map((one) => attribute(one, 'href') ?? attribute(one, 'action') ?? '');
  assert.ok(!links.some((link) => link.includes(code!)), 'the code is in no address');
});

test('its owner changes it and takes it back, at once or with the code later', async (t) => {
  const made = await town(t, { site: { ratings: { least: 1 } } });
  const done = await send(made, 'rating', {
    ...fields(await open(made, at('stars'))),
    value: '2',
    step: 'send',
  });
  const changed = await send(made, 'rating', { ...fields(done), value: '5', step: 'change' });
  assert.match(changed.text, /Votre avis a été modifié/);
  assert.match(changed.text, /5 sur 5, pour 1 avis/);
  const { code } = fields(changed);
  const blank = await open(made, at('stars'));
  const later = await send(made, 'rating-code', { ...blank.form('rating-code'), code: ` ${code} ` });
  assert.equal(fields(later)['value'], '5');
  const gone = await send(made, 'rating', { ...fields(later), step: 'withdraw' });
  assert.match(gone.text, /Votre avis a été retiré/);
  assert.equal(await count(made, 'stars'), 0);
  const twice = await send(made, 'rating', { ...fields(later), step: 'withdraw' });
  assert.equal(twice.status, 200, 'a second press is no mistake');
  const unknown = await send(made, 'rating-code', { ...blank.form('rating-code'), code: 'x'.repeat(43) });
  assert.equal(unknown.status, 404);
  assert.match(unknown.text, /Aucun avis n’a ce code/);
  assert.deepEqual(dangling(unknown), []);
});

test('nothing chosen, a forged form, a used form: said in words, and nothing is written', async (t) => {
  const made = await town(t);
  const page = await open(made, at('stars'));
  const nothing = await send(made, 'rating', { ...fields(page), step: 'send' });
  assert.equal(nothing.status, 400);
  assert.match(nothing.text, /Choisissez d’abord une réponse/);
  assert.deepEqual(dangling(nothing), []);
  const forged = { ...fields(page), ticket: 'a'.repeat(60), value: '3', step: 'send' };
  assert.equal((await send(made, 'rating', forged)).status, 403);
  const other = { ...fields(page), page: `${PAGE}/2`, value: '3', step: 'send' };
  assert.equal((await send(made, 'rating', other)).status, 403, 'a ticket is for one page');
  const kind = { ...fields(page), kind: 'useful', value: '1', step: 'send' };
  assert.equal((await send(made, 'rating', kind)).status, 403, 'and for one kind');
  assert.equal(await count(made, 'stars'), 0);
  await send(made, 'rating', { ...fields(page), value: '3', step: 'send' });
  const used = await send(made, 'rating', { ...fields(page), value: '1', step: 'send' });
  assert.equal(used.status, 422);
  assert.equal(await count(made, 'stars'), 1);
});

test('no other page may send the form', async (t) => {
  const made = await town(t);
  const filled = { ...fields(await open(made, at('useful'))), value: '1', step: 'send' };
  for (const headers of [
    { origin: 'https://www.valmont.example' },
    { 'sec-fetch-site': 'cross-site' },
  ] as Record<string, string>[])
    assert.equal((await send(made, 'rating', filled, headers)).status, 403);
  assert.equal(await count(made), 0);
});

test('while it is closed the page says why and has no form', async (t) => {
  const windows = [{ from: '2026-11-01T00:00', to: '2026-11-09T00:00', reason: 'élections municipales' }];
  const made = await town(t, { policy: { calendar: { zone: 'Europe/Paris', windows } } });
  const page = await open(made, at('stars'));
  assert.match(page.text, /Les avis sont clos : élections municipales\. Réouverture le 9 novembre 2026/);
  assert.throws(() => fields(page), /no form/);
});

test('a page of elsewhere, and no page at all, are not found', async (t) => {
  const made = await town(t);
  for (const path of [
    'rating',
    'rating?page=x',
    `rating?page=${encodeURIComponent('https://elsewhere.example/')}`,
  ])
    assert.equal((await open(made, path)).status, 404, path);
});
