import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameOf } from '../../../../src/node/feed/readers/people.ts';

test('names, never mail addresses', () => {
  const rows: readonly (readonly [given: string | undefined, name: string | undefined])[] = [
    ['Jeanne', 'Jeanne'],
    ['jeanne@a.example (Jeanne Petit)', 'Jeanne Petit'],
    ['Jeanne Petit (jeanne@a.example)', 'Jeanne Petit'],
    ['Jeanne Petit <jeanne@a.example>', 'Jeanne Petit'],
    ['"Petit, Jeanne" <jeanne@a.example>', 'Petit, Jeanne'],
    ['mailto:jeanne@a.example', undefined],
    ['jeanne@a.example', undefined],
    ['jeanne@a.example, paul@b.example', undefined],
    [' ', undefined],
    [undefined, undefined],
  ];
  for (const [given, name] of rows) {
    const got = nameOf(given);
    assert.ok(!got?.includes('@'), given);
    assert.equal(got, name, given);
  }
});

test('a very long name is looked at in part only', () => {
  assert.equal(nameOf('a'.repeat(1_000_000))?.length, 300);
});
