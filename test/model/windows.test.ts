import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseCalendar } from '../../src/model/calendar.ts';
import type { Calendar } from '../../src/model/calendar.ts';
import { isProblem } from '../../src/model/problem.ts';
import {
  closureAt,
  closureOf,
  nextEnd,
  nextOpening,
  openAt,
  windowsFrom,
  workingTimeBetween,
} from '../../src/model/windows.ts';

/** A calendar from configuration; a mistake in it fails the test. */
function calendar(config: object): Calendar {
  const read = parseCalendar(config);
  if (isProblem(read)) assert.fail(JSON.stringify(read.errors));
  return read;
}
const at = (instant: string): number => Date.parse(instant);
const iso = (time: number | undefined): string | undefined =>
  time === undefined ? undefined : new Date(time).toISOString().replace(':00.000Z', 'Z');
const HOUR = 3_600_000;

const office = [
  { from: '09:00', to: '12:00' },
  { from: '14:00', to: '17:00' },
];
const week = { mon: office, tue: office, wed: office, thu: office, fri: office };
const paris = calendar({
  zone: 'Europe/Paris',
  weekly: week,
  holidays: ['2026-05-01', '2026-05-08', '2026-12-25'],
  exceptions: [
    { date: '2026-05-08', spans: [{ from: '18:00', to: '20:00' }], reason: 'Meeting' },
    { date: '2026-06-15', spans: [] },
    { date: '2026-06-14', spans: [{ from: '00:00', to: '24:00' }] },
  ],
});
const night = calendar({
  zone: 'Europe/Paris',
  weekly: { sun: [{ from: '00:00', to: '06:00' }], sat: [{ from: '20:00', to: '24:00' }] },
});
const early = calendar({ zone: 'Europe/Paris', weekly: { sun: [{ from: '00:00', to: '02:30' }] } });
const havana = calendar({ zone: 'America/Havana', weekly: { sat: [{ from: '20:00', to: '24:00' }] } });
const noumea = calendar({ zone: 'Pacific/Noumea', weekly: week });
const martinique = calendar({ zone: 'America/Martinique', weekly: week });

test('open: week, holidays, exceptions, zones and both changes of the clocks', () => {
  const cases: [Calendar, string, boolean, string][] = [
    [paris, '2026-03-16T07:59Z', false, 'Monday 8:59'],
    [paris, '2026-03-16T08:00Z', true, 'Monday 9:00, the first moment'],
    [paris, '2026-03-16T10:59Z', true, '11:59'],
    [paris, '2026-03-16T11:00Z', false, '12:00, the end is not in'],
    [paris, '2026-03-16T12:30Z', false, 'lunch'],
    [paris, '2026-03-16T13:00Z', true, '14:00'],
    [paris, '2026-03-16T16:00Z', false, '17:00'],
    [paris, '2026-03-15T10:00Z', false, 'Sunday'],
    [paris, '2026-07-14T07:00Z', true, 'a holiday that nobody entered'],
    [paris, '2026-05-01T08:00Z', false, 'a holiday'],
    [paris, '2026-05-08T08:00Z', false, 'an exception replaces the morning'],
    [paris, '2026-05-08T16:30Z', true, 'evening meeting on a holiday'],
    [paris, '2026-06-15T08:00Z', false, 'an exception without hours'],
    [paris, '2026-06-13T22:00Z', true, 'an emergency: Sunday from 0:00'],
    [paris, '2026-06-14T21:59Z', true, 'until the last minute'],
    [paris, '2026-06-14T22:00Z', false, 'and not on Monday at 0:00'],
    [paris, '2026-03-27T08:00Z', true, 'Friday before the clocks go forward, 9:00 is 8:00 UTC'],
    [paris, '2026-03-30T07:00Z', true, 'Monday after, 9:00 is 7:00 UTC'],
    [paris, '2026-03-30T06:59Z', false, 'Monday after, 8:59'],
    [paris, '2026-10-26T08:00Z', true, 'Monday after the clocks went back'],
    [paris, '2026-10-26T07:59Z', false, 'Monday after, 8:59'],
    [night, '2026-03-29T00:59Z', true, 'the night of the change, 1:59'],
    [night, '2026-03-29T03:59Z', true, '5:59'],
    [night, '2026-03-29T04:00Z', false, '6:00'],
    [night, '2026-10-25T00:30Z', true, '2:30, the first time'],
    [night, '2026-10-25T01:30Z', true, '2:30, the second time'],
    [night, '2026-10-25T04:59Z', true, '5:59 in winter time'],
    [noumea, '2026-03-15T22:00Z', true, 'Monday 9:00 in Noumea is Sunday in UTC'],
    [noumea, '2026-03-20T05:59Z', true, 'Friday 16:59'],
    [noumea, '2026-03-20T22:00Z', false, 'Saturday 9:00'],
    [martinique, '2026-03-16T13:00Z', true, 'Monday 9:00 in Martinique'],
    [martinique, '2026-03-16T12:59Z', false, 'Monday 8:59'],
    [martinique, '2026-07-13T13:00Z', true, 'no summer time there'],
    [martinique, '2026-03-20T20:59Z', true, 'Friday 16:59'],
  ];
  for (const [one, instant, open, why] of cases) assert.equal(openAt(one, at(instant)), open, why);
});

