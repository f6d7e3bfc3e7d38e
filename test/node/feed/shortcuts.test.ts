import assert from 'node:assert/strict';
import { test } from 'node:test';
import { handleOf, nameOf, networkOf, pageOf } from '../../../src/node/feed/place.ts';
import { shownFeed } from '../../../src/node/feed/shown.ts';
import { shortcutOf } from '../../../src/node/feed/shortcuts.ts';
import { feedSite, serve, source, town } from './support.ts';

const CHANNEL = `UC${'a1_-'.repeat(6).slice(0, 22)}`;

test('an account is enough: its feed and its page follow', () => {
  const rows = [
    [
      'youtube',
      CHANNEL,
      `https://www.youtube.com/feeds/videos.xml?channel_id=${CHANNEL}`,
      `https://www.youtube.com/channel/${CHANNEL}`,
    ],
    [
      'peertube',
      '@ville@tube.example',
      'https://tube.example/feeds/videos.xml?videoChannelName=ville',
      'https://tube.example/c/ville',
    ],
    ['pixelfed', 'ville@pix.example', 'https://pix.example/users/ville.atom', 'https://pix.example/ville'],
    [
      'lemmy',
      '!ville@lemmy.example',
      'https://lemmy.example/feeds/c/ville.xml?sort=New',
      'https://lemmy.example/c/ville',
    ],
  ] as const;
  for (const [type, account, feed, page] of rows) {
    assert.equal(shortcutOf(type, account, undefined)?.feed, feed);
    const { url: _url, ...one } = source('x', 'https://s.example/', { type, account });
    assert.deepEqual([networkOf(one), pageOf(one)], [type, page]);
  }
  for (const [type, account] of [
    ['youtube', '@ville'],
    ['youtube', 'UC1'],
    ['peertube', 'ville'],
    ['lemmy', 'a b@c'],
    ['pixelfed', 'a@b/c'],
    ['rss', 'a@b'],
  ] as const)
    assert.equal(shortcutOf(type, account, undefined), undefined, account);
});

test('each kind is asked where its network answers, and its posts are of that network', async (t) => {
  const asked: string[] = [];
  const status = {
    id: '1',
    uri: 'https://m.example/1',
    url: 'https://m.example/1',
    content: '<p>Toot</p>',
    visibility: 'public',
    created_at: '2026-10-01T08:00:00Z',
    account: { id: '7', acct: 'x', display_name: 'X', url: 'https://m.example/@x' },
  };
  const sky = {
    post: {
      uri: 'at://did:plc:v/app.bsky.feed.post/1',
      author: { did: 'did:plc:v', handle: 'v.example' },
      record: { text: 'Sky', createdAt: '2026-10-01T08:00:00Z' },
    },
  };
  const video = `<feed xmlns="http://www.w3.org/2005/Atom"><title>V</title><entry><id>v</id><title>Film</title><link rel="alternate" href="https://tube.example/w/1"/><published>2026-10-01T08:00:00Z</published></entry></feed>`;
  const server = await serve(t, ({ url = '' }, response) => {
    asked.push(url);
    if (url.includes('lookup')) return response.end('{"id":"7"}');
    if (url.startsWith('/api')) return response.end(JSON.stringify([status]));
    return response.end(url.startsWith('/xrpc') ? JSON.stringify({ feed: [sky] }) : video);
  });
  const { run, store, clock } = await town(t, [server]);
  const at = (id: string, type: string, more: object) =>
    source(id, server.url(), { type: type as 'feed', ...more });
  const list = 'at://did:plc:v/app.bsky.graph.list/3k';
  const composed = 'at://did:plc:v/app.bsky.feed.generator/town';
  const sources = [
    at('tag', 'mastodon', { tag: 'marché' }),
    at('both', 'mastodon', { account: 'ville', tag: 'marché' }),
    at('list', 'bluesky', { account: list }),
    at('feed', 'bluesky', { account: composed }),
    at('tube', 'peertube', { account: 'ville@tube.example' }),
    at('film', 'youtube', { account: CHANNEL }),
  ];
  const one = feedSite(sources);
  const visits = await run(one);
  assert.deepEqual(
    visits.map(({ outcome }) => outcome),
    sources.map(() => 'read'),
  );
  const tagged = encodeURIComponent('marché');
  assert.deepEqual(
    asked.filter((url) => !url.includes('lookup')).sort(),
    [
      `/api/v1/accounts/7/statuses?limit=40&exclude_replies=true&tagged=${tagged}`,
      `/api/v1/timelines/tag/${tagged}?limit=40`,
      `/feeds/videos.xml?channel_id=${CHANNEL}`,
      '/feeds/videos.xml?videoChannelName=ville',
      `/xrpc/app.bsky.feed.getFeed?feed=${encodeURIComponent(composed)}&limit=50`,
      `/xrpc/app.bsky.feed.getListFeed?list=${encodeURIComponent(list)}&limit=50`,
    ].sort(),
  );
  const { posts, sources: said } = await shownFeed(store.feed, one, { title: 'News' }, clock.now());
  assert.deepEqual(
    [...new Set(posts.map(({ network }) => network))].sort(),
    ['bluesky', 'mastodon', 'peertube', 'youtube'].filter((name) =>
      posts.some(({ network }) => network === name),
    ),
  );
  assert.equal(nameOf(sources[0]!), '#marché');
  assert.equal(said[0]?.url, `${new URL(server.url()).origin}/tags/${tagged}`);
  assert.equal(handleOf(sources[2]!)?.page, 'https://bsky.app/profile/did:plc:v/lists/3k');
});

test('a tag without a server, an account without a name: the configuration says so', () => {
  for (const wrong of [
    { type: 'mastodon', tag: 'x' },
    { type: 'youtube' },
    { type: 'peertube', url: 'https://tube.example/' },
    { type: 'mastodon', url: 'https://m.example/' },
  ])
    assert.throws(() => feedSite([{ id: 'a', ...wrong } as never]), /missing/, JSON.stringify(wrong));
});
