/** Handing over: until when an answer is asked for, clock changes included, and who may do what. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { calendarShape } from '../../src/model/calendar.ts';
import type { Calendar } from '../../src/model/calendar.ts';
import { afterServiceHours } from '../../src/model/delays.ts';
import { handedDue, handedRights, maySeeHanded } from '../../src/model/handed.ts';
import { isProblem } from '../../src/model/problem.ts';
import { parse } from '../../src/model/wire/parse.ts';
import { workingTimeBetween } from '../../src/model/windows.ts';
import { localAt } from '../../src/model/zone.ts';

const HOUR = 3_600_000;

function calendar(value: object): Calendar {
  const read = parse(calendarShape, { zone: 'Europe/Paris', ...value }, { strict: true });
  if (isProblem(read)) throw new Error(JSON.stringify(read));
  return read;
}
const office = [
  { from: '09:00', to: '12:00' },
  { from: '14:00', to: '17:00' },
];
const week = calendar({ weekly: { mon: office, tue: office, wed: office, thu: office, fri: office } });
const always = calendar({
  weekly: Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [{ from: '00:00', to: '24:00' }]]),
  ),
});
/** In local time, as a town hall reads it. */
const due = (of: Calendar, from: string, hours: number): string =>
  localAt(of.zone, afterServiceHours(of, Date.parse(from), hours) ?? 0);

test('hours of service are counted, not hours', () => {
  // Tuesday 3 November 2026, 10:00 in Paris.
  assert.equal(due(week, '2026-11-03T09:00:00Z', 1), '2026-11-03T11:00');
  assert.equal(due(week, '2026-11-03T09:00:00Z', 2), '2026-11-03T12:00');
  assert.equal(due(week, '2026-11-03T09:00:00Z', 5), '2026-11-03T17:00');
  assert.equal(due(week, '2026-11-03T09:00:00Z', 6), '2026-11-04T10:00');
  assert.equal(due(week, '2026-11-06T16:30:00Z', 1), '2026-11-09T10:00', 'from Friday evening to Monday');
  assert.equal(due(week, '2026-11-03T09:00:00Z', 0), '2026-11-03T10:00', 'at once');
});

test('clocks that change neither shorten nor lengthen it', () => {
  // Sunday 29 March 2026 has 23 hours, Sunday 25 October 2026 has 25.
  assert.equal(due(always, '2026-03-28T11:00:00Z', 24), '2026-03-29T13:00');
  assert.equal(due(always, '2026-10-24T10:00:00Z', 24), '2026-10-25T11:00');
  // By the hours of an office both weekends are weekends.
  assert.equal(due(week, '2026-03-27T15:00:00Z', 2), '2026-03-30T10:00');
  assert.equal(due(week, '2026-10-23T14:00:00Z', 2), '2026-10-26T10:00');
  const night = calendar({ weekly: { sun: [{ from: '01:00', to: '04:00' }] } });
  assert.equal(due(night, '2026-03-28T23:00:00Z', 1), '2026-03-29T03:00', 'two o’clock is skipped');
  assert.equal(due(night, '2026-10-24T22:00:00Z', 3), '2026-10-25T03:00', 'two o’clock comes twice');
});

test('holidays are passed over; a site that is never there sets no time', () => {
  const closed = calendar({ weekly: { mon: office }, holidays: ['2026-11-09'] });
  assert.equal(due(closed, '2026-11-03T09:00:00Z', 1), '2026-11-16T10:00');
  assert.equal(afterServiceHours(calendar({ weekly: {} }), Date.parse('2026-11-03T09:00:00Z'), 1), undefined);
});

test('it is the first moment at which enough service has passed', () => {
  const start = Date.parse('2026-01-01T00:00:00Z');
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 365 * 24 * 60 }),
      fc.integer({ min: 1, max: 200 }),
      fc.constantFrom(week, always),
      (minutes, hours, of) => {
        const from = start + minutes * 60_000;
        const end = afterServiceHours(of, from, hours)!;
        assert.equal(workingTimeBetween(of, from, end), hours * HOUR);
        assert.ok(workingTimeBetween(of, from, end - 1) < hours * HOUR);
      },
    ),
    { numRuns: 100 },
  );
});

test('without a calendar hours are hours; without a delay there is no deadline', () => {
  const entry = { topic: 'Roads', service: 'Works' };
  assert.equal(handedDue({}, { ...entry, hours: 2 }, 1000), 1000 + 2 * HOUR);
  assert.equal(handedDue({ calendar: week }, entry, 1000), undefined);
});

test('who may do what', () => {
  const open = { state: 'open', service: 'Roads' } as const;
  const answered = { ...open, state: 'answered' } as const;
  const rows: readonly [Parameters<typeof handedRights>[0], string, string, string][] = [
    [{ role: 'moderator' }, 'hand', 'hand back', 'hand back'],
    [{ role: 'moderator', service: 'Roads' }, 'hand', 'hand answer back', 'hand back'],
    [{ role: 'moderator', service: 'Parks' }, 'hand', 'hand back', 'hand back'],
    [{ role: 'admin' }, 'hand', 'hand back', 'hand back'],
    [{ role: 'contributor', service: 'Roads' }, '', 'answer', ''],
    [{ role: 'contributor', service: 'Parks' }, '', '', ''],
    [{ role: 'contributor' }, '', '', ''],
    [{ role: 'manager', service: 'Roads' }, '', '', ''],
    [{ role: 'author', service: 'Roads' }, '', '', ''],
    [{ role: 'system', service: 'Roads' }, '', '', ''],
  ];
  for (const [who, none, there, back] of rows) {
    const told = [undefined, open, answered].map((one) => handedRights(who, one).join(' '));
    assert.deepEqual(told, [none, there, back], JSON.stringify(who));
  }
  const sees = (role: 'contributor' | 'manager' | 'author', service?: string) =>
    [undefined, open, answered].map((one) => maySeeHanded({ role, service }, one));
  assert.deepEqual(sees('contributor', 'Roads'), [false, true, false]);
  assert.deepEqual(sees('contributor', 'Parks'), [false, false, false]);
  assert.deepEqual(sees('contributor'), [false, false, false]);
  assert.deepEqual(sees('manager'), [true, true, true]);
  assert.deepEqual(sees('author', 'Roads'), [false, false, false]);
});
