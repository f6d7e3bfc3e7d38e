/** A page that was read a moment ago: not read again, and never older than what visitors may see. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publicPage } from '../../../src/node/comments/pages.ts';
import { PAGE, town } from '../../support/node/town.ts';

const query = { sort: 'oldest', limit: 20, replies: 5 } as const;

/** A town with one public comment, and its store with every read of a page counted. */
async function counted(t: Parameters<typeof town>[0]) {
  const made = await town(t, { policy: { mode: 'postmoderation' } });
  const { comment } = await made.sent({ text: 'Good morning.' });
  const site = made.deps.config.sites[0]!.site;
  const thread = (await made.store.threadAt('valmont', PAGE))!.id;
  let reads = 0;
  const store = {
    page: (...asked: Parameters<typeof made.store.page>) => {
      reads++;
      return made.store.page(...asked);
    },
  };
  const texts = async (cursor: string, now: number, asked = query): Promise<string> =>
    JSON.stringify((await publicPage(store, site, thread, asked, { cursor, now })).comments);
  return { ...made, comment, texts, reads: () => reads };
}

test('who asks again is not answered from the database, as long as nothing has changed', async (t) => {
  const { texts, reads } = await counted(t);
  const first = await texts('1', 0);
  assert.match(first, /Good morning/);
  assert.equal(await texts('1', 1_999), first);
  assert.equal(reads(), 1);
  await texts('2', 1_999);
  assert.equal(reads(), 2, 'something has changed');
  await texts('2', 4_000);
  assert.equal(reads(), 3, 'two seconds have passed');
  await texts('2', 3_000);
  assert.equal(reads(), 4, 'a clock that was put back');
  await texts('2', 3_000, { ...query, limit: 19 as 20 });
  assert.equal(reads(), 5, 'another page');
});

test('what is kept is bounded', async (t) => {
  const { texts, reads } = await counted(t);
  for (let limit = 1; limit <= 400; limit++) await texts('1', 0, { ...query, limit: limit as 20 });
  await texts('1', 0, { ...query, limit: 400 as 20 });
  assert.equal(reads(), 400);
  await texts('1', 0, { ...query, limit: 1 as 20 });
  assert.equal(reads(), 401, 'the first was let go');
});

test('a removal, an edit and a withdrawal are gone at once, without the clock going on', async (t) => {
  const { comment, thread, enter, decide, sent, ask, post } = await counted(t);
  const cookie = await enter('Odile');
  const ids = async (): Promise<string> => (await thread()).comments.map(({ id }) => id).join();
  assert.equal(await ids(), comment.id);
  const other = await sent({ text: 'Another one.' });
  assert.equal(await ids(), `${comment.id},${other.comment.id}`);
  await ask(`/s/valmont/comments/${other.comment.id}`, {
    method: 'DELETE',
    headers: { 'idempotency-key': 'a withdrawal'.replaceAll(' ', '-'), 'parvis-token': other.token },
  });
  assert.equal(await ids(), comment.id);
  const { status } = await post({ text: 'A reply.', parent: comment.id });
  assert.equal(status, 201);
  assert.match(await ids(), new RegExp(`^${comment.id},c`));
  assert.equal((await decide(cookie, comment.id, 'held', { heldBy: ['human'] }))['state'], 'held');
  assert.equal(await ids(), '');
});
