import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isProblem } from '../../../src/model/problem.ts';
import type { FieldError } from '../../../src/model/problem.ts';
import { parse } from '../../../src/model/wire/parse.ts';
import {
  bool,
  instant,
  int,
  list,
  number,
  object,
  oneOf,
  optional,
  or,
  own,
  pattern,
  record,
  text,
  tolerantList,
  url,
} from '../../../src/model/wire/shape.ts';
import type { Infer, Shape } from '../../../src/model/wire/shape.ts';

const person = object({ name: text(5, 1), age: optional(int(0, 120)), role: or(oneOf('a', 'b'), 'a') });
type Person = Infer<typeof person>;
// The type follows from the declaration: this line compiles only when it does.
const someone: Person = { name: 'Ada', role: 'b' };

/** The single mistake of a reading, as `path code`. */
const mistakes = (shape: Shape, value: unknown, strict = true): string[] => {
  const read = parse(shape, value, { strict });
  return isProblem(read) ? (read.errors ?? []).map(({ path, code }) => `${path} ${code}`) : [];
};
const plainly = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test('each kind takes what it should and names what it refuses', () => {
  const cases: [string, Shape, unknown, string | undefined][] = [
    ['text', text(3), 'abc', undefined],
    ['text of wide characters counts code points', text(3), '\u{1f600}\u{1f600}\u{1f600}', undefined],
    ['text too long', text(3), 'abcd', ' too-long'],
    ['wide text too long', text(3), '\u{1f600}\u{1f600}\u{1f600}\u{1f600}', ' too-long'],
    ['text that is no text', text(3), 3, ' type'],
    ['blank text', text(3, 1), ' \n', ' too-short'],
    ['half a pair', text(3), 'a\ud800', ' characters'],
    ['NUL', text(3), 'a\0', ' characters'],
    ['pattern', pattern(/^\d+$/, 3), '12', undefined],
    ['pattern wrong', pattern(/^\d+$/, 3), '1x', ' format'],
    ['integer', int(1, 3), 2, undefined],
    ['fraction', int(1, 3), 2.5, ' type'],
    ['too low', int(1, 3), 0, ' too-low'],
    ['too high', number(1, 3), 3.1, ' too-high'],
    ['not a number', number(1, 3), NaN, ' type'],
    ['number as text', number(1, 3), '2', ' type'],
    ['boolean', bool, true, undefined],
    ['one as boolean', bool, 1, ' type'],
    ['choice', oneOf('a', 'b'), 'b', undefined],
    ['no choice', oneOf('a', 'b'), 'c', ' choice'],
    ['inherited choice', oneOf('a', 'b'), 'toString', ' choice'],
    ['list', list(int(0), 2), [1, 2], undefined],
    ['list too long', list(int(0), 2), [1, 2, 3], ' too-many'],
    ['list too short', list(int(0), 2, 1), [], ' too-few'],
    ['bad entry', list(int(0), 2), [1, 'x'], '/1 type'],
    ['list that is an object', list(int(0), 2), { length: 1 }, ' type'],
    ['record', record(int(0), 2), { a: 1 }, undefined],
    ['bad entry of a record', record(int(0), 2), { 'a/b~c': 'x' }, '/a~1b~0c type'],
    ['record too large', record(int(0), 1), { a: 1, b: 2 }, ' too-many'],
    ['object', person, { name: 'Ada' }, undefined],
    ['array as object', person, [], ' type'],
    ['null as object', person, null, ' type'],
    ['missing key', person, {}, '/name missing'],
    ['unknown key', person, { name: 'Ada', admin: true }, '/admin unknown'],
    ['bad optional', person, { name: 'Ada', age: -1 }, '/age too-low'],
    ['bad value with a default', person, { name: 'Ada', role: 'x' }, '/role choice'],
    ['own', own('even', (value) => (value === 2 ? value : undefined)), 2, undefined],
    ['own wrong', own('even', (value) => (value === 2 ? value : undefined)), 3, ' type'],
  ];
  for (const [what, shape, value, expected] of cases)
    assert.deepEqual(mistakes(shape, value), expected === undefined ? [] : [expected], what);
});

