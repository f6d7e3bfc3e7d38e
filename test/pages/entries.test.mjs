/**
 * The three ways to place a widget are equal (R-01): for every option in the manifest, the custom element, the `div`
 * with data attributes and the plain link give the same accessibility tree.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { drawn, SCRIPTS, startPages } from '../support/pages.mjs';

const manifest = JSON.parse(readFileSync('build/npm/parvis/custom-elements.json', 'utf8'));
const declared = (tag) =>
  manifest.modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === tag);

/** Values of each option that show: a manifest option without one here fails the last test of its widget. */
const VALUES = {
  url: ['https://www.valmont.example/agenda?jour=3&lieu=a%20b'],
  'page-title': ['Le marché & la place', '« Fête » ? 100 % #valmont'],
  text: ['Samedi, sur la place'],
  tags: ['marché Valmont'],
  networks: ['email x copy', 'reddit', 'preset:private', 'qr permalink mastodon-server'],
  accounts: ['https://mastodon.example/@valmont https://www.facebook.com/valmont'],
  heading: ['Tell a neighbour'],
  'heading-level': ['2', '6', '9'],
  labels: ['both', 'text', 'icons'],
  layout: ['bar', 'compact', 'menu', 'rail'],
  colours: ['brand'],
  lang: ['fr', 'en'],
  debug: ['true', 'false'],
};

let pages;
before(async () => {
  pages = await startPages();
});
after(() => pages.close());

const escape = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
const FALLBACK = '<a href="/contact">Nous écrire</a>';

/**
 * The same widget, placed in each way. What a link points to is its own address: a share line's `url`, a feed's `src`.
 *
 * @param address name of that option
 * @param options all that is said, the address too
 */
const placed = (widget, address, options) => {
  const { [address]: href = '', ...others } = options;
  const fragment = new URLSearchParams(others).toString();
  const attributes = (prefix) =>
    Object.entries(options)
      .map(([name, value]) => ` ${prefix}${name}="${escape(value)}"`)
      .join('');
  return {
    element: `<parvis-${widget}${attributes('')}>${FALLBACK}</parvis-${widget}>`,
    div: `<div data-parvis="${widget}"${attributes('data-parvis-')}>${FALLBACK}</div>`,
    link: `<p><a href="${escape(href)}#parvis-${widget}${fragment && `?${escape(fragment)}`}">La page</a></p>`,
  };
};

const forms = (option, value) => placed('share', 'url', option === undefined ? {} : { [option]: value });

/** Roles, names, levels, and where each link leads. */
const treeOf = async (tab, tag) => ({
  snapshot: await tab.locator(tag).ariaSnapshot(),
  links: await tab.evaluate(
    (name) =>
      [...document.querySelector(name).shadowRoot.querySelectorAll('a')].map(({ href, target, rel }) => ({
        href,
        target,
        rel,
      })),
    tag,
  ),
});

const tree = async (form, script, body) => {
  const { tab, seen, close } = await pages.open({ lang: 'en', head: script, body });
  await drawn(tab);
  await tab.waitForFunction(() =>
    document.querySelector('parvis-share').shadowRoot.querySelector('[part=list], [part~=menu]'),
  );
  const { snapshot, links } = await treeOf(tab, 'parvis-share');
  assert.deepEqual(seen.errors, [], form);
  await close();
  return { snapshot, links };
};

const same = async (script, option, value) => {
  const { element, div, link } = forms(option, value);
  const expected = await tree('element', script, element);
  assert.match(expected.snapshot, value === 'menu' ? /button/ : /list/);
  assert.deepEqual(await tree('div', script, div), expected);
  assert.deepEqual(await tree('link', script, link), expected);
  return expected;
};

describe('three entry points, one accessibility tree', () => {
  it('with no option at all', () => same(SCRIPTS.loader));
  it('from the one-file script', () => same(SCRIPTS.all, 'networks', 'facebook x'));
  for (const [option, values] of Object.entries(VALUES))
    for (const value of values) it(`${option}="${value}"`, () => same(SCRIPTS.loader, option, value));

  it('covers every option of the manifest, and each is a plain string attribute (R-06)', () => {
    assert.deepEqual(
      declared('parvis-share')
        .attributes.map(({ name }) => name)
        .sort(),
      Object.keys(VALUES).sort(),
    );
  });

  it('shows what an option changes', async () => {
    const one = await same(SCRIPTS.loader, 'networks', 'email x copy');
    assert.deepEqual(one.links.length, 2);
    const other = await same(SCRIPTS.loader, 'heading-level', '2');
    assert.match(other.snapshot, /heading "Share this page" \[level=2\]/);
  });
});

