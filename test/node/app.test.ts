import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mountHealth } from '../../src/node/routes/health.ts';
import type { Store } from '../../src/node/store/store.ts';
import { companion, configOf, townFile } from '../support/node/companion.ts';
import type { TestCompanion } from '../support/node/companion.ts';
import { assertProblem, base, canary, created, desk, json, made, post, site } from './app-sample.ts';

test('a page of the site may write, and the route finds site, visitor and body', async () => {
  const { app } = made();
  const response = await app.public(post('{"a":1}'), '192.0.2.7');
  assert.equal(response.status, 201);
  const { visitor, ...rest } = (await response.json()) as { visitor: string };
  assert.deepEqual(rest, { site: 'valmont', raw: 7 });
  assert.match(visitor, /^[\w-]{22}$/);
  assert.deepEqual(created.splice(0), [{ a: 1 }]);
});

test('eight content types and eight origins create nothing (S-22)', async () => {
  const { app } = made();
  const types = [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/problem+json',
    'application/json-patch+json',
    'application/json; charset=utf-16',
    'text/json',
    '',
  ];
  for (const type of types) {
    const request = post('{"a":1}', { origin: site });
    if (type) request.headers.set('content-type', type);
    else request.headers.delete('content-type');
    await assertProblem(await app.public(request), 415, `type ${type}`);
  }
  const origins: Record<string, string>[] = [
    {},
    { origin: 'null' },
    { origin: 'https://evil.example' },
    { origin: 'http://www.valmont.example' },
    { origin: 'https://www.valmont.example.evil.example' },
    { origin: 'https://www.valmont.example:8443' },
    { origin: 'https://WWW.valmont.example' },
    { origin: desk },
    { referer: site + '/page' },
    { 'sec-fetch-site': 'same-origin' },
    { 'sec-fetch-site': 'cross-site', 'parvis-token': 'x' },
    { origin: 'https://evil.example', 'parvis-token': 'x' },
    { origin: `${site}, https://evil.example` },
  ];
  for (const headers of origins) {
    const response = await app.public(post('{"a":1}', { 'content-type': 'application/json', ...headers }));
    await assertProblem(response, 403, JSON.stringify(headers));
    assert.equal(response.headers.get('access-control-allow-origin'), null);
  }
  assert.deepEqual(created, []);
});

test('a program without Origin writes with a token in a header of its own', async () => {
  const { app } = made();
  const headers = { 'content-type': 'application/json', 'parvis-token': 'x' };
  assert.equal((await app.public(post('{}', headers))).status, 201);
  assert.equal(created.splice(0).length, 1);
});

test('a form is taken where forms are, JSON is not, and the other way round', async () => {
  const { app } = made();
  const form = { 'content-type': 'application/x-www-form-urlencoded', origin: base };
  const path = '/s/valmont/form/sample';
  assert.equal((await app.public(post('text=a+b&name=%C3%A9', form, path))).status, 303);
  assert.deepEqual({ ...(created.splice(0)[0] as object) }, { text: 'a b', name: 'é' });
  // Whoever sends a form reads the answer: it is a page.
  const refused = async (body: string, headers: Record<string, string>, status: number) => {
    const answer = await app.public(post(body, headers, path));
    assert.equal(answer.status, status);
    assert.equal(answer.headers.get('content-type'), 'text/html; charset=utf-8');
    assert.match(await answer.text(), /<main/);
  };
  await refused('{}', json, 415);
  await refused('a=1&a=2', form, 400);
  await refused('__proto__=1', form, 400);
  await refused('a=1', { ...form, origin: 'null' }, 403);
  assert.deepEqual(created, []);
});

