import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PAGE, newKey, policy, town } from '../../support/node/town.ts';
import type { Town } from '../../support/node/town.ts';

/** Type of the problem, or the state of the comment. */
const outcome = async (answer: Response): Promise<string> => {
  const read = (await answer.json()) as { type?: string; comment?: { state: string; heldBy?: string[] } };
  return read.type ?? [read.comment?.state, ...(read.comment?.heldBy ?? [])].join(' ');
};

const calendar = (window: Record<string, unknown>) => ({
  zone: 'Europe/Paris',
  weekly: { tue: [{ from: '09:00', to: '17:00' }] },
  windows: [{ from: '2026-11-03T00:00', to: '2026-11-09T00:00', reason: '\u00c9lections', ...window }],
});

test('what the site has set decides whether one can write', async (t) => {
  const cases: [Record<string, unknown>, number, string][] = [
    [{ mode: 'premoderation' }, 202, 'pending'],
    [{ mode: 'postmoderation' }, 201, 'published'],
    [{ mode: 'readonly' }, 423, 'closed'],
    [{ mode: 'closed' }, 423, 'closed'],
    [{ controller: undefined }, 503, 'not-configured'],
    [{ charter: {} }, 503, 'not-configured'],
    [{ mode: 'postmoderation', calendar: calendar({ mode: 'premoderation' }) }, 202, 'pending'],
    [{ mode: 'postmoderation', calendar: calendar({ mode: 'closed' }) }, 423, 'closed'],
    [{ mode: 'postmoderation', calendar: calendar({ affects: ['push'] }) }, 201, 'published'],
    [{ calendar: { zone: 'Europe/Paris', weekly: {} }, closedOutsideHours: true }, 423, 'closed'],
    [{ calendar: calendar({ affects: ['push'] }), closedOutsideHours: true }, 202, 'pending'],
  ];
  for (const [over, status, expected] of cases) {
    const { post } = await town(t, { policy: over });
    const answer = await post();
    assert.equal(answer.status, status, JSON.stringify(over));
    assert.equal(await outcome(answer), expected);
  }
});

test('a closing says why and until when; a draft sent before it is answered as before', async (t) => {
  const { ask, pass, clock } = await town(t, {
    policy: { calendar: calendar({ from: '2026-11-03T11:00' }) },
  });
  const body = { page: PAGE, text: 'Before the closing', pass: await pass() };
  clock.pass(5_000);
  const headers = { 'idempotency-key': newKey() };
  const first = await ask('/s/valmont/comments', { body, headers });
  assert.equal(first.status, 202);
  clock.pass(7_200_000);
  const late = await ask('/s/valmont/comments', { body, headers: { 'idempotency-key': newKey() } });
  assert.equal(late.status, 423);
  const told = (await late.json()) as Record<string, unknown>;
  assert.deepEqual([told['until'], told['detail']], ['2026-11-08T23:00:00.000Z', '\u00c9lections']);
  const again = await ask('/s/valmont/comments', { body, headers });
  assert.equal(again.status, 202);
  assert.equal(
    ((await again.json()) as { token: string }).token,
    ((await first.json()) as { token: string }).token,
  );
});

test('in a closing nobody edits, everybody reads, reports and withdraws', async (t) => {
  const made = await town(t, {
    policy: { mode: 'postmoderation', editSeconds: 86_400, calendar: calendar({ from: '2026-11-03T11:00' }) },
  });
  const { comment, token } = await made.sent();
  made.clock.pass(7_200_000);
  const path = `/s/valmont/comments/${comment.id}`;
  const headers = () => ({ 'idempotency-key': newKey(), 'parvis-token': token });
  assert.equal(
    (await made.ask(path, { method: 'PATCH', body: { text: 'New' }, headers: headers() })).status,
    423,
  );
  assert.equal((await made.thread()).comments.length, 1);
  const report = await made.ask('/s/valmont/reports', {
    body: { comment: comment.id, page: PAGE, kind: 'other', reason: 'Why', goodFaith: true },
    headers: { 'idempotency-key': newKey() },
  });
  assert.equal(report.status, 201);
  assert.equal((await made.ask(path, { method: 'DELETE', headers: headers() })).status, 204);
  assert.equal((await made.thread()).comments.length, 0);
});

