/** What the networks of the demonstration answer, read as the collector reads it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createDemo } from '../../demo/serve.mjs';
import { readFeed } from '../../src/node/feed/readers/read.ts';
import { toPost } from '../../src/node/feed/readers/to-post.ts';

const SITE = 'https://www.valmont.example/';
const ask = createDemo();
const get = (path) => ask(new Request(new URL(path, 'http://127.0.0.1')));

describe('the networks of the demonstration', () => {
  const now = Date.parse('2026-11-21T12:00:00Z');
  /** What the collector makes of an answer. */
  const read = async (network, path) => {
    const answer = await get(path);
    assert.equal(answer.headers.get('Content-Type'), 'application/json; charset=utf-8');
    const { kind, posts, dropped } = readFeed(new Uint8Array(await answer.arrayBuffer()), { now });
    assert.equal(kind, network);
    assert.equal(dropped, 0);
    const source = { id: network, network, origins: [new URL(SITE).origin], official: true };
    return posts.map((found) => ({ found, post: toPost(found, source) }));
  };
  /** Whatever a browser could load. */
  const loaded = ({ post: { media, card, account, boostedBy } }) =>
    [
      ...media.flatMap(({ url, preview }) => [url, preview]),
      card?.image?.url,
      account.avatar,
      boostedBy?.avatar,
    ]
      .filter(Boolean)
      .map((url) => new URL(url));
  const sound = (all) => {
    for (const one of all) {
      assert.match(one.post.published, /^2026-1[01]-/);
      assert.ok(!one.found.clamped);
      for (const { alt } of one.post.media) assert.ok(alt);
      for (const { origin } of loaded(one)) assert.equal(origin, new URL(SITE).origin);
    }
  };

  it('answer as Mastodon does, with all that posts can be', async () => {
    const answer = await get('/api/v1/accounts/lookup?acct=valmont');
    const { id } = await answer.json();
    const all = await read('mastodon', `/api/v1/accounts/${id}/statuses?limit=40&exclude_replies=true`);
    sound(all);
    const some = (test) => assert.ok(all.some(test), String(test));
    some(({ post }) => post.warning);
    some(({ post }) => post.poll);
    some(({ post }) => post.card);
    some(({ post }) => post.boostedBy);
    some(({ post }) => post.quote?.state === 'accepted');
    some(({ post }) => post.media.length);
    some(({ post }) => post.updated);
    some(({ post }) => post.lang === 'en');
    some(
      ({ found }) => found.replyTo?.self && all.some((other) => other.found.url.endsWith(found.replyTo.id)),
    );
  });

  it('answer as Bluesky does', async () => {
    const all = await read('bluesky', '/xrpc/app.bsky.feed.getAuthorFeed?actor=valmont.example&limit=50');
    sound(all);
    const some = (test) => assert.ok(all.some(test), String(test));
    some(({ post }) => post.card);
    some(({ post }) => post.boostedBy);
    some(({ post }) => post.quote?.state === 'accepted');
    some(({ post }) => post.media.length);
    some(({ found }) => found.replyTo?.self);
    some(({ post }) => post.content.some(({ type }) => type === 'link'));
    some(({ post }) => post.content.some(({ type }) => type === 'tag'));
  });

  it('say that they do not know another account', async () => {
    for (const [path, status] of [
      ['/api/v1/accounts/lookup?acct=autre', 404],
      ['/api/v1/accounts/1/statuses', 404],
      ['/xrpc/app.bsky.feed.getAuthorFeed?actor=autre.example', 400],
    ]) {
      const answer = await get(path);
      assert.equal(answer.status, status);
      assert.ok((await answer.json()).error);
    }
  });

  it('lead whoever follows a link to one of their posts to a page that explains', async () => {
    for (const path of ['/@valmont', '/@valmont/117648418406400000', '/@harmonie', '/tags/March%C3%A9']) {
      const answer = await get(path);
      assert.equal(answer.status, 302, path);
      assert.equal((await get(answer.headers.get('Location'))).status, 200);
    }
  });

  it('hand out their records at these addresses alone', async () => {
    assert.equal((await get('/recorded/mastodon/statuses.json')).status, 404);
  });
});
