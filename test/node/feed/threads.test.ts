import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parsePost } from '../../../src/model/post.ts';
import type { Post } from '../../../src/model/post.ts';
import { plain } from '../../../src/model/text/segment.ts';
import { hiddenBelow, joinThreads } from '../../../src/node/feed/threads.ts';
import type { Part } from '../../../src/node/feed/threads.ts';

const part = (id: string, to?: string, more: object = {}, over: Partial<Part> = {}): Part => ({
  post: parsePost({
    id: `post-${id}`,
    network: 'mastodon',
    url: `https://m.example/${id}`,
    content: [{ type: 'text', text: `Part ${id}.` }],
    ...more,
  }) as Post,
  source: 'toot',
  at: new Date(Date.UTC(2026, 9, 1, 8, Number(id) || 0)).toISOString(),
  verdict: { state: 'shown' },
  thread: { id, ...(to !== undefined && { to }) },
  ...over,
});
const texts = (parts: readonly Part[]) => parts.map(({ post }) => plain(post.content));

test('a thread is one post: words in order, pictures, the first one\u2019s name and address', () => {
  const image = (n: number) => ({ type: 'image', url: `https://m.example/${n}.jpg`, alt: `${n}` });
  const all = joinThreads([
    part('3', '2', { media: [image(3)], updated: '2026-10-02T08:00:00Z', tags: ['b'] }),
    part('2', '1', { page: 'https://ville.example/news' }),
    part('1', undefined, { media: [image(1)], tags: ['a', 'b'] }),
    part('9'),
  ]);
  assert.deepEqual(texts(all), ['Part 1.\n\nPart 2.\n\nPart 3.', 'Part 9.']);
  const { post, at } = all[0]!;
  assert.deepEqual(
    [post.id, post.url, post.page],
    ['post-1', 'https://m.example/1', 'https://ville.example/news'],
  );
  assert.deepEqual(
    post.media.map(({ alt }) => alt),
    ['1', '3'],
  );
  assert.deepEqual([post.tags, post.updated], [['a', 'b'], '2026-10-02T08:00:00Z']);
  assert.equal(at, '2026-10-01T08:01:00.000Z');
});

test('without its beginning a thread begins where it is kept; of another account it is none', () => {
  assert.deepEqual(texts(joinThreads([part('3', '2'), part('2', '1')])), ['Part 2.\n\nPart 3.']);
  const other = { source: 'other' };
  assert.equal(joinThreads([part('2', '1'), part('1', undefined, {}, other)]).length, 2);
  assert.equal(
    joinThreads([part('1', undefined, {}, { thread: undefined } as object), part('2', '1')]).length,
    2,
  );
});

test('a part behind a warning of its own, or passed on, stays a post of its own', () => {
  const covered = part('2', '1', { warning: 'Accident' });
  assert.deepEqual(texts(joinThreads([covered, part('1')])), ['Part 2.', 'Part 1.']);
  assert.equal(joinThreads([part('2', '1', { sensitive: true }), part('1')]).length, 2);
  assert.equal(joinThreads([part('2', '1', { boostedBy: { name: 'X' } }), part('1')]).length, 2);
  const both = [part('2', '1', { warning: 'A' }), part('1', undefined, { warning: 'A' })];
  assert.deepEqual(texts(joinThreads(both)), ['Part 1.\n\nPart 2.']);
});

test('a hidden part is passed over; who hides the beginning hides the whole', () => {
  const hidden = { verdict: { state: 'hidden', why: 'words' } } as const;
  const known = [part('3', '2'), part('2', '1', {}, hidden), part('1')];
  const judged = hiddenBelow(known);
  const shown = judged.filter(({ verdict }) => verdict.state === 'shown');
  assert.deepEqual(texts(joinThreads(shown, judged)), ['Part 1.\n\nPart 3.']);
  const decided = { verdict: { state: 'hidden', why: 'decision' } } as const;
  const below = hiddenBelow([part('3', '2'), part('2', '1'), part('1', undefined, {}, decided), part('9')]);
  assert.deepEqual(
    below.map(({ verdict }) => verdict.why),
    ['decision', 'decision', 'decision', undefined],
  );
});

test('a long thread is cut and says so', () => {
  const long = { content: [{ type: 'text', text: 'word '.repeat(500) }] };
  const [one] = joinThreads([part('2', '1', long), part('1', undefined, long)]);
  assert.equal(one!.post.cut, true);
  assert.ok(plain(one!.post.content).length <= 4002);
});

test('whatever answers what, rings included: nothing is shown twice, and it ends', () => {
  const id = fc.integer({ min: 0, max: 12 }).map(String);
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ id, to: fc.option(id, { nil: undefined }) }), { selector: (one) => one.id }),
      (links) => {
        const all = links.map(({ id: own, to }) => part(own, to));
        const words = texts(joinThreads(hiddenBelow(all)))
          .join('\n')
          .split(/\n+/)
          .filter(Boolean);
        assert.equal(new Set(words).size, words.length);
        assert.ok(words.length <= all.length);
      },
    ),
    { numRuns: 300 },
  );
});
