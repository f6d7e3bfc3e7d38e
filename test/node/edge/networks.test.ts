import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasNetwork, inNetworks, isNetwork, prefixOf } from '../../../src/node/edge/networks.ts';
import { callerOf } from '../../../src/node/edge/visitor.ts';

test('networks: what is one, and what is in it', () => {
  for (const text of ['10.0.0.0/8', '127.0.0.1', '::1', '2001:db8::/32', '[::1]', '0.0.0.0/0'])
    assert.ok(isNetwork(text), text);
  for (const text of [
    '',
    'x',
    '10.0.0.0/33',
    '10.0.0.0/8/8',
    '127.1',
    '0177.0.0.1',
    '1.2.3.4/',
    '::/129',
    '10.0.0.0/-1',
    '0x7f000001',
  ])
    assert.ok(!isNetwork(text), text);
  const trusted = inNetworks(['10.0.0.0/8', '::1', '2001:db8::/32']);
  for (const text of ['10.255.0.1', '::1', '::ffff:10.1.2.3', '2001:db8:ffff::1'])
    assert.ok(trusted(text), text);
  for (const text of ['11.0.0.1', '::2', '2001:db9::1', '', 'localhost', '::ffff:11.0.0.1'])
    assert.ok(!trusted(text), text);
});

test('a visitor’s network: /24 and /56', () => {
  assert.equal(prefixOf('203.0.113.77'), '203.0.113.0/24');
  assert.equal(prefixOf('::ffff:203.0.113.77'), '203.0.113.0/24');
  assert.equal(prefixOf('2001:db8:1:2ff:3:4:5:6'), '2001:db8:1:200::/56');
  assert.equal(prefixOf('nonsense'), '');
});

test('the caller is the first address from the right that no trusted proxy has', () => {
  const trusted = inNetworks(['127.0.0.1', '10.0.0.0/8']);
  const cases: [peer: string, forwarded: string | null, caller: string][] = [
    ['198.51.100.1', '203.0.113.5', '198.51.100.1'],
    ['127.0.0.1', null, '127.0.0.1'],
    ['127.0.0.1', '', '127.0.0.1'],
    ['127.0.0.1', '203.0.113.5', '203.0.113.5'],
    ['127.0.0.1', '6.6.6.6, 203.0.113.5', '203.0.113.5'],
    ['127.0.0.1', '6.6.6.6, 203.0.113.5, 10.1.1.1', '203.0.113.5'],
    ['127.0.0.1', '203.0.113.5:4711', '203.0.113.5'],
    ['127.0.0.1', '[2001:db8::5]:4711', '[2001:db8::5]'],
    ['127.0.0.1', 'unknown', '127.0.0.1'],
    ['127.0.0.1', '203.0.113.5, evil', '127.0.0.1'],
    ['10.9.9.9', Array(5000).fill('10.1.1.1').join(','), '10.1.1.1'],
  ];
  for (const [peer, forwarded, caller] of cases)
    assert.equal(callerOf(peer, forwarded, trusted), caller, `${peer} ${forwarded?.slice(0, 60)}`);
});

test('a server in front that nobody has named, or the machine itself, is no network of a visitor’s', () => {
  const nobody = [
    '',
    'x',
    '127.0.0.1',
    '::1',
    '10.1.2.3',
    '192.168.0.4',
    '172.16.0.1',
    '100.64.0.1',
    'fd00::1',
  ];
  for (const each of [...nobody, 'fe80::1']) assert.equal(hasNetwork(each), false, each);
  for (const somebody of ['198.51.7.9', '2a01:e0a::1']) assert.equal(hasNetwork(somebody), true, somebody);
});
