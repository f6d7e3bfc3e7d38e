/** What a companion remembers of where comments came from: for a day, in memory, and of visitors alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createNetworks } from '../../../../src/node/comments/waves/networks.ts';

const DAY = 86_400_000;
const SOMEBODY = '198.51.7.9';

test('a comment is known by its network for a day, at its own site alone', () => {
  const networks = createNetworks();
  networks.note('valmont', 'c1', 'hash', SOMEBODY, 0);
  assert.equal(networks.of('valmont', 'c1', DAY - 1), 'hash');
  assert.equal(networks.of('beaumont', 'c1', DAY - 1), undefined);
  assert.equal(networks.of('valmont', 'c1', DAY), undefined);
});

test('a server in front that nobody has named is no network of visitors', () => {
  const networks = createNetworks();
  const nobody = [
    '',
    'x',
    '127.0.0.1',
    '::1',
    '10.1.2.3',
    '192.168.0.4',
    '172.16.0.1',
    '100.64.0.1',
    'fd00::1',
    'fe80::1',
  ];
  for (const address of nobody) networks.note('valmont', `c ${address}`, 'hash', address, 0);
  for (const address of nobody) assert.equal(networks.of('valmont', `c ${address}`, 0), undefined, address);
  networks.note('valmont', 'six', 'hash', '2a01:e0a::1', 0);
  assert.equal(networks.of('valmont', 'six', 0), 'hash');
});

test('it is bounded: the oldest are forgotten first', () => {
  const networks = createNetworks(3);
  for (let i = 0; i < 5; i++) networks.note('valmont', `c${i}`, 'hash', SOMEBODY, i);
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((i) => networks.of('valmont', `c${i}`, 5)),
    [undefined, undefined, 'hash', 'hash', 'hash'],
  );
});
