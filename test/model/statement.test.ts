import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isProblem } from '../../src/model/problem.ts';
import { parseStatement, reviewDeadline, statementShape } from '../../src/model/statement.ts';
import { statement } from './statement.ts';

test('a statement has the eleven fields of the contract', () => {
  assert.deepEqual(Object.keys(statementShape.fields), [
    'action',
    'scope',
    'from',
    'until',
    'facts',
    'source',
    'automated',
    'ground',
    'explanation',
    'redress',
    'reference',
  ]);
  assert.deepEqual(JSON.parse(JSON.stringify(parseStatement(statement, true))), statement);
});

test('each field but the end is needed, and an empty text is none', () => {
  for (const key of Object.keys(statement)) {
    const { [key as keyof typeof statement]: _, ...rest } = statement;
    assert.equal(isProblem(parseStatement(rest, true)), key !== 'until', key);
  }
  for (const key of ['facts', 'explanation'] as const)
    assert.ok(isProblem(parseStatement({ ...statement, [key]: '  ' }, true)), key);
  assert.ok(isProblem(parseStatement({ ...statement, redress: [] }, true)));
});

test('lengths are those of the European database', () => {
  const long = (n: number): string => 'x'.repeat(n);
  const fits = (more: object): boolean => !isProblem(parseStatement({ ...statement, ...more }, true));
  assert.ok(fits({ facts: long(5000) }) && !fits({ facts: long(5001) }));
  assert.ok(fits({ explanation: long(2000) }) && !fits({ explanation: long(2001) }));
  assert.ok(
    fits({ ground: { type: 'law', ref: long(500) } }) && !fits({ ground: { type: 'law', ref: long(501) } }),
  );
  assert.ok(!fits({ reference: 'two words' }));
});

test('a review can be asked for during at least six months', () => {
  assert.equal(reviewDeadline('2026-03-16T09:00:00Z'), '2026-09-16T09:00:00.000Z');
  // 31 August: February has no such day, so it is a day of March, never one of February.
  assert.equal(reviewDeadline('2026-08-31T09:00:00Z'), '2027-03-03T09:00:00.000Z');
});
