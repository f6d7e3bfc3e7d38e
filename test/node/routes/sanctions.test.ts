/** Measures against authors: imposed at the desk, told at the receipt, borne when writing, contested, answered (DSA 23). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isProblem } from '../../../src/model/problem.ts';
import { parseDeskSanctions, parseSanctioned } from '../../../src/model/wire/desk-sanctions.ts';
import type { DeskSanction } from '../../../src/model/wire/desk-sanctions.ts';
import { parseTrackAnswer } from '../../../src/model/wire/track.ts';
import { newKey, town } from '../../support/node/town.ts';
import type { Town } from '../../support/node/town.ts';

const DAY = 86_400_000;
const policy = { fields: { name: 'optional', email: 'optional' } };
const ground = { type: 'terms', ref: '§ 3' };

const act = async (made: Town, cookie: string, path: string, body: object, key = newKey()) => {
  const answer = await made.askDesk(`/s/valmont/desk/sanctions${path}`, {
    body,
    headers: { cookie, 'idempotency-key': key },
  });
  const value = (await answer.json()) as Record<string, unknown>;
  const read = parseSanctioned(value);
  return {
    status: answer.status,
    type: value['type'],
    errors: value['errors'] as { path: string; code: string }[] | undefined,
    one: isProblem(read) ? undefined : read.sanctions[0],
  };
};

const impose = (made: Town, cookie: string, comment: string, measure: string, more: object = {}) =>
  act(made, cookie, '', {
    ...{ comment, measure, ground, reason: 'Respect is asked for.' },
    ...(measure !== 'warned' && { until: new Date(made.clock.now() + 30 * DAY).toISOString() }),
    ...more,
  });

const seen = async (made: Town, cookie: string, comment?: string) => {
  const query = comment === undefined ? '' : `?comment=${comment}`;
  const answer = await made.askDesk(`/s/valmont/desk/sanctions${query}`, { headers: { cookie } });
  const read = parseDeskSanctions(await answer.json());
  if (isProblem(read)) throw new Error(`${answer.status}`);
  return read;
};

const tracked = async (made: Town, token: string) => {
  const answer = await made.ask('/s/valmont/track', { body: { tokens: [token] } });
  const read = parseTrackAnswer(await answer.json());
  if (isProblem(read)) throw new Error(JSON.stringify(read));
  return read.comments[0]!;
};

/** A comment whose author has confirmed the address. */
const known = async (made: Town, email = 'lou@valmont.example', more: object = {}) => {
  const one = await made.sent({ email, ...more });
  const verifiedAt = new Date(made.clock.now()).toISOString();
  await made.store.write((tx) =>
    tx.saveContact('valmont', one.comment.id, { email, verifiedAt, replies: false, quiet: false }),
  );
  return one;
};

const contest = (made: Town, token: string, sanction: string, text = 'It was a joke.') =>
  made.ask('/s/valmont/appeals', {
    body: { token, sanction, text },
    headers: { 'idempotency-key': newKey() },
  });

test('warned, then suspended until a date: told at the receipt, refused with the reason, over by itself', async (t) => {
  const made = await town(t, { policy });
  const ana = await made.enter('Ana');
  const { comment, token } = await known(made);
  const early = await impose(made, ana, comment.id, 'suspended');
  assert.deepEqual([early.status, early.errors?.[0]?.path], [400, '/illegal'], 'no warning before');
  assert.equal((await impose(made, ana, comment.id, 'warned')).status, 200);
  assert.deepEqual((await tracked(made, token)).sanction?.kind, 'warned');
  assert.equal((await made.post({}, { 'parvis-token': token })).status, 202, 'a warning stops nobody');

  const { status, one } = await impose(made, ana, comment.id, 'suspended');
  assert.equal(status, 200);
  assert.deepEqual([one?.kind, one?.measure, one?.by, one?.holds], ['email', 'suspended', 'Ana', true]);
  const told = (await tracked(made, token)).sanction!;
  assert.deepEqual([told.kind, told.reason, told.until], ['suspended', 'Respect is asked for.', one?.until]);
  assert.deepEqual([told.statement?.action, told.statement?.ground.ref], ['suspended', '§ 3']);
  assert.equal(told.appeal?.state, 'none');

  const refused = await made.post({}, { 'parvis-token': token });
  const why = (await refused.json()) as Record<string, unknown>;
  assert.deepEqual(
    [refused.status, why['type'], why['until'], why['detail']],
    [403, 'suspended', one?.until, 'Respect is asked for.'],
  );
  const edited = await made.ask(`/s/valmont/comments/${comment.id}`, {
    ...{ method: 'PATCH', body: { text: 'Changed' } },
    headers: { 'idempotency-key': newKey(), 'parvis-token': token },
  });
  assert.equal(((await edited.json()) as { type: string }).type, 'suspended', 'an edit is writing too');
  const withdrawn = await made.ask(`/s/valmont/comments/${comment.id}`, {
    method: 'DELETE',
    headers: { 'idempotency-key': newKey(), 'parvis-token': token },
  });
  assert.equal(withdrawn.status, 204, 'taking back stays possible');
  made.clock.pass(31 * DAY);
  assert.equal((await made.post({}, { 'parvis-token': token })).status, 202);
});

