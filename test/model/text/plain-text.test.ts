import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { textToSegments } from '../../../src/model/text/plain-text.ts';
import { plain } from '../../../src/model/text/segment.ts';
import { HOSTILE, corpusPayloads } from './hostile.ts';

/** Text, and the addresses that must become links, as shown. */
const LINKS: [text: string, shown: string[]][] = [
  ['voir https://v.fr', ['https://v.fr']],
  ['voir https://v.fr.', ['https://v.fr']],
  ['voir https://v.fr/a?b=c#d, puis HTTP://W.fr !', ['https://v.fr/a?b=c#d', 'HTTP://W.fr']],
  ['(https://v.fr/a)', ['https://v.fr/a']],
  ['(voir https://v.fr/a).', ['https://v.fr/a']],
  ['https://v.fr/a_(b)', ['https://v.fr/a_(b)']],
  ['(https://v.fr/a_(b))', ['https://v.fr/a_(b)']],
  ['[https://v.fr/a[1]]', ['https://v.fr/a[1]']],
  ['https://v.fr/?a=(((', ['https://v.fr/?a=(((']],
  [
    '\u00ab\u00a0https://v.fr/a\u00a0\u00bb et \u00abhttps://v.fr/b\u00bb',
    ['https://v.fr/a', 'https://v.fr/b'],
  ],
  [
    '"https://v.fr/a" \u201chttps://v.fr/b\u201d <https://v.fr/c>',
    ['https://v.fr/a', 'https://v.fr/b', 'https://v.fr/c'],
  ],
  ['**https://v.fr/a**', ['https://v.fr/a']],
  ['https://v.fr/é\u2026', ['https://v.fr/é']],
  ['https://v.fr/a\u3002', ['https://v.fr/a']],
  ['https://v.fr/a\nhttps://v.fr/b', ['https://v.fr/a', 'https://v.fr/b']],
  ['mairie@v.fr, www.v.fr, v.fr, ftp://v.fr, mailto:a@v.fr', []],
  ['xhttps://v.fr ehttps://v.fr @https://v.fr', []],
  ['https://', []],
  ['https://. https://, http://)', []],
  ['https://a\u202eb.fr', []],
  ['javascript:https://v.fr', ['https://v.fr']],
];

describe('textToSegments', () => {
  for (const [text, shown] of LINKS)
    it(JSON.stringify(text), () => {
      const links = textToSegments(text).filter((segment) => segment.type === 'link');
      assert.deepEqual(
        links.map((link) => link.text),
        shown,
      );
    });

  it('gives links their normal address and keeps the words around them', () => {
    assert.deepEqual(textToSegments('a HTTPS://u:p@V.fr, b\r\n\rc'), [
      { type: 'text', text: 'a ' },
      { type: 'link', text: 'HTTPS://u:p@V.fr', href: 'https://v.fr/' },
      { type: 'text', text: ', b' },
      { type: 'break' },
      { type: 'break' },
      { type: 'text', text: 'c' },
    ]);
  });

  it('markup stays words', () => {
    assert.deepEqual(textToSegments('<b>x</b> &amp;'), [{ type: 'text', text: '<b>x</b> &amp;' }]);
  });

  it('never loses a character, links only http(s)', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 6 }),
      fc.constantFrom(
        'https://',
        'http://v.fr',
        '(',
        ')',
        '[',
        ']',
        '.',
        '\r',
        '\n',
        ' ',
        '\u00bb',
        '@',
        ...HOSTILE,
      ),
    );
    const check = (text: string): void => {
      const segments = textToSegments(text);
      assert.equal(plain(segments), text.replace(/\r\n?/g, '\n'));
      for (const segment of segments) if (segment.type === 'link') assert.match(segment.href, /^https?:\/\//);
    };
    fc.assert(
      fc.property(fc.array(piece), (pieces) => check(pieces.join(''))),
      { numRuns: 300 },
    );
    for (const payload of [...HOSTILE, ...corpusPayloads()]) check(payload);
  });

  it('looks at long runs of brackets and dots once', () => {
    // 200,000 characters: a step that grew with the square would not come to an end here.
    for (const unit of ['(', ')', '.', 'https://', '[)', 'https://v.fr/)'])
      assert.equal(
        plain(textToSegments(`https://v.fr/${unit.repeat(200_000 / unit.length)}`)).slice(0, 13),
        'https://v.fr/',
      );
  });
});
