/** The load guard in a town: a burst, what residents and moderators are told, and how it ends. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TestContext } from 'node:test';
import { watchLoad } from '../../../../src/node/comments/guard/guard.ts';
import { guardDeps } from '../../../../src/node/routes/comments-deps.ts';
import { startPostgres, withoutPostgres } from '../../../support/postgres.mjs';
import { town } from '../../../support/node/town.ts';
import type { Town } from '../../../support/node/town.ts';
import { mailTown } from '../../../support/node/post-office.ts';

const HOUR = 3_600_000;
const load = { waiting: 20, perHour: 10, closeWaiting: 60, closePerHour: 30 };

/** So many comments, each from another network. @returns the statuses */
async function burst(at: Town, count: number): Promise<number[]> {
  const statuses: number[] = [];
  const pass = await at.pass();
  at.clock.pass(5_000);
  for (let i = 0; i < count; i++)
    statuses.push((await at.post({ text: `One of many, number ${i} ${at.clock.now()}`, pass })).status);
  return statuses;
}
const level = async (at: Town): Promise<string> => {
  const { policy } = await at.thread();
  return `${policy.mode} ${policy.open ? 'open' : 'shut'} ${policy.reason ?? '-'}`;
};
/** Publishes all that waits: what came without its work while much came is held, the rest is pending. */
async function decideAll(at: Town, cookie: string): Promise<void> {
  for (const name of ['pending', 'held'])
    for (const { id } of await at.queue(cookie, name)) await at.decide(cookie, id, 'published');
}
const look = (at: Town) => watchLoad(guardDeps(at.deps), at.deps.sites.get('valmont')!);

function suite(make: (t: TestContext) => Promise<string | undefined>): void {
  test('a burst: pre-moderated, then closed, each with a sentence; the other site is not; it ends by itself', async (t) => {
    const url = await make(t);
    const at = await town(t, {
      policy: { mode: 'postmoderation' },
      site: { checks: { load, proof: 'off' } },
      ...(url !== undefined && { url }),
    });
    assert.equal(await level(at), 'postmoderation open -');
    const first = await burst(at, 20);
    assert.equal(first.filter((status) => status === 201).length, 10);
    assert.equal(first.filter((status) => status === 202).length, 10);
    assert.match(await level(at), /^premoderation open .*chacun est lu avant de paraître/);
    const second = await burst(at, 30);
    assert.equal(second.filter((status) => status === 423).length, 20);
    assert.match(await level(at), /^closed shut .*plus de commentaires que nous ne pouvons en lire/);
    const page = await at.ask(
      `/s/valmont/pages/thread?page=${encodeURIComponent('https://www.valmont.example/actualites/marche')}`,
    );
    assert.match(await page.text(), /plus de commentaires que nous ne pouvons/);
    assert.equal(await at.store.switched('beaumont', 'comments'), undefined);
    // What arrived counts for an hour; 20 wait still, which is half of nothing that closes, and enough to be busy.
    at.clock.pass(HOUR + 60_000);
    assert.equal(await look(at), 'busy');
    assert.match(await level(at), /^premoderation open/);
    const cookie = await at.enter('Ana');
    for (const { id } of (await at.queue(cookie)).slice(0, 11)) await at.decide(cookie, id, 'published');
    assert.equal(await look(at), 'calm');
    assert.equal(await level(at), 'postmoderation open -');
    assert.deepEqual(
      (await at.store.switchLog('valmont', 9)).map(({ act, mode, cause }) => `${act} ${mode} ${cause}`),
      ['resume premoderation load', 'stop premoderation load', 'stop closed load', 'stop premoderation load'],
    );
    assert.equal((await at.post({ text: 'A comment of an ordinary day' })).status, 201);
  });
}

describe('sqlite', () => suite(async () => undefined));

describe('postgres', { skip: withoutPostgres() }, () =>
  suite(async (t) => {
    const server = await startPostgres();
    t.after(() => server.stop());
    return server.database();
  }),
);

test('five hundred at once: none is lost that was taken, and it closes', async (t) => {
  const at = await town(t, { site: { checks: { load: { ...load, closePerHour: 100 } } } });
  const pass = await at.pass();
  at.clock.pass(5_000);
  const all = await Promise.all(
    Array.from(
      { length: 500 },
      async (_, i) => (await at.post({ text: `Burst number ${i} of them`, pass })).status,
    ),
  );
  const taken = all.filter((status) => status === 202).length;
  assert.equal(all.filter((status) => ![202, 423, 429].includes(status)).length, 0);
  assert.ok(taken >= 60 && taken < 140, `${taken} taken`);
  assert.deepEqual((await at.store.load('valmont', '2026-01-01T00:00:00Z')).received, taken);
  assert.equal((await at.store.switched('valmont', 'comments'))?.mode, 'closed');
});

