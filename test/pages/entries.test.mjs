/**
 * The three ways to place a widget are equal (R-01): for every option in the manifest, the custom element, the `div`
 * with data attributes and the plain link give the same accessibility tree.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { drawn, SCRIPTS, startPages } from '../support/pages.mjs';

const manifest = JSON.parse(readFileSync('build/npm/parvis/custom-elements.json', 'utf8'));
const share = manifest.modules
  .flatMap(({ declarations }) => declarations)
  .find(({ tagName }) => tagName === 'parvis-share');

/** Values of each option that show: a manifest option without one here fails the last test. */
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

/** The same widget, placed in each way. A link says its `url` as its own address. */
const forms = (option, value) => {
  const { url, ...others } = option === undefined ? {} : { [option]: value };
  const fragment = new URLSearchParams(others).toString();
  return {
    element: `<parvis-share${option ? ` ${option}="${escape(value)}"` : ''}>${FALLBACK}</parvis-share>`,
    div: `<div data-parvis="share"${option ? ` data-parvis-${option}="${escape(value)}"` : ''}>${FALLBACK}</div>`,
    link: `<p><a href="${escape(url ?? '')}#parvis-share${fragment && `?${escape(fragment)}`}">La page</a></p>`,
  };
};

/** Roles, names, levels, and where each link leads. */
const tree = async (form, script, body) => {
  const { tab, seen, close } = await pages.open({ lang: 'en', head: script, body });
  await drawn(tab);
  await tab.waitForFunction(() =>
    document.querySelector('parvis-share').shadowRoot.querySelector('[part=list], [part~=menu]'),
  );
  const snapshot = await tab.locator('parvis-share').ariaSnapshot();
  const links = await tab.evaluate(() =>
    [...document.querySelector('parvis-share').shadowRoot.querySelectorAll('a')].map(
      ({ href, target, rel }) => ({ href, target, rel }),
    ),
  );
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
    assert.deepEqual(share.attributes.map(({ name }) => name).sort(), Object.keys(VALUES).sort());
  });

  it('shows what an option changes', async () => {
    const one = await same(SCRIPTS.loader, 'networks', 'email x copy');
    assert.deepEqual(one.links.length, 2);
    const other = await same(SCRIPTS.loader, 'heading-level', '2');
    assert.match(other.snapshot, /heading "Share this page" \[level=2\]/);
  });
});
