import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addressKey, sameAddress, withinOrigins } from '../../../src/model/url/address.ts';

const same: [string, string][] = [
  ['https://a.fr/b', 'https://a.fr/b'],
  ['https://a.fr/b', 'http://a.fr/b'],
  ['https://a.fr/b', 'https://A.FR/b/'],
  ['https://a.fr', 'https://a.fr/'],
  ['https://a.fr/b', 'https://a.fr:443/b#debat'],
  ['https://a.fr/b', 'https://a.fr/b?utm_source=x&fbclid=y'],
  ['https://a.fr/b?x=1&y=2', 'https://a.fr/b/?y=2&&x=1&gclid=z'],
  ['https://a.fr/é', 'https://a.fr/%c3%a9'],
  ['https://a.fr/a-b', 'https://a.fr/a%2db'],
  ['https://mairie-pré.example/', 'https://xn--mairie-pr-j4a.example'],
  ['https://me:secret@a.fr/b', 'https://a.fr/b'],
];
for (const [a, b] of same)
  test(`${a} is ${b}`, () => {
    assert.equal(sameAddress(a, b), true);
    assert.equal(sameAddress(b, a), true);
  });

const different: [string, string][] = [
  ['https://a.fr/b', 'https://a.fr/c'],
  ['https://a.fr/b', 'https://a.fr/B'],
  ['https://a.fr/b', 'https://www.a.fr/b'],
  ['https://a.fr/b', 'https://a.fr:8443/b'],
  ['https://a.fr/b?x=1', 'https://a.fr/b?x=2'],
  ['https://a.fr/b?x=1', 'https://a.fr/b'],
  ['https://a.fr/b?x=1%26y=2', 'https://a.fr/b?x=1&y=2'],
  ['https://a.fr/b%2Fc', 'https://a.fr/b/c'],
  ['https://a.fr@evil.example/b', 'https://a.fr/b'],
  ['javascript:alert(1)', 'javascript:alert(1)'],
  ['', ''],
  ['/b', '/b'],
];
for (const [a, b] of different) test(`${a} is not ${b}`, () => assert.equal(sameAddress(a, b), false));

test('property: the key of any web address finds itself again', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
      const key = addressKey(url);
      assert.ok(key);
      assert.equal(addressKey(`https://${key}`), key);
      assert.ok(sameAddress(url, new URL(url).href));
    }),
    { numRuns: 200 },
  );
});

const origins = ['https://www.example.fr', 'https://example.fr:8443/ignored', 'not an origin', 'null'];
const within: [url: string, inside: boolean][] = [
  ['https://www.example.fr/a?b#c', true],
  ['https://WWW.example.fr:443/', true],
  ['https://example.fr:8443/a', true],
  ['https://example.fr/a', false],
  ['http://www.example.fr/', false],
  ['https://www.example.fr.evil.example/', false],
  ['https://www.example.fr@evil.example/', false],
  ['https://evil.example/https://www.example.fr', false],
  ['https://evil.example\\@www.example.fr/', false],
  ['//www.example.fr/a', false],
  ['/a', false],
  ['data:text/html,x', false],
  ['javascript:alert(1)', false],
  ['', false],
];
for (const [url, inside] of within)
  test(`${url} is ${inside ? '' : 'not '}within the site`, () =>
    assert.equal(withinOrigins(url, origins), inside));

test('no origin holds nothing', () => assert.equal(withinOrigins('https://www.example.fr/', []), false));
