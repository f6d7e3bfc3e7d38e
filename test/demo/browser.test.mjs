/**
 * The demonstration in a browser, on the built files: under P1 each page loads without a word of complaint, asks no
 * one else, reads well by machine, day and night, narrow and wide, and stays whole where the script does not come.
 */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { pages } from '../../demo/build-fallbacks.mjs';
import { createDemo, listen, P1 } from '../../demo/serve.mjs';
import { startTown } from '../../demo/town.mjs';
import { parseFeed } from '../../src/model/wire/feed.ts';
import { CHROMIUM_FLAGS, findChromium } from '../../tools/test/chromium.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** A count is text in its own link, and no widget that is drawn. */
const ANY_WIDGET =
  'parvis-share, parvis-feed, parvis-comments, [data-parvis]:not([data-parvis=count]), a[href*="#parvis-"]';
/** Pages of errors, with the address at which one meets each. */
const errorPages = { '404.html': ['rien', 404], '503.html': ['parvis/s/autre/fil', 503] };
const named = pages.filter((page) => !Object.hasOwn(errorPages, page));
const P3 = "default-src 'self'; base-uri 'none'; object-src 'none'; style-src 'self'";

let browser;
const servers = [];
/** Serves the site under a policy. @returns its origin */
const site = async (policy) => {
  const server = await listen(createDemo(policy ? { policy } : {}), 0);
  servers.push(server);
  return `http://127.0.0.1:${server.address().port}`;
};

const towns = [];
/** Starts the site with its companion, which has read the four sources. @returns its origin */
const town = async (policy) => {
  const data = mkdtempSync(join(tmpdir(), 'parvis-demo-'));
  const started = await startTown({ port: 0, data, ...(policy && { policy }) });
  towns.push(async () => {
    await started.stop();
    rmSync(data, { recursive: true, force: true });
  });
  const { sources } = parseFeed(await (await fetch(`${started.origin}/parvis/s/valmont/feed.json`)).json());
  assert.deepEqual(
    sources.map(({ state }) => state),
    ['ok', 'ok', 'ok', 'ok'],
  );
  return started.origin;
};

before(async () => {
  for (const file of ['parvis.js', 'share.js', 'feed.js', 'comments.js'])
    assert.ok(existsSync(new URL(`../../dist/${file}`, import.meta.url)), 'Run "npm run build" first.');
  browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
});
after(async () => {
  await browser?.close();
  for (const stop of towns) await stop();
  for (const server of servers) {
    server.close();
    server.closeAllConnections();
  }
});

/** A page that hears all there is to hear. */
const visit = async (context, url) => {
  const page = await context.newPage();
  const heard = { errors: [], hosts: new Set(), failed: [] };
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) heard.errors.push(message.text());
  });
  page.on('pageerror', (error) => heard.errors.push(String(error)));
  page.on('request', (request) => heard.hosts.add(new URL(request.url()).host));
  page.on('response', (response) => {
    if (response.status() >= 400) heard.failed.push(response.url());
  });
  await page.addInitScript(() => {
    globalThis.violations = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      globalThis.violations.push(`${effectiveDirective} ${blockedURI}`),
    );
  });
  await page.goto(url, { waitUntil: 'load' });
  return { page, heard };
};

/**
 * Resolves once every widget is drawn, those far below too, which wait until they are near; to how many there are.
 * @param {Record<string, string>} [signs] what shows that a widget is drawn, where that is not the usual
 */
const drawn = (page, signs = {}) =>
  page
    .waitForFunction(
      ([selector, sign]) => {
        const places = [...document.querySelectorAll(selector)].filter(
          (node) => !node.parentElement.closest(selector),
        );
        const widgets = [...document.querySelectorAll(Object.keys(sign).join())];
        const next = widgets.find((node) => !node.shadowRoot?.querySelector(sign[node.localName]));
        next?.scrollIntoView({ behavior: 'instant', block: 'center' });
        return !next && widgets.length === places.length && { count: places.length };
      },
      [
        ANY_WIDGET,
        {
          // One that is only a button shows its list when it is pressed.
          'parvis-share': 'li a, li button, [part~=menu]',
          'parvis-feed': '[part=posts] [part=post]',
          'parvis-comments': '[part=empty], [part=roots]',
          ...signs,
        },
      ],
    )
    .then((handle) => handle.jsonValue())
    .then(({ count }) => count);

/** The signs of widgets that ask a companion which is not there. */
const FAILED = { 'parvis-feed': '[part~=retry]', 'parvis-comments': '[part~=retry]' };

