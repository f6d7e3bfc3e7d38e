import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { firstDate, parseDate, postDates } from '../../../../src/node/feed/readers/dates.ts';

const zoo: Readonly<Record<string, readonly string[]>> = {
  '2026-11-20T07:29:29Z': [
    ...[
      'Fri, 20 Nov 2026 07:29:29 GMT',
      'Fri, 20 Nov 2026 08:29:29 +0100',
      'Fri, 20 Nov 2026 08:29:29 +01:00',
    ],
    ...[
      'Fri, 20 Nov 2026 08:29:29 CET',
      '20 Nov 2026 07:29:29 UT',
      '20 Nov 26 07:29:29 Z',
      'Fri,20 Nov 2026 07:29:29',
    ],
    ...[
      'Fri 20 Nov 2026 07:29:29 UTC',
      '  Fri,  20  Nov  2026  07:29:29  GMT ',
      'Fri, 20 November 2026 07:29:29 GMT',
    ],
    ...['Friday, 20-Nov-26 07:29:29 GMT', 'Friday, 20-Nov-2026 07:29:29 GMT', 'Fri Nov 20 07:29:29 2026'],
    ...[
      'Fri Nov 20 07:29:29 GMT 2026',
      'Fri Nov 20 2026 08:29:29 GMT+0100 (CET)',
      'Fri, 20 Nov 2026 02:29:29 EST',
    ],
    ...[
      'Thu, 19 Nov 2026 23:29:29 PST',
      'Mon, 20 Nov 2026 07:29:29 GMT',
      'Fri, 20 Nov 2026 07:29:29 (comment) GMT',
    ],
    ...[
      '2026-11-20T07:29:29Z',
      '2026-11-20T08:29:29+01:00',
      '2026-11-20T08:29:29+0100',
      '2026-11-20T08:29:29+01',
    ],
    ...[
      '2026-11-20t07:29:29z',
      '2026-11-20 07:29:29',
      '2026-11-20 08:29:29 +0100',
      '2026-11-20T07:29:29.123Z',
    ],
    ...[
      '2026-11-20T07:29:29,5Z',
      '20261120T072929Z',
      '20261120T08:29:29+0100',
      '2026-324T07:29:29Z',
      '2026-W47-5T07:29:29Z',
    ],
    ...['2026-11-20 08:29:29 CET', '2026/11/20 07:29:29', '20261120072929', '1795159769', '1795159769000'],
    ...['20/11/2026 07:29:29', '20.11.2026 07:29:29', '20-11-2026 07:29:29', '11/20/2026 7:29:29 AM'],
    ...[
      'Fri, 2026/11/20 02:29:29 EST',
      '2026-11-20 \uc624\uc804 7:29:29',
      '2026\ub144 11\uc6d4 20\uc77c  07:29:29',
    ],
    ...[
      '\u03a0\u03b1\u03c1, 20 \u039d\u03bf\u03ad 2026 02:29:29 EST',
      '20 \u043d\u043e\u044f\u0431\u0440\u044f 2026 07:29:29',
    ],
    ...[
      'Ven, 20 Nov 2026 07:29:29 +0000',
      'ven., 20 nov. 2026 08:29:29 +0100',
      '2026\u5e7411\u670820\u65e5 07:29:29',
    ],
  ],
  '2026-11-20T20:30:00Z': [
    ...[
      '20 Nov 2026 20:30',
      'November 20, 2026 8:30 pm',
      'November 20th, 2026, 8:30 p.m.',
      '2026-11-20T20:30Z',
    ],
    ...[
      '20 novembre 2026 \u00e0 20h30',
      'vendredi 20 novembre 2026 \u00e0 20 h 30',
      '2026-11-20 20:30',
      '20/11/26 20:30',
    ],
    ...['2026-11-20 \uc624\ud6c4 8:30', '20. November 2026 20:30', '20 de noviembre de 2026 20:30'],
  ],
  '2026-12-01T00:00:00Z': [
    ...[
      '1 Dec 2026',
      '1er d\u00e9cembre 2026',
      'mardi 1er d\u00e9cembre 2026',
      'Tue, 1 Dec 2026',
      '2026-12-01',
      '2026-12',
    ],
    ...[
      '20261201',
      '01/12/2026',
      'Dec 1, 2026',
      'December 2026 1',
      '2026-11-30T24:00:00Z',
      '1. Dezember 2026',
      '1 dicembre 2026',
    ],
    ...[
      '2026-335',
      '2026-W49-2',
      '1 d\u00e9c. 2026',
      '1 grudnia 2026',
      'mar. 01 d\u00e9c. 2026',
      '2026-12-1',
    ],
  ],
  '2026-03-03T00:00:00Z': [
    'mardi 3 mars 2026',
    'mar. 3 mars 2026',
    'Mar 3, 2026',
    '3 M\u00e4rz 2026',
    'martes, 3 de marzo de 2026',
  ],
  '2026-08-15T00:00:00Z': [
    '15 ao\u00fbt 2026',
    '15 aout 2026',
    '15 Aug 2026',
    '15 agosto 2026',
    '15 Sierpnia 2026',
  ],
  '2026-07-14T00:00:00Z': ['14 juillet 2026', '14 juil. 2026', '14 Jul 2026', '14 luglio 2026'],
  '2026-06-30T23:59:59Z': ['Tue, 30 Jun 2026 23:59:60 GMT', '2026-06-30T23:59:60Z', '30 juin 2026 23:59:59'],
  '2004-01-01T19:48:21Z': [
    'Thu, 01 Jan 2004 19:48:21 GMT',
    'Thu, 01 Jan 04 19:48:21 GMT',
    'Thu Jan  1 19:48:21 2004',
  ],
  '1994-11-06T08:49:37Z': [
    'Sunday, 06-Nov-94 08:49:37 GMT',
    'Sun, 06 Nov 1994 08:49:37 GMT',
    'Sun Nov  6 08:49:37 1994',
  ],
  '2026-01-01T00:00:00Z': ['2026', '2026-W01-4', '2026-001'],
};

