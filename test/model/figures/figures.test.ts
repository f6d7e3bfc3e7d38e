import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseCalendar } from '../../../src/model/calendar.ts';
import type { Calendar } from '../../../src/model/calendar.ts';
import type { Facts } from '../../../src/model/figures/facts.ts';
import { figuresOf } from '../../../src/model/figures/figures.ts';
import { weekNamed } from '../../../src/model/figures/period.ts';

const zone = 'Europe/Paris';
const period = weekNamed(zone, '2026-W47')!;
const at = (local: string): number => Date.parse(`2026-11-${local}:00+01:00`);
const week = [{ from: '09:00', to: '17:00' }];
const calendar = parseCalendar({
  zone,
  weekly: { mon: week, tue: week, wed: week, thu: week, fri: week },
}) as Calendar;
const none: Facts = { received: [], decisions: [], notices: [], contests: [], waiting: [] };
const given = { calendar, targetHours: 8, zone, now: period.to };
const page = 'https://www.valmont.example/actualites/marche';
const other = 'https://www.valmont.example/agenda';

describe('the figures of a week', () => {
  it('are nothing where nothing happened', () => {
    const figures = figuresOf(none, period, given);
    assert.deepEqual(figures.received, { count: 0, perDay: [0, 0, 0, 0, 0, 0, 0] });
    assert.equal(figures.decision, undefined);
    assert.equal(figures.reply, undefined);
    assert.equal(figures.minutes, 0);
    assert.deepEqual(figures.pages, []);
  });

  it('count residents by day and page; the institution’s own replies are no arrivals', () => {
    const received = [
      { at: at('16T10:00'), page, title: 'The market', official: false },
      { at: at('16T22:00'), page, title: 'The market', official: false },
      { at: at('22T12:00'), page: other, official: false },
      { at: at('17T10:00'), page, official: true, answers: at('16T22:00') },
    ];
    const { received: counted, outOfHours, pages, reply } = figuresOf({ ...none, received }, period, given);
    assert.deepEqual(counted, { count: 3, perDay: [2, 0, 0, 0, 0, 0, 1] });
    assert.equal(outOfHours, 2);
    assert.deepEqual(pages, [
      { url: page, title: 'The market', count: 2 },
      { url: other, count: 1 },
    ]);
    // From the next morning at nine to ten.
    assert.deepEqual(reply, { count: 1, median: 1, p90: 1 });
  });

  it('measure delays in hours of service, and by the clock where there is no calendar', () => {
    const decisions = [
      // Friday at four to Monday at ten: one hour, and one hour.
      { at: at('23T10:00'), receivedAt: at('20T16:00'), from: 'pending', to: 'published' },
    ];
    const facts = { ...none, decisions };
    assert.equal(figuresOf(facts, period, given).decision?.median, 2);
    assert.equal(figuresOf(facts, period, { ...given, calendar: undefined }).decision?.median, 66);
    assert.equal(figuresOf(facts, period, { ...given, calendar: undefined }).outOfHours, undefined);
  });

  it('take the nearest rank: of ten, the fifth and the ninth', () => {
    const decisions = Array.from({ length: 10 }, (_, i) => ({
      at: at('16T09:00') + (10 - i) * 360_000,
      receivedAt: at('16T09:00'),
      from: 'held',
      to: 'published',
    }));
    assert.deepEqual(figuresOf({ ...none, decisions }, period, given).decision, {
      count: 10,
      median: 0.5,
      p90: 0.9,
    });
  });

  it('tell refusals from removals, both by ground, and leave edits and undone acts out', () => {
    const one = { at: at('17T10:00'), receivedAt: at('17T09:00') };
    const decisions = [
      { ...one, from: 'pending', to: 'rejected', ground: 'Clause 2' },
      { ...one, from: 'held', to: 'rejected', ground: 'Clause 2' },
      { ...one, from: 'published', to: 'removed', ground: 'Clause 1' },
      { ...one, from: 'edit pending', to: 'edit published' },
      { ...one, from: 'rejected', to: 'published' },
    ];
    const figures = figuresOf({ ...none, decisions }, period, given);
    assert.deepEqual([figures.published, figures.refused, figures.removed], [0, 2, 1]);
    assert.deepEqual(figures.grounds, [
      ['Clause 2', 2],
      ['Clause 1', 1],
    ]);
    assert.equal(figures.decision?.count, 2);
  });

  it('say what is late now, and what became of notices and contests', () => {
    const figures = figuresOf(
      {
        ...none,
        waiting: [at('16T09:00'), at('20T15:00')],
        notices: [
          { at: at('16T09:00'), decidedAt: at('16T10:00'), state: 'removed' },
          { at: at('16T09:00'), decidedAt: at('16T10:00'), state: 'published' },
          { at: at('16T09:00'), state: 'published' },
        ],
        contests: [
          { at: at('16T09:00'), state: 'reversed' },
          { at: at('16T09:00'), state: 'open' },
        ],
      },
      period,
      given,
    );
    assert.deepEqual([figures.waiting, figures.late], [2, 1]);
    assert.deepEqual(figures.notices, { count: 3, decided: 2, upheld: 1 });
    assert.deepEqual(figures.contests, { count: 2, reversed: 1, upheld: 0 });
    // Two notices and two contests, five minutes each.
    assert.equal(figures.minutes, 20);
  });
});
