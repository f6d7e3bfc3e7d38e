/** Windows, sections and switches as visitors, moderators and the command line meet them, on a clock that is held. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { parseDeskStops, parseStopped } from '../../../src/model/wire/desk-stop.ts';
import type { Stopped } from '../../../src/model/wire/desk-stop.ts';
import { isProblem } from '../../../src/model/problem.ts';
import { run } from '../../../src/node/cli.ts';
import { openStore } from '../../../src/node/store/open.ts';
import { companion } from '../../support/node/companion.ts';
import { newKey, ORIGIN, PAGE, pages, town, withPolicy } from '../../support/node/town.ts';
import type { Town } from '../../support/node/town.ts';
import { folderWith } from '../../support/node/serving.ts';

const DAY = 86_400_000;

/** Sends a switch from the desk. */
async function flip(at: Town, cookie: string, body: object, status = 200): Promise<Stopped> {
  const answer = await at.askDesk('/s/valmont/desk/stop', {
    body: { reason: 'A reason.', ...body },
    headers: { cookie, 'idempotency-key': newKey() },
  });
  assert.equal(answer.status, status);
  const read =
    status === 200
      ? parseStopped(await answer.json())
      : { stops: [], log: [], unknown: [], may: false, feed: false };
  if (isProblem(read)) assert.fail(JSON.stringify(read));
  return read;
}

test('an election closes posts, replies and edits from the eve on, by the held clock, and says why', async (t) => {
  const at = await town(t, {
    policy: {
      mode: 'postmoderation',
      editSeconds: 30 * 86_400,
      calendar: {
        zone: 'Europe/Paris',
        elections: [{ preset: 'election-fr', ballots: ['2026-11-08', '2026-11-15'] }],
      },
    },
  });
  const first = await at.sent({ text: 'Before the eve' });
  assert.equal(first.comment.state, 'published');
  // Tuesday 10:00 in Paris; to Friday 23:59:30.
  at.clock.pass(Date.parse('2026-11-06T22:59:30Z') - at.clock.now());
  assert.equal((await at.post({ text: 'The last one' })).status, 201);
  at.clock.pass(30_000);
  const shut = await at.post({ text: 'Too late' });
  assert.equal(shut.status, 423);
  const said = (await shut.json()) as { detail?: string; until?: string };
  assert.match(said.detail ?? '', /code électoral/);
  assert.equal(said.until, '2026-11-08T19:00:00.000Z');
  assert.equal((await at.post({ text: 'A reply', parent: first.comment.id })).status, 423);
  const edit = await at.ask(`/s/valmont/comments/${first.comment.id}`, {
    method: 'PATCH',
    body: { text: 'Changed' },
    headers: { 'idempotency-key': newKey(), 'parvis-token': first.token },
  });
  assert.equal(edit.status, 423);
  const { policy } = await at.thread();
  assert.deepEqual([policy.open, policy.mode, policy.closures.length], [false, 'closed', 2]);
  assert.match(policy.closures[0]!.reason, /art\. L\. 49/);
  // Reading and reporting stay open.
  const report = await at.ask('/s/valmont/reports', {
    body: { comment: first.comment.id, page: PAGE, kind: 'child-abuse', reason: 'Why', goodFaith: true },
    headers: { 'idempotency-key': newKey() },
  });
  assert.equal(report.status, 201);
  at.clock.pass(Date.parse('2026-11-08T19:00:00Z') - at.clock.now());
  assert.equal((await at.post({ text: 'The polls are closed' })).status, 201);
  // The other town has no ballot.
  at.clock.pass(5 * DAY + 6 * 3_600_000);
  const other = await at.ask('/s/beaumont/thread?page=https%3A%2F%2Fwww.beaumont.example%2F');
  assert.equal(((await other.json()) as { policy: { open: boolean } }).policy.open, true);
});

test('a section has its own mode for reading and for writing', async (t) => {
  const at = await town(t, {
    policy: {
      sections: [
        { path: '/debats/', mode: 'postmoderation' },
        { path: '/archives/', mode: 'readonly' },
      ],
    },
  });
  assert.equal((await at.post({ page: `${ORIGIN}/debats/voirie` })).status, 201);
  assert.equal((await at.post({ page: `${ORIGIN}/archives/2019` })).status, 423);
  assert.equal((await at.post()).status, 202);
  const answer = await at.ask(`/s/valmont/thread?page=${encodeURIComponent(`${ORIGIN}/archives/2019`)}`);
  const { policy } = (await answer.json()) as { policy: { mode: string; open: boolean } };
  assert.deepEqual([policy.mode, policy.open], ['readonly', false]);
});

