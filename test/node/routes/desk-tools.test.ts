/** What the desk tells beside its queues: where it opens, the reports of a comment, an author's other contributions. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isProblem } from '../../../src/model/problem.ts';
import { parseDeskHistory, parseDeskReports } from '../../../src/model/wire/desk-beside.ts';
import { PAGE, newKey, town } from '../../support/node/town.ts';
import type { Town } from '../../support/node/town.ts';

const report = ({ ask }: Town, comment: string, over: Record<string, unknown> = {}): Promise<Response> =>
  ask('/s/valmont/reports', {
    body: {
      comment,
      page: `${PAGE}#c-${comment}`,
      kind: 'hate',
      reason: 'It attacks the neighbours.',
      name: 'Zoé Martin',
      email: 'zoe@valmont.example',
      goodFaith: true,
      ...over,
    },
    headers: { 'idempotency-key': newKey() },
  });

test('the desk opens on the first queue that is not empty, and says when service begins again', async (t) => {
  const made = await town(t, {
    policy: { calendar: { zone: 'Europe/Paris', weekly: { wed: [{ from: '09:00', to: '17:00' }] } } },
    site: { checks: { words: ['bouffon'] } },
  });
  const cookie = await made.enter('Ana');
  const opened = async (query = '') => {
    const answer = await made.askDesk(`/s/valmont/desk/queue${query}`, { headers: { cookie } });
    return (await answer.json()) as { queue: string; comments: unknown[]; serviceAt?: string };
  };
  const empty = await opened();
  assert.deepEqual([empty.queue, empty.serviceAt], ['pending', '2026-11-04T08:00:00.000Z']);
  const shown = await made.sent();
  await made.decide(cookie, shown.comment.id, 'published');
  await report(made, shown.comment.id);
  assert.equal((await opened()).queue, 'reported');
  await made.sent({ text: 'Quel bouffon' });
  const held = await opened();
  assert.deepEqual([held.queue, held.comments.length], ['held', 1]);
  await made.sent();
  assert.equal((await opened()).queue, 'pending');
  assert.equal((await opened('?queue=rejected')).queue, 'rejected', 'what is asked for is what comes');
  made.clock.pass(24 * 3_600_000 - 1_800_000);
  const at = made.deps.clock.now();
  const again = await made.enter('Ana');
  const during = await made.askDesk('/s/valmont/desk/queue', { headers: { cookie: again } });
  assert.equal(
    ((await during.json()) as { serviceAt?: string }).serviceAt,
    undefined,
    new Date(at).toISOString(),
  );
});

test('reports are told with their kind, their words and their reference, never by whom', async (t) => {
  const made = await town(t);
  const cookie = await made.enter('Ana');
  const { comment } = await made.sent();
  await made.decide(cookie, comment.id, 'published');
  const receipt = (await (await report(made, comment.id)).json()) as { reference: string; token: string };
  made.clock.pass(60_000);
  await report(made, comment.id, { kind: 'spam', reason: '<b>Buy</b>' });
  const ask = (query = `comment=${comment.id}`, who = cookie) =>
    made.askDesk(`/s/valmont/desk/reports?${query}`, { headers: { cookie: who } });
  const text = await (await ask()).text();
  assert.doesNotMatch(text, /Zoé|zoe@|token/);
  const read = parseDeskReports(JSON.parse(text));
  assert.ok(!isProblem(read));
  assert.deepEqual(
    read.reports.map(({ kind, reason }) => [kind, reason]),
    [
      ['hate', 'It attacks the neighbours.'],
      ['spam', '<b>Buy</b>'],
    ],
  );
  assert.equal(read.reports[0]?.reference, receipt.reference);
  assert.equal((await ask('')).status, 400);
  assert.equal((await ask('comment=cNOBODY')).status, 404);
  assert.equal((await ask(undefined, '')).status, 401);
  assert.equal((await ask(undefined, await made.enter('Cy', 'contributor'))).status, 403);
  // One decision answers all of them, and the reporter reads it.
  assert.equal((await made.decide(cookie, comment.id, 'published'))['problem'], undefined);
  assert.deepEqual(((await (await ask()).json()) as { reports: unknown[] }).reports, []);
  const told = (await (await made.ask(`/s/valmont/reports/${receipt.token}`)).json()) as Record<
    string,
    string
  >;
  assert.deepEqual([told['state'], told['decision']], ['decided', 'kept']);
});

test('other contributions of an author: linked by address or name, told without the address', async (t) => {
  const made = await town(t, { policy: { fields: { name: 'optional', email: 'optional' } } });
  const cookie = await made.enter('Ana');
  const lou = { name: 'Lou', email: 'lou@valmont.example' };
  const first = await made.sent({ ...lou, text: 'The first of them' });
  const second = await made.sent({ ...lou, name: 'L.', text: 'x'.repeat(300) });
  const third = await made.sent({ name: 'Lou', text: 'Perhaps another Lou' });
  await made.sent({ name: 'Zoé', text: 'Somebody else' });
  await made.decide(cookie, first.comment.id, 'published');
  const ask = (id: string, who = cookie) =>
    made.askDesk(`/s/valmont/desk/history?comment=${id}`, { headers: { cookie: who } });
  const text = await (await ask(first.comment.id)).text();
  assert.doesNotMatch(text, /lou@|Somebody/);
  const read = parseDeskHistory(JSON.parse(text));
  assert.ok(!isProblem(read));
  assert.deepEqual(
    read.others.map(({ id, by, state, text: words }) => [id, by, state, words.length]),
    [
      [third.comment.id, 'name', 'pending', 19],
      [second.comment.id, 'address', 'pending', 200],
    ],
  );
  assert.equal(read.more, false);
  for (let i = 0; i < 21; i++) await made.sent({ ...lou, page: `${PAGE}-${i}` });
  const many = parseDeskHistory(await (await ask(first.comment.id)).json());
  assert.ok(!isProblem(many));
  assert.deepEqual([many.others.length, many.more], [20, true]);
  assert.equal((await ask('cNOBODY')).status, 404);
  assert.equal((await ask(first.comment.id, '')).status, 401);
  assert.equal((await ask(first.comment.id, await made.enter('Cy', 'contributor'))).status, 403);
});
