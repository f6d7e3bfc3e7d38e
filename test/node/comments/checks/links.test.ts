import assert from 'node:assert/strict';
import { test } from 'node:test';
import { links } from '../../../../src/node/comments/checks/links.ts';
import { looked } from './looked.ts';

const many = (count: number): string =>
  Array.from({ length: count }, (_, i) => `https://a.example/${i}`).join(' ');

test('where links are not wanted, the author is asked, then it is held', () => {
  assert.deepEqual(links.run(looked({ draft: { text: many(1) } })), {
    hold: [{ rule: 'links' }],
    nudge: ['links'],
  });
  assert.deepEqual(links.run(looked({ draft: { text: 'example' } })), {});
});

test('where they are allowed, only many are held, and nobody is asked', () => {
  const policy = { links: true };
  assert.deepEqual(links.run(looked({ policy, draft: { text: many(5) } })), {});
  assert.deepEqual(links.run(looked({ policy, draft: { text: many(6) } })), { hold: [{ rule: 'links' }] });
});
