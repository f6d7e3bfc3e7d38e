import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { MINUTE, SITE, feedSite, serve, source, town } from './support.ts';
import type { SourceSettings } from '../../../src/node/feed/settings.ts';

const fixture = (name: string): string => readFileSync(new URL(`fixtures/${name}`, import.meta.url), 'utf8');

const account = {
  id: '7',
  username: 'ville',
  acct: 'ville',
  display_name: 'Ville',
  url: 'https://m.example/@ville',
};
const status = (id: string, more: object = {}): object => ({
  id,
  uri: `https://m.example/users/ville/statuses/${id}`,
  url: `https://m.example/@ville/${id}`,
  created_at: `2026-10-0${id}T08:00:00.000Z`,
  content: `<p>Status ${id}</p>`,
  visibility: 'public',
  account,
  ...more,
});

test('a Mastodon account is looked up once, then its statuses are asked for', async (t) => {
  const paths: string[] = [];
  let code = 200;
  const server = await serve(t, (request, response) => {
    paths.push(request.url!);
    const lookup = request.url!.startsWith('/api/v1/accounts/lookup');
    const statuses = [
      status('3', { in_reply_to_id: '9', in_reply_to_account_id: '8' }),
      status('2', { in_reply_to_id: '1', in_reply_to_account_id: '7' }),
      status('1'),
    ];
    response.writeHead(code).end(JSON.stringify(lookup ? account : statuses));
  });
  const { run, clock, titles, deps } = await town(t, [server]);
  const one = source('social', server.url(), { type: 'mastodon', account: '@ville@m.example' });
  const site = feedSite([one]);
  assert.equal((await run(site))[0]?.outcome, 'read');
  assert.deepEqual(
    await titles(site),
    ['Status 1Status 2'],
    'a thread is one, an answer to somebody else is left out',
  );
  clock.pass(300 * MINUTE);
  await run(site);
  assert.deepEqual(paths, [
    '/api/v1/accounts/lookup?acct=ville%40m.example',
    '/api/v1/accounts/7/statuses?limit=40&exclude_replies=true',
    '/api/v1/accounts/7/statuses?limit=40&exclude_replies=true',
  ]);
  code = 404;
  clock.pass(300 * MINUTE);
  assert.equal((await run(site))[0]?.failure, 'not-found');
  assert.equal(deps.accounts.size, 0, 'it is looked up anew');
});

test('an account that its server does not know, or answers wrongly for, is a failure of its own', async (t) => {
  const answers: [number, string, string][] = [
    [404, '{"error":"Record not found"}', 'not-found'],
    [410, '{}', 'gone'],
    [200, '<html>', 'broken-json'],
    [200, '{"id":"../../x"}', 'bad-account'],
    [200, '[]', 'bad-account'],
  ];
  for (const [code, body, failure] of answers) {
    const server = await serve(t, (_request, response) => void response.writeHead(code).end(body));
    const { run } = await town(t, [server]);
    const one = source('social', server.url(), { type: 'mastodon', account: 'ville' });
    assert.equal((await run(feedSite([one])))[0]?.failure, failure, body);
  }
});

test('a Bluesky account is asked for by its name; 400 says that there is none', async (t) => {
  const paths: string[] = [];
  const server = await serve(t, (request, response) => {
    paths.push(request.url!);
    if (request.url!.includes('nobody')) response.writeHead(400).end('{"error":"InvalidRequest"}');
    else response.end(fixture('bluesky.json'));
  });
  const { run, store } = await town(t, [server]);
  const bluesky = (id: string, name: string): SourceSettings =>
    source(id, server.url(), { type: 'bluesky', account: name });
  const visits = await run(feedSite([bluesky('sky', '@ville.example'), bluesky('none', 'nobody.example')]));
  assert.deepEqual(
    visits.map(({ outcome, failure }) => failure ?? outcome),
    ['read', 'not-found'],
  );
  assert.equal(
    paths[0],
    '/xrpc/app.bsky.feed.getAuthorFeed?actor=ville.example&limit=50&filter=posts_and_author_threads',
  );
  const items = await store.feed.items(SITE, 9);
  assert.ok(items.length > 0);
  assert.equal((items[0]?.post as { network: string }).network, 'bluesky');
});

test('an account that is not written as its network writes it asks nobody', async (t) => {
  const server = await serve(t, (_request, response) => void response.end('[]'));
  const { run } = await town(t, [server]);
  const wrong = ['', '@', 'a b', '../x', 'ville@', '@ville@m.example/x', 'https://m.example/@ville'];
  const sources = wrong.map((name, i) => source(`s${i}`, server.url(), { type: 'mastodon', account: name }));
  const { site, feed } = feedSite([]);
  const visits = await run({ site, feed: { ...feed, sources } });
  assert.deepEqual([...new Set(visits.map(({ failure }) => failure))], ['bad-account']);
  assert.equal(server.connections(), 0);
});
