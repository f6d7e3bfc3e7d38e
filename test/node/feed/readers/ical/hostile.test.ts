/** Agendas that were made to do harm: none takes two seconds, none keeps 50 MB. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readFeed } from '../../../../../src/node/feed/readers/read.ts';
import { MB, measured } from '../measured.ts';
import { agenda, event } from './agenda.ts';
import { cpuTime } from '../../../../support/node/cpu.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');

const series = (rule: string, count = 1, first = '20260101T080000Z'): string =>
  agenda(
    Array.from({ length: count }, (_, n) =>
      event(`UID:${n}`, 'SUMMARY:x', `DTSTART:${first}`, `RRULE:${rule}`).join('\r\n'),
    ).join('\r\n'),
  );

const zone = (rule: string): string =>
  agenda(
    'BEGIN:VTIMEZONE',
    'TZID:Nowhere',
    'BEGIN:STANDARD',
    'DTSTART:00010101T000000',
    'TZOFFSETFROM:+0200',
    'TZOFFSETTO:+0100',
    `RRULE:${rule}`,
    'END:STANDARD',
    'END:VTIMEZONE',
    ...event('UID:1', 'SUMMARY:x', 'DTSTART;TZID=Nowhere:20261201T080000'),
  );

const list = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, n) => from + n).join();

/** By name: a document, and how many posts it may give at least. */
const HOSTILE: Readonly<Record<string, readonly [text: () => string, least: number]>> = {
  'every second, for ever': [() => series('FREQ=SECONDLY'), 0],
  'every second, 500 events': [() => series('FREQ=SECONDLY', 500), 0],
  'a day that never comes': [() => series('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'), 0],
  'a day that never comes, 2,000 events': [() => series('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', 2000), 0],
  'a month that never comes': [() => series('FREQ=MONTHLY;BYMONTHDAY=31;BYMONTH=2,4,6', 500), 0],
  'a year that never comes': [() => series('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 500), 0],
  'a weekday that never comes': [() => series('FREQ=YEARLY;BYDAY=53MO,53TU;BYMONTH=4;BYSETPOS=300', 500), 0],
  'a fifth Monday that never comes': [() => series('FREQ=MONTHLY;BYDAY=5MO;BYMONTHDAY=1', 500), 0],
  'an interval of a million': [() => series('FREQ=DAILY;INTERVAL=1000000', 500), 0],
  'a count of a billion': [() => series('FREQ=DAILY;COUNT=1000000000', 500), 1],
  'lists of everything': [
    () =>
      series(
        `FREQ=YEARLY;BYMONTH=${list(1, 12)};BYMONTHDAY=${list(1, 31)};BYHOUR=${list(0, 23)};BYMINUTE=${list(0, 59)};BYSECOND=${list(0, 59)}`,
        500,
      ),
    0,
  ],
  'a rule of a megabyte': [() => series(`FREQ=DAILY;BYMONTHDAY=${'1,'.repeat(MB / 2)}1`), 0],
  'from the year 1': [() => series('FREQ=DAILY', 200, '00010101T080000Z'), 0],
  'to the year 9999': [() => series('FREQ=YEARLY;INTERVAL=900', 500, '99990101T080000Z'), 0],
  'a zone that changes every second': [() => zone('FREQ=SECONDLY'), 1],
  'a zone that changes on a day that never comes': [() => zone('FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30'), 1],
  'a zone that changes on a fifth Sunday': [() => zone('FREQ=YEARLY;BYDAY=9SU;BYMONTH=3'), 1],
  '50,000 events': [() => series('FREQ=WEEKLY', 50_000), 1],
  '50,000 dates left out': [
    () =>
      agenda(
        ...event(
          'UID:1',
          'SUMMARY:x',
          'DTSTART:20261201T080000Z',
          `EXDATE:${'20261225T080000Z,'.repeat(50_000)}20261226T080000Z`,
        ),
      ),
    0,
  ],
  '100,000 lines in one event': [
    () =>
      agenda(
        ...event(
          'UID:1',
          'SUMMARY:x',
          'DTSTART:20261201T080000Z',
          ...Array<string>(100_000).fill('EXDATE:20261225T080000Z'),
        ),
      ),
    1,
  ],
  '100,000 components within each other': [
    () =>
      agenda('BEGIN:VEVENT\r\n'.repeat(100_000), ...event('UID:1', 'SUMMARY:x', 'DTSTART:20261201T080000Z')),
    0,
  ],
  'a line of 14 MB': [
    () =>
      agenda(
        ...event('UID:1', 'SUMMARY:x', `DESCRIPTION:${'a'.repeat(14 * MB)}`, 'DTSTART:20261201T080000Z'),
      ),
    1,
  ],
  'a line folded at every letter': [
    () =>
      agenda(
        ...event('UID:1', 'SUMMARY:x', `DESCRIPTION:${'a\r\n '.repeat(3 * MB)}`, 'DTSTART:20261201T080000Z'),
      ),
    1,
  ],
  'quotes that do not end': [
    () =>
      agenda(
        ...event('UID:1', 'SUMMARY:x', `LOCATION;X="${';A="'.repeat(100_000)}:y`, 'DTSTART:20261201T080000Z'),
      ),
    1,
  ],
  'parameters without end': [
    () =>
      agenda(
        ...event('UID:1', 'SUMMARY:x', `LOCATION${';A=b'.repeat(60_000)}:y`, 'DTSTART:20261201T080000Z'),
      ),
    1,
  ],
  backslashes: [
    () =>
      agenda(
        ...event('UID:1', 'SUMMARY:x', `DESCRIPTION:${'\\'.repeat(250_000)}`, 'DTSTART:20261201T080000Z'),
      ),
    1,
  ],
  commas: [
    () =>
      agenda(...event('UID:1', 'SUMMARY:x', `CATEGORIES:${','.repeat(250_000)}`, 'DTSTART:20261201T080000Z')),
    1,
  ],
};

for (const [name, [text, least]] of Object.entries(HOSTILE))
  test(name, (t) => {
    const bytes = new TextEncoder().encode(text());
    const { given: feed, ms, kept } = measured(() => readFeed(bytes, { now: NOW, zone: 'Europe/Paris' }));
    t.diagnostic(
      `${ms.toFixed(0)} ms, keeps ${kept.toFixed(1)} MB, ${(bytes.length / MB).toFixed(1)} MB read`,
    );
    assert.ok(!('failed' in feed), JSON.stringify(feed));
    assert.ok(feed.posts.length >= least, `${feed.posts.length} posts`);
    assert.ok(ms < 4_000, `${ms} ms`);
    assert.ok(kept < 50, `${kept} MB`);
    for (const { event: found } of feed.posts) assert.ok(found!.again.length < 12);
  });

test('any rule ends, and none throws', () => {
  const some = (most: number, least: number): fc.Arbitrary<number[]> =>
    fc.array(fc.integer({ min: least, max: most }), { minLength: 1, maxLength: 5 });
  const day = fc.tuple(
    fc.integer({ min: -6, max: 6 }),
    fc.constantFrom('MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'),
  );
  const rule = fc.record(
    {
      FREQ: fc.constantFrom('DAILY', 'WEEKLY', 'MONTHLY', 'YEARLY'),
      INTERVAL: fc.integer({ min: 0, max: 2000 }),
      BYMONTH: some(12, 1),
      BYMONTHDAY: some(31, -31),
      BYDAY: fc
        .array(day, { minLength: 1, maxLength: 4 })
        .map((days) => days.map(([n, name]) => `${n || ''}${name}`)),
      BYHOUR: some(23, 0),
      BYYEARDAY: some(366, -366),
      BYWEEKNO: some(53, -53),
      BYSETPOS: some(366, -366),
      COUNT: fc.integer({ min: -1, max: 1e9 }),
      WKST: fc.constantFrom('MO', 'SU'),
    },
    { requiredKeys: ['FREQ'] },
  );
  let slowest = 0;
  fc.assert(
    fc.property(
      rule,
      fc.constantFrom('20260131T080000Z', '20240229T080000Z', '19700101T080000Z'),
      (parts, first) => {
        const text = Object.entries(parts)
          .map(([name, value]) => `${name}=${String(value)}`)
          .join(';');
        const start = cpuTime();
        readFeed(new TextEncoder().encode(series(text, 1, first)), { now: NOW });
        slowest = Math.max(slowest, cpuTime() - start);
        assert.ok(cpuTime() - start < 2000, text);
      },
    ),
    { numRuns: 300 },
  );
  assert.ok(slowest < 4_000);
});
