import assert from 'node:assert/strict';
import type { ServerResponse } from 'node:http';
import { test } from 'node:test';
import type { Visit } from '../../../src/node/feed/visit.ts';
import { START } from '../../support/node/companion.ts';
import { MINUTE, SITE, answering, feedSite, folderOf, rss, serve, source, town } from './support.ts';
import type { Said } from './support.ts';

const outcomes = (visits: readonly Visit[]) =>
  visits.map(({ source: { id }, outcome, failure }) => [id, failure ?? outcome].join(' '));

test('the second visit asks only for what is new, and says so', async (t) => {
  const asked: (string | undefined)[] = [];
  const feed = answering(
    () =>
      rss([
        { id: 'a', day: 2 },
        { id: 'b', day: 1 },
      ]),
    {
      'last-modified': 'Mon, 02 Nov 2026 08:00:00 GMT',
    },
  );
  const server = await serve(t, (request, response) => {
    asked.push(`${request.headers['if-none-match']} ${request.headers['if-modified-since']}`);
    feed(request, response);
  });
  const { run, clock, titles, store } = await town(t, [server]);
  const site = feedSite([source('news', server.url('/feed'))]);
  assert.deepEqual(outcomes(await run(site)), ['news read']);
  assert.deepEqual(outcomes(await run(site)), ['news waiting'], 'its time has not come');
  clock.pass(120 * MINUTE);
  const [second] = await run(site);
  assert.deepEqual([second?.outcome, second?.posts], ['same', 2]);
  assert.equal(asked.length, 2);
  assert.equal(asked[0], 'undefined undefined');
  assert.match(asked[1]!, /^"\d+-3" Mon, 02 Nov 2026 08:00:00 GMT$/);
  assert.deepEqual(await titles(site), ['About a', 'About b']);
  const [state] = await store.feed.sources(SITE);
  assert.equal(state?.succeededAt, new Date(START + 120 * MINUTE).toISOString());
});

test('one hostile source among fifty: the others are there on time (S-44)', async (t) => {
  let held: ServerResponse | undefined;
  const hostile = await serve(t, (_request, response) => {
    response.writeHead(200, { 'content-type': 'application/rss+xml' });
    response.write('<rss>');
    held = response;
  });
  const bombs = await serve(t, (request, response) => {
    const { url = '' } = request;
    if (url === '/deep') response.end(`<rss><channel><item>${'<a>'.repeat(300_000)}`);
    else if (url === '/page') response.end('<!doctype html><html><body>No feed</body></html>');
    else if (url === '/noise') response.end(Buffer.alloc(5000, 7));
    else if (url === '/500') response.writeHead(500).end();
    else response.destroy();
  });
  const good = await serve(
    t,
    answering(() => rss([{ id: 'a', day: 1 }])),
  );
  const names = Array.from({ length: 45 }, (_, i) => `good${i}`);
  const bad = ['deep', 'page', 'noise', '500', 'cut'];
  const { run, clock } = await town(t, [hostile, good, bombs]);
  const ended: string[] = [];
  let others: () => void = () => {};
  const allOthers = new Promise<void>((resolve) => (others = resolve));
  const running = run(
    feedSite([
      source('hostile', hostile.url()),
      ...bad.map((name) => source(`bad-${name}`, bombs.url(`/${name}`))),
      ...names.map((name) => source(name, good.url(`/${name}`))),
    ]),
    {
      onVisit: ({ source: { id } }) => {
        ended.push(id);
        if (ended.length === names.length + bad.length) others();
      },
    },
  );
  await allOthers;
  assert.ok(!ended.includes('hostile'));
  assert.ok(held, 'the hostile one was asked, and is still at it');
  clock.pass(45_000);
  const visits = await running;
  assert.equal(visits.filter(({ outcome }) => outcome === 'read').length, 46);
  assert.deepEqual(
    outcomes(visits).filter((text) => !text.endsWith(' read')),
    [
      'hostile over-budget',
      'bad-page web-page',
      'bad-noise empty',
      'bad-500 server-error',
      'bad-cut bad-response',
    ],
  );
});

