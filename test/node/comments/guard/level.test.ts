import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { levelOf, levels } from '../../../../src/node/comments/guard/level.ts';
import type { Level } from '../../../../src/node/comments/guard/level.ts';

const rules = { waiting: 200, perHour: 100, closeWaiting: 1000, closePerHour: 500 };

test('up at the threshold, down at half of it', () => {
  const cases: [number, number, Level, Level][] = [
    [199, 99, 'calm', 'calm'],
    [200, 0, 'calm', 'busy'],
    [0, 100, 'calm', 'busy'],
    [100, 0, 'busy', 'busy'],
    [99, 50, 'busy', 'busy'],
    [99, 49, 'busy', 'calm'],
    [1000, 0, 'calm', 'full'],
    [0, 500, 'busy', 'full'],
    [999, 499, 'busy', 'busy'],
    [500, 0, 'full', 'full'],
    [499, 249, 'full', 'busy'],
    [99, 49, 'full', 'calm'],
  ];
  for (const [waiting, received, before, after] of cases)
    assert.equal(levelOf({ waiting, received }, rules, before), after, `${waiting} ${received} ${before}`);
});

test('0 is never', () => {
  const off = { waiting: 0, perHour: 0, closeWaiting: 0, closePerHour: 0 };
  for (const before of levels) assert.equal(levelOf({ waiting: 1e6, received: 1e6 }, off, before), 'calm');
});

test('it rests: the level that follows from a load follows again from itself', () => {
  const number = fc.nat(1500);
  fc.assert(
    fc.property(number, number, fc.constantFrom(...levels), (waiting, received, before) => {
      const once = levelOf({ waiting, received }, rules, before);
      assert.equal(levelOf({ waiting, received }, rules, once), once);
    }),
    { numRuns: 300 },
  );
});