test('an address that was only typed tells nobody anything: the comment waits', async (t) => {
  const made = await town(t, { policy: { ...policy, mode: 'postmoderation' } });
  const ana = await made.enter('Ana');
  const { comment } = await known(made);
  await impose(made, ana, comment.id, 'suspended', { illegal: true });
  const typed = await made.post({ email: 'LOU@valmont.example' });
  assert.equal(typed.status, 202);
  assert.ok(!(await typed.text()).includes('Respect'));
  assert.equal((await made.post({ email: 'other@valmont.example' })).status, 201);
});

test('of an author whom nobody knows: a warning at the receipt, the name is read first, no suspension', async (t) => {
  const made = await town(t, { policy: { ...policy, mode: 'postmoderation' } });
  const ana = await made.enter('Ana');
  const { comment, token } = await made.sent({ name: 'Zoé  Blanc', email: 'zoe@valmont.example' });
  const stranger = await made.sent({ name: 'Max' });
  assert.deepEqual((await seen(made, ana, comment.id)).measures, ['warned', 'held']);
  const no = await impose(made, ana, comment.id, 'suspended', { illegal: true });
  assert.deepEqual([no.status, no.errors?.[0]?.path], [400, '/measure'], 'the address is not confirmed');
  await impose(made, ana, comment.id, 'warned');
  assert.equal((await tracked(made, token)).sanction?.kind, 'warned');
  assert.equal((await tracked(made, stranger.token)).sanction, undefined);
  const held = await impose(made, ana, comment.id, 'held');
  assert.equal(held.one?.kind, 'name');
  assert.equal(
    (await made.post({ name: 'zoe blanc' })).status,
    202,
    'accents and capitals make no other name',
  );
  assert.equal((await made.post({ name: 'Zoé Noir' })).status, 201);
  made.clock.pass(31 * DAY);
  assert.equal((await made.post({ name: 'zoe blanc' })).status, 201);
});

test('its end: never without one, nor beyond what the site allows; and only once', async (t) => {
  const made = await town(t, { policy, site: { measures: { longest: 10 } } });
  const ana = await made.enter('Ana');
  const { comment } = await known(made);
  const illegal = { illegal: true };
  const wrong = async (until: string | undefined) =>
    (await impose(made, ana, comment.id, 'suspended', { ...illegal, until })).errors?.[0]?.code;
  assert.equal(await wrong(undefined), 'missing');
  assert.equal(await wrong(new Date(made.clock.now() - 1).toISOString()), 'too-low');
  assert.equal(await wrong(new Date(made.clock.now() + 11 * DAY).toISOString()), 'too-high');
  const until = new Date(made.clock.now() + 9 * DAY).toISOString();
  assert.equal((await impose(made, ana, comment.id, 'suspended', { ...illegal, until })).status, 200);
  const again = await impose(made, ana, comment.id, 'suspended', { ...illegal, until });
  assert.deepEqual([again.status, again.type], [409, 'conflict']);
  assert.equal((await seen(made, ana)).longest, 10);
});