test('what fails keeps its last posts, waits longer, and comes back', async (t) => {
  let fail = false;
  let document = rss([{ id: 'a', day: 1 }]);
  const feed = answering(() => document);
  const server = await serve(t, (request, response) =>
    fail ? response.writeHead(503, { 'retry-after': '7200' }).end() : feed(request, response),
  );
  const { run, clock, titles, store } = await town(t, [server]);
  const site = feedSite([source('news', server.url('/feed'))]);
  await run(site);
  fail = true;
  clock.pass(120 * MINUTE);
  assert.deepEqual(outcomes(await run(site)), ['news server-error']);
  assert.deepEqual(await titles(site), ['About a']);
  const before = server.connections();
  for (let i = 0; i < 119; i++) {
    clock.pass(MINUTE);
    assert.deepEqual(outcomes(await run(site)), ['news waiting']);
  }
  assert.equal(server.connections(), before, 'no early request (S-45)');
  fail = false;
  document = rss([
    { id: 'b', day: 2 },
    { id: 'a', day: 1 },
  ]);
  clock.pass(MINUTE);
  assert.deepEqual(outcomes(await run(site)), ['news read']);
  assert.deepEqual(await titles(site), ['About b', 'About a']);
  assert.equal((await store.feed.sources(SITE))[0]?.failures, 0);
});

test('410 stops until the address changes', async (t) => {
  const paths: string[] = [];
  const feed = answering(() => rss([{ id: 'a', day: 1 }]));
  const server = await serve(t, (request, response) => {
    paths.push(request.url!);
    if (request.url === '/old') response.writeHead(410).end();
    else feed(request, response);
  });
  const { run, clock } = await town(t, [server]);
  const old = feedSite([source('news', server.url('/old'))]);
  assert.deepEqual(outcomes(await run(old)), ['news gone']);
  clock.pass(10_000 * MINUTE);
  assert.deepEqual(outcomes(await run(old)), ['news gone']);
  assert.deepEqual(paths, ['/old']);
  assert.deepEqual(outcomes(await run(feedSite([source('news', server.url('/new'))]))), ['news read']);
});

test('how each answer is understood, and that a wrong one changes nothing', async (t) => {
  let answer: (response: ServerResponse) => void = () => {};
  const feed = answering(() => rss([{ id: 'a', day: 1 }]));
  let good = true;
  const server = await serve(t, (request, response) => (good ? feed(request, response) : answer(response)));
  const { run, clock, titles } = await town(t, [server]);
  const site = feedSite([source('news', server.url())]);
  await run(site);
  good = false;
  const status =
    (code: number, headers: Record<string, string> = {}) =>
    (response: ServerResponse): void =>
      void response.writeHead(code, headers).end();
  const body =
    (text: string, headers: Record<string, string> = {}) =>
    (response: ServerResponse): void =>
      void response.writeHead(200, headers).end(text);
  const cases: [string, (response: ServerResponse) => void][] = [
    ['unauthorised', status(401)],
    ['unauthorised', status(403)],
    ['not-found', status(404)],
    ['rate-limited', status(429, { 'retry-after': 'later' })],
    ['bad-status', status(400)],
    ['bad-status', status(204)],
    ['bad-status', status(206)],
    ['server-error', status(599)],
    ['too-many-redirects', status(302, { location: '/' })],
    ['bad-redirect', status(301)],
    ['bad-redirect', status(301, { location: 'ftp://x.example/' })],
    ['bad-port', status(302, { location: 'http://127.0.0.1:1/' })],
    ['empty', body('')],
    ['empty', body('  \n')],
    ['web-page', body('<html><body></body></html>')],
    ['broken-json', body('{"version":')],
    ['not-a-feed', body('{}')],
    ['bad-encoding', body('x', { 'content-encoding': 'gzip' })],
    [
      'truncated',
      (response) =>
        response.writeHead(200, { 'content-length': '99' }).write('<rss>', () => response.destroy()),
    ],
    ['same', status(304)],
    ['read', body(rss([]))],
  ];
  for (const [expected, next] of cases) {
    answer = next;
    clock.pass(24 * 60 * MINUTE);
    assert.deepEqual(outcomes(await run(site)), [`news ${expected}`]);
    assert.deepEqual(await titles(site), ['About a'], expected);
  }
});

