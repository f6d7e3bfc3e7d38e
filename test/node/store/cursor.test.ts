import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cursorOf, FIRST, LAST, placeOf } from '../../../src/node/store/cursor.ts';

test('a cursor gives its place back, in the alphabet of ids', () => {
  const ids = fc.string({ minLength: 1, maxLength: 40, unit: 'grapheme' });
  fc.assert(
    fc.property(fc.integer({ min: -8.64e15, max: 8.64e15 }), ids, (at, id) => {
      const cursor = cursorOf({ at, id });
      assert.match(cursor, /^[\w-]+$/);
      assert.deepEqual(placeOf(cursor), { at, id });
    }),
  );
});

test('a cursor of a usual id fits where the wire takes ids', () => {
  const longest = cursorOf({ at: -Date.now(), id: 'x'.repeat(128) });
  assert.ok(longest.length <= 200, String(longest.length));
});

test('what is no cursor gives nothing', () => {
  for (const bad of [
    '',
    'x',
    'é',
    '%',
    '0',
    Buffer.from('1').toString('base64url'),
    Buffer.from('x y').toString('base64url'),
  ])
    assert.equal(placeOf(bad), undefined, bad);
  fc.assert(fc.property(fc.string(), (text) => void placeOf(text)));
});

test('every date lies between the first place and the last', () => {
  assert.ok(FIRST.at < -8.64e15 && LAST.at > 8.64e15 && Number.isSafeInteger(LAST.at));
});
