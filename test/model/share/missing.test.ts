import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { missingTags } from '../../../src/model/share/missing.ts';
import en from '../../../src/words/en/webmaster.ts';

const whole = {
  canonical: 'https://a.fr/b',
  title: 'Marché',
  description: 'Samedi',
  image: 'https://a.fr/b.jpg',
  imageAlt: 'La place',
};

test('a whole head lacks nothing', () => assert.deepEqual(missingTags(whole), []));

test('an empty head lacks all but the description of a picture that is not there', () => {
  const all = ['no-canonical', 'no-og-title', 'no-og-description', 'no-og-image'];
  assert.deepEqual(missingTags({}), all);
  assert.deepEqual(
    missingTags({ canonical: '', title: ' ', description: '\n', image: null, imageAlt: 'x' }),
    all,
  );
  for (const code of all) assert.equal(typeof en[code as keyof typeof en], 'string');
});

test('each is missed by itself', () => {
  const codes = {
    canonical: 'no-canonical',
    title: 'no-og-title',
    description: 'no-og-description',
    image: 'no-og-image',
    imageAlt: 'no-og-image-alt',
  };
  for (const [name, code] of Object.entries(codes))
    assert.deepEqual(missingTags({ ...whole, [name]: undefined }), [code]);
});

test('an address that other programs cannot follow counts as absent', () => {
  assert.deepEqual(missingTags({ ...whole, canonical: '/b' }), ['no-canonical']);
  assert.deepEqual(missingTags({ ...whole, image: 'data:image/png;base64,AA' }), ['no-og-image']);
});

test('property: whatever stands in the head, nothing throws and each code comes once', () => {
  fc.assert(
    fc.property(
      fc.record(
        { canonical: fc.anything(), title: fc.anything(), image: fc.anything(), imageAlt: fc.anything() },
        { requiredKeys: [] },
      ),
      (head) => {
        const codes = missingTags(head);
        assert.equal(new Set(codes).size, codes.length);
      },
    ),
    { numRuns: 200 },
  );
});
