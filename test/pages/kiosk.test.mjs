/** The page for a screen in the town hall, as the companion writes it, on the built files under its own policy. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import { feedPage } from '../../src/html/feed-page.ts';
import { feedStyle } from '../../src/html/feed-style.ts';
import { write } from '../../src/html/html.ts';
import { kioskPage, kioskPolicy } from '../../src/html/pages/kiosk.ts';
import { kioskStyle } from '../../src/html/pages/kiosk-style.ts';
import { parseFeed } from '../../src/model/wire/feed.ts';
import fr from '../../src/words/fr/feed.ts';
import { startPages } from '../support/pages.mjs';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SENTENCE = 'Les inscriptions à la cantine sont ouvertes jusqu’à vendredi. ';

let pages;
before(async () => {
  pages = await startPages();
  const document = {
    version: 'https://jsonfeed.org/version/1.1',
    title: 'Nos dernières actualités',
    items: Array.from({ length: 12 }, (_, index) => ({
      id: `p${index}`,
      url: `https://www.valmont.example/actualites/${index}`,
      title: `Nouvelle ${index}`,
      language: 'fr',
      date_published: `2026-11-${20 - index}T10:00:00Z`,
      _parvis: {
        network: 'site',
        source: 's',
        official: true,
        content: [{ type: 'text', text: SENTENCE.repeat(1 + (index % 8)) }],
      },
    })),
    _parvis: { generated: new Date().toISOString() },
  };
  const feed = parseFeed(document, { base: `${pages.origin}/k/feed.json` });
  const { 'parvis.js': integrity } = JSON.parse(readFileSync('dist/integrity.json', 'utf8'));
  const loader = { url: `${pages.origin}/parvis/parvis.js`, integrity };
  const options = { institution: 'Ville de Valmont-sur-Lys', lang: 'fr', zone: 'Europe/Paris' };
  const css = { type: 'text/css' };
  pages.put('/k/feed.json', { raw: JSON.stringify(document), type: 'application/json' });
  pages.put('/k/kiosk.css', { raw: kioskStyle, ...css });
  pages.put('/k/feed.css', { raw: feedStyle, ...css });
  pages.put('/k/kiosk.html', {
    raw: write(kioskPage(feed, fr, { ...options, loader })),
    policy: kioskPolicy(loader),
  });
  pages.put('/k/feed.html', {
    raw: write(feedPage(feed, fr, { ...options, styled: true })),
    policy: "default-src 'none'; style-src 'self'",
  });
});
after(() => pages.close());

const axe = async (tab) => {
  await tab.evaluate(AXE);
  const { violations } = await tab.evaluate(() => globalThis.axe.run(document));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
};

const open = (path, width, height, more = {}) =>
  pages.open({ path, context: { viewport: { width, height }, ...more } });

describe('kiosk.html', () => {
  for (const colorScheme of ['light', 'dark'])
    for (const [width, height] of [
      [1920, 1080],
      [1280, 720],
      [1080, 1920],
      [320, 640],
    ])
      it(`${width} by ${height}, ${colorScheme}: whole, quiet, and within its policy`, async () => {
        const { tab, seen, close } = await open('/k/kiosk.html', width, height, { colorScheme });
        await tab.waitForFunction(() =>
          document.querySelector('parvis-feed').shadowRoot?.querySelector('[part=source] svg'),
        );
        await tab.getByText('1 sur 12').waitFor();
        const box = await tab.evaluate(() => {
          const { scrollWidth, scrollHeight } = document.documentElement;
          return { scrollWidth, scrollHeight };
        });
        assert.ok(box.scrollWidth <= width, String(box.scrollWidth));
        if (width > 320) assert.ok(box.scrollHeight <= height, String(box.scrollHeight));
        assert.equal(await tab.locator('parvis-feed article').count(), 1);
        assert.deepEqual(await axe(tab), []);
        assert.deepEqual([seen.violations, seen.errors, seen.foreign], [[], [], []]);
        await close();
      });

  it('without script: the newest posts, in large letters', async () => {
    const { tab, close } = await open('/k/kiosk.html', 1920, 1080, { javaScriptEnabled: false });
    assert.equal(await tab.locator('article').count(), 6);
    assert.ok(await tab.getByRole('heading', { name: 'Nouvelle 0' }).isVisible());
    const size = await tab
      .locator('article p')
      .last()
      .evaluate((node) => getComputedStyle(node).fontSize);
    assert.ok(parseFloat(size) >= 20, size);
    await close();
  });
});

describe('feed.html', () => {
  for (const colorScheme of ['light', 'dark'])
    for (const width of [320, 1280])
      it(`${width} px, ${colorScheme}: dressed, legible, and within its policy`, async () => {
        const { tab, seen, close } = await open('/k/feed.html', width, 800, { colorScheme });
        assert.ok((await tab.evaluate(() => document.documentElement.scrollWidth)) <= width);
        const ground = await tab.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
        assert.equal(ground, colorScheme === 'dark' ? 'rgb(22, 22, 25)' : 'rgb(255, 255, 255)');
        assert.deepEqual(await axe(tab), []);
        assert.deepEqual([seen.violations, seen.errors, seen.foreign], [[], [], []]);
        await close();
      });
});
