import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { clean, cleanLine } from '../../../src/model/text/clean.ts';

const CASES: [name: string, text: string, expected: string][] = [
  ['composes', 'e\u0301', 'é'],
  [
    'keeps words, tabs, line ends and spaces as they are',
    ' a\tb\n\n c\u00a0\u202f! ',
    ' a\tb\n\n c\u00a0\u202f! ',
  ],
  ['one kind of line end', 'a\r\nb\rc\u2028d\u2029e\x0bf\x85g', 'a\nb\nc\nd\ne\nf\ng'],
  ['NUL, escapes, C1', 'a\0b\x07c\x1b[31md\x9be', 'abc[31mde'],
  [
    'direction embeddings, overrides and isolates',
    '\u202aa\u202bb\u202cc\u202dd\u202ee\u2066f\u2067g\u2068h\u2069',
    'abcdefgh',
  ],
  ['direction marks stay', 'a\u200eb\u200fc\u061c', 'a\u200eb\u200fc\u061c'],
  ['eight marks on a letter', 'x' + '\u0316'.repeat(9) + 'y', 'x' + '\u0316'.repeat(8) + 'y'],
  ['marks parted by invisible characters', 'x' + '\u0316\u034f\u200b'.repeat(9), 'x' + '\u0316'.repeat(8)],
  ['marks without a letter', '\u0301a \u0301b\n\u0301c', 'a b\nc'],
  ['tag characters', 'a\u{e0001}\u{e0068}\u{e0069}\u{e007f}', 'a'],
  ['tag characters after another flag', '\u{1f3f4}\u{e0068}\u{e0069}\u{e007f}', '\u{1f3f4}'],
  [
    'the flag of Scotland',
    '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
    '\u{1f3f4}\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}',
  ],
  [
    'zero-width space, joiners between Latin letters, byte order mark',
    'a\u200bb\u200cc\u200dd\ufeffe\u2060f',
    'abcdef',
  ],
  ['blanks that pass for letters', '\u3164\u115f\u1160\uffa0', ''],
  ['family emoji', '👨\u200d👩\u200d👧', '👨\u200d👩\u200d👧'],
  ['rainbow flag and skin tones', '🏳\ufe0f\u200d🌈 👩🏽\u200d🚒', '🏳\ufe0f\u200d🌈 👩🏽\u200d🚒'],
  ['Persian needs its non-joiner', 'می\u200cخواهم', 'می\u200cخواهم'],
  ['so does Hindi its joiner', 'क्\u200dष', 'क्\u200dष'],
  ['joiners in a row', 'می\u200c\u200cخ', 'می\u200cخ'],
  ['variants of ideographs', '葛\u{e0100} a\u{e0100}', '葛\u{e0100} a'],
  ['half pairs', 'a\ud800b\udc00', 'a\ufffdb\ufffd'],
  ['soft hyphens help long words', 'com\u00admune', 'com\u00admune'],
];

describe('clean', () => {
  for (const [name, text, expected] of CASES) it(name, () => assert.equal(clean(text), expected));

  it('leaves nothing dangerous, and cleaning twice changes nothing', () => {
    const odd = [
      ...'\0\r\n\x1b\x85\u00ad\u0301\u0316\u0344\u034f\u061c\u0645\u0958\u115f\u200b\u200c\u200d\u200e\u202e\u2066\u2028\u3164\ufe0f\ufeff葛👨🏽🏴',
    ];
    const piece = fc.oneof(
      fc.constantFrom(
        ...odd,
        '\u{e0067}',
        '\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
        '\u{e0100}',
        '\ud800',
        'a',
        ' ',
      ),
      fc.string({ unit: 'binary', maxLength: 3 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const shown = clean(pieces.join(''));
        assert.equal(clean(shown), shown);
        assert.equal(shown.normalize(), shown);
        // eslint-disable-next-line no-control-regex
        assert.doesNotMatch(shown, /[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]|\p{M}{9}|\p{Cs}/u);
      }),
      { numRuns: 300 },
    );
  });

  it('a tower of marks of two classes is cut before it is put in order', () => {
    assert.equal(clean('x' + '\u0301\u0316'.repeat(500_000)).length, 9);
  });
});

describe('cleanLine', () => {
  it('is one line without blanks around it', () => {
    assert.equal(cleanLine(' a\r\n b\u00a0 c '), 'a b c');
  });
  it('is empty when nothing can be seen', () => {
    assert.equal(cleanLine('\u3164 \u200b\u2060\n\u0301'), '');
  });
});
