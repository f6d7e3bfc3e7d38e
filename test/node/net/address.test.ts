import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { classify } from '../../../src/node/net/address.ts';
import { special4, special6 } from '../../../src/node/net/special.ts';

/** Every registry row, its neighbours inside, and each way to hide an IPv4 address; `kind` as classified. */
const refused: Readonly<Record<string, readonly string[]>> = {
  'this-host': ['0.0.0.0', '0.1.2.3', '0.255.255.255', '::', '0:0:0:0:0:0:0:0', '::ffff:0.0.0.0'],
  private: [
    ...['10.0.0.0', '10.1.2.3', '10.255.255.255', '172.16.0.0', '172.20.1.1', '172.31.255.255'],
    ...['192.168.0.0', '192.168.1.1', '192.168.255.255', 'fc00::', 'fd12:3456:789a::1'],
    ...['fdff:ffff:ffff:ffff:ffff:ffff:ffff:ffff', 'fec0::1', 'feff::1', '::ffff:192.168.1.1', '::10.0.0.1'],
    ...['64:ff9b::10.0.0.1', '64:ff9b::c0a8:101', '2002:c0a8:101::1', '2001:0:1:2:3:4:f5ff:fffe'],
    ...[
      '::ffff:0:10.0.0.1',
      '2a01:e0a::5efe:10.0.0.1',
      '2a01:e0a::200:5efe:192.168.0.1',
      '64:ff9b:1::10.1.1.1',
    ],
  ],
  shared: ['100.64.0.0', '100.100.1.1', '100.127.255.255', '::ffff:100.64.0.1'],
  loopback: [
    ...['127.0.0.1', '127.0.0.0', '127.1.2.3', '127.255.255.255', '::1', '0:0:0:0:0:0:0:1'],
    ...['::ffff:127.0.0.1', '::FFFF:7F00:1', '::ffff:7f00:1', '::127.0.0.1', '64:ff9b::127.0.0.1'],
    ...['2002:7f00:1::', '2001::80ff:fffe', '::ffff:0:127.0.0.1', '2a00:1450::5efe:7f00:1'],
  ],
  'link-local': ['169.254.0.0', '169.254.1.1', '169.254.255.255', 'fe80::', 'fe80::1', 'febf:ffff::1'],
  metadata: [
    ...[
      '169.254.169.254',
      '168.63.129.16',
      '100.100.100.200',
      '192.0.0.192',
      'fd00:ec2::254',
      'fd20:ce::254',
    ],
    ...['::ffff:169.254.169.254', '2002:a9fe:a9fe::', '64:ff9b::a9fe:a9fe', '2001::5601:5601'],
  ],
  documentation: [
    ...['192.0.2.0', '192.0.2.255', '198.51.100.7', '203.0.113.0', '203.0.113.255'],
    ...['2001:db8::', '2001:db8:ffff::1', '3fff::', '3fff:fff:ffff::1'],
  ],
  benchmark: ['198.18.0.0', '198.19.255.255', '2001:2::', '2001:2:0:ffff::1'],
  multicast: ['224.0.0.0', '224.0.0.251', '232.1.1.1', '239.255.255.255', 'ff00::', 'ff02::1', 'ff0e::fb'],
  relay: [
    ...['192.31.196.1', '192.52.193.1', '192.88.99.0', '192.88.99.255', '192.175.48.1', '2620:4f:8000::1'],
  ],
  reserved: [
    ...['192.0.0.0', '192.0.0.9', '192.0.0.255', '240.0.0.0', '254.1.1.1', '255.255.255.255'],
    ...['100::', '100::ffff', '100:0:0:1::1', '2001:1::1', '2001:3::1', '2001:4:112::1', '2001:10::1'],
    ...[
      '2001:20::1',
      '2001:2f::1',
      '2001:30::1',
      '2001:1ff:ffff::1',
      '5f00::1',
      '4000::1',
      '8000::1',
      'e000::1',
    ],
    ...['1::1', '200::1', '400::1', '::1:2:3:4'],
  ],
  tunnel: ['64:ff9b:1::1.1.1.1', '2002:808:808::1', '2001:0:4136:e378:8000:63bf:f7f7:f7f7', '::8.8.8.8'],
  malformed: [
    ...[
      '',
      ' ',
      'localhost',
      '127.1',
      '0x7f.0.0.1',
      '0177.0.0.1',
      '127.0.0.01',
      '1.2.3',
      '1.2.3.4.5',
      '256.1.1.1',
    ],
    ...['1.2.3.4 ', '1.2.3.-4', '2130706433', 'fe80::1%eth0', '::1%lo', ':::', '1::2::3', '1:2:3:4:5:6:7'],
    ...[
      '1:2:3:4:5:6:7:8:9',
      '12345::',
      'g::',
      '[::1]',
      '::ffff:1.2.3',
      '::ffff:1.2.3.256',
      '1:2:3:4:5:6:7:1.2.3.4',
    ],
    ...['1:2:3:4:5:6:7::8', '::ffff:01.2.3.4', '１２７.0.0.1'],
  ],
};

