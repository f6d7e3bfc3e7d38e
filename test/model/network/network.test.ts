import assert from 'node:assert/strict';
import { test } from 'node:test';
import { needsHost } from '../../../src/model/network/network.ts';
import { liveNetwork } from '../../../src/model/network/registry.ts';

test('only a network whose link names a server needs one', () => {
  assert.equal(needsHost(liveNetwork('mastodon-server')!), true);
  assert.equal(needsHost(liveNetwork('mastodon')!), false);
});