const axe = (page) =>
  page
    .evaluate(AXE)
    .then(() => page.evaluate(() => globalThis.axe.run(document, { resultTypes: ['violations'] })))
    .then(({ violations }) =>
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`),
    );

const schemes = ['light', 'dark'];
const widths = [320, 1280];

describe('under P1', () => {
  let origin;
  let whole;
  before(async () => {
    origin = await site();
    whole = await town();
  });

  for (const scheme of schemes)
    for (const width of widths)
      it(`every page is clean, ${scheme}, ${width} px wide`, async () => {
        const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 800 } });
        let widgets = 0;
        for (const file of pages) {
          const [path, status] = errorPages[file] ?? [file];
          // The companion is there and answers for itself; the page of a service that does not is the site's alone.
          const at = status === 503 ? origin : whole;
          const { page, heard } = await visit(context, `${at}/${path}`);
          widgets += await drawn(page);
          const where = `${file}, ${scheme}, ${width} px`;
          assert.deepEqual(await page.evaluate(() => globalThis.violations), [], where);
          // The browser itself tells that such a page is one of an error.
          assert.deepEqual(status ? heard.errors.slice(1) : heard.errors, [], where);
          assert.equal(heard.failed.length, status ? 1 : 0, where);
          assert.deepEqual([...heard.hosts], [new URL(at).host], where);
          assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, where);
          assert.deepEqual(await axe(page), [], where);
          await page.close();
        }
        assert.ok(widgets > 30, String(widgets));
        assert.deepEqual(await context.cookies(), []);
        await context.close();
      });

  it('the widgets of an article share its public address and title, in its language', async () => {
    const context = await browser.newContext();
    for (const [file, title, name] of [
      ['actualites/marche-du-samedi.html', 'Le marché passe au samedi matin', 'nouvelle fenêtre'],
      [
        'actualites/berges-de-la-lys.html',
        'Les berges de la Lys rouvrent aux promeneurs',
        'nouvelle fenêtre',
      ],
      [
        'actualites/mediatheque-le-dimanche.html',
        'La médiathèque ouvre un dimanche par mois',
        'nouvelle fenêtre',
      ],
      ['en/market.html', 'The market moves to Saturday mornings', 'new window'],
    ]) {
      const { page } = await visit(context, `${origin}/${file}`);
      assert.equal(await drawn(page, FAILED), 2);
      const link = page.locator('parvis-share').locator('[part~=whatsapp]');
      assert.equal(
        new URL(await link.getAttribute('href')).searchParams.get('text'),
        `${title} https://www.valmont.example/${file}`,
      );
      assert.ok((await link.getAttribute('aria-label')).includes(name));
      await page.close();
    }
    await context.close();
  });

  it('the list of news says how many comments each page has, and keeps its own word without the companion', async () => {
    const context = await browser.newContext();
    const texts = (page) =>
      page
        .locator('[data-parvis=count]')
        .evaluateAll((nodes) => nodes.map((node) => node.textContent.trim()));
    const { page } = await visit(context, `${whole}/actualites/index.html`);
    await page.waitForFunction(() =>
      [...document.querySelectorAll('[data-parvis=count]')].every((node) =>
        /^(\d+|Pas encore de) /.test(node.textContent),
      ),
    );
    assert.ok((await texts(page)).length >= 3);
    const { page: alone } = await visit(context, `${origin}/actualites/index.html`);
    await drawn(alone, FAILED);
    assert.deepEqual([...new Set(await texts(alone))], ['Commentaires']);
    await context.close();
  });

  it('the skip link comes first, shows itself and moves the reader', async () => {
    const context = await browser.newContext({ reducedMotion: 'reduce' });
    const { page } = await visit(context, `${origin}/agenda.html`);
    await page.keyboard.press('Tab');
    const skip = page.locator('.skip');
    assert.ok(await skip.evaluate((node) => node === document.activeElement));
    assert.ok((await skip.boundingBox()).y >= 0);
    await page.keyboard.press('Enter');
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'MAIN');
    await context.close();
  });

  it('on paper there is the text and the address, and neither navigation nor buttons', async () => {
    const context = await browser.newContext();
    const { page } = await visit(context, `${origin}/actualites/marche-du-samedi.html`);
    await drawn(page, FAILED);
    await page.emulateMedia({ media: 'print' });
    assert.equal(await page.locator('.masthead nav').isVisible(), false);
    assert.equal(await page.locator('parvis-share [part=list]').isVisible(), false);
    assert.ok(
      await page.getByText('https://www.valmont.example/actualites/marche-du-samedi.html').isVisible(),
    );
    assert.ok(await page.locator('h1').isVisible());
    await context.close();
  });

  it('in forced colours the current page is still marked', async () => {
    const context = await browser.newContext({ forcedColors: 'active' });
    const { page } = await visit(context, `${origin}/agenda.html`);
    const border = (selector) =>
      page.locator(selector).evaluate((node) => getComputedStyle(node).borderBlockEndColor);
    assert.notEqual(
      await border('.masthead [href="/agenda.html"]'),
      await border('.masthead [href="/actualites/"]'),
    );
    await context.close();
  });
});

