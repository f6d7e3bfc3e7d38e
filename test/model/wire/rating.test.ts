import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isProblem } from '../../../src/model/problem.ts';
import { parseBallot, parseRating, parseVote, parseVoteChange } from '../../../src/model/wire/rating.ts';

const page = 'https://www.valmont.example/actualites/marche';

test('a vote is read strictly, and its value must be of its kind', () => {
  assert.deepEqual({ ...(parseVote({ page, value: 5 }) as object) }, { page, kind: 'stars', value: 5 });
  assert.deepEqual(
    { ...(parseVote({ page, kind: 'useful', value: 0 }) as object) },
    { page, kind: 'useful', value: 0 },
  );
  const wrong: readonly unknown[] = [
    { page, value: 0 },
    { page, kind: 'useful', value: 2 },
    { page, kind: 'likes', value: 1 },
    { page, value: '5' },
    { page, value: 4.5 },
    { page: 'ftp://x', value: 5 },
    { page, value: 5, voter: 'me' },
    { value: 5 },
    null,
    [],
  ];
  for (const value of wrong) {
    const read = parseVote(value);
    assert.ok(isProblem(read) && read.type === 'invalid', JSON.stringify(value));
  }
  assert.ok(isProblem(parseVoteChange({ value: 9 })));
});

test('an answer is read tolerantly: what is not said is the most careful', () => {
  const read = parseRating({ address: page, count: 3, average: 9, more: 1 });
  assert.ok(!isProblem(read));
  assert.deepEqual({ ...read }, { address: page, kind: 'stars', count: 3, open: false });
  assert.ok(isProblem(parseRating({ count: 3 })));
});

test('nothing from outside makes a reader throw', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      for (const reader of [parseVote, parseVoteChange, parseRating, parseBallot]) reader(value);
    }),
    { numRuns: 300 },
  );
});
