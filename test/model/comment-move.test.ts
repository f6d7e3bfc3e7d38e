import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { move } from '../../src/model/comment-move.ts';
import type { Carry } from '../../src/model/comment-carry.ts';
import { commentStates } from '../../src/model/comment-states.ts';
import type { CommentState, Role } from '../../src/model/comment-states.ts';
import type { Comment } from '../../src/model/comment.ts';
import { isProblem } from '../../src/model/problem.ts';
import { acts, bare, everything, fresh, inState, walk } from './comments.ts';
import { statement } from './statement.ts';

/** The new state, or what was wrong. */
const outcome = (from: Comment, to: CommentState, by: Role, carry: Carry): string => {
  const result = move(from, to, by, carry);
  return isProblem(result)
    ? [result.type, ...(result.errors ?? []).map(({ path, code }) => `${path} ${code}`)].join(' ')
    : result.state;
};

test('from post to public, and what each step records', () => {
  const waiting = move(fresh, 'pending', 'system', bare);
  assert.ok(!isProblem(waiting));
  assert.equal(waiting.decision, undefined);
  const shown = move(waiting, 'published', 'moderator', { ...bare, version: 2 });
  assert.ok(!isProblem(shown));
  assert.equal(shown.revision, 1);
  assert.equal(shown.version, 3);
  assert.equal(shown.publishedAt, bare.at);
  assert.deepEqual(shown.decision, {
    to: 'published',
    by: 'moderator',
    at: bare.at,
    knownAt: bare.at,
    automated: false,
  });
  const gone = move(shown, 'removed', 'moderator', { ...everything, at: '2026-03-17T09:00:00Z' });
  assert.ok(!isProblem(gone));
  assert.equal(gone.statement?.reference, 'PV-2026-0042');
  assert.deepEqual(gone.decision, {
    to: 'removed',
    by: 'moderator',
    at: '2026-03-17T09:00:00Z',
    knownAt: bare.at,
    ground: '§ 3',
    reason: 'As asked.',
    automated: false,
  });
  assert.equal(gone.actedAt, '2026-03-17T09:00:00Z');
});

test('what a move needs, and who may make it', () => {
  const loose: Carry = { ...bare, rules: { mode: 'premoderation', requireStatement: false } };
  const cases: [CommentState, CommentState, Role, Carry, string][] = [
    ['pending', 'published', 'system', everything, 'forbidden'],
    ['pending', 'published', 'author', everything, 'forbidden'],
    ['pending', 'published', 'manager', everything, 'forbidden'],
    ['pending', 'published', 'contributor', everything, 'forbidden'],
    ['pending', 'published', 'moderator', bare, 'published'],
    ['pending', 'published', 'moderator', { ...bare, version: 99 }, 'conflict'],
    ['sending', 'published', 'author', everything, 'published'],
    ['sending', 'published', 'author', bare, 'forbidden'],
    ['sending', 'published', 'system', everything, 'forbidden'],
    ['sending', 'held', 'system', bare, 'invalid /heldBy missing'],
    ['sending', 'held', 'system', { ...bare, heldBy: [] }, 'invalid /heldBy missing'],
    ['sending', 'held', 'system', { ...bare, heldBy: ['words'] }, 'held'],
    ['published', 'held', 'system', { ...bare, heldBy: ['report'] }, 'held'],
    ['published', 'removed', 'moderator', bare, 'invalid /statement missing'],
    ['published', 'removed', 'moderator', loose, 'invalid /statement missing'],
    [
      'published',
      'removed',
      'moderator',
      { ...loose, statement: { ...statement, facts: '' } },
      'invalid /statement/facts too-short',
    ],
    [
      'published',
      'removed',
      'moderator',
      { ...loose, statement: { ...statement, by: 'me' } },
      'invalid /statement/by unknown',
    ],
    [
      'published',
      'removed',
      'moderator',
      { ...bare, statement: { ...statement, until: statement.from } },
      'invalid /statement/until order',
    ],
    [
      'published',
      'removed',
      'moderator',
      { ...bare, statement: { ...statement, automated: { detection: true, decision: 'fully' } } },
      'invalid /statement/automated/decision automated',
    ],
    ['published', 'removed', 'system', everything, 'forbidden'],
    ['published', 'removed', 'moderator', everything, 'removed'],
    ['published', 'rejected', 'moderator', everything, 'conflict'],
    ['pending', 'removed', 'moderator', everything, 'conflict'],
    ['pending', 'rejected', 'moderator', bare, 'invalid /statement missing'],
    ['pending', 'rejected', 'moderator', loose, 'invalid /reason missing'],
    ['pending', 'rejected', 'moderator', { ...loose, reason: ' ' }, 'invalid /reason missing'],
    ['pending', 'rejected', 'moderator', { ...loose, reason: 'Off topic.' }, 'rejected'],
    ['pending', 'rejected', 'moderator', { ...bare, statement }, 'rejected'],
    ['removed', 'published', 'moderator', bare, 'invalid /reason missing'],
    ['removed', 'published', 'moderator', { ...bare, reason: 'Reversed.' }, 'published'],
    ['published', 'deleted', 'author', bare, 'deleted'],
    ['published', 'deleted', 'moderator', everything, 'forbidden'],
    ['published', 'deleted', 'system', everything, 'forbidden'],
    ['published', 'deleted', 'admin', bare, 'invalid /reason missing'],
    ['published', 'deleted', 'admin', { ...bare, reason: 'Erasure asked for.' }, 'deleted'],
    ['deleted', 'published', 'admin', everything, 'conflict'],
    ['unknown', 'published', 'admin', everything, 'conflict'],
    ['unknown', 'held', 'moderator', everything, 'held'],
    ['unknown', 'held', 'system', everything, 'forbidden'],
    ['published', 'published', 'admin', everything, 'conflict'],
  ];
  for (const [from, to, by, carry, expected] of cases)
    assert.equal(outcome(inState(from), to, by, carry), expected, `${from} > ${to} by ${by}`);
});

