import assert from 'node:assert/strict';
import { test } from 'node:test';
import { invite } from '../../../src/node/desk/sessions.ts';
import { DESK, ORIGIN, PAGE, newKey, statement, town } from '../../support/node/town.ts';

const form = { 'content-type': 'application/x-www-form-urlencoded' };

test('an invitation: seen by a scanner nothing happens; pressed once it signs in; a second time it does not', async (t) => {
  const { askDesk, deps, store } = await town(t);
  const { token } = await invite(deps, 'valmont', { name: 'Ana', role: 'moderator' });
  const link = `/s/valmont/form/sign-in?token=${token}`;
  for (let i = 0; i < 3; i++) {
    const page = await askDesk(link);
    assert.equal(page.status, 200);
    assert.match(page.headers.get('content-type') ?? '', /^text\/html/);
    assert.match(
      await page.text(),
      new RegExp(`<form method="post" action="/s/valmont/form/sign-in">.*${token}`, 's'),
    );
  }
  assert.deepEqual(await store.staffing.staff('valmont'), []);
  const enter = (headers: Record<string, string> = form) =>
    askDesk('/s/valmont/form/sign-in', { body: `token=${token}`, headers });
  assert.equal((await enter({ ...form, origin: ORIGIN })).status, 403, 'from another origin');
  assert.equal((await enter({ 'content-type': 'text/plain' })).status, 415);
  const entered = await enter();
  assert.equal(entered.status, 303);
  assert.equal(entered.headers.get('location'), '/s/valmont/desk');
  const cookie = entered.headers.get('set-cookie') ?? '';
  assert.match(
    cookie,
    /^__Host-parvis-desk-valmont=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict; Secure$/,
  );
  const again = await enter();
  assert.equal(again.status, 403);
  assert.equal(again.headers.get('set-cookie'), null);
  assert.equal((await store.staffing.staff('valmont')).length, 1);
});

test('a network that tries links is slowed down, and shuts nobody else out', async (t) => {
  const { askDesk, enter } = await town(t);
  const body = `token=${'x'.repeat(43)}`;
  const attempt = async (peer: string): Promise<number> =>
    (await askDesk('/s/valmont/form/sign-in', { body, headers: form, peer })).status;
  const own: number[] = [];
  for (let i = 0; i < 11; i++) own.push(await attempt('203.0.113.4'));
  assert.deepEqual(own, [...Array<number>(10).fill(403), 429]);
  for (let i = 0; i < 80; i++) assert.equal(await attempt(`198.51.${i}.1`), 403);
  assert.ok(await enter('Ana'));
});

test('an invitation is past after three days, a session after twelve hours', async (t) => {
  const { askDesk, deps, enter, clock } = await town(t);
  const { token } = await invite(deps, 'valmont', { name: 'Ana', role: 'moderator' });
  clock.pass(72 * 3_600_000 + 1);
  const late = await askDesk('/s/valmont/form/sign-in', { body: `token=${token}`, headers: form });
  assert.equal(late.status, 403);
  const cookie = await enter('Bo');
  const queue = () => askDesk('/s/valmont/desk/queue', { headers: { cookie } });
  assert.equal((await queue()).status, 200);
  clock.pass(12 * 3_600_000 + 1);
  assert.equal((await queue()).status, 401);
});

