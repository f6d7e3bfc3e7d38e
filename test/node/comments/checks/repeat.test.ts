import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Thread } from '../../../../src/model/thread.ts';
import { repeat } from '../../../../src/node/comments/checks/repeat.ts';
import { looked, memory } from './looked.ts';

const thread = (id: string): Thread => ({ id }) as Thread;

test('the same text in the same thread: its author is asked, then it is held', async () => {
  assert.deepEqual(await repeat.run(looked({ same: true, looked: { thread: thread('t') } })), {
    hold: [{ rule: 'repeat' }],
    nudge: ['repeat'],
  });
  assert.deepEqual(await repeat.run(looked({ same: true })), {}, 'a page without a thread has no other');
});

test('the same text in another thread is held, and nobody is asked; short ones are said by many', async () => {
  const shared = memory();
  const said = (id: string, draft: object = {}) =>
    repeat.run(looked({ draft, looked: { ...shared, thread: thread(id) } }));
  assert.deepEqual(await said('t'), {});
  assert.deepEqual(await said('t'), {});
  assert.deepEqual(await said('u'), { hold: [{ rule: 'repeat' }] });
  assert.deepEqual(await said('t', { text: 'Merci' }), {});
  assert.deepEqual(await said('u', { text: 'Merci' }), {});
});

test('who is only asked has sent nothing yet', async () => {
  const shared = memory();
  const of = (id: string, same: boolean) => looked({ same, looked: { ...shared, thread: thread(id) } });
  await repeat.run(of('t', true));
  assert.deepEqual(await repeat.run(of('u', false)), {});
});
