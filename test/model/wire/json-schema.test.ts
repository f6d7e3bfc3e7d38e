import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isProblem } from '../../../src/model/problem.ts';
import { toJsonSchema } from '../../../src/model/wire/json-schema.ts';
import { parse } from '../../../src/model/wire/parse.ts';
import {
  bool,
  int,
  list,
  object,
  oneOf,
  optional,
  or,
  pattern,
  record,
  text,
  url,
} from '../../../src/model/wire/shape.ts';
import { arbitrary } from './arbitrary.ts';
import { valid, written } from './schema.ts';
import { everyShape } from './shapes.ts';

test('a schema says what the shape says', () => {
  const shape = object({
    name: text(5, 1),
    code: pattern(/^\d+$/, 3),
    page: url,
    tags: or(list(oneOf('a', 'b'), 2, 1), ['a']),
    sizes: optional(record(int(0, 9), 3)),
    on: bool,
  });
  assert.deepEqual(toJsonSchema(shape, { strict: true }), {
    type: 'object',
    properties: {
      name: { type: 'string', minLength: 1, maxLength: 5 },
      code: { type: 'string', maxLength: 3, pattern: '^\\d+$' },
      page: { type: 'string', format: 'uri', pattern: '^https?://' },
      tags: { type: 'array', items: { enum: ['a', 'b'] }, minItems: 1, maxItems: 2, default: ['a'] },
      sizes: {
        type: 'object',
        additionalProperties: { type: 'integer', minimum: 0, maximum: 9 },
        maxProperties: 3,
      },
      on: { type: 'boolean' },
    },
    required: ['name', 'code', 'page', 'on'],
    additionalProperties: false,
  });
});

test('a shape with a name becomes a reference', () => {
  const inner = object({ a: bool });
  const schema = toJsonSchema(object({ inner, many: list(inner, 2) }), {
    named: new Map([[inner, 'Inner']]),
  });
  assert.deepEqual(schema['properties'], {
    inner: { $ref: '#/$defs/Inner' },
    many: { type: 'array', items: { $ref: '#/$defs/Inner' }, maxItems: 2 },
  });
});

for (const [name, shape] of everyShape)
  test(`${name}: the schema takes what the parser gives, and no key that is not declared`, () => {
    const schema = toJsonSchema(shape, { strict: true }) as Record<string, unknown>;
    const properties = schema['properties'] as Record<string, Record<string, unknown>>;
    for (const one of Object.values(properties))
      for (const key of Object.keys(one)) assert.ok(written.has(key), key);
    fc.assert(
      fc.property(
        arbitrary(shape),
        fc.constantFrom(...Object.keys(properties)),
        fc.jsonValue(),
        (value, key, other) => {
          assert.ok(valid(schema, value), JSON.stringify(value));
          const changed = { ...(value as object), [key]: other };
          const read = parse(shape, changed, { strict: true });
          if (!isProblem(read))
            assert.ok(valid(schema, JSON.parse(JSON.stringify(read))), JSON.stringify(changed));
          assert.equal(valid(schema, { ...(value as object), 'no such key': 1 }), false);
        },
      ),
      { numRuns: 40 },
    );
  });
