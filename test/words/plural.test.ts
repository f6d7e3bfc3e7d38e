import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plural } from '../../src/words/plural.ts';

const say = (lang: string, count: number) => plural(lang, count, { one: '# jour', other: '# jours' });

test('French counts nought and one as one', () => {
  assert.equal(say('fr', 0), '0 jour');
  assert.equal(say('fr', 1), '1 jour');
  assert.equal(say('fr', 2), '2 jours');
});

test('English counts one alone as one', () => {
  assert.equal(plural('en', 0, { one: '# day', other: '# days' }), '0 days');
  assert.equal(plural('en', 1, { one: '# day', other: '# days' }), '1 day');
});

test('a form that is not given is the common one', () => {
  // A million is a form of its own in French.
  assert.equal(say('fr', 1_000_000), '1\u202f000\u202f000 jours');
});

test('the number is written as the language writes it', () => {
  assert.equal(say('en', 12_345), '12,345 jours');
  assert.equal(say('fr', 12_345), '12\u202f345 jours');
});

test('languages with more forms use them', () => {
  const forms = { one: 'dzień', few: 'dni (2-4)', many: 'dni', other: 'dnia' };
  assert.deepEqual(
    [1, 3, 5].map((count) => plural('pl', count, forms)),
    ['dzień', 'dni (2-4)', 'dni'],
  );
});
