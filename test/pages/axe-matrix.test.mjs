/**
 * axe over pages of the companion that no other browser test walks through in every look: a table of states, each at
 * 320 px in light, dark and forced colours, and nothing of it wider than the page. The walk without script
 * (test/e2e/without-script) covers writing, receipts, statements, contests and reports; the mails' pages are in
 * test/node/comments/notices; the elements are looked at by test/support/browser/axe.ts.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { invite } from '../../src/node/desk/sessions.ts';
import { readFiles } from '../../src/node/edge/files.ts';
import { CHROMIUM_FLAGS, findChromium } from '../../tools/test/chromium.mjs';
import { DESK, PAGE, town } from '../support/node/town.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const PUBLIC = 'https://parvis.valmont.example';
const NARROW = { width: 320, height: 640 };
const LOOKS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
  { colorScheme: 'dark', forcedColors: 'active' },
];
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

/** What a town answers, in a page whose every request is its to answer. Policies are left aside for axe, which is script. */
const visit = async (at) => {
  const context = await browser.newContext({
    viewport: NARROW,
    bypassCSP: true,
    locale: 'fr-FR',
    reducedMotion: 'reduce',
  });
  await context.route('**/*', async (route) => {
    const request = route.request();
    const headers = await request.allHeaders();
    const body = request.postData();
    const answer = request.url().startsWith(DESK) ? at.app.desk : at.app.public;
    const response = await answer(
      new Request(request.url(), {
        method: request.method(),
        headers: Object.fromEntries(Object.entries(headers).filter(([name]) => !name.startsWith(':'))),
        ...(body !== null && { body }),
      }),
      '192.0.2.9',
    );
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
  return { context, tab: await context.newPage() };
};

const looksRight = async (tab) => {
  await tab.evaluate(AXE);
  for (const look of LOOKS) {
    await tab.emulateMedia(look);
    // axe reads the colour of letters from a property that keeps the author's value under forced colours; what is drawn is
    // the text's own colour there, and that is what it is to judge.
    if (look.forcedColors === 'active')
      await tab.evaluate(() => {
        for (const each of document.querySelectorAll('body *'))
          each.style.setProperty('-webkit-text-fill-color', getComputedStyle(each).color);
      });
    const where = `${look.colorScheme}, forced colours ${look.forcedColors}`;
    const { violations, passes } = await tab.evaluate(() =>
      globalThis.axe.run(document, { resultTypes: ['violations'] }),
    );
    assert.ok(passes.length > 5, `${where}: axe looked`);
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html + node.failureSummary)}`),
      [],
      where,
    );
    const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(wide <= NARROW.width, `${where}: ${wide} px`);
  }
};

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
      await looksRight(tab);
      await context.close();
    });

  it('the desk, signed in, with its queue', async () => {
    const { token } = await invite(made.deps, 'valmont', { name: 'Marc', role: 'moderator' });
    const { tab, context } = await visit(made);
    await tab.goto(`${DESK}/s/valmont/form/sign-in#${token}`);
    await tab.goto(`${DESK}/s/valmont/form/sign-in?token=${token}`);
    assert.match(await tab.locator('body').innerText(), /\S/);
    await looksRight(tab);
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
