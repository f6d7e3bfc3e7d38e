/** A visit to a subject's page in a fresh profile; other hosts are answered here, and every request to one is counted. */
import { PICTURE } from './site.mjs';
import { COUNT, statuses, views } from './posts.mjs';

/** Milliseconds without a request after which a page is at rest. */
const QUIET = 400;
/** Milliseconds after which posts that have not come do not come. */
const PATIENCE = 20_000;

/** What the networks answer, by path. */
const answerOf = (pathname) => {
  if (pathname.endsWith('/accounts/lookup')) return { id: '9', username: 'valmont', acct: 'valmont' };
  if (pathname.endsWith('/accounts/9/statuses')) return statuses();
  if (pathname.endsWith('/custom_emojis')) return [];
  if (pathname.endsWith('app.bsky.feed.getAuthorFeed')) return views();
  return undefined;
};

/** Runs in the page: every element below the subject, shadow trees included, or those that match. */
function inPage() {
  const all = (root) =>
    [...root.children].flatMap((child) => [
      child,
      ...(child.shadowRoot ? all(child.shadowRoot) : []),
      ...all(child),
    ]);
  globalThis.benchAll = (selector = '*') =>
    all(document.querySelector('#subject')).filter((element) => element.matches(selector));
}

/**
 * @param {{browser: import('playwright-core').Browser, origin: string}} on
 * @param {import('./subjects.mjs').Subject} subject
 * @param {{slower?: number, colorScheme?: 'light' | 'dark'}} options `slower`: how many times slower the processor is
 */
export async function visit({ browser, origin }, subject, { slower = 1, colorScheme = 'light' } = {}) {
  const context = await browser.newContext({
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
    colorScheme,
  });
  const requests = [];
  const answers = [];
  let last = performance.now();
  let pending = 0;
  await context.route(
    (url) => url.origin !== origin,
    async (route) => {
      const { pathname } = new URL(route.request().url());
      const headers = { 'access-control-allow-origin': '*' };
      if (pathname.endsWith('.png'))
        return route.fulfill({ body: PICTURE, contentType: 'image/png', headers });
      const json = answerOf(pathname);
      return json ? route.fulfill({ json, headers }) : route.fulfill({ status: 404, body: '', headers });
    },
  );
  const tab = await context.newPage();
  tab.on('request', (request) => {
    last = performance.now();
    pending++;
    const url = request.url();
    if (request.isNavigationRequest() || /^(?:data|blob):|\/page\/(?:icon|page)\./.test(url)) return;
    requests.push({ url, kind: request.resourceType() });
  });
  const settled = () => {
    last = performance.now();
    pending--;
  };
  tab.on('requestfinished', settled);
  tab.on('requestfailed', settled);
  tab.on('response', (answer) => answers.push(answer));
  await tab.addInitScript(inPage);
  const session = await context.newCDPSession(tab);
  await session.send('Performance.enable');
  await session.send('Emulation.setCPUThrottlingRate', { rate: slower });
  const rest = async () => {
    while (pending > 0 || performance.now() - last < QUIET)
      await new Promise((resolve) => setTimeout(resolve, 50));
  };
  await tab.goto(`${origin}/subject/${subject.id}`, { waitUntil: 'load' });
  await rest();
  const before = [...requests];
  if (subject.agree) await tab.getByRole('button', { name: subject.agree }).click();
  await tab.waitForFunction(
    ([selector, count]) => globalThis.benchAll(selector).length >= count,
    [subject.post, COUNT],
    { timeout: PATIENCE },
  );
  // Pictures that wait to be seen are seen.
  await tab.evaluate(async () => {
    for (let y = 0; y < document.documentElement.scrollHeight; y += 400) {
      scrollTo(0, y);
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    scrollTo(0, 0);
  });
  await rest();
  return {
    tab,
    before,
    requests,
    answers,
    /** Figures of the browser's own clock, in milliseconds. */
    async times() {
      const { metrics } = await session.send('Performance.getMetrics');
      const of = (name) => 1000 * metrics.find((metric) => metric.name === name).value;
      return { script: of('ScriptDuration'), tasks: of('TaskDuration') };
    },
    elements: () => tab.evaluate(() => globalThis.benchAll().length),
    kept: async () => [
      ...(await context.cookies()).map(({ name }) => `cookie ${name}`),
      ...(await tab.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])),
    ],
    close: () => context.close(),
  };
}