test('next opening', () => {
  const cases: [Calendar, string, string | undefined, string][] = [
    [paris, '2026-03-16T08:30Z', '2026-03-16T08:30Z', 'now'],
    [paris, '2026-03-16T11:30Z', '2026-03-16T13:00Z', 'after lunch'],
    [paris, '2026-03-13T16:00Z', '2026-03-16T08:00Z', 'Friday evening to Monday'],
    [paris, '2026-03-27T16:00Z', '2026-03-30T07:00Z', 'over the change to summer time'],
    [paris, '2026-10-23T15:00Z', '2026-10-26T08:00Z', 'over the change to winter time'],
    [paris, '2026-04-30T15:00Z', '2026-05-04T07:00Z', 'over a holiday and the weekend'],
    [paris, '2026-05-07T15:00Z', '2026-05-08T16:00Z', 'to the evening of an exception'],
    [noumea, '2026-03-20T06:00Z', '2026-03-22T22:00Z', 'weekend in Noumea'],
    [martinique, '2026-03-20T21:00Z', '2026-03-23T13:00Z', 'weekend in Martinique'],
    [calendar({ zone: 'Europe/Paris' }), '2026-03-20T06:00Z', undefined, 'never'],
  ];
  for (const [one, instant, next, why] of cases) assert.equal(iso(nextOpening(one, at(instant))), next, why);
});

test('end of service: spans that touch are one', () => {
  assert.equal(iso(nextEnd(night, at('2026-03-28T20:00Z'))), '2026-03-29T04:00Z');
  assert.equal(iso(nextEnd(paris, at('2026-03-16T08:30Z'))), '2026-03-16T11:00Z');
  assert.equal(nextEnd(paris, at('2026-03-16T11:30Z')), undefined);
  const always = Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [{ from: '00:00', to: '24:00' }]]),
  );
  assert.equal(
    nextEnd(calendar({ zone: 'Europe/Paris', weekly: always }), at('2026-03-16T11:30Z')),
    undefined,
  );
});

test('working time', () => {
  const cases: [Calendar, string, string, number, string][] = [
    [paris, '2026-03-16T08:00Z', '2026-03-16T16:00Z', 6, 'a day'],
    [paris, '2026-03-16T09:00Z', '2026-03-16T14:00Z', 3, 'from 10:00 to 15:00'],
    [paris, '2026-03-13T16:00Z', '2026-03-16T08:00Z', 0, 'a weekend'],
    [paris, '2026-03-13T15:00Z', '2026-03-16T09:00Z', 2, 'round a weekend'],
    [paris, '2026-03-16T08:00Z', '2026-03-23T08:00Z', 30, 'a week'],
    [paris, '2026-03-23T00:00Z', '2026-04-06T00:00Z', 60, 'two weeks round the change'],
    [paris, '2026-04-27T00:00Z', '2026-05-04T00:00Z', 24, 'a week with a holiday'],
    [paris, '2026-05-08T00:00Z', '2026-05-09T00:00Z', 2, 'an exception'],
    [paris, '2026-06-13T12:00Z', '2026-06-15T12:00Z', 24, 'an emergency of a day'],
    [night, '2026-03-28T12:00Z', '2026-03-29T12:00Z', 9, 'a night that lacks an hour'],
    [night, '2026-10-24T12:00Z', '2026-10-25T12:00Z', 11, 'a night with an hour more'],
    [early, '2026-03-28T12:00Z', '2026-03-29T12:00Z', 2, 'to 2:30, which is skipped'],
    [early, '2026-10-24T12:00Z', '2026-10-25T12:00Z', 3.5, 'to 2:30, the second one'],
    [havana, '2026-10-31T12:00Z', '2026-11-01T12:00Z', 4, 'to a midnight that comes twice: the first'],
    [paris, '2026-03-16T16:00Z', '2026-03-16T08:00Z', 0, 'backwards'],
    [noumea, '2026-03-15T13:00Z', '2026-03-16T13:00Z', 6, 'Monday in Noumea'],
  ];
  for (const [one, from, to, hours, why] of cases)
    assert.equal(workingTimeBetween(one, at(from), at(to)) / HOUR, hours, why);
});

