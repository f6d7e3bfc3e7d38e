import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deadIds } from '../../../src/model/network/dead.ts';
import { networkFacts } from '../../../src/model/network/registry.facts.ts';
import { defaultNetworks, liveNetwork, networks } from '../../../src/model/network/registry.ts';

const ids = networks.map((network) => network.id);

test('the registry holds the networks of the first release, each once', () => {
  const expected =
    'email whatsapp facebook linkedin mastodon bluesky sms mastodon-server threads telegram reddit x';
  assert.deepEqual(ids, expected.split(' '));
});

test('registry and facts have the same ids', () => {
  assert.deepEqual(Object.keys(networkFacts).sort(), [...ids].sort());
});

for (const network of networks) {
  test(`${network.id}: a well-formed entry`, () => {
    assert.match(network.id, /^[a-z][a-z\d-]*$/);
    assert.match(network.template, /^(?:https:\/\/|mailto:|sms:)/);
    assert.match(network.template, /\{(?:u|tu)\}/, 'carries the address');
    const known = /\{(?:u|t|m|tu|tag|host)\}/g;
    assert.doesNotMatch(
      (network.template + (network.hashtags ?? '')).replace(known, ''),
      /[{}\s]/,
      'known placeholders only',
    );
    assert.equal(network.ownTab, network.template.startsWith('https:'), 'a web page opens in a new window');
    if (network.hashtags !== undefined) assert.match(network.hashtags, /^(?:text$|&[a-z]+=(?:%23)?\{tag\}$)/);
  });

  test(`${network.id}: its facts can be followed`, () => {
    const facts = networkFacts[network.id as keyof typeof networkFacts];
    assert.match(facts.grade, /^[ABCD]$/);
    assert.equal(new URL(facts.source).protocol, 'https:');
    assert.match(facts.checked, /^20\d\d-(?:0[1-9]|1[0-2])$/);
  });
}

test('the default order is a council’s, without X and without anything that asks first', () => {
  assert.deepEqual(defaultNetworks, ['email', 'whatsapp', 'facebook', 'linkedin', 'mastodon', 'bluesky']);
  for (const id of defaultNetworks) assert.ok(liveNetwork(id), id);
});

test('limits are those of the networks', () => {
  const limits = networks.flatMap(({ id, limit }) => (limit ? [[id, limit.max, limit.count]] : []));
  assert.deepEqual(limits, [
    ['bluesky', 300, 'graphemes'],
    ['threads', 500, 'characters'],
    ['x', 280, 'characters'],
  ]);
});

test('no dead id is offered', () => {
  const dead = new Set(deadIds());
  assert.deepEqual(
    ids.filter((id) => dead.has(id)),
    [],
  );
});

test('ids are found whatever their case and blanks, and never on a prototype', () => {
  assert.equal(liveNetwork(' Bluesky\n')?.id, 'bluesky');
  for (const id of ['', 'constructor', '__proto__', 'nowhere', 'pocket'])
    assert.equal(liveNetwork(id), undefined);
});
