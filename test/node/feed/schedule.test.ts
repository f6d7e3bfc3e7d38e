import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { nextVisit } from '../../../src/node/feed/schedule.ts';
import type { Ended } from '../../../src/node/feed/schedule.ts';

const now = Date.parse('2026-11-03T09:00:00Z');
const HOUR = 3_600_000;
const every = (hours: number): number[] => Array.from({ length: 10 }, (_, i) => now - (i + 1) * hours * HOUR);
const minutes = (more: Partial<Ended>): number =>
  (nextVisit({ now, least: 900, asked: 0, failures: 0, posts: [], random: 0, ...more }) - now) / 60_000;

test('often when it speaks often, seldom when it does not', () => {
  assert.equal(minutes({ posts: every(0.2) }), 15);
  assert.equal(minutes({ posts: every(4) }), 60);
  assert.equal(minutes({ posts: every(240) }), 120);
  assert.equal(minutes({}), 15, 'nothing is known of it');
});

test('later and later while it fails, at random, and not for ever', () => {
  assert.equal(minutes({ failures: 1, random: 1 }), 30);
  assert.equal(minutes({ failures: 1, random: 0 }), 15);
  assert.equal(minutes({ failures: 3, random: 1 }), 120);
  assert.equal(minutes({ failures: 99, random: 1 }), 360);
});

test('never before it asked to be, and never before the least time less a tenth', () => {
  fc.assert(
    fc.property(
      fc.record({
        least: fc.integer({ min: 300, max: 86_400 }),
        asked: fc.integer({ min: 0, max: 86_400 }),
        failures: fc.integer({ min: 0, max: 2000 }),
        posts: fc.array(fc.integer({ min: 0, max: now + HOUR }), { maxLength: 20 }),
        random: fc.double({ min: 0, max: 1, noNaN: true }),
      }),
      (ended) => {
        const at = nextVisit({ now, ...ended });
        assert.ok(at >= now + ended.asked * 1000);
        assert.ok(at >= now + ended.least * 900);
        assert.ok(at <= now + Math.max(ended.least * 8, 6 * 3600, ended.asked) * 1000 + 1);
      },
    ),
    { numRuns: 200 },
  );
});

test('a timetable of the same length meets it each time, whatever a visit takes', () => {
  assert.ok(minutes({ random: 0.3 }) <= 15 - 0.3);
});
