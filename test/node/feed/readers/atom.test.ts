import assert from 'node:assert/strict';
import { test } from 'node:test';
import { atom, first, fixture, read } from './support.ts';
import type { ReaderPost } from '../../../../src/node/feed/readers/reader.ts';

test('ikiwiki: xml:base at two levels, types of text, relative links', () => {
  const feed = read(fixture('ikiwiki.atom'), 'https://mirror.example/index.atom');
  assert.deepEqual([feed.kind, feed.title, feed.lang], ['atom', 'Actualit\u00e9s & avis', 'fr']);
  assert.equal(feed.link, 'https://wiki.lande.example/actualites/');
  assert.equal(feed.hub, 'https://hub.lande.example/');
  const [waste, water] = feed.posts;
  assert.equal(waste?.title, 'Collecte des d\u00e9chets : nouveaux jours');
  assert.equal(waste?.url, 'https://wiki.lande.example/actualites/collecte/');
  assert.deepEqual([waste?.published, waste?.updated], ['2026-11-19T08:00:00Z', '2026-11-20T09:00:00Z']);
  assert.deepEqual(
    waste?.author,
    { name: 'Commune de Lande' },
    "the feed's author, without the mail address",
  );
  assert.deepEqual(waste?.tags, ['d\u00e9chets']);
  assert.equal(water?.title, 'Eau : <coupure> jeudi', 'a title of type text is text');
  assert.equal(water?.id, 'tag:wiki.lande.example,2026:eau');
  assert.equal(water?.url, 'https://wiki.lande.example/actualites/eau/coupure/', 'the page before its JSON');
  assert.deepEqual(water?.author, {
    name: 'R\u00e9gie de l\u2019eau',
    url: 'https://wiki.lande.example/regie/',
  });
  assert.deepEqual(water?.media, [
    { type: 'image', url: 'https://wiki.lande.example/actualites/eau/plan.png' },
  ]);
  assert.deepEqual(water?.content, {
    html: '<p>De 9 h \u00e0 12 h, <a href="rues.html">rues &#38; places</a><br>touch\u00e9es.</p>',
    base: 'https://wiki.lande.example/actualites/eau/',
  });
});

const one = (inside: string): ReaderPost => first(atom(`<entry>${inside}</entry>`), 'https://a.example/f/');
const base = 'https://a.example/f/';
const b64 = (text: string): string => Buffer.from(text).toString('base64');

test('text constructs', () => {
  const rows: readonly (readonly [content: string, value: unknown])[] = [
    ['<content>a &lt;b</content>', { text: 'a <b' }],
    ['<content type="text">&lt;b&gt;a&lt;/b&gt;</content>', { text: '<b>a</b>' }],
    ['<content type="text/plain">&lt;b&gt;a&lt;/b&gt;</content>', { text: '<b>a</b>' }],
    ['<content type="html">&lt;b&gt;a&lt;/b&gt;</content>', { html: '<b>a</b>', base }],
    ['<content type="text/html"><![CDATA[<b>a</b>]]></content>', { html: '<b>a</b>', base }],
    ['<content>&lt;b&gt;a&lt;/b&gt;</content>', { html: '<b>a</b>', base }],
    [
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a <b>b</b></div></content>',
      { html: 'a <b>b</b>', base },
    ],
    [
      '<content type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml">a <h:b>b</h:b></h:div></content>',
      { html: 'a <b>b</b>', base },
    ],
    [
      '<content type="html"><p>forgotten <i>escape</i></p></content>',
      { html: '<p>forgotten <i>escape</i></p>', base },
    ],
    ['<content mode="base64" type="text/html"> PGI+YTwv\nYj4= </content>', { html: '<b>a</b>', base }],
    [`<content type="application/octet-stream">${b64('<b>a</b>')}</content>`, { html: '<b>a</b>', base }],
    [`<content type="application/zip">${b64('PK\u0003\u0004\0\0')}</content>`, undefined],
    ['<content type="image/png">iVBORw0KGgo=</content>', undefined],
    ['<content type="html"> </content>', undefined],
    ['<content src="https://a.example/movie"/>', undefined],
    [
      '<content type="xhtml"><div><a href="x" onclick="y" x:z="w">&lt;script></a><x:y/></div></content>',
      { html: '<a href="x" onclick="y">&#60;script&#62;</a><y></y>', base },
    ],
    [
      '<content xml:base="https://b.example/c/" type="html">&lt;i&gt;a&lt;/i&gt;</content>',
      { html: '<i>a</i>', base: 'https://b.example/c/' },
    ],
    [
      '<content xml:base="javascript:alert(1)" type="html">&lt;i&gt;a&lt;/i&gt;</content>',
      { html: '<i>a</i>', base },
    ],
  ];
  for (const [content, value] of rows) assert.deepEqual(one(content).content, value, content);
});

