/**
 * What a newspaper does: it pastes the snippet of the council's relay page into a page of its own, on another origin and
 * under a strict policy, and its readers see the news. Companion, collector and built files are the real ones.
 */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { chromium } from 'playwright-core';
import { startTown } from '../../demo/town.mjs';
import { CHROMIUM_FLAGS, findChromium } from '../../tools/test/chromium.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const OWN =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html";

let browser;
let town;
let press;
const data = mkdtempSync(join(tmpdir(), 'parvis-relay-'));
before(async () => {
  browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });
  town = await startTown({ port: 0, data, apart: true });
  press = await startPress();
});
after(async () => {
  await browser?.close();
  await press?.stop();
  await town?.stop();
  rmSync(data, { recursive: true, force: true });
});

/** The newspaper's site: one page, with what is pasted and under the policy that is given. */
async function startPress() {
  const page = { body: '', policy: OWN };
  const server = createServer((_, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': page.policy,
    });
    response.end(
      `<!doctype html><html lang="fr"><head><meta charset="utf-8"><title>La Gazette</title><link rel="icon" href="/icon.svg"></head><body><main><h1>La Gazette</h1>${page.body}</main></body></html>`,
    );
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    page,
    stop: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

const companion = () => `http://127.0.0.1:${town.companionPort}`;
const ask = (name, headers = {}) => fetch(`${companion()}/s/valmont/${name}`, { headers });

/** Opens an address, and writes down all that a security officer would object to. */
async function open(address, options = {}) {
  const context = await browser.newContext({ locale: 'fr-FR', ...options });
  const seen = { violations: [], errors: [], foreign: [] };
  await context.route(
    (url) => ![companion(), press.origin].includes(url.origin),
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
  tab.on('console', (message) => message.type() === 'error' && seen.errors.push(message.text()));
  tab.on('pageerror', (error) => seen.errors.push(`uncaught: ${error.message}`));
  await tab.goto(address, { waitUntil: 'load' });
  return { tab, context, seen, close: () => context.close() };
}

/** The two pieces of code on the relay page: the snippet, and the directives that a policy needs. */
async function pasted() {
  const { tab, close } = await open(`${companion()}/s/valmont/relay.html`);
  const codes = await tab.locator('pre code').allTextContents();
  await close();
  return codes;
}

/** The newspaper's policy with what the relay page says added to its directives. */
const allowing = (policy, more) =>
  more
    .split(';\n')
    .reduce(
      (text, directive) =>
        text.replace(`${directive.split(' ')[0]} 'self'`, (own) => own + directive.replace(/^\S+/, '')),
      policy,
    );

describe('the relay page', () => {
  it('is accessible, and readable without script, in the site’s language', async () => {
    const { tab, context, seen, close } = await open(`${companion()}/s/valmont/relay.html`);
    // The page's own policy lets no script in, so axe comes by the driver.
    await tab.evaluate(AXE);
    const { violations } = await tab.evaluate(() => globalThis.axe.run());
    assert.deepEqual(
      violations.map(({ id }) => id),
      [],
    );
    assert.equal(await tab.locator('html').getAttribute('lang'), 'fr');
    assert.equal(await tab.locator('script').count(), 0);
    assert.deepEqual([seen.violations, seen.errors, seen.foreign], [[], [], []]);
    assert.deepEqual(await context.cookies(), []);
    await close();
  });

  it('by keyboard every link is reached; the code wraps, so that nothing scrolls sideways', async () => {
    const { tab, close } = await open(`${companion()}/s/valmont/relay.html`, {
      viewport: { width: 320, height: 640 },
    });
    assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth), 320);
    const wanted = await tab.locator('a').count();
    const reached = new Set();
    for (let i = 0; i < wanted; i++) {
      await tab.keyboard.press('Tab');
      reached.add(
        await tab.evaluate(() => [...document.querySelectorAll('a')].indexOf(document.activeElement)),
      );
    }
    assert.equal(reached.size, wanted);
    assert.ok(!reached.has(-1));
    await close();
  });
});

