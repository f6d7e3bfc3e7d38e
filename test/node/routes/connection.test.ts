/** A site that is a host: what is sealed of which write, what nobody sees of it, and a site that is none. */
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { makeKeys, privateKey } from '../../../src/node/comments/connection/key.ts';
import { open } from '../../../src/node/comments/connection/open.ts';
import { exported } from '../../../src/node/comments/records/export.ts';
import { keptOf } from '../../../src/node/comments/records/kept.ts';
import { PAGE, newKey, town } from '../../support/node/town.ts';

const keys = makeKeys();
const opens = privateKey(keys.pem)!;
/** The server in front is trusted, nobody else; its own header is the only one that is believed. */
const PROXY = '127.0.0.1';
const V6 = '2001:db8:1234:5678:9abc:def0:1234:5678';
const DAY = 86_400_000;

const host = (t: TestContext, connection: object = { keep: 'host', key: keys.public }) =>
  town(t, {
    site: { connection },
    policy: { fields: { name: 'optional' }, retentionText: 'Our own words.' },
  });
type Host = Awaited<ReturnType<typeof host>>;

/** Sends a comment from an address. */
async function from({ ask, pass, clock }: Host, peer: string, forwarded: string | undefined, draft: object) {
  const body = { page: PAGE, pass: await pass(), ...draft };
  clock.pass(5_000);
  const headers = {
    'idempotency-key': newKey(),
    ...(forwarded !== undefined && { 'x-forwarded-for': forwarded }),
  };
  const answer = await ask('/s/valmont/comments', { peer, body, headers });
  const receipt = (await answer.json()) as { comment: { id: string }; token: string };
  return { status: answer.status, id: receipt.comment.id, token: receipt.token, body, headers };
}

const opened = async ({ store }: Host, comment: string) =>
  open('valmont', opens, await store.connections('valmont', comment)).map((one) =>
    'connection' in one ? one.connection : assert.fail(one.closed),
  );

test('writing, changing and taking back are sealed with address, port, name and instant; a repeated key once', async (t) => {
  const made = await host(t);
  const { ask, clock } = made;
  const sent = await from(made, PROXY, `6.6.6.6, [${V6}]:50123`, { text: 'First', name: 'Lou' });
  assert.equal(sent.status, 202);
  const again = await ask('/s/valmont/comments', { peer: PROXY, body: sent.body, headers: sent.headers });
  assert.equal(again.status, 202);
  const act = (method: string, peer: string, body?: object) =>
    ask(`/s/valmont/comments/${sent.id}`, {
      method,
      peer,
      ...(body && { body }),
      headers: { 'idempotency-key': newKey(), 'parvis-token': sent.token },
    });
  clock.pass(1000);
  assert.ok((await act('PATCH', '203.0.113.9', { text: 'Second' })).status < 300);
  clock.pass(1000);
  assert.equal((await act('DELETE', '::ffff:203.0.113.77')).status, 204);
  const records = await opened(made, sent.id);
  const common = { protocol: 'https', comment: sent.id, name: 'Lou' };
  assert.deepEqual(
    records.map(({ at: _, ...rest }) => rest),
    [
      { address: V6, port: 50123, act: 'create', ...common },
      { address: '203.0.113.9', act: 'edit', ...common },
      { address: '203.0.113.77', act: 'withdraw', ...common },
    ],
  );
  assert.equal(records[2]!.at, new Date(clock.now()).toISOString());
});

test('what is refused is not sealed, and neither is a report, a vote or a contest', async (t) => {
  const made = await host(t);
  const { ask, sent, enter, decide, store } = made;
  const one = await sent({ text: 'Here' });
  await decide(await enter('Fay', 'admin'), one.comment.id, 'published');
  const report = await ask('/s/valmont/reports', {
    body: { comment: one.comment.id, kind: 'charter', reason: 'Why', page: PAGE, goodFaith: true },
    headers: { 'idempotency-key': newKey() },
  });
  assert.equal(report.status, 201);
  const vote = await ask('/s/valmont/ratings', {
    body: { page: PAGE, kind: 'stars', value: 4 },
    headers: { 'idempotency-key': newKey() },
  });
  assert.ok(vote.status < 300, String(vote.status));
  const bad = await from(made, '203.0.113.5', undefined, { text: '' }).catch(() => undefined);
  assert.notEqual(bad?.status, 202);
  const subject = await store.records.subject('valmont', { comment: one.comment.id });
  assert.equal(subject.connections.length, 1);
});

test('the address is nowhere in clear: database, log, answers, desk, export', async (t) => {
  const made = await host(t);
  const { ask, askDesk, enter, store, deps, logged } = made;
  const sent = await from(made, PROXY, `${V6}`, { text: 'First', name: 'Lou' });
  const cookie = await enter('Fay', 'admin');
  const answers = [
    await ask(`/s/valmont/thread?page=${encodeURIComponent(PAGE)}`),
    await ask('/s/valmont/track', { body: { tokens: [sent.token] } }),
    await ask('/s/valmont/policy.json'),
    await askDesk('/s/valmont/desk/queue?queue=pending', { headers: { cookie } }),
    await askDesk(`/s/valmont/desk/log?comment=${sent.id}`, { headers: { cookie } }),
    await askDesk(`/s/valmont/desk/connection?comment=${sent.id}`, { headers: { cookie } }),
  ];
  const texts = await Promise.all(answers.map((answer) => answer.text()));
  for (const { status } of answers) assert.equal(status, 200);
  const subject = await store.records.subject('valmont', { comment: sent.id });
  const told = exported(deps.sites.get('valmont')!, subject, made.clock.now());
  const { connections } = told as { connections: readonly Record<string, unknown>[] };
  assert.deepEqual(
    connections.map(({ act, sealed, until }) => ({ act, sealed, until })),
    [{ act: 'create', sealed: true, until: new Date(made.clock.now() + 365 * DAY).toISOString() }],
  );
  assert.ok(logged.some((line) => line.includes('desk/connection')));
  const all = [...texts, ...logged, JSON.stringify(told)].join('\n');
  for (const trace of [V6, '2001:db8', PROXY]) assert.ok(!all.includes(trace), trace);
  const rows = JSON.stringify(await store.connections('valmont', sent.id));
  assert.ok(!rows.includes('2001'));
});

