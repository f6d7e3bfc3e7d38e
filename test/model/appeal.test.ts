import assert from 'node:assert/strict';
import { test } from 'node:test';
import { answeredBy, appealOf, contestableByAuthor, contestableByReporter } from '../../src/model/appeal.ts';
import type { Contest } from '../../src/model/appeal.ts';
import type { Comment, Decision } from '../../src/model/comment.ts';
import { statement } from './statement.ts';

const AT = '2026-03-31T08:00:00.000Z';

const decision = (to: Decision['to'], more: Partial<Decision> = {}): Decision => ({
  to,
  by: 'moderator',
  at: AT,
  knownAt: AT,
  automated: false,
  ...more,
});

const comment = (state: Comment['state'], more: Partial<Comment> = {}): Comment => ({
  id: 'c',
  site: 's',
  thread: 't',
  author: {},
  text: 'x',
  state,
  version: 3,
  revision: 1,
  receivedAt: AT,
  decision: decision(state),
  ...more,
});

const contest = (more: Partial<Contest> = {}): Contest => ({
  id: 'a',
  comment: 'c',
  by: 'author',
  reference: 'S26-1',
  text: 'No.',
  openedAt: AT,
  about: AT,
  state: 'open',
  ...more,
});

test('an author contests what a human keeps from the public, and nothing else', () => {
  for (const state of ['rejected', 'removed', 'held'] as const) {
    assert.equal(contestableByAuthor(comment(state))?.about, AT, state);
    assert.equal(
      contestableByAuthor(comment(state, { decision: decision(state, { by: 'system' }) })),
      undefined,
    );
    const { decision: _, ...machine } = comment(state);
    assert.equal(contestableByAuthor(machine), undefined);
  }
  for (const state of ['published', 'pending', 'deleted', 'unknown'] as const)
    assert.equal(contestableByAuthor(comment(state)), undefined, state);
  // Held by a machine after a human had published it: that decision was about something else.
  assert.equal(contestableByAuthor(comment('held', { decision: decision('published') })), undefined);
  const refused = { text: 'y', state: 'rejected', at: AT } as const;
  assert.ok(contestableByAuthor(comment('published', { proposal: refused, decision: decision('rejected') })));
});

test('six months at least, whatever a statement says; more when it says more', () => {
  const with_ = (deadline: string) =>
    contestableByAuthor(
      comment('removed', { statement: { ...statement, redress: [{ kind: 'review', deadline }] } }),
    )?.deadline;
  assert.equal(with_('2026-04-01T00:00:00Z'), '2026-10-01T08:00:00.000Z', 'there is no 31 September');
  assert.equal(with_('2027-04-01T00:00:00Z'), '2027-04-01T00:00:00Z');
});

test('a reporter contests that it stays, once that is decided', () => {
  assert.equal(contestableByReporter(comment('published'), undefined), undefined);
  assert.equal(contestableByReporter(comment('removed'), AT), undefined);
  assert.equal(contestableByReporter(comment('published'), AT)?.about, AT);
});

test('what one reads: the last contest, or what can be contested now', () => {
  const open = { about: AT, deadline: '2026-10-01T08:00:00Z' };
  assert.equal(appealOf([], undefined), undefined);
  assert.deepEqual(appealOf([], open), { state: 'none', human: false, deadline: open.deadline });
  assert.equal(appealOf([contest()], open)?.state, 'open');
  assert.equal(
    appealOf([contest({ about: '2026-01-01T00:00:00.000Z', state: 'upheld' })], open)?.state,
    'none',
  );
  const reversed = contest({ state: 'reversed', decidedAt: AT, explanation: 'Right.' });
  assert.deepEqual(appealOf([reversed], undefined), {
    state: 'reversed',
    human: true,
    reference: 'S26-1',
    openedAt: AT,
    decidedAt: AT,
    explanation: 'Right.',
  });
});

test('another act answers a contest', () => {
  const reporter = contest({ by: { report: 'r' } });
  assert.deepEqual(
    (['published', 'pending', 'removed', 'rejected', 'deleted'] as const).map((state) => [
      answeredBy(contest(), comment(state)),
      answeredBy(reporter, comment(state)),
    ]),
    [
      ['reversed', 'upheld'],
      ['reversed', 'upheld'],
      ['upheld', 'reversed'],
      ['upheld', 'reversed'],
      ['upheld', 'reversed'],
    ],
  );
});
