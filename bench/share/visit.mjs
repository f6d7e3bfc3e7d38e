/** A visit to a subject's page in a fresh profile, with everything written down that left it. */
import { CAME_BY } from './page.mjs';
import { inPage } from './in-page.mjs';

/** Milliseconds without a request after which a page is at rest. */
const QUIET = 400;
/** Milliseconds after which a control that has not come does not come. */
const PATIENCE = 4000;

/**
 * @param {{browser: import('playwright-core').Browser, origin: string}} on
 * @param {import('./subjects.mjs').Subject} subject
 * @param {{policy?: 'none' | 'strict' | 'trusted', context?: object, open?: boolean}} options
 */
export async function visit({ browser, origin }, subject, options = {}) {
  const { policy = 'none', context: more = {}, open = true } = options;
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
    ...more,
  });
  const requests = [];
  const answers = [];
  let last = performance.now();
  let pending = 0;
  await context.route(
    (url) => url.origin !== origin,
    (route) => route.abort(),
  );
  const tab = await context.newPage();
  tab.on('request', (request) => {
    last = performance.now();
    pending++;
    const url = request.url();
    // The page itself, and the icon and the style that it has without the subject.
    if (request.isNavigationRequest() || url.startsWith(`${origin}/page/`)) return;
    if (!url.startsWith('data:') && !url.startsWith('blob:')) requests.push(url);
  });
  const settled = () => {
    last = performance.now();
    pending--;
  };
  tab.on('requestfinished', settled);
  tab.on('requestfailed', settled);
  tab.on('response', (answer) => {
    if (requests.includes(answer.url())) answers.push(answer);
  });
  await tab.addInitScript(inPage);

  /** Waits until nothing is fetched any more. */
  const rest = async () => {
    while (pending > 0 || performance.now() - last < QUIET)
      await new Promise((resolve) => setTimeout(resolve, 50));
  };

  const address = `${origin}/subject/${policy}/${subject.id}${CAME_BY}#part`;
  await tab.goto(address, { waitUntil: 'load' });
  if (more.javaScriptEnabled !== false) {
    await tab
      .waitForFunction(() => globalThis.bench.controls().length > 0, undefined, { timeout: PATIENCE })
      .catch(() => undefined);
    await rest();
  }
  const atLoad = [...requests];
  const opens = async () => {
    if (!subject.opener) return;
    await tab.click(subject.opener, { timeout: PATIENCE }).catch(() => undefined);
    await tab
      .waitForFunction(() => globalThis.bench.controls().length > 0, undefined, { timeout: PATIENCE })
      .catch(() => undefined);
    await tab.evaluate(() =>
      Promise.allSettled(document.getAnimations().map((animation) => animation.finished)),
    );
    await rest();
  };
  if (open && more.javaScriptEnabled !== false) await opens();

  return {
    tab,
    context,
    address,
    atLoad,
    /** Everything asked for until now, blocked or not. */
    requests,
    answers,
    rest,
    /** Each way the policy was violated, once. */
    violations: () => tab.evaluate(() => [...globalThis.bench.noted.violations]),
    /** Cookies, and what stands in the browser's stores. */
    kept: async () => [
      ...(await context.cookies()).map(({ name }) => `cookie ${name}`),
      ...(await tab.evaluate(async () => [
        ...Object.keys(localStorage).map((key) => `local ${key}`),
        ...Object.keys(sessionStorage).map((key) => `session ${key}`),
        ...(await indexedDB.databases()).map(({ name }) => `database ${name}`),
      ])),
    ],
    close: () => context.close(),
  };
}
