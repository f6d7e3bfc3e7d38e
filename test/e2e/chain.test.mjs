/**
 * The whole chain on the built files, in a browser, with the real companion and the real collector: behind nginx on the
 * site's own origin (topology A), and on an origin of the companion's own (B). A visitor writes, knows that it waits,
 * still knows after a reload; a second visitor sees nothing; a moderator publishes; both see it, without a reload.
 * All under the strictest policy, with nothing asked of anybody else.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { freePort, startTown } from '../../demo/town.mjs';
import { CHROMIUM_FLAGS, findChromium } from '../../tools/test/chromium.mjs';
import { findNginx, startNginx } from '../support/nginx.mjs';

const ARTICLE = '/actualites/marche-du-samedi.html';
const TEXT = 'Le samedi, enfin. Merci de l’avoir demandé aux habitants.';

let browser;
before(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
});
after(() => browser.close());

/** A browser of somebody's own, and all that a security officer would object to. */
const person = async (allowed) => {
  const context = await browser.newContext({ locale: 'fr-FR', timezoneId: 'Europe/Paris' });
  const seen = { violations: [], errors: [], foreign: [] };
  await context.route(
    (url) => !allowed.includes(url.origin),
    (route) => {
      seen.foreign.push(route.request().url());
      return route.abort();
    },
  );
  await context.exposeBinding('parvisViolation', (_source, text) => void seen.violations.push(text));
  await context.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', (event) =>
      globalThis.parvisViolation(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
    ),
  );
  const tab = await context.newPage();
  tab.on('console', (message) => {
    if (message.type() === 'error') seen.errors.push(message.text());
  });
  tab.on('pageerror', (error) => seen.errors.push(`uncaught: ${error.message}`));
  return {
    tab,
    context,
    seen,
    cookies: async () => (await context.cookies()).length,
    stored: () => tab.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]),
    close: () => context.close(),
  };
};

/** The comments, brought into sight: their code and data come then. */
const thread = async (tab) => {
  await tab.locator('parvis-comments').scrollIntoViewIfNeeded();
  const region = tab.getByRole('region', { name: 'Contributions du public' });
  await region.waitFor();
  return region;
};

const TOPOLOGIES = {
  'A, behind nginx': {
    skip: findNginx() ? false : 'nginx is not here: run "apt-get install nginx-light" as root',
    options: async () => {
      const port = await freePort();
      return {
        front: async (ports) => {
          const { stop } = await startNginx({ port, dist: resolve('dist'), ...ports });
          return { origin: `http://127.0.0.1:${port}`, stop };
        },
      };
    },
  },
  'B, an origin of its own': { skip: false, options: async () => ({ apart: true }) },
};

for (const [name, { skip, options }] of Object.entries(TOPOLOGIES))
  describe(`topology ${name}`, { skip }, () => {
    let town;
    const data = mkdtempSync(join(tmpdir(), 'parvis-town-'));
    before(async () => {
      town = await startTown({ port: 0, data, ...(await options()) });
    });
    after(async () => {
      await town?.stop();
      rmSync(data, { recursive: true, force: true });
    });

    it('a comment: written, waiting, published, seen by all', async () => {
      const allowed = [town.origin, `http://127.0.0.1:${town.companionPort}`];
      const author = await person(allowed);
      await author.tab.goto(town.origin + ARTICLE);
      let region = await thread(author.tab);
      assert.deepEqual(await author.stored(), [], 'nothing is stored before an act');

      await region.getByRole('button', { name: 'Écrire un commentaire' }).click();
      await region.getByRole('textbox', { name: /Votre commentaire/ }).fill(TEXT);
      await region.getByRole('textbox', { name: /Votre nom/ }).fill('Jeanne');
      await region.getByRole('checkbox').check();
      await region.getByRole('button', { name: 'Envoyer', exact: true }).click();
      const waiting = region.getByText(/attente de modération|Un modérateur va le lire|retenu/i).first();
      await waiting.waitFor();
      await region
        .getByText(/lundi 9 h|reprise|lun\./)
        .first()
        .waitFor();

      await author.tab.reload();
      region = await thread(author.tab);
      await region.getByText(TEXT).waitFor();
      await region
        .getByText(/attente de modération|Un modérateur va le lire|retenu/i)
        .first()
        .waitFor();

      const other = await person(allowed);
      await other.tab.goto(town.origin + ARTICLE);
      const others = await thread(other.tab);
      await others.getByText('Pas encore de commentaire').waitFor();
      assert.equal(await others.getByText(TEXT).count(), 0, 'a second visitor does not see it');

      const moderator = await person([town.desk]);
      await moderator.tab.goto(await town.invite());
      await moderator.tab.getByRole('button', { name: 'Se connecter' }).click();
      // Typed faster than a person types: a check has held it. The desk opens on the first queue that has something.
      await moderator.tab.getByText(TEXT).first().waitFor();
      await moderator.tab.getByRole('button', { name: 'Publier', exact: true }).first().click();
      await moderator.tab
        .getByRole('button', { name: /Annuler/ })
        .first()
        .waitFor();
      // Ten seconds to undo; who leaves earlier has decided.
      await moderator.tab.goto('about:blank');

      await region.getByText(TEXT).first().waitFor();
      await author.tab.waitForFunction(
        () =>
          !/attente de modération|Un modérateur va le lire/.test(
            document.querySelector('parvis-comments').shadowRoot.textContent,
          ),
        undefined,
        { timeout: 30_000 },
      );
      const fresh = others.getByRole('button', { name: /nouveau/ });
      await Promise.race([fresh.waitFor(), others.getByText(TEXT).waitFor()]);
      if (await fresh.count()) await fresh.click();
      await others.getByText(TEXT).waitFor();
      await others.getByText('Jeanne').waitFor();

      for (const someone of [author, other]) {
        assert.deepEqual(someone.seen, { violations: [], errors: [], foreign: [] });
        assert.equal(await someone.cookies(), 0, 'visitors have no cookie');
      }
      assert.deepEqual(moderator.seen.violations, []);
      assert.deepEqual(moderator.seen.foreign, []);
      for (const someone of [author, other, moderator]) await someone.close();
      assert.doesNotMatch(town.said(), /Jeanne|samedi, enfin/, 'the log holds no text and no name');
    });

    it('the feed: collected over HTTP from the site and from recorded networks, drawn on the wall', async () => {
      const visitor = await person([town.origin, `http://127.0.0.1:${town.companionPort}`]);
      for (let tries = 0; tries < 100; tries++) {
        const answer = await fetch(
          `http://127.0.0.1:${town.companionPort}${new URL(town.publicUrl).pathname}s/valmont/feed.json`,
        );
        if (answer.ok && (await answer.json()).items.length > 3) break;
        await new Promise((next) => setTimeout(next, 100));
      }
      await visitor.tab.goto(`${town.origin}/fil.html`);
      const articles = visitor.tab.locator('parvis-feed').first().getByRole('article');
      await articles.first().waitFor();
      assert.ok((await articles.count()) > 3);
      for (const network of ['Mastodon', 'Bluesky']) await articles.getByText(network).first().waitFor();
      assert.deepEqual(visitor.seen, { violations: [], errors: [], foreign: [] });
      assert.equal(await visitor.cookies(), 0);
      await visitor.close();
    });
  });
