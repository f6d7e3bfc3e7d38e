/** Counts for lists, as everybody may ask for them, over both engines. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { isProblem } from '../../../src/model/problem.ts';
import { parseCounts } from '../../../src/model/wire/counts.ts';
import { startPostgres, withoutPostgres } from '../../support/postgres.mjs';
import type { Postgres } from '../../support/postgres.mjs';
import { newKey, ORIGIN, PAGE, statement, town } from '../../support/node/town.ts';
import type { Asked, Town } from '../../support/node/town.ts';

const withoutDatabase = withoutPostgres();
let postgres: Postgres | undefined;
before(async () => {
  if (!withoutDatabase) postgres = await startPostgres();
});
after(() => postgres?.stop());

const asked = (made: Town, pages: readonly string[], more: Asked = {}, site = 'valmont') =>
  made.ask(`/s/${site}/counts?${pages.map((page) => `page=${encodeURIComponent(page)}`).join('&')}`, more);

const counted = async (made: Town, pages: readonly string[], site?: string) => {
  const answer = await asked(made, pages, {}, site);
  const read = parseCounts(await answer.json());
  if (isProblem(read)) throw new Error(`no counts: ${answer.status}`);
  return { ...read.counts };
};

for (const [engine, skip] of [
  ['sqlite', false],
  ['postgres', withoutDatabase],
] as const) {
  const open = async (t: Parameters<typeof town>[0]) =>
    town(t, engine === 'postgres' ? { url: await postgres!.database() } : {});

  test(`${engine}: what can be read is counted, what waits never is`, { skip }, async (t) => {
    const made = await open(t);
    const other = `${ORIGIN}/budget`;
    assert.deepEqual(await counted(made, [PAGE]), { [PAGE]: 0 });
    const cookie = await made.enter('Ana');
    const first = await made.sent();
    assert.deepEqual(await counted(made, [PAGE]), { [PAGE]: 0 }, 'it waits');
    await made.decide(cookie, first.comment.id, 'published');
    const second = await made.sent({ parent: first.comment.id });
    await made.decide(cookie, second.comment.id, 'published');
    await made.decide(cookie, (await made.sent()).comment.id, 'rejected', { statement });
    await made.decide(cookie, (await made.sent({ page: other })).comment.id, 'published');
    await made.sent({ page: other });
    assert.deepEqual(await counted(made, [PAGE, other]), { [PAGE]: 2, [other]: 1 });
    await made.decide(cookie, second.comment.id, 'removed', { statement });
    assert.deepEqual(await counted(made, [PAGE]), { [PAGE]: 1 });
  });

  test(`${engine}: two sites know nothing of each other`, { skip }, async (t) => {
    const made = await open(t);
    const cookie = await made.enter('Ana');
    await made.decide(cookie, (await made.sent()).comment.id, 'published');
    const theirs = 'https://www.beaumont.example/';
    assert.deepEqual(await counted(made, [PAGE, theirs]), { [PAGE]: 1 }, 'not a page of this site');
    assert.deepEqual(await counted(made, [PAGE, theirs], 'beaumont'), { [theirs]: 0 });
  });
}

test('an address is found however it is written, and answered as it was asked for', async (t) => {
  const made = await town(t);
  const cookie = await made.enter('Ana');
  await made.decide(cookie, (await made.sent()).comment.id, 'published');
  const odd = [`${PAGE}#comments`, `${PAGE}?utm_source=x`, PAGE];
  assert.deepEqual(await counted(made, odd), Object.fromEntries(odd.map((page) => [page, 1])));
});

test('a bad address harms no other', async (t) => {
  const made = await town(t);
  const bad = [
    ...['javascript:alert(1)', '/actualites/marche', '__proto__', 'constructor', 'x'],
    ...['https://www.valmont.example.evil.example/', 'http://www.valmont.example/', 'file:///etc/passwd'],
  ];
  assert.deepEqual(await counted(made, [...bad, PAGE]), { [PAGE]: 0 });
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(fc.string(), fc.webUrl()), { maxLength: 20 }), async (pages) => {
      const answer = await asked(made, [...pages.filter((page) => page.trim()), PAGE]);
      assert.equal(answer.status, 200);
      const { counts } = (await answer.json()) as { counts: Record<string, number> };
      assert.deepEqual(Object.keys(counts), [PAGE]);
    }),
    { numRuns: 100 },
  );
});

test('a hundred addresses are answered, one more is refused, and so is none', async (t) => {
  const made = await town(t);
  const many = Array.from({ length: 101 }, (_, i) => `${ORIGIN}/p/${i}`);
  assert.equal(Object.keys(await counted(made, many.slice(1))).length, 100);
  for (const wrong of [many, [], ['']]) assert.equal((await asked(made, wrong)).status, 400);
  assert.equal((await made.ask('/s/nowhere/counts?page=x')).status, 404);
  assert.equal((await asked(made, [PAGE], { method: 'POST', body: {} })).status, 405);
});

test('an answer is kept for a minute, then asked for again by its tag; other pages of the site may read it', async (t) => {
  const made = await town(t);
  const first = await asked(made, [PAGE]);
  assert.match(first.headers.get('cache-control') ?? '', /max-age=60/);
  const tag = first.headers.get('etag');
  assert.ok(tag);
  const headers = { 'if-none-match': tag, origin: ORIGIN };
  const again = await asked(made, [PAGE], { headers });
  assert.equal(again.status, 304);
  assert.equal(again.headers.get('access-control-allow-origin'), ORIGIN);
  const cookie = await made.enter('Ana');
  await made.decide(cookie, (await made.sent()).comment.id, 'published');
  assert.equal((await asked(made, [PAGE], { headers })).status, 200);
  const stranger = await asked(made, [PAGE], { headers: { origin: 'https://evil.example' } });
  assert.equal(stranger.headers.get('access-control-allow-origin'), null);
});

test('a thread that got another address is counted under both', async (t) => {
  const made = await town(t);
  const cookie = await made.enter('Ana');
  const { comment } = await made.sent();
  await made.decide(cookie, comment.id, 'published');
  const { id = '' } = await made.thread();
  const to = `${ORIGIN}/new`;
  await made.store.addresses.apply('valmont', newKey(), '2026-11-22T09:00:00Z', {
    kind: 'move',
    thread: id,
    to,
  });
  assert.deepEqual(await counted(made, [PAGE, to]), { [PAGE]: 1, [to]: 1 });
});
