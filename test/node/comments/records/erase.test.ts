/** An erasure holds against everybody who acts at the same time, and leaves nothing that waits for an answer. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { erase } from '../../../../src/node/comments/records/erase.ts';
import { exported } from '../../../../src/node/comments/records/export.ts';
import type { Store, Tx } from '../../../../src/node/store/store.ts';
import { startPostgres, withoutPostgres } from '../../../support/postgres.mjs';
import type { Postgres } from '../../../support/postgres.mjs';
import { newKey, statement, town } from '../../../support/node/town.ts';
import type { Town } from '../../../support/node/town.ts';

const skip = withoutPostgres();
let postgres: Postgres | undefined;
before(async () => {
  if (!skip) postgres = await startPostgres();
});
after(() => postgres?.stop());

const run = async (made: Town, id: string, store: Store = made.store) =>
  erase(
    store,
    made.deps.config.sites[0]!.site,
    await made.store.records.subject('valmont', { comment: id }),
    'D-1',
    made.clock.now(),
  );

test('a contest that is open when its comment is erased waits for nobody', async (t) => {
  const made = await town(t);
  const { comment, token } = await made.sent({ text: 'A name that must go.' });
  const ana = await made.enter('Ana');
  await made.decide(ana, comment.id, 'rejected', { statement: { ...statement, action: 'withheld' } });
  const contest = await made.ask('/s/valmont/appeals', {
    body: { token, text: 'Why?' },
    headers: { 'idempotency-key': newKey() },
  });
  assert.equal(contest.status, 201);
  assert.equal((await made.queue(ana, 'contested')).length, 1);
  await run(made, comment.id);
  assert.deepEqual(await made.queue(ana, 'contested'), []);
  const [kept] = await made.store.appeals('valmont', [comment.id]);
  assert.deepEqual([kept?.state, kept?.text, kept?.explanation], ['upheld', '', undefined]);
});

test('what somebody has contested is in what they are given of themselves, with the answer', async (t) => {
  const made = await town(t);
  const { comment, token } = await made.sent();
  const ana = await made.enter('Ana');
  await made.decide(ana, comment.id, 'rejected', { statement: { ...statement, action: 'withheld' } });
  const contest = await made.ask('/s/valmont/appeals', {
    body: { token, text: 'It was my own name.' },
    headers: { 'idempotency-key': newKey() },
  });
  assert.equal(contest.status, 201);
  await made.decide(ana, comment.id, 'published', { reason: 'A mistake of ours.' });
  const subject = await made.store.records.subject('valmont', { comment: comment.id });
  const file = exported(made.deps.sites.get('valmont')!, subject, made.clock.now());
  const { contests } = JSON.parse(JSON.stringify(file)) as { contests: Record<string, unknown>[] };
  assert.equal(contests.length, 1);
  const { text, explanation, state, comment: about } = contests[0]!;
  assert.deepEqual(
    [text, explanation, state, about],
    ['It was my own name.', 'A mistake of ours.', 'reversed', comment.id],
  );
  assert.ok(!JSON.stringify(file).includes('Ana'), 'nothing of who decided');
});

test(
  'a comment that a moderator decides in the middle of its erasure is gone all the same',
  { skip },
  async (t) => {
    const made = await town(t, { url: await postgres!.database() });
    const { comment } = await made.sent({ text: 'A name that must go.' });
    const ana = await made.enter('Ana');
    let between = 0;
    // What another companion commits after the erasure has read the comment, and before it writes.
    const meanwhile = async (): Promise<void> => {
      if (between++) return;
      assert.equal((await made.decide(ana, comment.id, 'published'))['state'], 'published');
    };
    const store: Store = {
      ...made.store,
      write: <T>(work: (tx: Tx) => Promise<T>) =>
        made.store.write((tx) =>
          work({
            ...tx,
            comment: async (...asked) => {
              const found = await tx.comment(...asked);
              await meanwhile();
              return found;
            },
          }),
        ),
    };
    await run(made, comment.id, store);
    assert.ok(between > 1, 'it was read again');
    const stored = await made.store.comment('valmont', comment.id);
    assert.deepEqual([stored?.comment.state, stored?.comment.text], ['deleted', '']);
    assert.deepEqual((await made.thread()).comments, []);
  },
);
