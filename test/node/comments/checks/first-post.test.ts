import assert from 'node:assert/strict';
import { test } from 'node:test';
import { firstPost } from '../../../../src/node/comments/checks/first-post.ts';
import { earlier, looked } from './looked.ts';

test('a first comment waits where the site wants it and comments are public at once; nowhere else', () => {
  const held = (over: object, holdFirst = true): boolean =>
    'hold' in
    (firstPost.run(looked({ rules: { holdFirst }, looked: { mode: 'postmoderation', ...over } })) as object);
  assert.equal(held({}), true);
  assert.equal(held({ earlier: [earlier('pending'), earlier('rejected')] }), true);
  assert.equal(held({ earlier: [earlier('published')] }), false);
  assert.equal(held({ mode: 'premoderation' }), false);
  assert.equal(held({}, false), false);
});
