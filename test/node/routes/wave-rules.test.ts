/** “Hold the next ones”: set with a refusal, obeyed at once by every companion, ended by its date or by a hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isProblem } from '../../../src/model/problem.ts';
import { parseDeskWaveRules } from '../../../src/model/wire/desk-wave-rules.ts';
import type { DeskWaveRules } from '../../../src/model/wire/desk-wave-rules.ts';
import { parseDeskQueue } from '../../../src/model/wire/desk-wave.ts';
import { real, spam } from '../comments/waves/flood.ts';
import { companion } from '../../support/node/companion.ts';
import { ORIGIN, PAGE, newKey, pages, town } from '../../support/node/town.ts';
import type { Town } from '../../support/node/town.ts';

const DAY = 86_400_000;
const ground = { type: 'terms', ref: '§ 3' };
const explanation = 'An advertisement.';
const SITE = '/s/valmont/desk/wave-rules';
const after = ({ clock }: Town, days: number): string => new Date(clock.now() + days * DAY).toISOString();

/** One spammer's texts, always others. */
const texts = (most: number, seed: number): readonly string[] =>
  spam(most * 4, seed).filter((_, i) => i % 4 === 0);

async function refuse(made: Town, cookie: string, more: object, key = newKey()): Promise<Response> {
  const seen = await made.askDesk('/s/valmont/desk/queue?waves=true', { headers: { cookie } });
  const read = parseDeskQueue(await seen.json());
  if (isProblem(read)) throw new Error(JSON.stringify(read));
  const members =
    read.waves[0]?.members ?? read.comments.map(({ id, version }) => ({ comment: id, version }));
  const body = { members, ground, explanation, ...more };
  return made.askDesk('/s/valmont/desk/waves', { body, headers: { cookie, 'idempotency-key': key } });
}

async function rulesOf(made: Town, cookie: string): Promise<DeskWaveRules> {
  const read = parseDeskWaveRules(await (await made.askDesk(SITE, { headers: { cookie } })).json());
  if (isProblem(read)) throw new Error(JSON.stringify(read));
  return read;
}

const end = (made: Town, cookie: string, rule: string, key = newKey()): Promise<Response> =>
  made.askDesk(SITE, { body: { end: rule }, headers: { cookie, 'idempotency-key': key } });

/** A town where everything is public at once, and somebody who has refused some and holds the next ones. */
async function held(t: Parameters<typeof town>[0], days = 7) {
  const made = await town(t, { policy: { mode: 'postmoderation' } });
  for (const text of texts(5, 1)) {
    // Sent by a program that never read the page.
    const { comment } = await made.sent({ text, pass: 'none' });
    assert.equal(comment.state, 'held');
  }
  const cookie = await made.enter('Ana');
  const done = await refuse(made, cookie, { hold: { until: after(made, days) } });
  assert.equal(done.status, 200);
  return { made, cookie };
}

test('the next ones wait, in every mode; real ones do not; the author reads that a check held it, the desk which rule', async (t) => {
  const { made, cookie } = await held(t);
  const [next, ...more] = texts(4, 2);
  const { comment } = await made.sent({ text: next! });
  assert.deepEqual([comment.state, comment.heldBy], ['held', ['rate']]);
  for (const text of more) assert.equal((await made.sent({ text })).comment.state, 'held');
  assert.equal((await made.sent({ text: real[3]! })).comment.state, 'published');
  const queue = await made.queue(cookie, 'held');
  const one = queue.find(({ id }) => id === comment.id)!;
  assert.equal(one.mark, 'Ressemble aux 5 refusés le 3 novembre, retenu jusqu’au 10 novembre');
  assert.deepEqual(
    one.found,
    [{ rule: 'wave', words: [] }].map((found) => Object.assign(Object.create(null), found)),
  );
  assert.equal((await made.store.audit('valmont', comment.id))[0]?.reason, 'wave');
  // Where everything is read first, too.
  const before = await town(t);
  for (const text of texts(3, 1)) await before.sent({ text });
  const bo = await before.enter('Bo');
  assert.equal((await refuse(before, bo, { hold: { until: after(before, 1) } })).status, 200);
  assert.equal((await before.sent({ text: next! })).comment.state, 'held');
  assert.equal((await before.sent({ text: real[3]! })).comment.state, 'pending');
});

