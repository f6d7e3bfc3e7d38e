import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { invalid, isProblem, problem } from '../../../src/model/problem.ts';
import { parseProblem } from '../../../src/model/wire/problem.ts';

const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('our own problems survive the wire', () => {
  for (const one of [
    problem('rate-limited', { retryAfter: 30 }),
    problem('nudge', { reasons: ['repeat'] }),
    problem('closed', { until: '2026-03-16T09:00:00Z', detail: 'Poll' }),
    invalid(
      { path: '/text', code: 'too-long', limit: 2000 },
      { path: '/kind', code: 'choice', allowed: ['a'] },
    ),
  ])
    assert.deepEqual(copy(parseProblem(copy(one), one.status!)), copy(one));
});

test('others name their types by URI; what nobody knows is told by the status', () => {
  assert.equal(parseProblem({ type: 'https://parvis.example/problems/closed' }, 423).type, 'closed');
  assert.equal(parseProblem({ type: 'urn:parvis:problem:nudge' }, 422).type, 'nudge');
  assert.equal(parseProblem({ type: 'about:blank', detail: 'x' }, 404).type, 'not-found');
  assert.equal(parseProblem({ type: 'about:blank', detail: 'x' }, 404).detail, 'x');
  for (const body of [undefined, null, '<html>', [], { message: 'no' }])
    assert.equal(parseProblem(body, 502).type, 'unavailable');
  assert.equal(parseProblem({ type: 'constructor' }, 403).type, 'forbidden');
});

test('the status is the one of the answer, and anything gives a problem', () => {
  assert.equal(parseProblem({ type: 'invalid' }, 422).status, 422);
  fc.assert(
    fc.property(fc.anything(), fc.integer({ min: 0, max: 999 }), (value, status) => {
      assert.ok(isProblem(parseProblem(value, status)));
    }),
  );
});
