import assert from 'node:assert/strict';
import { test } from 'node:test';
import { existsSync } from 'node:fs';
import { deadIds } from '../../../src/model/network/dead.ts';
import { demandingNetworks } from '../../../src/model/network/demanding.ts';
import { fediverse } from '../../../src/model/network/fediverse.ts';
import type { Network } from '../../../src/model/network/network.ts';
import { networkFacts } from '../../../src/model/network/registry.facts.ts';
import { defaultNetworks, liveNetwork, networkIds, networks } from '../../../src/model/network/registry.ts';

const all: readonly Network[] = [...networks, ...demandingNetworks];
const ids = all.map((network) => network.id);

test('the registry holds every network that is known to take a link, each once', () => {
  const expected = [
    'email whatsapp facebook linkedin mastodon bluesky sms',
    'mastodon-server misskey friendica hubzilla lemmy diaspora threads telegram reddit x',
    'diaspora-hub threema viber line teams nextdoor xing tumblr flipboard instapaper hacker-news vk',
    'pinterest facebook-app',
  ];
  assert.deepEqual(ids, expected.join(' ').split(' '));
  assert.deepEqual(networkIds, ids);
});

test('the networks that ask for a server are those of many servers', () => {
  const asking = networks.filter(({ template }) => template.includes('{host}')).map(({ id }) => id);
  assert.deepEqual(
    asking,
    fediverse.map(({ id }) => id),
  );
});

test('registry and facts have the same ids', () => {
  assert.deepEqual(Object.keys(networkFacts).sort(), [...ids].sort());
});

for (const network of all) {
  test(`${network.id}: a well-formed entry`, () => {
    assert.match(network.id, /^[a-z][a-z\d-]*$/);
    assert.match(network.template, /^(?:https:\/\/|mailto:|sms:|threema:\/\/|viber:\/\/)/);
    assert.match(network.template, /\{(?:u|tu)\}/, 'carries the address');
    const known = /\{(?:u|t|m|tu|tag|host|image|app)\}/g;
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
    if (facts.icon) {
      const icon = new URL(`../../../node_modules/bootstrap-icons/icons/${facts.icon}.svg`, import.meta.url);
      assert.ok(existsSync(icon), facts.icon);
    }
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
