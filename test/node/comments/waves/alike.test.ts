import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { common, groups, near, sketch } from '../../../../src/node/comments/waves/alike.ts';
import { random, real, spam } from './flood.ts';
import { cpuTime } from '../../../support/node/cpu.ts';

/** Sizes of the groups, the largest first. */
const sizes = (texts: readonly string[]): readonly number[] =>
  groups(texts.map(sketch))
    .map(({ length }) => length)
    .sort((a, b) => b - a);

const TEXT = 'Le marché du samedi passe au quai, et les forains demandent deux places de plus pour la marée.';

test('the same text is of one wave, however it is disguised', () => {
  for (const other of [
    TEXT.toUpperCase(),
    TEXT.replaceAll('e', '\u0435'),
    TEXT.replaceAll('a', '4'),
    [...TEXT].join('\u200b'),
    `Bonjour Léa, ${TEXT} 8f3k2`,
    TEXT.replace('deux', 'trois'),
    `${TEXT} https://promo-1.example/a?b=2`,
    TEXT.normalize('NFD'),
    TEXT.replaceAll(' ', ' \n '),
    `!!! ${TEXT.replaceAll(',', ' ...')}`,
  ])
    assert.deepEqual(sizes([TEXT, other]), [2], other);
});

test('what says something else stands by itself', () => {
  for (const other of [
    'Le marché du samedi est trop loin du centre pour ma grand-mère, qui vient à pied.',
    'Merci !',
    '',
    TEXT.slice(0, 30) + ' mais personne n’en parle au conseil, dommage pour les habitants du quai.',
  ])
    assert.deepEqual(sizes([TEXT, other]), [1, 1], other);
  // Short ones are said by many in good faith.
  assert.deepEqual(sizes(['Merci à tous !', 'Merci à tous !', 'Merci à tous !']), [1, 1, 1]);
});

test('a flood of four texts is four waves, and no real comment is in one', () => {
  for (const seed of [1, 2, 3]) {
    const unwanted = spam(500, seed);
    const next = random(seed);
    const all = [
      ...unwanted.map((text) => [text, true] as const),
      ...real.map((text) => [text, false] as const),
    ]
      .map((one) => [next(), one] as const)
      .sort((a, b) => a[0] - b[0])
      .map(([, one]) => one);
    const waves = groups(all.map(([text]) => sketch(text))).filter(({ length }) => length > 2);
    assert.equal(waves.length, 4, String(waves.map(({ length }) => length)));
    const members = waves.flat().map((index) => all[index]!);
    assert.ok(
      members.every(([, isSpam]) => isSpam),
      'no real one',
    );
    assert.equal(members.length, 500);
  }
});

test('each text is in one group, whatever it is, and the same texts always group alike', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.lorem({ maxCount: 12 })), { maxLength: 30 }), (texts) => {
      const found = groups(texts.map(sketch));
      assert.deepEqual(
        found.flat().sort((a, b) => a - b),
        [...texts.keys()],
      );
      assert.deepEqual(groups(texts.map(sketch)), found);
    }),
    { numRuns: 200 },
  );
});

test('five thousand texts that share their first words are compared in no more than moments', () => {
  const next = random(9);
  const texts = Array.from(
    { length: 5000 },
    () =>
      `Je vous écris au sujet de ${Array.from({ length: 12 }, () =>
        Math.floor(next() * 1e6)
          .toString(36)
          .replace(/\d/g, 'n'),
      ).join(' ')}`,
  ).map(sketch);
  const start = cpuTime();
  groups(texts);
  assert.ok(cpuTime() - start < 5000);
});

test('what a wave has in common knows its next ones, however they come, and no real comment', () => {
  for (const seed of [1, 2, 3]) {
    const unwanted = spam(400, seed).map(sketch);
    const waves = groups(unwanted)
      .filter(({ length }) => length > 2)
      .map((all) => common(all.map((index) => unwanted[index]!)));
    assert.equal(waves.length, 4);
    const known = (text: string): boolean => waves.some((one) => near(sketch(text), one));
    assert.deepEqual(
      spam(300, seed + 10).filter((text) => !known(text)),
      [],
    );
    assert.deepEqual(real.filter(known), []);
  }
});

test('what says nothing is like nothing, and texts without a common word have nothing in common', () => {
  assert.deepEqual(common([]), []);
  assert.deepEqual(common([sketch(''), sketch('Merci !')]), []);
  assert.equal(near(sketch(''), sketch('')), false);
  assert.equal(near(sketch(TEXT), common([sketch(''), sketch(TEXT)])), true);
  const apart = common(real.slice(0, 13).map(sketch));
  assert.ok(real.every((text) => !near(sketch(text), apart)));
});
