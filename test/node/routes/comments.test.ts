import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plain } from '../../../src/model/text/segment.ts';
import { ORIGIN, PAGE, newKey, statement, town } from '../../support/node/town.ts';

test('from writing to reading: received, waiting, seen by its author alone, approved, read by all', async (t) => {
  const { post, ask, thread, enter, queue, decide } = await town(t);
  assert.equal((await thread()).id, undefined, 'a read creates no thread');
  const answer = await post({
    text: 'Merci pour le march\u00e9\u00a0!',
    name: ' Lou ',
    charter: '3',
    lang: 'fr',
  });
  assert.equal(answer.status, 202);
  const receipt = (await answer.json()) as { token: string; comment: { id: string; state: string } };
  assert.equal(receipt.comment.state, 'pending');
  assert.ok(receipt.token.length >= 22, 'at least 128 bits');

  const track = async () => {
    const tracked = await ask('/s/valmont/track', { body: { tokens: [receipt.token, 'unknown-token'] } });
    return (await tracked.json()) as {
      comments: { state: string; page: string; title: string; token: string }[];
    };
  };
  assert.deepEqual(
    (await track()).comments.map(({ state, page, token }) => [state, page, token]),
    [['pending', PAGE, receipt.token]],
  );
  const before = await thread();
  assert.equal(before.title, 'Page /actualites/marche');
  assert.deepEqual([before.comments.length, before.counts.public, before.counts.pending], [0, 0, undefined]);

  const cookie = await enter('Ana');
  const [waiting] = await queue(cookie);
  assert.equal(waiting?.id, receipt.comment.id);
  assert.equal(plain(waiting?.content ?? []), 'Merci pour le march\u00e9\u00a0!');
  const done = await decide(cookie, receipt.comment.id, 'published');
  assert.deepEqual([done['state'], done['problem']], ['published', undefined]);

  const after = await thread();
  assert.deepEqual(
    after.comments.map(({ id, state, author }) => [id, state, author.name]),
    [[receipt.comment.id, 'published', 'Lou']],
  );
  assert.equal(after.counts.public, 1);
  assert.equal((await track()).comments[0]?.state, 'published');
  assert.deepEqual(await queue(cookie), []);
});

test('a removal needs a statement, which its author reads; others see that something was there', async (t) => {
  const { sent, thread, ask, enter, decide } = await town(t);
  const { comment, token } = await sent({ text: 'Bouffon' });
  const cookie = await enter('Ana');
  await decide(cookie, comment.id, 'published');
  assert.equal((await decide(cookie, comment.id, 'removed'))['problem'], 'invalid');
  assert.equal((await decide(cookie, comment.id, 'removed', { reason: 'no' }))['problem'], 'invalid');
  assert.equal((await thread()).comments[0]?.state, 'published');
  const reply = await sent({ text: 'A reply', parent: comment.id });
  await decide(cookie, reply.comment.id, 'published');
  assert.equal((await decide(cookie, comment.id, 'removed', { statement }))['state'], 'removed');
  const [gone, kept] = (await thread()).comments;
  assert.equal(gone?.state, 'removed');
  assert.deepEqual(gone?.content, []);
  assert.deepEqual(gone?.author, Object.create(null));
  assert.deepEqual([gone?.tombstone?.by, gone?.tombstone?.ref], ['moderator', '\u00a7 3']);
  assert.equal(Object.hasOwn(gone ?? {}, 'statement'), false);
  assert.equal(kept?.parent, comment.id);
  const tracked = await ask('/s/valmont/track', { body: { tokens: [token] } });
  const [mine] = ((await tracked.json()) as { comments: { statement?: object; state: string }[] }).comments;
  assert.equal(mine?.state, 'removed');
  assert.deepEqual(mine?.statement, JSON.parse(JSON.stringify(statement)));
});

test('the same key: one comment, the same receipt; with another body 422', async (t) => {
  const { ask, pass, clock, store } = await town(t);
  const body = { page: PAGE, text: 'Once', pass: await pass() };
  clock.pass(5_000);
  const headers = { 'idempotency-key': newKey() };
  const answers = await Promise.all(
    Array.from({ length: 20 }, () => ask('/s/valmont/comments', { body, headers })),
  );
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [202]);
  const receipts = await Promise.all(
    answers.map(async (answer) => (await answer.json()) as { token: string; comment: { id: string } }),
  );
  assert.equal(new Set(receipts.map(({ token }) => token)).size, 1);
  assert.equal(new Set(receipts.map(({ comment }) => comment.id)).size, 1);
  assert.equal((await store.queue('valmont', 'pending', { limit: 50 })).counts.pending, 1);
  const reused = await ask('/s/valmont/comments', { body: { ...body, text: 'Twice' }, headers });
  assert.equal(reused.status, 422);
  assert.equal(((await reused.json()) as { type: string }).type, 'key-reused');
  for (const bad of ['', 'short', 'with space inside', '\u00e9'.repeat(10), 'x'.repeat(201)]) {
    const answer = await ask('/s/valmont/comments', { body, headers: { 'idempotency-key': bad } });
    assert.equal(answer.status, 400, bad);
  }
  const none = await ask('/s/valmont/comments', { body });
  assert.equal(none.status, 400);
});

