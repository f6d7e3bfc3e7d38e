/** Which account an address means, and whom it is asked of. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { accountOf } from '../../../src/browser/sources/account.ts';

test('every way to write a Mastodon account', () => {
  const ville = {
    network: 'mastodon',
    name: 'ville',
    handle: '@ville@social.example',
    page: 'https://social.example/@ville',
    api: 'https://social.example',
    media: [],
  };
  for (const written of [
    'https://social.example/@ville',
    ' https://social.example/@ville/ ',
    'https://SOCIAL.example/@ville',
    'acct:ville@social.example',
    'acct:@ville@social.example',
  ])
    assert.deepEqual(accountOf(written), ville, written);
  assert.equal(accountOf('http://127.0.0.1:8080/@ville')?.api, 'http://127.0.0.1:8080');
  const far = accountOf('https://social.example/@ville@far.example');
  assert.deepEqual([far?.name, far?.handle], ['ville@far.example', '@ville@far.example']);
});

test('every way to write an account, a list or a feed of Bluesky', () => {
  for (const written of [
    'bluesky:ville.example',
    'bluesky:@ville.example',
    'at://ville.example',
    'at:ville.example',
    'https://bsky.app/profile/ville.example',
  ]) {
    const { handle, page, api, media } = accountOf(written)!;
    assert.deepEqual(
      [handle, page, api, media],
      [
        '@ville.example',
        'https://bsky.app/profile/ville.example',
        'https://public.api.bsky.app',
        ['cdn.bsky.app'],
      ],
      written,
    );
  }
  assert.equal(accountOf('at://did:plc:x')?.page, 'https://bsky.app/profile/did:plc:x');
  assert.equal(
    accountOf('at://did:plc:x/app.bsky.graph.list/k')?.page,
    'https://bsky.app/profile/did:plc:x/lists/k',
  );
  assert.equal(
    accountOf('at://did:plc:x/app.bsky.feed.generator/k')?.page,
    'https://bsky.app/profile/did:plc:x/feed/k',
  );
});

test('anything else is no account, and never an address of another kind', () => {
  for (const written of [
    '',
    'bluesky:',
    'acct:ville',
    'at://ville/app.bsky.feed.post/1',
    'javascript:alert(1)/@x',
    'https://user@social.example/@ville',
    'https://social.example/@ville?x',
    'https://social.example/path/@ville',
    '/@ville',
  ])
    assert.equal(accountOf(written), undefined, written);
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('acct:', 'https://', 'bluesky:', 'at://', ''), (text, start) => {
      const found = accountOf(start + text);
      if (found) assert.match(found.page, /^https?:\/\/[^/]+\/(?:@|profile\/)/);
    }),
    { numRuns: 300 },
  );
});
