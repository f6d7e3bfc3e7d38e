import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isProblem } from '../../src/model/problem.ts';
import { allowsOrigin, parseSite } from '../../src/model/site.ts';

const ville = {
  id: 'ville',
  name: 'Ville',
  url: 'https://www.ville.example/',
  origins: ['https://www.ville.example'],
};
const mistakes = (config: object, at?: string): string[] => {
  const site = parseSite(config, at);
  return isProblem(site) ? (site.errors ?? []).map(({ path, code }) => `${path} ${code}`) : [];
};

test('a site needs an id, a name, a page and its origins', () => {
  assert.deepEqual(mistakes(ville), []);
  assert.deepEqual(mistakes({}), ['/id missing', '/name missing', '/url missing', '/origins missing']);
});

test('every mistake has its path, from where the site stands', () => {
  assert.deepEqual(mistakes({ ...ville, id: 'La Ville' }, '/sites/0'), ['/sites/0/id format']);
  assert.deepEqual(mistakes({ ...ville, origins: [] }), ['/origins too-few']);
  assert.deepEqual(mistakes({ ...ville, policy: { calendar: { zone: 'Mars' } } }, '/sites/0'), [
    '/sites/0/policy/calendar/zone zone',
  ]);
  assert.deepEqual(mistakes({ ...ville, moderator: 'x' }), ['/moderator unknown']);
  assert.deepEqual(mistakes({ ...ville, accounts: [{ network: 'mastodon', url: 'acct:x@y' }] }), [
    '/accounts/0/url url',
  ]);
});

test('an origin is written as browsers send it', () => {
  for (const bad of [
    'https://www.ville.example/',
    'www.ville.example',
    'https://WWW.ville.example',
    'https://www.ville.example:443',
    'https://u@www.ville.example',
    'file:///x',
    'null',
    '*',
  ])
    assert.deepEqual(mistakes({ ...ville, origins: [bad] }), ['/origins/0 type'], bad);
});

test('only the exact origin speaks for the site', () => {
  const site = parseSite({ ...ville, origins: ['https://www.ville.example', 'http://localhost:8080'] });
  assert.ok(!isProblem(site));
  assert.ok(allowsOrigin(site, 'https://www.ville.example') && allowsOrigin(site, 'http://localhost:8080'));
  for (const other of [
    undefined,
    null,
    '',
    'null',
    'http://www.ville.example',
    'https://ville.example',
    'https://www.ville.example.evil.example',
    'https://www.ville.example:8443',
  ])
    assert.equal(allowsOrigin(site, other), false, String(other));
});
