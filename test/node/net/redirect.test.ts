import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFailure } from '../../../src/node/net/failure.ts';
import { isRedirect, nextHop } from '../../../src/node/net/redirect.ts';

const from = new URL('https://mairie.example/a/feed');
const none = (): boolean => false;

test('only the statuses that say where to go are followed', () => {
  const followed = [200, 204, 300, 301, 302, 303, 304, 305, 306, 307, 308, 400].filter(isRedirect);
  assert.deepEqual(followed, [301, 302, 303, 307, 308]);
});

test('where a redirect leads', () => {
  const rows: readonly (readonly [
    location: string | undefined,
    carries: boolean,
    to: string,
    keeps?: boolean,
  ])[] = [
    ['b', true, 'https://mairie.example/a/b', true],
    ['/b?x=1#frag', true, 'https://mairie.example/b?x=1', true],
    ['//www.mairie.example/b', true, 'https://www.mairie.example/b', false],
    ['https://mairie.example:80/', true, 'https://mairie.example:80/', false],
    ['https://user:secret@mairie.example/', true, 'https://mairie.example/', true],
    ['http://mairie.example/b', false, 'http://mairie.example/b', false],
    ['http://mairie.example/b', true, 'downgrade'],
    [undefined, false, 'bad-redirect'],
    ['', false, 'bad-redirect'],
    ['  ', false, 'bad-redirect'],
    ['javascript:alert(1)', false, 'bad-redirect'],
    ['file:///etc/passwd', false, 'bad-redirect'],
    ['http://[::1', false, 'bad-redirect'],
    ['https://mairie.example:8443/', false, 'bad-port'],
  ];
  for (const [location, carries, to, keeps] of rows) {
    const hop = nextHop(from, location, carries, none);
    if (isFailure(hop)) assert.equal(hop.kind, to, String(location));
    else assert.deepEqual([hop.url.href, hop.keepsCredentials], [to, keeps], String(location));
  }
});
