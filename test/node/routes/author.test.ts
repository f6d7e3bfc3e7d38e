import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain } from '../../../src/model/text/segment.ts';
import type { Segment } from '../../../src/model/text/segment.ts';
import { PAGE, newKey, town } from '../../support/node/town.ts';
import type { Town } from '../../support/node/town.ts';

interface Mine {
  readonly state: string;
  readonly content: readonly Segment[];
  readonly proposed?: readonly Segment[];
  readonly revision?: {
    readonly public: number;
    readonly proposed?: number;
    readonly proposedState?: string;
  };
  readonly heldBy?: readonly string[];
}

const mine = async ({ ask }: Town, token: string): Promise<Mine | undefined> => {
  const answer = await ask('/s/valmont/track', { body: { tokens: [token] } });
  return ((await answer.json()) as { comments: Mine[] }).comments[0];
};

const edit = (made: Town, id: string, token: string, text: string, more: Record<string, unknown> = {}) =>
  made.ask(`/s/valmont/comments/${id}`, {
    method: 'PATCH',
    body: { text, ...more },
    headers: { 'idempotency-key': newKey(), 'parvis-token': token },
  });
const withdraw = (made: Town, id: string, token: string) =>
  made.ask(`/s/valmont/comments/${id}`, {
    method: 'DELETE',
    headers: { 'idempotency-key': newKey(), 'parvis-token': token },
  });

test('an edit waits beside the approved text, which stays public; its author sees both', async (t) => {
  const made = await town(t);
  const { comment, token } = await made.sent({ text: 'First' });
  const cookie = await made.enter('Ana');
  assert.equal((await edit(made, comment.id, token, 'First, mended')).status, 202);
  assert.equal(
    plain((await made.queue(cookie))[0]?.content ?? []),
    'First, mended',
    'nothing was public yet',
  );
  await made.decide(cookie, comment.id, 'published');
  const answer = await edit(made, comment.id, token, 'Second');
  assert.equal(answer.status, 202);
  const shown = async () => plain((await made.thread()).comments[0]?.content ?? []);
  assert.equal(await shown(), 'First, mended');
  const own = await mine(made, token);
  assert.deepEqual([plain(own?.content ?? []), plain(own?.proposed ?? [])], ['First, mended', 'Second']);
  assert.deepEqual({ ...own?.revision }, { public: 1, proposed: 2, proposedState: 'pending' });
  const [waiting] = await made.queue(cookie);
  assert.equal(plain(waiting?.proposed ?? []), 'Second');
  assert.equal((await made.decide(cookie, comment.id, 'published', { edit: true }))['problem'], undefined);
  assert.equal(await shown(), 'Second');
});

test('under post-moderation a clean edit is public at once, a held one waits', async (t) => {
  const made = await town(t, {
    policy: { mode: 'postmoderation' },
    site: { checks: { words: ['bouffon'] } },
  });
  const { comment, token } = await made.sent({ text: 'First' });
  assert.equal((await edit(made, comment.id, token, 'Second')).status, 200);
  assert.equal((await edit(made, comment.id, token, 'Second, you bouffon')).status, 202);
  assert.equal(plain((await made.thread()).comments[0]?.content ?? []), 'Second');
  const own = await mine(made, token);
  assert.deepEqual([own?.revision?.proposedState, own?.heldBy], ['held', ['words']]);
});

test('an edit is compared with the version that was seen', async (t) => {
  const made = await town(t);
  const { comment, token } = await made.sent();
  const stored = await made.store.comment('valmont', comment.id);
  const { version } = stored!.comment;
  assert.equal((await edit(made, comment.id, token, 'A', { version })).status, 202);
  assert.equal((await edit(made, comment.id, token, 'B', { version })).status, 409);
});

