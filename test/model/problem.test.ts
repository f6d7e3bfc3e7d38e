import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { everyShape } from './wire/shapes.ts';
import type { Shape } from '../../src/model/wire/shape.ts';
import {
  failure,
  invalid,
  isProblem,
  isProblemType,
  problem,
  problemFromStatus,
  statusOf,
} from '../../src/model/problem.ts';

test('a problem has the names of RFC 9457, its status and a readable title', () => {
  assert.deepEqual(problem('not-found'), { type: 'not-found', title: 'not found', status: 404 });
  assert.deepEqual(problem('offline'), { type: 'offline', title: 'offline' });
  assert.deepEqual(problem('rate-limited', { retryAfter: 30 }), {
    type: 'rate-limited',
    title: 'rate limited',
    status: 429,
    retryAfter: 30,
  });
});

test('an invalid problem names each place', () => {
  const made = invalid({ path: '/text', code: 'missing' }, { path: '/name', code: 'too-long', limit: 80 });
  assert.equal(made.status, 400);
  assert.deepEqual(
    made.errors?.map((error) => error.path),
    ['/text', '/name'],
  );
});

test('isProblem believes own properties only', () => {
  assert.ok(isProblem(problem('closed')));
  assert.ok(isProblem(JSON.parse(JSON.stringify(problem('closed')))));
  for (const not of [
    null,
    undefined,
    'closed',
    [],
    {},
    { type: 'closed' },
    { type: 'link' },
    { type: 'link', text: 'x', href: 'https://x.example/' },
    Object.create(problem('closed')),
    Object.assign(Object.create({ type: 'closed' }), { title: 'x' }),
    Object.assign(Object.create({ title: 'x' }), { type: 'closed' }),
  ])
    assert.equal(isProblem(not), false);
});

test('a failure has the names of a problem, and no status', () => {
  assert.deepEqual(failure('too-new'), { type: 'too-new', title: 'too new' });
  assert.ok(isProblem(failure('rate-limited')));
});

test('no shape of ours could be taken for a problem', () => {
  const both = (shape: Shape): boolean =>
    (!!shape.fields && Object.hasOwn(shape.fields, 'type') && Object.hasOwn(shape.fields, 'title')) ||
    !!(shape.of && both(shape.of)) ||
    Object.values(shape.fields ?? {}).some(both);
  for (const [name, shape] of everyShape) assert.equal(both(shape), false, name);
});

test('isProblem never throws', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, withBigInt: true }), (value) => {
      assert.equal(typeof isProblem(value), 'boolean');
    }),
  );
});

test('a status means a problem, and each status of a type leads back to one of the same status', () => {
  const table: Record<number, string> = {
    0: 'offline',
    400: 'invalid',
    401: 'unauthorised',
    403: 'forbidden',
    404: 'not-found',
    405: 'wrong-method',
    408: 'timeout',
    409: 'conflict',
    410: 'gone',
    412: 'conflict',
    413: 'too-large',
    415: 'wrong-type',
    418: 'invalid',
    419: 'unauthorised',
    422: 'invalid',
    423: 'closed',
    429: 'rate-limited',
    451: 'gone',
    500: 'internal',
    502: 'unavailable',
    503: 'unavailable',
    504: 'timeout',
    599: 'unavailable',
    200: 'garbled',
  };
  for (const [status, type] of Object.entries(table)) {
    const made = problemFromStatus(Number(status));
    assert.equal(made.type, type, status);
    assert.equal(made.status, Number(status) || undefined);
  }
  for (const type of [
    'invalid',
    'gone',
    'closed',
    'nudge',
    'duplicate',
    'timeout',
    'not-configured',
  ] as const)
    assert.equal(problemFromStatus(statusOf(type)!).status, statusOf(type));
});

test('what only a client can meet has no status', () => {
  for (const type of ['offline', 'garbled', 'insecure', 'too-new', 'too-old'] as const)
    assert.equal(statusOf(type), undefined);
  assert.equal(isProblemType('hasOwnProperty'), false);
});
