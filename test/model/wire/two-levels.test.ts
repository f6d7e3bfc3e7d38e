import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ThreadComment } from '../../../src/model/wire/thread.ts';
import { twoLevels } from '../../../src/model/wire/two-levels.ts';

const comment = (id: string, parent?: string): ThreadComment => ({
  id,
  state: 'published',
  author: {},
  content: [],
  ...(parent !== undefined && { parent }),
});
const shape = (comments: readonly ThreadComment[]): string =>
  twoLevels(comments)
    .map(({ id, parent, replyTo }) => `${id}<${parent ?? ''}${replyTo ? `(${replyTo})` : ''}`)
    .join(' ');

test('trees become two levels, and whom a reply answers is kept', () => {
  const c = comment;
  assert.equal(shape([c('a'), c('b', 'a'), c('c', 'b'), c('d', 'c'), c('e')]), 'a< b<a c<a(b) d<a(c) e<');
  assert.equal(shape([c('d', 'c'), c('c', 'b'), c('b', 'a'), c('a')]), 'd<a(c) c<a(b) b<a a<');
  assert.equal(shape([c('b', 'elsewhere'), c('c', 'b')]), 'b<elsewhere c<elsewhere(b)');
});

test('circles and doubles are taken apart', () => {
  const c = comment;
  assert.equal(shape([c('a', 'a')]), 'a<');
  assert.equal(shape([c('a', 'b'), c('b', 'a')]), 'a< b<');
  assert.equal(shape([c('a', 'c'), c('b', 'a'), c('c', 'b')]), 'a< b< c<');
  assert.equal(shape([c('a'), c('a', 'b'), c('b', 'a')]), 'a< b<a');
});

test('any graph: each id once, in order, and nobody is both a reply and answered as a root', () => {
  const ids = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
  const graph = fc.array(fc.tuple(ids, fc.option(ids, { nil: undefined })), { maxLength: 12 });
  fc.assert(
    fc.property(graph, (edges) => {
      const out = twoLevels(edges.map(([id, parent]) => comment(id, parent)));
      assert.deepEqual(
        out.map(({ id }) => id),
        [...new Set(edges.map(([id]) => id))],
      );
      const byId = new Map(out.map((one) => [one.id, one]));
      for (const { parent } of out)
        if (parent !== undefined) assert.equal(byId.get(parent)?.parent, undefined);
    }),
    { numRuns: 300 },
  );
});

test('a chain of ten thousand, told backwards, neither recurses nor takes the square of its length', () => {
  const chain = Array.from({ length: 10_000 }, (_, i) =>
    comment(`c${i}`, i ? `c${i - 1}` : undefined),
  ).reverse();
  let reads = 0;
  const counted = chain.map((one) =>
    Object.defineProperty({ ...one }, 'parent', {
      enumerable: true,
      get: () => {
        reads++;
        return one.parent;
      },
    }),
  ) as ThreadComment[];
  const out = twoLevels(counted);
  assert.ok(out.filter(({ parent }) => parent === 'c0').length === 9_999);
  assert.ok(reads < 10 * chain.length, String(reads));
});
