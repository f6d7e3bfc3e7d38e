/** The built files under the three reference policies, by header, in every form a webmaster can choose. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { drawn, POLICIES, SCRIPTS, startPages } from '../support/pages.mjs';

let pages;
before(async () => {
  pages = await startPages();
});
after(() => pages.close());

const BODY = `<parvis-share networks="email sms x print copy" labels="icons"></parvis-share>
<div data-parvis="share"></div>
<p><a href="https://www.valmont.example/agenda#parvis-share?layout=compact">The agenda</a></p>`;

describe('under a strict policy', () => {
  for (const [name, policy] of Object.entries(POLICIES))
    for (const [form, script] of Object.entries(SCRIPTS))
      it(`${name}, ${form}: drawn, no violation, no error, no other host, nothing kept`, async () => {
        const { tab, seen, kept, close } = await pages.open({ policy, head: script, body: BODY });
        // `share.js` registers the element and looks at nothing else on the page.
        await drawn(tab, form === 'one' ? 1 : 3);
        // The icons that are fetched on demand, and the actions, are part of what must work.
        await tab
          .getByRole('link', { name: 'Share on X (new window)' })
          .locator('svg, span')
          .first()
          .waitFor();
        await tab.getByRole('button', { name: 'Copy link' }).first().click();
        await tab
          .getByText(/Link copied|Press Ctrl\+C/)
          .first()
          .waitFor();
        const display = await tab.evaluate(
          () =>
            getComputedStyle(document.querySelector('parvis-share').shadowRoot.querySelector('ul')).display,
        );
        assert.equal(display, 'flex', 'the styles are there');
        assert.deepEqual(seen.violations, []);
        assert.deepEqual(seen.errors, []);
        assert.deepEqual(seen.foreign, []);
        assert.deepEqual(await kept(), []);
        await close();
      });

  it('a violation would be seen', async () => {
    const { tab, seen, close } = await pages.open({ policy: POLICIES.P1, body: '<p id="probe">x</p>' });
    await tab.evaluate(() => document.querySelector('#probe').setAttribute('style', 'color:red'));
    await tab.waitForFunction(() => true);
    await assert.doesNotReject(async () => {
      while (!seen.violations.length) await new Promise((resolve) => setImmediate(resolve));
    });
    await close();
  });
});
