/** The word lists at the desk: who reads and changes them, who obeys, and what a change would have done. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isProblem } from '../../../src/model/problem.ts';
import { parseDeskWords, parseTriedWords } from '../../../src/model/wire/desk-words.ts';
import type { DeskWords, TriedWords } from '../../../src/model/wire/desk-words.ts';
import { tryChange } from '../../../src/node/comments/word-lists/try.ts';
import { companion } from '../../support/node/companion.ts';
import { newKey, ORIGIN, PAGE, pages, statement, town } from '../../support/node/town.ts';
import type { Town } from '../../support/node/town.ts';
import { cpuTime } from '../../support/node/cpu.ts';

const PATH = '/s/valmont/desk/words';
const checks = { words: ['crétin'] };

const read = async (at: Town, cookie: string): Promise<DeskWords> => {
  const words = parseDeskWords(await (await at.askDesk(PATH, { headers: { cookie } })).json());
  if (isProblem(words)) assert.fail(JSON.stringify(words));
  return words;
};
const send = (at: Town, cookie: string, body: unknown, key = newKey()) =>
  at.askDesk(PATH, { body, headers: { cookie, 'idempotency-key': key } });
const tried = async (at: Town, cookie: string, body: unknown): Promise<TriedWords> => {
  const words = parseTriedWords(
    await (await at.askDesk(`${PATH}/try`, { body, headers: { cookie } })).json(),
  );
  if (isProblem(words)) assert.fail(JSON.stringify(words));
  return words;
};
const hold = (...words: string[]) => words.map((word) => ({ list: 'hold', word }));

test('a word of the desk holds the next comment, on every companion of the database, until it is taken out', async (t) => {
  const at = await town(t, { policy: { mode: 'postmoderation' }, site: { checks } });
  const second = companion(at.store, { config: at.deps.config, get: pages, clock: at.clock });
  t.after(second.stop);
  const cookie = await at.enter('Ana');
  /** Sends a comment to the other companion. @returns its status: 201 public, 202 waiting */
  const there = async (text: string): Promise<number> => {
    const pass = await at.pass();
    at.clock.pass(130_000);
    const answer = await second.app.public(
      new Request('https://parvis.valmont.example/s/valmont/comments', {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: ORIGIN, 'idempotency-key': newKey() },
        body: JSON.stringify({ page: PAGE, text, pass }),
      }),
      '203.0.113.9',
    );
    return answer.status;
  };
  assert.equal(await there('Quel baltringue'), 201);
  const before = await read(at, cookie);
  assert.deepEqual(
    [before.version, before.entries, before.base.map(({ list, word }) => [list, word])],
    [0, [], [['hold', 'crétin']]],
  );
  const put = [{ list: 'hold', word: ' Baltringue\n', lang: 'fr', note: 'Since the strike' }];
  assert.equal((await send(at, cookie, { version: 0, put })).status, 200);
  assert.equal(await there('Quel b.a.l.t.r.i.n.g.u.e !'), 202);
  assert.equal((await at.post({ text: 'Encore un baltringue' })).status, 202);
  assert.equal(await there('Un crétin'), 202, 'the configuration stays the base');
  const [waits] = await at.queue(cookie, 'held');
  assert.deepEqual(
    waits?.found.map(({ rule, words }) => [rule, ...words]),
    [['words', 'Baltringue']],
  );
  const after = await read(at, cookie);
  const [entry] = after.entries;
  assert.deepEqual(
    [entry?.word, entry?.lang, entry?.note, entry?.name, after.version],
    ['Baltringue', 'fr', 'Since the strike', 'Ana', 1],
  );
  assert.equal((await send(at, cookie, { version: 1, drop: hold('baltringue') })).status, 200);
  assert.equal(await there('Quel baltringue, donc'), 201);
  assert.deepEqual(
    (await read(at, cookie)).log.map(({ act, word, name }) => [act, word, name]),
    [
      ['drop', 'Baltringue', 'Ana'],
      ['put', 'Baltringue', 'Ana'],
    ],
  );
});

