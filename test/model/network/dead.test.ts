import assert from 'node:assert/strict';
import { test } from 'node:test';
import { deadIds, networkById } from '../../../src/model/network/dead.ts';
import { liveNetwork, networks } from '../../../src/model/network/registry.ts';

test('a living network is found', () => {
  for (const network of networks) assert.equal(networkById(network.id), network);
  assert.equal(networkById(' FaceBook '), liveNetwork('facebook'));
});

const asked: [id: string, name: string, why: string][] = [
  ['google-plus', 'Google+', 'closed'],
  ['Google+', 'Google+', 'closed'],
  ['google-reader', 'Google Reader', 'closed'],
  ['pocket', 'Pocket', 'closed'],
  ['skype', 'Skype', 'closed'],
  ['stumbleupon', 'StumbleUpon', 'closed'],
  ['mix', 'Mix', 'closed'],
  ['delicious', 'Delicious', 'closed'],
  ['flattr', 'Flattr', 'closed'],
  ['addthis', 'AddThis', 'closed'],
  ['twitter', 'Twitter', 'renamed'],
  ['instagram', 'Instagram', 'no-link'],
  ['tiktok', 'TikTok', 'no-link'],
  ['youtube', 'YouTube', 'no-link'],
  ['snapchat', 'Snapchat', 'no-link'],
  ['signal', 'Signal', 'no-link'],
  ['messenger', 'Messenger', 'no-link'],
  ['web+mastodon', 'web+mastodon', 'no-link'],
  ['surfingbird', 'Surfingbird', 'closed'],
  ['newsvine', 'Newsvine', 'closed'],
  ['baidu', 'Baidu', 'closed'],
  ['aim', 'AIM', 'closed'],
  ['buffer', 'Buffer', 'closed'],
  ['google-bookmarks', 'Google Bookmarks', 'closed'],
  ['workplace', 'Workplace from Meta', 'closed'],
  ['tencent-weibo', 'Tencent Weibo', 'closed'],
];
for (const [id, name, why] of asked) {
  test(`${id} is refused by name: ${why}`, () => {
    const found = networkById(id);
    assert.ok(found && 'dead' in found);
    assert.equal(found.dead, name);
    assert.equal(found.why, why);
  });
}

test('what is offered instead is alive', () => {
  let offers = 0;
  for (const id of deadIds()) {
    const found = networkById(id);
    assert.ok(found && 'dead' in found, id);
    for (const other of found.instead)
      assert.ok(liveNetwork(other) ?? ['native', 'copy'].includes(other), `${id}: ${other}`);
    offers += found.instead.length;
  }
  assert.ok(offers > 20);
});

test('what takes no link sends to the device’s own sheet and to copying', () => {
  for (const id of ['signal', 'messenger', 'instagram', 'snapchat']) {
    const found = networkById(id);
    assert.ok(found && 'dead' in found, id);
    assert.deepEqual(found.instead.slice(-2), ['native', 'copy'], id);
  }
});

test('no id is listed twice', () => {
  const ids = deadIds();
  assert.equal(new Set(ids).size, ids.length);
});

test('a name that nobody knows is neither', () => {
  for (const id of ['', ' ', 'nowhere', 'constructor', '__proto__', 'toString', 'google-plus google+'])
    assert.equal(networkById(id), undefined, id);
});
