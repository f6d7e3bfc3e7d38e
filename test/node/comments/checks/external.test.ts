import assert from 'node:assert/strict';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { askExternal, external } from '../../../../src/node/comments/checks/external.ts';
import { createGet } from '../../../../src/node/net/get.ts';
import type { Get } from '../../../../src/node/net/get.ts';
import { newKey, town } from '../../../support/node/town.ts';
import { looked } from './looked.ts';

/** A program on loopback that answers as a test says, and remembers what it was sent. */
async function program(
  t: TestContext,
  answer: () => { status?: number; body?: string; headers?: Record<string, string> } | undefined,
) {
  const got: { method: string; type: string; body: string }[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (part: Buffer) => (body += part.toString()));
    request.on('end', () => {
      got.push({ method: request.method ?? '', type: request.headers['content-type'] ?? '', body });
      const said = answer();
      // Silence is an answer, too.
      if (said) response.writeHead(said.status ?? 200, said.headers).end(said.body ?? '');
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  return { url: `http://${host}/check`, get: createGet({ allow: [host] }), got };
}

const { draft } = looked({ draft: { name: 'Ana', lang: 'fr', email: 'ana@example.org' } });
const site = { id: 'valmont' };

test('only a plain no lets a comment pass; whatever else is said, or not said, holds', async (t) => {
  let body = '';
  let status = 200;
  const at = await program(t, () => ({ status, body }));
  const ask = () => askExternal(at, { url: at.url, timeout: 2000 }, site, draft);
  const cases: [string, number, string][] = [
    ['{"hold":false}', 200, 'pass'],
    ['{"hold":true}', 200, 'hold'],
    ['{"hold":false,"more":1}', 200, 'pass'],
    ['{"hold":"false"}', 200, 'hold'],
    ['{"hold":0}', 200, 'hold'],
    ['{}', 200, 'hold'],
    ['null', 200, 'hold'],
    ['', 200, 'hold'],
    ['<html>', 200, 'hold'],
    [`{"hold":false,"x":"${'x'.repeat(5000)}"}`, 200, 'hold'],
    ['{"hold":false}', 500, 'hold'],
    ['{"hold":false}', 201, 'hold'],
    ['{"hold":false}', 302, 'hold'],
  ];
  for (const [text, code, expected] of cases) {
    [body, status] = [text, code];
    assert.equal(await ask(), expected, `${code} ${text.slice(0, 40)}`);
  }
  assert.deepEqual([at.got[0]!.method, at.got[0]!.type], ['POST', 'application/json']);
  assert.deepEqual(Object.keys(JSON.parse(at.got[0]!.body) as object).sort(), [
    'lang',
    'name',
    'page',
    'site',
    'text',
  ]);
});

test('who does not answer in time, is not there, or is not allowed, holds', async (t) => {
  const slow = await program(t, () => undefined);
  assert.equal(await askExternal(slow, { url: slow.url, timeout: 100 }, site, draft), 'hold');
  assert.equal(await askExternal(slow, { url: 'http://127.0.0.1:9/', timeout: 500 }, site, draft), 'hold');
  const guarded = { get: createGet() };
  const before = slow.got.length;
  assert.equal(await askExternal(guarded, { url: slow.url, timeout: 500 }, site, draft), 'hold');
  assert.equal(slow.got.length, before, 'the guarded way out let nothing through');
});

test('a redirect is not followed: what was sent is for that address alone', async (t) => {
  const there = await program(t, () => ({ body: '{"hold":false}' }));
  const from = await program(t, () => ({ status: 307, headers: { location: there.url } }));
  const get = createGet({ allow: [new URL(there.url).host, new URL(from.url).host] });
  assert.equal(await askExternal({ get }, { url: from.url, timeout: 2000 }, site, draft), 'hold');
  assert.equal(there.got.length, 0);
});

test('the check says what was said, and nothing where nobody was asked', () => {
  assert.deepEqual(external.run(looked({ looked: { external: 'hold' } })), { hold: [{ rule: 'external' }] });
  assert.deepEqual(external.run(looked({ looked: { external: 'pass' } })), {});
  assert.deepEqual(external.run(looked()), {});
});

test('in a town: asked once for each contribution that is taken, outside the transaction; its hold is told at the desk', async (t) => {
  const asked: string[] = [];
  let answer = '{"hold":true}';
  const get: Get = async (url, options = {}) => {
    if (options.json === undefined) {
      const html = `<link rel="canonical" href="${url}"><body>`;
      return {
        status: 200,
        url,
        headers: { 'content-type': 'text/html' },
        bytes: new TextEncoder().encode(html),
      };
    }
    asked.push(options.json);
    return { status: 200, url, headers: {}, bytes: new TextEncoder().encode(answer) };
  };
  const at = await town(t, {
    get,
    policy: { mode: 'postmoderation' },
    site: { checks: { external: { url: 'https://check.example/' } } },
  });
  const held = await at.sent({ text: 'The first, in a thread that is born with it' });
  assert.equal(held.comment.state, 'held');
  assert.deepEqual(held.comment.heldBy, ['rate'], 'its author reads that a check held it, not which');
  answer = '{"hold":false}';
  assert.equal((await at.sent({ text: 'The second' })).comment.state, 'published');
  assert.equal(asked.length, 2);
  assert.equal((await at.post({ text: '' })).status, 400);
  assert.equal((await at.post({ text: 'See https://a.example/' })).status, 422 as number);
  assert.equal(asked.length, 2, 'nobody is asked about what is not taken');
  const [one] = await at.queue(await at.enter('Ana'), 'held');
  assert.deepEqual(
    one?.found.map(({ rule }) => rule),
    ['external'],
  );
});

test('an edit is shown to it like a comment, and waits beside the public text where it says so', async (t) => {
  const asked: { text: string; page: string }[] = [];
  let answer = '{"hold":false}';
  const get: Get = async (url, options = {}) => {
    const html = `<link rel="canonical" href="${url}"><body>`;
    const told = options.json === undefined ? html : answer;
    if (options.json !== undefined) asked.push(JSON.parse(options.json) as (typeof asked)[number]);
    const headers = { 'content-type': 'text/html' };
    return { status: 200, url, headers, bytes: new TextEncoder().encode(told) };
  };
  const at = await town(t, {
    get,
    policy: { mode: 'postmoderation', editSeconds: 900 },
    site: { checks: { external: { url: 'https://check.example/' } } },
  });
  const { comment, token } = await at.sent({ text: 'Harmless' });
  assert.equal(comment.state, 'published');
  const edit = async (text: string, key = newKey()) => {
    const headers = { 'parvis-token': token, 'idempotency-key': key };
    const got = await at.ask(`/s/valmont/comments/${comment.id}`, {
      method: 'PATCH',
      body: { text },
      headers,
    });
    const stored = (await at.store.comment('valmont', comment.id))!.comment;
    return [got.status, stored.text, stored.proposal?.state] as const;
  };
  assert.deepEqual(await edit('Harmless too'), [200, 'Harmless too', undefined]);
  answer = '{"hold":true}';
  const key = newKey();
  assert.deepEqual(await edit('Not what it was', key), [202, 'Harmless too', 'held']);
  assert.deepEqual(await edit('Not what it was', key), [202, 'Harmless too', 'held'], 'sent again');
  assert.deepEqual(
    asked.map(({ text }) => text),
    ['Harmless', 'Harmless too', 'Not what it was'],
  );
});

test('an edit under a name that is read first waits too', async (t) => {
  const at = await town(t, { policy: { mode: 'postmoderation', editSeconds: 900 } });
  const { comment, token } = await at.sent({ text: 'Harmless', name: 'Max' });
  const other = await at.sent({ text: 'Rude', name: 'Max' });
  const imposed = await at.askDesk('/s/valmont/desk/sanctions', {
    body: {
      ...{ comment: other.comment.id, measure: 'held', reason: 'Rude again and again.' },
      ...{ until: new Date(at.clock.now() + 86_400_000).toISOString() },
      ground: { type: 'terms', ref: '\u00a7 3' },
    },
    headers: { cookie: await at.enter('Ana'), 'idempotency-key': newKey() },
  });
  assert.equal(imposed.status, 200, await imposed.text());
  const headers = { 'parvis-token': token, 'idempotency-key': newKey() };
  const body = { text: 'Rude as well' };
  const got = await at.ask(`/s/valmont/comments/${comment.id}`, { method: 'PATCH', body, headers });
  const stored = (await at.store.comment('valmont', comment.id))!.comment;
  assert.deepEqual([got.status, stored.text, stored.proposal?.state], [202, 'Harmless', 'held']);
});
