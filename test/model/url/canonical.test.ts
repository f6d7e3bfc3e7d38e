import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { canonicalUrl, type PageAddresses } from '../../../src/model/url/canonical.ts';

const location = 'https://www.example.fr/actus/budget?id=12&utm_source=lettre#debat';
const cleaned = 'https://www.example.fr/actus/budget?id=12';
const good = 'https://www.example.fr/a';

const table: [
  name: string,
  addresses: Omit<PageAddresses, 'location'> & { location?: string },
  expected: string,
][] = [
  ['the attribute comes first', { attribute: good, link: `${good}2`, og: `${good}3` }, good],
  ['then the link', { link: `${good}2`, og: `${good}3` }, `${good}2`],
  ['then og:url', { og: `${good}3` }, `${good}3`],
  ['then the location, without fragment and tracking', {}, cleaned],
  ['absent and blank ones are passed over', { attribute: '', link: ' \n', og: null }, cleaned],
  ['an undefined one too', { attribute: undefined, link: good }, good],
  ['relative: a path', { attribute: '/autre?x=1' }, 'https://www.example.fr/autre?x=1'],
  ['relative: a file', { link: 'autre' }, 'https://www.example.fr/actus/autre'],
  ['relative: a host', { og: '//example.fr/b' }, 'https://example.fr/b'],
  ['relative: a query', { attribute: '?page=2' }, 'https://www.example.fr/actus/budget?page=2'],
  ['white space around one is not part of it', { link: `\n  ${good}\t` }, good],
  ['the fragment is dropped from all', { attribute: `${good}#x`, link: good }, good],
  [
    'an author’s own campaign is kept',
    { attribute: `${good}?utm_source=partage#x` },
    `${good}?utm_source=partage`,
  ],
  ['javascript: is not an address', { attribute: 'javascript:alert(1)', link: good }, good],
  ['nor is javascript: in disguise', { attribute: ' java\nscript:alert(1)', link: 'JAVASCRIPT:x' }, cleaned],
  [
    'nor data:, mailto:, file:, blob:',
    { attribute: 'data:text/html,x', link: 'mailto:a@b.fr', og: 'file:///a' },
    cleaned,
  ],
  ['nor what cannot be parsed', { attribute: 'https://', link: 'http://[', og: 'https://a b/' }, cleaned],
  ['a control inside refuses it', { attribute: 'https://a.fr/\u0000x', link: good }, good],
  ['credentials are dropped', { attribute: 'https://me:secret@example.fr/a' }, 'https://example.fr/a'],
  [
    'credentials of the location too',
    { location: 'https://me:secret@example.fr/a?b=1' },
    'https://example.fr/a?b=1',
  ],
  ['http stays http', { attribute: 'http://example.fr/a' }, 'http://example.fr/a'],
  [
    'a default port is dropped, another is kept',
    { attribute: 'https://example.fr:443/a', location },
    'https://example.fr/a',
  ],
  ['another host may be canonical', { link: 'https://agglo.example/a' }, 'https://agglo.example/a'],
  [
    'a host in letters becomes punycode',
    { attribute: 'https://mairie-pré.example/é' },
    'https://xn--mairie-pr-j4a.example/%C3%A9',
  ],
  [
    'all parameters tracking: no ? left',
    { location: 'https://a.fr/?utm_source=x&fbclid=y' },
    'https://a.fr/',
  ],
  ['a lone ? and #', { location: 'https://a.fr/b?#' }, 'https://a.fr/b'],
  ['a ? in the fragment is no query', { location: 'https://a.fr/b#?utm_source=x' }, 'https://a.fr/b'],
  [
    'a # in the query is encoded and stays',
    { location: 'https://a.fr/?q=%23a&gclid=1' },
    'https://a.fr/?q=%23a',
  ],
  [
    'order and encoding stay',
    { location: 'https://a.fr/?b=%c3%A9&fbclid=1&a=x+y&a=%2B&&c' },
    'https://a.fr/?b=%c3%A9&a=x+y&a=%2B&&c',
  ],
  [
    'a value that names a tracker stays',
    { location: 'https://a.fr/?next=%3Futm_source=x' },
    'https://a.fr/?next=%3Futm_source=x',
  ],
  ['a page opened from a disk', { location: 'file:///C:/index.html' }, ''],
  ['which names its address', { location: 'file:///C:/index.html', link: good }, good],
  ['which names a relative one', { location: 'file:///C:/index.html', link: '/a' }, ''],
  ['about:blank', { location: 'about:blank', og: good }, good],
  ['no location at all', { location: '' }, ''],
];
for (const [name, addresses, expected] of table)
  test(name, () => assert.equal(canonicalUrl({ location, ...addresses }), expected));

test('2,000 characters and every script', () => {
  const text = 'é\u{1f468}\u200d\u{1f469}عربي&#%+"\'<'.repeat(60);
  const long = new URL(`https://a.fr/?q=${encodeURIComponent(text)}`).href;
  assert.ok(long.length > 2000);
  assert.ok(new URL(canonicalUrl({ attribute: long, location })).searchParams.get('q') === text);
  assert.ok(canonicalUrl({ location: long }) === long);
});

test('what a page left on Object.prototype is no address', () => {
  try {
    for (const key of ['attribute', 'link', 'og'])
      Object.defineProperty(Object.prototype, key, { value: 'https://evil.example/', configurable: true });
    assert.equal(canonicalUrl({ location }), cleaned);
  } finally {
    for (const key of ['attribute', 'link', 'og']) Reflect.deleteProperty(Object.prototype, key);
  }
});

const chars = fc.constantFrom(..."aB1-._~%41%C3%a9+;:@!$'()*,?/=".split(''), '%2B', '%C3%A9', '%26');
const pair = fc
  .tuple(fc.constantFrom('id', 'q', 'a[]', 'page', '%C3%A9', ''), fc.string({ unit: chars, maxLength: 12 }))
  .map(([name, value]) => `${name}=${value}`);
const tracker = fc.constantFrom(
  'utm_source=x',
  'fbclid=IwAR0',
  'gclid',
  'at_medium=email',
  'mc_eid=1',
  'UTM_Term=x=y',
);

test('property: other parameters keep order and every byte', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(pair, tracker), { maxLength: 8 }), (pairs) => {
      // As a browser gives it.
      const here = new URL(`https://a.fr/b?${pairs.join('&')}#c`).href;
      const query = new URL(here).search.slice(1).split('&');
      const expected = query.filter((each) => !/^(?:utm_|fbclid|gclid|at_|mc_eid)/i.test(each)).join('&');
      assert.equal(canonicalUrl({ location: here }), `https://a.fr/b${expected ? '?' + expected : ''}`);
    }),
    { numRuns: 300 },
  );
});

test('property: canonical of canonical is itself; always http(s), never a fragment or credentials', () => {
  const any = fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    fc.string({ unit: 'binary' }),
    fc.webPath(),
    fc.constant('javascript:alert(1)'),
    fc.constant('https://u:p@a.fr/#x'),
  );
  fc.assert(
    fc.property(fc.option(any), fc.option(any), fc.option(any), any, (attribute, link, og, here) => {
      const once = canonicalUrl({ attribute, link, og, location: here });
      if (once === '') return;
      assert.equal(canonicalUrl({ attribute: once, location: once }), once);
      const again = canonicalUrl({ location: once });
      assert.equal(canonicalUrl({ location: again }), again);
      const { protocol, hash, username, password, href } = new URL(once);
      assert.match(protocol, /^https?:$/);
      assert.deepEqual([hash, username, password, href], ['', '', '', once]);
    }),
    { numRuns: 300 },
  );
});
