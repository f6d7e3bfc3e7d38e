import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mayDial, parseAllow } from '../../../src/node/net/allow.ts';

test('entries are exact host:port pairs in normal form', () => {
  const allowed = parseAllow([
    'Intranet.Example:8080',
    '127.0.0.1:80',
    '[::1]:3000',
    ' b\u00fccher.example:443 ',
  ]);
  assert.deepEqual(allowed.entries, [
    'intranet.example:8080',
    '127.0.0.1:80',
    '::1:3000',
    'xn--bcher-kva.example:443',
  ]);
  assert.deepEqual(allowed.bad, []);
  assert.ok(allowed.has('intranet.example', 8080));
  assert.ok(!allowed.has('intranet.example', 80));
  assert.ok(!allowed.has('sub.intranet.example', 8080));
});

test('anything that is not such a pair is named, and opens nothing', () => {
  const bad = [
    'intranet.example',
    '*:80',
    '*.example:80',
    'http://a.example:80',
    'a.example:0',
    'a.example:65536',
    '',
  ];
  const more = [
    'a.example:80/x',
    'u@a.example:80',
    ':80',
    'a b:80',
    '::1:80:',
    'a.example:http',
    'a.example:8.0',
  ];
  const allowed = parseAllow([...bad, ...more]);
  assert.deepEqual(allowed.entries, []);
  assert.deepEqual(allowed.bad, [...bad, ...more]);
});

test('a listed address opens itself alone, a listed name opens private networks', () => {
  const allowed = parseAllow(['127.0.0.1:8080', 'intranet.example:80', '169.254.169.254:80']);
  const cases: readonly (readonly [address: string, host: string, port: number, may: boolean])[] = [
    ['8.8.8.8', 'dns.example', 443, true],
    ['127.0.0.1', '127.0.0.1', 8080, true],
    ['127.0.0.1', '127.0.0.1', 80, false],
    ['127.0.0.2', '127.0.0.1', 8080, false],
    // The address is listed, the name that resolves to it is not.
    ['127.0.0.1', 'evil.example', 8080, false],
    ['10.0.0.5', 'intranet.example', 80, true],
    ['::1', 'intranet.example', 80, true],
    ['100.64.1.1', 'intranet.example', 80, true],
    ['10.0.0.5', 'intranet.example', 443, false],
    ['169.254.169.254', 'intranet.example', 80, false],
    ['fe80::1', 'intranet.example', 80, false],
    ['0.0.0.0', 'intranet.example', 80, false],
    ['224.0.0.1', 'intranet.example', 80, false],
    ['nonsense', 'intranet.example', 80, false],
    ['169.254.169.254', '169.254.169.254', 80, true],
  ];
  for (const [address, host, port, may] of cases)
    assert.equal(mayDial(address, host, port, allowed), may, `${address} for ${host}:${port}`);
});
