/**
 * axe over a page as it stands, at 320 px in light, dark and forced colours, and nothing of it wider than the page; with
 * `PARVIS_SHOTS` a picture of each look goes to that folder, for somebody who wants to look.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
export const NARROW = { width: 320, height: 640 };
const LOOKS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'light', forcedColors: 'active' },
  { colorScheme: 'dark', forcedColors: 'active' },
];
const shots = process.env.PARVIS_SHOTS;

/**
 * axe reads the colour of letters from a property that keeps the author's value under forced colours; what is drawn is
 * the text's own colour there, and that is what it is to judge. In shadow trees too.
 */
const fillAsDrawn = (forced) => {
  const each = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) each(element.shadowRoot);
      if (forced) element.style.setProperty('-webkit-text-fill-color', getComputedStyle(element).color);
      else element.style.removeProperty('-webkit-text-fill-color');
    }
  };
  each(document.body);
};

/**
 * @param {import('playwright-core').Page} tab of a context that lets axe in (`bypassCSP`)
 * @param {string} name for the picture
 * @throws with look, rule, place and advice for each finding
 */
export async function looksRight(tab, name = 'page') {
  await tab.setViewportSize(NARROW);
  await tab.evaluate(AXE);
  for (const look of LOOKS) {
    await tab.emulateMedia({ ...look, reducedMotion: 'reduce' });
    await tab.evaluate(fillAsDrawn, look.forcedColors === 'active');
    const where = `${look.colorScheme}, forced colours ${look.forcedColors}`;
    if (shots)
      await tab.screenshot({
        path: `${shots}/${`${name} ${where}`.replace(/[^\p{Letter}\d]+/gu, '-')}.png`,
        fullPage: true,
      });
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
}

/**
 * A page whose every request is an app's to answer. Policies are left aside for axe, which is script; a stream, which
 * does not end, is refused.
 * @param {import('playwright-core').Browser} browser
 * @param {{app: {public: Function, desk: Function}}} at
 * @param {(url: string) => boolean} ofDesk whether an address is the desk's
 */
export async function visitApp(browser, at, ofDesk) {
  const context = await browser.newContext({
    viewport: NARROW,
    bypassCSP: true,
    locale: 'fr-FR',
    reducedMotion: 'reduce',
  });
  await context.route('**/*', async (route) => {
    const request = route.request();
    if (/\/(?:live|stream)(?:\?|$)/.test(request.url())) return route.abort();
    const headers = await request.allHeaders();
    const body = request.postData();
    const answer = ofDesk(request.url()) ? at.app.desk : at.app.public;
    const response = await answer(
      new Request(request.url(), {
        method: request.method(),
        headers: Object.fromEntries(Object.entries(headers).filter(([key]) => !key.startsWith(':'))),
        ...(body !== null && { body }),
      }),
      '192.0.2.9',
    );
    return route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
  return { context, tab: await context.newPage() };
}
