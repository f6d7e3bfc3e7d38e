import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { dayText, whenText } from '../../src/model/when.ts';

const PARIS = 'Europe/Paris';
// Which kind of space parts two dates is the machine's own affair.
const said = (...asked: Parameters<typeof whenText>): string => whenText(...asked).replace(/\s/g, ' ');

test('an evening, several days, a day, in words', () => {
  const evening = { start: '2026-12-10T18:00:00Z', end: '2026-12-10T20:00:00Z' };
  assert.equal(said(evening, 'fr', PARIS), 'jeudi 10 décembre 2026, 19:00 – 21:00');
  assert.equal(
    said(evening, 'en', PARIS),
    'Thursday 10 December 2026, 19:00–21:00'.replace('Thursday 10', 'Thursday, 10'),
  );
  assert.equal(said({ start: evening.start }, 'fr', PARIS), 'jeudi 10 décembre 2026 à 19:00');
  assert.equal(
    said({ start: '2026-12-24', end: '2026-12-26' }, 'fr', PARIS),
    'jeudi 24 – samedi 26 décembre 2026',
  );
  assert.equal(
    said({ start: '2026-12-24' }, 'fr', 'Pacific/Tahiti'),
    'jeudi 24 décembre 2026',
    'everywhere the same day',
  );
});

test('French counts the first of a month, and nothing else', () => {
  assert.equal(said({ start: '2026-12-01' }, 'fr', PARIS), 'mardi 1er décembre 2026');
  assert.equal(
    said({ start: '2026-12-01', end: '2026-12-03' }, 'fr', PARIS),
    'mardi 1er – jeudi 3 décembre 2026',
  );
  assert.equal(said({ start: '2026-12-21' }, 'fr', PARIS), 'lundi 21 décembre 2026');
  assert.equal(dayText({ start: '2026-12-01' }, 'fr', PARIS), '1er décembre');
  assert.equal(dayText({ start: '2026-12-11T23:30:00Z' }, 'en', PARIS), '12 December');
});

test('what is no date, no zone, no order, is said as far as it goes', () => {
  assert.equal(whenText({ start: '2026-99-99' }, 'fr', PARIS), '');
  assert.equal(said({ start: '2026-12-10', end: '2026-12-01' }, 'fr', PARIS), 'jeudi 10 décembre 2026');
  assert.equal(
    said({ start: '2026-12-10T18:00:00Z' }, 'fr', 'Nowhere/Else'),
    'Thursday, 10 December 2026 at 18:00',
  );
  fc.assert(
    fc.property(
      fc.string(),
      fc.string(),
      fc.constantFrom('fr', 'en', 'zz-zz-zz-zzzzzzzzzz'),
      (start, end, lang) => {
        assert.equal(typeof whenText({ start, end }, lang, PARIS), 'string');
        assert.equal(typeof dayText({ start, end }, lang, PARIS), 'string');
      },
    ),
    { numRuns: 200 },
  );
});
