import assert from 'node:assert/strict';
import { test } from 'node:test';
import { presets, withPresets } from '../../../src/model/network/presets.ts';
import { defaultNetworks, liveNetwork, networks } from '../../../src/model/network/registry.ts';

test('a preset holds living networks and actions, each once, the device first and copying last', () => {
  for (const [name, ids] of Object.entries(presets)) {
    assert.equal(new Set(ids).size, ids.length, name);
    assert.equal(ids[0], 'native', name);
    assert.equal(ids.at(-1), 'copy', name);
    for (const id of ids.slice(1, -1)) assert.ok(liveNetwork(id), `${name}: ${id}`);
  }
});

test('usual is the default, all is all', () => {
  assert.deepEqual(presets.usual, ['native', ...defaultNetworks, 'copy']);
  assert.deepEqual(
    presets.all.slice(1, -1),
    networks.map(({ id }) => id),
  );
});

test('no preset but all has X, and private has no company that sells advertisements', () => {
  for (const [name, ids] of Object.entries(presets)) assert.equal(ids.includes('x'), name === 'all', name);
  for (const id of ['facebook', 'whatsapp', 'threads', 'linkedin', 'reddit', 'telegram', 'x'] as const)
    assert.ok(!presets.private.includes(id), id);
});

test('a preset among names is written out in its place, each name once', () => {
  assert.deepEqual(withPresets(['reddit', 'preset:private', 'email', 'print']), [
    ...['reddit', 'native', 'email', 'sms', 'mastodon', 'bluesky', 'copy', 'print'],
  ]);
  assert.deepEqual(withPresets([]), []);
});

test('a preset that does not exist stays as it is written', () => {
  for (const name of ['preset:', 'preset:nowhere', 'preset:constructor', 'preset:__proto__', 'private'])
    assert.deepEqual(withPresets([name]), [name]);
});
