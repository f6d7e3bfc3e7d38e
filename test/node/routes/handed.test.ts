/** Handing a comment over to a service, at the desk and by mail, with the clock held. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { isProblem } from '../../../src/model/problem.ts';
import { parseHandedComment, parseHandedPage } from '../../../src/model/wire/desk-handed.ts';
import type { HandedComment, HandedPageOf } from '../../../src/model/wire/desk-handed.ts';
import { hours, mailTown } from '../../support/node/post-office.ts';
import type { MailTown } from '../../support/node/post-office.ts';
import { newKey, statement } from '../../support/node/town.ts';

const HOUR = 3_600_000;
const escalation = [
  { topic: 'Potholes', service: 'Roads', hours: 8 },
  { topic: 'Trees', service: 'Parks' },
];
const people = [
  { email: 'mod@valmont.example', name: 'Ana Petit', comments: 'none' },
  { email: 'boss@valmont.example', role: 'manager', comments: 'none', report: 'none' },
  { email: 'roads@valmont.example', role: 'contributor', service: 'Roads' },
  { email: 'rob@valmont.example', name: 'Rob', role: 'contributor' },
];

const start = (t: TestContext, more: object = {}): Promise<MailTown> =>
  mailTown(
    t,
    { people, targetHours: 900, managerHours: 900, closeAfterDays: 0 },
    {
      policy: { calendar: hours, escalation, ...more },
    },
  );

/** Sends a deed. @returns the status, and the case as it is then */
async function act(
  at: MailTown,
  cookie: string,
  body: object,
): Promise<{ readonly status: number; readonly now: HandedComment; readonly type: string }> {
  const answer = await at.askDesk('/s/valmont/desk/handed', {
    body,
    headers: { cookie, 'idempotency-key': newKey() },
  });
  const json = (await answer.json()) as { type?: string };
  const now = parseHandedComment(json);
  if (answer.status === 200 && isProblem(now)) assert.fail(JSON.stringify(now));
  return { status: answer.status, now: now as HandedComment, type: json.type ?? '' };
}
const hand = (comment: string, n = 0, more: object = {}): object => ({
  ...{ act: 'hand', comment, n, topic: 'Potholes', service: 'Roads', note: 'Is it planned?' },
  ...more,
});
async function list(at: MailTown, cookie: string, query = ''): Promise<HandedPageOf> {
  const answer = await at.askDesk(`/s/valmont/desk/handed${query}`, { headers: { cookie } });
  const page = parseHandedPage(await answer.json());
  if (isProblem(page)) assert.fail(`${answer.status} ${JSON.stringify(page)}`);
  return page;
}
const subjects = async (at: MailTown): Promise<readonly string[]> =>
  (await at.mail())
    .map(({ to, headers }) => `${to[0]!.split('@')[0]}: ${headers.get('subject')![0]!}`)
    .sort();

test('handed over it stays in its queue, marked, until somebody decides; the service is told and answers', async (t) => {
  const at = await start(t);
  const ana = await at.enter('Ana Petit');
  const rob = await at.enter('Rob', 'contributor', 'valmont', 'Roads');
  const { comment } = await at.sent({ text: 'A hole in Mill Lane' });
  const handed = await act(at, ana, hand(comment.id));
  assert.equal(handed.status, 200);
  // Eight hours of service after Tuesday ten o'clock and a few seconds.
  assert.match(handed.now.handed?.dueAt ?? '', /^2026-11-04T09:00/);
  const [row] = await at.queue(ana);
  assert.match(row?.mark ?? '', /^With Roads until Wed,? 4 Nov, 10:00$/);
  assert.deepEqual(await subjects(at), [
    'roads: [Valmont] Your view is asked for: Potholes',
    'rob: [Valmont] Your view is asked for: Potholes',
  ]);
  const mine = await list(at, rob);
  assert.deepEqual([mine.list, mine.lists, mine.rows[0]?.text], ['mine', ['mine'], 'A hole in Mill Lane']);
  assert.deepEqual(mine.rows[0]?.may, ['answer']);
  const n = handed.now.handed!.n;
  const answered = await act(at, rob, { act: 'answer', comment: comment.id, n, note: 'It is, for May.' });
  assert.equal(answered.status, 200);
  assert.deepEqual((await list(at, rob)).rows, []);
  assert.deepEqual(await subjects(at), ['mod: [Valmont] Roads has answered']);
  assert.equal((await at.queue(ana))[0]?.mark, 'Answered by Roads');
  const back = await list(at, ana, '?list=answered');
  assert.deepEqual(
    [back.rows[0]?.handed.answer, back.rows[0]?.handed.answeredBy],
    ['It is, for May.', 'Rob'],
  );
  await at.decide(ana, comment.id, 'published');
  assert.deepEqual((await list(at, ana, '?list=answered')).rows, []);
  const log = await at.askDesk(`/s/valmont/desk/handed/comment?comment=${comment.id}`, {
    headers: { cookie: ana },
  });
  const { log: lines } = (await log.json()) as HandedComment;
  assert.deepEqual(
    lines.map(({ act: done, by, note }) => [done, by, note]),
    [
      ['hand', 'Ana Petit', 'Is it planned?'],
      ['answer', 'Rob', 'It is, for May.'],
      ['close', 'Ana Petit', undefined],
    ],
  );
});

