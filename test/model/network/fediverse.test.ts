import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fediverse, softwareNames } from '../../../src/model/network/fediverse.ts';
import { needsHost } from '../../../src/model/network/network.ts';
import { liveNetwork } from '../../../src/model/network/registry.ts';

test('each software is a network that asks for a server, and has a name to choose it by', () => {
  assert.equal(fediverse.length, 6);
  for (const network of fediverse) {
    assert.ok(needsHost(network));
    assert.equal(liveNetwork(network.id), network);
    // The host stands as the whole host and nowhere else.
    assert.match(network.template, /^https:\/\/\{host\}\/[^{]*\{(?!.*\{host\})/);
  }
  assert.deepEqual(
    [...softwareNames],
    [
      ['mastodon-server', 'Mastodon'],
      ['misskey', 'Misskey, Sharkey, Firefish'],
      ['friendica', 'Friendica'],
      ['hubzilla', 'Hubzilla, (streams)'],
      ['lemmy', 'Lemmy'],
      ['diaspora', 'diaspora*'],
    ],
  );
});
