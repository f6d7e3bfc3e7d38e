import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { resolveLanguage } from '../../src/words/resolve.ts';

const some = ['en', 'fr', 'pt-BR', 'zh-Hant'];

test('a tag falls back from its end, then to English', () => {
  const rows: [string | null | undefined, string][] = [
    ['fr', 'fr'],
    ['fr-CA', 'fr'],
    ['FR_ca', 'fr'],
    ['pt-BR', 'pt-BR'],
    ['pt-br', 'pt-BR'],
    ['pt', 'en'],
    ['zh-Hant-TW', 'zh-Hant'],
    ['frr', 'en'],
    ['de-CH', 'en'],
    [' fr ', 'fr'],
    ['', 'en'],
    [null, 'en'],
    [undefined, 'en'],
  ];
  for (const [tag, expected] of rows) assert.equal(resolveLanguage(tag, some), expected, String(tag));
});

test('whatever the page says, the answer is a catalogue', () => {
  fc.assert(
    fc.property(fc.string(), (tag) => {
      assert.ok(some.includes(resolveLanguage(tag, some)));
    }),
    { numRuns: 200 },
  );
});
