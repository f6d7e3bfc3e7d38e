import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plain } from '../../../../src/model/text/segment.ts';
import { clipSegments } from '../../../../src/node/feed/readers/clip-segments.ts';
import { postKeys } from '../../../../src/node/feed/readers/keys.ts';
import type { ReaderPost } from '../../../../src/node/feed/readers/reader.ts';
import { toPost } from '../../../../src/node/feed/readers/to-post.ts';
import type { PostSource } from '../../../../src/node/feed/readers/to-post.ts';
import { fixture, read } from './support.ts';

const site: PostSource = { id: 's1', network: 'site', origins: ['https://www.ville.example'] };
const mastodon: PostSource = { ...site, network: 'mastodon' };

test('a page: its summary, its address, cut when the page says more', () => {
  const [found] = read(fixture('wordpress.xml')).posts;
  const post = found && toPost(found, site);
  assert.ok(post);
  assert.equal(post.page, 'https://www.montreuil-les-bois.example/2026/11/travaux-rue-de-leglise/');
  assert.equal(post.url, undefined);
  assert.equal(post.cut, true);
  assert.equal(
    plain(post.content),
    'Du 24 novembre au 5 d\u00e9cembre, la circulation est altern\u00e9e entre le n\u00b0\u00a04 et le n\u00b0\u00a018. [\u2026]',
  );
  assert.match(post.id, /^[\w-]{22}$/);
});

test('a post of a network: whole, with its emoji, its own page first', () => {
  const [found] = read(fixture('mastodon.json')).posts;
  const post = found && toPost(found, mastodon);
  assert.ok(post);
  assert.equal(post.page, 'https://www.ville.example/route');
  assert.equal(post.url, 'https://social.example/@ville/115500000000000001');
  assert.deepEqual(post.content.slice(0, 4), [
    { type: 'text', text: 'Route coup\u00e9e ' },
    { type: 'emoji', text: ':blobcat:', src: 'https://media.social.example/b.png' },
    { type: 'text', text: ' ' },
    { type: 'link', text: 'ville.example/ro\u2026', href: 'https://www.ville.example/route' },
  ]);
  assert.equal(post.quote?.content && plain(post.quote.content), 'Restez prudents');
  assert.deepEqual(
    post.origins.map(({ network, url }) => [network, url]),
    [['mastodon', post.url]],
  );
});

test('every fixture gives as many posts as it has items, each with a date or without, none twice', () => {
  for (const name of [
    'wordpress.xml',
    'spip.xml',
    'dokuwiki.xml',
    'ghost.xml',
    'ikiwiki.atom',
    'agglo.json',
    'mastodon.json',
    'bluesky.json',
  ]) {
    const { posts } = read(fixture(name), 'https://www.agglo-val.example/feed.json');
    const made = posts.map((found) => toPost(found, site));
    assert.ok(
      made.every((post) => post !== undefined),
      name,
    );
    assert.equal(new Set(made.map((post) => post?.id)).size, posts.length, name);
  }
});

test('what is wrong in one field costs that field; what shows nothing is no post', () => {
  const make = (found: ReaderPost): unknown => toPost(found, site);
  assert.equal(make({ id: '1', url: 'https://a.example/' }), undefined);
  assert.equal(make({ id: '1', title: ' \u200b ' }), undefined);
  const post = toPost(
    {
      title: 'a'.repeat(5000),
      lang: 'fr_FR',
      tags: ['x', ' '],
      author: { name: '\u202e' },
      media: [{ type: 'image', url: 'javascript:x' as string }],
    },
    site,
  );
  assert.equal(post?.title?.length, 1000);
  assert.equal(post?.lang, 'fr-FR');
  assert.deepEqual(post?.tags, ['x']);
  assert.equal(post?.account, undefined);
  assert.deepEqual(post?.media, []);
  assert.equal(
    toPost({ title: 'a', updated: '2026-11-20T00:00:00Z' }, site)?.published,
    '2026-11-20T00:00:00Z',
  );
});

test('a quote that was not accepted has no words, whoever says so', () => {
  const quote = { state: 'rejected', content: { text: 'secret' } } as const;
  assert.ok(!JSON.stringify(toPost({ id: '1', quote }, mastodon)).includes('secret'));
});

