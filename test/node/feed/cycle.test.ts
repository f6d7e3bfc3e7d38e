/** What is edited or taken back at its source is so on the page after one visit (feeds.md goal 8). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain } from '../../../src/model/text/segment.ts';
import { outputsOf } from '../../../src/node/feed/outputs.ts';
import { shownFeed } from '../../../src/node/feed/shown.ts';
import { wordsOf } from '../../../src/node/routes/words.ts';
import { MINUTE, feedSite, rss, serve, source, town } from './support.ts';

/** One post as its author last wrote it. */
interface Said {
  readonly id: number;
  readonly text: string;
  readonly edited?: string;
}

/** The same posts as each network answers them, newest first. */
const answers: Readonly<Record<string, (said: readonly Said[]) => string>> = {
  mastodon: (said) =>
    JSON.stringify(
      said.map(({ id, text, edited }) => ({
        id: String(id),
        uri: `https://m.example/${id}`,
        url: `https://m.example/@v/${id}`,
        created_at: `2026-10-${10 + id}T08:00:00.000Z`,
        edited_at: edited ?? null,
        content: `<p>${text}</p>`,
        visibility: 'public',
        account: { id: '1', acct: 'v', display_name: 'V', url: 'https://m.example/@v' },
      })),
    ),
  bluesky: (said) =>
    JSON.stringify({
      feed: said.map(({ id, text }) => ({
        post: {
          uri: `at://did:plc:v/app.bsky.feed.post/3l${id}`,
          author: { did: 'did:plc:v', handle: 'v.example' },
          record: { text, createdAt: `2026-10-${10 + id}T08:00:00.000Z` },
          indexedAt: `2026-10-${10 + id}T08:00:01.000Z`,
        },
      })),
    }),
  feed: (said) => rss(said.map(({ id, text }) => ({ id: String(id), day: 10 + id, title: text, text }))),
};

for (const [type, answer] of Object.entries(answers))
  test(`${type}: an edit and a deletion are on the page, in each form, after one visit`, async (t) => {
    let said: Said[] = [3, 2, 1].map((id) => ({ id, text: `Canary${id}` }));
    let revision = 0;
    const server = await serve(t, ({ url = '', headers }, response) => {
      if (url.includes('lookup')) return response.end('{"id":"1","acct":"v"}');
      // A server that is honest about its validators.
      if (headers['if-none-match'] === `"${revision}"`) return response.writeHead(304).end();
      return response.writeHead(200, { etag: `"${revision}"` }).end(answer(said));
    });
    const { run, clock, store } = await town(t, [server]);
    const account = type === 'feed' ? {} : { account: 'v.example' };
    const one = feedSite([source('s', server.url(), { type: type as 'feed', ...account })]);
    const page = async () => {
      const feed = await shownFeed(store.feed, one, { title: 'News' }, clock.now());
      const words = feed.posts.map(({ title, content }) => title ?? plain(content));
      const made = Object.entries(outputsOf(feed, one, wordsOf('en')));
      return { words, all: made.filter(([name]) => !name.endsWith('.css')).map(([, text]) => text), feed };
    };
    const visit = async (now: Said[]) => {
      said = now;
      revision += 1;
      clock.pass(300 * MINUTE);
      assert.equal((await run(one))[0]?.outcome, 'read');
      return page();
    };
    assert.deepEqual((await visit(said)).words, ['Canary3', 'Canary2', 'Canary1']);
    const edited = { id: 2, text: 'Mended', edited: '2026-11-03T09:00:00.000Z' };
    const first = await visit([said[0]!, edited, said[2]!]);
    assert.deepEqual(first.words, ['Canary3', 'Mended', 'Canary1']);
    for (const text of first.all) assert.ok(!text.includes('Canary2') && text.includes('Mended'));
    if (type === 'mastodon') assert.equal(first.feed.posts[1]?.updated, '2026-11-03T09:00:00Z');
    const second = await visit([edited, said[2]!]);
    assert.deepEqual(second.words, ['Mended', 'Canary1'], 'the newest was taken back');
    for (const text of second.all) assert.doesNotMatch(text, /Canary3/);
    const third = await visit([{ id: 4, text: 'Canary4' }, said[1]!]);
    assert.deepEqual(third.words, ['Canary4', 'Canary1'], 'one in the middle was');
    const gone = (await store.feed.known('valmont', 's')).map(({ post }) => JSON.stringify(post)).join();
    assert.doesNotMatch(gone, /Canary3|Mended/, 'nor is it kept');
  });

test('a post whose labels change is gone, and so is one that is no longer for everybody', async (t) => {
  let [labels, visibility]: [object[], string] = [[], 'public'];
  const server = await serve(t, ({ url = '' }, response) => {
    if (url.includes('lookup')) return response.end('{"id":"1","acct":"v"}');
    const sky = JSON.parse(
      answers['bluesky']!([
        { id: 2, text: 'Sky2' },
        { id: 1, text: 'Sky1' },
      ]),
    );
    sky.feed[0].post.labels = labels;
    const toots = JSON.parse(
      answers['mastodon']!([
        { id: 2, text: 'Toot2' },
        { id: 1, text: 'Toot1' },
      ]),
    );
    toots[0].visibility = visibility;
    return response.end(JSON.stringify(url.includes('xrpc') ? sky : toots));
  });
  const { run, clock, store } = await town(t, [server]);
  const one = feedSite([
    source('sky', server.url(), { type: 'bluesky', account: 'v.example' }),
    source('toot', server.url(), { type: 'mastodon', account: 'v' }),
  ]);
  const words = async () => {
    clock.pass(300 * MINUTE);
    await run(one);
    const { posts } = await shownFeed(store.feed, one, { title: 'News' }, clock.now());
    return posts.map(({ content }) => plain(content)).sort();
  };
  assert.deepEqual(await words(), ['Sky1', 'Sky2', 'Toot1', 'Toot2']);
  labels = [{ val: '!no-unauthenticated', src: 'did:plc:v' }];
  visibility = 'private';
  assert.deepEqual(await words(), ['Sky1', 'Toot1']);
});