test('a service reads nothing of what another was asked and has said', async (t) => {
  const at = await start(t);
  const ana = await at.enter('Ana Petit');
  const rob = await at.enter('Rob', 'contributor', 'valmont', 'Roads');
  const pia = await at.enter('Pia', 'contributor', 'valmont', 'Parks');
  const { comment } = await at.sent({ text: 'A tree fell on Mill Lane' });
  const first = await act(at, ana, hand(comment.id));
  const said = { act: 'answer', comment: comment.id, n: first.now.handed!.n, note: 'Between us: our lorry.' };
  assert.equal((await act(at, rob, said)).status, 200);
  const trees = hand(comment.id, 2, { topic: 'Trees', service: 'Parks', note: 'Is it ours?' });
  const again = await act(at, ana, trees);
  assert.deepEqual([again.status, again.now.log.length], [200, 3], 'whoever decides reads all of it');
  const read = await at.askDesk(`/s/valmont/desk/handed/comment?comment=${comment.id}`, {
    headers: { cookie: pia },
  });
  const text = await read.text();
  assert.ok(!/lorry|Roads|Is it planned/.test(text), text);
  assert.equal((JSON.parse(text) as HandedComment).log.length, 1);
});

test('at the deadline the service is reminded, a day of service later the others, once each', async (t) => {
  const at = await start(t);
  const ana = await at.enter('Ana Petit');
  const { comment } = await at.sent();
  await act(at, ana, hand(comment.id));
  await at.mail();
  const said: string[] = [];
  for (let hour = 0; hour < 100; hour++) {
    at.clock.pass(HOUR);
    for (const line of await subjects(at))
      said.push(`${new Date(at.clock.now()).toISOString().slice(5, 13)} ${line}`);
  }
  assert.deepEqual(said, [
    '11-04T09 roads: [Valmont] An answer is still awaited: Potholes',
    '11-05T16 boss: [Valmont] An answer is still awaited: Potholes',
    '11-05T16 mod: [Valmont] An answer is still awaited: Potholes',
  ]);
  const again = await at.enter('Ana Petit');
  assert.match((await at.queue(again))[0]?.mark ?? '', /^With Roads, due since Wed/);
});

test('over the weekend on which clocks go forward, ten on Monday is ten by the new time', async (t) => {
  const at = await start(t);
  at.clock.pass(Date.parse('2027-03-26T15:00:00Z') - at.clock.now());
  const ana = await at.enter('Ana Petit');
  const { comment } = await at.sent();
  const { now } = await act(at, ana, hand(comment.id, 0, { until: '2027-03-29T10:00' }));
  assert.equal(now.handed?.dueAt, '2027-03-29T08:00:00.000Z', 'summer time by then');
  const asked = await at.askDesk(`/s/valmont/desk/handed/comment?comment=${comment.id}`, {
    headers: { cookie: ana },
  });
  const { topics } = (await asked.json()) as HandedComment;
  // One hour is left on Friday, seven follow on Monday.
  assert.deepEqual(
    topics.map(({ topic, until }) => [topic, until?.slice(0, 13)]),
    [
      ['Potholes', '2027-03-29T16'],
      ['Trees', undefined],
    ],
  );
});