const unknown: readonly unknown[] = [
  ...[
    '',
    ' ',
    'now',
    'today',
    'hier',
    '-1',
    '0',
    'NaN',
    'Infinity',
    'null',
    'undefined',
    'Invalid Date',
    '1',
    '42',
  ],
  ...['32 Jan 2026', '31 Feb 2026', '2026-02-29', '2026-13-01', '2026-00-10', '2026-11-00', '29 Feb 2025'],
  ...[
    '2026-11-20T25:00:00Z',
    '2026-11-20T12:60:00Z',
    'Fri, 20 Nov 2026 99:29:29 GMT',
    '2026-367',
    '2026-W54-1',
  ],
  ...['Thu, 01 Jan 1970 00:00:00 GMT', '1970-01-01T00:00:00Z', 'Wed, 31 Dec 1969 23:59:59 GMT', '1900-01-01'],
  ...[
    'Mon, 01 Jan 0001 00:00:00 GMT',
    '0001-01-01T00:00:00Z',
    '0000-00-00 00:00:00',
    'Sat, 13 Sep 275760 00:00:01 GMT',
  ],
  ...[
    '2026-11-20T12:00:00+99:00',
    '+020262-01-01T00:00:00Z',
    '20 Foo 2026',
    'Nov 2026',
    '20/20/2026',
    '26-11-20',
  ],
  ...[
    '31/12',
    '12:30',
    'Fri',
    'http://mairie.example/2026/11/20',
    '2026-11-20T07:29:29 Mars/Base',
    'a'.repeat(1000),
  ],
  ...[undefined, null, 1795159769, {}, [], new Date(), true],
];

test('every way to write a date that feeds use is read', () => {
  let tried = 0;
  for (const [instant, list] of Object.entries(zoo))
    for (const text of list) {
      tried++;
      assert.equal(parseDate(text), instant, text);
    }
  assert.ok(tried >= 90, `${tried} tried`);
});

test('what is no date is unknown, never now', () => {
  for (const value of unknown) assert.equal(parseDate(value), undefined, String(value));
});

test('any instant survives each standard form', () => {
  const pad = (n: number): string => String(n).padStart(2, '0');
  const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
  fc.assert(
    fc.property(
      fc.date({ min: new Date('1990-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }),
      fc.integer({ min: -12 * 60, max: 14 * 60 }),
      (date, offset) => {
        const instant = `${date.toISOString().slice(0, 19)}Z`;
        const local = new Date(Date.parse(instant) + offset * 60_000);
        const zone = `${offset < 0 ? '-' : '+'}${pad(Math.floor(Math.abs(offset) / 60))}${pad(Math.abs(offset) % 60)}`;
        const day = `${pad(local.getUTCDate())} ${months[local.getUTCMonth()]} ${local.getUTCFullYear()}`;
        assert.equal(parseDate(instant), instant);
        assert.equal(parseDate(new Date(instant).toUTCString()), instant);
        assert.equal(parseDate(`${day} ${local.toISOString().slice(11, 19)} ${zone}`), instant);
        assert.equal(parseDate(local.toISOString().slice(0, 19) + zone), instant);
      },
    ),
    { numRuns: 300 },
  );
});

test('any text is a date of four figures or unknown', () => {
  const signs = fc.string({ unit: fc.constantFrom(...'0123456789-/:.,+ TZWJanFebMarCETGMT') });
  fc.assert(
    fc.property(fc.oneof(fc.string(), signs), (text) => {
      assert.match(parseDate(text) ?? '2026-01-01T00:00:00Z', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/);
    }),
    { numRuns: 300 },
  );
});

test('the future is brought back to now and marked', () => {
  const now = Date.parse('2026-11-21T10:00:00.500Z');
  assert.deepEqual(postDates('Fri, 01 Jan 2099 00:00:00 GMT', undefined, now), {
    published: '2026-11-21T10:00:00Z',
    clamped: true,
  });
  assert.deepEqual(postDates('2026-11-21T10:00:00Z', '9999-12-31T23:59:59Z', now), {
    published: '2026-11-21T10:00:00Z',
    updated: '2026-11-21T10:00:00Z',
  });
  assert.deepEqual(postDates('soon', null, now), {});
});

test('the first value that is a date counts', () => {
  assert.equal(firstDate([undefined, '', 'soon', '2026-11-20', '2026-11-21']), '2026-11-20T00:00:00Z');
  assert.equal(firstDate(['soon']), undefined);
});