test('the page of the desk: loads from its own origin, is framed by nobody, says who is there', async (t) => {
  const { askDesk, enter, app } = await town(t, { site: { name: 'Val & <Mont>' } });
  const home = await askDesk('/');
  assert.equal(home.status, 200, 'two sites: a list');
  assert.match(await home.text(), /href="\/s\/valmont\/desk">Val &amp; &lt;Mont&gt;</);
  const cookie = await enter('Ana <b>');
  const page = await askDesk('/s/valmont/desk', { headers: { cookie } });
  const text = await page.text();
  assert.match(text, /Ana &lt;b&gt; \(/);
  assert.match(text, /role="alert">[^<]*doctor/);
  assert.doesNotMatch(text, /<script|<parvis-desk/, 'no script is installed here');
  const icon = await app.desk(new Request(DESK + /<link rel="icon"[^>]* href="([^"]+)"/.exec(text)![1]!));
  assert.deepEqual([icon.status, icon.headers.get('content-type')], [200, 'image/svg+xml']);
  const csp = page.headers.get('content-security-policy') ?? '';
  for (const part of [
    "default-src 'none'",
    "frame-ancestors 'none'",
    "form-action 'self'",
    "base-uri 'none'",
  ])
    assert.ok(csp.includes(part), part);
  assert.doesNotMatch(csp, /unsafe|\*|https?:/);
  assert.equal(page.headers.get('cross-origin-opener-policy'), 'same-origin');
  assert.equal(page.headers.get('cache-control'), 'no-store');
  const style = await app.desk(new Request(DESK + '/desk.css'));
  assert.match(style.headers.get('content-type') ?? '', /^text\/css/);
  const out = await askDesk('/s/valmont/form/sign-out', { body: '', headers: { ...form, cookie } });
  assert.equal(out.status, 303);
  assert.match(out.headers.get('set-cookie') ?? '', /Max-Age=0/);
  assert.equal(
    (await askDesk('/s/valmont/desk/queue', { headers: { cookie } })).status,
    401,
    'ended on the server too',
  );
  assert.doesNotMatch(
    await (await askDesk('/s/valmont/desk', { headers: { cookie } })).text(),
    /parvis-desk src/,
  );
});

test('four results, each by itself: done, changed meanwhile, not whole, not there', async (t) => {
  const { sent, enter, askDesk, store } = await town(t);
  const ids: string[] = [];
  for (let i = 0; i < 3; i++) ids.push((await sent()).comment.id);
  const cookie = await enter('Ana');
  const versions = await Promise.all(
    ids.map(async (id) => (await store.comment('valmont', id))!.comment.version),
  );
  const decisions = [
    { comment: ids[0], version: versions[0], to: 'published' },
    { comment: ids[1], version: versions[1]! - 1, to: 'published' },
    { comment: ids[2], version: versions[2], to: 'rejected' },
    { comment: 'cAAAAAAAAAAAAAAAA', version: 2, to: 'published' },
  ];
  const headers = { cookie, 'idempotency-key': newKey() };
  const answer = await askDesk('/s/valmont/desk/decisions', { body: { decisions }, headers });
  assert.equal(answer.status, 200);
  const read = (await answer.json()) as { results: { state: string; problem?: string; version?: number }[] };
  assert.deepEqual(
    read.results.map(({ state, problem }) => [state, problem]),
    [
      ['published', undefined],
      ['pending', 'conflict'],
      ['pending', 'invalid'],
      ['unknown', 'not-found'],
    ],
  );
  assert.equal(read.results[1]?.version, versions[1], 'the version of now, to look again');
  const again = await askDesk('/s/valmont/desk/decisions', { body: { decisions }, headers });
  assert.deepEqual(await again.json(), read, 'the same key decides once');
});

test('who decides: not the author, not a manager, not a contributor, not somebody of another site', async (t) => {
  const { sent, enter, askDesk, decide, store } = await town(t);
  const { comment, token } = await sent();
  const before = await store.comment('valmont', comment.id);
  const queue = async (cookie: string) =>
    (await askDesk('/s/valmont/desk/queue', { headers: { cookie } })).status;
  const cases: [string, string, number, unknown][] = [
    ['nobody', '', 401, { status: 401 }],
    ['author', `__Host-parvis-desk-valmont=${token}`, 401, { status: 401 }],
    // Whoever writes replies finds an empty queue, and the room for them.
    ['contributor', await enter('Cy', 'contributor'), 200, { status: 403 }],
    [
      'elsewhere',
      (await enter('Dan', 'admin', 'beaumont')).replace('beaumont', 'valmont'),
      401,
      { status: 401 },
    ],
    [
      'manager',
      await enter('Eve', 'manager'),
      200,
      { comment: comment.id, state: 'pending', version: 2, problem: 'forbidden' },
    ],
  ];
  for (const [who, cookie, status, result] of cases) {
    assert.equal(await queue(cookie), status, who);
    assert.deepEqual({ ...(await decide(cookie, comment.id, 'published')) }, result, who);
    assert.deepEqual(await store.comment('valmont', comment.id), before, who);
  }
  const admin = await enter('Fay', 'admin');
  assert.equal((await decide(admin, comment.id, 'published'))['state'], 'published');
});

test('a right that is withdrawn is gone with the next request', async (t) => {
  const { enter, askDesk, store } = await town(t);
  await enter('Fay', 'admin');
  const cookie = await enter('Ana');
  const queue = async () => (await askDesk('/s/valmont/desk/queue', { headers: { cookie } })).status;
  assert.equal(await queue(), 200);
  const ana = (await store.staffing.staff('valmont')).find(({ name }) => name === 'Ana');
  assert.equal(await store.staffing.revoke('valmont', ana!.id), true);
  assert.equal(await queue(), 401);
  for (const path of ['/s/valmont/desk/log?comment=x', '/s/valmont/desk/live'])
    assert.equal((await askDesk(path, { headers: { cookie } })).status, 401, path);
});

test('another page cannot decide: content types and origins', async (t) => {
  const { sent, enter, askDesk, store, app } = await town(t);
  const { comment } = await sent();
  const cookie = await enter('Ana');
  const before = await store.comment('valmont', comment.id);
  const body = JSON.stringify({ decisions: [{ comment: comment.id, version: 2, to: 'published' }] });
  const types = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'text/html',
    'application/json+x',
    '',
  ];
  for (const type of types) {
    const headers = { cookie, 'idempotency-key': newKey(), 'content-type': type };
    assert.equal((await askDesk('/s/valmont/desk/decisions', { body, headers })).status, 415, type);
  }
  const origins = [
    ORIGIN,
    'null',
    'https://desk.valmont.example.evil.example',
    'http://desk.valmont.example',
    'https://parvis.valmont.example',
    '',
  ];
  for (const origin of origins) {
    const headers = { cookie, 'idempotency-key': newKey(), origin };
    assert.equal((await askDesk('/s/valmont/desk/decisions', { body, headers })).status, 403, origin);
  }
  const bare = await app.desk(
    new Request(`${DESK}/s/valmont/desk/decisions`, {
      method: 'POST',
      body,
      headers: {
        cookie,
        'idempotency-key': newKey(),
        'content-type': 'application/json',
        'sec-fetch-site': 'cross-site',
      },
    }),
  );
  assert.equal(bare.status, 403, 'no Origin at all');
  const get = await askDesk('/s/valmont/desk/decisions', { headers: { cookie } });
  assert.equal(get.status, 405);
  assert.deepEqual(await store.comment('valmont', comment.id), before);
});

