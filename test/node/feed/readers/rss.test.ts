import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BOUNDS } from '../../../../src/node/feed/readers/reader.ts';
import type { ReaderPost } from '../../../../src/node/feed/readers/reader.ts';
import { first, fixture, read, rss } from './support.ts';

test('WordPress', () => {
  const feed = read(fixture('wordpress.xml'));
  assert.equal(feed.kind, 'rss');
  assert.equal(feed.title, 'Ville de Montreuil-les-Bois');
  assert.equal(feed.link, 'https://www.montreuil-les-bois.example/');
  assert.equal(feed.lang, 'fr-FR');
  assert.match(feed.icon ?? '', /logo-32x32\.png$/);
  assert.equal(feed.posts.length, 2);
  const [works, council] = feed.posts;
  assert.equal(
    works?.title,
    'Travaux rue de l\u2019\u00c9glise\u00a0: circulation altern\u00e9e'.replace('\u00a0', ' '),
  );
  assert.equal(works?.id, 'https://www.montreuil-les-bois.example/?p=4211');
  assert.equal(works?.url, 'https://www.montreuil-les-bois.example/2026/11/travaux-rue-de-leglise/');
  assert.equal(works?.published, '2026-11-20T16:12:03Z');
  assert.deepEqual(works?.author, { name: 'Services techniques' });
  assert.deepEqual(works?.tags, ['Voirie', 'Vie locale & quartiers']);
  // The picture of the text, its words and its box; neither the emoji nor the counter of readers.
  assert.deepEqual(works?.media, [
    {
      type: 'image',
      url: 'https://www.montreuil-les-bois.example/wp-content/uploads/2026/11/eglise.jpg',
      width: 1024,
      height: 683,
      alt: 'La rue de l\u2019\u00c9glise vue du parvis',
    },
  ]);
  assert.deepEqual(council?.author, { name: 'Secr\u00e9tariat' }, 'never a mail address');
  assert.deepEqual(
    council?.media?.map(({ type }) => type),
    ['audio'],
    'a PDF is no picture',
  );
});

test('SPIP: dc:date and no pubDate, a line end in the declaration, accents as references', () => {
  const post = first(fixture('spip.xml'));
  assert.equal(post.title, 'F\u00eate de la Saint-Nicolas \u00e0 l\u2019\u00e9cole');
  assert.equal(post.published, '2026-11-18T09:30:00Z');
  assert.equal(post.url, 'https://pont-sur-ivre.example/spip.php?article212&lang=fr');
  assert.equal(post.id, 'https://pont-sur-ivre.example/spip.php?article212');
  assert.deepEqual(post.author, { name: 'Le bureau des \u00e9coles' });
});

test('DokuWiki: no guid, plain text with line ends', () => {
  const [rates, hall] = read(fixture('dokuwiki.xml')).posts;
  assert.equal(rates?.id, rates?.url);
  assert.equal(rates?.title, 'salles:polyvalente - [Tarifs 2027]');
  assert.ok(rates?.summary && 'text' in rates.summary && rates.summary.text.includes('\n- 80 euros\n'));
  assert.deepEqual(rates?.author, { name: 'Agn\u00e8s' });
  assert.equal(hall?.author, undefined);
});

test('Ghost: CDATA everywhere, ttl, the words of the picture from the text', () => {
  const feed = read(fixture('ghost.xml'));
  assert.equal(feed.ttl, 60);
  const [post] = feed.posts;
  assert.equal(post?.title, 'Budget 2027 : vos questions & nos r\u00e9ponses');
  assert.equal(post?.id, '691f0c0e8e1d4a0001b5c001');
  assert.deepEqual(post?.media, [
    {
      type: 'image',
      url: 'https://journal.aubiers.example/content/images/2026/11/budget.jpg',
      alt: 'Budget 2027',
    },
  ]);
});

const one = (inside: string): ReaderPost =>
  first(rss(`<item>${inside}</item>`), 'https://mairie.example/flux/rss.xml');

