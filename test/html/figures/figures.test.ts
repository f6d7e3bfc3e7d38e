import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { figureCsv } from '../../../src/html/figures/csv.ts';
import { figureParts } from '../../../src/html/figures/letter.ts';
import { durationText, figureLines } from '../../../src/html/figures/lines.ts';
import { figuresPage } from '../../../src/html/figures/page.ts';
import { write } from '../../../src/html/html.ts';
import { letter } from '../../../src/html/mail/letter.ts';
import { lastDays, weekNamed } from '../../../src/model/figures/period.ts';
import type { Figures } from '../../../src/model/figures/figures.ts';
import en from '../../../src/words/en/figures.ts';
import pages from '../../../src/words/en/pages.ts';
import fr from '../../../src/words/fr/figures.ts';

const EVIL = '<img src=x onerror=alert(1)>';
const figures: Figures = {
  period: weekNamed('Europe/Paris', '2026-W47')!,
  received: { count: 12, perDay: [4, 0, 1, 2, 5, 0, 0] },
  published: 8,
  refused: 3,
  removed: 1,
  grounds: [
    ['Clause 2', 3],
    [EVIL, 1],
  ],
  decision: { count: 11, median: 0.5, p90: 9.5 },
  waiting: 4,
  late: 1,
  outOfHours: 3,
  notices: { count: 2, decided: 1, upheld: 1 },
  contests: { count: 1, reversed: 0, upheld: 1 },
  pages: [{ url: 'https://www.valmont.example/marche', title: '=HYPERLINK("evil")', count: 7 }],
  minutes: 43,
};
const writing = { lang: 'en', words: en };
const lines = figureLines(figures, writing, { before: 9, service: true });
const said = Object.fromEntries(lines.map(({ indicator, values }) => [indicator, values]));

describe('the figures in words', () => {
  it('are at most twelve, each with whose business it is and what may be done', () => {
    assert.ok(lines.length <= 12 && lines.length >= 10);
    for (const { name, owner, act, values } of lines)
      assert.ok(name && owner && act && values.length > 0, name);
  });

  it('say what happened', () => {
    assert.deepEqual(said['received'], ['12 comments (9 the week before)']);
    assert.deepEqual(said['decided'], ['8 published, 3 refused, 1 removed later']);
    assert.deepEqual(said['decision'], ['Half within 30 minutes of service, nine in ten within 9.5 hours']);
    assert.deepEqual(said['reply'], ['None']);
    assert.deepEqual(said['late'], ['1 of 4 that wait']);
    assert.deepEqual(said['outOfHours'], ['3 comments, 25 percent of all']);
    assert.deepEqual(said['minutes'], ['About 43 minutes']);
  });

  it('in French too, and without a calendar by the clock', () => {
    const { outOfHours: _, ...clock } = figures;
    const french = figureLines(clock, { lang: 'fr', words: fr }, { service: false });
    assert.ok(!french.some(({ indicator }) => indicator === 'outOfHours'));
    const found = french.find(({ indicator }) => indicator === 'decision');
    assert.equal(
      found?.values.join().replaceAll('\u00a0', ' '),
      'La moitié en 30 minutes, neuf sur dix en 9,5 heures',
    );
    assert.match(durationText(1, { lang: 'fr' }), /^1\s?heure$/);
  });

  it('are a mail in text and HTML with a chart that needs no picture and no style', () => {
    const { text, html } = letter({
      ...{ lang: 'en', subject: 's', hello: 'h', signature: 'x', footer: [] },
      parts: figureParts(figures, writing, { before: 9, service: true }),
    });
    assert.match(text, /From 16 November 2026 to 22 November 2026\./);
    assert.match(text, /\u2588{4} 4\n/);
    assert.match(html, /<th scope="row" align="start">/);
    assert.doesNotMatch(html, /<img|<style|style=|https?:\/\/(?!www\.valmont)/);
    assert.ok(html.includes('&lt;img src=x'));
  });
});

describe('the table', () => {
  const csv = figureCsv(figures, en);
  it('is CSV as spreadsheets read it, and no formula', () => {
    assert.ok(csv.startsWith('\ufeffFigure,Value,Unit\r\n'));
    assert.ok(csv.includes('Comments received,12,comments\r\n'));
    assert.ok(csv.includes('"Time to a decision, median",0.5,hours\r\n'));
    for (const line of csv.slice(1).split('\r\n')) assert.doesNotMatch(line, /^"?[=+@-]/);
  });
});

describe('the public page', () => {
  it('tells how a site moderates, by weeks, and nothing of its people’s work', () => {
    const period = lastDays('UTC', Date.parse('2026-11-22T10:00:00Z'), 91);
    const perDay = period.days.map((_, i) => (i % 7 ? 0 : 2));
    const page = write(
      figuresPage(
        {
          lang: 'en',
          terms: pages,
          styles: [],
          site: { name: 'Valmont', url: 'https://www.valmont.example/' },
        },
        writing,
        { ...figures, period, received: { count: 26, perDay } },
        true,
      ),
    );
    assert.equal(page.match(/<meter/g)?.length, 13);
    assert.match(page, /Moderation in figures – Valmont/);
    assert.ok(page.includes('26 comments'));
    assert.ok(!page.includes('About 43 minutes'));
    assert.ok(!page.includes('HYPERLINK'));
    assert.ok(!page.includes('<img src=x'));
  });
});
