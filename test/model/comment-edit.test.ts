import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decideEdit, edit, withdrawEdit } from '../../src/model/comment-edit.ts';
import type { Carry } from '../../src/model/comment-carry.ts';
import { revisionOf } from '../../src/model/comment.ts';
import type { Comment } from '../../src/model/comment.ts';
import { isProblem } from '../../src/model/problem.ts';
import type { Problem } from '../../src/model/problem.ts';
import { actsWith, bare, everything, inState, walk } from './comments.ts';

const good = (result: Comment | Problem): Comment => {
  if (isProblem(result)) assert.fail(result.type);
  return result;
};
const edited = good(edit(inState('published'), 'Bad idea.', bare));

test('an edit waits beside the approved text', () => {
  assert.equal(edited.state, 'published');
  assert.equal(edited.text, 'Good idea.');
  assert.deepEqual(revisionOf(edited), { public: 1, proposed: 2, proposedState: 'pending' });
  assert.deepEqual(revisionOf(inState('published')), { public: 1 });
});

test('approved, it takes the place of the text; refused, the text stays and the reasons are kept', () => {
  const approved = good(decideEdit(edited, 'published', 'moderator', { ...bare, version: edited.version }));
  assert.equal(approved.text, 'Bad idea.');
  assert.deepEqual(revisionOf(approved), { public: 2 });
  const refused = good(decideEdit(edited, 'rejected', 'moderator', everything));
  assert.equal(refused.text, 'Good idea.');
  assert.equal(refused.proposal?.statement?.reference, 'PV-2026-0042');
  assert.equal(refused.proposal?.state, 'rejected');
  const again = good(edit(refused, 'Another.', bare));
  assert.deepEqual(again.proposal, { text: 'Another.', state: 'pending', at: bare.at });
});

test('who may decide, and with what', () => {
  const type = (result: Comment | Problem): string => (isProblem(result) ? result.type : 'ok');
  assert.equal(type(decideEdit(edited, 'published', 'system', everything)), 'forbidden');
  assert.equal(type(decideEdit(edited, 'published', 'author', bare)), 'forbidden');
  assert.equal(type(decideEdit(edited, 'published', 'author', everything)), 'ok');
  assert.equal(type(decideEdit(edited, 'rejected', 'system', everything)), 'forbidden');
  assert.equal(type(decideEdit(edited, 'rejected', 'moderator', bare)), 'invalid');
  assert.equal(type(decideEdit(edited, 'held', 'system', bare)), 'invalid');
  assert.equal(type(decideEdit(edited, 'published', 'moderator', { ...bare, version: 1 })), 'conflict');
  assert.equal(type(decideEdit(inState('published'), 'published', 'moderator', everything)), 'conflict');
  const held = good(decideEdit(edited, 'held', 'system', everything));
  assert.deepEqual(held.proposal?.heldBy, ['human']);
  assert.equal(type(decideEdit(held, 'published', 'author', everything)), 'forbidden');
});

test('an author cannot overwrite what a comment is held for', () => {
  const held: Comment = { ...edited, state: 'held', heldBy: ['report'] };
  const result = decideEdit(held, 'published', 'author', everything);
  assert.ok(isProblem(result) && result.type === 'forbidden');
});

test('before it was ever public, an edit takes the place of what was sent', () => {
  const waiting = good(edit(inState('pending'), 'Corrected.', bare));
  assert.equal(waiting.text, 'Corrected.');
  assert.equal(waiting.proposal, undefined);
  assert.equal(waiting.state, 'pending');
});

test('what is decided cannot be edited; an edit can be taken back', () => {
  for (const state of ['rejected', 'removed', 'deleted', 'unknown'] as const)
    assert.ok(isProblem(edit(inState(state), 'x', bare)), state);
  assert.deepEqual(revisionOf(good(withdrawEdit(edited))), { public: 1 });
  assert.ok(isProblem(withdrawEdit(inState('published'))));
});

test('under pre-moderation, nothing that author and system do changes the public text', () => {
  const carry: Carry = { ...everything, rules: { mode: 'premoderation', requireStatement: false } };
  const steps = fc.array(actsWith(fc.constant(carry), 'author', 'system'), { maxLength: 15 });
  fc.assert(
    fc.property(steps, (tried) => {
      for (const { text, state, revision } of walk(inState('published'), tried)) {
        assert.ok(text === 'Good idea.' || state === 'deleted');
        assert.equal(revision, 1);
      }
    }),
    { numRuns: 200 },
  );
});