test('after its time, or when there is nothing left to edit, an edit is refused', async (t) => {
  const made = await town(t);
  const { comment, token } = await made.sent();
  made.clock.pass(901_000);
  assert.equal((await edit(made, comment.id, token, 'Late')).status, 403);
  const again = await made.sent();
  const cookie = await made.enter('Ana');
  await made.decide(cookie, again.comment.id, 'rejected', { reason: 'x', statement: undefined });
  const { statement } = await import('../../support/node/town.ts');
  await made.decide(cookie, again.comment.id, 'rejected', {
    statement: { ...statement, action: 'withheld' },
  });
  assert.equal((await edit(made, again.comment.id, again.token, 'Again')).status, 403);
  const own = await mine(made, again.token);
  assert.equal(own?.state, 'rejected');
});

test('a withdrawn comment is gone, with its address; where replies hang its place stays', async (t) => {
  const made = await town(t, { policy: { fields: { name: 'optional', email: 'optional' } } });
  const root = await made.sent({ text: 'Root', name: 'Lou', email: 'lou@valmont.example' });
  const cookie = await made.enter('Ana');
  await made.decide(cookie, root.comment.id, 'published');
  const reply = await made.sent({ text: 'Reply', parent: root.comment.id });
  await made.decide(cookie, reply.comment.id, 'published');
  assert.equal((await withdraw(made, root.comment.id, root.token)).status, 204);
  const [gone, kept] = (await made.thread()).comments;
  assert.deepEqual([gone?.state, gone?.tombstone?.by, gone?.content.length], ['deleted', 'author', 0]);
  assert.equal(kept?.id, reply.comment.id);
  const stored = await made.store.comment('valmont', root.comment.id);
  assert.deepEqual([stored?.comment.text, stored?.comment.author, stored?.email], ['', {}, undefined]);
  assert.equal((await mine(made, root.token))?.state, 'deleted');
  assert.equal((await withdraw(made, root.comment.id, root.token)).status, 409);
  const waiting = await made.sent();
  assert.equal((await withdraw(made, waiting.comment.id, waiting.token)).status, 204);
  assert.equal((await made.queue(cookie)).length, 0);
});

test('a wrong token, a token of another comment and a comment that is not there give one answer', async (t) => {
  const made = await town(t);
  const one = await made.sent();
  const two = await made.sent();
  const before = await made.store.comment('valmont', one.comment.id);
  const tries: [string, string][] = [
    [one.comment.id, two.token],
    [one.comment.id, 'x'.repeat(43)],
    [one.comment.id, ''],
    [one.comment.id, 'null'],
    ['cAAAAAAAAAAAAAAAA', one.token],
    ['%00', one.token],
    ["' OR 1=1 --", one.token],
  ];
  const answers = new Set<string>();
  for (const [id, token] of tries) {
    const path = encodeURIComponent(id).replace('%2500', '%00');
    for (const answer of [await edit(made, path, token, 'Mine now'), await withdraw(made, path, token)])
      answers.add(`${answer.status} ${await answer.text()}`);
  }
  assert.deepEqual([...answers], ['404 {"type":"not-found","title":"not found","status":404}']);
  assert.deepEqual(await made.store.comment('valmont', one.comment.id), before);
});

test('a token is good for thirteen months', async (t) => {
  const made = await town(t);
  const { token, comment } = await made.sent();
  made.clock.pass(30 * 86_400_000);
  assert.equal((await mine(made, token))?.state, 'pending', 'after thirty days');
  made.clock.pass(371 * 86_400_000);
  assert.equal(await mine(made, token), undefined);
  assert.equal((await withdraw(made, comment.id, token)).status, 404);
});

test('fifty tokens in one request, not more; unknown ones are left out', async (t) => {
  const made = await town(t);
  const { token } = await made.sent();
  const unknown = (count: number) => Array.from({ length: count }, (_, i) => `unknown-token-${i}`);
  const good = await made.ask('/s/valmont/track', { body: { tokens: [...unknown(49), token] } });
  assert.equal(((await good.json()) as { comments: unknown[] }).comments.length, 1);
  assert.equal((await made.ask('/s/valmont/track', { body: { tokens: unknown(51) } })).status, 400);
  assert.equal((await made.ask('/s/valmont/track', { body: { tokens: [] } })).status, 400);
  const elsewhere = await made.ask('/s/beaumont/track', {
    body: { tokens: [token] },
    headers: { origin: 'https://www.beaumont.example' },
  });
  assert.deepEqual(((await elsewhere.json()) as { comments: unknown[] }).comments, []);
});

