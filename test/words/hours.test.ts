import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hoursTable } from '../../src/words/hours.ts';
import en from '../../src/words/en/comments.ts';
import fr from '../../src/words/fr/comments.ts';

const day = [{ from: '09:00', to: '17:00' }];
const week = { 1: day, 2: day, 3: day, 4: day, 5: day };

test('a week of five equal days is one run', () => {
  assert.equal(hoursTable(week, en.span), 'Mon–Fri 9am–5pm');
  assert.equal(hoursTable(week, fr.span), 'lun.–ven. 9\u00a0h–17\u00a0h');
});

test('other hours and days without hours begin another run', () => {
  const weekly = {
    ...week,
    3: [],
    5: [
      { from: '08:30', to: '12:00' },
      { from: '14:00', to: '24:00' },
    ],
    7: day,
  };
  assert.equal(
    hoursTable(weekly, en.span),
    'Mon–Tue 9am–5pm, Thu 9am–5pm, Fri 8:30am–midday and 2pm–midnight, Sun 9am–5pm',
  );
  assert.equal(
    hoursTable(weekly, fr.span),
    'lun.–mar. 9\u00a0h–17\u00a0h, jeu. 9\u00a0h–17\u00a0h, ven. 8\u00a0h\u00a030–12\u00a0h et 14\u00a0h–24\u00a0h, dim. 9\u00a0h–17\u00a0h',
  );
});

test('no hours, no line', () => {
  assert.equal(hoursTable({}, en.span), '');
  assert.equal(hoursTable({ 8: day, x: day }, en.span), '');
});

test('inherited days do not count', () => {
  assert.equal(hoursTable(Object.create(week) as typeof week, en.span), '');
});

test('the sentence says when moderators are back, or not', () => {
  const table = hoursTable(week, en.span);
  const back = en.moment({ day: 1, time: '09:00' });
  assert.equal(en.hours({ table, back }), 'Moderation Mon–Fri 9am–5pm, back Monday 9am.');
  assert.equal(en.hours({ table, back: '' }), 'Moderation Mon–Fri 9am–5pm.');
  assert.equal(
    fr.hours({ table: hoursTable(week, fr.span), back: fr.moment({ day: 1, time: '09:00' }) }),
    'Modération lun.–ven. 9\u00a0h–17\u00a0h, reprise lundi 9\u00a0h.',
  );
});

test('both noons and both midnights are said in words in English', () => {
  const said = ['00:00', '00:30', '12:00', '12:30', '24:00'].map((time) => en.moment({ day: 2, time }));
  assert.deepEqual(
    said.map((text) => text.replace('Tuesday ', '')),
    ['midnight', '12:30am', 'midday', '12:30pm', 'midnight'],
  );
});
