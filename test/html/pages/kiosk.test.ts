/** The page for a screen: with the widget, and without. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { write } from '../../../src/html/html.ts';
import { kioskPage, kioskPolicy } from '../../../src/html/pages/kiosk.ts';
import { isProblem } from '../../../src/model/problem.ts';
import { parseFeed } from '../../../src/model/wire/feed.ts';
import fr from '../../../src/words/fr/feed.ts';

const feed = parseFeed({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Tout "Valmont" <b>',
  items: Array.from({ length: 9 }, (_, index) => ({
    id: `p${index}`,
    url: `https://www.valmont.example/${index}`,
    title: `Nouvelle ${index}`,
    date_published: '2026-11-20T10:00:00Z',
    _parvis: { network: 'site', source: 's', content: [{ type: 'text', text: 'Bonjour.' }] },
  })),
});
const loader = { url: 'https://parvis.valmont.example/dist/parvis.js', integrity: 'sha384-abc' };
const options = { institution: 'Ville de Valmont', lang: 'fr', zone: 'Europe/Paris' };

const page = (more: object = {}): string => {
  assert.ok(!isProblem(feed));
  return write(kioskPage(feed, fr, { ...options, ...more }));
};

test('with the script the widget takes turns; without script the newest stand there, and the page renews itself', () => {
  const text = page({ loader });
  assert.match(
    text,
    /<parvis-feed src="feed\.json" layout="kiosk" limit="20" zone="Europe\/Paris" heading="Tout &quot;Valmont&quot; &lt;b&gt;"/,
  );
  assert.match(
    text,
    /<script type="module" src="https:\/\/parvis\.valmont\.example\/dist\/parvis\.js" integrity="sha384-abc"/,
  );
  assert.match(text, /<noscript><meta http-equiv="refresh" content="300" \/><\/noscript>/);
  assert.equal(text.match(/<article/g)?.length, 6);
  assert.match(text, /name="robots" content="noindex, nofollow"/);
});

test('where there is no script to load, none is named, and the page renews itself', () => {
  const text = page();
  assert.doesNotMatch(text, /<script|<parvis-feed|<noscript/);
  assert.match(text, /<meta http-equiv="refresh" content="300" \/>/);
  assert.match(text, /<section class="parvis-feed h-feed"/);
});

test('its policy allows its own origin, the script’s, and the pictures’ of the site', () => {
  assert.equal(
    kioskPolicy(loader, ['https://www.valmont.example']),
    "default-src 'none'; script-src 'self' https://parvis.valmont.example; style-src 'self'; " +
      "img-src 'self' https://www.valmont.example; connect-src 'self'; form-action 'none'; " +
      "frame-ancestors 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types lit-html",
  );
  assert.match(kioskPolicy(undefined), /script-src 'self'; style-src 'self'; img-src 'self'; connect/);
});
