/** The built `<parvis-rating>` under the three reference policies, by header: drawn, nothing refused, nothing kept. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { POLICIES, SCRIPTS, startPages } from '../support/pages.mjs';

let pages;
before(async () => {
  pages = await startPages();
  pages.put('/s/valmont/rating', {
    raw: JSON.stringify({
      wire: '0.1',
      address: 'https://www.valmont.example/actualites/marche',
      ...{ count: 12, average: 4.2, open: true },
    }),
    type: 'application/json',
  });
});
after(() => pages.close());

describe('a rating under a policy', () => {
  for (const [name, policy] of Object.entries(POLICIES))
    for (const form of ['loader', 'one'])
      it(`${name}, ${form}`, async () => {
        const { tab, seen, kept, close } = await pages.open({
          policy,
          head: SCRIPTS[form].replace('share.js', 'rating.js'),
          body: '<parvis-rating src="/s/valmont"><a href="/contact">Write to us</a></parvis-rating>',
        });
        await tab.waitForFunction(() =>
          document.querySelector('parvis-rating').shadowRoot?.querySelector('button, input'),
        );
        assert.deepEqual([seen.violations, seen.foreign, await kept()], [[], [], []]);
        assert.deepEqual(seen.errors, []);
        await close();
      });
});
