import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isProblem } from '../../../src/model/problem.ts';
import { parse } from '../../../src/model/wire/parse.ts';
import { read } from '../../../src/model/wire/read.ts';
import type { Shape } from '../../../src/model/wire/shape.ts';
import { arbitrary } from './arbitrary.ts';
import { everyShape } from './shapes.ts';

const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** Puts something else in one place of a JSON value, chosen by a number. */
function spoil(value: unknown, place: number, other: unknown): unknown {
  if (typeof value !== 'object' || value === null) return other;
  const keys = Object.keys(value);
  const key = keys[place % (keys.length + 1)];
  if (key === undefined) return Array.isArray(value) ? [...value, other] : { ...value, spoilt: other };
  const inner = spoil((value as Record<string, unknown>)[key], Math.floor(place / (keys.length + 1)), other);
  if (Array.isArray(value)) return value.map((entry, i) => (String(i) === key ? inner : entry));
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, k === key ? inner : v]));
}

const anything = fc.anything({
  withNullPrototype: true,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSparseArray: true,
  withObjectString: true,
  withUnicodeString: true,
});

for (const [name, shape] of everyShape) {
  test(`${name}: what a browser reads is what tolerant parsing gives`, () => {
    const check = (value: unknown): void => {
      const parsed = parse(shape, value);
      assert.deepEqual(read(shape, value), isProblem(parsed) ? undefined : parsed);
    };
    fc.assert(fc.property(anything, check), { numRuns: 100 });
    fc.assert(fc.property(arbitrary(shape), check), { numRuns: 60 });
    fc.assert(
      fc.property(arbitrary(shape), fc.nat(), fc.oneof(fc.jsonValue(), anything), (value, place, other) =>
        check(spoil(value, place, other)),
      ),
      { numRuns: 200 },
    );
  });

  test(`${name}: reading what was written gives the same, strict and tolerant`, () => {
    fc.assert(
      fc.property(arbitrary(shape), (value) => {
        for (const strict of [true, false]) {
          const read = parse(shape, copy(value), { strict });
          assert.ok(!isProblem(read), JSON.stringify(read));
          assert.deepEqual(copy(read), copy(value));
        }
      }),
      { numRuns: 60 },
    );
  });

  test(`${name}: nothing throws, and a good value comes back as it went in`, () => {
    const check = (value: unknown, strict: boolean): void => {
      const read = parse(shape, value, { strict });
      if (!isProblem(read)) assert.deepEqual(copy(parse(shape, copy(read), { strict })), copy(read));
      else if (read.type === 'invalid') assert.ok(read.errors!.length > 0);
    };
    fc.assert(fc.property(anything, fc.boolean(), check), { numRuns: 100 });
    fc.assert(
      fc.property(arbitrary(shape), fc.nat(), fc.jsonValue(), fc.boolean(), (value, place, other, strict) =>
        check(spoil(value, place, other), strict),
      ),
      { numRuns: 100 },
    );
  });

  test(`${name}: what Object.prototype says is not read`, () => {
    const stolen = [
      'title',
      'url',
      'text',
      'content',
      'state',
      'id',
      'policy',
      'items',
      'comments',
      'tokens',
    ];
    const descriptors = Object.fromEntries(
      stolen.map((key) => [key, { value: 'https://evil.example/', configurable: true, writable: true }]),
    );
    const clean = JSON.stringify(parse(shape, {}));
    Object.defineProperties(Object.prototype, descriptors);
    let read: unknown;
    let inherited: unknown;
    try {
      read = parse(shape as Shape<Record<string, unknown>>, {});
      inherited = isProblem(read) ? undefined : (read as Record<string, unknown>)['text'];
    } finally {
      for (const key of stolen) delete (Object.prototype as Record<string, unknown>)[key];
    }
    assert.equal(inherited, undefined);
    assert.equal(JSON.stringify(read), clean);
  });
}
