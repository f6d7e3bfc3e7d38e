import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isProblem } from '../../../../src/model/problem.ts';
import { parseFeed } from '../../../../src/model/wire/feed.ts';
import { collect } from '../../../../src/node/feed/collect.ts';
import { mirrorSite } from '../../../../src/node/feed/mirror-site.ts';
import { publish } from '../../../../src/node/feed/publish.ts';
import { openStore } from '../../../../src/node/store/open.ts';
import { wordsOf } from '../../../../src/node/routes/words.ts';
import { companion, configOf, heldClock, townFile } from '../../../support/node/companion.ts';
import { folderOf, serve } from '../support.ts';
import { drawn, skip } from './support.ts';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const BASE = 'https://parvis.valmont.example';

test('what posts show comes from the companion alone, and goes when it is hidden', { skip }, async (t) => {
  const photo = await drawn(800, 600).jpeg().toBuffer();
  const face = await drawn(200, 200, '#080').png().toBuffer();
  const sign = await drawn(30, 30, '#880').png().toBuffer();
  const server = await serve(t, (request, response) => {
    const at = (path: string): string => server.url(path);
    const { url = '' } = request;
    if (url.startsWith('/api/v1/accounts/lookup')) return response.end('{"id":"1"}');
    if (url.startsWith('/api/')) {
      const status = (id: string, more: object) => ({
        id,
        uri: at(`/${id}`),
        url: at(`/@town/${id}`),
        created_at: '2026-11-01T08:00:00.000Z',
        content: `<p>About ${id} :sun:</p>`,
        visibility: 'public',
        account: {
          id: '1',
          acct: 'town',
          username: 'town',
          display_name: 'Town',
          url: at('/@town'),
          avatar: at('/face.png'),
        },
        emojis: [{ shortcode: 'sun', url: at('/sun.png'), static_url: at('/sun.png') }],
        ...more,
      });
      const photo = {
        type: 'image',
        url: at('/photo.jpg'),
        preview_url: at('/photo.jpg'),
        description: 'A market',
      };
      const film = { type: 'video', url: at('/film.mp4'), preview_url: at('/still.jpg'), description: null };
      const card = { url: at('/page'), title: 'A page', image: at('/card.png') };
      return response.end(
        JSON.stringify([status('one', { media_attachments: [photo, film] }), status('two', { card })]),
      );
    }
    const bytes = {
      '/photo.jpg': photo,
      '/still.jpg': photo,
      '/face.png': face,
      '/sun.png': sign,
      '/card.png': face,
    }[url];
    return bytes ? response.end(bytes) : response.writeHead(404).end();
  });
  const store = await openStore({ url: 'sqlite::memory:' });
  t.after(() => store.close());
  await store.migrate();
  const town = townFile();
  const folder = folderOf(t);
  const feed = {
    sources: [{ id: 'town', type: 'mastodon', url: server.url(), account: 'town' }],
    output: folder,
  };
  const config = configOf({
    ...town,
    site: { ...(town['site'] as object), feed },
    net: { allow: [server.entry] },
  });
  const clock = heldClock();
  const { app, deps, logged } = companion(store, { config, clock });
  const one = config.sites[0]!;
  const tools = {
    get: deps.get,
    clock,
    random: () => 0,
    accounts: new Map<string, string>(),
    store: store.feed,
  };
  await collect(tools, one);
  const ask = async (path: string) => app.public(new Request(path.startsWith('http') ? path : BASE + path));
  const posts = async () => {
    clock.pass(60_000);
    const text = await (await ask('/s/valmont/feed.json')).text();
    const read = parseFeed(JSON.parse(text));
    assert.ok(!isProblem(read), text + logged.join('\n'));
    return { text, posts: read.posts };
  };

  // Before: words and links alone.
  const before = (await posts()).posts.find(({ media }) => media.length)!;
  assert.deepEqual(
    before.media.map(({ type, preview }) => [type, preview]),
    [
      ['image', undefined],
      ['video', undefined],
    ],
  );
  assert.equal(before.account?.avatar, undefined);

  const run = await mirrorSite(tools, one);
  assert.deepEqual([run?.made, run?.failed], [5, 0]);
  const { text, posts: shown } = await posts();
  const post = shown.find(({ media }) => media.length)!;
  const [picture, film] = post.media;
  const own = new RegExp(`^${BASE}/s/valmont/media/[0-9a-f]{32}-\\d+\\.(?:jpg|webp|png)$`);
  for (const url of [picture?.url, film?.preview, post.account?.avatar]) assert.match(url!, own);
  assert.deepEqual(
    [picture?.alt, picture?.width, picture?.height, picture?.widths],
    ['A market', 640, 480, [320, 640, 800]],
  );
  assert.equal(film?.url, server.url('/film.mp4'), 'a film is a link');
  assert.match(shown.find(({ card }) => card)!.card!.image!.url, own);
  const emoji = post.content.find(({ type }) => type === 'emoji') as { src?: string };
  assert.match(emoji.src!, own);
  assert.doesNotMatch(text, /photo\.jpg|still\.jpg|face\.png|sun\.png|card\.png/, 'nothing is hot-linked');

  const file = await ask(picture!.url);
  assert.equal(file.status, 200);
  for (const [name, value] of [
    ['content-type', 'image/jpeg'],
    ['cache-control', 'public, max-age=31536000, immutable'],
    ['x-content-type-options', 'nosniff'],
    ['cross-origin-resource-policy', 'cross-origin'],
  ] as const)
    assert.equal(file.headers.get(name), value);
  for (const width of picture!.widths!)
    for (const format of ['avif', 'webp']) {
      const other = await ask(picture!.url.replace(/-\d+\.\w+$/, `-${width}.${format}`));
      assert.deepEqual([other.status, other.headers.get('content-type')], [200, `image/${format}`]);
    }
  for (const name of ['x.png', `${'a'.repeat(32)}-1.png`, '..%2f..%2fparvis.db', '.mirror'])
    assert.equal((await ask(`/s/valmont/media/${name}`)).status, 404);

  const page = await (await ask('/s/valmont/feed.html')).text();
  assert.match(
    page,
    new RegExp(
      `<source\\s+type="image/avif"\\s+srcset="${BASE}/s/valmont/media/[0-9a-f]{32}-320\\.avif 320w, `,
    ),
  );
  assert.match(
    (await ask('/s/valmont/feed.html')).headers.get('content-security-policy')!,
    /img-src 'self' /,
  );

  // Files alone: beside feed.json, named from there.
  await publish(store.feed, one, wordsOf('en'), folder, clock.now());
  const written = JSON.parse(readFileSync(join(folder, 'feed.json'), 'utf8'));
  const named = JSON.stringify(written).match(/media\/[0-9a-f]{32}-\d+\.\w+/g)!;
  assert.ok(named.length >= 5);
  const there = readdirSync(join(folder, 'media'));
  for (const name of named) assert.ok(there.includes(name.slice(6)), name);
  assert.match(readFileSync(join(folder, 'feed.html'), 'utf8'), /<img\s+class="u-photo"\s+src="media\//);
  assert.deepEqual((await publish(store.feed, one, wordsOf('en'), folder, clock.now())).files, []);

  // Hidden: its pictures are nowhere any more.
  const hiding = {
    ...one,
    feed: { ...one.feed, hide: { posts: shown.map(({ id }) => id), words: [], accounts: [] } },
  };
  assert.ok((await mirrorSite(tools, hiding))!.removed > 10);
  assert.equal((await ask(picture!.url)).status, 404);
});

test('a site may mirror none', async (t) => {
  const store = await openStore({ url: 'sqlite::memory:' });
  t.after(() => store.close());
  await store.migrate();
  const town = townFile();
  const [one] = configOf({ ...town, site: { ...(town['site'] as object), feed: { images: false } } }).sites;
  const clock = heldClock();
  const get = () => Promise.reject(new Error('nothing is asked'));
  assert.equal(await mirrorSite({ get, clock, store: store.feed }, one!), undefined);
});