/** The nearest public neighbours of every refused range, and the addresses of well-known public services. */
const open = [
  ...[
    '1.0.0.0',
    '1.1.1.1',
    '8.8.8.8',
    '9.9.9.9',
    '9.255.255.255',
    '11.0.0.0',
    '93.184.216.34',
    '100.63.255.255',
  ],
  ...['100.128.0.0', '126.255.255.255', '128.0.0.0', '168.63.129.15', '169.253.255.255', '169.255.0.0'],
  ...['172.15.255.255', '172.32.0.0', '191.255.255.255', '192.0.1.0', '192.0.3.0', '192.31.195.255'],
  ...['192.31.197.0', '192.88.98.255', '192.88.100.0', '192.167.255.255', '192.169.0.0', '198.17.255.255'],
  ...['198.20.0.0', '198.51.99.255', '198.51.101.0', '203.0.112.255', '203.0.114.0', '223.255.255.255'],
  ...['2000::1', '2001:200::1', '2001:4860:4860::8888', '2001:db7:ffff::1', '2001:db9::', '2003::1'],
  ...[
    '2606:4700:4700::1111',
    '2620:4f:7fff::1',
    '2620:4f:8001::1',
    '2a01:e0a:1::1',
    '3ffe::1',
    '3fff:1000::1',
  ],
  ...['::ffff:8.8.8.8', '::ffff:101:101', '64:ff9b::808:808', '64:ff9b::8.8.4.4', '2a00:1450::5efe:8.8.8.8'],
];

test('every special address is refused, and named for what it is', () => {
  let tried = 0;
  for (const [kind, list] of Object.entries(refused))
    for (const ip of list) {
      tried++;
      const verdict = classify(ip);
      assert.deepEqual([verdict.blocked, verdict.kind], [true, kind], `${ip}: ${verdict.why}`);
    }
  assert.ok(tried >= 100, `${tried} addresses tried`);
});

test('no public address is refused', () => {
  assert.ok(open.length >= 30);
  for (const ip of open) assert.equal(classify(ip).blocked, false, `${ip}: ${classify(ip).why}`);
});

test('each registry row is refused from its first address on', () => {
  for (const [first, , kind] of [...special4, ...special6])
    assert.equal(classify(first).blocked, true, `${first} ${kind}`);
});

test('an IPv4 address gets one verdict, however it is wrapped for delivery', () => {
  const byte = fc.integer({ min: 0, max: 255 });
  fc.assert(
    fc.property(fc.tuple(byte, byte, byte, byte), (bytes) => {
      const plain = bytes.join('.');
      const { blocked } = classify(plain);
      assert.equal(classify(`::ffff:${plain}`).blocked, blocked);
      assert.equal(classify(`64:ff9b::${plain}`).blocked, blocked);
      assert.equal(classify(`2a01:e0a::5efe:${plain}`).blocked, blocked);
      assert.ok(classify(`::${plain}`).blocked);
      assert.ok(classify(`64:ff9b:1::${plain}`).blocked);
    }),
    { numRuns: 300 },
  );
});

test('the verdict does not depend on how an IPv6 address is written', () => {
  const group = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 0xffff }), fc.constant(0xffff));
  fc.assert(
    fc.property(fc.array(group, { minLength: 8, maxLength: 8 }), (groups) => {
      const long = groups.map((one) => one.toString(16).padStart(4, '0')).join(':');
      const short = new URL(`http://[${long}]/`).hostname.slice(1, -1);
      assert.deepEqual(classify(long.toUpperCase()), classify(short));
      assert.notEqual(classify(short).kind, 'malformed');
    }),
    { numRuns: 300 },
  );
});

test('any text gets a verdict', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789abcdef:.%') })),
      (text) => {
        assert.equal(typeof classify(text).blocked, 'boolean');
      },
    ),
    { numRuns: 300 },
  );
});
