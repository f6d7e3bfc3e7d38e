/** Voting on a page through the API: once, changed, withdrawn, capped, closed. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isProblem } from '../../../src/model/problem.ts';
import { parseBallot, parseRating } from '../../../src/model/wire/rating.ts';
import type { Ballot, Rating } from '../../../src/model/wire/rating.ts';
import { erasedFile, readErasures } from '../../../src/node/continuity/erased.ts';
import { newKey, ORIGIN, PAGE, town } from '../../support/node/town.ts';
import type { Asked, Town } from '../../support/node/town.ts';

const cast = (made: Town, body: Record<string, unknown>, more: Asked = {}): Promise<Response> =>
  made.ask('/s/valmont/ratings', {
    body: { page: PAGE, ...body },
    ...more,
    headers: { 'idempotency-key': newKey(), ...more.headers },
  });

const ballot = async (answer: Response): Promise<Ballot> => {
  const read = parseBallot(await answer.json());
  if (isProblem(read)) throw new Error(`no ballot: ${answer.status} ${JSON.stringify(read)}`);
  return read;
};

const shown = async (made: Town, kind = 'stars', page = PAGE): Promise<Rating> => {
  const answer = await made.ask(`/s/valmont/rating?kind=${kind}&page=${encodeURIComponent(page)}`);
  const read = parseRating(await answer.json());
  if (isProblem(read)) throw new Error(`no rating: ${answer.status} ${JSON.stringify(read)}`);
  return read;
};

const problemOf = async (answer: Response): Promise<string> =>
  ((await answer.json()) as { type: string }).type;

const mine = ({ token }: Ballot): Record<string, string> => ({
  'parvis-token': token ?? '',
  'idempotency-key': newKey(),
});

test('a read creates nothing; the result is shown from the set number of votes on', async (t) => {
  const made = await town(t, { site: { ratings: { least: 3 } } });
  assert.equal((await shown(made)).count, 0);
  assert.equal((await made.thread()).id, undefined, 'a read creates no thread');
  for (const value of [5, 4]) assert.equal((await cast(made, { value })).status, 201);
  const few = await shown(made);
  assert.deepEqual([few.count, few.average], [2, undefined]);
  const third = await ballot(await cast(made, { value: 4 }));
  assert.deepEqual([third.rating.count, third.rating.average], [3, 4.3]);
  assert.deepEqual([(await shown(made)).average, (await shown(made, 'useful')).count], [4.3, 0]);
  assert.equal((await made.thread()).counts.public, 0, 'a vote is no comment');
});

test('yes or no is counted apart', async (t) => {
  const made = await town(t, { site: { ratings: { least: 2 } } });
  for (const value of [1, 0, 1]) await cast(made, { kind: 'useful', value });
  const { count, useful, average } = await shown(made, 'useful');
  assert.deepEqual([count, useful, average], [3, 2, undefined]);
});

test('the same key is the same vote; with another choice it is refused', async (t) => {
  const made = await town(t);
  const headers = { 'idempotency-key': newKey() };
  const first = await ballot(await cast(made, { value: 4 }, { headers }));
  const again = await ballot(await cast(made, { value: 4 }, { headers }));
  assert.deepEqual([again.id, again.token], [first.id, first.token]);
  assert.equal((await shown(made)).count, 1);
  const other = await cast(made, { value: 1 }, { headers });
  assert.deepEqual([other.status, await problemOf(other)], [422, 'key-reused']);
  assert.equal((await cast(made, { value: 4 }, { headers: { 'idempotency-key': '' } })).status, 400);
});

test('its owner changes a vote and takes it back; nobody else can, nor learn that it is there', async (t) => {
  const made = await town(t, { site: { ratings: { least: 1 } } });
  const own = await ballot(await cast(made, { value: 1 }));
  const other = await ballot(await cast(made, { value: 5 }));
  const path = `/s/valmont/ratings/${own.id}`;
  const change = (headers: Record<string, string>, value: unknown = 3): Promise<Response> =>
    made.ask(path, { method: 'PATCH', body: { value }, headers });
  const key = { 'idempotency-key': newKey() };
  for (const headers of [key, mine(other), { ...key, 'parvis-token': 'x'.repeat(43) }]) {
    assert.equal((await change(headers)).status, 404);
    assert.equal((await made.ask(path, { method: 'DELETE', headers })).status, 404);
  }
  const changed = await ballot(await change(mine(own)));
  assert.deepEqual([changed.value, changed.rating.average, changed.token], [3, 4, undefined]);
  assert.equal((await change(mine(own), 0)).status, 400, 'not a vote of its kind');
  assert.equal((await made.ask(path, { method: 'DELETE', headers: mine(own) })).status, 204);
  assert.deepEqual([(await shown(made)).count, (await shown(made)).average], [1, 5]);
  assert.equal((await made.ask(path, { method: 'DELETE', headers: mine(own) })).status, 404);
});

test('a vote that is taken back is in the list that a restore replays; what is refused is not', async (t) => {
  const made = await town(t, { site: { ratings: { least: 1 } } });
  const [own, other] = [
    await ballot(await cast(made, { value: 1 })),
    await ballot(await cast(made, { value: 5 })),
  ];
  const drop = (id: string, headers: Record<string, string>) =>
    made.ask(`/s/valmont/ratings/${id}`, { method: 'DELETE', headers });
  assert.equal((await drop(other.id, mine(own))).status, 404);
  const headers = mine(own);
  assert.equal((await drop(own.id, headers)).status, 204);
  assert.equal((await drop(own.id, headers)).status, 204, 'sent again');
  assert.equal((await drop(own.id, mine(own))).status, 404);
  const list = readErasures(erasedFile(made.deps.config));
  assert.deepEqual(
    list?.erasures.map(({ site, reference, comments, votes }) => ({ site, reference, comments, votes })),
    [{ site: 'valmont', reference: 'withdrawn', comments: [], votes: [own.id] }],
  );
});

test('another site’s receipt is worth nothing here', async (t) => {
  const made = await town(t);
  const own = await ballot(await cast(made, { value: 1 }));
  const there = await made.ask(`/s/beaumont/ratings/${own.id}`, {
    method: 'DELETE',
    headers: { ...mine(own), origin: 'https://www.beaumont.example' },
  });
  assert.equal(there.status, 404);
  assert.equal((await shown(made)).count, 1);
});

test('one network has so many votes on a page in a day; a repeated send is none of them', async (t) => {
  const made = await town(t, { site: { ratings: { perDay: 3 } } });
  const peer = '203.0.113.7';
  const headers = { 'idempotency-key': newKey() };
  for (let i = 0; i < 5; i++)
    assert.equal((await cast(made, { value: 5 }, { peer, headers })).status, 201, 'the same one');
  for (const value of [1, 2]) assert.equal((await cast(made, { value }, { peer })).status, 201);
  const full = await cast(made, { value: 5 }, { peer: '203.0.113.250' });
  assert.deepEqual([full.status, await problemOf(full)], [429, 'rate-limited']);
  const wait = Number(full.headers.get('retry-after'));
  assert.equal(wait, 15 * 3600, 'until midnight UTC');
  assert.equal((await cast(made, { value: 5 }, { peer: '198.51.99.1' })).status, 201, 'another network');
  const elsewhere = { page: `${PAGE}/2`, value: 5 };
  assert.equal((await cast(made, elsewhere, { peer })).status, 201, 'another page');
  made.clock.pass((wait + 1) * 1000);
  assert.equal((await cast(made, { value: 5 }, { peer })).status, 201, 'the next day');
  assert.equal((await shown(made)).count, 5);
});

test('a page that is not there, or not the site’s, gets no vote', async (t) => {
  const made = await town(t);
  for (const page of ['https://www.valmont.example/absent', 'https://elsewhere.example/']) {
    const answer = await cast(made, { page, value: 5 });
    assert.deepEqual([answer.status, await problemOf(answer)], [422, 'no-page'], page);
  }
  const asked = await made.ask('/s/valmont/rating?page=https%3A%2F%2Felsewhere.example%2F');
  assert.equal(asked.status, 404);
  assert.equal((await made.ask('/s/valmont/rating')).status, 400);
});

test('a window of some pages holds for a page that nobody has written or voted on yet', async (t) => {
  const calendar = {
    zone: 'Europe/Paris',
    windows: [
      {
        ...{
          from: '2026-11-03T00:00',
          to: '2026-11-04T00:00',
          reason: '\u00e9lections',
          affects: ['ratings'],
        },
        paths: ['/actualites/'],
      },
    ],
  };
  const made = await town(t, { policy: { calendar } });
  const { open, reason } = await shown(made);
  assert.deepEqual([open, reason], [false, '\u00e9lections'], 'its form says so');
  const refused = await cast(made, { value: 2 });
  assert.deepEqual([refused.status, await problemOf(refused)], [423, 'closed']);
  assert.equal((await made.thread()).id, undefined, 'and nothing was written');
  const elsewhere = `${ORIGIN}/agenda/bal`;
  assert.equal((await shown(made, 'stars', elsewhere)).open, true);
  assert.equal((await cast(made, { page: elsewhere, value: 2 })).status, 201);
});

test('the calendar that closes comments closes ratings, where a window says so; taking back stays open', async (t) => {
  const calendar = {
    zone: 'Europe/Paris',
    windows: [
      { from: '2026-11-03T12:00', to: '2026-11-04T00:00', reason: 'élections', affects: ['ratings'] },
      { from: '2026-11-05T00:00', to: '2026-11-06T00:00', reason: 'fête', affects: ['comments'] },
    ],
  };
  const made = await town(t, { policy: { calendar } });
  const own = await ballot(await cast(made, { value: 2 }));
  made.clock.pass(3 * 3600_000);
  const { open, reason, opensAt } = await shown(made);
  assert.deepEqual([open, reason, opensAt], [false, 'élections', '2026-11-03T23:00:00.000Z']);
  const refused = await cast(made, { value: 2 });
  assert.deepEqual([refused.status, await problemOf(refused)], [423, 'closed']);
  const path = `/s/valmont/ratings/${own.id}`;
  const change = await made.ask(path, { method: 'PATCH', body: { value: 5 }, headers: mine(own) });
  assert.equal(change.status, 423);
  assert.equal((await made.ask(path, { method: 'DELETE', headers: mine(own) })).status, 204);
  made.clock.pass(36 * 3600_000);
  assert.equal((await shown(made)).open, true, 'a window for comments alone');
});

test('what shuts the comments of a site or a thread shuts its ratings', async (t) => {
  const made = await town(t);
  await cast(made, { value: 2 });
  const at = new Date(made.clock.now()).toISOString();
  const off = {
    what: 'comments',
    cause: 'unattended',
    mode: 'closed',
    reason: 'absence',
    staff: '',
    at,
  } as const;
  await made.store.write((tx) => tx.flip('valmont', { ...off, act: 'stop' }));
  assert.deepEqual([(await shown(made)).open, (await shown(made)).reason], [false, 'absence']);
  assert.equal((await cast(made, { value: 2 })).status, 423);
  await made.store.write((tx) => tx.flip('valmont', { ...off, act: 'resume' }));
  const thread = await made.store.threadAt('valmont', PAGE);
  await made.store.write((tx) => tx.saveThread({ ...thread!, locked: true }));
  assert.equal((await cast(made, { value: 2 })).status, 423);
});

test('votes follow their page to its new address', async (t) => {
  const made = await town(t, { site: { ratings: { least: 1 } } });
  await cast(made, { value: 4 });
  const thread = await made.store.threadAt('valmont', PAGE);
  const next = `${PAGE}-hebdomadaire`;
  const since = new Date(made.clock.now()).toISOString();
  await made.store.write((tx) =>
    tx.saveThread({ ...thread!, canonical: next, addresses: [...thread!.addresses, { url: next, since }] }),
  );
  assert.deepEqual([(await shown(made, 'stars', next)).count, (await shown(made)).address], [1, next]);
});

test('twenty at once under one key are one vote', async (t) => {
  const made = await town(t);
  const headers = { 'idempotency-key': newKey() };
  const answers = await Promise.all(Array.from({ length: 20 }, () => cast(made, { value: 3 }, { headers })));
  assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
  assert.equal((await shown(made)).count, 1);
});

test('an answer that has not changed is not sent again, and no log line holds a code', async (t) => {
  const made = await town(t);
  const path = `/s/valmont/rating?page=${encodeURIComponent(PAGE)}`;
  const tag = (await made.ask(path)).headers.get('etag') ?? '';
  made.clock.pass(5000);
  assert.equal((await made.ask(path, { headers: { 'if-none-match': tag } })).status, 304);
  const own = await ballot(await cast(made, { value: 3 }));
  assert.equal((await made.ask(path, { headers: { 'if-none-match': tag } })).status, 200);
  assert.ok(made.logged.length > 0 && !made.logged.some((line) => line.includes(own.token!)));
});

test('only the site’s own pages and programs with a token may write', async (t) => {
  const made = await town(t);
  const foreign = await cast(made, { value: 5 }, { headers: { origin: 'https://elsewhere.example' } });
  assert.equal(foreign.status, 403);
  const form = await made.ask('/s/valmont/ratings', {
    body: `page=${PAGE}&value=5`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', 'idempotency-key': newKey() },
  });
  assert.equal(form.status, 415);
});
