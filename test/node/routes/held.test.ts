/** A site that the operator holds: what visitors and the desk may still do, over two companions, and what another notices. */
import assert from 'node:assert/strict';

import { test } from 'node:test';
import { parseDeskStops } from '../../../src/model/wire/desk-stop.ts';
import { removeSite, sweepRemoved } from '../../../src/node/continuity/sites/remove.ts';
import { resume, resumeDue, suspend } from '../../../src/node/continuity/sites/suspend.ts';
import type { Hold } from '../../../src/node/continuity/sites/suspend.ts';
import { jobsOf } from '../../../src/node/serve/jobs.ts';
import { StoreBusy } from '../../../src/node/store/store.ts';
import { companion } from '../../support/node/companion.ts';
import { newKey, ORIGIN, PAGE, statement, town } from '../../support/node/town.ts';
import type { Town } from '../../support/node/town.ts';

const site = { id: 'valmont', lang: 'en' };
const other = { id: 'beaumont', lang: 'en' };
const WHY = 'Move on Monday';

const hold = (made: Town, over: Partial<Hold> = {}, of = site): Promise<boolean> =>
  made.store.write((tx) => suspend(tx, of, { reason: WHY, hide: false, now: made.clock.now(), ...over }));

const go = (made: Town): Promise<boolean> =>
  made.store.write((tx) => resume(tx, 'valmont', made.clock.now()));

const thread = `/s/valmont/thread?page=${encodeURIComponent(PAGE)}`;
const pageOf = `/s/valmont/pages/thread?page=${encodeURIComponent(PAGE)}`;

/** A town with a published comment. */
async function lively(t: Parameters<typeof town>[0]) {
  const made = await town(t, { site: { lang: 'en' } });
  const one = await made.sent({ text: 'Read me' });
  const cookie = await made.enter('Ana');
  await made.decide(cookie, one.comment.id, 'published');
  return { made, one, cookie };
}

test('while a site is suspended nobody writes, everybody reads, and visitors are not told why', async (t) => {
  const { made, one } = await lively(t);
  const pass = await made.pass();
  await hold(made);
  const refused = await made.post({ pass });
  assert.equal(refused.status, 423);
  const { type, detail } = (await refused.json()) as { type: string; detail: string };
  assert.equal(type, 'closed');
  assert.match(detail, /paused on this site/);
  const read = await made.thread();
  assert.equal(read.comments[0]?.id, one.comment.id);
  const page = await (await made.ask(pageOf)).text();
  assert.match(page, /Read me/);
  assert.match(page, /paused on this site/);
  assert.ok(!`${detail} ${JSON.stringify(read)} ${page}`.includes(WHY));
  // What the law leaves to people stays: reporting, and taking back.
  const report = { page: PAGE, comment: one.comment.id, kind: 'charter', reason: 'Rude', goodFaith: true };
  const told = await made.ask('/s/valmont/reports', {
    body: report,
    headers: { 'idempotency-key': newKey() },
  });
  assert.equal(told.status, 201, await told.clone().text());
  const back = await made.ask(`/s/valmont/comments/${one.comment.id}`, {
    method: 'DELETE',
    headers: { 'parvis-token': one.token, 'idempotency-key': newKey() },
  });
  assert.equal(back.status, 204);
  await go(made);
  assert.equal((await made.post()).status, 202);
});

