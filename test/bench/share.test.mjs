/** How the share bench tells networks and addresses apart: the judge must be right about every link of every peer. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { replaced } from '../../bench/share/bench.mjs';
import { copied } from '../../bench/share/measure/address.mjs';
import { addressCarried, COPY, networkOf, NETWORKS } from '../../bench/share/networks.mjs';
import { CAME_BY, CANONICAL, pageOf } from '../../bench/share/page.mjs';
import { columns } from '../../bench/share/columns.mjs';
import { intent } from '../../src/model/network/intent.ts';
import { usualNetworks } from '../../src/model/network/usual.ts';

const location = `http://127.0.0.1:8000/subject/none/x${CAME_BY}#part`;
const encoded = encodeURIComponent(CANONICAL);

test('each of our own links is known, and carries the canonical address', () => {
  const page = { url: CANONICAL, title: 'Market & more: 100 %', text: 'Market & more: 100 %' };
  assert.deepEqual(usualNetworks.map(({ id }) => id).sort(), Object.keys(NETWORKS).sort());
  for (const network of usualNetworks) {
    const address = intent(network, page);
    assert.equal(networkOf(address), network.id, address);
    assert.equal(addressCarried(address, location), 'canonical', address);
  }
});

test('a network by other hosts and schemes, and nothing by a name that only looks like one', () => {
  const known = {
    'https://api.whatsapp.com/send?text=x': 'whatsapp',
    'whatsapp://send?text=x': 'whatsapp',
    'https://m.facebook.com/sharer.php?u=x': 'facebook',
    'https://toot.kytta.dev/?text=x': 'mastodon',
    'MAILTO:?body=x': 'email',
  };
  for (const [address, network] of Object.entries(known)) assert.equal(networkOf(address), network, address);
  for (const address of [
    'https://notfacebook.com/',
    'https://facebook.com.example/',
    '#',
    '',
    '?view=mail',
    'https://x.example/?u=https://www.facebook.com/',
  ])
    assert.equal(networkOf(address), undefined, address);
});

test('which address a link carries, however it is written into it', () => {
  const carried = (address) => addressCarried(address, location);
  assert.equal(carried(`https://a.example/?u=${encoded}`), 'canonical');
  assert.equal(carried(`https://a.example/?text=Read%20this%0A%0A${encoded}`), 'canonical');
  assert.equal(carried(`https://a.example/#text=Read+this+${encoded}`), 'canonical');
  assert.equal(carried(`mailto:?subject=x&body=${encoded}`), 'canonical');
  assert.equal(carried(`https://a.example/?u=${encodeURIComponent(location)}`), 'tracked');
  assert.equal(
    carried(`https://a.example/?u=${encodeURIComponent(CANONICAL + CAME_BY)}`),
    'tracked',
    'the right page with the campaign is still the campaign',
  );
  assert.equal(carried(`https://a.example/?u=${encodeURIComponent(location.split('?')[0])}`), 'location');
  assert.equal(carried(`https://a.example/?u=${encoded}-2`), 'other', 'a longer address is another page');
  assert.equal(carried('https://a.example/'), 'other');
});

test('what was copied is judged like a link', () => {
  assert.equal(copied(` ${CANONICAL}\n`, location), 'canonical');
  assert.equal(copied(`The market\n\n${CANONICAL}`, location), 'canonical');
  assert.equal(copied(location, location), 'tracked');
  assert.equal(copied('', location), 'nothing');
});

test('the name of a copy button, in the languages of the subjects', () => {
  for (const name of ['Copy link', 'Copy to clipboard', 'Copier dans le presse-papier', 'shareon copy-url'])
    assert.match(name, COPY);
  for (const name of ['Share on Facebook', 'Photocopie', 'E-mail']) assert.doesNotMatch(name, COPY);
});

test('the page names its canonical address, and no subject’s markup is needed for that', () => {
  assert.ok(pageOf({}).includes(`<link rel="canonical" href="${CANONICAL}">`));
});

test('every column has a cell for every subject of the kept results', () => {
  const { subjects } = JSON.parse(readFileSync('bench/results/share.json', 'utf8'));
  assert.ok(subjects.length >= 7);
  for (const subject of subjects)
    for (const { head, cell } of columns) {
      assert.ok(cell(subject), `${subject.name}: ${head}`);
      assert.doesNotMatch(cell(subject), /undefined|NaN/, `${subject.name}: ${head}`);
    }
});

test('the kept results name hosts alone, never an address with a key in it', () => {
  const text =
    readFileSync('bench/results/share.json', 'utf8') + readFileSync('bench/results/share.md', 'utf8');
  assert.doesNotMatch(text, /access_token|\?id=|\/home\/|\/root\//);
});

test('rows that are measured again take their places, and times stay', () => {
  const row = (id, n) => ({ id, n });
  const kept = { with: { chromium: '1' }, subjects: [row('a', 1), row('b', 1)], timings: { ms: 1 } };
  const again = { with: { chromium: '1' }, subjects: [row('b', 2)], timings: { ms: 2 } };
  assert.deepEqual(replaced(kept, again), {
    ...kept,
    subjects: [row('a', 1), row('b', 2)],
  });
  assert.throws(() => replaced(kept, { ...again, with: { chromium: '2' } }), /another browser/);
  assert.throws(() => replaced(kept, { ...again, subjects: [row('c', 1)] }), /no row "c"/);
});