test('the page of an item', () => {
  const rows: readonly (readonly [inside: string, url: string | undefined])[] = [
    ['<link>https://mairie.example/a</link>', 'https://mairie.example/a'],
    ['<link>/a?b=1&amp;c=2</link>', 'https://mairie.example/a?b=1&c=2'],
    ['<link>/a?b=1&c=2</link>', 'https://mairie.example/a?b=1&c=2'],
    ['<link><![CDATA[ a b ]]></link>', 'https://mairie.example/flux/a%20b'],
    ['<link>\nhttps://mairie.example/\na\n</link>', 'https://mairie.example/a'],
    ['<link href="/a"/>', 'https://mairie.example/a'],
    ['<atom:link rel="alternate" href="/a"/>', 'https://mairie.example/a'],
    ['<atom:link rel="self" href="/rss"/><link>/a</link>', 'https://mairie.example/a'],
    ['<guid>https://mairie.example/g</guid>', 'https://mairie.example/g'],
    ['<guid isPermaLink="false">https://mairie.example/g</guid>', undefined],
    ['<guid>42</guid>', undefined],
    ['<guid>https://mairie.example/g</guid><link>/a</link>', 'https://mairie.example/a'],
    ['<link>/feedproxy</link><feedburner:origLink>/a</feedburner:origLink>', 'https://mairie.example/a'],
    ['<link>/a</link><image><link>/picture</link></image>', 'https://mairie.example/a'],
    ['<link>javascript:alert(1)</link><guid>https://mairie.example/g</guid>', 'https://mairie.example/g'],
    ['<link>data:text/html,x</link>', undefined],
    ['<link>https://user:secret@mairie.example/a</link>', 'https://mairie.example/a'],
    ['<link/>', undefined],
  ];
  for (const [inside, url] of rows) assert.equal(one(inside).url, url, inside);
});

test('titles, names, texts in the forms that systems give them', () => {
  const rows: readonly (readonly [
    inside: string,
    field: 'title' | 'author' | 'summary' | 'content',
    value: unknown,
  ])[] = [
    ['<title>a &amp;amp; b</title>', 'title', 'a & b'],
    ['<title>a &amp; b</title>', 'title', 'a & b'],
    ['<title>a & b</title>', 'title', 'a & b'],
    ['<title>&lt;b&gt;a&lt;/b&gt; b</title>', 'title', 'a b'],
    ['<title>le sigle &lt;PLU&gt;</title>', 'title', 'le sigle <PLU>'],
    ['<title>1 &lt; 2</title>', 'title', '1 < 2'],
    ['<title> a\n b </title>', 'title', 'a b'],
    ['<title></title><media:title>b</media:title>', 'title', 'b'],
    ['<dc:title>b</dc:title>', 'title', 'b'],
    ['<x:title xmlns:x="http://x.example/">b</x:title>', 'title', undefined],
    ['<author>a@b.example (Jeanne)</author>', 'author', { name: 'Jeanne' }],
    ['<author>Jeanne &lt;a@b.example&gt;</author>', 'author', { name: 'Jeanne' }],
    ['<author>a@b.example</author>', 'author', undefined],
    ['<author>a@b.example</author><dc:creator>Jeanne</dc:creator>', 'author', { name: 'Jeanne' }],
    ['<itunes:author>Jeanne</itunes:author>', 'author', { name: 'Jeanne' }],
    ['<description>a\nb</description>', 'summary', { text: 'a\nb' }],
    [
      '<description>&lt;p&gt;a&lt;/p&gt;</description>',
      'summary',
      { html: '<p>a</p>', base: 'https://mairie.example/flux/rss.xml' },
    ],
    [
      '<description>a <b>b</b><br/>c</description>',
      'summary',
      { html: 'a <b>b</b><br>c', base: 'https://mairie.example/flux/rss.xml' },
    ],
    ['<dc:description>a</dc:description>', 'summary', { text: 'a' }],
    ['<description> </description>', 'summary', undefined],
    [
      '<content:encoded>a</content:encoded>',
      'content',
      { html: 'a', base: 'https://mairie.example/flux/rss.xml' },
    ],
    [
      '<body xmlns="http://www.w3.org/1999/xhtml"><p>a &amp; b</p></body>',
      'content',
      { html: '<p>a &#38; b</p>', base: 'https://mairie.example/flux/rss.xml' },
    ],
  ];
  for (const [inside, field, value] of rows) assert.deepEqual(one(inside)[field], value, inside);
});

test('dates: the first that can be read', () => {
  assert.equal(
    one('<pubDate>demain</pubDate><dc:date>2026-11-20</dc:date>').published,
    '2026-11-20T00:00:00Z',
  );
  assert.equal(one('<pubDate>demain</pubDate>').published, undefined);
  const future = one('<pubDate>Fri, 01 Jan 2099 00:00:00 GMT</pubDate>');
  assert.deepEqual([future.published, future.clamped], ['2026-11-21T10:00:00Z', true]);
});

