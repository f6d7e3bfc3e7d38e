import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { isProblem } from '../../../src/model/problem.ts';
import { parseDeskFeed, parseFeedDecided, parseFeedLog } from '../../../src/model/wire/desk-feed.ts';
import { invite } from '../../../src/node/desk/sessions.ts';
import { collect } from '../../../src/node/feed/collect.ts';
import { publish } from '../../../src/node/feed/publish.ts';
import { wordsOf } from '../../../src/node/routes/words.ts';
import { openStore } from '../../../src/node/store/open.ts';
import type { Staff } from '../../../src/node/store/store.ts';
import { companion, configOf, heldClock, START, townFile } from '../../support/node/companion.ts';
import { answering, folderOf, rss, serve } from '../feed/support.ts';

const PUBLIC = 'https://parvis.valmont.example';
const DESK = 'https://desk.valmont.example';
const HOUR = 3_600_000;

/** A companion with a feed of three posts. @param feed more of its settings */
async function scene(t: TestContext, feed: object = {}, calendar?: object) {
  const server = await serve(
    t,
    answering(() => rss(['c', 'b', 'a'].map((id, i) => ({ id, day: 3 - i, title: `Secret ${id}` })))),
  );
  const store = await openStore({ url: 'sqlite::memory:' });
  t.after(() => store.close());
  await store.migrate();
  const file = townFile();
  const output = folderOf(t);
  const sources = [{ id: 'news', url: server.url(), title: 'Town news' }];
  const other = { name: 'Beaumont', url: 'https://b.example/', origins: ['https://b.example'] };
  const config = configOf(
    {
      ...file,
      site: {
        ...(file['site'] as object),
        feed: { sources, output, ...feed },
        ...(calendar && {
          policy: { ...(file['site'] as { policy: object }).policy, calendar },
        }),
      },
      net: { allow: [server.entry] },
    },
    { beaumont: other },
  );
  const clock = heldClock();
  const { app, deps, logged } = companion(store, { config, clock });
  const one = config.sites.find(({ site }) => site.id === 'valmont')!;
  const tools = {
    get: deps.get,
    clock,
    random: () => 0,
    accounts: new Map<string, string>(),
    store: store.feed,
  };
  await collect(tools, one);
  const desk = (path: string, cookie = '', body?: unknown, headers: Record<string, string> = {}) =>
    app.desk(
      new Request(DESK + path, {
        headers: {
          cookie,
          ...(body !== undefined && { origin: DESK, 'content-type': 'application/json' }),
          ...headers,
        },
        ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      }),
    );
  const enter = async (name: string, role: Staff['role'] = 'moderator', site = 'valmont') => {
    const { token } = await invite(deps, site, { name, role });
    const form = { origin: DESK, 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await app.desk(
      new Request(`${DESK}/s/${site}/form/sign-in`, {
        method: 'POST',
        body: `token=${token}`,
        headers: form,
      }),
    );
    return answer.headers.get('set-cookie')!.split(';')[0]!;
  };
  let keys = 100_000;
  const queue = async (cookie: string, query = '') => {
    const answer = await desk(`/s/valmont/desk/feed${query}`, cookie);
    const read = parseDeskFeed(await answer.json());
    assert.ok(!isProblem(read), String(answer.status));
    return read;
  };
  const decide = async (cookie: string, ...decisions: object[]) => {
    const answer = await desk(
      '/s/valmont/desk/feed',
      cookie,
      { decisions },
      { 'idempotency-key': `key-${keys++}` },
    );
    const read = parseFeedDecided(await answer.json());
    assert.ok(!isProblem(read), String(answer.status));
    return read.results.map(({ state, problem }) => problem ?? state);
  };
  /** Everything that a browser can get of the feed, served or as files. */
  const outputs = async () => {
    await publish(store.feed, one, wordsOf('en'), output, clock.now());
    const names = ['feed.json', 'feed.html', 'feed.atom'];
    const served = await Promise.all(
      names.map(async (name) => (await app.public(new Request(`${PUBLIC}/s/valmont/${name}`))).text()),
    );
    return [...served, ...names.map((name) => readFileSync(join(output, name), 'utf8'))];
  };
  return { desk, enter, queue, decide, outputs, clock, logged, store, app, tools, one };
}

const shows = (outputs: readonly string[], title: string) => outputs.map((text) => text.includes(title));
const ALL = [true, true, true, true, true, true];
const NONE = ALL.map(() => false);

test('what is hidden reaches no browser from that moment on, and comes back when it is taken back', async (t) => {
  const { enter, queue, decide, outputs } = await scene(t);
  const ana = await enter('Ana');
  assert.deepEqual(shows(await outputs(), 'Secret a'), ALL);
  const { posts, counts } = await queue(ana, '?queue=shown');
  assert.deepEqual({ ...counts }, { held: 0, hidden: 0, pinned: 0, decided: 0, shown: 3 });
  const post = posts.find((one) => one.post.title === 'Secret a')!;
  assert.deepEqual([post.source, post.sourceName, post.state], ['news', 'Town news', 'shown']);
  const { id } = post.post;
  assert.deepEqual(await decide(ana, { post: id, act: 'hide', reason: 'A name was in it' }), ['hidden']);
  assert.deepEqual(shows(await outputs(), 'Secret a'), NONE, 'although an answer may be kept for seconds');
  assert.deepEqual(shows(await outputs(), id), NONE);
  assert.deepEqual(shows(await outputs(), 'Secret b'), ALL);
  const [hidden] = (await queue(ana, '?queue=hidden')).posts;
  assert.deepEqual(
    [hidden?.why, hidden?.decision?.reason, hidden?.decision?.name, hidden?.decision?.act],
    ['decision', 'A name was in it', 'Ana', 'hide'],
  );
  assert.deepEqual(await decide(ana, { post: id, act: 'undo', reason: 'It was a street' }), ['shown']);
  assert.deepEqual(shows(await outputs(), 'Secret a'), ALL);
});

test('what is held waits; whoever may judge lets it through', async (t) => {
  const { enter, queue, decide, outputs, desk } = await scene(t, { hold: { all: true } });
  const ana = await enter('Ana');
  assert.deepEqual(shows(await outputs(), 'Secret'), NONE);
  const { posts, counts, next } = await queue(ana, '?limit=2');
  assert.deepEqual([posts.map(({ post }) => post.title), counts['held']], [['Secret c', 'Secret b'], 3]);
  assert.deepEqual(
    posts.map(({ state, why }) => [state, why]),
    [
      ['held', 'all'],
      ['held', 'all'],
    ],
  );
  const rest = await queue(ana, `?limit=2&after=${encodeURIComponent(next!)}`);
  assert.deepEqual([rest.posts.map(({ post }) => post.title), rest.next], [['Secret a'], undefined]);
  const id = posts[0]!.post.id;
  const bad = [
    { post: 'nobody', act: 'show', reason: 'r' },
    { post: id, act: 'undo', reason: 'r' },
    { post: id, act: 'pin', reason: 'r' },
    { post: id, act: 'pin', until: '2026-11-01T00:00:00Z', reason: 'r' },
    { post: id, act: 'show', until: '2027-01-01T00:00:00Z', reason: 'r' },
    { post: id, act: 'show', reason: 'Checked' },
  ];
  assert.deepEqual(await decide(ana, ...bad), [
    'not-found',
    'conflict',
    'invalid',
    'invalid',
    'invalid',
    'shown',
  ]);
  assert.deepEqual(shows(await outputs(), 'Secret c'), ALL);
  assert.deepEqual(shows(await outputs(), 'Secret b'), NONE);
  for (const body of [
    {},
    { decisions: [] },
    { decisions: [{ post: id, act: 'show' }] },
    { decisions: [{ post: id, act: 'burn', reason: 'r' }] },
  ])
    assert.equal((await desk('/s/valmont/desk/feed', ana, body)).status, 400, JSON.stringify(body));
});

test('a pin stands first until its end, and its end needs nobody', async (t) => {
  const { enter, queue, decide, outputs, clock } = await scene(t);
  const ana = await enter('Ana');
  const first = async () => {
    const [json] = await outputs();
    const { items } = JSON.parse(json!) as { items: { title: string; _parvis: { pinnedUntil?: string } }[] };
    return [items[0]!.title, items[0]!._parvis.pinnedUntil];
  };
  assert.deepEqual(await first(), ['Secret c', undefined]);
  const { posts } = await queue(ana, '?queue=shown');
  const id = posts.find(({ post }) => post.title === 'Secret a')!.post.id;
  const until = new Date(START + 2 * HOUR).toISOString();
  assert.deepEqual(await decide(ana, { post: id, act: 'pin', until, reason: 'Flood' }), ['shown']);
  assert.deepEqual(await first(), ['Secret a', until]);
  assert.equal((await queue(ana, '?queue=pinned')).posts.length, 1);
  clock.pass(3 * HOUR);
  assert.deepEqual(await first(), ['Secret c', undefined]);
});

test('each decision is in the log with its reason; the same request again is none (S-27)', async (t) => {
  const { enter, queue, decide, desk } = await scene(t);
  const [ana, bo] = [await enter('Ana'), await enter('Bo', 'admin')];
  const { id } = (await queue(ana, '?queue=shown')).posts[0]!.post;
  const hide = { post: id, act: 'hide', reason: 'First' };
  const again = async (body: object, key = 'the-same-key') => {
    const answer = await desk('/s/valmont/desk/feed', ana, body, { 'idempotency-key': key });
    return [answer.status, await answer.json()];
  };
  const first = await again({ decisions: [hide] });
  assert.equal(first[0], 200);
  assert.deepEqual(await again({ decisions: [hide] }), first);
  assert.equal((await again({ decisions: [{ ...hide, act: 'show' }] }))[0], 422);
  assert.equal((await again({ decisions: [hide] }, ''))[0], 400);
  await decide(bo, { post: id, act: 'show', reason: 'Second' });
  await decide(bo, { post: id, act: 'undo', reason: 'Third' });
  const log = parseFeedLog(await (await desk(`/s/valmont/desk/feed/log?post=${id}`, bo)).json());
  assert.ok(!isProblem(log));
  assert.deepEqual(
    log.lines.map(({ act, reason, name }) => [act, reason, name]),
    [
      ['hide', 'First', 'Ana'],
      ['show', 'Second', 'Bo'],
      ['undo', 'Third', 'Bo'],
    ],
  );
  assert.equal((await desk('/s/valmont/desk/feed/log?post=nobody', bo)).status, 404);
  assert.equal((await desk('/s/valmont/desk/feed/log', bo)).status, 400);
});

test('only who is signed in for this site and may judge; never on the public origin', async (t) => {
  const { enter, desk, app, logged } = await scene(t);
  const body = { decisions: [{ post: 'x', act: 'hide', reason: 'canary reason' }] };
  const writer = await enter('Col', 'contributor');
  const manager = await enter('Man', 'manager');
  const stranger = await enter('Dee', 'admin', 'beaumont');
  const renamed = stranger.replace('beaumont', 'valmont');
  for (const path of ['/s/valmont/desk/feed', '/s/valmont/desk/feed/log?post=x'])
    for (const [cookie, status] of [
      ['', 401],
      ['x=y', 401],
      [writer, 403],
      [manager, path.includes('log') ? 404 : 200],
      [stranger, 401],
      [renamed, 401],
    ] as const)
      assert.equal((await desk(path, cookie)).status, status, `${path} ${cookie}`);
  for (const [cookie, status] of [
    ['', 401],
    [writer, 403],
    [manager, 403],
    [stranger, 401],
  ] as const)
    assert.equal((await desk('/s/valmont/desk/feed', cookie, body)).status, status);
  const ana = await enter('Ana');
  const foreign = { origin: 'https://evil.example', 'content-type': 'application/json' };
  assert.equal((await desk('/s/valmont/desk/feed', ana, body, foreign)).status, 403);
  assert.equal((await desk('/s/beaumont/desk/feed', stranger)).status, 404, 'a site without a feed');
  for (const method of ['GET', 'POST'])
    assert.equal(
      (
        await app.public(
          new Request(`${PUBLIC}/s/valmont/desk/feed`, {
            method,
            headers: { cookie: ana, origin: PUBLIC, 'content-type': 'application/json' },
            ...(method === 'POST' && { body: JSON.stringify(body) }),
          }),
        )
      ).status,
      404,
    );
  assert.doesNotMatch(logged.join(), /canary/);
});

test('a post is found by its address or its id, whatever became of it; what waits has its clock', async (t) => {
  const { enter, queue, decide, clock } = await scene(t, { hold: { words: ['Secret b'] } });
  const ana = await enter('Ana');
  const [held] = (await queue(ana)).posts;
  assert.equal(held?.post.title, 'Secret b');
  assert.equal(held.waited, undefined, 'no calendar, no clock');
  const { posts } = await queue(ana, '?queue=shown');
  const one = posts.find(({ post }) => post.title === 'Secret a')!.post;
  const found = async (address: string) =>
    (await queue(ana, `?address=${encodeURIComponent(address)}`)).posts.map(({ post, state }) => [
      post.title,
      state,
    ]);
  assert.deepEqual(await found(one.id), [['Secret a', 'shown']]);
  assert.deepEqual(await found(`${one.page ?? one.url}?utm_source=x`), [['Secret a', 'shown']]);
  assert.deepEqual(await found('https://nowhere.example/'), []);
  assert.deepEqual(await decide(ana, { post: one.id, act: 'hide', reason: 'r' }), ['hidden']);
  assert.deepEqual(await found(one.id), [['Secret a', 'hidden']]);
  clock.pass(HOUR);
  assert.deepEqual(await found(one.id), [['Secret a', 'hidden']]);
});

test('the queue of comments tells what waits in the feed, to those who may judge it', async (t) => {
  const { enter, decide, queue, desk, clock } = await scene(t, {
    hold: { all: true },
  });
  const [ana, dee] = [await enter('Ana'), await enter('Dee', 'admin', 'beaumont')];
  const rooms = async (cookie: string, site = 'valmont') => {
    const answer = await desk(`/s/${site}/desk/queue`, cookie);
    return ((await answer.json()) as { rooms: Record<string, number> }).rooms;
  };
  assert.equal((await rooms(ana))['feed'], 3);
  assert.equal((await rooms(dee, 'beaumont'))['feed'], undefined, 'a site without a feed');
  const [first] = (await queue(ana)).posts;
  await decide(ana, { post: first!.post.id, act: 'show', reason: 'r' });
  assert.equal((await rooms(ana))['feed'], 2, 'at once after a decision');
  clock.pass(HOUR);
  assert.equal((await rooms(ana))['feed'], 2);
});

test('the clock of a post counts service hours', async (t) => {
  // Tuesdays from nine to five: the clock stands on a Tuesday at ten.
  const calendar = { zone: 'Europe/Paris', weekly: { tue: [{ from: '09:00', to: '17:00' }] } };
  const { enter, queue, clock } = await scene(t, { hold: { all: true } }, calendar);
  const ana = await enter('Ana');
  const waited = async () => (await queue(ana)).posts.map((one) => one.waited!);
  const before = await waited();
  assert.equal(before.length, 3);
  clock.pass(2 * HOUR);
  assert.deepEqual(
    await waited(),
    before.map((ms) => ms + 2 * HOUR),
  );
  assert.deepEqual(
    (await queue(ana, '?queue=shown')).posts.map((one) => one.waited),
    [],
  );
});
