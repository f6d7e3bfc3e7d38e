import assert from 'node:assert/strict';
import { test } from 'node:test';
import { time } from '../../../../src/node/comments/checks/time.ts';
import { looked, passOf } from './looked.ts';

test('a pass that is absent, foreign, too young or too old holds', () => {
  const held = (pass: unknown): boolean => 'hold' in (time.run(looked({ draft: { pass } })) as object);
  for (const pass of [
    undefined,
    '',
    'x.y',
    passOf(1_000),
    passOf(-60_000),
    passOf(31 * 86_400_000),
    passOf(60_000) + 'x',
  ])
    assert.equal(held(pass), true, String(pass));
  for (const age of [4_000, 60_000, 29 * 86_400_000]) assert.equal(held(passOf(age)), false, String(age));
});
