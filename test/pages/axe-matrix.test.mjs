/**
 * axe over pages of the companion that no other browser test walks through in every look: a table of states, each at
 * 320 px in light, dark and forced colours, and nothing of it wider than the page. Receipts, reports, mails and sign-in
 * are in axe-residents.test.mjs beside it, the demonstration's pages, its feed and the desk's rooms in axe-town.test.mjs;
 * the elements are looked at by test/support/browser/axe.ts.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { readFiles } from '../../src/node/edge/files.ts';
import { CHROMIUM_FLAGS, findChromium } from '../../tools/test/chromium.mjs';
import { looksRight, visitApp } from '../support/looks.mjs';
import { DESK, PAGE, town } from '../support/node/town.ts';

const PUBLIC = 'https://parvis.valmont.example';
const page = (path) => `${PUBLIC}/s/valmont/${path}`;
const about = encodeURIComponent(PAGE);
/** An address with a word that nobody can break, as hostile names of pages are. */
const LONG = encodeURIComponent(`${PAGE}/${'x'.repeat(300)}`);

const ends = [];
let browser;
let made;
/** Towns by what is set there. */
const towns = {};
before(async () => {
  const start = (site, policy = {}) =>
    town(
      { after: (end) => void ends.push(end) },
      {
        files: readFiles('dist/'),
        site: {
          lang: 'fr',
          name: 'Ville de Valmont-sur-Lys',
          ratings: { least: 1 },
          look: { accent: '#8a1538' },
          ...site,
        },
        policy,
      },
    );
  towns.open = await start({});
  towns.read = await start({}, { mode: 'readonly' });
  made = towns.open;
  const cookie = await made.enter('Ana');
  for (let i = 0; i < 12; i++) {
    const { comment } = await made.sent({
      text: `Une bonne idée, la ${i}e.`,
      name: i ? `Jeanne ${i}` : 'x'.repeat(60),
    });
    await made.decide(cookie, comment.id, i % 4 ? 'published' : 'rejected', { reason: 'Hors sujet.' });
  }
  browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
});
after(async () => {
  await browser?.close();
  for (const end of ends.reverse()) await end();
});

const visit = (at) => visitApp(browser, at, (url) => url.startsWith(DESK));

const press = (name) => (tab) => tab.getByRole('button', { name, exact: true }).click();

/** Each state: where it begins, what is done there, and words that only this state has. */
const STATES = [
  [
    'a thread that nobody has written in',
    page(`pages/thread?page=${encodeURIComponent(`${PAGE}-neuf`)}`),
    [],
    /commentaire/i,
  ],
  ['a thread of a very long address', page(`pages/thread?page=${LONG}`), [], /commentaire/i],
  ['a thread that can only be read', page(`pages/thread?page=${about}`), [], /commentaire/i, 'read'],
  [
    'a thread of another site’s page',
    page(`pages/thread?page=${encodeURIComponent('https://evil.example/')}`),
    [],
    /\S/,
  ],
  ['figures', page('figures'), [], /Jeanne|%|délai|commentaires/i],
  ['figures of a site without comments', page('figures'), [], /commentaires/i, 'read'],
  ['a question at the foot of a page', page(`pages/rating?kind=useful&page=${about}`), [], /utile/],
  ['one to five', page(`pages/rating?kind=stars&page=${about}`), [], /5/],
  [
    'nothing chosen',
    page(`pages/rating?kind=useful&page=${about}`),
    [
      (tab) => tab.evaluate(() => (document.querySelector('form').noValidate = true)),
      press('Envoyer mon avis'),
    ],
    /Choisissez|choisi/i,
  ],
  [
    'a vote, with its code',
    page(`pages/rating?kind=stars&page=${about}`),
    [(tab) => tab.getByRole('radio').nth(3).check(), press('Envoyer mon avis')],
    /votre avis est pris en compte/i,
  ],
  ['a vote where nobody may', page(`pages/rating?kind=useful&page=${about}`), [], /\S/, 'read'],
  ['a report’s code', page('pages/report-status'), [], /code/i],
  ['a report of a comment that is not there', page(`pages/report?comment=cnothing&page=${about}`), [], /\S/],
  ['the desk, before signing in', `${DESK}/s/valmont/desk`, [], /\S/],
  ['signing in without an invitation', `${DESK}/s/valmont/form/sign-in`, [], /\S/],
  ['an e-mail check whose link is past', page('form/email?token=nothing'), [], /\S/],
  ['the end of mails, with a link that is past', page('form/unsubscribe?token=nothing'), [], /\S/],
  ['a decision whose link is past', `${DESK}/s/valmont/form/decide?token=nothing`, [], /\S/],
];

describe('axe at 320 px, in light, dark and forced colours', () => {
  for (const [name, address, steps, words, where = 'open'] of STATES)
    it(name, async () => {
      const { tab, context } = await visit(towns[where]);
      await tab.goto(address);
      for (const step of steps) await step(tab);
      await tab.waitForLoadState();
      assert.match(await tab.locator('body').innerText(), words);
      await looksRight(tab, name);
      await context.close();
    });

  it('would see a fault', async () => {
    const { tab, context } = await visit(made);
    await tab.goto(page('figures'));
    await tab.evaluate(() => document.querySelector('main').append(document.createElement('button')));
    await assert.rejects(looksRight(tab), /button-name/);
    await context.close();
  });
});
