import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { isProblem } from '../../../src/model/problem.ts';
import { parseFeed } from '../../../src/model/wire/feed.ts';
import { collect } from '../../../src/node/feed/collect.ts';
import { openStore } from '../../../src/node/store/open.ts';
import { companion, configOf, heldClock, townFile } from '../../support/node/companion.ts';
import { answering, rss, serve } from '../feed/support.ts';

const BASE = 'https://parvis.valmont.example';
const PAGE = 'https://www.valmont.example';

async function served(t: TestContext) {
  let document = rss([{ id: 'a', day: 1 }]);
  const server = await serve(
    t,
    answering(() => document),
  );
  const store = await openStore({ url: 'sqlite::memory:' });
  t.after(() => store.close());
  await store.migrate();
  const town = townFile();
  const sources = [{ id: 'news', url: server.url() }];
  const config = configOf(
    { ...town, site: { ...(town['site'] as object), feed: { sources } }, net: { allow: [server.entry] } },
    { beaumont: { name: 'Beaumont', url: 'https://b.example/', origins: ['https://b.example'] } },
  );
  const clock = heldClock();
  const { app, deps } = companion(store, { config, clock });
  const visit = async (): Promise<void> => {
    const more = { get: deps.get, clock, random: () => 0, accounts: new Map<string, string>() };
    await collect(
      { ...more, store: store.feed },
      config.sites.find(({ site }) => site.id === 'valmont')!,
    );
  };
  const ask = (path: string, headers: Record<string, string> = {}) =>
    app.public(new Request(BASE + path, { headers }));
  return { ask, clock, visit, say: (text: string) => (document = text) };
}

test('a feed is served in three forms, to pages of any origin, and kept while a new one is fetched', async (t) => {
  const { ask, visit } = await served(t);
  await visit();
  const json = await ask('/s/valmont/feed.json', { origin: 'https://elsewhere.example' });
  assert.equal(json.status, 200);
  assert.equal(json.headers.get('content-type'), 'application/feed+json; charset=utf-8');
  assert.equal(json.headers.get('access-control-allow-origin'), '*');
  assert.match(json.headers.get('cache-control')!, /stale-while-revalidate=\d+/);
  assert.equal(json.headers.get('set-cookie'), null);
  const feed = parseFeed(await json.json());
  assert.ok(!isProblem(feed));
  assert.equal(feed.address, `${BASE}/s/valmont/feed.json`);
  assert.deepEqual(
    feed.posts.map(({ title }) => title),
    ['About a'],
  );
  const own = await ask('/s/valmont/feed.json', { origin: PAGE });
  assert.equal(own.headers.get('access-control-allow-origin'), PAGE);
  const atom = await ask('/s/valmont/feed.atom');
  assert.equal(atom.headers.get('access-control-allow-origin'), '*');
  assert.match(await atom.text(), /^<\?xml .*<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/);
  const page = await ask('/s/valmont/feed.html', { origin: 'https://elsewhere.example' });
  assert.equal(page.headers.get('access-control-allow-origin'), null);
  assert.match(
    page.headers.get('content-security-policy')!,
    /^default-src 'none'; style-src 'self'; img-src 'self' https:\/\/www\.valmont/,
  );
  assert.match(
    await page.text(),
    /rel="canonical" href="https:\/\/parvis\.valmont\.example\/s\/valmont\/feed\.html"/,
  );
});

test('whoever has it already gets 304, until a post is new', async (t) => {
  const { ask, clock, visit, say } = await served(t);
  await visit();
  const first = await ask('/s/valmont/feed.json');
  const etag = first.headers.get('etag')!;
  const again = async () => await ask('/s/valmont/feed.json', { 'if-none-match': `"x", ${etag}` });
  const same = await again();
  assert.equal(same.status, 304);
  assert.equal(await same.text(), '');
  assert.equal(same.headers.get('etag'), etag);
  assert.equal(same.headers.get('access-control-allow-origin'), '*');
  clock.pass(6 * 3_600_000);
  await visit();
  assert.equal((await again()).status, 304, 'a visit without news is no news');
  say(
    rss([
      { id: 'b', day: 2 },
      { id: 'a', day: 1 },
    ]),
  );
  clock.pass(6 * 3_600_000);
  await visit();
  assert.equal((await again()).status, 200);
});

test('a site without sources has no feed; nothing was collected yet is an empty one', async (t) => {
  const { ask } = await served(t);
  assert.equal((await ask('/s/beaumont/feed.json')).status, 404);
  assert.equal((await ask('/s/nowhere/feed.json')).status, 404);
  const empty = await ask('/s/valmont/feed.json');
  assert.equal(empty.status, 200);
  const feed = parseFeed(await empty.json());
  assert.ok(!isProblem(feed));
  assert.deepEqual([feed.posts.length, feed.sources[0]?.state], [0, 'failed']);
});

test('a page for a screen is served, under a strict policy, with the script of the companion', async (t) => {
  const { ask, visit } = await served(t);
  await visit();
  const page = await ask('/s/valmont/kiosk.html');
  assert.equal(page.status, 200);
  assert.equal(page.headers.get('x-robots-tag'), 'noindex, nofollow');
  const policy = page.headers.get('content-security-policy')!;
  assert.match(
    policy,
    /^default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' https:\/\/www\.valmont/,
  );
  assert.match(policy, /require-trusted-types-for 'script'; trusted-types lit-html$/);
  const text = await page.text();
  assert.match(text, /About a/);
  for (const name of ['feed.css', 'kiosk.css']) {
    const style = await ask(`/s/valmont/${name}`);
    assert.equal(style.headers.get('content-type'), 'text/css; charset=utf-8');
    assert.match(await style.text(), /prefers-color-scheme: dark/);
  }
  assert.equal((await ask('/s/beaumont/kiosk.html')).status, 404);
});
