/**
 * What a browser holds after a first page: a site of 10,000 comments, a page with 2,000 of them and 400 under one of
 * these, answered by the companion itself and drawn by the built element. All elements are counted, the shadow tree's
 * too, and they do not grow with the thread.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { longTown, MOST_BYTES, MOST_ELEMENTS } from '../support/node/long-town.ts';
import { PAGE } from '../support/node/town.ts';
import { brotli } from '../../tools/sizes.mjs';
import { hearReady, quiet, SCRIPTS, startPages, untilReady } from '../support/pages.mjs';

let pages;
let town;
const ending = [];
before(async () => {
  pages = await startPages();
  town = await longTown({ after: (work) => ending.push(work) });
});
after(async () => {
  await pages.close();
  for (const work of ending.reverse()) await work();
});

/** Elements under `root`, open shadow trees included. It runs in the page. */
const countIn = (host) => {
  const count = (root) =>
    [...root.querySelectorAll('*')].reduce(
      (sum, { shadowRoot }) => sum + 1 + (shadowRoot ? count(shadowRoot) : 0),
      0,
    );
  return {
    elements: count(host.shadowRoot),
    comments: host.shadowRoot.querySelectorAll('[part~=comment]').length,
  };
};

/** Opens a page whose widget reads what the companion answers. @returns what is drawn, and what was sent */
const drawnFor = async (attributes) => {
  let sent = '';
  const page = await pages.open({
    head: SCRIPTS.one.replace('share.js', 'comments.js') + `<link rel="canonical" href="${PAGE}">`,
    body: `<parvis-comments src="/s/valmont" url="${PAGE}" ${attributes}></parvis-comments>`,
    prepare: async (tab) => {
      await tab.route(/\/s\/valmont\/thread/, async (route) => {
        const { pathname, search } = new URL(route.request().url());
        const answer = await town.ask(pathname + search);
        sent ||= await answer.clone().text();
        await route.fulfill({
          status: answer.status,
          contentType: 'application/json',
          body: await answer.text(),
        });
      });
      await hearReady(tab);
    },
  });
  await untilReady(page.tab);
  await quiet(page.tab);
  const drawn = await page.tab.locator('parvis-comments').evaluate(countIn);
  assert.deepEqual(page.seen.errors, []);
  await page.close();
  return { ...drawn, sent };
};

describe('a first page of a long thread', () => {
  for (const attributes of ['', 'limit="40"', 'limit="40" sort="newest"'])
    it(`holds at most ${MOST_ELEMENTS} elements (${attributes || 'as it comes'})`, async (t) => {
      const { elements, comments, sent } = await drawnFor(attributes);
      const there = JSON.parse(sent).comments.length;
      t.diagnostic(
        `${there} comments sent in ${brotli(sent)} bytes, ${comments} drawn, ${elements} elements`,
      );
      assert.ok(there >= 40, `${there} comments`);
      assert.ok(comments >= 40, `${comments} drawn`);
      assert.ok(brotli(sent) <= MOST_BYTES, `${brotli(sent)} bytes`);
      assert.ok(elements <= MOST_ELEMENTS, `${elements} elements`);
    });
});
