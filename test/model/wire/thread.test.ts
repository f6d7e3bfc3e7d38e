import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isProblem } from '../../../src/model/problem.ts';
import { parseComment, parseThread } from '../../../src/model/wire/thread.ts';
import type { ThreadPage } from '../../../src/model/wire/thread.ts';

const read = (more: object): ThreadPage => {
  const page = parseThread({ address: 'https://www.ville.example/news/1', comments: [], ...more });
  if (isProblem(page)) assert.fail(JSON.stringify(page));
  return page;
};

test('the least thread: nothing is open, nothing can be done', () => {
  const page = read({});
  assert.equal(page.policy.open, false);
  assert.equal(page.policy.mode, 'readonly');
  assert.equal(page.capabilities.anonymous, false);
  assert.equal(page.capabilities.page, 'none');
  assert.equal(page.counts.public, 0);
  assert.deepEqual([...page.policy.closures], []);
});

test('a state that is not known, or not said, is unknown', () => {
  const states = [undefined, null, 'approved', 'PUBLISHED', 1, true, {}, 'spam'];
  const page = read({ comments: states.map((state, i) => ({ id: `c${i}`, state })) });
  assert.equal(page.comments.length, states.length);
  for (const comment of page.comments) assert.equal(comment.state, 'unknown');
});

test('bad comments are dropped, bad fields of good ones too', () => {
  const page = read({
    comments: [
      null,
      { id: 'a b' },
      { id: 'c1', state: 'published', author: { name: 5, official: true }, content: 'x', lang: 'klingon!' },
      { id: 'c2', state: 'removed', statement: { action: 'removed' }, tombstone: { by: 'nobody' } },
    ],
  });
  assert.deepEqual(JSON.parse(JSON.stringify(page.comments)), [
    { id: 'c1', state: 'published', author: {}, content: [] },
    { id: 'c2', state: 'removed', author: {}, content: [] },
  ]);
});

test('two levels, whatever comes', () => {
  const page = read({ comments: [{ id: 'a' }, { id: 'b', parent: 'a' }, { id: 'c', parent: 'b' }] });
  assert.deepEqual(
    page.comments.map(({ id, parent, replyTo }) => [id, parent, replyTo]),
    [
      ['a', undefined, undefined],
      ['b', 'a', undefined],
      ['c', 'a', 'b'],
    ],
  );
});

test('what is no thread is a problem', () => {
  for (const not of [null, [], {}, { address: 'x', comments: [] }, { address: 'https://a.example/' }])
    assert.ok(isProblem(parseThread(not)));
});

test('a comment of the light DOM is read like one of the wire', () => {
  const comment = parseComment({ id: 'c1', state: 'published', content: [{ type: 'text', text: 'Hello' }] });
  assert.ok(!isProblem(comment) && comment.content.length === 1);
});
