import assert from 'node:assert/strict';
import { test } from 'node:test';
import { optional, sentencesOf } from './spoken.ts';

const read = (): Promise<{ path: string; text: string }[]> => sentencesOf('en', optional);

/** American spellings, and "-ize" where this house writes "-ise". */
const american =
  /\b(colou?r(?<=color)|behavior|center|organiz\w+|unauthorized|canceled|license plate|\w+yze|recognize|favorite|program(?=me)?(?<=program)|gray)\b/i;

test('quotes, apostrophes and ellipses are the typographic ones', async () => {
  for (const { path, text } of await read()) {
    assert.doesNotMatch(text, /'|\.\.\./, `${path}: ${text}`);
    if (!/^cli\.command\..*\.examples\.|^webmaster\.no-canonical$/.test(path))
      assert.doesNotMatch(text, /"/, path);
  }
});

test('no space stands before a sign', async () => {
  for (const { path, text } of await read())
    assert.doesNotMatch(text, /\s[;:!?,](?=\s|$)/, `${path}: ${text}`);
});

test('the spelling is British', async () => {
  assert.match('the color', american);
  assert.match('organize', american);
  for (const { path, text } of await read()) assert.doesNotMatch(text, american, `${path}: ${text}`);
});

test('nobody is blamed and no machine speaks', async () => {
  const harsh = /\b(you (failed|forgot|must)|illegal operation|fatal|abort|invalid|error code|oops|sorry)\b/i;
  for (const { path, text } of await read()) assert.doesNotMatch(text, harsh, `${path}: ${text}`);
});