test('the public origin never routes the desk, and the desk takes nobody else’s writes', async () => {
  const { app } = made();
  await assertProblem(await app.public(new Request(base + '/s/valmont/desk/queue')), 404);
  // Not even when the request says that it is for the desk's host.
  await assertProblem(await app.public(new Request(desk + '/s/valmont/desk/queue')), 404);
  assert.equal((await app.desk(new Request(desk + '/s/valmont/desk/queue'))).status, 200);
  await assertProblem(await app.desk(new Request(desk + '/s/valmont/policy.json')), 404);
  const write = (origin: string) =>
    app.desk(
      new Request(desk + '/s/valmont/desk/sample', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin },
        body: '{}',
      }),
    );
  await assertProblem(await write(site), 403);
  await assertProblem(await write(base), 403);
  assert.deepEqual(created, []);
  assert.equal((await write(desk)).status, 201);
  created.length = 0;
});

test('another origin reads what its site allows, without credentials (topology B)', async () => {
  const { app } = made();
  const get = (origin: string) =>
    app.public(new Request(base + '/s/valmont/policy.json', { headers: { origin } }));
  const ours = await get(site);
  assert.equal(ours.headers.get('access-control-allow-origin'), site);
  assert.equal(ours.headers.get('access-control-allow-credentials'), null);
  assert.match(ours.headers.get('vary') ?? '', /Origin/);
  const theirs = await get('https://evil.example');
  assert.equal(theirs.headers.get('access-control-allow-origin'), null);
  assert.match(theirs.headers.get('vary') ?? '', /Origin/);

  const preflight = await app.public(
    new Request(base + '/s/valmont/sample', {
      method: 'OPTIONS',
      headers: { origin: site, 'access-control-request-method': 'POST' },
    }),
  );
  assert.equal(preflight.status, 204);
  assert.equal(preflight.headers.get('access-control-allow-origin'), site);
  assert.match(preflight.headers.get('access-control-allow-headers') ?? '', /Idempotency-Key/);
  // A refused write can be read by the page that made it.
  const refused = await app.public(post('{', json));
  assert.equal(refused.headers.get('access-control-allow-origin'), site);
  await assertProblem(refused, 400);
  // The desk is read by its own page alone.
  const fromSite = await app.desk(new Request(desk + '/s/valmont/desk/queue', { headers: { origin: site } }));
  assert.equal(fromSite.headers.get('access-control-allow-origin'), null);
});

test('bodies: too long, too deep, too wide, twice named, compressed, not UTF-8', async () => {
  const { app } = made();
  const deep = (levels: number): string => '['.repeat(levels) + ']'.repeat(levels);
  const wide = (names: number): string =>
    JSON.stringify(Object.fromEntries(Array.from({ length: names }, (_, i) => [`k${i}`, 1])));
  const stream = (bytes: number): ReadableStream =>
    new ReadableStream({
      start(controller) {
        for (let sent = 0; sent < bytes; sent += 8192) controller.enqueue(new Uint8Array(8192).fill(32));
        controller.close();
      },
    });
  const refused: [BodyInit, number][] = [
    [JSON.stringify({ a: 'x'.repeat(65_536) }), 413],
    [stream(131_072), 413],
    [deep(21), 400],
    [deep(20_000), 400],
    [wide(101), 400],
    ['{"a":1,"a":2}', 400],
    ['{"a":1,"\\u0061":2}', 400],
    ['{"__proto__":{"admin":true}}', 400],
    ['{"a":{"__proto__":1}}', 400],
    ['', 400],
    ['{', 400],
    ['undefined', 400],
    ["{'a':1}", 400],
    ['{"a":1}x', 400],
    ['\ufeff\ufeff{}', 400],
    [new Uint8Array([0x7b, 0xff, 0x7d]), 400],
  ];
  for (const [body, status] of refused)
    await assertProblem(await app.public(post(body)), status, String(body).slice(0, 40));
  for (const coding of ['gzip', 'br', 'deflate', 'GZIP', 'gzip, identity'])
    await assertProblem(await app.public(post('{}', { ...json, 'content-encoding': coding })), 415, coding);
  assert.deepEqual(created, []);
  for (const body of [deep(20), wide(100), '[{"a":1},{"a":2}]', 'null'])
    assert.equal((await app.public(post(body))).status, 201, body.slice(0, 40));
  created.length = 0;
});

