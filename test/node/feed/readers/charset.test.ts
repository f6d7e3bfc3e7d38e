import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { charsetOf, decodeText } from '../../../../src/node/feed/readers/charset.ts';

const WORDS = '<a>\u00c9t\u00e9 \u20ac \ud83c\udf89</a>';
const LATIN = '<a>\u00c9t\u00e9</a>';

const utf8 = (text: string): number[] => [...new TextEncoder().encode(text)];
const latin1 = (text: string): number[] => [...text].map((char) => char.charCodeAt(0));
const units = (text: string, size: 2 | 4, little: boolean): number[] => {
  const codes =
    size === 2
      ? Array.from({ length: text.length }, (_, at) => text.charCodeAt(at))
      : [...text].map((c) => c.codePointAt(0) ?? 0);
  return codes.flatMap((code) => {
    const bytes = Array.from({ length: size }, (_, at) => (code >>> (8 * at)) & 255);
    return little ? bytes : bytes.reverse();
  });
};
const declaration = (encoding: string): number[] => latin1(`<?xml version="1.0"\n encoding='${encoding}'?>`);

const rows: readonly (readonly [
  what: string,
  bytes: readonly number[],
  type: string | undefined,
  text: string,
])[] = [
  ['UTF-8 by nature', utf8(WORDS), undefined, WORDS],
  ['UTF-8 mark', [0xef, 0xbb, 0xbf, ...utf8(WORDS)], undefined, WORDS],
  ['the mark beats HTTP', [0xef, 0xbb, 0xbf, ...utf8(WORDS)], 'text/xml; charset=iso-8859-1', WORDS],
  ['UTF-16 LE mark', [0xff, 0xfe, ...units(WORDS, 2, true)], 'text/xml; charset=utf-8', WORDS],
  ['UTF-16 BE mark', [0xfe, 0xff, ...units(WORDS, 2, false)], undefined, WORDS],
  ['UTF-16 LE by its zeros', units(WORDS, 2, true), undefined, WORDS],
  ['UTF-16 BE by its zeros', units(WORDS, 2, false), undefined, WORDS],
  ['UTF-32 LE mark', [0xff, 0xfe, 0, 0, ...units(WORDS, 4, true)], undefined, WORDS],
  ['UTF-32 BE mark', [0, 0, 0xfe, 0xff, ...units(WORDS, 4, false)], undefined, WORDS],
  ['UTF-32 LE by its zeros', units(WORDS, 4, true), undefined, WORDS],
  ['UTF-32 BE by its zeros', units(WORDS, 4, false), undefined, WORDS],
  ['HTTP', latin1(LATIN), 'text/xml; charset="ISO-8859-1"', LATIN],
  ['HTTP beats the declaration', [...declaration('utf-8'), 0xe9], 'text/xml;charset=windows-1252', 'e\u00e9'],
  ['declaration', [...declaration('ISO-8859-15'), 0xa4], 'text/xml', 'e\u20ac'],
  ['declaration of Windows', [...declaration('windows-1251'), 0xc3], undefined, 'e\u0413'],
  [
    'Japanese',
    [...declaration('iso-2022-jp'), 0x1b, 0x24, 0x42, 0x46, 0x7c, 0x1b, 0x28, 0x42],
    undefined,
    'e\u65e5',
  ],
  ['Korean', [...declaration('euc-kr'), 0xb3, 0xe2], undefined, 'e\ub144'],
  ['names as people write them', [...declaration('Latin-1'), 0x80], undefined, 'e\u20ac'],
  [
    'a wrong declaration',
    [...declaration('utf-8'), ...latin1('\u00e9t\u00e9 \u00e0')],
    undefined,
    'e\u00e9t\u00e9 \u00e0',
  ],
  ['UTF-8 that HTTP calls ASCII-compatible UTF-16', utf8(WORDS), 'text/xml; charset=utf-16', WORDS],
  ['an unknown name', utf8(WORDS), 'text/xml; charset=x-martian', WORDS],
  ['UTF-7 is never decoded', latin1('+ADw-script+AD4-'), 'text/xml; charset=utf-7', '+ADw-script+AD4-'],
  ['nothing known: Windows', latin1('l\u0092\u00e9t\u00e9'), undefined, 'l\u2019\u00e9t\u00e9'],
  ['nothing at all', [], undefined, ''],
];

test('which charset counts', () => {
  for (const [what, bytes, type, text] of rows) {
    const decoded = decodeText(Uint8Array.from(bytes), type).replace(/^<\?xml[^>]*\?>/, 'e');
    assert.equal(decoded, text, what);
  }
});

test('one broken place does not turn the accents of a page into two letters', () => {
  const text = decodeText(
    Uint8Array.from([...utf8('\u00e9t\u00e9 \u00e0 l\u2019\u00e9cole '), 0xf0, 0x9f, 0x8e]),
  );
  assert.equal(text, '\u00e9t\u00e9 \u00e0 l\u2019\u00e9cole \ufffd');
});

test('overlong UTF-8 never becomes a sign of XML', () => {
  const text = decodeText(
    Uint8Array.from([...utf8('<a>'), 0xc0, 0xbc, ...utf8('script'), 0xc0, 0xbe]),
    'text/xml; charset=utf-8',
  );
  assert.ok(!text.includes('<script'));
});

test('the charset of a Content-Type', () => {
  assert.equal(charsetOf('text/xml; charset=utf-8'), 'utf-8');
  assert.equal(charsetOf("text/xml;a=b; Charset = 'Latin1' ; c"), 'Latin1');
  assert.equal(charsetOf('text/xml'), undefined);
  assert.equal(charsetOf(undefined), undefined);
});

test('UTF-8 text comes back as it was; any bytes give some text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const clean = `<${text.replace(/\p{Surrogate}|\0/gu, '')}`;
      assert.equal(decodeText(Uint8Array.from(utf8(clean))), clean);
    }),
    { numRuns: 200 },
  );
  fc.assert(
    fc.property(fc.uint8Array(), fc.string(), (bytes, type) => {
      assert.equal(typeof decodeText(bytes, `text/xml; charset=${type}`), 'string');
    }),
    { numRuns: 200 },
  );
});
