import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseCalendar } from '../../src/model/calendar.ts';
import type { Calendar } from '../../src/model/calendar.ts';
import { electionWindows, sayElections } from '../../src/model/elections.ts';
import { gateAt } from '../../src/model/gate.ts';
import { parsePolicy } from '../../src/model/policy.ts';
import { isProblem } from '../../src/model/problem.ts';
import { closureAt, waitingSources, windowsFrom } from '../../src/model/windows.ts';
import { addDays } from '../../src/model/zone.ts';

function calendar(config: object): Calendar {
  const read = parseCalendar(config);
  if (isProblem(read)) assert.fail(JSON.stringify(read.errors));
  return read;
}
const at = (instant: string): number => Date.parse(instant);
const iso = (time: number): string => new Date(time).toISOString().slice(0, 16);
const ballot = (day: string, more: object = {}): object => ({
  preset: 'election-fr',
  ballots: [day],
  ...more,
});

test('the silence begins on the eve at 0 h and ends when the polls close, by the clocks of the place', () => {
  const cases: [string, string, string, string, number, string][] = [
    ['Europe/Paris', '2026-03-15', '2026-03-13T23:00', '2026-03-15T19:00', 44, 'an ordinary Sunday'],
    [
      'Europe/Paris',
      '2027-03-28',
      '2027-03-26T23:00',
      '2027-03-28T18:00',
      43,
      'the clocks go forward that night',
    ],
    ['Europe/Paris', '2026-10-25', '2026-10-23T22:00', '2026-10-25T19:00', 45, 'they go back that night'],
    ['Europe/Paris', '2027-03-29', '2027-03-27T23:00', '2027-03-29T18:00', 43, 'they go forward on the eve'],
    [
      'America/Martinique',
      '2027-04-10',
      '2027-04-09T04:00',
      '2027-04-11T00:00',
      44,
      'overseas, on a Saturday',
    ],
    ['Pacific/Noumea', '2027-04-11', '2027-04-09T13:00', '2027-04-11T09:00', 44, 'ahead of Paris'],
  ];
  for (const [zone, day, from, to, hours, why] of cases) {
    const [window] = windowsFrom(
      calendar({ zone, elections: [ballot(day)] }),
      at('2026-01-01T00:00Z'),
      'comments',
    );
    assert.ok(window, why);
    assert.deepEqual([iso(window.from), iso(window.to)], [from, to], why);
    assert.equal((window.to - window.from) / 3_600_000, hours, why);
  }
});

test('each round is a window; hour, zone, mode and targets are the site’s to say', () => {
  const one = calendar({
    zone: 'Europe/Paris',
    elections: [
      ballot('2027-04-11', {
        ballots: ['2027-04-11', '2027-04-25'],
        closes: '18:00',
        mode: 'readonly',
        affects: ['comments'],
        reason: 'Poll',
      }),
    ],
  });
  const found = windowsFrom(one, at('2026-01-01T00:00Z'), 'comments');
  assert.deepEqual(
    found.map(({ from, to, window }) => [iso(from), iso(to), window.mode, window.reason]),
    [
      ['2027-04-09T22:00', '2027-04-11T16:00', 'readonly', 'Poll'],
      ['2027-04-23T22:00', '2027-04-25T16:00', 'readonly', 'Poll'],
    ],
  );
  assert.deepEqual(windowsFrom(one, 0, 'push'), []);
  assert.equal(closureAt(one, at('2027-04-10T12:00Z'))?.window.mode, 'readonly');
  assert.equal(closureAt(one, at('2027-04-12T12:00Z')), undefined);
});

test('a mistake is told with its place', () => {
  const wrong = (election: object): unknown => {
    const read = parseCalendar({ zone: 'Europe/Paris', elections: [election] });
    return isProblem(read) ? read.errors?.map(({ path, code }) => `${path} ${code}`) : read;
  };
  assert.deepEqual(wrong(ballot('2027-02-30')), ['/elections/0/ballots/0 date']);
  assert.deepEqual(wrong(ballot('2027-04-11', { zone: 'Europe/Nowhere' })), ['/elections/0/zone zone']);
  assert.deepEqual(wrong({ preset: 'election-xx', ballots: ['2027-04-11'] }), ['/elections/0/preset choice']);
  assert.deepEqual(wrong({ preset: 'election-fr', ballots: [] }), ['/elections/0/ballots too-few']);
});