test('the log of a comment: each act once, in order, with who did it; for the desk alone', async (t) => {
  const { sent, enter, decide, askDesk } = await town(t);
  const { comment } = await sent();
  const cookie = await enter('Ana');
  await decide(cookie, comment.id, 'held', { heldBy: ['human'] });
  await decide(cookie, comment.id, 'published');
  await decide(cookie, comment.id, 'removed', { statement });
  await decide(cookie, comment.id, 'published', { reason: 'Contested, reversed' });
  const answer = await askDesk(`/s/valmont/desk/log?comment=${comment.id}`, { headers: { cookie } });
  const { lines } = (await answer.json()) as { lines: Record<string, string>[] };
  assert.deepEqual(
    lines.map(({ by, name, from, to, ground, reason }) => [by, name, from, to, ground ?? reason]),
    [
      ['system', undefined, 'sending', 'pending', undefined],
      ['moderator', 'Ana', 'pending', 'held', undefined],
      ['moderator', 'Ana', 'held', 'published', undefined],
      ['moderator', 'Ana', 'published', 'removed', '\u00a7 3'],
      ['moderator', 'Ana', 'removed', 'published', 'Contested, reversed'],
    ],
  );
  assert.equal((await askDesk('/s/valmont/desk/log?comment=cNOBODY', { headers: { cookie } })).status, 404);
  assert.equal((await askDesk('/s/valmont/desk/log', { headers: { cookie } })).status, 400);
  assert.equal((await askDesk(`/s/valmont/desk/log?comment=${comment.id}`)).status, 401);
});