test('a moderator stops comments: at once, on every companion of the database, with a reason; and undoes it', async (t) => {
  const at = await town(t);
  const second = companion(at.store, { config: at.deps.config, get: pages, clock: at.clock });
  t.after(second.stop);
  const cookie = await at.enter('Ana');
  const cursor = await at.store.cursor('valmont', 'public');
  const held = await flip(at, cookie, {
    act: 'stop',
    targets: ['comments', 'push'],
    reason: 'Nous vérifions.',
  });
  assert.deepEqual(
    held.stops.map(({ what, cause, reason }) => [what, cause, reason]),
    [
      ['comments', 'stopped', 'Nous vérifions.'],
      ['push', 'stopped', 'Nous vérifions.'],
    ],
  );
  assert.equal(held.log[0]!.name, 'Ana');
  assert.notEqual(await at.store.cursor('valmont', 'public'), cursor);
  const shut = await at.post();
  assert.equal(shut.status, 423);
  assert.equal(((await shut.json()) as { detail?: string }).detail, 'Nous vérifions.');
  const there = await second.app.public(
    new Request(`https://parvis.valmont.example/s/valmont/thread?page=${encodeURIComponent(PAGE)}`),
    '198.51.100.7',
  );
  const { policy } = (await there.json()) as { policy: { open: boolean; reason: string } };
  assert.deepEqual([policy.open, policy.reason], [false, 'Nous vérifions.']);
  const page = await at.ask(`/s/valmont/pages/thread?page=${encodeURIComponent(PAGE)}`);
  assert.match(await page.text(), /Nous vérifions\./);
  assert.equal((await at.store.switched('beaumont', 'comments')) ?? 'on', 'on');
  const on = await flip(at, cookie, { act: 'resume', targets: ['comments'] });
  assert.deepEqual(
    on.stops.map(({ what }) => what),
    ['push'],
  );
  assert.equal((await at.post()).status, 202);
  assert.deepEqual(
    on.log.map(({ act, what }) => `${act} ${what}`),
    ['resume comments', 'stop push', 'stop comments'],
  );
});

test('who may switch: moderators and admins; managers see; contributors, strangers and other sites neither', async (t) => {
  const at = await town(t);
  const stop = { act: 'stop', targets: ['comments'] };
  const cases: [string, number, number][] = [
    [await at.enter('Mo', 'moderator'), 200, 200],
    [await at.enter('Ad', 'admin'), 200, 200],
    [await at.enter('Ma', 'manager'), 200, 403],
    [await at.enter('Co', 'contributor'), 403, 403],
    [(await at.enter('El', 'admin', 'beaumont')).replace('beaumont', 'valmont'), 401, 401],
    ['', 401, 401],
  ];
  for (const [cookie, see, change] of cases) {
    assert.equal((await at.askDesk('/s/valmont/desk/stop', { headers: { cookie } })).status, see);
    await flip(at, cookie, stop, change);
  }
  assert.equal((await at.ask('/s/valmont/desk/stop')).status, 404, 'the public side never routes the desk');
});

test('the desk is told who may switch, how much waits, and how many switches are off', async (t) => {
  const at = await town(t, {
    site: { checks: { load: { waiting: 7, perHour: 0, closeWaiting: 9, closePerHour: 0 } } },
  });
  await at.sent();
  const look = async (cookie: string) => {
    const read = parseDeskStops(
      await (await at.askDesk('/s/valmont/desk/stop', { headers: { cookie } })).json(),
    );
    if (isProblem(read)) assert.fail(JSON.stringify(read));
    return read;
  };
  const rooms = async (cookie: string) =>
    (
      (await (await at.askDesk('/s/valmont/desk/queue', { headers: { cookie } })).json()) as {
        rooms: Record<string, number>;
      }
    ).rooms;
  const mo = await at.enter('Mo');
  const ma = await at.enter('Ma', 'manager');
  assert.deepEqual([(await look(mo)).may, (await look(ma)).may], [true, false]);
  assert.equal((await look(mo)).feed, false);
  const { waiting, received, limits } = (await look(ma)).load!;
  assert.deepEqual([waiting, received, limits.waiting, limits.closeWaiting], [1, 1, 7, 9]);
  assert.equal((await rooms(ma))['tools'], 0);
  const stopped = await flip(at, mo, { act: 'stop', targets: ['comments', 'push'] });
  assert.equal(stopped.may, true);
  assert.equal((await rooms(ma))['tools'], 2);
});

