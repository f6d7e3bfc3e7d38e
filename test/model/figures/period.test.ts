import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { lastDays, lastWeek, weekAt, weekBefore, weekNamed } from '../../../src/model/figures/period.ts';

const PARIS = 'Europe/Paris';
const at = (text: string): number => Date.parse(text);

describe('a week of the calendar', () => {
  it('begins on Monday, in the zone of the site', () => {
    const { week, from, to, days } = weekAt(PARIS, at('2026-11-22T23:30:00Z'));
    // In Paris it is Monday the 23rd already.
    assert.equal(week, '2026-W48');
    assert.equal(from, at('2026-11-22T23:00:00Z'));
    assert.equal(to, at('2026-11-29T23:00:00Z'));
    assert.deepEqual([days[0], days[6]], ['2026-11-23', '2026-11-29']);
  });

  it('is an hour longer or shorter when the clocks change', () => {
    const hours = (name: string): number => {
      const { from, to } = weekNamed(PARIS, name)!;
      return (to - from) / 3_600_000;
    };
    assert.equal(hours('2026-W43'), 7 * 24 + 1);
    assert.equal(hours('2026-W13'), 7 * 24 - 1);
  });

  it('is of the year of its Thursday', () => {
    assert.equal(weekAt('UTC', at('2027-01-01T12:00:00Z')).week, '2026-W53');
    assert.equal(weekAt('UTC', at('2024-12-30T12:00:00Z')).week, '2025-W01');
  });

  it('has no name that does not exist', () => {
    for (const name of ['2025-W53', '2026-W00', '2026-W54', '2026-47', 'W47', '', '2026-W1'])
      assert.equal(weekNamed(PARIS, name), undefined, name);
  });

  it('is found again by its name, and follows the one before', () => {
    fc.assert(
      fc.property(fc.integer({ min: at('1990-01-01'), max: at('2080-01-01') }), (instant) => {
        const week = weekAt(PARIS, instant);
        assert.ok(week.from <= instant && instant < week.to);
        assert.deepEqual(weekNamed(PARIS, week.week!), week);
        assert.equal(weekBefore(PARIS, week).to, week.from);
        assert.equal(lastWeek(PARIS, instant).week, weekBefore(PARIS, week).week);
      }),
      { numRuns: 200 },
    );
  });
});

it('some days end with yesterday', () => {
  const { from, to, days } = lastDays('UTC', at('2026-11-22T10:00:00Z'), 90);
  assert.equal(to, at('2026-11-22T00:00:00Z'));
  assert.equal((to - from) / 86_400_000, 90);
  assert.equal(days.length, 90);
});
