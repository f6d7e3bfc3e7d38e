/** Contesting a decision, from the author's token to the answer that they read (DSA art. 20). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseTrackAnswer } from '../../../src/model/wire/track.ts';
import { isProblem } from '../../../src/model/problem.ts';
import { newKey, PAGE, statement, town } from '../../support/node/town.ts';
import type { Town } from '../../support/node/town.ts';

const contest = (made: Town, token: string, text = 'It was my own name.', key = newKey()) =>
  made.ask('/s/valmont/appeals', { body: { token, text }, headers: { 'idempotency-key': key } });

const appealOf = async (made: Town, token: string) => {
  const answer = await made.ask('/s/valmont/track', { body: { tokens: [token] } });
  const read = parseTrackAnswer(await answer.json());
  if (isProblem(read)) throw new Error(JSON.stringify(read));
  return read.comments[0]!;
};

const answer = async (
  made: Town,
  cookie: string,
  comment: string,
  outcome: 'upheld' | 'reversed',
  more: Record<string, unknown> = {},
) => {
  const version = (await made.store.comment('valmont', comment))?.comment.version ?? 0;
  const got = await made.askDesk('/s/valmont/desk/appeals', {
    body: { comment, version, outcome, explanation: 'Read again, with care.', ...more },
    headers: { cookie, 'idempotency-key': newKey() },
  });
  return { status: got.status, ...((await got.json()) as { state?: string; type?: string }) };
};

test('refused, contested, answered: the author reads each step by token', async (t) => {
  const made = await town(t);
  const { comment, token } = await made.sent();
  assert.equal((await contest(made, token)).status, 409, 'nobody has decided yet');
  assert.equal((await appealOf(made, token)).appeal, undefined);
  const ana = await made.enter('Ana');
  await made.decide(ana, comment.id, 'rejected', { statement: { ...statement, action: 'withheld' } });
  const before = (await appealOf(made, token)).appeal;
  assert.deepEqual([before?.state, before?.human], ['none', false]);
  assert.ok(Date.parse(before!.deadline!) > made.clock.now() + 180 * 86_400_000, 'six months');

  const key = newKey();
  const first = await contest(made, token, 'Why\u202f?', key);
  assert.equal(first.status, 201);
  const receipt = (await first.json()) as { reference: string };
  assert.match(receipt.reference, /^S26-\w{4}-\w{4}$/);
  const again = (await (await contest(made, token, 'Why\u202f?', key)).json()) as { reference: string };
  assert.equal(again.reference, receipt.reference, 'the same request gives the same answer');
  const second = await contest(made, token, 'Another reason');
  assert.equal(((await second.json()) as { type: string }).type, 'duplicate');

  const [waiting] = await made.queue(ana, 'contested');
  assert.equal(waiting?.id, comment.id);
  const [shown] = waiting.contests;
  assert.deepEqual(
    [
      shown?.by,
      shown?.text,
      shown?.reference,
      shown?.decision?.to,
      shown?.decision?.name,
      shown?.decision?.mine,
    ],
    ['author', 'Why\u202f?', receipt.reference, 'rejected', 'Ana', true],
  );
  const bo = await made.enter('Bo');
  assert.equal((await made.queue(bo, 'contested'))[0]?.contests[0]?.decision?.mine, false);
  const open = (await appealOf(made, token)).appeal;
  assert.deepEqual([open?.state, open?.human, open?.reference], ['open', false, receipt.reference]);

  assert.equal((await answer(made, bo, comment.id, 'upheld', { version: 1 })).type, 'conflict');
  assert.equal((await answer(made, bo, comment.id, 'upheld', { explanation: ' ' })).status, 400);
  assert.equal((await answer(made, await made.enter('Eve', 'manager'), comment.id, 'upheld')).status, 403);
  assert.equal((await answer(made, bo, comment.id, 'upheld')).state, 'rejected');
  const after = (await appealOf(made, token)).appeal;
  assert.deepEqual(
    [after?.state, after?.human, after?.explanation],
    ['upheld', true, 'Read again, with care.'],
  );
  assert.deepEqual(await made.queue(bo, 'contested'), []);
  assert.equal((await answer(made, bo, comment.id, 'reversed')).type, 'conflict', 'answered once');
  assert.equal((await contest(made, token)).status, 409, 'one decision is contested once');
  const log = await made.store.audit('valmont', comment.id);
  assert.deepEqual(
    log.map(({ to }) => to),
    ['pending', 'rejected', 'appeal open', 'appeal upheld'],
  );
  assert.ok(log[3]?.staff && log[3].staff !== log[1]?.staff);
});

test('a removal that is reversed makes the comment public again; a later one can be contested anew', async (t) => {
  const made = await town(t);
  const { comment, token } = await made.sent();
  const ana = await made.enter('Ana');
  await made.decide(ana, comment.id, 'published');
  await made.decide(ana, comment.id, 'removed', { statement });
  assert.equal((await made.thread()).comments.length, 0);
  await contest(made, token);
  assert.equal((await answer(made, ana, comment.id, 'reversed')).state, 'published');
  assert.equal((await made.thread()).comments[0]?.state, 'published');
  assert.equal((await appealOf(made, token)).appeal?.state, 'reversed');
  made.clock.pass(1000);
  await made.decide(ana, comment.id, 'removed', { statement });
  assert.equal((await appealOf(made, token)).appeal?.state, 'none');
  assert.equal((await contest(made, token)).status, 201);
});

test('what a moderator holds, and an edit that is refused, can be contested; what a machine holds waits anyway', async (t) => {
  const made = await town(t);
  const ana = await made.enter('Ana');
  const held = await made.sent();
  await made.decide(ana, held.comment.id, 'held', { heldBy: ['human'] });
  assert.equal((await contest(made, held.token)).status, 201);
  assert.equal((await answer(made, ana, held.comment.id, 'reversed')).state, 'published');

  const machine = await made.sent({ pass: '' });
  assert.equal(machine.comment.state, 'held');
  assert.equal((await contest(made, machine.token)).status, 409);

  const edited = await made.sent();
  await made.decide(ana, edited.comment.id, 'published');
  await made.ask(`/s/valmont/comments/${edited.comment.id}`, {
    method: 'PATCH',
    body: { text: 'Mended' },
    headers: { 'idempotency-key': newKey(), 'parvis-token': edited.token },
  });
  made.clock.pass(1000);
  await made.decide(ana, edited.comment.id, 'rejected', { edit: true, statement });
  assert.equal((await appealOf(made, edited.token)).appeal?.state, 'none');
  assert.equal((await contest(made, edited.token)).status, 201);
  assert.equal((await answer(made, ana, edited.comment.id, 'reversed')).state, 'published');
  const now = await appealOf(made, edited.token);
  assert.deepEqual([now.appeal?.state, now.content], ['reversed', [{ type: 'text', text: 'Mended' }]]);
});

test('a reporter contests that a comment stays; who is right takes a statement to remove it', async (t) => {
  const made = await town(t, { policy: { mode: 'postmoderation' } });
  const { comment } = await made.sent();
  const ana = await made.enter('Ana');
  const reported = await made.ask('/s/valmont/reports', {
    body: { comment: comment.id, page: PAGE, kind: 'hate', reason: 'Hate', goodFaith: true },
    headers: { 'idempotency-key': newKey() },
  });
  const { token } = (await reported.json()) as { token: string };
  const follow = async () =>
    (await (await made.ask(`/s/valmont/reports/${token}`)).json()) as Record<string, Record<string, unknown>>;
  assert.equal((await contest(made, token)).status, 409, 'nobody has decided yet');
  await made.decide(ana, comment.id, 'published');
  assert.equal((await follow())['appeal']?.['state'], 'none');
  assert.equal((await contest(made, token)).status, 201);
  const [waiting] = await made.queue(ana, 'contested');
  assert.deepEqual([waiting?.contests[0]?.by, waiting?.contests[0]?.decision?.mine], ['reporter', true]);
  assert.equal((await answer(made, ana, comment.id, 'reversed')).status, 400, 'no statement');
  assert.equal((await answer(made, ana, comment.id, 'reversed', { statement })).state, 'removed');
  assert.equal((await follow())['appeal']?.['state'], 'reversed');
});

test('with four eyes another moderator answers', async (t) => {
  const made = await town(t, { policy: { fourEyes: true } });
  const { comment, token } = await made.sent();
  const ana = await made.enter('Ana');
  await made.decide(ana, comment.id, 'rejected', { statement });
  await contest(made, token);
  assert.equal((await answer(made, ana, comment.id, 'upheld')).type, 'forbidden');
  assert.equal((await made.queue(ana, 'contested')).length, 1, 'nothing was written');
  assert.equal((await answer(made, await made.enter('Bo'), comment.id, 'upheld')).status, 200);
});

test('with four eyes whoever decided first answers by no other act either, but may give in', async (t) => {
  const made = await town(t, { policy: { fourEyes: true } });
  const [ana, bo] = [await made.enter('Ana'), await made.enter('Bo')];
  const [held, refused] = [await made.sent(), await made.sent({ text: 'Another' })];
  const said = async (cookie: string, comment: string, to: string, more: Record<string, unknown>) =>
    (await made.decide(cookie, comment, to, more)).problem;
  assert.equal(await said(ana, held.comment.id, 'held', { heldBy: ['human'] }), undefined);
  assert.equal(await said(ana, refused.comment.id, 'rejected', { statement }), undefined);
  for (const { token } of [held, refused]) assert.equal((await contest(made, token)).status, 201);
  assert.equal(await said(ana, held.comment.id, 'rejected', { statement }), 'forbidden');
  assert.equal(await said(ana, held.comment.id, 'pending', {}), 'forbidden');
  assert.equal(await said(ana, refused.comment.id, 'pending', { reason: 'Later.' }), 'forbidden');
  assert.equal((await made.queue(bo, 'contested')).length, 2, 'both wait for somebody else');
  made.clock.pass(60_000);
  assert.equal(await said(bo, held.comment.id, 'rejected', { statement }), undefined);
  assert.equal((await appealOf(made, held.token)).appeal?.state, 'none', 'a decision of another one');
  assert.equal(await said(ana, refused.comment.id, 'published', { reason: 'A mistake.' }), undefined);
  assert.equal((await appealOf(made, refused.token)).appeal?.state, 'reversed');
});

test('other acts answer a contest too: published after all, or withdrawn', async (t) => {
  const made = await town(t);
  const ana = await made.enter('Ana');
  const one = await made.sent();
  await made.decide(ana, one.comment.id, 'rejected', { statement });
  await contest(made, one.token);
  await made.decide(ana, one.comment.id, 'published', { reason: 'A mistake of ours.' });
  const told = (await appealOf(made, one.token)).appeal;
  assert.deepEqual([told?.state, told?.explanation], ['reversed', 'A mistake of ours.']);
  const two = await made.sent();
  await made.decide(ana, two.comment.id, 'rejected', { statement });
  await contest(made, two.token);
  await made.ask(`/s/valmont/comments/${two.comment.id}`, {
    method: 'DELETE',
    headers: { 'idempotency-key': newKey(), 'parvis-token': two.token },
  });
  assert.deepEqual(await made.queue(ana, 'contested'), []);
});

test('no token of another, no other site, no empty reason, not after six months', async (t) => {
  const made = await town(t);
  const { comment, token } = await made.sent();
  const ana = await made.enter('Ana');
  await made.decide(ana, comment.id, 'rejected', { statement });
  assert.equal((await contest(made, 'x'.repeat(43))).status, 404);
  const elsewhere = await made.ask('/s/beaumont/appeals', {
    body: { token, text: 'Why' },
    headers: { 'idempotency-key': newKey(), origin: 'https://www.beaumont.example' },
  });
  assert.equal(elsewhere.status, 404);
  assert.equal((await contest(made, token, '\u200b')).status, 400);
  assert.equal(
    (
      await made.ask('/s/valmont/appeals', {
        body: `token=${token}&text=Why`,
        headers: { 'idempotency-key': newKey(), 'content-type': 'application/x-www-form-urlencoded' },
      })
    ).status,
    415,
  );
  assert.equal(
    (await made.askDesk('/s/valmont/desk/appeals', { body: {}, headers: { 'idempotency-key': newKey() } }))
      .status,
    401,
  );
  made.clock.pass(190 * 86_400_000);
  assert.equal((await contest(made, token)).status, 410);
});