test('an edit is looked at too; a word of emergency tells its author whom to call, and holds', async (t) => {
  const at = await town(t, { policy: { mode: 'postmoderation', editSeconds: 900 } });
  const cookie = await at.enter('Ana');
  const first = await at.sent({ text: 'Bonjour' });
  const put = [{ list: 'emergency', word: 'malaise' }, ...hold('baltringue')];
  assert.equal((await send(at, cookie, { version: 0, put })).status, 200);
  const edit = await at.ask(`/s/valmont/comments/${first.comment.id}`, {
    method: 'PATCH',
    body: { text: 'Bonjour baltringue' },
    headers: { 'idempotency-key': newKey(), 'parvis-token': first.token },
  });
  assert.equal(edit.status, 202);
  const urgent = await at.post({ text: 'Un malaise sur la place' });
  assert.equal(urgent.status, 202);
  assert.ok('notice' in ((await urgent.json()) as object));
});

test('who may read and change them', async (t) => {
  const at = await town(t);
  const cases: [string, number][] = [
    [await at.enter('Mo', 'moderator'), 200],
    [await at.enter('Ad', 'admin'), 200],
    [await at.enter('Ma', 'manager'), 403],
    [await at.enter('Co', 'contributor'), 403],
    [(await at.enter('El', 'admin', 'beaumont')).replace('beaumont', 'valmont'), 401],
    ['', 401],
  ];
  for (const [cookie, status] of cases) {
    for (const path of [PATH, `${PATH}.csv`])
      assert.equal((await at.askDesk(path, { headers: { cookie } })).status, status);
    const put = hold(`w${status}${cookie.length}`);
    assert.equal((await at.askDesk(`${PATH}/try`, { body: { put }, headers: { cookie } })).status, status);
    const version = await at.store.wordsVersion('valmont');
    assert.equal((await send(at, cookie, { version, put })).status, status);
  }
  assert.equal((await at.ask(PATH)).status, 404, 'the public side never routes the desk');
  const outside = await at.askDesk(PATH, {
    body: { version: 2, put: hold('x') },
    headers: { cookie: cases[0]![0], 'idempotency-key': newKey(), origin: 'https://evil.example' },
  });
  assert.equal(outside.status, 403);
});

test('a change that is wrong changes nothing; a second one on what was seen before is a conflict; sent twice is once', async (t) => {
  const at = await town(t);
  const cookie = await at.enter('Ana');
  const good = { version: 0, put: hold('sot') };
  for (const body of [
    {},
    { version: 0 },
    { version: 0, put: hold('...') },
    { version: 0, put: hold('x'.repeat(201)) },
    { version: 0, put: [{ list: 'other', word: 'x' }] },
    { version: 0, put: hold('x'), more: 1 },
    { version: 0, put: hold(...Array.from({ length: 401 }, (_, i) => `w${i}`)) },
  ])
    assert.equal((await send(at, cookie, body)).status, 400, JSON.stringify(body).slice(0, 60));
  assert.equal((await send(at, cookie, good, 'short')).status, 400);
  const key = newKey();
  assert.equal((await send(at, cookie, good, key)).status, 200);
  assert.equal((await send(at, cookie, { ...good, put: hold('bête') })).status, 409);
  assert.equal((await send(at, cookie, good, key)).status, 200);
  assert.equal((await send(at, cookie, { ...good, put: hold('bête') }, key)).status, 422);
  assert.equal((await at.store.wordLog('valmont', 9)).length, 1);
});

