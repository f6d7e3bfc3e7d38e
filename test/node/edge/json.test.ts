import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { readJson, suspicious } from '../../../src/node/edge/json.ts';

test('what stands twice is named by its place', () => {
  const cases: [text: string, path: string | undefined][] = [
    ['{"a":{"b":[0,{"c":1,"c":2}]}}', '/a/b/1/c'],
    ['{"a/b":{"~":1,"~":1}}', '/a~1b/~0'],
    ['[{"a":1},{"a":1}]', undefined],
    ['{"a":"a\\":","b":"{\\"a\\":"}', undefined],
    ['{"a":"\\\\","a":1}', '/a'],
    ['{"a":{"__proto__":1}}', '/a/__proto__'],
    ['{"x":["a","a"],"y":"x"}', undefined],
  ];
  for (const [text, path] of cases) assert.equal(suspicious(text)?.path, path, text);
});

test('whatever JSON.stringify writes within the bounds is read as it was', () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 15 }), (value) => {
      const text = JSON.stringify(value);
      fc.pre(!text.includes('__proto__'));
      assert.deepEqual(readJson(text), { value: JSON.parse(text) });
    }),
    { numRuns: 300 },
  );
});

test('no text makes it throw', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json().map((text) => text.slice(1)),
      ),
      (text) => {
        const read = readJson(text);
        assert.ok('value' in read || read.type === 'invalid');
      },
    ),
    { numRuns: 300 },
  );
});
