import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { addDays, dayAt, instantOf, isZone, offsetAt } from '../../src/model/zone.ts';

const utc = (at: number): string => new Date(at).toISOString().slice(0, 16) + 'Z';

test('a local time is one instant, also where clocks change', () => {
  const cases: [zone: string, local: string, earlier: string, later?: string][] = [
    ['Europe/Paris', '2026-01-15T09:00', '2026-01-15T08:00Z'],
    ['Europe/Paris', '2026-07-15T09:00', '2026-07-15T07:00Z'],
    // Forward on 29 March 2026 at 2:00, which becomes 3:00: what is skipped is the moment of the skip.
    ['Europe/Paris', '2026-03-29T01:59', '2026-03-29T00:59Z'],
    ['Europe/Paris', '2026-03-29T02:00', '2026-03-29T01:00Z'],
    ['Europe/Paris', '2026-03-29T02:30', '2026-03-29T01:00Z'],
    ['Europe/Paris', '2026-03-29T03:00', '2026-03-29T01:00Z'],
    // Back on 25 October 2026 at 3:00, which becomes 2:00: the hour comes twice.
    ['Europe/Paris', '2026-10-25T01:59', '2026-10-24T23:59Z'],
    ['Europe/Paris', '2026-10-25T02:00', '2026-10-25T00:00Z', '2026-10-25T01:00Z'],
    ['Europe/Paris', '2026-10-25T02:59', '2026-10-25T00:59Z', '2026-10-25T01:59Z'],
    ['Europe/Paris', '2026-10-25T03:00', '2026-10-25T02:00Z'],
    ['Europe/London', '2026-03-29T01:30', '2026-03-29T01:00Z'],
    ['Europe/London', '2026-10-25T01:30', '2026-10-25T00:30Z', '2026-10-25T01:30Z'],
    ['Pacific/Noumea', '2026-03-14T00:00', '2026-03-13T13:00Z'],
    ['America/Martinique', '2026-03-14T00:00', '2026-03-14T04:00Z'],
    ['America/Miquelon', '2026-03-08T02:30', '2026-03-08T05:00Z'],
    ['Indian/Reunion', '2026-06-01T09:00', '2026-06-01T05:00Z'],
    ['Pacific/Marquesas', '2026-06-01T09:00', '2026-06-01T18:30Z'],
    // Half an hour, a change at midnight, a day that does not exist.
    ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:30Z'],
    ['America/Havana', '2026-11-01T00:30', '2026-11-01T04:30Z', '2026-11-01T05:30Z'],
    ['America/Havana', '2026-03-08T00:30', '2026-03-08T05:00Z'],
    ['Pacific/Apia', '2011-12-30T12:00', '2011-12-30T10:00Z'],
    ['Europe/Paris', '2026-03-28T24:00', '2026-03-28T23:00Z'],
    ['Europe/Paris', '2026-12-31T24:00', '2026-12-31T23:00Z'],
  ];
  for (const [zone, local, earlier, later = earlier] of cases) {
    assert.equal(utc(instantOf(zone, local)), earlier, `${zone} ${local}`);
    assert.equal(utc(instantOf(zone, local, 'later')), later, `${zone} ${local} later`);
  }
});

test('the day at an instant is that of the zone', () => {
  const at = Date.parse('2026-03-13T23:30:00Z');
  assert.equal(dayAt('Europe/Paris', at), '2026-03-14');
  assert.equal(dayAt('America/Martinique', at), '2026-03-13');
  assert.equal(dayAt('Pacific/Noumea', at), '2026-03-14');
});

test('zones that do not exist are told apart', () => {
  assert.ok(isZone('Europe/Paris') && isZone('UTC'));
  for (const not of ['Europe/Lutetia', '', 'toString', 'Europe/Paris '])
    assert.equal(isZone(not), false, not);
});

test('days pass months and leap years', () => {
  assert.equal(addDays('2024-02-28', 1), '2024-02-29');
  assert.equal(addDays('2026-02-28', 1), '2026-03-01');
  assert.equal(addDays('2026-01-01', -1), '2025-12-31');
});

test('an instant, shown as wall time, leads back to itself where the clocks show it once', () => {
  const zones = [
    'Europe/Paris',
    'Pacific/Noumea',
    'America/Martinique',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
  ];
  const minutes = fc.integer({ min: Date.UTC(2000, 0) / 60_000, max: Date.UTC(2040, 0) / 60_000 });
  fc.assert(
    fc.property(fc.constantFrom(...zones), minutes, (zone, minute) => {
      const at = minute * 60_000;
      const local = new Date(at + offsetAt(zone, at)).toISOString().slice(0, 16);
      assert.ok([instantOf(zone, local), instantOf(zone, local, 'later')].includes(at));
    }),
    { numRuns: 300 },
  );
});
