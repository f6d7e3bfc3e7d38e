/** A flood at the desk: five hundred unwanted comments among fifty real ones, and a moderator with twenty minutes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isProblem } from '../../../src/model/problem.ts';
import { parseDeskQueue } from '../../../src/model/wire/desk-wave.ts';
import type { DeskQueuePage } from '../../../src/model/wire/desk-wave.ts';
import { real, spam } from '../comments/waves/flood.ts';
import { PAGE, newKey, town } from '../../support/node/town.ts';
import type { Town } from '../../support/node/town.ts';

const ground = { type: 'terms', ref: '§ 3' };
const TEXT = 'Gagnez deux mille euros par semaine en restant chez vous, écrivez-nous vite';

const look = async ({ askDesk }: Town, cookie: string, query = 'waves=true'): Promise<DeskQueuePage> => {
  const answer = await askDesk(`/s/valmont/desk/queue?${query}`, { headers: { cookie } });
  const read = parseDeskQueue(await answer.json());
  if (isProblem(read)) throw new Error(`no queue: ${answer.status} ${JSON.stringify(read)}`);
  return read;
};

const refuse = (
  { askDesk }: Town,
  cookie: string,
  body: Record<string, unknown>,
  key = newKey(),
): Promise<Response> =>
  askDesk('/s/valmont/desk/waves', { body, headers: { cookie, 'idempotency-key': key } });

const results = async (answer: Response) =>
  ((await answer.json()) as { results: { state: string; problem?: string }[] }).results;

test('five hundred unwanted among fifty real ones: an empty desk in less than ten acts, and nobody wronged', async (t) => {
  // The load guard would close at five hundred an hour; this town leaves that to its moderators.
  const load = { waiting: 0, perHour: 0, closeWaiting: 0, closePerHour: 0 };
  const made = await town(t, { site: { checks: { load } } });
  const { post, askDesk, enter, store } = made;
  const texts = [...spam(500), ...real];
  const order = texts.map((_, i) => (i * 211) % texts.length);
  const ids = new Map<string, string>();
  for (const i of order) {
    const answer = await post({ text: texts[i]!, page: `${PAGE}-${i % 9}`, anyway: true });
    assert.equal(answer.status, 202, texts[i]);
    const { comment } = (await answer.json()) as { comment: { id: string } };
    ids.set(comment.id, texts[i]!);
  }
  assert.equal(ids.size, 550);
  const cookie = await enter('Ana');
  let acts = 0;
  for (;;) {
    const page = await look(made, cookie, 'waves=true&limit=100');
    const wave = page.waves[0];
    if (wave) {
      // One act: all of them, with one clause.
      const done = await results(
        await refuse(made, cookie, { members: wave.members, ground, explanation: 'An advertisement.' }),
      );
      assert.ok(done.every(({ problem }) => problem === undefined));
    } else if (page.comments.length) {
      // One act: all that is left of the page was read, and is published.
      const decisions = page.comments.map(({ id, version }) => ({ comment: id, version, to: 'published' }));
      const headers = { cookie, 'idempotency-key': newKey() };
      await askDesk('/s/valmont/desk/decisions', { body: { decisions }, headers });
    } else break;
    acts++;
    assert.ok(acts < 10, 'less than ten acts');
  }
  t.diagnostic(`${acts} acts`);
  const { counts } = await look(made, cookie, 'queue=pending');
  assert.deepEqual(
    [counts['pending'], counts['held'], counts['published'], counts['rejected']],
    [0, 0, 50, 500],
  );
  const facts = new Set<string>();
  const references = new Set<string>();
  for (const [id, text] of ids) {
    const { comment } = (await store.comment('valmont', id))!;
    assert.equal(comment.state, real.includes(text) ? 'published' : 'rejected', text);
    const { statement } = comment;
    if (!statement) continue;
    assert.ok(statement.facts.endsWith(comment.text), 'the facts are its own words');
    assert.equal(statement.ground.ref, '§ 3');
    assert.deepEqual({ ...statement.automated }, { detection: true, decision: 'no' });
    assert.equal(statement.redress[0]?.kind, 'review');
    facts.add(statement.facts);
    references.add(statement.reference);
    assert.equal((await store.audit('valmont', id)).length, 2);
  }
  assert.equal(references.size, 500, 'each statement has a reference of its own');
});

test('a wave is told only where it is asked for, its members stand nowhere else, and pages go on behind it', async (t) => {
  const made = await town(t);
  for (let i = 0; i < 30; i++) await made.sent({ text: `${TEXT} ${i}`, page: `${PAGE}-${i % 9}` });
  for (const text of real.slice(0, 6)) await made.sent({ text });
  const cookie = await made.enter('Ana');
  const plain = await look(made, cookie, 'limit=200');
  assert.deepEqual([plain.comments.length, plain.waves.length], [36, 0]);
  const first = await look(made, cookie, 'waves=true&limit=4');
  const [wave] = first.waves;
  assert.equal(wave?.members.length, 30);
  assert.deepEqual({ ...wave.sample.content[0] }, { type: 'text', text: `${TEXT} 0` });
  assert.equal(wave.others.length, 4);
  assert.equal(first.counts['pending'], 36);
  const members = new Set(wave.members.map(({ comment }) => comment));
  const seen: string[] = first.comments.map(({ id }) => id);
  let { next } = first;
  while (next !== undefined) {
    const page = await look(made, cookie, `waves=true&limit=4&queue=pending&after=${next}`);
    assert.deepEqual(page.waves, []);
    seen.push(...page.comments.map(({ id }) => id));
    ({ next } = page);
  }
  assert.equal(new Set(seen).size, 6);
  assert.equal(seen.length, 6);
  assert.ok(!seen.some((id) => members.has(id)));
});

test('a wave refused: once for its key, each by itself; what changed meanwhile is left alone', async (t) => {
  const made = await town(t);
  const sent = [];
  for (let i = 0; i < 4; i++) sent.push(await made.sent({ text: `${TEXT} ${i}`, page: `${PAGE}-${i}` }));
  const cookie = await made.enter('Ana');
  const { members } = (await look(made, cookie)).waves[0]!;
  // Another moderator takes one, its author withdraws another.
  await made.decide(await made.enter('Bo'), members[1]!.comment, 'published');
  const withdrawn = sent.find(({ comment }) => comment.id === members[2]!.comment)!;
  await made.ask(`/s/valmont/comments/${withdrawn.comment.id}`, {
    method: 'DELETE',
    headers: { 'parvis-token': withdrawn.token, 'idempotency-key': newKey() },
  });
  const body = { members, ground, explanation: 'An advertisement.' };
  const key = newKey();
  const done = await results(await refuse(made, cookie, body, key));
  assert.deepEqual(
    done.map(({ state, problem }) => [state, problem]),
    [
      ['rejected', undefined],
      ['published', 'conflict'],
      ['deleted', 'conflict'],
      ['rejected', undefined],
    ],
  );
  assert.deepEqual(await results(await refuse(made, cookie, body, key)), done);
  assert.equal((await made.store.audit('valmont', members[0]!.comment)).length, 2);
});

test('a site that asks for no statement refuses a wave with a reason; one that asks for it does not', async (t) => {
  for (const [requireStatement, want] of [
    [false, ['rejected', undefined]],
    [true, ['pending', 'invalid']],
  ] as const) {
    const made = await town(t, { policy: { requireStatement } });
    for (let i = 0; i < 3; i++) await made.sent({ text: `${TEXT} ${i}`, page: `${PAGE}-${i}` });
    const cookie = await made.enter('Ana');
    const { members } = (await look(made, cookie)).waves[0]!;
    const done = await results(await refuse(made, cookie, { members, explanation: 'An advertisement.' }));
    assert.deepEqual(
      done.map(({ state, problem }) => [state, problem]),
      members.map(() => want),
    );
  }
});

test('who may refuse a wave, and how it must be asked', async (t) => {
  const made = await town(t);
  for (let i = 0; i < 3; i++) await made.sent({ text: `${TEXT} ${i}`, page: `${PAGE}-${i}` });
  const cookie = await made.enter('Ana');
  const { members } = (await look(made, cookie)).waves[0]!;
  const body = { members, ground, explanation: 'x' };
  assert.equal((await refuse(made, '', body)).status, 401);
  assert.equal((await refuse(made, await made.enter('Cy', 'contributor'), body)).status, 403);
  const manager = await results(await refuse(made, await made.enter('Eve', 'manager'), body));
  assert.ok(manager.every(({ problem }) => problem === 'forbidden'));
  const elsewhere = (await made.enter('Dan', 'admin', 'beaumont')).replace('beaumont', 'valmont');
  assert.equal((await refuse(made, elsewhere, body)).status, 401);
  for (const wrong of [
    { ...body, members: [] },
    { ...body, explanation: ' ' },
    { ...body, more: 1 },
    { ...body, members: Array.from({ length: 1001 }, () => members[0]) },
    { ...body, ground: { type: 'mood', ref: 'x' } },
    [],
  ])
    assert.equal(
      (await refuse(made, cookie, wrong as never)).status,
      400,
      JSON.stringify(wrong).slice(0, 80),
    );
  const type = { cookie, 'idempotency-key': newKey(), 'content-type': 'text/plain' };
  assert.equal((await made.askDesk('/s/valmont/desk/waves', { body, headers: type })).status, 415);
  const origin = { cookie, 'idempotency-key': newKey(), origin: 'https://evil.example' };
  assert.equal((await made.askDesk('/s/valmont/desk/waves', { body, headers: origin })).status, 403);
  assert.equal((await look(made, cookie)).waves[0]?.members.length, 3, 'nothing was refused');
});
