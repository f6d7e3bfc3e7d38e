import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { clip, graphemes } from '../../../src/model/text/clip.ts';

const FAMILY = '👨\u200d👩\u200d👧';

/** Runs with an engine that has no Intl.Segmenter. */
const withoutSegmenter = (run: () => void): void => {
  const { Segmenter } = Intl;
  delete (Intl as { Segmenter?: unknown }).Segmenter;
  try {
    run();
  } finally {
    (Intl as { Segmenter?: unknown }).Segmenter = Segmenter;
  }
};

describe('graphemes', () => {
  const cases: [text: string, expected: string[]][] = [
    ['', []],
    ['ab', ['a', 'b']],
    ['e\u0301a', ['e\u0301', 'a']],
    [`a${FAMILY}b`, ['a', FAMILY, 'b']],
    ['👍🏽👍', ['👍🏽', '👍']],
    ['🇫🇷🇧🇪', ['🇫🇷', '🇧🇪']],
    ['❤\ufe0fa', ['❤\ufe0f', 'a']],
    ['a\r\nb', ['a', '\r\n', 'b']],
  ];
  for (const [text, expected] of cases)
    it(JSON.stringify(text), () => {
      assert.deepEqual([...graphemes(text)], expected);
    });

  it('are words where the engine knows no characters', () =>
    withoutSegmenter(() =>
      assert.deepEqual([...graphemes(`${FAMILY}b  e\u0301`)], [`${FAMILY}b`, '  ', 'e\u0301']),
    ));

  it('loses nothing', () => {
    const same = (text: string): void => assert.equal([...graphemes(text)].join(''), text);
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        same(text);
        withoutSegmenter(() => same(text));
      }),
    );
  });
});

describe('clip', () => {
  const cases: [text: string, max: number, expected: string][] = [
    ['Bonjour', 7, 'Bonjour'],
    ['Bonjour', 6, 'Bonjo\u2026'],
    ['Bonjour à tous', 12, 'Bonjour à\u2026'],
    ['Bonjour à tous', 10, 'Bonjour à\u2026'],
    ['Le marché, la place', 11, 'Le marché\u2026'],
    ['a bbbbbbbbbbbbbbb', 10, 'a bbbbbbb\u2026'],
    [`${FAMILY}${FAMILY}${FAMILY}`, 2, `${FAMILY}\u2026`],
    ['abc', 1, '\u2026'],
    ['abc', 0, ''],
    ['abc', -1, ''],
    ['', 0, ''],
    ['Voir https://v.fr/abcdef puis', 20, 'Voir\u2026'],
    ['Voir https://v.fr/a puis encore', 22, 'Voir https://v.fr/a\u2026'],
    ['Voir https://v.fr/a', 19, 'Voir https://v.fr/a'],
  ];
  for (const [text, max, expected] of cases)
    it(`${text} to ${max}`, () => assert.equal(clip(text, max), expected));

  it('cuts between words, and no later, where the engine knows no characters', () =>
    withoutSegmenter(() => {
      assert.equal(clip(`Le marché ${FAMILY}${FAMILY} ici`, 14), 'Le marché\u2026');
      assert.equal(clip(`${FAMILY}${FAMILY}`, 8), '\u2026');
      assert.equal(clip('Le marché', 9), 'Le marché');
    }));

  it('counts code points when asked', () => {
    assert.equal(clip(`${FAMILY}ab`, 5, 'characters'), '\u2026');
    assert.equal(clip(`${FAMILY}ab`, 6, 'characters'), `${FAMILY}\u2026`);
    assert.equal(clip(`${FAMILY}ab`, 7, 'characters'), `${FAMILY}ab`);
  });

  it('stays within the limit, cuts no grapheme and no address', () => {
    const piece = fc.oneof(
      fc.constantFrom(' ', 'https://v.fr/abc', FAMILY, '🇫🇷', 'e\u0301', 'mot', ', ', '(', '\n'),
      fc.string({ unit: 'grapheme', maxLength: 5 }),
    );
    fc.assert(
      fc.property(
        fc.array(piece),
        fc.nat(40),
        fc.constantFrom('graphemes' as const, 'characters' as const),
        (pieces, max, count) => {
          const text = pieces.join('');
          const all = [...graphemes(text)];
          const cut = clip(text, max, count);
          const size = count === 'graphemes' ? [...graphemes(cut)].length : [...cut].length;
          assert.ok(size <= max, cut);
          if (cut === text) return;
          const head = cut.replace(/\u2026$/, '');
          assert.ok(text.startsWith(head));
          let length = 0;
          const borders = new Set([0, ...all.map((grapheme) => (length += grapheme.length))]);
          assert.ok(borders.has(head.length), JSON.stringify([text, cut]));
          for (const { 0: url, index } of text.matchAll(/https?:\/\/\S+/g))
            assert.ok(head.length <= index || head.length >= index + url.replace(/[,(]+$/, '').length, cut);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('reads a long text only as far as it must', () => {
    assert.equal(clip(`${' '.repeat(300_000)}x`, 200_000), '\u2026');
    assert.equal(clip('a '.repeat(500_000), 5), 'a a\u2026');
  });
});