test('titles', () => {
  const rows: readonly (readonly [title: string, value: string | undefined])[] = [
    ['<title>a</title>', 'a'],
    ['<title type="">a</title>', 'a'],
    ['<title type="html">a &amp;amp; &lt;i&gt;b&lt;/i&gt;</title>', 'a & b'],
    ['<title type="html" mode="escaped">&amp;#38;</title>', '&'],
    ['<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a <i>b</i></div></title>', 'a b'],
    ['<title type="application/xhtml+xml"><div xmlns="http://www.w3.org/1999/xhtml">a</div></title>', 'a'],
    ['<media:group><media:title>v</media:title></media:group>', 'v'],
    ['<media:group><media:title>v</media:title></media:group><title>a</title>', 'a'],
    ['<title/>', undefined],
  ];
  for (const [title, value] of rows) assert.equal(one(title).title, value, title);
});

test('the page of an entry', () => {
  const rows: readonly (readonly [links: string, url: string | undefined])[] = [
    ['<link href="1"/>', 'https://a.example/f/1'],
    ['<link rel="self" href="1"/><link rel="alternate" href="2"/>', 'https://a.example/f/2'],
    [
      '<link rel="alternate" type="application/pdf" href="1"/><link rel="alternate" type="text/html" href="2"/>',
      'https://a.example/f/2',
    ],
    ['<link rel="alternate" type="application/pdf" href="1"/>', 'https://a.example/f/1'],
    ['<link rel="enclosure" href="1"/>', undefined],
    ['<link href="javascript:alert(1)"/><link href="2"/>', 'https://a.example/f/2'],
    ['<id>https://a.example/9</id>', 'https://a.example/9'],
    ['<id>tag:a.example,2026:9</id>', undefined],
    ['<content src="3"/>', 'https://a.example/f/3'],
    ['<link>4</link>', 'https://a.example/f/4'],
  ];
  for (const [links, url] of rows) assert.equal(one(links).url, url, links);
});

test('Atom 0.3, without namespace, and a single entry', () => {
  const old =
    '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>T</title><entry><title>a</title><issued>2003-12-31T10:14:55Z</issued><modified>2004-01-01T19:48:21Z</modified></entry></feed>';
  assert.deepEqual(
    [first(old).published, first(old).updated],
    ['2003-12-31T10:14:55Z', '2004-01-01T19:48:21Z'],
  );
  assert.equal(first('<feed><entry><title>a</title></entry></feed>').title, 'a');
  assert.equal(first('<entry xmlns="http://www.w3.org/2005/Atom"><title>a</title></entry>').title, 'a');
});

test('authors: of the entry, of its source, of the feed; never a mail address', () => {
  const rows: readonly (readonly [inside: string, author: unknown])[] = [
    [
      '<author><name>A</name><email>a@a.example</email><uri>/a</uri></author>',
      { name: 'A', url: 'https://a.example/a' },
    ],
    ['<author><email>a@a.example</email></author><author><name>B</name></author>', { name: 'B' }],
    ['<author><name>a@a.example</name></author>', undefined],
    ['<author>A</author>', { name: 'A' }],
    ['<source><author><name>S</name></author></source>', { name: 'S' }],
    ['<author><url>/a</url></author>', { url: 'https://a.example/a' }],
  ];
  for (const [inside, author] of rows) assert.deepEqual(one(inside).author, author, inside);
});

test('videos: thumbnail and description of the group', () => {
  const post = one(
    '<title>V</title><link rel="alternate" href="https://v.example/1"/><media:group><media:title>V</media:title>' +
      '<media:content url="https://v.example/x.swf" type="application/x-shockwave-flash"/>' +
      '<media:thumbnail url="https://i.example/1.jpg" width="480" height="360"/><media:description>d\ne</media:description></media:group>',
  );
  assert.deepEqual(post.media, [{ type: 'image', url: 'https://i.example/1.jpg', width: 480, height: 360 }]);
  assert.deepEqual(post.summary, { text: 'd\ne' });
});
