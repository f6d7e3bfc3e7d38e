import assert from 'node:assert/strict';
import { test } from 'node:test';
import { history } from '../../../../src/node/comments/checks/history.ts';
import { earlier, looked } from './looked.ts';

test('whoever had one refused or removed is read first', () => {
  const held = (state: string, more: object = {}, rule = true): boolean =>
    'hold' in
    (history.run(
      looked({
        rules: { history: rule },
        looked: { mode: 'postmoderation', earlier: [earlier(state)], ...more },
      }),
    ) as object);
  assert.deepEqual(
    ['rejected', 'removed', 'published', 'pending', 'deleted'].map((state) => held(state)),
    [true, true, false, false, false],
  );
  assert.equal(held('rejected', { mode: 'premoderation' }), false, 'there everything is read first');
  assert.equal(held('rejected', {}, false), false);
  assert.equal(held('rejected', { earlier: [] }), false);
});
