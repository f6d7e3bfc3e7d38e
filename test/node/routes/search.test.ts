/** The desk's one field for searching: what is typed says what is meant; what is found is a page like a queue's. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isProblem } from '../../../src/model/problem.ts';
import { parseDeskQueue } from '../../../src/model/wire/desk-wave.ts';
import { PAGE, town } from '../../support/node/town.ts';
import type { Town } from '../../support/node/town.ts';

const look = async (made: Town, cookie: string, search: string, more = '') => {
  const answer = await made.askDesk(`/s/valmont/desk/queue?search=${encodeURIComponent(search)}${more}`, {
    headers: { cookie },
  });
  const read = parseDeskQueue(await answer.json());
  return { status: answer.status, page: isProblem(read) ? undefined : read };
};
const ids = async (made: Town, cookie: string, search: string) =>
  (await look(made, cookie, search)).page?.comments.map(({ id }) => id);

test('text, name, address of a comment or page, e-mail, reference: whatever became of the comment', async (t) => {
  const made = await town(t, { policy: { fields: { name: 'optional', email: 'optional' } } });
  const ana = await made.enter('Ana');
  const one = await made.sent({ text: 'La Fête du Pont', name: 'Émile', email: 'emile@valmont.example' });
  const two = await made.sent({ text: 'Something else', page: `${PAGE}/other` });
  await made.decide(ana, one.comment.id, 'published');
  const first = [one.comment.id];
  assert.deepEqual(await ids(made, ana, 'fete du  pont'), first);
  assert.deepEqual(await ids(made, ana, 'EMILE'), first);
  assert.deepEqual(await ids(made, ana, 'emile@valmont.example'), first);
  assert.deepEqual(await ids(made, ana, `${PAGE}#c-${one.comment.id}`), first);
  assert.deepEqual(await ids(made, ana, one.comment.id), first);
  assert.deepEqual(await ids(made, ana, `${PAGE}/other?utm_source=x`), [two.comment.id]);
  const reported = await made.ask('/s/valmont/reports', {
    body: { comment: one.comment.id, page: PAGE, kind: 'other', reason: 'Why', goodFaith: true },
    headers: { 'idempotency-key': 'a-key-of-some-length' },
  });
  const { reference } = (await reported.json()) as { reference: string };
  assert.deepEqual(await ids(made, ana, reference.toLowerCase()), first);
  assert.deepEqual(await ids(made, ana, '% _ "\' --'), []);
  const { page } = await look(made, ana, 'e', '&limit=1');
  assert.equal(page?.comments.length, 1);
  assert.ok(page?.next);
  assert.equal(page?.counts['published'], 1);
});

test('an e-mail address is for those who decide; nobody else searches, and no other site is found', async (t) => {
  const made = await town(t, { policy: { fields: { name: 'optional', email: 'optional' } } });
  await made.sent({ text: 'Only here', email: 'lou@valmont.example' });
  const manager = await made.enter('Mia', 'manager');
  assert.equal((await look(made, manager, 'lou@valmont.example')).status, 403);
  assert.equal((await look(made, manager, 'only here')).page?.comments.length, 1);
  assert.equal((await look(made, await made.enter('Cy', 'contributor'), 'only')).status, 403);
  assert.equal((await look(made, '', 'only')).status, 401);
  const elsewhere = await made.enter('Dan', 'admin', 'beaumont');
  const other = await made.askDesk('/s/beaumont/desk/queue?search=only', { headers: { cookie: elsewhere } });
  assert.deepEqual(((await other.json()) as { comments: unknown[] }).comments, []);
});