test('instants: strict takes UTC, tolerant turns offsets into it, impossible ones are refused', () => {
  const strict = (value: string): boolean => !isProblem(parse(instant, value, { strict: true }));
  for (const good of ['2026-03-14T23:00:00Z', '2026-03-14T23:00:00.5Z', '2024-02-29T00:00:00Z'])
    assert.ok(strict(good), good);
  const bad = [
    '2026-02-30T00:00:00Z',
    '2026-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-03-14T25:00:00Z',
    '2026-03-14',
    '2026-03-14T23:00Z',
    'Sat, 14 Mar 2026 23:00:00 GMT',
    'now',
    '',
  ];
  for (const value of bad) assert.ok(!strict(value), value);
  assert.ok(!strict('2026-03-14T23:00:00+01:00'));
  assert.equal(parse(instant, '2026-03-14T23:00:00+01:00'), '2026-03-14T22:00:00.000Z');
  assert.equal(parse(instant, '2026-03-14 23:00:00.123456z'), '2026-03-14T23:00:00.123Z');
  assert.equal(parse(instant, '2026-03-14T23:00:00Z'), '2026-03-14T23:00:00Z');
  for (const value of ['2026-02-30T00:00:00+01:00', '9999-12-31T23:59:59-01:00', 'tomorrow', 1773529200000])
    assert.ok(isProblem(parse(instant, value)), String(value));
});

test('addresses: http(s) only, relative ones by the base, credentials dropped', () => {
  assert.equal(parse(url, 'https://a.example/x'), 'https://a.example/x');
  assert.equal(parse(url, '/x', { base: 'https://a.example/y/' }), 'https://a.example/x');
  assert.equal(parse(url, 'https://u:p@a.example/'), 'https://a.example/');
  for (const bad of ['javascript:alert(1)', 'data:text/html,x', '//a.example', 'x', '', 5, 'java\nscript:x'])
    assert.ok(isProblem(parse(url, bad)), String(bad));
});

test('tolerant reading: unknown keys, bad optional values and nulls do no harm', () => {
  const value = { name: 'Ada', age: 'old', role: 'x', extra: { deep: [] } };
  const passed: FieldError[] = [];
  const read = parse(person, value, { passed });
  assert.deepEqual(plainly(read), { name: 'Ada', role: 'a' });
  assert.deepEqual(
    passed.map(({ path }) => path),
    ['/age', '/role'],
  );
  assert.deepEqual(plainly(parse(person, { name: 'Ada', age: null, role: null })), {
    name: 'Ada',
    role: 'a',
  });
  assert.equal(parse(text(5), 'a\0\ud800'), 'a\ufffd\ufffd');
  assert.equal(someone.role, 'b');
});

test('one bad entry of a tolerant list never harms the others; of a list it does', () => {
  const value = [{ name: 'Ada' }, null, { name: '' }, { name: 'Bob' }];
  assert.deepEqual(plainly(parse(tolerantList(person, 10), value)), [
    { name: 'Ada', role: 'a' },
    { name: 'Bob', role: 'a' },
  ]);
  assert.ok(isProblem(parse(list(person, 10), value)));
  assert.ok(isProblem(parse(tolerantList(person, 10), value, { strict: true })));
  assert.deepEqual(plainly(parse(tolerantList(int(0), 2), ['x', 1, 2, 3])), [1, 2]);
});

test('a default is read by its shape, and never shared', () => {
  const shape = object({ inner: or(object({ list: or(list(int(0), 3), [1]) }), {}) });
  const [a, b] = [parse(shape, {}), parse(shape, {})];
  assert.deepEqual(plainly(a), { inner: { list: [1] } });
  assert.ok(!isProblem(a) && !isProblem(b) && a.inner !== b.inner && a.inner.list !== b.inner.list);
});

test('every mistake is named, up to a bound', () => {
  const many = { names: Array.from({ length: 200 }, () => 5) };
  const read = parse(object({ names: list(text(3), 300) }), many, { strict: true });
  assert.ok(isProblem(read) && read.errors?.length === 50);
  assert.deepEqual(mistakes(person, { age: 200, role: 1, x: 0 }), [
    '/name missing',
    '/age too-high',
    '/role choice',
    '/x unknown',
  ]);
});

test('foreign keys do not reach a prototype', () => {
  const hostile = JSON.parse('{"__proto__": {"name": "Eve"}, "constructor": 1}');
  assert.deepEqual(mistakes(person, hostile), [
    '/name missing',
    '/__proto__ unknown',
    '/constructor unknown',
  ]);
  const read = parse(record(int(0), 5), JSON.parse('{"__proto__": 1, "a": 2}'));
  assert.ok(!isProblem(read));
  assert.deepEqual(Object.entries(read), [
    ['__proto__', 1],
    ['a', 2],
  ]);
  assert.equal(({} as Record<string, unknown>)['name'], undefined);
});

test('a getter that throws is a garbled value, not an exception', () => {
  const trap = Object.defineProperty({}, 'name', {
    enumerable: true,
    get: () => {
      throw new Error('no');
    },
  });
  const read = parse(person, trap);
  assert.ok(isProblem(read) && read.type === 'garbled');
});

test('the length of a hostile text costs nothing', () => {
  assert.deepEqual(mistakes(text(10), '\u{1f600}'.repeat(1_000_000)), [' too-long']);
});
