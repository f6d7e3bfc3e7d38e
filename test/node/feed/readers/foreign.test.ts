import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  asObject,
  at,
  idOf,
  link,
  list,
  own,
  pixels,
  truth,
  whole,
  words,
} from '../../../../src/node/feed/readers/foreign.ts';
import { BOUNDS, eachItem } from '../../../../src/node/feed/readers/reader.ts';

test('only own properties are read', () => {
  const inherited = Object.create({ title: 'no' }) as object;
  assert.equal(own(inherited, 'title'), undefined);
  assert.equal(own({}, 'constructor'), undefined);
  assert.equal(own('text', 'length'), undefined);
  assert.equal(own(null, 'a'), undefined);
  assert.equal(at({ a: { b: 1 } }, 'a', 'b'), 1);
  assert.equal(at({ a: null }, 'a', 'b'), undefined);
  assert.equal(own(JSON.parse('{"__proto__":"x"}'), '__proto__'), 'x');
});

test('each reader takes one type', () => {
  assert.equal(asObject([]), undefined);
  assert.equal(words({ a: ' x ' }, 'a'), 'x');
  assert.equal(words({ a: ' ' }, 'a'), undefined);
  assert.equal(words('a'.repeat(BOUNDS.text * 2))?.length, BOUNDS.text);
  assert.deepEqual([idOf(7), idOf(7.5), idOf('7'), idOf({})], ['7', undefined, '7', undefined]);
  assert.deepEqual([whole(0), whole(-1), whole(1.5), whole('1')], [0, undefined, undefined, undefined]);
  assert.deepEqual([pixels(0), pixels(1.4), pixels(1e6), pixels('5')], [undefined, 1, undefined, undefined]);
  assert.deepEqual(
    [link('https://a.example/'), link('javascript:x'), link(7)],
    ['https://a.example/', undefined, undefined],
  );
  assert.deepEqual([truth(true), truth('true'), truth(1)], [true, false, false]);
  assert.deepEqual([list({ length: 2 }), list('ab'), list([1])], [[], [], [1]]);
});

test('an item that throws is the only one lost; items beyond the bound are not read', () => {
  const bad = eachItem([1, 2, 3], (item) => {
    if (item === 2) throw new Error('no');
    return { id: String(item) };
  });
  assert.deepEqual(bad, { posts: [{ id: '1' }, { id: '3' }], dropped: 1 });
  const many = eachItem(Array.from({ length: BOUNDS.items + 9 }), () => ({ id: 'x' }));
  assert.equal(many.posts.length, BOUNDS.items);
});