test('every move that the machine has, from every state a comment can be in', async (t) => {
  const { sent, enter, decide } = await town(t);
  const cookie = await enter('Ana');
  const full = { statement, reason: 'Reason', heldBy: ['human'] };
  const states = ['pending', 'held', 'published', 'rejected', 'removed', 'deleted'] as const;
  const reach: Record<string, readonly string[]> = {
    pending: [],
    held: ['held'],
    published: ['published'],
    rejected: ['rejected'],
    removed: ['published', 'removed'],
  };
  const allowed: Record<string, readonly string[]> = {
    pending: ['held', 'published', 'rejected'],
    held: ['pending', 'published', 'rejected'],
    published: ['held', 'removed'],
    rejected: ['published', 'pending'],
    removed: ['published'],
  };
  for (const [from, path] of Object.entries(reach))
    for (const to of states) {
      const { comment } = await sent();
      for (const step of path)
        assert.equal((await decide(cookie, comment.id, step, full))['problem'], undefined, step);
      const result = await decide(cookie, comment.id, to, full);
      const may = allowed[from]?.includes(to);
      assert.equal(
        result['problem'],
        may ? undefined : to === 'deleted' ? 'forbidden' : 'conflict',
        `${from} to ${to}`,
      );
      assert.equal(result['state'], may ? to : from, `${from} to ${to}`);
    }
});

test('what was found is told at the desk: the rule, the words, the real name of the check', async (t) => {
  const { post, enter, queue, askDesk } = await town(t, {
    policy: { calendar: { zone: 'Europe/Paris', weekly: { tue: [{ from: '09:00', to: '17:00' }] } } },
    site: { checks: { words: ['bouffon'] } },
  });
  await post({ text: 'Quel B0UFFON', website: 'x' });
  const cookie = await enter('Ana');
  const [held] = await queue(cookie, 'held');
  assert.deepEqual([...(held?.heldBy ?? [])].sort(), ['spam', 'words']);
  assert.deepEqual(
    held?.found.map(({ rule, words }) => [rule, words]),
    [
      ['words', ['bouffon']],
      ['spam', []],
    ],
  );
  assert.equal(held?.page, PAGE);
  assert.equal(typeof held?.waited, 'number');
  const page = await askDesk('/s/valmont/desk/queue?queue=held', { headers: { cookie } });
  const read = (await page.json()) as {
    me: object;
    clauses: { ref: string }[];
    counts: Record<string, number>;
  };
  assert.deepEqual(read.me, { name: 'Ana', role: 'moderator' });
  assert.deepEqual(
    read.clauses.map(({ ref }) => ref),
    ['\u00a7 3'],
  );
  assert.equal(read.counts['held'], 1);
  for (const query of ['queue=all', 'limit=0', 'limit=1000', 'after=%00'])
    assert.equal(
      (await askDesk(`/s/valmont/desk/queue?${query}`, { headers: { cookie } })).status,
      400,
      query,
    );
});

test('two moderators decide at once, 100 times: one wins, one line is written', async (t) => {
  const { sent, enter, askDesk, store } = await town(t);
  const cookies = [await enter('Ana'), await enter('Bo')];
  for (let i = 0; i < 100; i++) {
    const { comment } = await sent();
    const answers = await Promise.all(
      ['published', 'rejected'].map((to, who) =>
        askDesk('/s/valmont/desk/decisions', {
          body: { decisions: [{ comment: comment.id, version: 2, to, statement }] },
          headers: { cookie: cookies[who]!, 'idempotency-key': newKey() },
        }),
      ),
    );
    const results = await Promise.all(
      answers.map(
        async (answer) => ((await answer.json()) as { results: { problem?: string }[] }).results[0]?.problem,
      ),
    );
    assert.deepEqual([...results].sort(), ['conflict', undefined], String(i));
    assert.equal((await store.audit('valmont', comment.id)).length, 2);
  }
});
