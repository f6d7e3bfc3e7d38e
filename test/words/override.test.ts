import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import en from '../../src/words/en/rating.ts';
import type { RatingTerms, ShareTerms } from '../../src/words/terms.ts';
import share from '../../src/words/en/share.ts';
import { override } from '../../src/words/override.ts';

test('a site says it its own way, values included', () => {
  const terms: ShareTerms = override<ShareTerms>(share, {
    heading: 'Pass it on',
    shareOn: 'To {network}, please',
  });
  assert.equal(terms.heading, 'Pass it on');
  assert.equal(terms.shareOn('Mastodon'), 'To Mastodon, please');
  assert.equal(terms.copy, share.copy);
  assert.equal(share.heading, 'Share this page', 'the catalogue is not changed');
});

test('values of an object are found by name; other braces stay', () => {
  const terms = override<RatingTerms>(en, { average: '{average} of five ({count}) {toString} {x}' });
  assert.equal(terms.average({ average: 4, count: 9 }), '4 of five (9) {toString} {x}');
});

test('lists are replaced entry by entry', () => {
  const terms = override<RatingTerms>(en, { words: { 0: 'Not good' } });
  assert.deepEqual(terms.words, ['Not good', 'Poor', 'Fair', 'Good', 'Very good']);
});

test('what is no term or no text is left out and named', () => {
  const heard: string[] = [];
  const wording = JSON.parse(
    '{"heading":3,"nowhere":"x","copy":{"a":"b"},"print":"","__proto__":{"heading":"y"}}',
  );
  const terms = override<ShareTerms>(share, wording, (path) => heard.push(path));
  assert.deepEqual(heard.sort(), ['__proto__', 'copy', 'heading', 'nowhere', 'print']);
  assert.deepEqual(terms, share);
  assert.equal(Object.getPrototypeOf(terms), Object.prototype);
});

test('nothing that a site writes makes it throw or changes the kind of a term', () => {
  fc.assert(
    fc.property(
      fc.dictionary(fc.constantFrom(...Object.keys(en), '__proto__', 'length'), fc.jsonValue()),
      (wording) => {
        const terms = override<RatingTerms>(en, wording);
        for (const key of Object.keys(en) as (keyof RatingTerms)[])
          assert.equal(typeof terms[key], typeof en[key]);
      },
    ),
    { numRuns: 200 },
  );
});