test('max-age, ttl and Retry-After are waited for; a garbled one is not', async (t) => {
  const cases: [Record<string, string>, string, number][] = [
    [{ 'cache-control': 'max-age=3600' }, '', 60],
    [{}, '<ttl>90</ttl>', 90],
    [{ 'retry-after': '6000' }, '', 100],
    [{ 'retry-after': new Date(START + 50 * MINUTE).toUTCString() }, '', 50],
    [{ 'retry-after': 'garbage', 'cache-control': 'max-age=x' }, '<ttl>none</ttl>', 14],
  ];
  for (const [headers, more, least] of cases) {
    const server = await serve(
      t,
      answering(() => rss([], more), headers),
    );
    const { run } = await town(t, [server]);
    const [visit] = await run(feedSite([source('news', server.url())]));
    const waits = (Date.parse(visit?.nextAt ?? '') - START) / MINUTE;
    assert.ok(waits >= least && waits <= least + 1, `${JSON.stringify(headers)} ${more}: ${waits}`);
  }
});

test('two sites know nothing of each other, also with sources of one name', async (t) => {
  const one = await serve(
    t,
    answering(() => rss([{ id: 'a', day: 1 }])),
  );
  const two = await serve(
    t,
    answering(() => rss([{ id: 'b', day: 1 }])),
  );
  const { run, titles } = await town(t, [one, two]);
  const valmont = feedSite([source('news', one.url())]);
  const other = feedSite([source('news', two.url())]);
  const beaumont = { ...other, site: { ...other.site, id: 'beaumont' } };
  await Promise.all([run(valmont), run(beaumont)]);
  assert.deepEqual(await titles(valmont), ['About a']);
  assert.deepEqual(await titles(beaumont), ['About b']);
});

test('what a rule hides is in no output, from the moment on that the rule is there', async (t) => {
  const said: Said[] = [
    { id: 'a', day: 2, title: 'Market' },
    { id: 'b', day: 1, title: 'Roadworks' },
  ];
  const server = await serve(
    t,
    answering(() => rss(said)),
  );
  const { run, clock, titles, store } = await town(t, [server]);
  const sources = [source('news', server.url())];
  const hiding = feedSite(sources, { hide: { posts: [], words: ['roadworks'], accounts: [] } });
  await run(feedSite(sources));
  assert.deepEqual(await titles(hiding), ['Market']);
  clock.pass(300 * MINUTE);
  assert.deepEqual(outcomes(await run(hiding)), ['news same']);
  assert.deepEqual((await store.feed.items(SITE, 9)).length, 1, 'hidden in the store, too');
  clock.pass(300 * MINUTE);
  await run(feedSite(sources));
  assert.deepEqual(await titles(feedSite(sources)), ['Market', 'Roadworks']);
});

test('a process that is killed between the visits has what it had written', async (t) => {
  const url = `sqlite:${folderOf(t)}/parvis.db`;
  const first = await serve(
    t,
    answering(() => rss([{ id: 'a', day: 1 }])),
  );
  let reached: () => void = () => {};
  const hanging = new Promise<void>((resolve) => (reached = resolve));
  const second = await serve(t, () => reached());
  const site = feedSite([source('one', first.url()), source('two', second.url())]);
  const killed = await town(t, [first, second], { url });
  let written: () => void = () => {};
  const oneIsWritten = new Promise<void>((resolve) => (written = resolve));
  const stop = new AbortController();
  const running = killed.run(site, { stop: stop.signal, onVisit: () => written() });
  await Promise.all([hanging, oneIsWritten]);
  const after = await town(t, [first, second], { url });
  assert.deepEqual(await after.titles(site), ['About a']);
  assert.equal((await after.store.feed.sources(SITE)).length, 1);
  stop.abort();
  assert.equal((await running).find(({ source: { id } }) => id === 'two')?.outcome, 'waiting');
  assert.equal((await after.store.feed.sources(SITE)).length, 1, 'a visit that was called off is none');
});

test('when the database cannot be written the visit says so, and the others go on', async (t) => {
  const server = await serve(
    t,
    answering(() => rss([{ id: 'a', day: 1 }])),
  );
  const { run, deps, store } = await town(t, [server]);
  const inner = deps.store;
  const busy = Object.assign(new Error('busy'), { name: 'StoreBusy' });
  const broken = {
    ...inner,
    saveVisit: (...args: Parameters<typeof store.feed.saveVisit>) =>
      args[1].source === 'one' ? Promise.reject(busy) : inner.saveVisit(...args),
  };
  Object.assign(deps, { store: broken });
  const visits = await run(feedSite([source('one', server.url('/1')), source('two', server.url('/2'))]));
  assert.deepEqual(outcomes(visits), ['one not-stored', 'two read']);
});
