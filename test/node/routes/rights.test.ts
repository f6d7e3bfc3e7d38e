import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { matrixTown, tryMatrix } from '../../support/node/authz.ts';
import type { Row } from '../../support/node/authz.ts';
import { town } from '../../support/node/town.ts';

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
  ...(['ban-author', 'export', 'erase-author-data'] as const).flatMap((op): Row[] =>
    [
      'anonymous',
      'author-with-token',
      'other-author',
      'moderator-other-site',
      'moderator-revoked',
      'cross-origin-page',
    ]
      .map((role): Row => ({ op, state: '-', role, allow: false }))
      .concat(
        { op, state: '-', role: 'moderator-same-site', allow: op === 'ban-author' },
        { op, state: '-', role: 'admin', allow: true },
      ),
  ),
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
