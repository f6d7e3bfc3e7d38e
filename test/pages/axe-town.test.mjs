/**
 * axe over the demonstration as residents and moderators meet it, in every look at 320 px: each page of the council's site
 * with its widgets, the pages that its companion writes of the feed, and the desk in each of its rooms. Site, companion,
 * collector and built files are the real ones.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { pages } from '../../demo/build-fallbacks.mjs';
import { startTown } from '../../demo/town.mjs';
import { CHROMIUM_FLAGS, findChromium } from '../../tools/test/chromium.mjs';
import { looksRight, NARROW } from '../support/looks.mjs';

const data = mkdtempSync(join(tmpdir(), 'parvis-axe-'));
let browser;
let town;
/** A moderator's context, signed in. */
let moderator;
/** What the desk offers. */
let rooms;

const open = () =>
  browser.newContext({
    ...{ viewport: NARROW, bypassCSP: true, locale: 'fr-FR', timezoneId: 'Europe/Paris' },
    reducedMotion: 'reduce',
  });

before(async () => {
  town = await startTown({ port: 0, data });
  browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  const resident = await (await open()).newPage();
  // Something to decide about: typed faster than a person types, it is held.
  await resident.goto(
    `${town.publicUrl}s/valmont/pages/thread?page=${encodeURIComponent(`${town.origin}/fil.html`)}`,
  );
  await resident.getByRole('textbox', { name: /Votre commentaire/ }).fill('Merci pour ce fil.');
  await resident.getByRole('checkbox').check();
  await resident.getByRole('button', { name: 'Relire, puis envoyer' }).click();
  await resident.getByRole('button', { name: 'Envoyer', exact: true }).click();
  await resident
    .getByText(/récépissé/i)
    .first()
    .waitFor();
  await resident.context().close();
  moderator = await open();
  const tab = await moderator.newPage();
  await tab.goto(await town.invite());
  const asked = tab.waitForResponse((answer) => /\/desk\/queue/.test(answer.url()) && answer.ok());
  await tab.getByRole('button', { name: 'Se connecter' }).click();
  ({ rooms } = await (await asked).json());
  await tab.close();
});
after(async () => {
  await browser?.close();
  await town?.stop();
  rmSync(data, { recursive: true, force: true });
});

/** Resolves once every widget is drawn, those far below too, which wait until they are near. */
const drawn = (tab) =>
  tab.waitForFunction(() => {
    const signs = {
      'parvis-share': 'li a, li button, [part~=menu]',
      'parvis-feed': '[part=posts] [part=post]',
      'parvis-comments': '[part=empty], [part=roots]',
    };
    const next = [...document.querySelectorAll(Object.keys(signs).join())].find(
      (node) => !node.shadowRoot?.querySelector(signs[node.localName]),
    );
    next?.scrollIntoView({ behavior: 'instant', block: 'center' });
    return !next;
  });

describe('the council’s pages, axe at 320 px in every look', () => {
  for (const file of pages.filter((page) => !/^\d/.test(page)))
    it(file, async (t) => {
      const context = await open();
      t.after(() => context.close());
      const tab = await context.newPage();
      await tab.goto(`${town.origin}/${file}`);
      await drawn(tab);
      await looksRight(tab, `demo ${file}`);
    });
});

describe('what the companion writes of the feed, axe at 320 px in every look', () => {
  for (const [file, sign] of [
    ['feed.html', 'article'],
    ['kiosk.html', 'parvis-feed article, article'],
    ['relay.html', 'textarea, pre, code'],
    ['figures', 'main'],
  ])
    it(file, async (t) => {
      const context = await open();
      t.after(() => context.close());
      const tab = await context.newPage();
      const answer = await tab.goto(`${town.publicUrl}s/valmont/${file}`);
      assert.equal(answer.status(), 200);
      await tab.locator(sign).first().waitFor();
      await looksRight(tab, file);
    });
});

describe('the desk, axe at 320 px in every look', () => {
  /** The desk with what stands in its address. */
  const desk = async (t, hash = '') => {
    const tab = await moderator.newPage();
    t.after(() => tab.close());
    await tab.goto(`${town.desk}/s/valmont/desk${hash}`);
    await tab.locator('parvis-desk [part=queues]').waitFor();
    return tab;
  };

  it('the queue, with a comment that waits', async (t) => {
    const tab = await desk(t);
    await tab.getByText('Merci pour ce fil.').first().waitFor();
    await tab.getByRole('button', { name: 'Publier', exact: true }).first().waitFor();
    await looksRight(tab, 'desk queue');
  });

  it('a refusal, before it is sent', async (t) => {
    const tab = await desk(t);
    await tab
      .getByRole('button', { name: /^Refuser/ })
      .first()
      .click();
    await tab.locator('parvis-desk [part=form]').first().waitFor();
    await looksRight(tab, 'desk refusal');
  });

  it('every room', async (t) => {
    const names = Object.keys(rooms);
    assert.ok(names.length >= 6, names.join());
    for (const name of names)
      await t.test(name, async (inner) => {
        const tab = await desk(inner, `#${name}`);
        await tab.locator(`parvis-desk [data-queue=${name}][aria-current=true]`).waitFor();
        await tab.waitForFunction(
          () => !document.querySelector('parvis-desk').shadowRoot.querySelector('[aria-busy=true]'),
        );
        await looksRight(tab, `desk room ${name}`);
      });
  });
});