test('where nobody of a service can be reached the others are told at the deadline', async (t) => {
  const at = await start(t);
  const ana = await at.enter('Ana Petit');
  const { comment } = await at.sent();
  await act(at, ana, hand(comment.id, 0, { topic: 'Trees', service: 'Parks', until: '2026-11-03T12:00' }));
  assert.deepEqual(await subjects(at), []);
  at.clock.pass(2 * HOUR);
  assert.deepEqual(await subjects(at), [
    'boss: [Valmont] An answer is still awaited: Trees',
    'mod: [Valmont] An answer is still awaited: Trees',
  ]);
});

test('a mail that was decided upon before it left is not sent', async (t) => {
  const at = await start(t);
  const ana = await at.enter('Ana Petit');
  const { comment } = await at.sent();
  await act(at, ana, hand(comment.id));
  await at.decide(ana, comment.id, 'published');
  assert.deepEqual(await subjects(at), []);
});

test('what cannot be done is refused with its reason, and leaves nothing', async (t) => {
  const at = await start(t);
  const ana = await at.enter('Ana Petit');
  const rob = await at.enter('Rob', 'contributor', 'valmont', 'Roads');
  const pia = await at.enter('Pia', 'contributor', 'valmont', 'Parks');
  const { comment } = await at.sent();
  const id = comment.id;
  const tried: readonly (readonly [string, object, number])[] = [
    [ana, hand(id, 0, { note: ' \n' }), 400],
    [ana, hand(id, 0, { topic: 'Potholes', service: 'Parks' }), 400],
    [ana, hand(id, 0, { until: '2026-11-03T09:59' }), 400],
    [ana, hand(id, 0, { until: '2028-11-03T09:59' }), 400],
    [ana, hand(id, 0, { until: 'tomorrow' }), 400],
    [ana, hand(id, 0, { extra: 1 }), 400],
    [ana, hand(id, 3), 409],
    [ana, hand('nothing'), 404],
    [ana, { act: 'back', comment: id, n: 0, note: '' }, 403],
    [rob, hand(id), 404],
  ];
  for (const [who, body, status] of tried)
    assert.equal((await act(at, who, body)).status, status, JSON.stringify(body));
  assert.deepEqual(await at.store.handedLog('valmont', id), []);
  const { now } = await act(at, ana, hand(id));
  const n = now.handed!.n;
  assert.equal((await act(at, ana, hand(id))).status, 409, 'somebody was first');
  assert.equal((await act(at, ana, { act: 'answer', comment: id, n, note: 'x' })).status, 403);
  assert.equal((await act(at, pia, { act: 'answer', comment: id, n, note: 'x' })).status, 404, 'of Parks');
  assert.equal((await act(at, rob, { act: 'back', comment: id, n, note: '' })).status, 403);
  assert.equal((await act(at, ana, { act: 'back', comment: id, n, note: '' })).status, 200);
  assert.equal((await act(at, rob, { act: 'answer', comment: id, n, note: 'x' })).status, 404, 'taken back');
  await at.decide(ana, id, 'rejected', { statement });
  assert.equal((await act(at, ana, hand(id, 0))).status, 409, 'refused, and nobody contests it');
});

test('the same key does a thing once', async (t) => {
  const at = await start(t);
  const ana = await at.enter('Ana Petit');
  const { comment } = await at.sent();
  const key = newKey();
  const send = (body: object) =>
    at.askDesk('/s/valmont/desk/handed', { body, headers: { cookie: ana, 'idempotency-key': key } });
  assert.deepEqual(
    [(await send(hand(comment.id))).status, (await send(hand(comment.id))).status],
    [200, 200],
  );
  assert.equal((await at.store.handedLog('valmont', comment.id)).length, 1);
  assert.equal((await send(hand(comment.id, 1))).status, 422);
});