test('a locked thread takes nothing', async (t) => {
  const { sent, post, store, thread } = await town(t);
  await sent();
  const found = await store.threadAt('valmont', PAGE);
  await store.write((tx) => tx.saveThread({ ...found!, locked: true }));
  assert.equal((await post()).status, 423);
  assert.equal((await thread()).policy.locked, true);
  assert.equal((await thread()).policy.open, false);
});

test('slow mode: one comment of a visitor in a while', async (t) => {
  const { ask, pass, clock } = await town(t, { policy: { slowModeSeconds: 60 } });
  const given = await pass();
  clock.pass(5_000);
  const post = (peer: string) =>
    ask('/s/valmont/comments', {
      body: { page: PAGE, text: `Text ${Math.random()}`, pass: given },
      headers: { 'idempotency-key': newKey() },
      peer,
    });
  assert.equal((await post('203.0.113.7')).status, 202);
  const slow = await post('203.0.113.9');
  assert.equal(slow.status, 429, 'the same network');
  const wait = Number(slow.headers.get('retry-after'));
  assert.ok(wait > 0 && wait <= 60);
  assert.equal((await post('198.51.100.7')).status, 202, 'another network');
  clock.pass(wait * 1000);
  assert.equal((await post('203.0.113.7')).status, 202);
});

test('the fields are as the site asks, and none is cut', async (t) => {
  const fields = { name: 'required', email: 'optional' };
  const { post } = await town(t, { policy: { fields, maxLength: 10 } });
  const cases: [Record<string, unknown>, string][] = [
    [{ text: '12345678901', name: 'Lou' }, '/text too-long'],
    [{ text: '', name: 'Lou' }, '/text too-short'],
    [{ text: ' \u00a0\n', name: 'Lou' }, '/text too-short'],
    [{ text: '\u200b\u2060', name: 'Lou' }, '/text missing'],
    [{ text: '\u202e', name: 'Lou' }, '/text missing'],
    [{ text: 'Text' }, '/name missing'],
    [{ text: 'Text', name: '\u200b' }, '/name missing'],
    [{ text: 'Text', name: 'Lou', email: 'nobody' }, '/email format'],
    [{ text: 'x\ud800y', name: 'Lou' }, '/text characters'],
    [{ text: 'x\0y', name: 'Lou' }, '/text characters'],
    [{ text: 'Text', name: 'Lou', isModerator: true }, '/isModerator unknown'],
    [{ text: 'Text', name: 'Lou', state: 'published' }, '/state unknown'],
    [{ text: { a: 1 }, name: 'Lou' }, '/text type'],
    [{ text: 'Text', name: 'Lou', pass: 5 }, '/pass type'],
  ];
  for (const [draft, expected] of cases) {
    const answer = await post(draft);
    assert.equal(answer.status, 400, expected);
    const { errors } = (await answer.json()) as { errors: { path: string; code: string }[] };
    assert.ok(errors.map(({ path, code }) => `${path} ${code}`).includes(expected), JSON.stringify(errors));
  }
  const { post: absent } = await town(t, { policy: { fields: { name: 'absent', email: 'absent' } } });
  for (const draft of [{ name: 'Lou' }, { email: 'lou@valmont.example' }])
    assert.equal((await absent({ text: 'Text', ...draft })).status, 400);
  assert.equal((await post({ text: '\u{1f642}'.repeat(10), name: 'Lou' })).status, 202, 'ten code points');
});

/** A town where comments are public at once, so that a hold shows. */
const free = (t: Parameters<typeof town>[0], more: Record<string, unknown> = {}): Promise<Town> =>
  town(t, {
    policy: { mode: 'postmoderation', ...((more['policy'] as object) ?? {}) },
    site: (more['site'] as Record<string, unknown>) ?? {},
  });

