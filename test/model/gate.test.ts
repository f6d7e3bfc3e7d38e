import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closuresFrom, gateAt } from '../../src/model/gate.ts';
import type { Gate } from '../../src/model/gate.ts';
import { parsePolicy } from '../../src/model/policy.ts';
import type { Policy } from '../../src/model/policy.ts';
import { isProblem } from '../../src/model/problem.ts';

function policy(config: object): Policy {
  const read = parsePolicy(config);
  if (isProblem(read)) assert.fail(JSON.stringify(read.errors));
  return read;
}
const office = [{ from: '09:00', to: '17:00' }];
const weekly = { mon: office, tue: office, wed: office, thu: office, fri: office };
const windows = [
  { from: '2026-03-14T00:00', to: '2026-03-15T20:00', reason: 'Poll' },
  { from: '2026-03-15T20:00', to: '2026-03-16T12:00', reason: 'Counting', mode: 'readonly' },
  { from: '2026-03-01T00:00', to: '2026-03-14T00:00', reason: 'Campaign', mode: 'premoderation' },
  { from: '2026-04-01T00:00', to: '2026-04-02T00:00', reason: 'Rating off', affects: ['ratings'] },
];
const calendar = { zone: 'Europe/Paris', weekly, windows };
const at = (instant: string): number => Date.parse(instant);

/** A gate in one line. */
const line = ({ mode, open, reason, opensAt, closesAt }: Gate): string =>
  [mode, open ? 'open' : 'shut', reason ?? '-', opensAt, closesAt]
    .map((one) => (typeof one === 'number' ? new Date(one).toISOString().slice(5, 16) : (one ?? '-')))
    .join(' ');

test('the gate at any instant', () => {
  const pre = policy({ calendar });
  const post = policy({ mode: 'postmoderation', calendar });
  const hours = policy({ mode: 'postmoderation', closedOutsideHours: true, calendar });
  const shut = policy({ mode: 'closed', calendar });
  const cases: [Policy, string, string, object?][] = [
    [policy({}), '2026-03-10T10:00Z', 'premoderation open - - -'],
    [pre, '2026-02-10T03:00Z', 'premoderation open - - 03-13T23:00'],
    [post, '2026-02-10T03:00Z', 'postmoderation open - - 03-13T23:00'],
    [post, '2026-03-10T10:00Z', 'premoderation open Campaign - 03-13T23:00'],
    // Two windows that follow each other: it opens when the second one ends.
    [pre, '2026-03-14T10:00Z', 'closed shut Poll 03-16T11:00 -'],
    [pre, '2026-03-15T20:00Z', 'readonly shut Counting 03-16T11:00 -'],
    [pre, '2026-03-16T11:00Z', 'premoderation open - - -'],
    [hours, '2026-02-10T10:00Z', 'postmoderation open - - 02-10T16:00'],
    [hours, '2026-02-10T17:00Z', 'closed shut - 02-11T08:00 -'],
    [hours, '2026-02-13T17:00Z', 'closed shut - 02-16T08:00 -'],
    [hours, '2026-03-13T17:00Z', 'closed shut - 03-16T11:00 -'],
    // What shuts says why: a campaign in which comments are read first shuts nothing.
    [hours, '2026-03-10T17:00Z', 'closed shut - 03-11T08:00 -'],
    [shut, '2026-03-10T10:00Z', 'closed shut - - -'],
    [post, '2026-03-10T10:00Z', 'closed shut Stopped. - -', { shut: { reason: 'Stopped.' } }],
    [post, '2026-03-14T10:00Z', 'closed shut Poll - -', { shut: { reason: 'Stopped.' } }],
    [hours, '2026-03-13T15:00Z', 'premoderation open Campaign - 03-13T16:00'],
    [shut, '2026-03-14T10:00Z', 'closed shut Poll - -'],
    [
      policy({ closedOutsideHours: true, calendar: { zone: 'UTC' } }),
      '2026-03-14T10:00Z',
      'closed shut - - -',
    ],
    // A page of its own: the stricter of the two holds, never the freer.
    [post, '2026-02-10T03:00Z', 'closed shut - - -', { locked: true }],
    [post, '2026-02-10T03:00Z', 'readonly shut Gone. - -', { archived: 'Gone.' }],
    [post, '2026-03-14T10:00Z', 'closed shut Gone. - -', { archived: 'Gone.' }],
    [shut, '2026-02-10T03:00Z', 'closed shut Gone. - -', { archived: 'Gone.' }],
    [post, '2026-02-10T03:00Z', 'readonly shut - - -', { mode: 'readonly' }],
    [pre, '2026-02-10T03:00Z', 'premoderation open - - 03-13T23:00', { mode: 'postmoderation' }],
  ];
  for (const [one, instant, expected, thread] of cases)
    assert.equal(line(gateAt(one, at(instant), thread)), expected, `${instant} ${JSON.stringify(thread)}`);
});

test('ratings have windows of their own', () => {
  const one = policy({ calendar });
  assert.equal(gateAt(one, at('2026-04-01T10:00Z'), {}, 'ratings').open, false);
  assert.equal(gateAt(one, at('2026-04-01T10:00Z'), {}, 'comments').open, true);
});

test('visitors are told of closings, not of a pre-moderation', () => {
  const told = closuresFrom(policy({ calendar }), at('2026-03-01T00:00Z'));
  assert.deepEqual(
    told.map((closure) => closure.reason),
    ['Poll', 'Counting'],
  );
  assert.deepEqual(closuresFrom(policy({}), 0), []);
});