test('a comment that was public cannot be made to vanish by way of the queue', () => {
  const back = walk(inState('published'), [
    (comment) => move(comment, 'held', 'moderator', everything),
    (comment) => move(comment, 'pending', 'moderator', everything),
  ]).at(-1)!;
  assert.equal(back.state, 'pending');
  assert.equal(
    outcome(back, 'rejected', 'moderator', { ...everything, statement: undefined, reason: 'r' }),
    'conflict',
  );
  assert.equal(outcome(back, 'removed', 'moderator', bare), 'invalid /statement missing');
  assert.equal(outcome(back, 'removed', 'moderator', everything), 'removed');
});

test('a deleted comment keeps its place and nothing of its words or author', () => {
  const gone = inState('deleted');
  assert.equal(gone.id, 'c1');
  for (const trace of ['Good idea', 'Ada', 'lang', 'charter', 'heldBy', 'statement'])
    assert.ok(!JSON.stringify(gone).includes(trace), trace);
});

test('a move changes a copy', () => {
  const before = JSON.stringify(fresh);
  move(Object.freeze(fresh), 'held', 'system', everything);
  assert.equal(JSON.stringify(fresh), before);
});

const everybody = acts('author', 'system', 'contributor', 'moderator', 'manager', 'admin');
const starts = fc.constantFrom(...commentStates).map(inState);

test('no acts of the system alone publish, refuse, remove or delete', () => {
  fc.assert(
    fc.property(starts, fc.array(acts('system'), { maxLength: 12 }), (start, steps) => {
      for (const { state, text, revision } of walk(start, steps)) {
        if (['published', 'rejected', 'removed', 'deleted'].includes(state)) assert.equal(state, start.state);
        assert.equal(text, start.text);
        assert.equal(revision, start.revision);
      }
    }),
    { numRuns: 300 },
  );
});

test('whatever happens: deleted is the end, a removed comment has a statement, a held one its reasons', () => {
  fc.assert(
    fc.property(starts, fc.array(everybody, { maxLength: 25 }), (start, steps) => {
      const way = walk(start, steps);
      way.forEach((comment, i) => {
        const before = way[i - 1];
        if (before) {
          assert.notEqual(before.state, 'deleted');
          assert.equal(comment.version, before.version + 1);
          assert.ok(comment.revision >= before.revision);
          if (before.state === 'unknown') assert.notEqual(comment.state, 'published');
        }
        if (comment.state === 'removed') assert.ok(comment.statement && comment.revision > 0);
        if (comment.state === 'held') assert.ok(comment.heldBy?.length);
        if (comment.state === 'published' && i) assert.ok(comment.revision > 0 && !comment.statement);
        if (comment.state === 'rejected' && i) assert.equal(comment.revision, 0);
      });
    }),
    { numRuns: 300 },
  );
});
