import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { seal, unseal } from '../../../src/node/store/seal.ts';

test('what is sealed comes back under its key, and differs each time', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ unit: 'grapheme' }), (key, text) => {
      const sealed = seal('ville', key, text);
      assert.equal(unseal('ville', key, sealed), text);
      assert.notEqual(seal('ville', key, text), sealed);
    }),
  );
});

test('another key, another site or a changed byte opens nothing', () => {
  const sealed = seal('ville', 'key', '{"token":"secret"}');
  const bytes = Buffer.from(sealed, 'base64url');
  bytes[bytes.length - 1]! ^= 1;
  for (const [site, key, text] of [
    ['ville', 'other', sealed],
    ['autre', 'key', sealed],
    ['ville', 'key', bytes.toString('base64url')],
    ['ville', 'key', ''],
  ] as const)
    assert.throws(() => unseal(site, key, text));
  assert.equal(sealed.includes('secret'), false);
});
