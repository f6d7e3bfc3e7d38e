import assert from 'node:assert/strict';
import { test } from 'node:test';
import { honeypot } from '../../../../src/node/comments/checks/honeypot.ts';
import { looked } from './looked.ts';

test('a field that nobody sees, filled in, holds; empty it says nothing', () => {
  assert.deepEqual(honeypot.run(looked({ draft: { website: 'https://x.example' } })), {
    hold: [{ rule: 'spam' }],
  });
  assert.deepEqual(honeypot.run(looked({ draft: { website: '' } })), {});
  assert.deepEqual(honeypot.run(looked()), {});
});