const poll = { from: '2026-03-14T00:00', to: '2026-03-15T20:00', reason: 'Municipal elections' };
const closings = calendar({
  zone: 'Europe/Paris',
  windows: [
    { ...poll, affects: ['comments', 'ratings'] },
    { ...poll, from: '2026-03-01T00:00', to: '2026-03-20T00:00', mode: 'premoderation', reason: 'Campaign' },
    { ...poll, zone: 'Pacific/Noumea', affects: ['push'], reason: 'Poll in Noumea' },
    { ...poll, zone: 'America/Martinique', affects: ['ratings'], reason: 'Poll in Martinique' },
    { from: '2026-03-29T02:30', to: '2026-03-29T03:30', reason: 'Skipped hour', affects: ['feed'] },
    { from: '2026-10-25T02:30', to: '2026-10-25T02:45', reason: 'Doubled hour', affects: ['feed'] },
    { from: '2026-03-29T02:10', to: '2026-03-29T02:50', reason: 'Never', affects: ['feed'] },
  ],
});

test('closures: eve of poll at 0:00 of the place, strictest first, both changes of the clocks', () => {
  const cases: ['comments' | 'ratings' | 'push' | 'feed', string, string | undefined][] = [
    ['comments', '2026-02-28T22:59Z', undefined],
    ['comments', '2026-02-28T23:00Z', 'Campaign'],
    ['comments', '2026-03-13T22:59Z', 'Campaign'],
    ['comments', '2026-03-13T23:00Z', 'Municipal elections'],
    ['comments', '2026-03-15T18:59Z', 'Municipal elections'],
    ['comments', '2026-03-15T19:00Z', 'Campaign'],
    ['comments', '2026-03-19T23:00Z', undefined],
    ['push', '2026-03-13T12:59Z', 'Campaign'],
    ['push', '2026-03-13T13:00Z', 'Poll in Noumea'],
    ['push', '2026-03-15T08:59Z', 'Poll in Noumea'],
    ['ratings', '2026-03-13T23:00Z', 'Municipal elections'],
    ['ratings', '2026-03-15T20:00Z', 'Poll in Martinique'],
    ['ratings', '2026-03-16T00:00Z', 'Campaign'],
    ['feed', '2026-03-29T00:59Z', undefined],
    ['feed', '2026-03-29T01:00Z', 'Skipped hour'],
    ['feed', '2026-03-29T01:30Z', undefined],
    ['feed', '2026-10-25T00:29Z', undefined],
    ['feed', '2026-10-25T00:30Z', 'Doubled hour'],
    ['feed', '2026-10-25T01:44Z', 'Doubled hour'],
    ['feed', '2026-10-25T01:45Z', undefined],
  ];
  for (const [what, instant, reason] of cases)
    assert.equal(closureAt(closings, at(instant), what)?.window.reason, reason, `${what} ${instant}`);
});

test('a window of which nothing is left is none; what is over is not listed', () => {
  const reasons = (instant: string): string[] =>
    windowsFrom(closings, at(instant), 'feed').map(({ window }) => window.reason);
  assert.ok(!reasons('2026-03-28T00:00Z').includes('Never'));
  assert.ok(!reasons('2026-05-01T00:00Z').includes('Skipped hour'));
  assert.deepEqual(reasons('2026-10-25T00:00Z'), ['Doubled hour']);
});

test('a closure as visitors are told of it', () => {
  assert.deepEqual(closureOf(closureAt(closings, at('2026-03-14T00:00Z'))!), {
    from: '2026-03-13T23:00:00.000Z',
    to: '2026-03-15T19:00:00.000Z',
    zone: 'Europe/Paris',
    reason: 'Municipal elections',
  });
});

test('the questions agree with one another at any instant', () => {
  const minutes = fc.integer({
    min: at('2026-01-01T00:00Z') / 60_000,
    max: at('2027-01-01T00:00Z') / 60_000,
  });
  fc.assert(
    fc.property(
      fc.constantFrom(paris, night, noumea, martinique),
      minutes,
      fc.nat(20_000),
      (one, minute, more) => {
        const now = minute * 60_000;
        const next = nextOpening(one, now)!;
        assert.ok(next >= now && openAt(one, next));
        assert.equal(next === now, openAt(one, now));
        assert.equal(workingTimeBetween(one, now, next), 0);
        const end = nextEnd(one, next)!;
        assert.ok(!openAt(one, end) && openAt(one, end - 1));
        assert.equal(workingTimeBetween(one, next, end), end - next);
        const later = now + more * 60_000;
        const middle = now + Math.floor(more / 2) * 60_000;
        assert.equal(
          workingTimeBetween(one, now, middle) + workingTimeBetween(one, middle, later),
          workingTimeBetween(one, now, later),
        );
      },
    ),
    { numRuns: 100 },
  );
});