describe('the snippet on another origin', () => {
  it('shows the news under a strict policy, asks nobody else, keeps nothing', async () => {
    const [snippet, directives] = await pasted();
    assert.match(snippet, /integrity="sha384-/);
    press.page.body = snippet;
    press.page.policy = allowing(OWN, directives);
    const { tab, context, seen, close } = await open(press.origin);
    const feed = tab.getByRole('region', { name: 'Tout Valmont-sur-Lys' });
    await feed.waitFor();
    assert.ok((await feed.getByRole('article').count()) > 2);
    assert.ok(
      (await feed.locator('a[href^="http"]').count()) > 2,
      'posts lead back to the institution’s pages',
    );
    assert.deepEqual([seen.violations, seen.errors, seen.foreign], [[], [], []]);
    assert.deepEqual(await context.cookies(), []);
    assert.deepEqual(
      await tab.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]),
      [],
    );
    await close();
  });

  it('keeps its link without script, and when the script is another than the one that was copied', async () => {
    const [snippet, directives] = await pasted();
    press.page.policy = allowing(OWN, directives);
    press.page.body = snippet;
    const bare = await open(press.origin, { javaScriptEnabled: false });
    const link = bare.tab.getByRole('link', { name: 'Tout Valmont-sur-Lys – Valmont-sur-Lys' });
    assert.ok(await link.isVisible());
    await bare.close();
    press.page.body = snippet.replace(/sha384-.{6}/, 'sha384-AAAAAA');
    const other = await open(press.origin);
    assert.ok(await other.tab.getByRole('link', { name: /Tout Valmont-sur-Lys/ }).isVisible());
    assert.equal(await other.tab.locator('parvis-feed').count(), 0);
    assert.match(other.seen.errors.join(), /integrity/);
    await other.close();
  });

  it('keeps its link under a policy that allows nothing of it', async () => {
    const [snippet] = await pasted();
    press.page.body = snippet;
    press.page.policy = OWN;
    const { tab, close } = await open(press.origin);
    assert.ok(await tab.getByRole('link', { name: /Tout Valmont-sur-Lys/ }).isVisible());
    await close();
  });
});

describe('the list of accounts', () => {
  it('is XML that a browser’s own parser takes, with one address for each feed', async () => {
    const answer = await ask('accounts.opml', { origin: press.origin });
    assert.equal(answer.headers.get('access-control-allow-origin'), '*');
    const { tab, close } = await open('about:blank');
    const read = await tab.evaluate(
      (text) => {
        const parsed = new DOMParser().parseFromString(text, 'application/xml');
        const root = parsed.documentElement;
        return {
          error: parsed.querySelector('parsererror')?.textContent,
          root: [root.nodeName, root.getAttribute('version')],
          head: [...root.querySelector('head').children].map(({ nodeName }) => nodeName),
          outlines: [...root.querySelectorAll('body > outline')].map((one) => ({
            type: one.getAttribute('type'),
            text: one.getAttribute('text'),
            xmlUrl: one.getAttribute('xmlUrl'),
            htmlUrl: one.getAttribute('htmlUrl'),
          })),
        };
      },
      await answer.text(),
    );
    await close();
    assert.equal(read.error, undefined);
    assert.deepEqual(read.root, ['opml', '2.0']);
    assert.deepEqual(read.head, ['title', 'ownerName', 'ownerId']);
    const paths = read.outlines.map(({ xmlUrl }) => new URL(xmlUrl).pathname);
    assert.deepEqual(paths, ['/s/valmont/feed.atom', '/actualites/flux.xml', '/@valmont.rss']);
    for (const { type, text, htmlUrl } of read.outlines) {
      assert.equal(type, 'rss');
      assert.ok(text);
      assert.match(htmlUrl, /^http/);
    }
  });
});