test('while much comes one place can send less, and reads why; it loosens afterwards', async (t) => {
  const at = await town(t, { site: { checks: { load: { ...load, closeWaiting: 0, closePerHour: 0 } } } });
  const pass = await at.pass();
  at.clock.pass(5_000);
  const from = async (n: number) =>
    at.ask('/s/valmont/comments', {
      body: {
        page: 'https://www.valmont.example/actualites/marche',
        text: `From one place, number ${n}`,
        pass,
      },
      headers: { 'idempotency-key': `a-key-of-number-${n}` },
      peer: '203.0.113.9',
    });
  await burst(at, 20);
  const statuses = [];
  for (let i = 0; i < 4; i++) statuses.push(await from(i));
  assert.deepEqual(
    statuses.map(({ status }) => status),
    [202, 202, 202, 429],
  );
  const said = (await statuses[3]!.json()) as { detail?: string };
  assert.match(said.detail ?? '', /chacun est lu avant de paraître/);
  assert.ok(Number(statuses[3]!.headers.get('retry-after')) > 0);
  const cookie = await at.enter('Ana');
  await decideAll(at, cookie);
  at.clock.pass(2 * HOUR);
  assert.equal(await look(at), 'calm');
  for (let i = 10; i < 15; i++) assert.equal((await from(i)).status, 202);
});

test('what people stopped stays stopped when it is calm again', async (t) => {
  const at = await town(t, { site: { checks: { load } } });
  await burst(at, 12);
  const what = {
    what: 'comments',
    cause: 'stopped',
    mode: 'closed',
    staff: 'ada',
    at: '2026-11-03T09:00:00Z',
  } as const;
  await at.store.write((tx) => tx.flip('valmont', { ...what, act: 'stop', reason: 'Closed by us.' }));
  const cookie = await at.enter('Ana');
  await decideAll(at, cookie);
  at.clock.pass(2 * HOUR);
  assert.equal(await look(at), 'calm');
  assert.match(await level(at), /^closed shut Closed by us\./);
});

test('whoever moderates gets one mail when it begins, and one when it is over', async (t) => {
  const people = [{ email: 'ana@valmont.example', name: 'Ana', comments: 'none' }];
  const at = await mailTown(
    t,
    { people },
    { site: { checks: { load: { ...load, closeWaiting: 0, closePerHour: 0 } } } },
  );
  await burst(at, 14);
  const begun = (await at.mail()).map(({ headers, text }) => `${headers.get('subject')?.[0]}\n${text}`);
  assert.equal(begun.length, 1);
  assert.match(begun[0]!, /Many comments are arriving|De nombreux commentaires arrivent/);
  const cookie = await at.enter('Ana');
  await decideAll(at, cookie);
  at.clock.pass(2 * HOUR);
  await look(at);
  await look(at);
  const over = await at.mail();
  assert.equal(over.length, 1);
  assert.match(over[0]!.headers.get('subject')?.[0] ?? '', /calm/i);
});

test('two companions that see the load at once tell of it once', async (t) => {
  const people = [{ email: 'ana@valmont.example', alerts: true, comments: 'none' }];
  const at = await mailTown(t, { people }, { site: { checks: { load: { ...load, perHour: 5 } } } });
  await burst(at, 4);
  at.clock.pass(1_000);
  const site = at.deps.sites.get('valmont')!;
  const deps = guardDeps(at.deps);
  assert.equal((await at.mail()).length, 0);
  // The other one has switched between our look and our act, as PostgreSQL lets it: `flip` finds it done.
  const second: typeof deps.store.write = (work) =>
    at.store.write((tx) => work({ ...tx, flip: () => Promise.resolve(false) }));
  await burst(at, 2);
  await at.mail();
  await at.store.write((tx) =>
    tx.flip('valmont', {
      ...{ what: 'comments', cause: 'load', mode: 'premoderation', act: 'resume', reason: '' },
      ...{ staff: '', at: new Date(at.clock.now()).toISOString() },
    }),
  );
  assert.equal(await watchLoad({ ...deps, store: { ...deps.store, write: second } }, site), 'busy');
  assert.equal((await at.mail()).length, 0, 'whoever was first has told everybody');
  assert.equal(await watchLoad(deps, site), 'busy');
  assert.equal((await at.mail()).length, 1);
});
