import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isFailure } from '../../../src/node/net/failure.ts';
import { hostOf, outboundUrl, portOf } from '../../../src/node/net/url.ts';

const accepted: readonly (readonly [given: string, host: string, port: number])[] = [
  ['https://mairie.example/feed.xml', 'mairie.example', 443],
  ['http://mairie.example', 'mairie.example', 80],
  ['HTTPS://MAIRIE.EXAMPLE:443/', 'mairie.example', 443],
  ['https://mairie.example:80/', 'mairie.example', 80],
  [' https://mairie.example/\n', 'mairie.example', 443],
  ['https://b\u00fccher.example/', 'xn--bcher-kva.example', 443],
  ['https://mairie.example./', 'mairie.example', 443],
  // Every way to write an address comes out in one form, which is what the address check then sees.
  ['http://0/', '0.0.0.0', 80],
  ['http://2130706433/', '127.0.0.1', 80],
  ['http://0x7f000001/', '127.0.0.1', 80],
  ['http://0177.0.0.1/', '127.0.0.1', 80],
  ['http://127.1/', '127.0.0.1', 80],
  ['http://127%2e0%2e0%2e1/', '127.0.0.1', 80],
  ['http://\uff11\uff12\uff17.0.0.1/', '127.0.0.1', 80],
  ['http://127.0.0.1./', '127.0.0.1', 80],
  ['http://[0:0:0:0:0:0:0:1]/', '::1', 80],
  ['http://[::ffff:127.0.0.1]/', '::ffff:7f00:1', 80],
  ['http://127.0.0.1\\@mairie.example/', '127.0.0.1', 80],
  ['http://127.0.0.1?@mairie.example/', '127.0.0.1', 80],
];

const refused: readonly (readonly [given: unknown, kind: string])[] = [
  [undefined, 'bad-url'],
  [null, 'bad-url'],
  [42, 'bad-url'],
  [{ href: 'https://mairie.example/' }, 'bad-url'],
  ['', 'bad-url'],
  ['/feed.xml', 'bad-url'],
  ['//mairie.example/', 'bad-url'],
  ['http:///', 'bad-url'],
  ['http://', 'bad-url'],
  ['http://./', 'bad-url'],
  ['ftp://mairie.example/', 'bad-url'],
  ['file:///etc/passwd', 'bad-url'],
  ['gopher://mairie.example/', 'bad-url'],
  ['javascript:alert(1)', 'bad-url'],
  ['data:text/xml,<rss/>', 'bad-url'],
  ['blob:http://mairie.example/x', 'bad-url'],
  ['feed:https://mairie.example/', 'bad-url'],
  ['http+unix://%2Fvar%2Frun%2Fx.sock/', 'bad-url'],
  ['http://127.0.0.1%23@mairie.example/', 'bad-url'],
  ['http://mairie.example%2F@127.0.0.1/', 'bad-url'],
  ['http://[fe80::1%25eth0]/', 'bad-url'],
  ['http://mairie.example:99999/', 'bad-url'],
  ['http://exa mple/', 'bad-url'],
  [`https://mairie.example/${'a'.repeat(2048)}`, 'bad-url'],
  ['http://mairie.example:0/', 'bad-port'],
  ['http://mairie.example:22/', 'bad-port'],
  ['http://mairie.example:5432/', 'bad-port'],
  ['http://mairie.example:8080/', 'bad-port'],
];

test('http and https addresses come out in one form', () => {
  for (const [given, host, port] of accepted) {
    const url = outboundUrl(given);
    assert.ok(url instanceof URL, given);
    assert.deepEqual([hostOf(url), portOf(url)], [host, port], given);
  }
});

test('everything else is refused with its reason', () => {
  for (const [given, kind] of refused) {
    const url = outboundUrl(given);
    assert.ok(isFailure(url), String(given));
    assert.equal(url.kind, kind, String(given));
  }
});

test('credentials and fragment are dropped', () => {
  const url = outboundUrl('https://user:secret@mairie.example/a?b#c');
  assert.ok(url instanceof URL);
  assert.equal(url.href, 'https://mairie.example/a?b');
});

test('a failure names its address without what a log must not hold', () => {
  const refusal = outboundUrl('https://user:secret@mairie.example:22/a?token=secret#secret');
  assert.ok(isFailure(refusal));
  assert.equal(refusal.url, 'https://mairie.example:22/a');
  assert.ok(!JSON.stringify(refusal).includes('secret'));
});

test('a listed port is open for its host only', () => {
  const ports = (host: string, port: number): boolean => host === 'mairie.example' && port === 8080;
  assert.ok(outboundUrl('http://mairie.example:8080/', ports) instanceof URL);
  assert.ok(isFailure(outboundUrl('http://other.example:8080/', ports)));
  assert.ok(isFailure(outboundUrl('http://mairie.example:8081/', ports)));
});