test('nothing of it is in a backup in clear', async (t) => {
  const made = await host(t);
  await from(made, PROXY, V6, { text: 'First' });
  const { whole } = made.store;
  let bytes = '';
  await whole.snapshot(async (tables, rows) => {
    for (const table of tables) for await (const part of rows(table)) bytes += JSON.stringify(part.rows);
  });
  assert.ok(bytes.includes('First'));
  assert.ok(!bytes.includes('2001:db8'));
});

test('residents are told, after the site’s own words; where the site is no host, nothing is kept or said', async (t) => {
  const made = await host(t);
  assert.match((await made.thread()).policy.retention ?? '', /^Our own words\. Comme la loi .* un an\. /);
  const none = await host(t, { keep: 'none' });
  assert.equal((await none.thread()).policy.retention, 'Our own words.');
  const sent = await from(none, PROXY, V6, { text: 'First' });
  assert.deepEqual(await none.store.connections('valmont', sent.id), []);
  const cookie = await none.enter('Fay', 'admin');
  const answer = await none.askDesk(`/s/valmont/desk/connection?comment=${sent.id}`, { headers: { cookie } });
  assert.equal(answer.status, 404);
});

test('after a year it is gone; an erasure before does not take it away', async (t) => {
  const made = await host(t);
  const { store, clock, deps } = made;
  const sent = await from(made, PROXY, V6, { text: 'First' });
  const site = deps.config.sites[0]!;
  const kept = keptOf(site.site.policy.retention, site.retention);
  await store.write((tx) => tx.eraseAround('valmont', sent.id));
  const expire = async (at: number) =>
    (await store.records.expire('valmont', kept, new Date(at).toISOString(), false)).connection;
  assert.equal(await expire(clock.now() + 365 * DAY - 1), 0);
  assert.equal((await store.connections('valmont', sent.id)).length, 1);
  assert.equal(await expire(clock.now() + 365 * DAY), 1);
  assert.deepEqual(await store.connections('valmont', sent.id), []);
});

test('at the desk: a missing or strange comment', async (t) => {
  const made = await host(t);
  const cookie = await made.enter('Fay', 'admin');
  const ask = async (query: string) =>
    (await made.askDesk(`/s/valmont/desk/connection${query}`, { headers: { cookie } })).status;
  assert.deepEqual([await ask(''), await ask('?comment=%00'), await ask('?comment=none')], [400, 400, 404]);
});

test('the source of a request is asked in one place alone', () => {
  const root = new URL('../../../src/node/', import.meta.url);
  const users = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .filter((name) => /\bsource\(\)/.test(readFileSync(new URL(name, root), 'utf8')))
    .map((name) => name.replaceAll('\\', '/'));
  assert.deepEqual(users, ['comments/connection/keep.ts']);
});

test('the desk says with what it found, exported or erased that sealed records stay, and nothing of them', async (t) => {
  const made = await host(t);
  const cookie = await made.enter('Fay', 'admin');
  const V4 = '203.0.113.77';
  const sent = await from(made, PROXY, `${V4}:4711`, { text: 'Mine', name: 'Lou' });
  made.clock.pass(1000);
  const patched = await made.ask(`/s/valmont/comments/${sent.id}`, {
    method: 'PATCH',
    body: { text: 'Mine, changed' },
    headers: { 'idempotency-key': newKey(), 'parvis-token': sent.token },
  });
  assert.ok(patched.status < 300);
  const until = new Date(made.clock.now() + 365 * DAY).toISOString();
  for (const [path, more] of [
    ['find', {}],
    ['export', {}],
    ['erase', { confirm: sent.id }],
  ] as const) {
    const answer = await made.askDesk(`/s/valmont/desk/requests/${path}`, {
      body: { comment: sent.id, ...more },
      headers: { cookie, 'idempotency-key': newKey() },
    });
    const said = await answer.text();
    assert.equal(answer.status, 200, said);
    assert.deepEqual((JSON.parse(said) as { sealed: object }).sealed, { count: 2, until }, path);
    for (const trace of [V4, '4711']) assert.ok(!said.includes(trace), `${path}: ${trace}`);
    for (const { sealed } of await made.store.connections('valmont', sent.id))
      assert.ok(!said.includes(sealed), path);
  }
  assert.equal((await made.store.connections('valmont', sent.id)).length, 2, 'the law asks to keep them');

  const none = await town(t);
  const other = await none.sent();
  const found = await none.askDesk('/s/valmont/desk/requests/find', {
    body: { comment: other.comment.id },
    headers: { cookie: await none.enter('Fay', 'admin') },
  });
  assert.equal(((await found.json()) as { sealed?: object }).sealed, undefined);
});
