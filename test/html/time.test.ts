import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { html, write } from '../../src/html/html.ts';
import { dateText, timeElement, withTime } from '../../src/html/time.ts';

const fr = { lang: 'fr', zone: 'Europe/Paris' };

describe('dateText', () => {
  const cases: [instant: string | undefined, moment: { lang: string; zone: string }, expected: string][] = [
    ['2026-03-14T08:30:00Z', fr, '14 mars 2026 à 09:30'],
    ['2026-07-14T22:30:00Z', fr, '15 juillet 2026 à 00:30'],
    ['2026-03-14T08:30:00Z', { lang: 'en-GB', zone: 'Pacific/Noumea' }, '14 March 2026 at 19:30'],
    ['2026-03-14T08:30:00Z', { lang: 'fr', zone: 'No/Where' }, '14 March 2026 at 08:30'],
    ['yesterday', fr, ''],
    [undefined, fr, ''],
  ];
  for (const [instant, moment, expected] of cases)
    it(`${instant} in ${moment.lang}, ${moment.zone}`, () =>
      assert.equal(dateText(instant, moment), expected));
});

describe('timeElement', () => {
  it('has the instant for machines', () => {
    assert.equal(
      write(timeElement('2026-03-14T08:30:00Z', fr, 'dt-published')),
      '<time class="dt-published" datetime="2026-03-14T08:30:00Z">14 mars 2026 à 09:30</time>',
    );
    assert.equal(write(timeElement('<b>', fr)), '');
  });
});

describe('withTime', () => {
  const sentence = (date: string): string => `Modifié${date && ` le ${date}`} & relu.`;
  it('puts the element where the date stands', () => {
    assert.equal(
      write(html`${withTime(sentence, '2026-03-14T08:30:00Z', fr)}`),
      'Modifié le <time datetime="2026-03-14T08:30:00Z">14 mars 2026 à 09:30</time> &amp; relu.',
    );
  });
  it('leaves it out when there is none, and loses nothing when the sentence names no date', () => {
    assert.equal(write(html`${withTime(sentence, 'x', fr)}`), 'Modifié &amp; relu.');
    assert.match(write(html`${withTime(() => 'Relu.', '2026-03-14T08:30:00Z', fr)}`), /^Relu\.<time/);
  });
});

it('French writes the first of a month as the first, and no other language does', () => {
  const first = '2026-09-01T10:00:00Z';
  assert.match(dateText(first, { lang: 'fr', zone: 'Europe/Paris' }), /^1er septembre 2026/);
  assert.match(dateText(first, { lang: 'fr-CA', zone: 'Europe/Paris' }), /^1er septembre 2026/);
  assert.match(dateText(first, { lang: 'en', zone: 'Europe/Paris' }), /^1 September 2026/);
  assert.match(dateText('2026-09-11T10:00:00Z', { lang: 'fr', zone: 'Europe/Paris' }), /^11 septembre/);
});
