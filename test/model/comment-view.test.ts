import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tombstoneOf, visibleTo } from '../../src/model/comment-view.ts';
import type { Viewer } from '../../src/model/comment-view.ts';
import { commentStates } from '../../src/model/comment-states.ts';
import type { CommentState } from '../../src/model/comment-states.ts';
import { fresh, inState } from './comments.ts';
import { statement } from './statement.ts';

const viewers: Record<string, Viewer> = {
  public: { role: 'public' },
  otherAuthor: { role: 'author', own: ['c2'] },
  author: { role: 'author', own: ['c1'] },
  contributor: { role: 'contributor', sites: ['ville'] },
  moderator: { role: 'moderator', sites: ['ville'] },
  manager: { role: 'manager', sites: ['ville'] },
  otherModerator: { role: 'moderator', sites: ['bourg'] },
  otherAdmin: { role: 'admin' },
};

test('who sees what, for every state', () => {
  const strangers = ['public', 'otherAuthor', 'contributor', 'otherModerator', 'otherAdmin'];
  const staff = ['moderator', 'manager'];
  const expected: Record<CommentState, [strangers: string, staff: string]> = {
    draft: ['nothing', 'nothing'],
    queued: ['nothing', 'nothing'],
    sending: ['nothing', 'nothing'],
    pending: ['nothing', 'all'],
    held: ['nothing', 'all'],
    published: ['public', 'all'],
    rejected: ['nothing', 'all'],
    removed: ['tombstone', 'all'],
    deleted: ['tombstone', 'tombstone'],
    unknown: ['nothing', 'all'],
  };
  for (const state of commentStates) {
    const comment = inState(state);
    for (const who of strangers)
      assert.equal(visibleTo(comment, viewers[who]!), expected[state][0], `${state} ${who}`);
    for (const who of staff)
      assert.equal(visibleTo(comment, viewers[who]!), expected[state][1], `${state} ${who}`);
    assert.equal(visibleTo(comment, viewers['author']!), 'all', state);
  }
});

test('what never was public leaves no tombstone', () => {
  assert.equal(visibleTo({ ...fresh, state: 'deleted' }, { role: 'public' }), 'nothing');
});

test('a tombstone says who, when and why, never what', () => {
  const removed = inState('removed');
  assert.deepEqual(tombstoneOf(removed, true), { by: 'moderator', at: '2026-03-16T09:00:00Z', ref: '§ 3' });
  assert.deepEqual(tombstoneOf(removed, false), { by: 'moderator', at: '2026-03-16T09:00:00Z' });
  const byLaw = { ...removed, statement: { ...statement, ground: { type: 'law', ref: 'art. 24' } as const } };
  assert.equal(tombstoneOf(byLaw, true)?.by, 'law');
  assert.deepEqual(tombstoneOf(inState('deleted'), true), { by: 'author', at: '2026-03-16T09:00:00Z' });
  assert.equal(tombstoneOf(inState('published'), true), undefined);
});