test('pictures, films and sounds', () => {
  const url = 'https://mairie.example/f';
  const rows: readonly (readonly [inside: string, media: unknown])[] = [
    [`<enclosure url="${url}" type="image/png"/>`, [{ type: 'image', url }]],
    [`<enclosure url="${url}.JPG"/>`, [{ type: 'image', url: `${url}.JPG` }]],
    [`<enclosure url="${url}" type="application/pdf"/>`, undefined],
    [`<enclosure url="${url}.svg" type="image/svg+xml"/>`, undefined],
    ['<enclosure url="javascript:alert(1)" type="image/png"/>', undefined],
    [
      `<media:content url="${url}" medium="video" width="640" height="360" duration="1:05"/>`,
      [{ type: 'video', url, width: 640, height: 360, duration: 65 }],
    ],
    [
      `<media:content url="${url}" type="image/png"><media:description>le pont</media:description></media:content>`,
      [{ type: 'image', url, alt: 'le pont' }],
    ],
    [
      `<media:group><media:content url="${url}" type="image/png"/><media:content url="${url}" type="image/png"/></media:group>`,
      [{ type: 'image', url }],
    ],
    [`<media:thumbnail url="${url}"/>`, [{ type: 'image', url }]],
    [`<media:thumbnail url="${url}2"/><enclosure url="${url}" type="image/png"/>`, [{ type: 'image', url }]],
    [
      '<description>&lt;img src="i.png" width="1"&gt;&lt;img src="/j.png" alt="x &amp;amp; y"&gt;</description>',
      [{ type: 'image', url: 'https://mairie.example/j.png', alt: 'x & y' }],
    ],
  ];
  for (const [inside, media] of rows) assert.deepEqual(one(inside).media, media, inside);
});

test('adult content of Mastodon feeds is marked', () => {
  assert.equal(one('<media:rating scheme="urn:simple">adult</media:rating>').sensitive, true);
  assert.equal(one('<media:rating scheme="urn:simple">nonadult</media:rating>').sensitive, undefined);
});

test('RSS 1.0, 0.90 and items without a channel', () => {
  const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
    <channel rdf:about="https://a.example/"><title>T</title><link>https://a.example/</link><items><rdf:Seq/></items></channel>
    <item rdf:about="https://a.example/1"><title>a</title><link>https://a.example/1</link><dc:date>2026-11-20T08:57:18Z</dc:date></item>
    <item rdf:about="https://a.example/2"><title>b</title></item></rdf:RDF>`;
  const feed = read(rdf);
  assert.deepEqual([feed.title, feed.link], ['T', 'https://a.example/']);
  assert.deepEqual(
    feed.posts.map(({ id, url }) => [id, url]),
    [
      ['https://a.example/1', 'https://a.example/1'],
      ['https://a.example/2', 'https://a.example/2'],
    ],
  );
  assert.equal(read('<rss><item><title>a</title></item></rss>').posts.length, 1);
  assert.equal(read('<channel><title>T</title><item><title>a</title></item></channel>').posts.length, 1);
});

test('the channel may stand behind its items, and holds other titles and links than its own', () => {
  const feed = read(
    '<rss><channel><item><title>a</title></item><image><title>no</title><link>https://no.example/</link></image>' +
      '<textInput><title>no</title></textInput><title>T &amp; U</title><link>https://a.example/</link></channel></rss>',
  );
  assert.deepEqual([feed.title, feed.link], ['T & U', 'https://a.example/']);
});

test('a document cut off loses the item that was cut, and only that', () => {
  const whole = '<item><title>a</title><link>https://a.example/1</link></item>';
  const titles = (rest: string): unknown[] =>
    read(`<rss><channel>${whole}${rest}`).posts.map(({ title }) => title);
  assert.deepEqual(titles('<item><title>b</title><link>https://a.exa'), ['a']);
  assert.deepEqual(titles('<item><title>b</title><lin'), ['a', 'b']);
  assert.deepEqual(titles('<item><title>b</title></item></chann'), ['a', 'b']);
});

test('an empty channel is an answer', () => {
  assert.deepEqual(read(rss('')).posts, []);
});

test('items and texts are bounded', () => {
  const feed = read(rss('<item><title>a</title></item>'.repeat(BOUNDS.items + 100)));
  assert.equal(feed.posts.length, BOUNDS.items);
  const { summary } = one(`<description>${'a'.repeat(BOUNDS.text * 2)}</description>`);
  assert.ok(summary && 'text' in summary && summary.text.length === BOUNDS.text);
});

test('no entity is ever declared', () => {
  const bomb = `<!DOCTYPE rss [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]>${rss('<item><title>&b;</title></item>').slice(21)}`;
  assert.equal(first(bomb).title, '&b;');
});
