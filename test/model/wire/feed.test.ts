import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { postShape } from '../../../src/model/post.ts';
import type { Post } from '../../../src/model/post.ts';
import { isProblem } from '../../../src/model/problem.ts';
import { feedDocument, parseFeed, sourceShape } from '../../../src/model/wire/feed.ts';
import type { Feed, FeedSource } from '../../../src/model/wire/feed.ts';
import { arbitrary } from './arbitrary.ts';

const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
function read(value: unknown, base?: string): Feed {
  const feed = parseFeed(value, base === undefined ? {} : { base });
  if (isProblem(feed)) assert.fail(JSON.stringify(feed));
  return feed;
}

const feeds = fc
  .record({
    home: fc.constant('https://www.ville.example/'),
    generated: fc.constant('2026-03-16T09:00:00Z'),
    sources: fc.array(arbitrary(sourceShape), { maxLength: 2 }),
    posts: fc.array(arbitrary(postShape), { maxLength: 4 }),
  })
  .map((some): Feed => ({
    ...some,
    title: 'Ville',
    wire: '0.1',
    lang: 'fr',
    address: 'https://www.ville.example/feed.json',
    sources: some.sources as FeedSource[],
    posts: some.posts as Post[],
  }));

test('a feed survives the wire', () => {
  fc.assert(
    fc.property(feeds, (feed) => assert.deepEqual(copy(read(copy(feedDocument(feed)))), copy(feed))),
    { numRuns: 100 },
  );
});

test('the document is JSON Feed 1.1 for other readers', () => {
  const document = copy(
    feedDocument({
      title: 'Ville',
      sources: [],
      posts: [
        {
          id: '1',
          network: 'mastodon',
          account: { name: 'Ville', url: 'https://mastodon.example/@ville' },
          page: 'https://www.ville.example/news/1',
          url: 'https://mastodon.example/@ville/1',
          content: [
            { type: 'text', text: 'Hello ' },
            { type: 'tag', text: '#ville' },
          ],
          cut: false,
          published: '2026-03-16T09:00:00Z',
          tags: ['ville'],
          sensitive: false,
          official: true,
          media: [
            {
              type: 'image',
              url: 'https://www.ville.example/m/1.webp',
              width: 800,
              height: 600,
              alt: 'A square',
            },
          ],
          origins: [],
        },
      ],
    }),
  ) as { version: string; items: Record<string, unknown>[] };
  const [item] = document.items;
  assert.equal(document.version, 'https://jsonfeed.org/version/1.1');
  assert.equal(item!['url'], 'https://www.ville.example/news/1');
  assert.equal(item!['content_text'], 'Hello #ville');
  assert.equal(item!['image'], 'https://www.ville.example/m/1.webp');
  assert.deepEqual(item!['authors'], [{ name: 'Ville', url: 'https://mastodon.example/@ville' }]);
  assert.equal((item!['_parvis'] as Record<string, unknown>)['url'], 'https://mastodon.example/@ville/1');
});

test('a JSON Feed of somebody else is a feed of posts', () => {
  const feed = read(
    {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Elsewhere',
      home_page_url: '/',
      items: [{ id: '1', url: 'news/1', content_text: 'Hello', date_published: '2026-03-16T10:00:00+01:00' }],
    },
    'https://other.example/feed.json',
  );
  assert.equal(feed.home, 'https://other.example/');
  assert.deepEqual(copy(feed.posts), [
    {
      id: '1',
      tags: [],
      network: 'site',
      url: 'https://other.example/news/1',
      content: [{ type: 'text', text: 'Hello' }],
      cut: false,
      sensitive: false,
      official: false,
      media: [],
      origins: [],
      published: '2026-03-16T09:00:00.000Z',
    },
  ]);
});

test('one bad item never harms the others: n - 1 are left, or all when only a field is wrong', () => {
  const wrong = fc.constantFrom<unknown>(null, 5, 'x', [], { a: 1 }, true);
  fc.assert(
    fc.property(feeds, fc.nat(), fc.nat(), wrong, (feed, which, where, value) => {
      const document = copy(feedDocument(feed)) as { items: Record<string, unknown>[] };
      const total = document.items.length;
      if (!total) return;
      const item = document.items[which % total]!;
      const keys = Object.keys(item);
      const key = keys[where % keys.length]!;
      const before = copy(document.items.filter((one) => one !== item));
      item[key] = value;
      const posts = read(document).posts;
      assert.ok(posts.length >= total - 1);
      if (key !== 'id') assert.equal(posts.length, total);
      const ids = posts.map((post) => post.id);
      for (const other of before as { id: string }[]) assert.ok(ids.includes(other.id));
    }),
    { numRuns: 200 },
  );
  assert.equal(read({ items: [null, 5, {}, { id: 'a' }] }).posts.length, 1);
});

test('what is no feed is a problem; an empty one is a feed', () => {
  for (const not of [null, undefined, 'feed', [], {}, { items: 'x' }, { items: {} }])
    assert.ok(isProblem(parseFeed(not)));
  assert.deepEqual(copy(read({ items: [] })), { title: '', sources: [], posts: [] });
});

test('no address of a feed is anything but http(s)', () => {
  const bad = 'javascript:alert(1)';
  const feed = read({
    home_page_url: bad,
    items: [
      {
        id: '1',
        url: bad,
        _parvis: {
          url: bad,
          page: bad,
          account: { name: 'x', url: bad, avatar: bad },
          content: [{ type: 'link', text: 'x', href: bad }],
          media: [{ type: 'image', url: bad }],
          card: { url: bad },
          quote: { state: 'accepted', url: bad },
          origins: [{ network: 'x', url: bad }],
        },
      },
    ],
  });
  assert.ok(!JSON.stringify(feed).includes('javascript:'));
  assert.equal(feed.posts.length, 1);
});

test('states that we do not know are read as the careful ones', () => {
  const feed = read({
    items: [{ id: '1', _parvis: { quote: { state: 'approved-by-magic' } } }],
    _parvis: { sources: [{ id: 's', network: 'mastodon', state: 'great' }] },
  });
  assert.equal(feed.posts[0]?.quote?.state, 'unauthorised');
  assert.equal(feed.sources[0]?.state, 'failed');
});