test('a request that was refused may come again under its key', async (t) => {
  const { ask, pass, clock } = await town(t);
  const key = { 'idempotency-key': newKey() };
  const body = { page: PAGE, text: '  ', pass: await pass() };
  clock.pass(5_000);
  assert.equal((await ask('/s/valmont/comments', { body, headers: key })).status, 400);
  const good = await ask('/s/valmont/comments', { body: { ...body, text: 'Now with text' }, headers: key });
  assert.equal(good.status, 202);
});

test('the answer to a read is tagged: 304 until something public changes', async (t) => {
  const { ask, sent, enter, decide, clock } = await town(t);
  const path = `/s/valmont/thread?page=${encodeURIComponent(PAGE)}`;
  const { comment } = await sent();
  const first = await ask(path);
  const tag = first.headers.get('etag') ?? '';
  clock.pass(60_000);
  const again = await ask(path, { headers: { 'if-none-match': `W/${tag}` } });
  assert.equal(again.status, 304);
  assert.equal(await again.text(), '');
  await sent({ text: 'Another one that waits' });
  assert.equal(
    (await ask(path, { headers: { 'if-none-match': tag } })).status,
    304,
    'what waits changes nothing',
  );
  await decide(await enter('Ana'), comment.id, 'published');
  const changed = await ask(path, { headers: { 'if-none-match': tag } });
  assert.equal(changed.status, 200);
  assert.notEqual(changed.headers.get('etag'), tag);
  assert.equal(changed.headers.get('cache-control'), 'no-cache');
});

test('a thread is read in pages that follow one another, roots and replies bounded', async (t) => {
  const { sent, enter, decide, thread } = await town(t);
  const cookie = await enter('Ana');
  const ids: string[] = [];
  for (let i = 0; i < 12; i++) {
    const { comment } = await sent({ text: `Root ${i} of this thread` });
    await decide(cookie, comment.id, 'published');
    ids.push(comment.id);
  }
  for (let i = 0; i < 7; i++) {
    const { comment } = await sent({ text: `Reply ${i} of this thread`, parent: ids[0] });
    await decide(cookie, comment.id, 'published');
  }
  const roots = (page: { comments: readonly { id: string; parent?: string }[] }) =>
    page.comments.filter(({ parent }) => parent === undefined).map(({ id }) => id);
  const seen: string[] = [];
  let query = '&limit=5';
  for (let i = 0; i < 5; i++) {
    const page = await thread(query);
    seen.push(...roots(page));
    assert.ok(roots(page).length <= 5);
    if (page.next === undefined) break;
    query = `&limit=5&after=${page.next}`;
  }
  assert.deepEqual(seen, ids);
  const first = await thread('&limit=5');
  const [hot] = first.comments;
  assert.equal(hot?.replies, 7);
  assert.equal(first.comments.filter(({ parent }) => parent === ids[0]).length, 5);
  const rest = await thread(`&parent=${ids[0]}&after=${hot?.more}&limit=50`);
  assert.deepEqual(
    rest.comments.map(({ parent }) => parent),
    [ids[0], ids[0]],
  );
  assert.deepEqual(roots(await thread('&sort=newest&limit=100')), [...ids].reverse());
  assert.ok(roots(await thread(`&limit=3&at=${ids[7]}`)).includes(ids[7]!));
});

test('what a reader asks wrongly is 400, and nothing falls over', async (t) => {
  const { ask } = await town(t);
  const page = `page=${encodeURIComponent(PAGE)}`;
  const wrong = [
    '',
    'page=',
    'page=/relative',
    'page=javascript:alert(1)',
    `${page}&limit=0`,
    `${page}&limit=101`,
  ];
  wrong.push(`${page}&limit=1e9`, `${page}&limit=-1`, `${page}&sort=random`, `${page}&sort=votes`);
  wrong.push(`${page}&after=%00`, `${page}&at=%20`, `${page}&parent=${'x'.repeat(201)}`, 'page=%F0%9F%98');
  for (const query of wrong) {
    const answer = await ask(`/s/valmont/thread?${query}`);
    assert.equal(answer.status, 400, query);
    assert.equal(((await answer.json()) as { type: string }).type, 'invalid');
  }
  for (const query of [
    `${page}&after=AAAA`,
    `${page}&before=zzz&limit=3`,
    `${page}&status=pending&fields=email`,
  ]) {
    const answer = await ask(`/s/valmont/thread?${query}`);
    assert.equal(answer.status, 200, query);
    assert.deepEqual(((await answer.json()) as { comments: unknown[] }).comments, []);
  }
  const foreign = await ask(`/s/valmont/thread?page=${encodeURIComponent('https://elsewhere.example/')}`);
  assert.equal(foreign.status, 404);
  assert.equal((await ask('/s/nowhere/thread?' + page)).status, 404);
});

test('the public side knows no route of the desk', async (t) => {
  const { app, enter } = await town(t);
  const cookie = await enter('Ana');
  for (const path of [
    '/s/valmont/desk',
    '/s/valmont/desk/queue',
    '/s/valmont/desk/log',
    '/s/valmont/form/sign-in',
    '/',
  ]) {
    const answer = await app.public(
      new Request(`https://parvis.valmont.example${path}`, { headers: { cookie } }),
    );
    assert.equal(answer.status, 404, path);
  }
  const decide = await app.public(
    new Request('https://parvis.valmont.example/s/valmont/desk/decisions', {
      method: 'POST',
      body: '{}',
      headers: { cookie, origin: ORIGIN, 'content-type': 'application/json' },
    }),
  );
  assert.equal(decide.status, 404);
});
