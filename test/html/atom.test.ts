import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atomFeed } from '../../src/html/atom.ts';
import { feedPage } from '../../src/html/feed-page.ts';
import { write } from '../../src/html/html.ts';
import { parseFeed } from '../../src/model/wire/feed.ts';
import type { Feed } from '../../src/model/wire/feed.ts';
import { readFeed } from '../../src/node/feed/readers/read.ts';
import en from '../../src/words/en/feed.ts';

const hostile = '</title><script>alert(1)</script>" onload="x" ]]> &amp; \u0000\uffff';
const feed = (post: object, more: object = {}): Feed =>
  parseFeed({
    title: hostile,
    home_page_url: 'https://www.valmont.example/',
    feed_url: 'https://www.valmont.example/parvis/feed.json',
    language: 'fr',
    items: [post],
    ...more,
  }) as Feed;
const item = {
  id: hostile,
  url: 'https://www.valmont.example/a?b=1&c=2',
  title: hostile,
  content_text: hostile,
  date_published: '2026-03-01T10:00:00Z',
  tags: [hostile],
  _parvis: {
    network: 'site',
    page: 'https://www.valmont.example/a?b=1&c=2',
    account: { name: hostile, url: 'https://www.valmont.example/' },
    media: [{ type: 'image', url: 'https://cdn.example/1.jpg', alt: hostile }],
    origins: [{ network: 'mastodon', url: 'https://m.example/@v/1' }],
  },
};
const options = { lang: 'en', zone: 'UTC', institution: hostile };
const atom = (from: Feed): string => write(atomFeed(from, en, options));

test('Atom says what the feed says, to a reader of Atom, whatever was written in it', () => {
  const text = atom(feed(item));
  const read = readFeed(new TextEncoder().encode(text), { now: Date.parse('2026-11-03T09:00:00Z') });
  assert.ok(!('failed' in read));
  assert.deepEqual(
    [read.kind, read.lang, read.link, read.dropped],
    ['atom', 'fr', 'https://www.valmont.example/', 0],
  );
  const [post] = read.posts;
  assert.equal(post?.url, 'https://www.valmont.example/a?b=1&c=2');
  assert.equal(post?.published, '2026-03-01T10:00:00Z');
  assert.match(post?.title ?? '', /<script>alert\(1\)/, 'as words');
  assert.match(text, /<link rel="related" href="https:\/\/m\.example\/@v\/1" \/>/);
  assert.match(text, /<link rel="self" [^>]*href="https:\/\/www\.valmont\.example\/parvis\/feed\.atom" \/>/);
});

test('nothing in Atom is markup but its own, and no sign is one that XML forbids', () => {
  const text = atom(feed(item));
  assert.doesNotMatch(text, /<script|onload="|\]\]>/);
  // eslint-disable-next-line no-control-regex
  assert.doesNotMatch(text, /[\0-\x08\x0b\x0c\x0e-\x1f\uffff]/);
  const [, content = ''] = /<content type="html">(.*)<\/content>/s.exec(text) ?? [];
  assert.ok(content.includes('&lt;figure'));
  assert.doesNotMatch(content, /&lt;img|&lt;script/, 'nor in the content, once it is unescaped');
  assert.doesNotMatch(text, /<title[^>]*>[^<]*&lt;script/, 'nor in a title that is taken for HTML');
  assert.match(text, /cdn\.example\/1\.jpg/, 'a picture is a link');
});

test('a post without title or date has a line of its words, and the date of the feed', () => {
  const bare = { id: '1', content_text: `${'word '.repeat(40)}` };
  const text = atom(feed(bare, { _parvis: { generated: '2026-03-02T00:00:00Z' } }));
  assert.match(
    text,
    /<title type="html">(?:word ){15}word\u2026<\/title><updated>2026-03-02T00:00:00Z<\/updated>/,
  );
  assert.doesNotMatch(text, /<published>/);
  const empty = atom(feed({}, { items: [] }));
  assert.match(empty, /<updated>1970-01-01T00:00:00Z<\/updated>/);
});

test('the page names itself and its other forms, and loads nothing', () => {
  const text = write(feedPage(feed(item), en, options));
  assert.match(text, /<html lang="en">/);
  assert.match(text, /<link rel="canonical" href="https:\/\/www\.valmont\.example\/parvis\/feed\.html" \/>/);
  assert.match(
    text,
    /type="application\/atom\+xml" href="https:\/\/www\.valmont\.example\/parvis\/feed\.atom"/,
  );
  assert.match(text, /<main>.*id="parvis-feed"/s);
  assert.doesNotMatch(text, /<script|<img|<link rel="stylesheet"|onload="/);
  assert.match(
    write(feedPage(feed(item), en, { ...options, style: '/parvis.css' })),
    /rel="stylesheet" href="\/parvis\.css"/,
  );
  const nowhere = write(feedPage(feed(item, { feed_url: undefined, home_page_url: undefined }), en, options));
  assert.doesNotMatch(nowhere, /canonical|rel="alternate"/);
});
