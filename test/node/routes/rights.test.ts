import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { matrixTown, tryMatrix } from '../../support/node/authz.ts';
import type { Row } from '../../support/node/authz.ts';
import { newKey, town } from '../../support/node/town.ts';

const corpora = process.env['PARVIS_CORPORA'];
const skip = !corpora && 'PARVIS_CORPORA is not set';
const read = <T>(name: string): T => JSON.parse(readFileSync(join(corpora!, 'comments', name), 'utf8')) as T;

/** A matrix of one's own: who may do what with a comment, for a machine without the corpora. */
const rows: readonly Row[] = [
  { op: 'read-approved', state: 'approved', role: 'anonymous', allow: true },
  { op: 'read-pending', state: 'pending', role: 'author-with-token', allow: true },
  { op: 'read-pending', state: 'pending', role: 'other-author', allow: false },
  { op: 'read-rejected', state: 'rejected', role: 'moderator-revoked', allow: false },
  { op: 'edit-body', state: 'approved, in window', role: 'author-with-token', allow: true },
  { op: 'edit-body', state: 'approved, after window', role: 'author-with-token', allow: false },
  { op: 'approve', state: 'pending', role: 'moderator-same-site', allow: true },
  { op: 'approve', state: 'pending', role: 'moderator-other-site', allow: false },
  { op: 'delete', state: 'approved', role: 'cross-origin-page', allow: false },
  { op: 'list-queue', state: '-', role: 'anonymous', allow: false },
  { op: 'read-audit-log', state: '-', role: 'admin', allow: true },
];

test('who may do what with a comment', async (t) => {
  const { done, wrong } = await tryMatrix(await town(t, matrixTown), rows);
  assert.deepEqual(wrong, []);
  assert.equal(done.length, rows.length);
});

test('a row that says otherwise than it is comes out wrong', async (t) => {
  const { wrong } = await tryMatrix(await town(t, matrixTown), [
    { op: 'list-queue', state: '-', role: 'anonymous', allow: true },
    { op: 'approve', state: 'pending', role: 'moderator-same-site', allow: false },
  ]);
  assert.deepEqual(wrong, [
    'list-queue - anonymous: may not',
    'approve pending moderator-same-site: may',
    'approve pending moderator-same-site: the row was changed',
  ]);
});

test('the corpora\u2019s authorisation matrix, as far as its operations exist', { skip }, async (t) => {
  const { rows: all } = read<{ rows: Row[] }>('authz-matrix.json');
  const { done, absent, wrong } = await tryMatrix(await town(t, matrixTown), all);
  assert.deepEqual(wrong, []);
  t.diagnostic(
    `${done.length} of ${all.length} rows tried, 0 wrong; not here yet: ${[...new Set(absent.map((label) => label.split(' ')[0]))].join(', ')}`,
  );
});

/** Who may do what with official replies and the texts kept ready for them. */
const replyRows: readonly (readonly [role: string, act: string, status: number])[] = [
  ...(['nobody', 'elsewhere', 'revoked'] as const).flatMap((role) =>
    ['read', 'save', 'publish', 'approve', 'return', 'withdraw', 'text'].map(
      (act) => [role, act, 401] as const,
    ),
  ),
  ...(
    [
      ['read', 200],
      ['save', 200],
      ['publish', 403],
      ['approve', 403],
      ['return', 403],
      ['withdraw', 403],
      ['text', 403],
    ] as const
  ).map(([act, status]) => ['contributor', act, status] as const),
  ...['save', 'publish', 'approve', 'return', 'withdraw', 'text'].map(
    (act) => ['manager', act, 403] as const,
  ),
  ['manager', 'read', 200],
  ...(['moderator', 'admin'] as const).flatMap((role) =>
    ['read', 'save', 'publish', 'approve', 'return', 'withdraw', 'text'].map(
      (act) => [role, act, 200] as const,
    ),
  ),
];

test('who may do what with official replies', async (t) => {
  const { enter, sent, decide, askDesk, store } = await town(t, matrixTown);
  const judge = await enter('Judge', 'admin');
  const { comment } = await sent();
  await decide(judge, comment.id, 'published');
  const revoked = await enter('Gus');
  const people = await store.staffing.staff('valmont');
  await store.staffing.revoke('valmont', people.find(({ name }) => name === 'Gus')!.id);
  const cookies: Readonly<Record<string, string>> = {
    nobody: '',
    elsewhere: (await enter('Dan', 'admin', 'beaumont')).replace('beaumont', 'valmont'),
    revoked,
    contributor: await enter('Cy', 'contributor'),
    manager: await enter('Eve', 'manager'),
    moderator: await enter('Ana'),
    admin: await enter('Fay', 'admin'),
  };
  const ask = (cookie: string, body: unknown, path = '') =>
    askDesk(`/s/valmont/desk/replies${path}`, { body, headers: { cookie, 'idempotency-key': newKey() } });
  for (const [role, act, status] of replyRows) {
    const cookie = cookies[role]!;
    const about = { comments: [comment.id], text: `${role} ${act}` };
    const theirs = (await (await ask(judge, { act: 'save', ...about })).json()) as { draft: string };
    const draft = { draft: theirs.draft, version: 1 };
    const answer =
      act === 'read'
        ? await askDesk('/s/valmont/desk/replies', { headers: { cookie } })
        : act === 'text'
          ? await ask(cookie, { act: 'save', title: 'T', text: 'T' }, '/texts')
          : await ask(
              cookie,
              act === 'save' || act === 'publish'
                ? { act, ...about }
                : { act, ...draft, ...(act === 'return' && { reason: 'Longer' }) },
            );
    assert.equal(answer.status, status, `${role} ${act}`);
    const kept = await store.reply('valmont', theirs.draft);
    if (status !== 200) assert.deepEqual([kept?.version, kept?.state], [1, 'waiting'], `${role} ${act}`);
  }
});
