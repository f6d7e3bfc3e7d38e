/** What a companion remembers of where comments came from: for a day, in memory, and of visitors alone. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createNetworks } from '../../../../src/node/comments/waves/networks.ts';

const DAY = 86_400_000;

test('a comment is known by its network for a day, at its own site alone', () => {
  const networks = createNetworks();
  networks.note('valmont', 'c1', 'hash', 0);
  assert.equal(networks.of('valmont', 'c1', DAY - 1), 'hash');
  assert.equal(networks.of('beaumont', 'c1', DAY - 1), undefined);
  assert.equal(networks.of('valmont', 'c1', DAY), undefined);
});

test('it is bounded: the oldest are forgotten first', () => {
  const networks = createNetworks(3);
  for (let i = 0; i < 5; i++) networks.note('valmont', `c${i}`, 'hash', i);
  assert.deepEqual(
    [0, 1, 2, 3, 4].map((i) => networks.of('valmont', `c${i}`, 5)),
    [undefined, undefined, 'hash', 'hash', 'hash'],
  );
});
