import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseCalendar } from '../../src/model/calendar.ts';
import type { Calendar } from '../../src/model/calendar.ts';
import { afterServiceDays, serviceDaysBetween, serviceSince } from '../../src/model/delays.ts';
import { isProblem } from '../../src/model/problem.ts';
import { openAt } from '../../src/model/windows.ts';

const calendarOf = (more: Record<string, unknown> = {}): Calendar => {
  const split = [
    { from: '09:00', to: '12:00' },
    { from: '14:00', to: '17:00' },
  ];
  const read = parseCalendar({
    zone: 'Europe/Paris',
    weekly: { mon: split, tue: split, wed: split, thu: split, fri: [{ from: '09:00', to: '12:00' }] },
    ...more,
  });
  if (isProblem(read)) throw new Error(JSON.stringify(read));
  return read;
};
const at = (instant: string): number => Date.parse(instant);

test('whole days of service are counted: not the one that had begun, nor holidays, nor one that still runs', () => {
  const calendar = calendarOf({ holidays: ['2026-11-11'] });
  const monday = at('2026-11-09T10:00:00Z');
  const cases: readonly (readonly [string, number])[] = [
    ['2026-11-09T17:00:00Z', 0],
    ['2026-11-10T15:59:00Z', 0],
    ['2026-11-10T16:00:00Z', 1],
    ['2026-11-11T22:00:00Z', 1],
    ['2026-11-12T16:00:00Z', 2],
    ['2026-11-13T10:59:00Z', 2],
    ['2026-11-13T11:00:00Z', 3],
    ['2026-11-15T23:00:00Z', 3],
    ['2026-11-16T16:00:00Z', 4],
    ['2026-11-01T00:00:00Z', 0],
  ];
  for (const [to, count] of cases) assert.equal(serviceDaysBetween(calendar, monday, at(to)), count, to);
  assert.equal(serviceDaysBetween(calendar, at('2026-11-09T07:00:00Z'), at('2026-11-09T16:00:00Z')), 1);
  assert.equal(serviceDaysBetween(calendarOf({ weekly: {} }), monday, monday + 9e9), 0);
});

test('both days on which the clocks change are days of service like others', () => {
  const calendar = calendarOf({ weekly: { sun: [{ from: '01:00', to: '04:00' }] } });
  for (const [from, to] of [
    ['2027-03-27T12:00:00Z', '2027-03-28T02:00:00Z'],
    ['2026-10-24T12:00:00Z', '2026-10-25T03:00:00Z'],
  ] as const) {
    assert.equal(serviceDaysBetween(calendar, at(from), at(to)), 1);
    assert.equal(serviceDaysBetween(calendar, at(from), at(to) - 1), 0);
  }
});

test('the day on which so many will have passed is the first on which they have', () => {
  const calendar = calendarOf({
    holidays: ['2026-11-11'],
    exceptions: [{ date: '2026-11-14', spans: [{ from: '10:00', to: '11:00' }] }],
  });
  const start = at('2026-10-01T00:00:00Z');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 90 * 1440 }), fc.integer({ min: 1, max: 6 }), (minute, days) => {
      const from = start + minute * 60_000;
      const then = afterServiceDays(calendar, from, days)!;
      assert.equal(serviceDaysBetween(calendar, from, then), days);
      assert.equal(serviceDaysBetween(calendar, from, then - 1), days - 1);
    }),
    { numRuns: 30 },
  );
  assert.equal(afterServiceDays(calendarOf({ weekly: {} }), start, 1), undefined);
});

test('the stretch of service that runs began when the doors opened', () => {
  const calendar = calendarOf();
  assert.equal(serviceSince(calendar, at('2026-11-09T10:30:00Z')), at('2026-11-09T08:00:00Z'));
  assert.equal(serviceSince(calendar, at('2026-11-09T13:00:00Z')), at('2026-11-09T13:00:00Z'));
  assert.equal(serviceSince(calendar, at('2026-11-09T12:00:00Z')), undefined);
  assert.equal(serviceSince(calendar, at('2026-11-08T10:00:00Z')), undefined);
  const start = at('2026-10-20T00:00:00Z');
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 30 * 1440 }), (minute) => {
      const now = start + minute * 60_000;
      assert.equal(serviceSince(calendar, now) !== undefined, openAt(calendar, now));
    }),
    { numRuns: 150 },
  );
});
