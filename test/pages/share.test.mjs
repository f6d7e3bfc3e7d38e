/**
 * The share line on built pages beyond its default: every layout and panel under each reference policy, what happens when
 * a file does not come, what stands without script, and that nothing on the page moves.
 */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { write } from '../../src/html/html.ts';
import { shareLinks } from '../../src/html/share-links.ts';
import { usualNetworks } from '../../src/model/network/usual.ts';
import en from '../../src/words/en/share.ts';
import { drawn, POLICIES, SCRIPTS, shiftSoFar, startPages, watchShift } from '../support/pages.mjs';

let pages;
before(async () => {
  pages = await startPages();
});
after(() => pages.close());

const URL_ = 'https://www.valmont.example/actualites/marche';
const FEED = '<link rel="alternate" type="application/rss+xml" title="News" href="/news.xml">';
const BODY = `<parvis-share id="menu" layout="menu" networks="email facebook mastodon-server copy qr permalink subscribe print"
  accounts="https://mastodon.example/@valmont"></parvis-share>
<parvis-share id="brand" colours="brand" networks="preset:all"></parvis-share>
<div id="column"><parvis-share id="rail" layout="rail"></parvis-share>${'<p>The market moves to Saturday.</p>'.repeat(40)}</div>
<parvis-share id="debug" debug="true" networks="email"></parvis-share>`;
const STYLE = '<link rel="stylesheet" href="/parvis/parvis.css"><link rel="stylesheet" href="/column.css">';

/** Everything that a press can open, on one page. */
const through = async (tab) => {
  await drawn(tab, 3);
  await tab.waitForFunction(() => {
    const root = (id) => document.querySelector(`#${id}`)?.shadowRoot;
    return (
      root('menu')?.querySelector('[part~=menu]') &&
      root('rail')?.querySelector('.rail') &&
      root('brand')?.querySelector('.brand') &&
      root('debug')?.querySelector('[part=debug]')
    );
  });
  const menu = tab.locator('#menu');
  const press = (id) => menu.locator(`[part~=${id}]`).click();
  const leave = async () => {
    await tab.keyboard.press('Escape');
    await menu.locator('dialog').waitFor({ state: 'detached' });
  };
  for (const panel of ['qr', 'permalink', 'mastodon-server']) {
    await press('menu');
    await press(panel);
    await menu.locator(`dialog [part~=${panel}]`).waitFor({ state: 'detached' });
    await leave();
  }
  await press('menu');
  await press('copy');
  await tab.getByText(/Link copied|Press Ctrl\+C/).waitFor();
  await leave();
  await tab.evaluate(() => {
    globalThis.print = () => (globalThis.printed = true);
  });
  await press('menu');
  await press('print');
  assert.equal(await tab.evaluate(() => globalThis.printed), true);
  const look = await tab.evaluate(() => {
    const style = (id, part) =>
      getComputedStyle(document.querySelector(`#${id}`).shadowRoot.querySelector(part));
    return [style('rail', '.rail').display, style('brand', '[part~=facebook] svg').backgroundColor];
  });
  const [end, start] = await tab.evaluate(() => [
    document.querySelector('#rail').shadowRoot.querySelector('.rail').getBoundingClientRect().right,
    document.querySelector('#column p').getBoundingClientRect().left,
  ]);
  assert.ok(end < start, `the column ends at ${end}, and the text starts at ${start}`);
  assert.deepEqual(look, ['block', 'rgb(8, 102, 255)'], 'the styles that come later are there');
};

describe('every state of the share line under a strict policy', () => {
  before(() => pages.put('/column.css', { raw: '#column{max-width:30rem;margin:0 auto}', type: 'text/css' }));
  for (const [name, policy] of Object.entries(POLICIES))
    for (const [form, script] of Object.entries(SCRIPTS))
      it(`${name}, ${form}: no violation, no error, no other host, nothing kept`, async () => {
        const { tab, seen, kept, close } = await pages.open({
          policy,
          head: script + FEED + STYLE,
          body: BODY,
          context: { viewport: { width: 1200, height: 800 } },
        });
        await through(tab);
        assert.deepEqual(seen.violations, []);
        assert.deepEqual(seen.errors, []);
        assert.deepEqual(seen.foreign, []);
        assert.deepEqual(await kept(), []);
        const code = seen.requests.filter((url) => url.endsWith('.js')).map((url) => url.split('/').at(-1));
        if (form === 'all')
          assert.deepEqual(
            code.filter((file) => !/^all-/.test(file)),
            ['parvis.all.js'],
          );
        await close();
      });
});