test('a DELETE needs no body, but an origin', async () => {
  const { app } = made();
  const remove = (headers: Record<string, string>, body?: string) =>
    app.public(
      new Request(base + '/s/valmont/sample/t', {
        method: 'DELETE',
        headers,
        ...(body !== undefined && { body }),
      }),
    );
  await assertProblem(await remove({}), 403);
  await assertProblem(await remove({ origin: 'https://evil.example' }), 403);
  await assertProblem(await remove({ origin: site, 'content-type': 'text/plain' }, 'x'), 415);
  assert.equal((await remove({ origin: site })).status, 204);
  assert.deepEqual(created.splice(0), ['deleted']);
});

test('unknown paths, sites and methods are problems, and 405 names what is allowed', async () => {
  const { app } = made();
  for (const path of [
    '/',
    '/x',
    '/s/',
    '/s/valmont',
    '/s/nobody/policy.json',
    '/s/valmont/none',
    '/s/__proto__/policy.json',
  ])
    await assertProblem(await app.public(new Request(base + path)), 404, path);
  const wrong = await app.public(
    new Request(base + '/s/valmont/policy.json', { ...{ method: 'POST' }, headers: json, body: '{}' }),
  );
  assert.equal(wrong.headers.get('allow'), 'GET');
  await assertProblem(wrong, 405);
});

test('what a route throws is 500 without a word, and the log keeps no message either', async () => {
  const { app, logged } = made();
  await assertProblem(await app.public(new Request(base + '/s/valmont/fail/' + canary)), 500);
  await assertProblem(await app.public(new Request(base + '/s/valmont/reject?q=' + canary)), 500);
  const busy = await app.public(new Request(base + '/s/valmont/busy'));
  assert.equal(busy.headers.get('retry-after'), '5');
  await assertProblem(busy, 503);
  assert.ok(
    logged.some((line) => line.includes('"event":"request/failed"') && line.includes('app-sample.ts')),
  );
  assert.ok(!logged.join('').includes(canary), logged.join('\n'));
});

test('the log of a request has its route, never its path, query, address or token', async () => {
  const { app, logged } = made();
  const headers = {
    'x-forwarded-for': '203.0.113.9',
    'parvis-token': canary,
    cookie: canary,
    'user-agent': canary,
  };
  await app.public(
    new Request(`${base}/s/valmont/fail/${canary}?mail=a@b.example`, { headers }),
    '127.0.0.1',
  );
  await app.public(
    new Request(`${base}/${canary}?x=${canary}`, { headers, method: 'PROPFIND' }),
    '198.51.100.4',
  );
  await app.public(post(`{"email":"${canary}@b.example"}`), '198.51.100.4');
  created.length = 0;
  const all = logged.join('\n');
  assert.doesNotMatch(all, /canary|203\.0\.113|198\.51\.100|b\.example|mail=/);
  assert.ok(all.includes('"path":"/s/:site/fail/:token"'), all);
});

test('each answer has the usual headers, and a route’s own go first', async () => {
  const { app } = made();
  for (const path of ['/s/valmont/policy.json', '/none', '/s/valmont/fail/x']) {
    const { headers } = await app.public(new Request(base + path));
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    assert.match(headers.get('content-security-policy') ?? '', /frame-ancestors 'none'/, path);
    assert.equal(headers.get('referrer-policy'), 'same-origin', path);
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin', path);
  }
  const { headers } = await app.public(new Request(base + '/s/valmont/page'));
  assert.equal(headers.get('content-security-policy'), "default-src 'self'");
  assert.equal(headers.get('cache-control'), 'max-age=5');
  const names = [...(await app.public(new Request(base + '/none'))).headers.keys()];
  assert.deepEqual(
    names.filter((name) => /server|powered|version/.test(name)),
    [],
  );
});

