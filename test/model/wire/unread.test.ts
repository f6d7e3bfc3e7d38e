import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { postShape } from '../../../src/model/post.ts';
import type { Post } from '../../../src/model/post.ts';
import { feedDocument, parseFeed } from '../../../src/model/wire/feed.ts';
import { rareOf } from '../../../src/model/wire/rare.ts';
import { parseUnread } from '../../../src/model/wire/unread.ts';
import type { UnreadPost } from '../../../src/model/wire/unread.ts';
import { arbitrary } from './arbitrary.ts';

const BASE = 'https://www.ville.example/feed.json';
const RARE = ['warning', 'card', 'poll', 'quote', 'boostedBy', 'event'] as const;
const copy = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const rareIn = (post: Post): unknown => Object.fromEntries(RARE.map((name) => [name, post[name]]));

/** Both readers on the same document: the posts of each, in their order. */
const both = (document: unknown): [readonly UnreadPost[], readonly Post[]] => {
  const unread = parseUnread(document, BASE);
  const whole = parseFeed(document, { base: BASE });
  assert.ok('posts' in unread && 'posts' in whole);
  assert.deepEqual(
    unread.posts.map(({ id }) => id),
    whole.posts.map(({ id }) => id),
  );
  return [unread.posts, whole.posts];
};

test('what few posts have is the same, read at once or when it is drawn, whatever stands there', () => {
  const rare = fc.oneof(
    fc.jsonValue(),
    fc.constantFrom(
      { url: 'javascript:hit()', title: 'x' },
      { url: '/a', title: 'x', __proto__: null },
      { options: [{ text: 'a', votes: -1 }, null, { text: 'b' }], closesAt: 'soon' },
      { state: 'accepted', content: [{ type: 'link', text: 'a', href: 'data:text/html,x' }] },
      { name: 'Ana', url: '//evil.example' },
      { start: '2026-12-01', end: 'soon', place: 7, again: [{ start: '2026-12-02' }, null] },
    ),
  );
  fc.assert(
    fc.property(arbitrary(postShape), fc.constantFrom(...RARE), rare, (post, name, value) => {
      const document = copy(feedDocument({ title: '', sources: [], posts: [post as Post] })) as {
        items: [{ _parvis: Record<string, unknown> }];
      };
      document.items[0]._parvis[name] = value;
      const [[unread], [whole]] = both(document);
      assert.deepEqual(copy(rareOf(unread!, BASE)), copy(rareIn(whole!)));
      // Reading it again, as a post that is drawn again is, changes nothing.
      assert.deepEqual(copy(rareOf({ ...unread!, ...rareOf(unread!, BASE) }, BASE)), copy(rareIn(whole!)));
    }),
    { numRuns: 300 },
  );
});

test('the rest is what the whole reader gives', () => {
  fc.assert(
    fc.property(arbitrary(postShape), (post) => {
      const [[unread], [whole]] = both(copy(feedDocument({ title: '', sources: [], posts: [post as Post] })));
      for (const name of ['id', 'title', 'network', 'page', 'url', 'content', 'official', 'tags'] as const)
        assert.deepEqual(copy(unread![name] ?? null), copy(whole![name] ?? null), name);
    }),
    { numRuns: 100 },
  );
});

test('what is no feed is a problem', () => {
  for (const not of [null, undefined, 'feed', [], {}, { items: 'x' }])
    assert.ok(!('posts' in parseUnread(not)));
});
