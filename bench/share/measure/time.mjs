/**
 * Milliseconds from the start of a page's loading until all that the subject is asked for can be seen and the page has
 * loaded: buttons of the author's own are there before the script that makes them work.
 */
import { inPage } from '../in-page.mjs';

/** Milliseconds after which a subject that has not come does not come. */
const PATIENCE = 15_000;

/** What runs in the page: looks after every frame. */
function watch(wanted) {
  const seen = new Promise((resolve) => {
    const look = () => {
      const found = document.querySelector('#subject') && globalThis.bench.controls().length;
      if (found >= wanted) resolve(performance.now());
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  });
  const loaded = new Promise((resolve) => addEventListener('load', () => resolve(performance.now())));
  globalThis.benchWhole = Promise.all([seen, loaded]).then((both) => Math.max(...both));
}

/**
 * One visit with an empty cache.
 * @param {{browser: import('playwright-core').Browser, origin: string}} on
 * @param {{id: string}} subject
 * @param {number} wanted how many controls
 * @returns {Promise<number>}
 * @throws when they do not come
 */
export async function timeUntilWhole({ browser, origin }, subject, wanted) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  let timer;
  try {
    await context.route(
      (url) => url.origin !== origin,
      (route) => route.abort(),
    );
    const tab = await context.newPage();
    await tab.addInitScript(inPage);
    await tab.addInitScript(watch, wanted);
    await tab.goto(`${origin}/subject/none/${subject.id}`, { waitUntil: 'load' });
    const late = new Promise((_, reject) => {
      timer = setTimeout(() => reject(new Error(`${subject.id} was not drawn in time.`)), PATIENCE);
    });
    return await Promise.race([tab.evaluate(() => globalThis.benchWhole), late]);
  } finally {
    clearTimeout(timer);
    await context.close();
  }
}
