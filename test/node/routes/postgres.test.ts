/** The comments over PostgreSQL: the chain, the races and the live stream, as over SQLite. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { plain } from '../../../src/model/text/segment.ts';
import { startPostgres, withoutPostgres } from '../../support/postgres.mjs';
import type { Postgres } from '../../support/postgres.mjs';
import { PAGE, newKey, statement, town } from '../../support/node/town.ts';

const skip = withoutPostgres();
let postgres: Postgres | undefined;
before(async () => {
  if (!skip) postgres = await startPostgres();
});
after(() => postgres?.stop());

test('written, waiting, approved, edited, reported, removed with a statement', { skip }, async (t) => {
  const made = await town(t, { url: await postgres!.database() });
  const { sent, thread, enter, decide, ask, queue } = made;
  const { comment, token } = await sent({ text: 'Voil\u00e0, e\u0301crit' });
  assert.equal((await thread()).comments.length, 0);
  const cookie = await enter('Ana');
  await decide(cookie, comment.id, 'published');
  assert.equal(plain((await thread()).comments[0]?.content ?? []), 'Voil\u00e0, \u00e9crit');
  const edited = await ask(`/s/valmont/comments/${comment.id}`, {
    method: 'PATCH',
    body: { text: 'Mended' },
    headers: { 'idempotency-key': newKey(), 'parvis-token': token },
  });
  assert.equal(edited.status, 202);
  assert.equal(plain((await thread()).comments[0]?.content ?? []), 'Voil\u00e0, \u00e9crit');
  await decide(cookie, comment.id, 'published', { edit: true });
  const report = await ask('/s/valmont/reports', {
    body: { comment: comment.id, page: PAGE, kind: 'other', reason: 'Why', goodFaith: true },
    headers: { 'idempotency-key': newKey() },
  });
  assert.equal(report.status, 201);
  assert.equal((await queue(cookie, 'reported')).length, 1);
  assert.equal((await decide(cookie, comment.id, 'removed'))['problem'], 'invalid');
  assert.equal((await decide(cookie, comment.id, 'removed', { statement }))['state'], 'removed');
  assert.deepEqual(await queue(cookie, 'reported'), []);
  assert.equal((await thread()).comments.length, 0);
});

test('twenty at once under one key: one comment; two decisions at once: one', { skip }, async (t) => {
  const { ask, pass, clock, store, enter, askDesk, sent } = await town(t, {
    url: await postgres!.database(),
  });
  const body = { page: PAGE, text: 'Once', pass: await pass() };
  clock.pass(5_000);
  const headers = { 'idempotency-key': newKey() };
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => ask('/s/valmont/comments', { body, headers })),
  );
  const tokens = await Promise.all(
    answers.map(async (answer) => ((await answer.json()) as { token: string }).token),
  );
  assert.equal(new Set(tokens).size, 1);
  assert.equal((await store.queue('valmont', 'pending', { limit: 9 })).counts.pending, 1);
  const cookies = [await enter('Ana'), await enter('Bo')];
  for (let i = 0; i < 30; i++) {
    const { comment } = await sent();
    const both = await Promise.all(
      ['published', 'rejected'].map((to, who) =>
        askDesk('/s/valmont/desk/decisions', {
          body: { decisions: [{ comment: comment.id, version: 2, to, statement }] },
          headers: { cookie: cookies[who]!, 'idempotency-key': newKey() },
        }),
      ),
    );
    const problems = await Promise.all(
      both.map(
        async (one) => ((await one.json()) as { results: { problem?: string }[] }).results[0]?.problem,
      ),
    );
    assert.deepEqual(problems.sort(), ['conflict', undefined]);
    assert.equal((await store.audit('valmont', comment.id)).length, 2);
  }
});

test('a stream hears of what another companion on the same database has written', { skip }, async (t) => {
  const url = await postgres!.database();
  const one = await town(t, { url });
  const two = await town(t, { url });
  const { comment } = await one.sent();
  const { cursor } = await one.thread();
  const stream = (await two.ask(`/s/valmont/live?since=${cursor}`)).body!.getReader();
  await stream.read();
  const told = stream.read();
  await one.decide(await one.enter('Ana'), comment.id, 'published');
  const { value } = await told;
  assert.match(new TextDecoder().decode(value), /^id: \S+\ndata: /);
  await stream.cancel();
});
