/** What the companion serves to those who pass a site's feed on. */
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import type { Files } from '../../../src/node/edge/files.ts';
import { openStore } from '../../../src/node/store/open.ts';
import { companion, configOf, townFile } from '../../support/node/companion.ts';

const BASE = 'https://parvis.valmont.example';
const ELSEWHERE = 'https://press.example';

const script = new TextEncoder().encode('export {};');
const built: Files = new Map([
  [
    'parvis.js',
    {
      bytes: new Uint8Array(script),
      type: 'text/javascript; charset=utf-8',
      etag: '"x"',
      immutable: false,
      small: async () => new Uint8Array(script),
    },
  ],
]);

async function served(t: TestContext, more: { files?: Files; feed?: object; accounts?: object[] } = {}) {
  const store = await openStore({ url: 'sqlite::memory:' });
  t.after(() => store.close());
  await store.migrate();
  const town = townFile();
  const feed = {
    sources: [{ id: 'news', url: 'https://www.valmont.example/news.rss', title: 'Our site' }],
    ...more.feed,
  };
  const accounts = more.accounts ?? [{ network: 'mastodon', url: 'https://m.example/@valmont' }];
  const config = configOf({ ...town, site: { ...(town['site'] as object), lang: 'en', accounts, feed } });
  const { app } = companion(store, { config, ...(more.files && { files: more.files }) });
  return (path: string, headers: Record<string, string> = {}) =>
    app.public(new Request(BASE + path, { headers }));
}

test('the page names the companion\u2019s own loader with its hash, and may load nothing itself', async (t) => {
  const ask = await served(t, { files: built });
  const answer = await ask('/s/valmont/relay.html', { origin: ELSEWHERE });
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'text/html; charset=utf-8');
  assert.equal(answer.headers.get('access-control-allow-origin'), null, 'a page is for people');
  assert.match(answer.headers.get('content-security-policy')!, /^default-src 'none'/);
  const text = await answer.text();
  const hash = createHash('sha384').update(script).digest('base64');
  assert.ok(text.includes(`src=&quot;${BASE}/dist/parvis.js&quot;`), text);
  assert.ok(text.includes(`integrity=&quot;sha384-${hash}&quot;`));
  assert.ok(text.includes(`${BASE}/s/valmont/feed.html#parvis-feed`));
});

test('a loader that the configuration names goes before; without any the snippet is a link', async (t) => {
  const loader = {
    url: 'https://www.valmont.example/parvis/parvis.js',
    integrity: `sha384-${'A'.repeat(64)}`,
  };
  const named = await served(t, { files: built, feed: { loader } });
  const text = await (await named('/s/valmont/relay.html')).text();
  assert.ok(text.includes(`src=&quot;${loader.url}&quot;`));
  assert.doesNotMatch(text, /\/dist\/parvis\.js/);
  const bare = await served(t);
  const link = await (await bare('/s/valmont/relay.html')).text();
  assert.doesNotMatch(link, /script/);
  assert.match(link, /#parvis-feed/);
});

test('the list of accounts is open to every origin', async (t) => {
  const ask = await served(t);
  const answer = await ask('/s/valmont/accounts.opml', { origin: ELSEWHERE });
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('content-type'), 'text/x-opml; charset=utf-8');
  assert.equal(answer.headers.get('access-control-allow-origin'), '*');
  assert.equal(answer.headers.get('access-control-allow-credentials'), null);
  const text = await answer.text();
  for (const address of [
    `${BASE}/s/valmont/feed.atom`,
    'https://www.valmont.example/news.rss',
    'https://m.example/@valmont.rss',
  ])
    assert.ok(text.includes(`xmlUrl="${address}"`), address);
});

test('a cache never gives the answer for one origin to another', async (t) => {
  const ask = await served(t);
  for (const name of ['feed.json', 'feed.atom', 'accounts.opml'])
    for (const origin of [ELSEWHERE, 'https://www.valmont.example', undefined]) {
      const answer = await ask(`/s/valmont/${name}`, origin === undefined ? {} : { origin });
      const allowed = answer.headers.get('access-control-allow-origin');
      assert.ok(allowed === '*' || allowed === origin, `${name} ${origin}: ${allowed}`);
      assert.match(answer.headers.get('vary') ?? '', /\borigin\b/i, `${name} ${origin}`);
    }
});

test('a new loader is a new page for whoever has the old one', async (t) => {
  const before = await (await served(t))('/s/valmont/relay.html');
  const ask = await served(t, { files: built });
  const etag = before.headers.get('etag')!;
  assert.equal((await ask('/s/valmont/relay.html', { 'if-none-match': etag })).status, 200);
  const now = (await ask('/s/valmont/relay.html')).headers.get('etag')!;
  const again = await ask('/s/valmont/relay.html', { 'if-none-match': now });
  assert.equal(again.status, 304);
  assert.equal(await again.text(), '');
});
