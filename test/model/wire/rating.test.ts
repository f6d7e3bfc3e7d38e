import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isProblem } from '../../../src/model/problem.ts';
import { readRating } from '../../../src/model/wire/rating-reading.ts';
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

test('the browser’s own reader gives what the shape gives, for every answer of the companion', () => {
  const answer = fc.record(
    {
      address: fc.webUrl(),
      count: fc.nat(),
      average: fc.double({ min: 1, max: 5, noNaN: true }),
      useful: fc.nat(),
      open: fc.boolean(),
      more: fc.anything(),
    },
    { requiredKeys: ['address', 'count', 'open'] },
  );
  fc.assert(
    fc.property(answer, (value) => {
      const [whole, read] = [parseRating(value), readRating(value)];
      assert.ok(!isProblem(whole) && read);
      for (const name of ['address', 'count', 'average', 'useful', 'open'] as const)
        assert.equal(read[name], whole[name], name);
    }),
    { numRuns: 200 },
  );
});

test('it takes nothing else for a rating, nor what a prototype lends', () => {
  for (const value of [null, undefined, 3, 'x', [], {}, { address: 'javascript:1' }, { count: 3 }])
    assert.equal(readRating(value), undefined);
  const lent = Object.assign(Object.create({ open: true, average: 5 }) as object, {
    address: page,
    count: -1,
  });
  const { open, average, count } = readRating(lent)!;
  assert.deepEqual([open, average, count], [false, undefined, 0]);
});
