/** Requests for one's data at the desk: found, exported, erased after a typed confirmation, and kept in the register. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { erasedFile } from '../../../src/node/continuity/erased.ts';
import type { RecordStore } from '../../../src/node/store/records.ts';
import { newKey, town } from '../../support/node/town.ts';
import type { Town } from '../../support/node/town.ts';

const fields = { policy: { fields: { name: 'optional', email: 'optional' } } };
const EMAIL = 'lou@valmont.example';

const send = async (made: Town, cookie: string, path: string, body: object, key = newKey()) => {
  const answer = await made.askDesk(`/s/valmont/desk/requests${path}`, {
    body,
    headers: { cookie, 'idempotency-key': key },
  });
  return { status: answer.status, value: (await answer.json()) as Record<string, unknown> };
};

const confirmed = async (made: Town, text: string) => {
  const one = await made.sent({ text, email: EMAIL });
  await made.store.write((tx) =>
    tx.saveContact('valmont', one.comment.id, {
      ...{ email: EMAIL, verifiedAt: new Date(made.clock.now()).toISOString(), replies: false, quiet: false },
    }),
  );
  return one;
};

test('what is kept of somebody is counted, exported and registered; nothing is changed by that', async (t) => {
  const made = await town(t, fields);
  const fay = await made.enter('Fay', 'admin');
  const { comment, token } = await confirmed(made, 'Mine');
  await made.sent({ text: 'Not mine perhaps', email: EMAIL });
  const found = await send(made, fay, '/find', { email: EMAIL.toUpperCase() });
  assert.equal(found.status, 200);
  const { count, addresses, unverified } = found.value;
  assert.deepEqual([count, addresses, unverified], [1, 2, 1]);
  assert.equal((await send(made, fay, '/find', { receipt: token })).value['count'], 1);
  assert.equal((await send(made, fay, '/find', {})).status, 400);
  assert.equal((await send(made, fay, '/find', { receipt: token, email: EMAIL })).status, 400);
  const key = newKey();
  const out = await send(made, fay, '/export', { email: EMAIL }, key);
  const file = JSON.parse(String(out.value['file'])) as { comments: { text: string }[] };
  assert.deepEqual(
    file.comments.map(({ text }) => text),
    ['Mine'],
  );
  const again = await send(made, fay, '/export', { email: EMAIL }, key);
  assert.deepEqual(again.value['request'], out.value['request'], 'the same request, once in the register');
  const [entry, ...more] = await made.store.records.requests('valmont');
  assert.deepEqual([entry?.kind, more.length, !!entry?.doneAt], ['export', 0, true]);
  assert.equal((await made.store.comment('valmont', comment.id))?.comment.text, 'Mine');
  assert.equal((await send(made, fay, '/export', { email: 'nobody@valmont.example' })).status, 404);
});

test('erased only after it was typed once more; the list that restoring replays says so, and a withdrawal too', async (t) => {
  const made = await town(t, fields);
  const fay = await made.enter('Fay', 'admin');
  const { comment } = await confirmed(made, 'Erase me');
  const body = { email: EMAIL };
  assert.equal((await send(made, fay, '/erase', body)).status, 400);
  assert.equal((await send(made, fay, '/erase', { ...body, confirm: 'yes' })).status, 400);
  assert.equal((await made.store.comment('valmont', comment.id))?.comment.text, 'Erase me');
  const done = await send(made, fay, '/erase', { ...body, confirm: EMAIL });
  assert.deepEqual([done.status, (done.value['erased'] as { comments: number }).comments], [200, 1]);
  const left = (await made.store.comment('valmont', comment.id))?.comment;
  assert.deepEqual([left?.state, left?.text], ['deleted', '']);

  const own = await made.sent({ text: 'I take it back' });
  await made.ask(`/s/valmont/comments/${own.comment.id}`, {
    method: 'DELETE',
    headers: { 'idempotency-key': newKey(), 'parvis-token': own.token },
  });
  const wrong = await made.sent();
  await made.ask(`/s/valmont/comments/${wrong.comment.id}`, {
    method: 'DELETE',
    headers: { 'idempotency-key': newKey(), 'parvis-token': own.token },
  });
  const lines = readFileSync(erasedFile(made.deps.config), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as { reference: string; comments: string[] })
    .filter(({ comments }) => [comment.id, own.comment.id, wrong.comment.id].includes(comments[0]!));
  assert.deepEqual(
    lines.map(({ comments }) => comments[0]),
    [comment.id, own.comment.id],
    'nothing of a withdrawal that was refused',
  );
  assert.equal(lines[1]?.reference, 'withdrawn');
});

test('an erasure that was cut off half-way is finished by the same request, and says what it has erased', async (t) => {
  const made = await town(t, fields);
  const fay = await made.enter('Fay', 'admin');
  await confirmed(made, 'Erase me');
  const [body, key] = [{ email: EMAIL, confirm: EMAIL }, newKey()];
  const { records } = made.store as { records: { answerRequest: RecordStore['answerRequest'] } };
  const { answerRequest } = records;
  records.answerRequest = () => Promise.reject(new Error('killed'));
  assert.equal((await send(made, fay, '/erase', body, key)).status, 500);
  records.answerRequest = answerRequest;
  const done = await send(made, fay, '/erase', body, key);
  const erased = { comments: 1, addresses: 1, reports: 0, votes: 0 };
  assert.deepEqual([done.status, done.value['erased']], [200, erased]);
  const [entry, ...more] = await made.store.records.requests('valmont');
  assert.deepEqual([entry?.answer, more.length], ['1/1/0/0', 0]);
  assert.deepEqual((await send(made, fay, '/erase', body, key)).value['erased'], erased, 'and once more');
});

test('the same request twice at once is one entry of the register', async (t) => {
  const made = await town(t, fields);
  const fay = await made.enter('Fay', 'admin');
  const key = newKey();
  const both = await Promise.all([1, 2].map(() => send(made, fay, '', { add: 'erase' }, key)));
  assert.deepEqual(
    both.map(({ status }) => status),
    [200, 200],
  );
  assert.equal((await made.store.records.requests('valmont')).length, 1);
});

test('the register: noted with its deadline, answered once; open ones first', async (t) => {
  const made = await town(t, fields);
  const fay = await made.enter('Fay', 'admin');
  const receivedAt = new Date(made.clock.now() - 40 * 86_400_000).toISOString();
  await send(made, fay, '', { add: 'erase', receivedAt });
  const { value } = await send(made, fay, '', { add: 'export' });
  const [late, fresh] = value['requests'] as { reference: string; dueAt: string; kind: string }[];
  assert.deepEqual([late?.kind, fresh?.kind], ['erase', 'export']);
  assert.ok(Date.parse(late!.dueAt) < made.clock.now());
  const answer = { reference: late!.reference, answer: 'Sent by post.' };
  assert.equal((await send(made, fay, '', answer)).status, 200);
  assert.equal((await send(made, fay, '', answer)).status, 409);
  const queue = await made.askDesk('/s/valmont/desk/queue', { headers: { cookie: fay } });
  assert.equal(((await queue.json()) as { rooms: { requests: number } }).rooms.requests, 1);
});

test('for admins of the site alone', async (t) => {
  const made = await town(t, fields);
  await confirmed(made, 'Mine');
  const cookies = {
    moderator: await made.enter('Ana'),
    manager: await made.enter('Mia', 'manager'),
    elsewhere: (await made.enter('Dan', 'admin', 'beaumont')).replace('beaumont', 'valmont'),
    nobody: '',
  };
  for (const [who, status] of [
    ['moderator', 403],
    ['manager', 403],
    ['elsewhere', 401],
    ['nobody', 401],
  ] as const) {
    for (const path of ['', '/find', '/export', '/erase'])
      assert.equal(
        (await send(made, cookies[who], path, { email: EMAIL, confirm: EMAIL })).status,
        status,
        who,
      );
    const read = await made.askDesk('/s/valmont/desk/requests', { headers: { cookie: cookies[who] } });
    assert.equal(read.status, status);
  }
  assert.deepEqual(await made.store.records.requests('valmont'), []);
});