test('a request that is wrong changes nothing; sent twice it is done once', async (t) => {
  const at = await town(t);
  const cookie = await at.enter('Ana');
  const send = (body: unknown, key: string | undefined = newKey()) =>
    at.askDesk('/s/valmont/desk/stop', { body, headers: { cookie, ...(key && { 'idempotency-key': key }) } });
  const good = { act: 'stop', targets: ['comments'], reason: 'x' };
  for (const [body, key] of [
    [{ ...good, reason: '' }],
    [{ ...good, reason: '\u200b' }],
    [{ ...good, targets: ['everything'] }],
    [{ ...good, targets: [] }],
    [{ ...good, more: 1 }],
    [{ ...good, act: 'flip' }],
    [good, ''],
    [good, 'short'],
  ] as [unknown, string?][])
    assert.equal((await send(body, key)).status, 400, JSON.stringify(body));
  assert.deepEqual(await at.store.switches('valmont'), []);
  const key = newKey();
  assert.equal((await send(good, key)).status, 200);
  assert.equal((await send({ ...good, act: 'resume' })).status, 200);
  assert.equal((await send(good, key)).status, 200);
  assert.deepEqual(await at.store.switches('valmont'), [], 'the repeated request did nothing');
  assert.equal((await send({ ...good, reason: 'y' }, key)).status, 422);
});

/** A folder with a configuration, and commands that run in it. */
function terminal(t: TestContext, policy: Record<string, unknown> = {}, site: Record<string, unknown> = {}) {
  const folder = folderWith(t);
  const config = join(folder, 'parvis.json');
  writeFileSync(config, JSON.stringify(withPolicy(policy, site)));
  return {
    folder,
    store: () => openStore({ url: `sqlite:${join(folder, 'parvis.db')}` }),
    run: async (...args: string[]) => {
      const { code, out, err } = await run([...args, '--config', config, '--lang', 'en'], {});
      return { code, out, err: err.join('\n') };
    },
  };
}

test('parvis stop and resume: what, why, and how to undo it', async (t) => {
  const at = terminal(t);
  const stopped = await at.run('stop', 'valmont', '--why', 'Wir prüfen.');
  assert.equal(stopped.code, 0, stopped.err);
  assert.match(stopped.out, /Stopped at Valmont: new comments\.\nStopped at Valmont: messages to networks\./);
  assert.match(stopped.out, /parvis resume valmont comments push/);
  const store = await at.store();
  t.after(() => store.close());
  assert.deepEqual(
    (await store.switches('valmont')).map(({ what, reason }) => [what, reason]),
    [
      ['comments', 'Wir prüfen.'],
      ['push', 'Wir prüfen.'],
    ],
  );
  assert.match((await at.run('stop', 'comments', '--why', 'Wir prüfen.')).out, /Stopped already/);
  const { id: _, ...load } = { id: 0, what: 'comments', cause: 'load', mode: 'premoderation' } as const;
  await store.write((tx) =>
    tx.flip('valmont', { ...load, act: 'stop', reason: 'Many.', staff: '', at: new Date().toISOString() }),
  );
  const resumed = await at.run('resume', 'valmont', 'comments');
  assert.match(
    resumed.out,
    /Started again at Valmont: new comments\.\nStill closed for another reason.*Many\./,
  );
  assert.match((await at.run('resume')).out, /Nobody had stopped this at Valmont: new comments/);
  assert.deepEqual(
    (await store.switches('valmont')).map(({ cause }) => cause),
    ['load'],
  );
  assert.equal((await store.switchLog('valmont', 9)).length, 5);
});

test('parvis stop: what is typed wrongly changes nothing and is told', async (t) => {
  const at = terminal(t);
  const cases: [string[], RegExp][] = [
    [['stop', 'valmont'], /--why/],
    [['stop', 'nowhere', '--why', 'x'], /nowhere/],
    [['stop', 'valmont', 'coments', '--why', 'x'], /coments/],
    [['stop', 'valmont', 'feed-item', '--why', 'x'], /address of the post/],
    [['stop', 'valmont', '--why', 'x'.repeat(501)], /500/],
  ];
  for (const [args, told] of cases) {
    const { code, err } = await at.run(...args);
    assert.equal(code, 2, args.join(' '));
    assert.match(err, told);
  }
});