test('lifted by hand: on the version that was seen, with its line in a log that only grows', async (t) => {
  const made = await town(t, { policy });
  const ana = await made.enter('Ana');
  const { comment, token } = await known(made);
  const { one } = await impose(made, ana, comment.id, 'suspended', { illegal: true });
  const seenAs = { id: one!.id, version: one!.version };
  const key = newKey();
  assert.equal((await act(made, ana, '/lift', { sanctions: [seenAs] }, key)).one?.holds, false);
  assert.equal((await act(made, ana, '/lift', { sanctions: [seenAs] }, key)).status, 200, 'the same again');
  assert.equal((await act(made, ana, '/lift', { sanctions: [seenAs] })).status, 409);
  assert.equal((await made.post({}, { 'parvis-token': token })).status, 202);
  assert.equal((await tracked(made, token)).sanction, undefined);
  const log = await made.store.sanctionLog('valmont', one!.id);
  assert.deepEqual(
    log.map((line) => line.act),
    ['imposed', 'lifted'],
  );
  assert.deepEqual((await seen(made, ana)).sanctions, []);
});

test('contested once, by whom it concerns; a colleague answers, and the measure ends', async (t) => {
  const made = await town(t, { policy });
  const ana = await made.enter('Ana');
  const { comment, token } = await known(made);
  const other = await made.sent();
  const sameAuthor = await known(made);
  const { one } = await impose(made, ana, comment.id, 'suspended', { illegal: true });
  assert.equal((await contest(made, other.token, one!.id)).status, 404, 'not theirs');
  assert.equal((await contest(made, sameAuthor.token, one!.id)).status, 201, 'by any receipt of theirs');
  assert.equal((await contest(made, token, one!.id)).status, 409, 'once');
  assert.equal((await tracked(made, token)).sanction?.appeal?.state, 'open');

  const bob = await made.enter('Bob');
  const [waiting] = (await seen(made, ana)).sanctions as [DeskSanction];
  assert.equal(waiting.contest?.another, true);
  const answer = {
    id: one!.id,
    version: waiting.version,
    outcome: 'reversed',
    explanation: 'A joke it was.',
  };
  assert.equal((await act(made, ana, '/answer', answer)).status, 403, 'Ana has imposed it');
  assert.equal((await seen(made, bob)).sanctions[0]?.contest?.another, false);
  assert.equal((await act(made, bob, '/answer', answer)).one?.contest?.state, 'reversed');
  const { sanction } = await tracked(made, token);
  assert.deepEqual([sanction?.appeal?.state, sanction?.appeal?.explanation], ['reversed', 'A joke it was.']);
  assert.equal((await made.post({}, { 'parvis-token': token })).status, 202);
});

test('where there is no colleague, whoever imposed it answers', async (t) => {
  const made = await town(t, { policy });
  const ana = await made.enter('Ana');
  const { comment, token } = await known(made);
  const { one } = await impose(made, ana, comment.id, 'warned');
  await contest(made, token, one!.id);
  const answer = { id: one!.id, version: 2, outcome: 'upheld', explanation: 'Read again.' };
  assert.equal((await act(made, ana, '/answer', answer)).status, 200);
  assert.equal((await tracked(made, token)).sanction?.appeal?.state, 'upheld');
});

test('who may: moderators and admins; managers see, others see nothing, and no other site does', async (t) => {
  const made = await town(t, { policy });
  const { comment } = await known(made);
  const cookies = {
    manager: await made.enter('Mia', 'manager'),
    contributor: await made.enter('Cy', 'contributor'),
    elsewhere: (await made.enter('Dan', 'admin', 'beaumont')).replace('beaumont', 'valmont'),
    nobody: '',
  };
  for (const [who, status] of [
    ['manager', 403],
    ['contributor', 403],
    ['elsewhere', 401],
    ['nobody', 401],
  ] as const)
    assert.equal((await impose(made, cookies[who], comment.id, 'warned')).status, status, who);
  assert.equal((await seen(made, cookies.manager)).may, false);
  assert.deepEqual(await made.store.sanctions('valmont', { comments: [comment.id] }), []);
  const admin = await made.enter('Fay', 'admin');
  assert.equal((await impose(made, admin, comment.id, 'warned')).status, 200);
  assert.equal((await impose(made, admin, 'cnone', 'warned')).status, 404);
});
