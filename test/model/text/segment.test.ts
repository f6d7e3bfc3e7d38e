import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { parseSegments, plain } from '../../../src/model/text/segment.ts';
import { HOSTILE } from './hostile.ts';

describe('plain', () => {
  it('joins the words and turns breaks into line ends', () => {
    assert.equal(
      plain([
        { type: 'text', text: 'a ' },
        { type: 'link', text: 'b', href: 'https://v.fr/' },
        { type: 'break' },
        { type: 'break' },
        { type: 'emoji', text: ':c:', src: 'https://v.fr/c.png' },
        { type: 'emphasis', text: 'd' },
      ]),
      'a b\n\n:c:d',
    );
  });
});

describe('parseSegments', () => {
  it('keeps what is right, without foreign keys', () => {
    assert.deepEqual(
      parseSegments([
        { type: 'text', text: 'a', onclick: 'hit()', __proto__: { href: 'x' } },
        { type: 'break', text: 'x' },
        { type: 'link', text: 'b', href: 'HTTPS://V.fr' },
        { type: 'mention', text: '@c' },
        { type: 'mention', text: '@c', href: 'https://v.fr/@c' },
        { type: 'tag', text: '#d', href: 'javascript:hit()' },
        { type: 'emoji', text: ':e:', src: 'https://v.fr/e.png', href: 'https://v.fr/' },
        { type: 'emphasis', text: 'f', href: 'https://v.fr/' },
      ]),
      [
        { type: 'text', text: 'a' },
        { type: 'break' },
        { type: 'link', text: 'b', href: 'https://v.fr/' },
        { type: 'mention', text: '@c' },
        { type: 'mention', text: '@c', href: 'https://v.fr/@c' },
        { type: 'tag', text: '#d' },
        { type: 'emoji', text: ':e:', src: 'https://v.fr/e.png' },
        { type: 'emphasis', text: 'f' },
      ],
    );
  });

  it('a bad item never harms the others', () => {
    const bad = [
      null,
      undefined,
      1,
      'x',
      [],
      {},
      { type: 'text' },
      { type: 'text', text: 1 },
      { type: 'text', text: '\u202e' },
    ];
    for (const item of bad)
      assert.deepEqual(parseSegments([item, { type: 'text', text: 'a' }, item]), [
        { type: 'text', text: 'a' },
      ]);
    for (const value of [...bad, new Map(), { length: 1 }])
      if (!Array.isArray(value)) assert.deepEqual(parseSegments(value), []);
  });

  it('keeps the words of a link that leads nowhere and of a type of a later version', () => {
    assert.deepEqual(
      parseSegments([
        { type: 'link', text: 'a', href: 'javascript:hit()' },
        { type: 'link', text: 'b' },
        { type: 'hologram', text: 'c', href: 'https://v.fr/' },
        { type: 'constructor', text: 'd' },
      ]),
      ['a', 'b', 'c', 'd'].map((text) => ({ type: 'text', text })),
    );
  });

  it('does not read inherited properties', () => {
    const inherited = Object.create({ type: 'link', text: 'x', href: 'https://evil.example/' }) as object;
    assert.deepEqual(parseSegments([inherited]), []);
  });

  it('never throws; what it gives reads back the same', () => {
    const item = fc.record(
      {
        type: fc.constantFrom('text', 'link', 'mention', 'tag', 'emoji', 'emphasis', 'break', 'x'),
        text: fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom(...HOSTILE)),
        href: fc.oneof(fc.webUrl(), fc.constantFrom(...HOSTILE)),
        src: fc.webUrl(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(item, fc.anything())), (value) => {
        const segments = parseSegments(value);
        assert.deepEqual(parseSegments(JSON.parse(JSON.stringify(segments))), segments);
      }),
      { numRuns: 300 },
    );
  });
});
