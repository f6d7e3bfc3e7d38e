import assert from 'node:assert/strict';
import { test } from 'node:test';
import { haste } from '../../../../src/node/comments/checks/haste.ts';
import { looked, memory } from './looked.ts';

test('after six in ten minutes the next of a network prefix is held; another prefix is not; a repeated try counts once', () => {
  const shared = memory();
  const held = (visitor: string): boolean =>
    'hold' in (haste.run(looked({ looked: { ...shared, visitor } })) as object);
  assert.deepEqual(
    Array.from({ length: 8 }, () => held('a')),
    [false, false, false, false, false, false, true, true],
  );
  assert.equal(held('b'), false);
  const one = looked({ looked: { ...shared, visitor: 'c' } });
  for (let i = 0; i < 20; i++) assert.deepEqual(haste.run(one), {});
});
