import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse, parseFragment } from 'parse5';
import { feedPage } from '../../src/html/feed-page.ts';
import { relayPage, relayPolicy, relaySnippet } from '../../src/html/relay.ts';
import type { Relayed } from '../../src/html/relay.ts';
import { write } from '../../src/html/html.ts';
import { parseFeed } from '../../src/model/wire/feed.ts';
import type { Feed } from '../../src/model/wire/feed.ts';
import enFeed from '../../src/words/en/feed.ts';
import en from '../../src/words/en/pages-relay.ts';
import fr from '../../src/words/fr/pages-relay.ts';

const hostile = '</code></pre><script>alert(1)</script>" onload="x';
const feed: Relayed = {
  address: 'https://www.valmont.example/parvis/s/valmont/feed.json',
  title: 'Our news',
  institution: hostile,
  home: 'https://www.valmont.example/',
  loader: {
    url: 'https://parvis.valmont.example/dist/parvis.js',
    integrity: `sha384-${'a'.repeat(64)}`,
  },
  opml: true,
};

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}
const all = (node: Node): Node[] => [node, ...(node.childNodes ?? []).flatMap(all)];
const textOf = (node: Node): string =>
  node.value ?? (node.childNodes ?? []).map((child) => textOf(child)).join('');
const attribute = (node: Node | undefined, name: string) =>
  node?.attrs?.find((one) => one.name === name)?.value;
const elements = (text: string, name: string) =>
  all(parse(text) as unknown as Node).filter(({ nodeName }) => nodeName === name);

test('the snippet is one script with its hash, and a link that is there without it', () => {
  const nodes = all(parseFragment(relaySnippet(feed)) as unknown as Node);
  const [script] = nodes.filter(({ nodeName }) => nodeName === 'script');
  assert.deepEqual(
    ['type', 'src', 'integrity', 'crossorigin'].map((name) => attribute(script, name)),
    ['module', feed.loader!.url, feed.loader!.integrity, 'anonymous'],
  );
  const links = nodes.filter(({ nodeName }) => nodeName === 'a');
  assert.equal(links.length, 1);
  assert.equal(
    attribute(links[0], 'href'),
    'https://www.valmont.example/parvis/s/valmont/feed.html#parvis-feed',
  );
  assert.equal(textOf(links[0]!), `Our news \u2013 ${hostile}`);
  assert.equal(nodes.filter(({ nodeName }) => nodeName === 'script').length, 1, 'no other script');
});

test('the page shows exactly the snippet, as words, and loads nothing', () => {
  const text = write(relayPage(feed, en, { lang: 'en' }));
  const codes = elements(text, 'code').map(textOf);
  assert.equal(codes[0], relaySnippet(feed));
  assert.equal(codes[1], relayPolicy(feed));
  assert.match(text, /from parvis\.valmont\.example and www\.valmont\.example and nothing from anywhere/);
  assert.equal(elements(text, 'script').length, 0);
  assert.equal(elements(text, 'img').length, 0);
  assert.deepEqual(
    elements(text, 'a').map((link) => attribute(link, 'href')),
    ['https://www.valmont.example/', 'feed.html', 'feed.atom', 'feed.json', 'accounts.opml'].map(
      (name) => new URL(name, feed.address).href,
    ),
  );
  assert.match(
    text,
    /rel="canonical" href="https:\/\/www\.valmont\.example\/parvis\/s\/valmont\/relay\.html"/,
  );
});

test('the policy names where the script comes from and where the news come from', () => {
  assert.equal(
    relayPolicy(feed),
    'script-src https://parvis.valmont.example;\nconnect-src https://www.valmont.example;\nimg-src https://www.valmont.example',
  );
});

test('without a loader the snippet is a link, and no sentence speaks of a script', () => {
  const { loader: _none, ...bare } = feed;
  const text = write(relayPage({ ...bare, opml: false }, fr, { lang: 'fr' }));
  assert.match(text, /<html lang="fr">/);
  assert.deepEqual(elements(text, 'code').map(textOf), [relaySnippet(bare)]);
  assert.doesNotMatch(relaySnippet(bare), /<script/);
  assert.doesNotMatch(text, /CSP|opml/);
});

test('the page of the feed leads to it, when both have an address', () => {
  const options = { lang: 'en', zone: 'UTC', institution: 'Valmont', relay: en.heading };
  const page = (address?: string) =>
    elements(write(feedPage(parseFeed({ feed_url: address, items: [] }) as Feed, enFeed, options)), 'a').map(
      (link) => [attribute(link, 'href'), textOf(link)],
    );
  assert.deepEqual(page(feed.address), [[new URL('relay.html', feed.address).href, en.heading]]);
  assert.deepEqual(page(), []);
});