describe('when a file of the share line does not come', () => {
  /** Opens a page on which the files whose names match are refused by the network. */
  const without = (files, body) =>
    pages.open({ head: SCRIPTS.one, body, prepare: (tab) => tab.route(files, (route) => route.abort()) });

  it('the menu is a line of links', async () => {
    for (const file of ['more', 'menu', 'dialog', 'share-more']) {
      const { tab, close } = await without(
        `**/chunks/${file}-*.js`,
        '<parvis-share layout="menu" networks="email facebook copy"></parvis-share>',
      );
      await tab.getByRole('link', { name: 'Share on Facebook (new window)' }).waitFor();
      assert.equal(await tab.getByRole('link').count(), 2, file);
      await close();
    }
  });

  it('the usual networks are there without the others', async () => {
    const { tab, close } = await without(
      '**/chunks/more-*.js',
      '<parvis-share networks="x email"></parvis-share>',
    );
    await tab.getByRole('link', { name: 'Share by e-mail' }).waitFor();
    await close();
  });

  it('a code that cannot be drawn leaves the address, selected', async () => {
    const { tab, seen, close } = await without(
      '**/chunks/qr*.js',
      '<parvis-share networks="qr"></parvis-share>',
    );
    await tab.getByRole('button', { name: 'QR code' }).click();
    await tab.getByRole('textbox').waitFor();
    assert.equal(await tab.getByRole('textbox').inputValue(), URL_);
    assert.deepEqual(
      seen.errors.filter((text) => !/Failed to load resource/.test(text)),
      [],
    );
    await close();
  });

  it('a refused clipboard leaves the address to read, when nothing else comes', async () => {
    const { tab, close } = await without('**/chunks/more-*.js', '<parvis-share></parvis-share>');
    await tab.evaluate(() =>
      Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }),
    );
    await tab.getByRole('button', { name: 'Copy link' }).click();
    await tab.getByRole('status').getByText(URL_).waitFor();
    await close();
  });
});

describe('a network of the site’s own, from a script of the page', () => {
  const entry = `{ id: 'voisins', name: 'Voisins', template: 'https://voisins.example/partager?u={u}' }`;
  const line = '<parvis-share networks="email voisins"></parvis-share>';
  const link = 'Share on Voisins (new window)';

  for (const [form, script] of Object.entries(SCRIPTS))
    it(`${form}: in the page’s list, before Parvis loads`, async () => {
      pages.put('/own.js', {
        raw: `(window[Symbol.for('parvis.networks')] ??= []).push(${entry});`,
        type: 'text/javascript',
      });
      const { tab, seen, close } = await pages.open({
        policy: POLICIES.P1,
        head: `<script src="/own.js"></script>${script}`,
        body: line,
      });
      await tab.getByRole('link', { name: link }).waitFor();
      assert.deepEqual([seen.errors, seen.violations], [[], []]);
      await close();
    });

  it('by defineNetwork, after the line is drawn', async () => {
    pages.put('/after.js', {
      raw: `import { defineNetwork } from '/parvis/share.js'; globalThis.define = () => defineNetwork(${entry});`,
      type: 'text/javascript',
    });
    const { tab, close } = await pages.open({
      policy: POLICIES.P1,
      head: `${SCRIPTS.loader}<script type="module" src="/after.js"></script>`,
      body: line,
    });
    await tab.getByRole('link', { name: 'Share by e-mail' }).waitFor();
    assert.equal(await tab.getByRole('link', { name: link }).count(), 0);
    assert.equal(await tab.evaluate(() => globalThis.define()), true);
    await tab.getByRole('link', { name: link }).waitFor();
    await close();
  });
});

describe('over links that the server wrote', () => {
  const fallback = write(shareLinks({ url: URL_, title: 'The market' }, usualNetworks, en));
  const page = (attributes = '') =>
    `<p>Before</p><parvis-share ${attributes}>${fallback}</parvis-share><p>After</p>`;
  const head = `<link rel="stylesheet" href="/parvis/parvis.css">${SCRIPTS.loader}`;

  it('every link works without script', async () => {
    const { tab, close } = await pages.open({ head, body: page(), context: { javaScriptEnabled: false } });
    assert.equal(await tab.getByRole('link').count(), usualNetworks.length);
    for (const each of await tab.getByRole('link').all())
      assert.match(await each.getAttribute('href'), /^(?:https:\/\/|mailto:)/);
    await close();
  });

  for (const width of [320, 1200])
    for (const options of ['', 'layout="compact"', 'labels="text"'])
      it(`nothing moves when the line takes their place: ${width} px ${options}`, async () => {
        const { tab, close } = await pages.open({
          head,
          body: page(options),
          context: { viewport: { width, height: 800 } },
          prepare: watchShift,
        });
        const place = await tab.locator('p', { hasText: 'After' }).boundingBox();
        await tab.waitForFunction(() =>
          document.querySelector('parvis-share').shadowRoot?.querySelector('ul'),
        );
        const shift = await shiftSoFar(tab);
        assert.equal(shift, 0);
        assert.ok(place.y > 0);
        await close();
      });

  it('a move would be seen', async () => {
    const { tab, close } = await pages.open({
      body: '<p>Before</p><p id="after">After</p>',
      prepare: (each) =>
        each.addInitScript(() => {
          globalThis.shifted = new Promise((resolve) =>
            new PerformanceObserver(resolve).observe({ type: 'layout-shift', buffered: true }),
          );
        }),
    });
    await tab.evaluate(async () => {
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      document.querySelector('#after').before(document.createElement('hr'), document.createElement('hr'));
      await globalThis.shifted;
    });
    await close();
  });
});

describe('the reader’s own colours', () => {
  it('come before those of the networks, and everything is still seen', async () => {
    const { tab, close } = await pages.open({
      head: SCRIPTS.one,
      body: '<parvis-share colours="brand" networks="facebook qr"></parvis-share>',
      context: { forcedColors: 'active' },
    });
    const icon = tab.locator('parvis-share [part~=facebook] svg');
    await icon.waitFor();
    assert.equal(await icon.evaluate((node) => getComputedStyle(node).backgroundColor), 'rgba(0, 0, 0, 0)');
    const [own, of] = await icon.evaluate((node) => [
      getComputedStyle(node).color,
      getComputedStyle(node.parentElement).color,
    ]);
    assert.equal(own, of);
    await close();
  });
});
