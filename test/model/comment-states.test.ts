import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { commentStates, moveOf, moves, movesFrom, parseState } from '../../src/model/comment-states.ts';
import type { CommentState, Role } from '../../src/model/comment-states.ts';

const roles: readonly Role[] = ['author', 'system', 'contributor', 'moderator', 'manager', 'admin'];
/** Every state that some moves lead to from a state, for some roles. */
function reachable(from: CommentState, by: readonly Role[]): Set<CommentState> {
  const found = new Set<CommentState>([from]);
  for (const state of found)
    for (const role of by) for (const move of movesFrom(state, role)) found.add(move.to);
  return found;
}

test('a state that is not known is unknown', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true }), (value) => {
      const state = parseState(value);
      assert.equal(state, commentStates.includes(value as CommentState) ? value : 'unknown');
    }),
  );
  for (const foreign of ['approved', 'Published', 'hold', 'toString', '__proto__', 1, ['published']])
    assert.equal(parseState(foreign), 'unknown');
});

test('nobody moves a comment twice to one place by two rules', () => {
  for (const from of commentStates)
    for (const to of commentStates)
      for (const by of roles)
        assert.ok(movesFrom(from, by).filter((move) => move.to === to).length <= 1, `${from} ${to} ${by}`);
});

test('automation alone reaches neither published, rejected, removed nor deleted (R-109)', () => {
  for (const from of commentStates) {
    const found = reachable(from, ['system']);
    for (const end of ['published', 'rejected', 'removed', 'deleted'] as const)
      assert.equal(found.has(end), from === end, `${from} to ${end}`);
  }
});

test('nothing leaves deleted, and nobody but author and admin leads there', () => {
  assert.deepEqual([...reachable('deleted', roles)], ['deleted']);
  for (const { to, by } of moves)
    if (to === 'deleted') assert.ok(by.every((role) => role === 'author' || role === 'admin'));
});

test('unknown is not published in one move, by anybody', () => {
  for (const by of roles) assert.equal(moveOf('unknown', 'published', by), undefined);
});

test('managers and contributors move nothing', () => {
  for (const from of commentStates)
    for (const by of ['manager', 'contributor'] as const) assert.deepEqual(movesFrom(from, by), []);
});

test('every removal needs a statement, every hold a reason for holding, every refusal its grounds', () => {
  const needs = { removed: 'statement', held: 'held-by', rejected: 'grounds' } as const;
  for (const [to, need] of Object.entries(needs))
    for (const move of moves.filter((one) => one.to === to)) assert.equal(move.needs, need);
});

test('an author publishes under post-moderation only', () => {
  const published = moves.filter((move) => move.to === 'published' && move.by.includes('author'));
  assert.deepEqual(
    published.map((move) => move.needs),
    ['postmoderation'],
  );
});

test('every state but draft and unknown can be reached, and every state but deleted can be left', () => {
  const all = reachable('draft', roles);
  assert.deepEqual(
    commentStates.filter((state) => !all.has(state)),
    ['unknown'],
  );
  for (const state of commentStates)
    assert.equal(
      roles.some((by) => movesFrom(state, by).length > 0),
      state !== 'deleted',
      state,
    );
});