test('parvis stop feed-item hides one post from the store and from the files, and resume shows it', async (t) => {
  const folder = folderWith(t);
  const at = terminal(
    t,
    {},
    {
      feed: {
        output: join(folder, 'out'),
        sources: [{ id: 'news', url: 'https://www.valmont.example/rss' }],
      },
    },
  );
  const store = await at.store();
  t.after(() => store.close());
  await store.migrate();
  const url = 'https://www.valmont.example/actualites/1';
  const post = { id: 'p1', network: 'web', url, content: [{ type: 'text', text: 'Hello' }] };
  await store.feed.saveVisit(
    'valmont',
    { source: 'news', failures: 0, failure: '', gone: false },
    [{ source: 'news', id: '1', at: '2026-11-01T00:00:00Z', post, hidden: false }],
    true,
  );
  const hidden = await at.run('stop', 'feed-item', url, '--why', 'By mistake');
  assert.equal(hidden.code, 0, hidden.err);
  assert.match(hidden.out, /Hidden: https:/);
  assert.deepEqual(
    (await store.feed.decisions('valmont')).map(({ act, reason }) => [act, reason]),
    [['hide', 'By mistake']],
  );
  assert.deepEqual(await store.switches('valmont'), [], 'nothing else is stopped');
  const { readFileSync } = await import('node:fs');
  const file = (): string => readFileSync(join(folder, 'out', 'feed.json'), 'utf8');
  assert.doesNotMatch(file(), /Hello/);
  assert.equal((await at.run('resume', 'feed-item', url, '--why', 'Right after all')).code, 0);
  assert.deepEqual(await store.feed.decisions('valmont'), []);
  assert.match(file(), /Hello/);
  const unknown = await at.run('stop', 'feed-item', 'https://www.valmont.example/other', '--why', 'x');
  assert.equal(unknown.code, 1);
  assert.match(unknown.err, /no such post/);
});

test('parvis windows: what applies to an address now and next', async (t) => {
  const at = terminal(t, {
    sections: [{ path: '/budget/', mode: 'postmoderation' }],
    calendar: {
      zone: 'Europe/Paris',
      windows: [
        { from: '2027-04-01T00:00', to: '2027-04-10T00:00', reason: 'Campaign', affects: ['push'] },
        {
          from: '2027-05-01T08:00',
          to: '2027-05-01T20:00',
          reason: 'Works',
          paths: ['/budget'],
          affects: ['comments'],
        },
      ],
      elections: [{ preset: 'election-fr', ballots: ['2027-04-11'], sources: ['mayor'] }],
    },
  });
  const site = await at.run('windows', '--at', '2027-04-05T09:00');
  assert.equal(site.code, 0, site.err);
  assert.match(site.out, /^Valmont, .*5 April 2027.*\(Europe\/Paris\)/);
  assert.match(site.out, /Comments: open, read before they appear, closes on .*10 April 2027/);
  assert.match(site.out, /Messages to networks: stopped/);
  assert.match(site.out, /Feed: open/);
  assert.match(
    site.out,
    /from .*10 April 2027.* to .*11 April 2027.*: Comments, Ratings, Messages to networks, Feed – closed/,
  );
  assert.match(site.out, /art\. L\. 49/);
  const page = await at.run(
    'windows',
    'https://www.valmont.example/budget/2027?utm_source=x',
    '--at',
    '2027-04-10T09:00',
  );
  assert.match(page.out, /^https:\/\/www\.valmont\.example\/budget\/2027, /);
  assert.match(page.out, /Comments: closed, opens on .*11 April 2027/);
  assert.match(page.out, /new posts of these sources wait: mayor/);
  assert.match(page.out, /Works/);
  assert.doesNotMatch(
    (await at.run('windows', 'https://www.valmont.example/', '--at', '2027-04-20T09:00')).out,
    /Works/,
  );
  assert.match(
    (await at.run('windows', 'https://www.valmont.example/budget/', '--at', '2027-04-20T09:00')).out,
    /public at once/,
  );
  assert.equal((await at.run('windows', 'https://elsewhere.example/')).code, 2);
  for (const none of ['tomorrow', '2027', '2027-02-30T09:00', '2027-02-30T09:00Z', '2027-03-01T09:00+1'])
    assert.equal((await at.run('windows', '--at', none)).code, 2, none);
  const exact = await at.run('windows', '--at', '2027-04-11T17:59:59.999Z');
  assert.match(exact.out, /Comments: closed, opens on .*11 April 2027/);
  assert.match((await at.run('windows', '--at', '2027-04-11T20:00+02:00')).out, /Comments: open/);
  assert.match((await at.run('windows')).out, /Next:/);
});
