import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quoteStates } from '../../../../src/model/post.ts';
import type { ReaderPost } from '../../../../src/node/feed/readers/reader.ts';
import { bytesOf, first, fixture, read } from './support.ts';

const account = {
  id: '1',
  acct: 'ville@social.example',
  url: 'https://social.example/@ville',
  display_name: 'Ville',
};
const status = {
  id: '9',
  uri: 'https://social.example/9',
  url: 'https://social.example/@ville/9',
  created_at: '2026-11-20T08:00:00Z',
  visibility: 'public',
  content: '<p>a</p>',
  account,
};
const one = (fields: object): ReaderPost => first(JSON.stringify([{ ...status, ...fields }]));

test('a status with everything', () => {
  const feed = read(fixture('mastodon.json'));
  assert.equal(feed.kind, 'mastodon');
  assert.equal(feed.posts.length, 3);
  assert.equal(feed.dropped, 6, 'private, direct, filtered, malformed');
  const [post] = feed.posts;
  assert.ok(post);
  assert.equal(post.id, 'https://social.example/users/ville/statuses/115500000000000001');
  assert.equal(post.url, 'https://social.example/@ville/115500000000000001');
  assert.deepEqual([post.published, post.updated], ['2026-11-20T08:00:00Z', '2026-11-20T09:30:00Z']);
  assert.deepEqual(post.author, {
    name: 'Ville de Rive',
    handle: '@ville@social.example',
    url: 'https://social.example/@ville',
    avatar: 'https://media.social.example/still.png',
  });
  assert.deepEqual([post.lang, post.warning, post.sensitive], ['fr', 'Accident, images difficiles', true]);
  assert.deepEqual(post.tags, ['route']);
  assert.ok(post.content && 'html' in post.content);
  assert.deepEqual([...(post.content.emojis ?? [])], [['blobcat', 'https://media.social.example/b.png']]);
  assert.deepEqual(post.media, [
    {
      type: 'image',
      url: 'https://media.social.example/9.jpg',
      preview: 'https://media.social.example/9s.jpg',
      width: 1600,
      height: 900,
      alt: 'La route barr\u00e9e',
    },
    { type: 'video', url: 'https://far.example/v.mp4', width: 1280, height: 720, duration: 61.5 },
  ]);
  assert.deepEqual(post.poll, {
    options: [{ text: 'Oui <b>tout</b>', votes: 7 }, { text: 'Non' }],
    votes: 8,
    closesAt: '2026-11-27T08:00:00Z',
    multiple: true,
  });
  assert.equal(post.card?.title, 'Route <coup\u00e9e>');
  assert.equal(post.card?.image?.alt, 'Un panneau');
  assert.equal(post.quote?.state, 'accepted');
  assert.equal(post.quote?.account?.name, 'SDIS');
});

test('a boost is the boosted post, and says who passed it on', () => {
  const [, boost] = read(fixture('mastodon.json')).posts;
  assert.equal(boost?.id, 'https://far.example/objects/20');
  assert.equal(boost?.author?.name, 'Pr\u00e9fecture');
  assert.equal(boost?.boostedBy?.name, 'ville', 'without a display name, the name of the account');
  assert.deepEqual([boost?.published, boost?.boostedAt], ['2026-11-19T18:00:00Z', '2026-11-20T07:00:00Z']);
});

test('what its server keeps from strangers is not shown, not even passed on', () => {
  const posts = (fields: object): number => read(JSON.stringify([{ ...status, ...fields }])).posts.length;
  assert.equal(posts({ reblog: { ...status, visibility: 'private' } }), 0);
  assert.equal(posts({ reblog: status, visibility: 'private' }), 0);
  assert.equal(posts({ reblog: status }), 1);
  assert.equal(posts({ visibility: 'martian' }), 0);
});

test('the next post of a thread, and a pinned one', () => {
  const [, , next] = read(fixture('mastodon.json')).posts;
  assert.deepEqual(next?.replyTo, { id: '115500000000000001', self: true });
  assert.equal(next?.pinned, true);
  assert.deepEqual(one({ in_reply_to_id: '3', in_reply_to_account_id: '2' }).replyTo, {
    id: '3',
    self: false,
  });
});

test('every state of a quote; one that is not known is not shown', () => {
  const quoted_status = { ...status, content: '<p>secret</p>' };
  for (const state of quoteStates) {
    const theirs = state.replaceAll('-', '_').replace('unauthorised', 'unauthorized');
    const { quote } = one({ quote: { state: theirs, quoted_status } });
    assert.equal(quote?.state, state);
    assert.equal(JSON.stringify(quote).includes('secret'), state === 'accepted', state);
  }
  for (const state of ['toString', '', null, 7, 'martian'])
    assert.deepEqual(one({ quote: { state, quoted_status } }).quote, { state: 'unauthorised' });
  assert.deepEqual(one({ quote: { state: 'accepted', quoted_status_id: '3' } }).quote, { state: 'pending' });
});

test('addresses that are none, and fields of any type', () => {
  assert.equal(one({ url: null }).url, 'https://social.example/9');
  assert.equal(one({ url: 'javascript:alert(1)', uri: 'tag:x' }).url, undefined);
  const hostile: readonly unknown[] = [
    null,
    7,
    '',
    [],
    {},
    [null],
    [{}],
    true,
    'javascript:alert(1)',
    { length: 1e9 },
  ];
  const keys = [
    'url',
    'content',
    'media_attachments',
    'mentions',
    'tags',
    'emojis',
    'poll',
    'card',
    'quote',
    'language',
    'spoiler_text',
    'sensitive',
    'created_at',
    'edited_at',
    'in_reply_to_id',
    'filtered',
    'reblog',
    'pinned',
  ];
  let tried = 0;
  for (const key of keys)
    for (const value of hostile) {
      const feed = read(bytesOf(JSON.stringify([{ ...status, [key]: value }, status])));
      assert.ok(
        feed.posts.some(({ url }) => url === status.url),
        `${key}: ${JSON.stringify(value)}`,
      );
      assert.ok(
        !JSON.stringify(feed).includes('javascript:') ||
          ['content', 'language', 'spoiler_text', 'in_reply_to_id'].includes(key),
        key,
      );
      tried++;
    }
  assert.ok(tried >= 60);
});

test('a name is plain text, without the pictures that its server would put in', () => {
  const emojis = [{ shortcode: 'ok', url: 'https://social.example/ok.png' }];
  assert.equal(
    one({ account: { ...account, display_name: '<b>Ville</b> :ok: :no:', emojis } }).author?.name,
    '<b>Ville</b> :no:',
  );
  assert.equal(
    one({ account: { ...account, display_name: ':ok:', emojis, username: 'ville' } }).author?.name,
    'ville',
  );
});

test('a disabled timeline answers an empty list', () => {
  assert.deepEqual(read('[]'), { kind: 'mastodon', posts: [], dropped: 0 });
});

test('a file of which the server knows nothing yet is told by its name, or left out', () => {
  const file = (name: string) => ({ type: 'unknown', url: null, remote_url: `https://m.example/${name}` });
  const names = ['a.JPG', 'b.mp4', 'c.opus', 'd.exe', 'e'];
  const { media } = one({ media_attachments: names.map(file) });
  assert.deepEqual(
    media?.map(({ type }) => type),
    ['image', 'video', 'audio'],
  );
});

test('a quoted status that is not for everybody is not shown', () => {
  const quoted_status = { ...status, visibility: 'private' };
  assert.deepEqual(one({ quote: { state: 'accepted', quoted_status } }).quote, { state: 'unauthorised' });
});
