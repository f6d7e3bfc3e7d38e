/**
 * The companion's own pages in a browser that runs no script: a resident reads, checks, sends, keeps a code, contests
 * and reports; a moderator decides; and axe looks at every page and state, wide and at 320 px, in light, in dark and in
 * forced colours. One last visit has script: the link of a receipt opens it, and its code is in no address.
 */
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { freePort } from '../../demo/town.mjs';
import { readFiles } from '../../src/node/edge/files.ts';
import { listen } from '../../src/node/serve/listen.ts';
import { CHROMIUM_FLAGS, findChromium } from '../../tools/test/chromium.mjs';
import { newKey, PAGE, statement, town } from '../support/node/town.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const WIDE = { width: 1100, height: 800 };
const NARROW = { width: 320, height: 640 };
const LOOKS = [
  [WIDE, { colorScheme: 'light', forcedColors: 'none' }],
  [NARROW, { colorScheme: 'light', forcedColors: 'none' }],
  [NARROW, { colorScheme: 'dark', forcedColors: 'none' }],
  [WIDE, { colorScheme: 'light', forcedColors: 'active' }],
];
const ORIGIN_OF_LOGO = 'https://www.valmont.example';
const TEXT = 'Je préfère le samedi matin.';

let browser;
let made;
let server;
let base;
let ana;
const ends = [];

before(async () => {
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  made = await town(
    { after: (end) => void ends.push(end) },
    {
      files: readFiles('dist/'),
      site: { lang: 'fr', name: 'Ville de Valmont', look: { accent: '#8a1538' } },
      policy: {
        fields: { name: 'optional', email: 'optional' },
        calendar: { zone: 'Europe/Paris', weekly: { wed: [{ from: '09:00', to: '12:00' }] } },
      },
      file: { publicUrl: `${origin}/` },
    },
  );
  server = await listen(made.app.public, '127.0.0.1', port);
  base = `${origin}/s/valmont`;
  ana = await made.enter('Ana');
  const { comment } = await made.sent({ text: 'Merci de garder le marché.', name: 'Jeanne' });
  await made.decide(ana, comment.id, 'published');
  browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  glass = await browser.newPage();
});
after(async () => {
  await browser?.close();
  await server?.close(0);
  for (const end of ends.reverse()) await end();
});

/** A visitor, and what a security officer would object to. */
const visitor = async (options) => {
  const context = await browser.newContext({ locale: 'fr-FR', ...options });
  const seen = { foreign: [], addresses: [], violations: [] };
  await context.route(
    (url) => url.origin !== new URL(base).origin,
    (route) => {
      seen.foreign.push(route.request().url());
      return route.abort();
    },
  );
  const tab = await context.newPage();
  tab.on('request', (request) => seen.addresses.push(request.url()));
  tab.on('console', (message) => {
    if (/Content Security Policy|Trusted/i.test(message.text())) seen.violations.push(message.text());
  });
  return { tab, context, seen };
};

let glass;

/**
 * Axe, and nothing beside the page at 320 px, in every look. Axe is script: it looks at the same page in a second tab
 * that runs it.
 */
