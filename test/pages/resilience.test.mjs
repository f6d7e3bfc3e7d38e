/** What can go wrong on somebody else's page, and what a visitor sees then: the widget, or its fallback, never nothing. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { drawn, POLICIES, quiet, SCRIPTS, shiftSoFar, startPages, watchShift } from '../support/pages.mjs';

let pages;
before(async () => {
  pages = await startPages();
});
after(() => pages.close());

const FALLBACK =
  '<a href="https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fwww.valmont.example%2F">Facebook</a>';
const BODY = `<parvis-share>${FALLBACK}</parvis-share>
<div data-parvis="share">${FALLBACK}</div>
<p><a href="/agenda#parvis-share">Facebook</a></p>`;

const fallbacks = (tab) => tab.getByRole('link', { name: 'Facebook', exact: true });
const lines = (tab) => tab.getByRole('link', { name: 'Share on Facebook (new window)' });

/** The fallbacks are there, all three, and can be seen. */
const assertFallback = async (tab) => {
  assert.equal(await fallbacks(tab).count(), 3);
  for (const link of await fallbacks(tab).all()) assert.ok(await link.isVisible());
  assert.equal(await lines(tab).count(), 0);
};

describe('the fallback stays', () => {
  it('without script', async () => {
    const { tab, close } = await pages.open({
      head: SCRIPTS.loader,
      body: BODY,
      context: { javaScriptEnabled: false },
    });
    await assertFallback(tab);
    await close();
  });

  it('when the script is not there', async () => {
    const { tab, close } = await pages.open({
      head: '<script type="module" src="/nowhere.js"></script>',
      body: BODY,
    });
    await assertFallback(tab);
    await close();
  });

  it('when a chunk was changed on its way', async () => {
    const { tab, seen, close } = await pages.open({
      head: SCRIPTS.loader,
      body: BODY,
      prepare: (page) =>
        page.route('**/chunks/share-*.js', async (route) => {
          const answer = await route.fetch();
          await route.fulfill({ response: answer, body: `${await answer.text()};alert(1)` });
        }),
    });
    await tab
      .waitForEvent('console', { predicate: (message) => message.text().includes('parvis/load-failed') })
      .catch(() => {});
    await assertFallback(tab);
    assert.ok(
      seen.errors.some((text) => /parvis\/load-failed share .*messages\.html#load-failed/.test(text)),
      seen.errors.join('\n'),
    );
    await close();
  });

  it('when a chunk does not come', async () => {
    const { tab, seen, close } = await pages.open({
      head: SCRIPTS.loader,
      body: BODY,
      prepare: (page) => page.route('**/chunks/lit-*.js', (route) => route.abort()),
    });
    await tab.waitForTimeout(0);
    await assertFallback(tab);
    assert.ok(!seen.errors.some((text) => text.startsWith('uncaught')));
    await close();
  });

  for (const [form, script] of Object.entries({ loader: SCRIPTS.loader, all: SCRIPTS.all }))
    it(`when the page lets no library start: trusted-types 'none', ${form}`, async () => {
      const { tab, seen, close } = await pages.open({
        policy: "require-trusted-types-for 'script'; trusted-types 'none'",
        head: script,
        body: BODY,
      });
      await tab.waitForFunction(() => performance.getEntriesByType('resource').length > 0);
      while (!seen.errors.some((text) => text.includes('parvis/trusted-types')))
        await new Promise((resolve) => setImmediate(resolve));
      await assertFallback(tab);
      assert.ok(!seen.errors.some((text) => text.startsWith('uncaught')));
      await close();
    });

  it('when the widget is one that nobody knows, and a link looks like one', async () => {
    const { tab, seen, close } = await pages.open({
      head: SCRIPTS.loader,
      body: `<div data-parvis="shar">Our page</div><a href="#parvis-de-la-mairie">The square</a><parvis-share></parvis-share>`,
    });
    await drawn(tab);
    assert.ok(await tab.getByText('Our page').isVisible());
    assert.ok(await tab.getByRole('link', { name: 'The square' }).isVisible());
    assert.equal(seen.errors.filter((text) => text.includes('parvis/')).length, 1);
    assert.match(seen.errors.join(), /unknown-widget.*shar/);
    await close();
  });

  it('when a link leads to data instead of a page that people can read', async () => {
    const { tab, seen, close } = await pages.open({
      head: SCRIPTS.loader,
      body: '<p><a href="/feed.json#parvis-share">Our news</a></p><parvis-share></parvis-share>',
    });
    await drawn(tab);
    assert.ok(await tab.getByRole('link', { name: 'Our news' }).isVisible());
    assert.match(seen.errors.join(), /json-link/);
    await close();
  });
});

describe('the widget lives', () => {
  it('on a page that clobbers globals and natives', async () => {
    const { tab, seen, close } = await pages.open({
      head: `<script>Array.prototype.toJSON=function(){return"x"};Object.prototype.headers={"X-Evil":"1"};</script>${SCRIPTS.loader}`,
      body: `<a id="litHtmlVersions" name="litHtmlVersions">a</a><a id="reactiveElementVersions">b</a><a id="litElementVersions">c</a>
        <img name="querySelector"><img name="title"><img name="head"><img name="currentScript"><form name="documentElement"></form>
        ${BODY}`,
    });
    await tab.waitForFunction(
      () =>
        [...Document.prototype.querySelectorAll.call(document, 'parvis-share')].filter((share) =>
          share.shadowRoot?.querySelector('ul'),
        ).length === 3,
    );
    assert.deepEqual(seen.errors, []);
    await close();
  });

  it('when brought twice, in any two forms: one line each, no error', async () => {
    for (const [first, second] of [
      ['loader', 'loader'],
      ['loader', 'all'],
      ['all', 'loader'],
      ['one', 'all'],
      ['all', 'one'],
    ]) {
      const { tab, seen, close } = await pages.open({
        policy: POLICIES.P1,
        // From another address, so that the browser takes it for another file.
        head: SCRIPTS[first] + SCRIPTS[second].replace('/parvis/', '/v2/parvis/'),
        body: BODY,
      });
      await drawn(tab, first === 'one' || second === 'one' ? 1 : 3);
      assert.deepEqual(seen.errors, [], `${first} ${second}`);
      assert.deepEqual(seen.violations, [], `${first} ${second}`);
      assert.equal(
        await tab.evaluate(() => document.querySelectorAll('parvis-share parvis-share').length),
        0,
        'no widget in a widget',
      );
      await close();
    }
  });

  it('beside another release, which says so once', async () => {
    const other = readFileSync('dist/parvis.all.js', 'utf8').replaceAll('"0.1.0"', '"0.0.9"');
    assert.match(other, /0\.0\.9/);
    pages.put('/other.js', { raw: other, type: 'text/javascript' });
    const { tab, seen, close } = await pages.open({
      head: '<script defer src="/other.js"></script>' + SCRIPTS.loader,
      body: BODY,
      prepare: (page) =>
        page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text())),
    });
    await drawn(tab, 3);
    assert.deepEqual(
      warnings.filter((text) => text.includes('parvis/')),
      ['parvis/two-versions: 0.0.9, 0.1.0'],
    );
    assert.deepEqual(seen.errors, []);
    await close();
  });
  const warnings = [];

  it('inserted late, moved and cloned by a CMS, and not where the page says no', async () => {
    for (const [observe, expected] of [
      ['', 2],
      ['<meta name="parvis:observe" content="false">', 1],
    ]) {
      const { tab, close } = await pages.open({
        head: observe + SCRIPTS.loader,
        body: '<parvis-share></parvis-share><main></main>',
      });
      await drawn(tab);
      await tab.evaluate(() => {
        const div = document.createElement('div');
        div.dataset.parvis = 'share';
        document.querySelector('main').append(div);
      });
      // A task later the observer has seen it; the code is there already.
      await tab.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
      assert.equal(await lines(tab).count(), expected);
      await close();
    }
  });

  it('under a base that points elsewhere, and in a sandboxed frame', async () => {
    const { tab, seen, close } = await pages.open({
      head:
        '<base href="https://elsewhere.example/">' + SCRIPTS.loader.replace('src="', `src="${pages.origin}`),
      body: BODY,
    });
    await drawn(tab, 3);
    assert.deepEqual(seen.foreign, []);
    await close();

    pages.put('/inner', { head: SCRIPTS.all, body: BODY });
    const framed = await pages.open({
      body: '<iframe sandbox="allow-scripts" src="/inner" width="900" height="500"></iframe>',
    });
    const frame = framed.tab.frameLocator('iframe');
    await frame.getByRole('link', { name: 'Share on Facebook (new window)' }).first().waitFor();
    assert.deepEqual(framed.seen.errors, []);
    await framed.close();
  });

  it('never takes an option that is none: no handler, no style from a link', async () => {
    const { tab, seen, close } = await pages.open({
      head: SCRIPTS.loader,
      body: '<p><a href="#parvis-share?onclick=alert(1)&style=color:red&networks=x">a</a></p><div data-parvis="share" data-parvis-onfocus="alert(1)"></div>',
    });
    await drawn(tab, 2);
    const names = await tab.evaluate(() =>
      [...document.querySelectorAll('parvis-share')].flatMap((each) => each.getAttributeNames()),
    );
    assert.deepEqual(names, ['networks']);
    assert.equal(seen.errors.filter((text) => text.includes('unknown-option')).length, 3);
    await close();
  });
});

describe('the page does not move', () => {
  for (const width of [320, 768, 1280])
    it(`at ${width} px, with the server's links and parvis.css`, async () => {
      const fallback = readFileSync('demo/actualites/marche-du-samedi.html', 'utf8').match(
        /<parvis-share[\s\S]*?<\/parvis-share\s*>/,
      )[0];
      const { tab, close } = await pages.open({
        lang: 'fr',
        context: { viewport: { width, height: 900 } },
        head: `<link rel="stylesheet" href="/parvis/parvis.css">${SCRIPTS.loader}`,
        body: `<p>Avant</p>${fallback}<p id="after">Après</p>`,
        prepare: watchShift,
      });
      await drawn(tab);
      await quiet(tab);
      assert.equal(await shiftSoFar(tab), 0);
      await close();
    });
});
