import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { intent } from '../../../src/model/network/intent.ts';
import { liveNetwork } from '../../../src/model/network/registry.ts';
import { parseServer } from '../../../src/model/network/server.ts';
import { isProblem } from '../../../src/model/problem.ts';

/** The server, or undefined when it was refused with a problem. */
const serverOf = (input: unknown): string | undefined => {
  const server = parseServer(input);
  if (!isProblem(server)) return server;
  assert.equal(server.type, 'invalid');
  return undefined;
};

const hosts: [typed: string, host: string | undefined][] = [
  ['mastodon.social', 'mastodon.social'],
  ['  Mastodon.Social ', 'mastodon.social'],
  ['https://mastodon.social/@me', 'mastodon.social'],
  ['http://mastodon.social', 'mastodon.social'],
  ['https://mastodon.social?x=1', 'mastodon.social'],
  ['mastodon.social/', 'mastodon.social'],
  ['@me@mastodon.social', 'mastodon.social'],
  ['me@mastodon.social', 'mastodon.social'],
  ['@prenom.nom@social.numerique.gouv.fr', 'social.numerique.gouv.fr'],
  ['mastodön.example', 'xn--mastodn-f1a.example'],
  ['m-1.example', 'm-1.example'],
  ['example.xn--p1ai', 'example.xn--p1ai'],
  ['', undefined],
  ['   ', undefined],
  ['mastodon', undefined],
  ['@me', undefined],
  ['localhost', undefined],
  ['a.localhost', undefined],
  ['box.local', undefined],
  ['db.internal', undefined],
  ['nas.home', undefined],
  ['box.lan', undefined],
  ['mastodon.social:8080', undefined],
  ['https://mastodon.social:443/', undefined],
  ['https://me:secret@mastodon.social', undefined],
  ['https://me@mastodon.social', undefined],
  ['me:secret@mastodon.social', undefined],
  ['mastodon.social@evil.example@x', undefined],
  ['127.0.0.1', undefined],
  ['192.168.0.10', undefined],
  ['https://10.0.0.12/', undefined],
  ['127.1', undefined],
  ['0x7f.1', undefined],
  ['2130706433', undefined],
  ['1.2.3.4.', undefined],
  ['１２７.0.0.1', undefined],
  ['[::1]', undefined],
  ['https://[::1]/', undefined],
  ['masto don.social', undefined],
  ['mastodon.social evil', undefined],
  ['mastodon.social/\nx', undefined],
  ['mastodon..social', undefined],
  ['.mastodon.social', undefined],
  ['-a.example', undefined],
  ['a-.example', undefined],
  ['a_b.example', undefined],
  ['mastodon.social.', undefined],
  ['javascript:alert(1)', undefined],
  ['javascript://a.example/%0aalert(1)', undefined],
  ['ftp://a.example', undefined],
  ['//a.example', undefined],
  ['a\\b.example', undefined],
  ['evil.example%23.mastodon.social', undefined],
  [`${'a'.repeat(64)}.example`, undefined],
  [`${'a.'.repeat(150)}example`, undefined],
  // Short as typed, too long once in punycode.
  [`${'é.'.repeat(100)}example`, undefined],
];
for (const [typed, expected] of hosts)
  test(`server: ${JSON.stringify(typed.slice(0, 50))} is ${expected ?? 'refused'}`, () =>
    assert.equal(serverOf(typed), expected));

test('property: an accepted server is the host of its link, and accepted again', () => {
  const label = fc.string({ unit: fc.constantFrom(...'ab1-.@:/ é%#\\'), maxLength: 20 });
  fc.assert(
    fc.property(
      fc.oneof(label, fc.domain(), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' })),
      (typed) => {
        const found = serverOf(typed);
        if (found === undefined) return;
        assert.equal(
          new URL(intent(liveNetwork('mastodon-server')!, { url: 'https://example.fr/' }, found)).host,
          found,
        );
        assert.equal(serverOf(found), found);
      },
    ),
    { numRuns: 300 },
  );
});

test('property: whatever comes is a server or a problem', () => {
  fc.assert(
    fc.property(fc.anything(), (input) => {
      const server = parseServer(input);
      assert.ok(typeof server === 'string' || isProblem(server));
    }),
    { numRuns: 200 },
  );
});
