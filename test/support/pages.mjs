/**
 * Opens pages made by a test, over the built files, in a driven Chromium, and writes down all that a visitor or a
 * security officer would object to: violations, console errors, requests to other hosts, cookies, storage.
 */
import { createServer } from 'node:http';
import { readFile } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM_FLAGS, findChromium } from '../../tools/test/chromium.mjs';

/** The reference policies, sent as headers. `{nonce}` is filled for each answer. */
export const POLICIES = {
  P1: "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types lit-html",
  P2: "default-src 'self'; script-src 'nonce-{nonce}' 'strict-dynamic'; base-uri 'none'; object-src 'none'",
  P3: "default-src 'self'; base-uri 'none'; object-src 'none'; style-src 'self'",
};

const TYPES = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
  '.svg': 'image/svg+xml',
};

/** What a test's page is: the markup, the policy, and files of its own by path. */
const page = ({ lang = 'en', head = '', body = '', nonce = '' }) =>
  `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>The market moves to Saturday</title>
<link rel="canonical" href="https://www.valmont.example/actualites/marche">
${head}
</head>
<body>
${body}
</body>
</html>`.replaceAll('{nonce}', nonce);

/**
 * Starts a server on loopback that serves `dist/` at `/parvis/` and the pages a test makes, and a browser beside it.
 * `close()` ends both.
 */
export async function startPages() {
  const made = new Map();
  let count = 0;
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    const own = made.get(pathname);
    if (own) {
      const nonce = `n${++count}`;
      response.writeHead(own.status ?? 200, {
        'content-type': own.type ?? 'text/html; charset=utf-8',
        ...(own.policy && { 'content-security-policy': own.policy.replaceAll('{nonce}', nonce) }),
        ...own.headers,
      });
      response.end(own.raw ?? page({ ...own, nonce }));
      return;
    }
    try {
      const file = normalize(pathname).replace(/^\/(?:v\d+\/)?parvis\//, 'dist/');
      if (!file.startsWith('dist/')) throw new Error('not ours');
      const content = await readFile(join(process.cwd(), file));
      response.writeHead(200, {
        'content-type': TYPES[extname(file)] ?? 'text/plain',
        'access-control-allow-origin': '*',
      });
      response.end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${server.address().port}`;
  const browser = await chromium.launch({ executablePath: findChromium(), args: CHROMIUM_FLAGS });

  return {
    origin,
    browser,
    /** Puts an answer at a path: `{raw, type, status, headers}` or the parts of a page. */
    put: (path, answer) => void made.set(path, answer),
    /**
     * Opens a page in a fresh profile.
     * @param {object} parts `{policy, lang, head, body, headers, status}` of the page, `{context}` for the browser
     */
    async open({ context: options = {}, prepare, path = `/page-${++count}`, ...parts }) {
      if (!made.has(path)) made.set(path, parts);
      const context = await browser.newContext({ locale: 'en-GB', timezoneId: 'Europe/Paris', ...options });
      const seen = { violations: [], errors: [], foreign: [], requests: [], responses: [] };
      await context.route(
        (url) => url.origin !== origin,
        (route) => {
          seen.foreign.push(route.request().url());
          return route.abort();
        },
      );
      await context.exposeBinding('parvisViolation', (_source, text) => void seen.violations.push(text));
      await context.addInitScript(() => {
        // Taken before the page can put something else in its place.
        const report = globalThis.parvisViolation;
        EventTarget.prototype.addEventListener.call(document, 'securitypolicyviolation', (event) =>
          report(`${event.effectiveDirective} ${event.blockedURI} ${event.sample}`),
        );
      });
      const tab = await context.newPage();
      tab.on('console', (message) => {
        if (message.type() === 'error') seen.errors.push(message.text());
      });
      tab.on('pageerror', (error) => seen.errors.push(`uncaught: ${error.message}`));
      tab.on('request', (request) => seen.requests.push(request.url()));
      tab.on('response', (answer) => seen.responses.push(answer));
      await prepare?.(tab);
      await tab.goto(origin + path, { waitUntil: 'load' });
      return {
        tab,
        context,
        seen,
        /** Cookies, and keys in either storage. */
        kept: async () => [
          ...(await context.cookies()).map(({ name }) => name),
          ...(await tab.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])),
        ],
        close: () => context.close(),
      };
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The tag that brings Parvis in, in each of the forms a webmaster can choose. */
export const SCRIPTS = {
  loader: '<script type="module" src="/parvis/parvis.js" nonce="{nonce}"></script>',
  one: '<script type="module" src="/parvis/share.js" nonce="{nonce}"></script>',
  all: '<script defer src="/parvis/parvis.all.js" nonce="{nonce}"></script>',
};

/** Waits until `n` share lines are drawn. */
export const drawn = (tab, n = 1) =>
  tab.waitForFunction(
    (wanted) =>
      [...document.querySelectorAll('parvis-share')].filter((share) =>
        share.shadowRoot?.querySelector('ul, slot'),
      ).length >= wanted,
    n,
  );

/** Waits until a page has asked for nothing for half a second, at any time after its load. */
export const quiet = (tab) =>
  tab.evaluate(
    () =>
      new Promise((resolve) => {
        let timer;
        const wait = () => {
          clearTimeout(timer);
          timer = setTimeout(() => {
            observer.disconnect();
            resolve();
          }, 500);
        };
        const observer = new PerformanceObserver(wait);
        observer.observe({ type: 'resource' });
        wait();
      }),
  );

/** Before a page is opened: hears its first widget say that it is ready. */
export const hearReady = (tab) =>
  tab.addInitScript(() => {
    globalThis.ready = new Promise((resolve) =>
      addEventListener('parvis-ready', () => resolve(performance.now()), { once: true }),
    );
  });

/** Waits for it. @returns {Promise<number>} milliseconds since the page was asked for, by the page's own clock */
export const untilReady = (tab) => tab.evaluate(() => globalThis.ready);

/** Before a page is opened: adds up what moves in it without its reader's doing. */
export const watchShift = (tab) =>
  tab.addInitScript(() => {
    globalThis.shift = 0;
    globalThis.moved = (entries) => entries.forEach(({ value }) => (globalThis.shift += value));
    globalThis.observer = new PerformanceObserver((list) => globalThis.moved(list.getEntries()));
    globalThis.observer.observe({ type: 'layout-shift', buffered: true });
  });

/** How much has moved, once two more frames are drawn. */
export const shiftSoFar = (tab) =>
  tab.evaluate(async () => {
    await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    globalThis.moved(globalThis.observer.takeRecords());
    return globalThis.shift;
  });

/**
 * A thread as a companion answers it, in premoderation, with what a form needs.
 * @param {number} count of its comments @param {object} more laid over it
 */
export const threadOf = (
  count,
  { author = (i) => `Habitant ${i}`, text = () => 'Une bonne idée.', ...more } = {},
) => ({
  wire: '0.1',
  address: 'https://www.valmont.example/actualites/marche',
  counts: { public: count },
  policy: {
    mode: 'premoderation',
    open: true,
    controller: 'Commune de Valmont',
    privacyUrl: 'https://www.valmont.example/vie-privee',
    charter: { url: 'https://www.valmont.example/charte', version: '1' },
  },
  capabilities: { reply: true, report: true },
  comments: Array.from({ length: count }, (_, i) => ({
    id: `c${i}`,
    state: 'published',
    author: { name: author(i) },
    content: [{ type: 'text', text: text(i) }],
    receivedAt: '2026-11-20T10:00:00Z',
  })),
  ...more,
});
