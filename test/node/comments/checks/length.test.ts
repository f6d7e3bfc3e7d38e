import assert from 'node:assert/strict';
import { test } from 'node:test';
import { unfit } from '../../../../src/node/comments/checks/length.ts';

const fields = { name: 'optional', email: 'absent' } as const;
const wrong = (text: string, maxLength = 5, more: object = {}) =>
  unfit({ text, ...more }, fields, { maxLength })?.errors?.map(({ path, code }) => `${path} ${code}`);

test('length counts code points; a text of invisible characters is none; fields are as the site asks', () => {
  assert.equal(wrong('12345'), undefined);
  assert.equal(wrong('👍👍👍👍👍'), undefined);
  assert.deepEqual(wrong('123456'), ['/text too-long']);
  assert.deepEqual(wrong('\u200b\u2060'), ['/text missing']);
  assert.deepEqual(wrong('  '), ['/text missing']);
  assert.deepEqual(wrong('ok', 5, { email: 'a@b.example' }), ['/email absent']);
});
