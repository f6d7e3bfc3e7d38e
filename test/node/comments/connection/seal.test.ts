import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { makeKeys, privateKey, publicHalf, publicKey } from '../../../../src/node/comments/connection/key.ts';
import { open } from '../../../../src/node/comments/connection/open.ts';
import { openWith, sealFor } from '../../../../src/node/comments/connection/seal.ts';

const keys = makeKeys();
const seals = publicKey(keys.public);
const opens = privateKey(keys.pem)!;
const bound = { site: 'ville', id: 'n1', comment: 'c', act: 'create', at: '2026-03-16T08:00:00.000Z' };

test('a pair of keys: one half is the other’s', () => {
  assert.match(keys.public, /^[\w-]{43}$/);
  assert.equal(publicHalf(opens).fingerprint, keys.fingerprint);
  assert.equal(seals.fingerprint, keys.fingerprint);
  assert.notEqual(makeKeys().public, keys.public);
});

test('what is no private half of this kind is none', () => {
  const other = generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }) as string;
  const locked = opens.export({
    ...{ format: 'pem', type: 'pkcs8' },
    ...{ cipher: 'aes-256-cbc', passphrase: 'x' },
  } as never) as unknown as string;
  for (const pem of ['', 'x', other, locked, keys.pem.replace(/.{20}\n-----END/, '\n-----END')])
    assert.equal(privateKey(pem), undefined);
});

test('any text comes back, and only with the key and where it belongs', () => {
  const others = privateKey(makeKeys().pem)!;
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (name) => {
      const text = JSON.stringify({ name });
      const sealed = sealFor(seals, bound, text);
      assert.equal(openWith(opens, bound, sealed), text);
      assert.equal(openWith(others, bound, sealed), undefined);
      for (const [field, value] of Object.entries(bound))
        assert.equal(openWith(opens, { ...bound, [field]: `${value}x` }, sealed), undefined, field);
    }),
    { numRuns: 100 },
  );
});

test('a changed byte opens nothing, wherever it is', () => {
  const bytes = Buffer.from(sealFor(seals, bound, '{}'), 'base64url');
  for (let at = 0; at < bytes.length; at += 7) {
    const changed = Buffer.from(bytes);
    changed[at]! ^= 1;
    assert.equal(openWith(opens, bound, changed.toString('base64url')), undefined, String(at));
  }
  for (const short of ['', 'AQ', bytes.subarray(0, 49).toString('base64url')])
    assert.equal(openWith(opens, bound, short), undefined);
});

test('two records of the same say nothing of that, and their length says nothing of the address', () => {
  const [v4, v6, again] = ['192.0.2.1', '2001:db8:ffff:ffff:ffff:ffff:ffff:ffff', '192.0.2.1'].map(
    (address) => sealFor(seals, bound, JSON.stringify({ address })),
  );
  assert.notEqual(v4, again);
  assert.equal(v4!.length, v6!.length);
});

test('a record that holds something else than it should is broken, not shown', () => {
  const record = { ...bound, act: 'create', key: keys.fingerprint } as const;
  const read = (text: string) =>
    open('ville', opens, [{ ...record, sealed: sealFor(seals, bound, text) }]).map((one) =>
      'closed' in one ? one.closed : 'open',
    );
  const right = { address: '192.0.2.1', protocol: 'https', at: bound.at, act: 'create', comment: 'c' };
  assert.deepEqual(read(JSON.stringify(right)), ['open']);
  for (const text of ['', 'x', '[]', '{}', JSON.stringify({ ...right, address: 7 })])
    assert.deepEqual(read(text), ['broken'], text);
  assert.deepEqual(
    open('ville', opens, [{ ...record, key: 'x', sealed: '' }]).map((one) => 'closed' in one && one.closed),
    ['other-key'],
  );
});