test('health: up while the process is, ready while the store is and nobody stops it', async () => {
  let works = true;
  let checks = 0;
  const store = {
    engine: 'sqlite',
    check: async () => {
      checks++;
      if (!works) throw new Error('disk');
    },
  } as unknown as Store;
  const { app, stop, clock } = companion(store, {
    mounts: [mountHealth],
    config: configOf(townFile({ publicUrl: 'https://www.valmont.example/parvis/', deskUrl: undefined })),
  });
  const status = async (path: string): Promise<number> =>
    (await app.public(new Request('http://127.0.0.1:8420' + path))).status;
  assert.deepEqual([await status('/healthz'), await status('/readyz')], [200, 200]);
  assert.equal(await status('/parvis/readyz'), 200);
  await Promise.all(Array.from({ length: 50 }, () => status('/readyz')));
  assert.equal(checks, 1, 'whoever asks without end takes no lock without end');
  works = false;
  clock.pass(1_000);
  assert.deepEqual([await status('/healthz'), await status('/readyz')], [200, 503]);
  works = true;
  stop();
  assert.deepEqual([await status('/healthz'), await status('/readyz')], [200, 503]);
});

test('under a base path nothing else answers; a server in front may also cut it off', async () => {
  const at = (over: Record<string, unknown>) => made({ deskUrl: undefined, ...over }).app;
  const status = async (app: TestCompanion['app'], path: string): Promise<number> =>
    (await app.public(new Request(site + path))).status;
  const kept = at({ publicUrl: site + '/parvis' });
  assert.equal(await status(kept, '/parvis/s/valmont/policy.json'), 200);
  assert.equal(await status(kept, '/s/valmont/policy.json'), 404);
  assert.equal(await status(kept, '/parvisx/s/valmont/policy.json'), 404);
  assert.equal(
    await status(at({ publicUrl: site + '/parvis/', basePath: '/' }), '/s/valmont/policy.json'),
    200,
  );
});

test('policy.json is the policy, with an ETag that spares its second sending', async () => {
  const { app } = made();
  const first = await app.public(new Request(base + '/s/valmont/policy.json'));
  const policy = (await first.json()) as { controller: string; mode: string };
  assert.deepEqual([policy.controller, policy.mode], ['Valmont', 'premoderation']);
  const etag = first.headers.get('etag')!;
  const again = await app.public(
    new Request(base + '/s/valmont/policy.json', { headers: { 'if-none-match': etag, origin: site } }),
  );
  assert.equal(again.status, 304);
  assert.equal(again.headers.get('access-control-allow-origin'), site);
});

test('the visitor is the network, not the address; X-Forwarded-For counts from a trusted proxy only', async () => {
  const { app, clock } = made();
  const visitor = async (peer: string, forwarded?: string): Promise<string> => {
    const request = post('{}', { ...json, ...(forwarded && { 'x-forwarded-for': forwarded }) });
    created.length = 0;
    return ((await (await app.public(request, peer)).json()) as { visitor: string }).visitor;
  };
  const one = await visitor('203.0.113.5');
  assert.equal(await visitor('203.0.113.250'), one);
  assert.notEqual(await visitor('203.0.114.5'), one);
  assert.equal(await visitor('203.0.113.5', '198.51.100.1'), one, 'an untrusted peer says what it likes');
  assert.equal(await visitor('127.0.0.1', '203.0.113.5'), one);
  assert.equal(
    await visitor('::ffff:127.0.0.1', '198.51.100.1, 203.0.113.5'),
    one,
    'the right-most one counts',
  );
  clock.pass(24 * 3_600_000);
  assert.notEqual(await visitor('203.0.113.5'), one, 'another key each day');
  created.length = 0;
});