test('a report: reference and token, told to the desk, followed to its decision', async (t) => {
  const made = await town(t);
  const { comment } = await made.sent();
  const report = (over: Record<string, unknown> = {}, key = newKey()) =>
    made.ask('/s/valmont/reports', {
      body: {
        comment: comment.id,
        page: `${PAGE}#c-${comment.id}`,
        kind: 'hate',
        reason: 'Why',
        goodFaith: true,
        ...over,
      },
      headers: { 'idempotency-key': key },
    });
  assert.equal((await report()).status, 404, 'what waits cannot be reported');
  const cookie = await made.enter('Ana');
  await made.decide(cookie, comment.id, 'published');
  const key = newKey();
  const first = (await (await report({}, key)).json()) as {
    reference: string;
    token: string;
    already: boolean;
  };
  assert.match(first.reference, /^S26-[2-9A-Z]{4}-[2-9A-Z]{4}$/);
  assert.equal(first.already, false);
  assert.deepEqual(await (await report({}, key)).json(), first);
  const second = (await (await report({ reason: 'Me too' })).json()) as { already: boolean; token: string };
  assert.equal(second.already, true);

  const follow = async (token: string) =>
    (await (await made.ask(`/s/valmont/reports/${token}`)).json()) as Record<string, unknown>;
  assert.equal((await follow(first.token))['state'], 'received');
  const [reported] = await made.queue(cookie, 'reported');
  assert.deepEqual([reported?.id, reported?.reports], [comment.id, 2]);
  const keep = (who: string, more = {}) => made.decide(who, comment.id, 'published', more);
  assert.equal((await keep(cookie, { version: 1 }))['problem'], 'conflict', 'not what was seen');
  assert.equal((await keep(await made.enter('Eve', 'manager')))['problem'], 'forbidden');
  assert.equal((await keep(cookie))['problem'], undefined, 'kept');
  assert.deepEqual(await made.queue(cookie, 'reported'), []);
  const kept = await follow(first.token);
  assert.deepEqual(
    [kept['state'], kept['decision'], kept['automated'], kept['body']],
    ['decided', 'kept', false, 'Valmont'],
  );
  assert.equal(kept['page'], `${PAGE}#c-${comment.id}`);
  assert.equal((await follow('x'.repeat(43)))['type'], 'not-found');

  const third = (await (await report()).json()) as { token: string };
  assert.equal(
    (await follow(third.token))['state'],
    'received',
    'the earlier decision was about earlier reports',
  );
  const { statement } = await import('../../support/node/town.ts');
  await made.decide(cookie, comment.id, 'removed', { statement });
  const removed = await follow(third.token);
  assert.deepEqual([removed['state'], removed['decision']], ['decided', 'removed']);
  assert.deepEqual(removed['redress'], JSON.parse(JSON.stringify(statement.redress)));
  assert.equal((await report()).status, 404, 'it is not public any more');
});

test('a report asks for no more than it may', async (t) => {
  const made = await town(t, { policy: { mode: 'postmoderation', reporterContact: 'required' } });
  const { comment } = await made.sent();
  const report = async (over: Record<string, unknown>) =>
    (
      await made.ask('/s/valmont/reports', {
        body: { comment: comment.id, page: PAGE, kind: 'other', reason: 'Why', goodFaith: true, ...over },
        headers: { 'idempotency-key': newKey() },
      })
    ).status;
  const contact = { name: 'Lou', email: 'lou@valmont.example' };
  assert.equal(await report({}), 400);
  assert.equal(await report(contact), 201);
  assert.equal(await report({ kind: 'child-abuse' }), 201);
  assert.equal(await report({ kind: 'child-abuse', ...contact }), 400);
  assert.equal(await report({ ...contact, goodFaith: false }), 400);
  assert.equal(await report({ ...contact, kind: 'boring' }), 400);
  assert.equal(await report({ ...contact, page: 'https://elsewhere.example/' }), 400);
});