const FEED = {
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Valmont',
  home_page_url: 'https://www.valmont.example/',
  items: Array.from({ length: 4 }, (_, index) => ({
    id: `p${index}`,
    url: `https://www.valmont.example/${index}`,
    title: `News ${index}`,
    language: index % 2 ? 'fr' : 'en',
    tags: index % 2 ? ['water'] : ['market', 'water'],
    date_published: `2026-11-${20 - index}T10:00:00Z`,
    _parvis: {
      network: index % 2 ? 'mastodon' : 'site',
      source: 'm',
      content: [{ type: 'text', text: 'News.' }],
    },
  })),
  _parvis: {
    generated: '2026-11-20T11:00:00Z',
    sources: [{ id: 'm', network: 'mastodon', name: 'Valmont', url: 'https://m.example/@v', state: 'ok' }],
  },
};

/** Values of each option of a feed, and a sign in its tree that the option was heeded. */
const FEED_VALUES = {
  src: [['/valmont/feed.html', /heading "Valmont" \[level=2\]/]],
  limit: [['1', /button "Show more"/]],
  heading: [
    ['What’s on & who’s there', /heading "What’s on & who’s there" \[level=2\]/],
    ['« Fête » à 100 %', /region "« Fête » à 100 %"/],
  ],
  'heading-level': [
    ['4', /heading "Valmont" \[level=4\]/],
    ['9', /heading "Valmont" \[level=2\]/],
  ],
  layout: [
    ['list', /list/],
    ['wall', /list/],
    ['carousel', /group "Posts, side by side"/],
    ['kiosk', /button "Pause"/],
  ],
  stream: [['true', /- feed/]],
  tags: [['market', /^(?![^]*News 1)[^]*News 2/]],
  sources: [['site', /^(?![^]*News 1)[^]*News 2/]],
  languages: [['en', /^(?![^]*News 1)[^]*News 2/]],
  filters: [['tag language', /combobox "Language"/]],
  live: [['true', /button "Pause updates"/]],
  // Where the feed is a file of the site, no other host has a say.
  hosts: [['files.mastodon.example', /News 3/]],
  zone: [['Pacific/Noumea', /at 21:00/]],
  reserve: [['30rem', /News 3/]],
  debug: [['true', /News 3/]],
  lang: [['fr', /20 novembre 2026/]],
};

describe('three entry points of a feed, one accessibility tree', () => {
  before(() => {
    pages.put('/valmont/feed.json', { raw: JSON.stringify(FEED), type: 'application/json' });
  });

  const treeOfFeed = async (form, body) => {
    const { tab, seen, close } = await pages.open({
      lang: 'en',
      head: SCRIPTS.loader,
      body,
      // The kiosk has a clock: between two forms a minute may pass.
      prepare: (each) => each.clock.setFixedTime('2026-11-22T08:00:00Z'),
    });
    await tab.waitForFunction(() =>
      document.querySelector('parvis-feed')?.shadowRoot?.querySelector('[part~=post]'),
    );
    await tab.waitForLoadState('networkidle');
    const found = await treeOf(tab, 'parvis-feed');
    assert.deepEqual(seen.errors, [], form);
    await close();
    return found;
  };

  for (const [option, values] of Object.entries(FEED_VALUES))
    for (const [value, sign] of values)
      it(`${option}="${value}"`, async () => {
        // The instant at which a copy is old moves on; live alone says when that copy was made.
        const options = { src: '/valmont/feed.html', zone: 'Europe/Paris', [option]: value };
        const { element, div, link } = placed('feed', 'src', options);
        const expected = await treeOfFeed('element', element);
        assert.match(expected.snapshot, sign);
        assert.deepEqual(await treeOfFeed('div', div), expected);
        assert.deepEqual(await treeOfFeed('link', link), expected);
      });

  it('covers every option of the manifest', () => {
    assert.deepEqual(
      declared('parvis-feed')
        .attributes.map(({ name }) => name)
        .sort(),
      Object.keys(FEED_VALUES).sort(),
    );
  });
});