test('the desk reads, learns why, and cannot act; sessions hold, and another site goes on', async (t) => {
  const { made, one, cookie } = await lively(t);
  const admin = await made.enter('Fay', 'admin');
  const elsewhere = await made.enter('Dan', 'admin', 'beaumont');
  const waiting = await made.sent({ text: 'Waits' });
  await hold(made, { until: '2026-12-01T00:00:00.000Z' });
  for (const who of [cookie, admin]) {
    const decided = await made.decide(who, waiting.comment.id, 'rejected', { statement });
    assert.equal(decided['status'], 423);
  }
  assert.equal((await made.store.comment('valmont', waiting.comment.id))?.comment.state, 'pending');
  const writes: readonly (readonly [string, unknown])[] = [
    ['stop', { act: 'resume', targets: ['comments'], reason: 'x' }],
    ['members', { act: 'invite', name: 'Eve', role: 'admin' }],
    ['words', { version: 0, put: [{ list: 'hold', word: 'x' }] }],
    ['sanctions', { comment: one.comment.id, measure: 'warned', reason: 'x' }],
    ['requests/erase', { comment: one.comment.id, confirm: one.comment.id }],
  ];
  for (const [path, body] of writes) {
    const answer = await made.askDesk(`/s/valmont/desk/${path}`, {
      body,
      headers: { cookie: admin, 'idempotency-key': newKey() },
    });
    assert.equal(answer.status, 423, path);
    const { detail, until } = (await answer.json()) as { detail: string; until: string };
    assert.ok(detail.startsWith('This site is suspended.') && detail.includes(`Reason: ${WHY}`), detail);
    assert.equal(until, '2026-12-01T00:00:00.000Z');
  }
  assert.equal((await made.queue(cookie)).length, 1);
  const page = await (await made.askDesk('/s/valmont/desk', { headers: { cookie } })).text();
  assert.match(page, /<h2 id="held">This site is suspended<\/h2>/);
  assert.ok(page.includes(`Reason: ${WHY}`));
  // Nobody reads why before they have come in.
  assert.ok(!(await (await made.askDesk('/s/valmont/desk')).text()).includes(WHY));
  const stops = await made.askDesk('/s/valmont/desk/stop', { headers: { cookie: admin } });
  const read = parseDeskStops(await stops.json());
  assert.ok('stops' in read && read.stops.every(({ cause }) => cause === 'suspended'));
  // A link of a mail is answered with a page.
  const link = await made.askDesk('/s/valmont/form/decide', {
    body: 'key=x',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  assert.equal(link.status, 423);
  assert.match(link.headers.get('content-type') ?? '', /html/);
  assert.match(link.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  const out = await made.askDesk('/s/valmont/form/sign-out', {
    body: '',
    headers: { cookie, 'content-type': 'application/x-www-form-urlencoded' },
  });
  assert.equal(out.status, 303);
  // Another site of the same companion, and the same desk.
  const invited = await made.askDesk('/s/beaumont/desk/members', {
    body: { act: 'invite', name: 'Eve', role: 'admin' },
    headers: { cookie: elsewhere, 'idempotency-key': newKey() },
  });
  assert.equal(invited.status, 200);
});

test('hidden: what is public is not shown and says so kindly; people still find their own', async (t) => {
  const { made, one } = await lively(t);
  await hold(made, { hide: true });
  made.clock.pass(500);
  for (const path of [thread, '/s/valmont/feed.json', '/s/valmont/counts', '/s/valmont/figures']) {
    const answer = await made.ask(path, { headers: { origin: ORIGIN } });
    assert.equal(answer.status, 503, path);
    const text = await answer.text();
    assert.ok(!text.includes('Read me') && !text.includes(WHY));
    assert.match(text, /paused for now/);
    // A page elsewhere may read why it is refused.
    assert.equal(answer.headers.get('access-control-allow-origin'), ORIGIN);
  }
  const page = await made.ask(pageOf);
  assert.equal(page.status, 503);
  const text = await page.text();
  assert.match(text, /<h1[^>]*>Not shown for now/);
  assert.ok(!text.includes('Read me'));
  for (const path of ['/s/valmont/policy.json', '/s/valmont/pages/receipt', '/s/valmont/pages.css'])
    assert.equal((await made.ask(path)).status, 200, path);
  const own = await made.ask('/s/valmont/track', { body: { tokens: [one.token] } });
  assert.match(await own.text(), /Read me/);
  await go(made);
  made.clock.pass(500);
  assert.equal((await made.ask(thread)).status, 200);
});

test('every companion obeys within a second, and at once where something is written', async (t) => {
  const { made } = await lively(t);
  const second = companion(made.store, { config: made.deps.config, get: made.deps.get, clock: made.clock });
  const ask = (path: string) => second.app.public(new Request(`https://parvis.valmont.example${path}`));
  assert.equal((await ask(thread)).status, 200);
  await hold(made, { hide: true });
  made.clock.pass(999);
  assert.equal((await ask(thread)).status, 503);
  await go(made);
  made.clock.pass(999);
  assert.equal((await ask(thread)).status, 200);
  second.stop();
});

test('a suspension ends by itself, and no sooner; what was prolonged does not end', async (t) => {
  const { made } = await lively(t);
  const end = (ms: number): string => new Date(made.clock.now() + ms).toISOString();
  await hold(made, { until: end(60_000) });
  const due = () => resumeDue(made.store, ['valmont', 'beaumont'], made.clock.now());
  assert.equal(await due(), 0);
  await hold(made, { until: end(120_000) });
  made.clock.pass(60_001);
  assert.equal(await due(), 0);
  assert.equal((await made.post()).status, 423);
  made.clock.pass(60_000);
  assert.equal(await due(), 1);
  assert.equal(await due(), 0);
  assert.equal((await made.post()).status, 202);
});

test('while the database is away, what needs none of it is still served', async (t) => {
  const { made } = await lively(t);
  const standing = () => Promise.reject(new StoreBusy('unreachable'));
  const { config, get } = made.deps;
  const away = companion({ ...made.store, standing }, { config, get, clock: made.clock });
  const ask = (path: string) => away.app.public(new Request(`https://parvis.valmont.example${path}`));
  assert.equal((await ask('/s/valmont/policy.json')).status, 200);
  away.stop();
});

test('the timetable ends what is over', async (t) => {
  const { made } = await lively(t);
  await hold(made, { until: new Date(made.clock.now() + 1000).toISOString() });
  const job = jobsOf(made.deps).find(({ name }) => name === 'standing')!;
  const { signal } = new AbortController();
  assert.deepEqual(await job.run(signal), { resumed: 0, swept: 0 });
  made.clock.pass(1000);
  assert.deepEqual(await job.run(signal), { resumed: 1, swept: 0 });
  assert.equal((await made.post()).status, 202);
});

test('collecting, mail, reminders and visits wait; what has had its time goes all the same', async (t) => {
  const sources = [{ id: 'site', type: 'rss', url: `${ORIGIN}/feed.xml` }];
  const made = await town(t, { site: { feed: { sources } } });
  const asked: string[] = [];
  const post = { send: async () => ({ outcome: 'sent' }) } as never;
  const get: typeof made.deps.get = async (url, options) => {
    asked.push(url);
    return made.deps.get(url, options);
  };
  const jobs = jobsOf({ ...made.deps, get }, post);
  const run = (name: string) => jobs.find((job) => job.name === name)!.run(new AbortController().signal);
  await hold(made);
  for (const name of ['collect', 'mail', 'remind', 'load', 'visit'])
    assert.deepEqual(await run(`${name}/valmont`), {}, name);
  assert.deepEqual(asked, []);
  assert.ok(await run('retention/valmont'));
  await go(made);
  await run('collect/valmont');
  assert.ok(asked.length > 0);
});

test('a site that is gone answers 410 everywhere, and what came late is swept', async (t) => {
  const { made, cookie } = await lively(t);
  await hold(made, {}, other);
  await removeSite(made.store, 'valmont', made.clock.now());
  made.clock.pass(500);
  for (const path of [thread, '/s/valmont/feed.json', '/s/valmont/policy.json'])
    assert.equal((await made.ask(path)).status, 410, path);
  const page = await made.ask(pageOf);
  assert.equal(page.status, 410);
  assert.match(await page.text(), /<h1[^>]*>No longer here/);
  assert.equal((await made.askDesk('/s/valmont/desk', { headers: { cookie } })).status, 410);
  const written = await made.ask('/s/valmont/comments', {
    body: { page: PAGE, text: 'x' },
    headers: { 'idempotency-key': newKey() },
  });
  assert.equal(written.status, 410);
  assert.deepEqual(await made.store.hosting.rows('valmont'), {});
  // A companion that was collecting while the site was taken away.
  const state = { source: 's', failures: 0, failure: '', gone: false };
  await made.store.feed.saveVisit('valmont', state, [], true);
  assert.equal(await sweepRemoved(made.store, ['valmont', 'beaumont'], made.clock.now()), 1);
  assert.equal(await sweepRemoved(made.store, ['valmont', 'beaumont'], made.clock.now()), 0);
  assert.equal((await made.store.standing('beaumont')).state, 'suspended');
  assert.equal(await hold(made), false);
});
