import assert from 'node:assert/strict';
import { test } from 'node:test';
import { edit } from '../../../src/model/comment-edit.ts';
import { commentStates } from '../../../src/model/comment-states.ts';
import { visibleTo } from '../../../src/model/comment-view.ts';
import type { Comment } from '../../../src/model/comment.ts';
import { parsePolicy } from '../../../src/model/policy.ts';
import { isProblem } from '../../../src/model/problem.ts';
import { parseOwnComment } from '../../../src/model/wire/own-comment.ts';
import { parseThread } from '../../../src/model/wire/thread.ts';
import { policyAt, viewOf } from '../../../src/model/wire/view.ts';
import { bare, inState } from '../comments.ts';

const rules = { showClause: true, editSeconds: 900 };
const seen = (comment: Comment, own = false): Record<string, unknown> | undefined =>
  viewOf(comment, visibleTo(comment, { role: 'author', own: own ? ['c1'] : [] }), rules) as
    Record<string, unknown> | undefined;
const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('the public gets named fields only, whatever the store adds (S-25, S-70)', () => {
  for (const state of commentStates) {
    const secret = { ...inState(state), email: 'ada@mail.example', ip: '192.0.2.1', moderator: 'Bob' };
    const view = seen(secret);
    if (!view) continue;
    const allowed = ['id', 'state', 'author', 'content', 'lang', 'receivedAt', 'tombstone'];
    for (const key of Object.keys(view)) assert.ok(allowed.includes(key), `${state} ${key}`);
    if (state !== 'published') assert.ok(!JSON.stringify(view).includes('Good idea'), state);
  }
});

test('the public sees nothing of what waits, is refused or unknown', () => {
  for (const state of ['pending', 'held', 'rejected', 'unknown'] as const)
    assert.equal(seen(inState(state)), undefined);
});

test('an edit that waits is seen by its author, and by nobody else', () => {
  const edited = edit(inState('published'), 'Bad idea.', bare);
  assert.ok(!isProblem(edited));
  assert.ok(!JSON.stringify(seen(edited)).includes('Bad idea'));
  assert.equal(seen(edited)!['editedAt'], undefined);
  const own = seen(edited, true)!;
  assert.deepEqual(own['proposed'], [{ type: 'text', text: 'Bad idea.' }]);
  assert.deepEqual(own['revision'], { public: 1, proposed: 2, proposedState: 'pending' });
});

test('an author learns that a check held it, not which of the automatic ones', () => {
  const held: Comment = { ...inState('held'), heldBy: ['spam', 'repeat', 'words'] };
  assert.deepEqual(seen(held, true)!['heldBy'], ['rate', 'words']);
});

test('an author sees the whole statement of a removal, and until when to edit', () => {
  const own = seen(inState('removed'), true)!;
  assert.equal(Object.keys(own['statement'] as object).length, 11);
  assert.equal(own['editableUntil'], undefined);
  assert.equal(seen(inState('pending'), true)!['editableUntil'], '2026-03-16T08:15:00.000Z');
});

test('what is answered is what the widget reads', () => {
  for (const state of commentStates)
    for (const own of [true, false]) {
      const view = seen(inState(state), own);
      if (view) assert.deepEqual(copy(parseOwnComment(copy(view), { strict: true })), copy(view), state);
    }
});

test('the rules of the moment', () => {
  const policy = parsePolicy({
    controller: 'Commune of Example',
    privacyUrl: 'https://www.ville.example/privacy',
    charter: { url: 'https://www.ville.example/charter', version: '3', text: 'Be kind.' },
    calendar: {
      zone: 'Europe/Paris',
      weekly: { mon: [{ from: '09:00', to: '17:00' }] },
      windows: [{ from: '2026-03-14T00:00', to: '2026-03-15T20:00', reason: 'Poll' }],
    },
  });
  assert.ok(!isProblem(policy));
  const view = policyAt(policy, Date.parse('2026-03-14T10:00:00Z'));
  assert.equal(view.open, false);
  assert.equal(view.reason, 'Poll');
  assert.equal(view.opensAt, '2026-03-15T19:00:00.000Z');
  assert.equal(view.serviceAt, '2026-03-16T08:00:00.000Z');
  assert.equal(view.closures.length, 1);
  const page = parseThread(
    { address: 'https://www.ville.example/', comments: [], policy: copy(view) },
    { strict: false },
  );
  assert.ok(!isProblem(page));
  assert.deepEqual(copy(page.policy), copy(view));
  const open = policyAt(policy, Date.parse('2026-03-20T10:00:00Z'));
  assert.equal(open.open, true);
  const { controller: _, ...rest } = policy;
  assert.equal(policyAt(rest, Date.parse('2026-03-20T10:00:00Z')).open, false);
});