const looksRight = async (tab, name) => {
  const page = await tab.content();
  await glass.route(`${base}/pages/looked-at`, (route) =>
    route.fulfill({ contentType: 'text/html; charset=utf-8', body: page }),
  );
  await glass.goto(`${base}/pages/looked-at`);
  await glass.evaluate(AXE);
  for (const [size, look] of LOOKS) {
    await glass.setViewportSize(size);
    await glass.emulateMedia(look);
    const where = `${name}, ${size.width} px, ${look.colorScheme}, forced colours ${look.forcedColors}`;
    const { violations, passes } = await glass.evaluate(() =>
      globalThis.axe.run(document, { resultTypes: ['violations'] }),
    );
    assert.ok(passes.length > 5, `${where}: axe looked`);
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html + node.failureSummary)}`),
      [],
      where,
    );
    const [wide, room] = await glass.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    assert.ok(wide <= room, `${where}: ${wide} of ${room} px`);
  }
};

const press = (tab, name) => tab.getByRole('button', { name, exact: true }).click();

describe('without script', () => {
  let one;
  let code;
  let id;
  before(async () => {
    one = await visitor({ javaScriptEnabled: false });
  });
  after(() => one.context.close());

  it('read, correct, check, send: a receipt, and one comment however often it is reloaded', async () => {
    const { tab } = one;
    await tab.goto(`${base}/pages/thread?page=${encodeURIComponent(PAGE)}`);
    await tab.getByText('Merci de garder le marché.').waitFor();
    await looksRight(tab, 'thread');
    await press(tab, 'Relire, puis envoyer');
    await looksRight(tab, 'mistakes');
    assert.equal(
      await tab.evaluate(() => document.activeElement.className),
      'wrong',
      'the list of mistakes has the focus',
    );
    await tab.getByRole('link', { name: 'Écrivez votre commentaire.' }).click();
    await tab.getByRole('textbox', { name: /Votre commentaire/ }).fill(TEXT);
    await tab.getByRole('textbox', { name: /Votre nom/ }).fill('Lucie');
    await tab.getByRole('checkbox').check();
    made.clock.pass(10_000);
    await press(tab, 'Relire, puis envoyer');
    await looksRight(tab, 'look once more');
    await press(tab, 'Modifier');
    assert.equal(await tab.getByRole('textbox', { name: /Votre commentaire/ }).inputValue(), TEXT);
    await press(tab, 'Relire, puis envoyer');
    await press(tab, 'Envoyer');
    await tab.getByText('Votre commentaire est bien arrivé.').waitFor();
    await tab.getByText('En attente de modération', { exact: true }).waitFor();
    await looksRight(tab, 'receipt');
    code = await tab.locator('code').textContent();
    await tab.reload();
    await tab.getByText('Votre commentaire est bien arrivé.').waitFor();
    assert.equal(await tab.locator('code').textContent(), code);
    const { comments, counts } = await made.store.queue('valmont', 'pending', { limit: 9 });
    assert.equal(counts.pending, 1);
    id = comments[0].comment.id;
  });

  it('a moderator publishes: all can read it', async () => {
    await made.decide(ana, id, 'published');
    const { tab, context } = await visitor({ javaScriptEnabled: false });
    await tab.goto(`${base}/pages/thread?page=${encodeURIComponent(PAGE)}`);
    await tab.getByText(TEXT).waitFor();
    await context.close();
  });

  it('the code opens the receipt; a removal is explained, contested and answered', async () => {
    const { tab } = one;
    await made.decide(ana, id, 'removed', {
      statement: { ...statement, redress: [{ kind: 'review', deadline: '2027-06-01T00:00:00Z' }] },
    });
    await tab.goto(`${base}/pages/receipt#${code}`);
    await looksRight(tab, 'code asked for');
    await press(tab, 'Afficher');
    await tab.getByText('Indiquez le code de suivi.').first().waitFor();
    await looksRight(tab, 'no code');
    await tab.getByRole('textbox').fill(`${base}/pages/receipt#${code}`);
    await press(tab, 'Afficher');
    await tab.getByText('Votre commentaire a été retiré').first().waitFor();
    assert.equal(await tab.locator('dt').count(), 11);
    await looksRight(tab, 'statement');
    await tab.getByText('Contester cette décision').click();
    await looksRight(tab, 'contest');
    await press(tab, 'Envoyer');
    await tab.getByText('Écrivez en quelques mots').first().waitFor();
    await looksRight(tab, 'contest, to correct');
    await tab.getByRole('textbox', { name: /Pourquoi/ }).fill('C’est mon propre nom.');
    await press(tab, 'Envoyer');
    await tab.getByText('Votre contestation est bien arrivée').waitFor();
    await looksRight(tab, 'contested');
    const { version } = (await made.store.comment('valmont', id)).comment;
    await made.askDesk('/s/valmont/desk/appeals', {
      body: { comment: id, version, outcome: 'reversed', explanation: 'Vous aviez raison.' },
      headers: { cookie: ana, 'idempotency-key': newKey() },
    });
    await press(tab, 'Actualiser');
    await tab.getByText('Vous aviez raison.').waitFor();
    await looksRight(tab, 'reversed');
  });

  it('a report has its reference and its follow-up', async () => {
    const { tab } = one;
    await tab.goto(`${base}/pages/thread?page=${encodeURIComponent(PAGE)}`);
    await tab.getByRole('link', { name: /^Signaler .*Jeanne/ }).click();
    await looksRight(tab, 'report');
    await press(tab, 'Envoyer le signalement');
    await looksRight(tab, 'report, to correct');
    await tab.getByRole('radio', { name: 'Haine ou discrimination' }).check();
    await tab.getByRole('textbox', { name: /Pourquoi le relire/ }).fill('Il vise une personne.');
    await tab.getByRole('checkbox').check();
    await press(tab, 'Envoyer le signalement');
    await tab.getByText(/Sa référence est S26-/).waitFor();
    await looksRight(tab, 'report sent');
    const follow = await tab.locator('code').textContent();
    await tab.goto(`${base}/pages/report-status`);
    await looksRight(tab, 'report code');
    await tab.getByRole('textbox').fill(follow);
    await press(tab, 'Afficher');
    await tab.getByText('Reçu', { exact: true }).waitFor();
    await looksRight(tab, 'report received');
    const [reported] = await made.queue(ana, 'reported');
    await made.decide(ana, reported.id, 'published');
    await press(tab, 'Actualiser');
    await tab.getByText('Le commentaire reste tel quel.').waitFor();
    await looksRight(tab, 'report decided');
  });

  it('taken back, and a page that is not there', async () => {
    const { tab, seen } = one;
    await tab.goto(`${base}/pages/receipt`);
    await tab.getByRole('textbox').fill(code);
    await press(tab, 'Afficher');
    await tab.getByText('Retirer', { exact: true }).click();
    await looksRight(tab, 'withdraw');
    await press(tab, 'Oui, le retirer');
    await tab.getByText('Vous avez retiré votre commentaire').waitFor();
    await looksRight(tab, 'withdrawn');
    await tab.goto(`${base}/pages/nothing`);
    await looksRight(tab, 'not found');
    assert.deepEqual(seen.violations, []);
    assert.deepEqual(seen.foreign, []);
    assert.equal((await one.context.cookies()).length, 0);
    for (const address of seen.addresses)
      assert.equal(address.replace(/#.*/, '').includes(code), false, 'a code is in no address that is asked');
    assert.equal(made.logged.join('\n').includes(code), false);
  });
});

describe('with script', () => {
  it('the link of a receipt opens it, and the address bar forgets its code', async () => {
    const { token } = await made.sent({ text: 'Un autre commentaire.' });
    const { tab, seen, context } = await visitor({});
    await tab.goto(`${base}/pages/receipt#${token}`);
    await tab.getByText('Un autre commentaire.').first().waitFor();
    assert.equal(tab.url(), `${base}/form/receipt`);
    for (const address of seen.addresses) assert.equal(address.replace(/#.*/, '').includes(token), false);
    assert.deepEqual(seen.violations, []);
    assert.deepEqual(
      seen.foreign.filter((address) => !address.startsWith(ORIGIN_OF_LOGO)),
      [],
    );
    await context.close();
  });
});