describe('under P3', () => {
  it('every page is clean too', async () => {
    const origin = await town(P3);
    const context = await browser.newContext();
    for (const file of named) {
      const { page, heard } = await visit(context, `${origin}/${file}`);
      await drawn(page);
      assert.deepEqual(await page.evaluate(() => globalThis.violations), [], file);
      assert.deepEqual(heard.errors, [], file);
      await page.close();
    }
    await context.close();
  });
});

describe('where the companion is not there', () => {
  it('feeds and comments say so in a sentence, and keep what is written inside them', async () => {
    const origin = await site();
    for (const width of widths) {
      const context = await browser.newContext({ viewport: { width, height: 800 } });
      for (const file of ['index.html', 'fil.html', 'actualites/marche-du-samedi.html', 'en/market.html']) {
        const { page, heard } = await visit(context, `${origin}/${file}`);
        await drawn(page, FAILED);
        const kept = await page.evaluate(() =>
          [...document.querySelectorAll('parvis-feed, parvis-comments')].map((widget) => ({
            links: [...widget.querySelectorAll('a')].filter((link) => link.checkVisibility()).length,
            said: widget.shadowRoot.querySelector('[part=status]').textContent.trim(),
          })),
        );
        assert.ok(kept.length >= 1, file);
        for (const { links, said } of kept) {
          assert.ok(links >= 1, file);
          assert.match(said, /indisponibles pour le moment|not available at the moment/);
        }
        assert.deepEqual(await page.evaluate(() => globalThis.violations), []);
        // Nothing but the browser's own word on an answer that is an error.
        for (const error of heard.errors) assert.match(error, /^Failed to load resource.* 503/);
        assert.deepEqual([...heard.hosts], [new URL(origin).host]);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, file);
        assert.deepEqual(await axe(page), [], file);
        await page.close();
      }
      await context.close();
    }
  });
});

describe('where the script does not come', () => {
  /** Every link in a fallback can be seen, reached and followed, and says where it leads. */
  const usable = async (page, file) => {
    const links = await page.evaluate(() =>
      [...document.querySelectorAll('.parvis-share a, a[href*="#parvis-share"]')].map((link) => {
        link.scrollIntoView({ block: 'center' });
        const [box] = link.getClientRects();
        const top = document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2);
        link.focus();
        return {
          href: link.getAttribute('href'),
          text: link.innerText.trim(),
          onTop: link.contains(top),
          focused: document.activeElement === link,
        };
      }),
    );
    for (const { href, ...link } of links) {
      assert.ok(decodeURIComponent(href).includes('https://www.valmont.example/'), `${file}: ${href}`);
      assert.match(href, /^(?:https|mailto|sms):/);
      assert.ok(link.text && link.onTop && link.focused, `${file}: ${href} ${JSON.stringify(link)}`);
    }
    return links.length;
  };

  it('without JavaScript all the links are there, and nothing overflows', async () => {
    const origin = await site();
    for (const width of widths) {
      const context = await browser.newContext({
        javaScriptEnabled: false,
        viewport: { width, height: 800 },
      });
      let count = 0;
      for (const file of named) {
        const page = await context.newPage();
        await page.goto(`${origin}/${file}`);
        count += await usable(page, file);
        assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= width, file);
        await page.close();
      }
      assert.ok(count > 60, String(count));
      await context.close();
    }
  });

  it('when the loader is not found', async () => {
    const origin = await site();
    const context = await browser.newContext();
    await context.route('**/parvis/**', (route) => route.fulfill({ status: 404 }));
    const { page } = await visit(context, `${origin}/agenda.html`);
    assert.equal(await usable(page, 'agenda.html'), 15);
    await context.close();
  });

  it("when the policy lets no Trusted Types in: trusted-types 'none'", async () => {
    const origin = await site(P1.replace('trusted-types lit-html', "trusted-types 'none'"));
    const context = await browser.newContext();
    const page = await context.newPage();
    const told = page.waitForEvent('console', (message) => message.text().startsWith('parvis/'));
    await page.goto(`${origin}/actualites/marche-du-samedi.html`);
    assert.match((await told).text(), /^parvis\/trusted-types/);
    assert.equal(await usable(page, 'marche'), 6);
    await context.close();
  });
});
