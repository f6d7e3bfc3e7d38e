import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isVote, ratingKinds, toldOf } from '../../src/model/rating.ts';

test('a vote is a whole number of its kind', () => {
  const good = { stars: [1, 2, 3, 4, 5], useful: [0, 1] };
  for (const kind of ratingKinds)
    for (const value of [-1, 0, 0.5, 1, 2, 3, 4, 5, 6, NaN, Infinity])
      assert.equal(isVote(kind, value), good[kind].includes(value), `${kind} ${value}`);
});

test('under the least number nobody learns what was said', () => {
  assert.deepEqual(toldOf('stars', { count: 4, sum: 20 }, 5), { count: 4 });
  assert.deepEqual(toldOf('useful', { count: 4, sum: 4 }, 5), { count: 4 });
  assert.deepEqual(toldOf('stars', { count: 0, sum: 0 }, 1), { count: 0 });
});

test('an average has one decimal; a share is how many said yes', () => {
  assert.deepEqual(toldOf('stars', { count: 6, sum: 25 }, 5), { count: 6, average: 4.2 });
  assert.deepEqual(toldOf('useful', { count: 7, sum: 0 }, 5), { count: 7, useful: 0 });
});

test('an average is never out of its bounds, a share never above the count', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 200 }), (votes) => {
      const { average } = toldOf('stars', { count: votes.length, sum: votes.reduce((a, b) => a + b, 0) }, 1);
      assert.ok(average! >= Math.min(...votes) && average! <= Math.max(...votes));
    }),
    { numRuns: 200 },
  );
});
