/** A flood at the desk: five hundred unwanted comments among fifty real ones, and a moderator with twenty minutes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isProblem } from '../../../src/model/problem.ts';
import { parseDeskQueue } from '../../../src/model/wire/desk-wave.ts';
import type { DeskQueuePage } from '../../../src/model/wire/desk-wave.ts';
import { real, scattered, spam } from '../comments/waves/flood.ts';
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

/** Refuses every wave of a queue, one act each. @returns acts */
async function clear(made: Town, cookie: string, queue: string, more: object = {}): Promise<number> {
  for (let acts = 0; ; acts++) {
    const [wave] = (await look(made, cookie, `waves=true&queue=${queue}`)).waves;
    if (!wave) return acts;
    assert.ok(acts < 10, 'less than ten acts');
    const body = { members: wave.members, ground, explanation: 'An advertisement.', ...more };
    const done = await results(await refuse(made, cookie, body));
    assert.ok(done.every(({ problem }) => problem === undefined));
  }
}

test('the spam goes on after its refusal, where comments are public at once: the rule holds all of it, and no real one', async (t) => {
  const load = { waiting: 0, perHour: 0, closeWaiting: 0, closePerHour: 0 };
  const made = await town(t, { policy: { mode: 'postmoderation' }, site: { checks: { load } } });
  const cookie = await made.enter('Ana');
  const send = async (text: string, i: number, more: object = {}): Promise<string> => {
    const answer = await made.post({ text, page: `${PAGE}-${i % 9}`, anyway: true, ...more });
    return ((await answer.json()) as { comment: { state: string } }).comment.state;
  };
  // The first come from a program that has read no page; later ones have.
  const first = spam(250, 21);
  for (const [i, text] of first.entries()) assert.equal(await send(text, i, { pass: 'none' }), 'held', text);
  for (const [i, text] of real.slice(0, 25).entries()) assert.equal(await send(text, i), 'published', text);
  const until = new Date(made.clock.now() + 7 * 86_400_000).toISOString();
  let acts = await clear(made, cookie, 'held', { hold: { until } });
  assert.equal(acts, 4);
  const later = spam(250, 22);
  for (const [i, text] of later.entries()) assert.equal(await send(text, i), 'held', text);
  for (const [i, text] of real.slice(25).entries()) assert.equal(await send(text, i), 'published', text);
  acts += await clear(made, cookie, 'held');
  t.diagnostic(`${acts} acts`);
  assert.ok(acts < 10);
  const { counts } = await look(made, cookie, 'queue=held');
  assert.deepEqual([counts['held'], counts['pending'], counts['rejected']], [0, 0, 500]);
  assert.equal(counts['published'], 50);
});

/** Sends comments from one address, some time apart. */
async function from(made: Town, peer: string, text: string, minutes = 2): Promise<string> {
  const pass = await made.pass();
  made.clock.pass(minutes * 60_000);
  const answer = await made.ask('/s/valmont/comments', {
    body: { page: PAGE, text, pass },
    headers: { 'idempotency-key': newKey() },
    peer,
  });
  return ((await answer.json()) as { comment: { state: string } }).comment.state;
}

test('texts that share nothing but where they come from are a row, too; a real one from elsewhere is in none', async (t) => {
  const made = await town(t, { site: { checks: { load: { waiting: 0, perHour: 0 } } } });
  const texts = scattered(60);
  for (const [i, text] of texts.entries())
    // Two networks, and any address of each.
    assert.equal(await from(made, `185.1${i % 2}.7.${i + 1}`, text, 1), 'pending');
  for (const text of real) await made.sent({ text, page: `${PAGE}-2` });
  const cookie = await made.enter('Ana');
  const page = await look(made, cookie, 'waves=true&limit=100');
  assert.deepEqual(
    page.waves.map(({ kind, title, members }) => [kind, title, members.length]),
    [
      ['network', '30 commentaires venus d’un même réseau en un jour', 30],
      ['network', '30 commentaires venus d’un même réseau en un jour', 30],
    ],
  );
  assert.equal(page.comments.length, 50);
  // The next ones cannot be known by that: no rule, and then nothing is refused.
  const { members } = page.waves[0]!;
  const until = new Date(made.clock.now() + 86_400_000).toISOString();
  const body = { members, ground, explanation: 'x', hold: { until } };
  assert.equal((await refuse(made, cookie, body)).status, 409);
  assert.equal(await clear(made, cookie, 'pending'), 2);
  const { counts } = await look(made, cookie);
  assert.deepEqual([counts['pending'], counts['rejected']], [50, 60]);
  // One by one, nobody is told where they came from, and nothing of it is in the store.
  const stored = JSON.stringify(await made.store.comment('valmont', members[0]!.comment));
  assert.doesNotMatch(stored, /185\.1|network/);
});

test('a network is a row from eight on, for a day, and only of what is in no wave of alike texts', async (t) => {
  const made = await town(t);
  const say = (text: string): Promise<string> => from(made, '185.12.7.9', text);
  for (const text of real.slice(0, 7)) await say(text);
  for (let i = 0; i < 3; i++) await say(`${TEXT} ${i}`);
  const cookie = await made.enter('Ana');
  const kinds = async () =>
    (await look(made, cookie)).waves.map(({ kind, title, members }) => [kind, title, members.length]);
  const alike = ['alike', '3 commentaires semblables', 3];
  assert.deepEqual(await kinds(), [alike]);
  await say(real[7]!);
  assert.deepEqual(await kinds(), [
    alike,
    ['network', '8 commentaires venus d’un même réseau en un jour', 8],
  ]);
  // Whoever asks for them one by one reads them so.
  assert.equal((await look(made, cookie, 'limit=50')).comments.length, 11);
  // Other towns know nothing of it; nor does this one after a day.
  made.clock.pass(86_400_000);
  const again = await made.enter('Ana');
  assert.deepEqual(
    (await look(made, again)).waves.map(({ kind }) => kind),
    ['alike'],
  );
});
