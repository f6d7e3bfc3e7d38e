import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parsePost } from '../../../src/model/post.ts';
import type { Post } from '../../../src/model/post.ts';
import { ruleOf } from '../../../src/node/feed/rules.ts';
import type { FeedSettings } from '../../../src/node/feed/settings.ts';
import { feedSite } from './support.ts';

const now = Date.parse('2026-11-03T09:00:00Z');
const post = (more: object = {}): Post =>
  parsePost({
    id: 'p',
    network: 'mastodon',
    url: 'https://m.example/@v/1',
    published: '2026-11-01T00:00:00Z',
    lang: 'fr-FR',
    content: [{ type: 'text', text: 'Le march\u00e9 de No\u00ebl ouvre.' }],
    ...more,
  }) as Post;
const hidden = (more: Partial<FeedSettings>, of: Post = post()): boolean =>
  ruleOf(feedSite([], more).feed)(of, now);

test('nothing is hidden without a rule', () => assert.equal(hidden({}), false));

test('a post is hidden by its id or any of its addresses', () => {
  for (const one of ['p', 'https://m.example/@v/1', 'http://m.example/@v/1/#x'])
    assert.equal(hidden({ hide: { posts: [one], words: [] } }), true, one);
  assert.equal(hidden({ hide: { posts: ['q', 'https://m.example/@v/12'], words: [] } }), false);
});

test('by words, whole, whatever accents and capitals, wherever somebody may read them', () => {
  const words = (word: string, of?: Post) => hidden({ hide: { posts: [], words: [word] } }, of);
  for (const word of ['MARCHE DE NOEL', 'noe\u0308l', ' ouvre! ']) assert.equal(words(word), true, word);
  for (const word of ['march', 'no\u00ebl marche', '...']) assert.equal(words(word), false, word);
  const places: object[] = [
    { title: 'secret' },
    { warning: 'Secret' },
    { tags: ['secret'] },
    { media: [{ type: 'image', url: 'https://m.example/1', alt: 'a secret door' }] },
    { card: { url: 'https://m.example/c', description: 'S\u00e9cret' } },
    { poll: { options: [{ text: 'secret' }] } },
    { quote: { state: 'accepted', content: [{ type: 'text', text: 'secret' }] } },
    { account: { name: 'Secret' } },
  ];
  for (const place of places) assert.equal(words('secret', post(place)), true, JSON.stringify(place));
});

test('by age and language; what names no date or no language stays', () => {
  assert.equal(hidden({ days: 1 }), true);
  assert.equal(hidden({ days: 3 }), false);
  assert.equal(hidden({ days: 1 }, post({ published: undefined })), false);
  assert.equal(hidden({ languages: ['en', 'de'] }), true);
  assert.equal(hidden({ languages: ['FR'] }), false);
  assert.equal(hidden({ languages: ['en'] }, post({ lang: undefined })), false);
});