test('no address of a post is anything but http(s), whatever its HTML says', () => {
  const schemes = fc.constantFrom(
    'javascript:alert(1)',
    ' java\tscript:x',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    '/ok',
    'https://ok.example/',
    '&#106;avascript:x',
    'file:///x',
  );
  fc.assert(
    fc.property(schemes, schemes, (href, src) => {
      const html = `<a href="${href}">a</a><img src="${src}" alt="b"><p style="background:url(${src})">c</p>`;
      const post = toPost({ content: { html, base: 'https://a.example/' }, title: 'T' }, site);
      for (const segment of post?.content ?? [])
        if ('href' in segment && segment.href !== undefined) assert.match(segment.href, /^https?:/);
      assert.ok(!/script:|data:|file:/.test(JSON.stringify(post)));
    }),
    { numRuns: 100 },
  );
});

test('keys: by id, by page and title, by words', () => {
  const known = new Set(postKeys('s', { id: 'a', url: 'https://a.example/1', title: 'T' }));
  const same = (post: ReaderPost, source = 's'): boolean =>
    postKeys(source, post).some((key) => known.has(key));
  assert.ok(same({ id: 'a' }), 'the same id');
  assert.ok(
    same({ id: 'b', url: 'https://a.example/1?utm_source=x#y', title: 'T' }),
    'another id, the same page and title',
  );
  assert.ok(!same({ id: 'b', url: 'https://a.example/1', title: 'U' }), 'many items may share one page');
  assert.ok(!same({ id: 'b', url: 'https://a.example/2', title: 'T' }));
  assert.ok(!same({ id: 'a' }, 'other'), 'a source never takes the place of another');
  assert.ok(!same({ url: 'https://a.example/1', title: 'T' }, 'other'));
  assert.deepEqual(postKeys('s', { summary: { text: 'x' } }), postKeys('s', { summary: { text: 'x' } }));
  assert.notDeepEqual(postKeys('s', { summary: { text: 'x' } }), postKeys('s', { summary: { text: 'y' } }));
  assert.ok(postKeys('s', { id: '\0"][', title: '\ud800' }).every((key) => /^[\w-]{22}$/.test(key)));
});

test('clipping keeps links whole and ends in an ellipsis', () => {
  const link = { type: 'link', text: 'https://a.example/page', href: 'https://a.example/page' } as const;
  assert.deepEqual(clipSegments([{ type: 'text', text: 'court' }], 10), {
    segments: [{ type: 'text', text: 'court' }],
    cut: false,
  });
  const cut = clipSegments([{ type: 'text', text: 'Un texte bien trop long pour une carte' }], 20);
  assert.deepEqual(cut, { segments: [{ type: 'text', text: 'Un texte bien trop\u2026' }], cut: true });
  assert.deepEqual(clipSegments([{ type: 'text', text: 'Voir ' }, link], 12).segments, [
    { type: 'text', text: 'Voir ' },
    { type: 'text', text: '\u2026' },
  ]);
  assert.deepEqual(
    clipSegments([{ type: 'text', text: 'a' }, { type: 'break' }, { type: 'break' }, link], 3).segments,
    [
      { type: 'text', text: 'a' },
      { type: 'text', text: '\u2026' },
    ],
  );
});

test('of a long article only the beginning is turned into words, wherever they begin', () => {
  const page = { id: 's', network: 'site' };
  const post = (html: string) => toPost({ id: '1', title: 't', content: { html } }, page)!;
  const long = '<p>Le pont rouvre.</p>'.repeat(2000);
  assert.match(plain(post(long).content), /^Le pont rouvre\./);
  assert.equal(post(long).cut, true);
  const pictures = `<p><img src="data:image/png;base64,${'A'.repeat(50_000)}"></p><p>Après l’image.</p>`;
  assert.equal(plain(post(pictures).content), 'Après l’image.');
  assert.equal(post(pictures).cut, false);
  const late = `${'<div></div>'.repeat(800)}<p>Plus bas.</p>`;
  assert.equal(plain(post(late).content), 'Plus bas.');
});