test('the list for a spreadsheet has no formula, and no word is in the companion’s log', async (t) => {
  const at = await town(t);
  const cookie = await at.enter('Ana');
  await send(at, cookie, { version: 0, put: [{ list: 'hold', word: '=cmd', note: 'a, b' }] });
  const answer = await at.askDesk(`${PATH}.csv`, { headers: { cookie } });
  assert.match(answer.headers.get('content-type') ?? '', /text\/csv/);
  assert.match(await answer.text(), /hold,'=cmd,,"a, b"\r\n$/);
});

test('a change is tried on the last comments: held anew, no longer, false alarms, with the word marked', async (t) => {
  const at = await town(t, { site: { checks } });
  const cookie = await at.enter('Ana');
  const said: [string, string?][] = [
    ['Le rond-point est une foutaise', 'published'],
    ['Encore une FOUTAISE', 'rejected'],
    ['Quelle f.o.u.t.a.i.s.e'],
    ['Crétin et foutaise'],
    ['Merci pour le marché', 'published'],
    ['Un gredin', 'published'],
  ];
  await send(at, cookie, { version: 0, put: hold('gredin') });
  for (const [text, to] of said) {
    const { comment } = await at.sent({ text });
    if (to) await at.decide(cookie, comment.id, to, to === 'rejected' ? { statement } : {});
  }
  const found = await tried(at, cookie, { put: hold('foutaise'), drop: hold('gredin') });
  assert.deepEqual(
    [found.of, found.whole, found.held, found.freed, found.published, found.refused],
    [6, true, 3, 1, 1, 1],
  );
  assert.deepEqual(
    found.samples.map(({ met, state }) => [met, state]),
    [
      ['f.o.u.t.a.i.s.e', 'pending'],
      ['FOUTAISE', 'rejected'],
      ['foutaise', 'published'],
    ],
  );
  assert.equal(found.samples[2]?.before, 'Le rond-point est une ');
  assert.equal(await at.store.wordsVersion('valmont'), 1, 'trying changes nothing');
});

test('trying looks at a thousand, lets others in meanwhile, and ends when it takes too long', async () => {
  const rows = Array.from({ length: 1500 }, (_, i) => ({
    ...{ id: `c${i}`, text: `Un sot de plus, le ${i}`, name: undefined, decided: true },
    ...{ state: 'published' as const, receivedAt: '2026-11-01T00:00:00.000Z' },
  }));
  const store = {
    wordEntries: async () => [],
    latestTexts: async (_site: string, limit: number, after?: { id: string }) => {
      const from = after ? rows.findIndex(({ id }) => id === after.id) + 1 : 0;
      return rows.slice(from, from + limit);
    },
  } as never;
  const base = { hold: [], emergency: [] };
  const change = { put: [{ list: 'hold' as const, word: 'sot', lang: '', note: '' }], drop: [] };
  let now = 0;
  let turns = 0;
  let going = true;
  const beside = (async () => {
    while (going) {
      await new Promise((resolve) => setImmediate(resolve));
      turns++;
    }
  })();
  const whole = await tryChange({ store, time: () => (now += 1) }, 'valmont', base, change);
  going = false;
  await beside;
  assert.deepEqual([whole.of, whole.whole, whole.held, whole.samples.length], [1000, true, 1000, 20]);
  assert.ok(turns > 50, `${turns} turns for others`);
  const late = await tryChange({ store, time: () => (now += 60) }, 'valmont', base, change);
  assert.equal(late.whole, false);
  assert.ok(late.of > 20 && late.of < 200, String(late.of));
});

test('hostile texts are tried in no time (S-29)', async () => {
  const hostile = [
    'a'.repeat(10_000),
    'a.'.repeat(5_000),
    '* '.repeat(5_000),
    'v i '.repeat(2_500),
    '1'.repeat(10_000),
  ];
  const rows = Array.from({ length: 1000 }, (_, i) => ({
    ...{ id: `c${i}`, text: hostile[i % 5]!, name: undefined, decided: false },
    ...{ state: 'pending' as const, receivedAt: '2026-11-01T00:00:00.000Z' },
  }));
  const store = {
    wordEntries: async () => [],
    latestTexts: async (_site: string, limit: number, after?: { id: string }) => {
      const from = after ? rows.findIndex(({ id }) => id === after.id) + 1 : 0;
      return rows.slice(from, from + limit);
    },
  } as never;
  const put = Array.from({ length: 400 }, (_, i) => `${'a'.repeat(i % 50)}v${i}`);
  const begun = cpuTime();
  const found = await tryChange(
    { store },
    'valmont',
    { hold: [], emergency: [] },
    {
      put: put.map((word) => ({ list: 'hold' as const, word, lang: '', note: '' })),
      drop: [],
    },
  );
  const took = cpuTime() - begun;
  assert.ok(took < 7_000, `${Math.round(took)} ms for ${found.of}`);
});