test('another companion of the database obeys at once, and sees the end at once', async (t) => {
  const { made, cookie } = await held(t);
  const other = companion(made.store, { config: made.deps.config, get: pages, clock: made.clock });
  t.after(other.stop);
  const send = async (text: string) => {
    const pass = await made.pass();
    made.clock.pass(5_000);
    const answer = await other.app.public(
      new Request('https://parvis.valmont.example/s/valmont/comments', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: ORIGIN, 'idempotency-key': newKey() },
        body: JSON.stringify({ page: PAGE, text, pass }),
      }),
      '198.51.99.1',
    );
    return ((await answer.json()) as { comment: { state: string } }).comment.state;
  };
  const [one, two] = texts(2, 3);
  assert.equal(await send(one!), 'held');
  const [rule] = (await rulesOf(made, cookie)).rules;
  assert.equal((await end(made, cookie, rule!.id)).status, 200);
  assert.equal(await send(two!), 'published');
});

test('a rule ends by itself at its date; a week later its row goes, the log stays', async (t) => {
  const { made } = await held(t, 2);
  const [one, two] = texts(2, 4);
  made.clock.pass(2 * DAY - 3_600_000);
  const { comment } = await made.sent({ text: one! });
  assert.equal(comment.state, 'held');
  made.clock.pass(3_600_000);
  assert.equal((await made.sent({ text: two! })).comment.state, 'published');
  const cookie = await made.enter('Ana');
  assert.deepEqual((await rulesOf(made, cookie)).rules, []);
  // What it held still says why.
  assert.match((await made.queue(cookie, 'held'))[0]?.mark ?? '', /^Ressemble aux 5 refusés/);
  made.clock.pass(7 * DAY);
  await made.store.purge(new Date(made.clock.now()).toISOString());
  const again = await made.enter('Ana');
  assert.equal((await made.queue(again, 'held'))[0]?.mark, undefined);
  assert.deepEqual(
    (await rulesOf(made, again)).log.map(({ act, refused, name }) => [act, refused, name]),
    [['set', 5, 'Ana']],
  );
});

test('it is ended by whoever may refuse, once; managers see it, contributors and other towns do not', async (t) => {
  const { made, cookie } = await held(t);
  const { rules, may } = await rulesOf(made, cookie);
  const { id, ...rule } = rules[0]!;
  assert.deepEqual(
    { ...rule },
    {
      ...{ at: rule.at, until: rule.until, refused: 5, ground: '§ 3', name: 'Ana' },
    },
  );
  assert.equal(may, true);
  const manager = await made.enter('Eve', 'manager');
  assert.deepEqual([(await rulesOf(made, manager)).may, (await end(made, manager, id)).status], [false, 403]);
  const contributor = await made.enter('Cy', 'contributor');
  assert.equal((await made.askDesk(SITE, { headers: { cookie: contributor } })).status, 403);
  assert.equal((await made.askDesk(SITE)).status, 401);
  assert.equal((await end(made, '', id)).status, 401);
  const dan = await made.enter('Dan', 'admin', 'beaumont');
  const elsewhere = await made.askDesk(SITE.replace('valmont', 'beaumont'), { headers: { cookie: dan } });
  assert.deepEqual(((await elsewhere.json()) as DeskWaveRules).rules, []);
  for (const body of [{}, { end: 1 }, { end: id, more: 1 }, []])
    assert.equal(
      (await made.askDesk(SITE, { body, headers: { cookie, 'idempotency-key': newKey() } })).status,
      400,
    );
  assert.equal((await rulesOf(made, cookie)).rules.length, 1, 'nobody has ended it yet');
  const key = newKey();
  for (const status of [200, 200]) assert.equal((await end(made, cookie, id, key)).status, status);
  assert.equal((await end(made, cookie, id)).status, 200, 'one that has ended changes nothing');
  const now = await rulesOf(made, manager);
  assert.deepEqual(now.rules, []);
  assert.deepEqual(
    now.log.map(({ act, name }) => [act, name]),
    [
      ['end', 'Ana'],
      ['set', 'Ana'],
    ],
  );
});