test('the reason: the site’s own, else what the words say', () => {
  const { elections } = calendar({
    zone: 'Europe/Paris',
    elections: [ballot('2027-04-11'), ballot('2027-04-25', { reason: 'Own' })],
  });
  const said = sayElections(elections, (preset) => `by ${preset}`).flatMap(electionWindows);
  assert.deepEqual(
    said.map(({ reason }) => reason),
    ['by election-fr', 'Own'],
  );
  // Not said yet, it is no reason rather than an empty one.
  const policy = parsePolicy({ calendar: { zone: 'Europe/Paris', elections: [ballot('2027-04-11')] } });
  if (isProblem(policy)) assert.fail();
  const gate = gateAt(policy, at('2027-04-10T12:00Z'));
  assert.deepEqual([gate.open, gate.reason], [false, undefined]);
});

test('posts of the sources that a window names wait, from its beginning on', () => {
  const one = calendar({
    zone: 'Europe/Paris',
    windows: [
      {
        from: '2027-04-01T00:00',
        to: '2027-04-30T00:00',
        reason: 'Campaign',
        affects: ['feed'],
        sources: ['mayor'],
      },
      {
        from: '2027-04-01T00:00',
        to: '2027-04-30T00:00',
        reason: 'Free',
        mode: 'postmoderation',
        sources: ['x'],
      },
    ],
    elections: [ballot('2027-04-11', { sources: ['mayor', 'town'] })],
  });
  assert.deepEqual([...waitingSources(one, at('2027-03-20T00:00Z'))], []);
  assert.deepEqual([...waitingSources(one, at('2027-04-05T00:00Z'))], [['mayor', at('2027-03-31T22:00Z')]]);
  assert.deepEqual(
    [...waitingSources(one, at('2027-04-10T12:00Z'))],
    [
      ['mayor', at('2027-03-31T22:00Z')],
      ['town', at('2027-04-09T22:00Z')],
    ],
  );
});

test('windows that touch are one for the feed: what waited in the campaign waits on in the silence', () => {
  const campaign = {
    from: '2027-03-01T00:00',
    to: '2027-04-10T00:00',
    reason: 'Campaign',
    affects: ['feed'],
  };
  const one = calendar({
    zone: 'Europe/Paris',
    windows: [
      { ...campaign, mode: 'premoderation', sources: ['mayor'] },
      { ...campaign, from: '2027-02-01T00:00', to: '2027-02-02T00:00', sources: ['mayor'] },
      { ...campaign, from: '2027-03-02T00:00', to: '2027-03-03T00:00', sources: ['mayor', 'town'] },
    ],
    elections: [ballot('2027-04-11', { sources: ['mayor', 'town'] })],
  });
  const since = (instant: string): unknown =>
    [...waitingSources(one, at(instant))].map(([source, from]) => `${source} ${iso(from)}`);
  const told: [string, string[]][] = [
    ['2027-02-01T12:00Z', ['mayor 2027-01-31T23:00']],
    ['2027-02-20T12:00Z', []],
    ['2027-03-02T12:00Z', ['mayor 2027-02-28T23:00', 'town 2027-03-01T23:00']],
    ['2027-04-09T21:59Z', ['mayor 2027-02-28T23:00']],
    ['2027-04-09T22:00Z', ['mayor 2027-02-28T23:00', 'town 2027-04-09T22:00']],
    ['2027-04-11T17:59Z', ['mayor 2027-02-28T23:00', 'town 2027-04-09T22:00']],
    ['2027-04-11T18:00Z', []],
  ];
  for (const [instant, expected] of told) assert.deepEqual(since(instant), expected, instant);
});

test('in every zone, on every day: shut at noon of the eve and of the ballot, open before and after', () => {
  const zones = [
    'Europe/Paris',
    'America/Martinique',
    'Pacific/Noumea',
    'Indian/Reunion',
    'America/Miquelon',
  ];
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 0, max: 3000 }), (zone, days) => {
      const day = addDays('2026-01-03', days);
      const one = calendar({ zone, elections: [ballot(day)] });
      const local = (date: string, hour: string): boolean => {
        const [window] = windowsFrom(one, -8e12, 'comments');
        const probe = calendar({
          zone,
          windows: [{ from: `${date}T${hour}`, to: `${addDays(date, 1)}T00:00`, reason: 'x' }],
        });
        const instant = windowsFrom(probe, -8e12, 'comments')[0]!.from;
        return instant >= window!.from && instant < window!.to;
      };
      assert.equal(local(addDays(day, -2), '23:59'), false);
      assert.equal(local(addDays(day, -1), '00:00'), true);
      assert.equal(local(addDays(day, -1), '12:00'), true);
      assert.equal(local(day, '19:59'), true);
      assert.equal(local(day, '20:00'), false);
    }),
    { numRuns: 100 },
  );
});
