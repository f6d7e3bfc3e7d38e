import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { withTags } from '../../../src/model/share/tags.ts';

const page = { url: 'https://a.fr/b', title: 'Un titre', text: '' };
const tagsOf = (tags: unknown): readonly string[] | undefined => withTags(page, tags).tags;

test('tags become words that can stand after a #', () => {
  assert.deepEqual(tagsOf(['vie locale', '#Budget', 'l’été', 'Ecole', 'Ecole', 'a_b', '标签']), [
    'VieLocale',
    'Budget',
    'LÉté',
    'Ecole',
    'a_b',
    '标签',
  ]);
  assert.deepEqual(tagsOf(['', '#', '2027', '!?', 'x'.repeat(51)]), []);
  assert.deepEqual(tagsOf(['plan 2027']), ['Plan2027']);
});

test('what is no list of words is no tag, and the page stays as it was', () => {
  assert.deepEqual(withTags(page, 'a'), { ...page, tags: [] });
  assert.deepEqual(withTags(page, [null, 3, {}]), { ...page, tags: [] });
});

test('property: whatever comes, a tag can stand after a #', () => {
  const any = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.anything());
  fc.assert(
    fc.property(fc.array(any, { maxLength: 4 }), (tags) => {
      for (const tag of tagsOf(tags) ?? []) assert.match(tag, /^[\p{L}\p{M}\p{N}_]{1,50}$/u);
    }),
    { numRuns: 200 },
  );
});