test('the automatic checks hold, and say no more than that to the author', async (t) => {
  const { post, pass, clock } = await free(t, { site: { checks: { words: ['bouffon', 'go to hell'] } } });
  const held = async (draft: Record<string, unknown>) => {
    const answer = await post(draft);
    assert.equal(answer.status, 202, JSON.stringify(draft));
    return outcome(answer);
  };
  assert.equal(await held({ text: 'Quel b.o.u.f.f.o.n' }), 'held words');
  assert.equal(await held({ text: 'Go  to HELL now' }), 'held words');
  assert.equal(await held({ text: 'A name can be one too', name: 'Bouffon' }), 'held words');
  assert.equal(await held({ text: 'Filled by a machine', website: 'x' }), 'held rate');
  assert.equal(await held({ text: 'No pass', pass: undefined }), 'held rate');
  assert.equal(await held({ text: 'A pass of our own making', pass: 'abc.def' }), 'held rate');
  const old = await pass();
  clock.pass(31 * 86_400_000);
  assert.equal(await held({ text: 'A pass of last month', pass: old }), 'held rate');
  const young = await pass();
  const { ask } = await free(t);
  const fast = await ask('/s/valmont/comments', {
    body: { page: PAGE, text: 'Too fast', pass: young },
    headers: { 'idempotency-key': newKey() },
  });
  assert.equal(await outcome(fast), 'held rate');
  assert.equal(await outcome(await post({ text: 'Scunthorpe and Helland' })), 'published');
});

test('links and repetitions ask to think again first, then hold', async (t) => {
  const { post, clock } = await free(t);
  const link = { text: 'See https://elsewhere.example/a' };
  const nudged = await post(link);
  assert.equal(nudged.status, 422);
  assert.deepEqual(((await nudged.json()) as { reasons: string[] }).reasons, ['links']);
  assert.equal(await outcome(await post({ ...link, anyway: true })), 'held links');
  const text = 'The market should stay on Saturday, as it has been for years.';
  assert.equal(await outcome(await post({ text })), 'published');
  assert.equal(await outcome(await post({ text })), 'duplicate');
  clock.pass(300_000);
  assert.equal(await outcome(await post({ text })), 'nudge');
  assert.equal(await outcome(await post({ text, anyway: true })), 'held rate');
  const elsewhere = { page: PAGE + '/2', text };
  assert.equal(await outcome(await post(elsewhere)), 'held rate', 'in another thread');
});

test('a first comment can wait where others are public at once', async (t) => {
  const { sent, post, enter, decide } = await free(t, { site: { checks: { firstPost: true } } });
  const { comment, token } = await sent();
  assert.deepEqual([comment.state, comment.heldBy], ['held', ['first-post']]);
  assert.equal(await outcome(await post({}, { 'parvis-token': token })), 'held first-post');
  await decide(await enter('Ana'), comment.id, 'published');
  assert.equal(await outcome(await post({}, { 'parvis-token': token })), 'published');
  assert.equal(await outcome(await post({}, { 'parvis-token': 'x'.repeat(43) })), 'held first-post');
});

test('a flood is stopped, and what was counted does not come from a header', async (t) => {
  const { ask, pass, clock, store } = await town(t);
  const given = await pass();
  clock.pass(5_000);
  let taken = 0;
  for (let i = 0; i < 60; i++) {
    const answer = await ask('/s/valmont/comments', {
      body: { page: PAGE, text: `Flood ${i}`, pass: given },
      headers: { 'idempotency-key': newKey(), 'x-forwarded-for': `192.0.2.${i}` },
      peer: '203.0.113.50',
    });
    if (answer.status === 202) taken++;
    else assert.equal(answer.status, 429);
  }
  assert.equal(taken, 20);
  const { counts } = await store.queue('valmont', 'held', { limit: 50 });
  assert.equal(counts.held + counts.pending, 20);
  assert.ok(counts.held > 0, 'the later ones are held');
});

test('policy is what visitors are told', async (t) => {
  const { thread } = await town(t);
  const { policy: told, capabilities } = await thread();
  assert.equal(told.open, true);
  assert.equal(told.charter?.version, policy.charter.version);
  assert.deepEqual(
    [capabilities.vote, capabilities.appeal, capabilities.report, capabilities.edit],
    [false, true, true, true],
  );
});