test('where no rule can be set nothing is refused, and it is said why', async (t) => {
  const made = await town(t);
  for (const text of texts(4, 1)) await made.sent({ text });
  const cookie = await made.enter('Ana');
  const said = async (hold: object, more: object = {}) => {
    const answer = await refuse(made, cookie, { hold, ...more });
    const { detail } = (await answer.json()) as { detail?: string };
    return [answer.status, detail] as const;
  };
  for (const days of [-1, 0, 62]) assert.equal((await said({ until: after(made, days) }))[0], 400, `${days}`);
  assert.equal((await said({}))[0], 400);
  for (let i = 0; i < 50; i++)
    await made.store.write((tx) =>
      tx.setWaveRule('valmont', {
        ...{ id: `r${i}`, at: after(made, 0), until: after(made, 1), refused: 3, staff: 'x', sketch: [i] },
      }),
    );
  const [status, detail] = await said({ until: after(made, 7) });
  assert.equal(status, 409);
  assert.match(detail ?? '', /50 règles/);
  made.clock.pass(2 * DAY);
  const again = await made.enter('Ana');
  const left = await made.queue(again);
  assert.equal(left.length, 4, 'all still wait');
  // Fewer than three of them, or comments that have nothing in common.
  for (const text of real.slice(0, 5)) await made.sent({ text, page: `${PAGE}-2` });
  const waits = await made.queue(again);
  const seen = waits.map(({ id, version }) => ({ comment: id, version }));
  for (const members of [seen.slice(0, 2), seen.slice(4)]) {
    const body = { members, ground, explanation, hold: { until: after(made, 7) } };
    const headers = { cookie: again, 'idempotency-key': newKey() };
    const answer = await made.askDesk('/s/valmont/desk/waves', { body, headers });
    assert.equal(answer.status, 409);
    assert.match(((await answer.json()) as { detail: string }).detail, /assez en commun/);
  }
  assert.equal((await made.queue(again)).length, 9);
  assert.deepEqual((await rulesOf(made, again)).rules, []);
});

test('publishing one of them after all does not end the rule; nor can an edit go around it', async (t) => {
  const { made, cookie } = await held(t);
  const [one] = await made.queue(cookie, 'rejected');
  assert.equal(
    (await made.decide(cookie, one!.id, 'published', { reason: 'A mistake.' }))['state'],
    'published',
  );
  const [next] = texts(1, 5);
  assert.equal((await made.sent({ text: next! })).comment.state, 'held');
  const mild = await made.sent({ text: real[5]! });
  assert.equal(mild.comment.state, 'published');
  const edit = await made.ask(`/s/valmont/comments/${mild.comment.id}`, {
    method: 'PATCH',
    body: { text: next },
    headers: { 'parvis-token': mild.token, 'idempotency-key': newKey() },
  });
  assert.equal(edit.status, 202);
  const { comment } = (await made.store.comment('valmont', mild.comment.id))!;
  assert.deepEqual([comment.text, comment.proposal?.state], [real[5], 'held']);
  assert.match(
    (await made.queue(cookie, 'held')).find(({ id }) => id === mild.comment.id)?.mark ?? '',
    /^Ressemble aux 5/,
  );
});

test('a request that is sent again sets no second rule', async (t) => {
  const made = await town(t);
  for (const text of texts(3, 1)) await made.sent({ text });
  const cookie = await made.enter('Ana');
  const read = parseDeskQueue(
    await (await made.askDesk('/s/valmont/desk/queue?waves=true', { headers: { cookie } })).json(),
  );
  if (isProblem(read)) throw new Error('no queue');
  const body = { members: read.waves[0]!.members, ground, explanation, hold: { until: after(made, 7) } };
  const headers = { cookie, 'idempotency-key': newKey() };
  for (let i = 0; i < 2; i++)
    assert.equal((await made.askDesk('/s/valmont/desk/waves', { body, headers })).status, 200);
  assert.equal((await rulesOf(made, cookie)).rules.length, 1);
  assert.equal((await rulesOf(made, cookie)).log.length, 1);
});
