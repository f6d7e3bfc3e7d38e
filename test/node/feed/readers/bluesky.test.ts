import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { plain } from '../../../../src/model/text/segment.ts';
import { facetSegments } from '../../../../src/node/feed/readers/bluesky-facets.ts';
import { judgeLabels } from '../../../../src/node/feed/readers/bluesky-labels.ts';
import type { ReaderPost } from '../../../../src/node/feed/readers/reader.ts';
import { NOW, first, fixture, read } from './support.ts';

const author = { did: 'did:plc:ville', handle: 'ville.example', displayName: 'Ville' };
const post = {
  uri: 'at://did:plc:ville/app.bsky.feed.post/3l1',
  author,
  record: { text: 'a', createdAt: '2026-11-20T08:00:00Z' },
};
const one = (fields: object, view: object = {}): ReaderPost =>
  first(JSON.stringify({ feed: [{ post: { ...post, ...fields }, ...view }] }));
const embedded = (type: string, fields: object): ReaderPost =>
  one({ embed: { $type: `app.bsky.embed.${type}#view`, ...fields } });

test('a page of an author feed', () => {
  const feed = read(fixture('bluesky.json'));
  assert.deepEqual([feed.kind, feed.next, feed.posts.length], ['bluesky', '2026-11-18T00:00:00.000Z', 3]);
  assert.equal(feed.dropped, 5, 'for signed-in people only, hidden, malformed');
  const [party] = feed.posts;
  assert.equal(party?.url, 'https://bsky.app/profile/ville.example/post/3l1');
  assert.ok(party?.content && 'segments' in party.content);
  assert.deepEqual(party.content.segments, [
    { type: 'text', text: 'F\u00eate \ud83c\udf89 \u00e0 l\u2019\u00e9cole : ' },
    { type: 'link', text: 'ville.example/fete', href: 'https://ville.example/fete' },
    { type: 'text', text: ' ' },
    { type: 'tag', text: '#f\u00eate', href: 'https://bsky.app/hashtag/f%C3%AAte' },
    { type: 'text', text: ' ' },
    { type: 'mention', text: '@ecole.example', href: 'https://bsky.app/profile/did:plc:ecole' },
    { type: 'break' },
    { type: 'text', text: '\u00c0 samedi' },
  ]);
  assert.deepEqual(party.tags, ['f\u00eate', 'agenda']);
  assert.equal(party.lang, 'fr');
  const [decorated, second] = party.media ?? [];
  assert.deepEqual(
    [decorated?.alt, decorated?.width, decorated?.height],
    ['Le pr\u00e9au d\u00e9cor\u00e9', 400, 300],
  );
  assert.equal(second && 'alt' in second, false, 'an empty alternative is none');
});

test('a repost, a broken handle, the earlier of two dates', () => {
  const [, repost] = read(fixture('bluesky.json')).posts;
  assert.equal(repost?.url, 'https://bsky.app/profile/did:plc:pref/post/3l2');
  assert.equal(repost?.published, '2026-11-19T07:59:00Z');
  assert.equal(repost?.sensitive, true);
  assert.equal(repost?.boostedBy?.handle, '@ville.example');
  assert.equal(repost?.boostedAt, '2026-11-20T07:00:00Z');
  assert.equal(repost?.card?.url, 'https://pref.example/v');
});

test('a quote with a film, pinned, in a thread of one account', () => {
  const [, , film] = read(fixture('bluesky.json')).posts;
  assert.deepEqual([film?.pinned, film?.replyTo?.self, film?.content], [true, true, undefined]);
  assert.deepEqual(
    film?.media?.map(({ type, alt }) => [type, alt]),
    [['video', 'La chorale']],
  );
  assert.deepEqual(
    [film?.quote?.state, film?.quote?.url],
    ['accepted', 'https://bsky.app/profile/ecole.example/post/3k9'],
  );
});

test('every kind of embed', () => {
  const image = {
    fullsize: 'https://cdn.example/f',
    thumb: 'https://cdn.example/t',
    alt: 'x',
    aspectRatio: { width: 1200, height: 800 },
  };
  const picture = {
    type: 'image',
    url: 'https://cdn.example/f',
    preview: 'https://cdn.example/t',
    width: 1200,
    height: 800,
    alt: 'x',
  };
  const { thumb, ...rest } = image;
  assert.deepEqual(embedded('images', { images: [image, null, { fullsize: 'javascript:x' }] }).media, [
    picture,
  ]);
  assert.deepEqual(embedded('gallery', { media: [{ ...rest, thumbnail: thumb }] }).media, [picture]);
  assert.deepEqual(embedded('gallery', { items: [image] }).media, [picture]);
  assert.deepEqual(embedded('video', { playlist: 'https://v.example/p', presentation: 'gif' }).media, [
    { type: 'gifv', url: 'https://v.example/p' },
  ]);
  assert.deepEqual(embedded('external', { external: { uri: 'https://a.example/', title: 'T' } }).card, {
    url: 'https://a.example/',
    title: 'T',
  });
  assert.equal(embedded('external', { external: { uri: 'javascript:x', title: 'T' } }).card, undefined);
  const record = (type: string, fields: object = {}): ReaderPost =>
    embedded('record', { record: { $type: `app.bsky.${type}`, ...fields } });
  assert.equal(record('embed.record#viewNotFound').quote?.state, 'deleted');
  assert.equal(record('embed.record#viewBlocked').quote?.state, 'blocked-account');
  assert.equal(record('embed.record#viewDetached').quote?.state, 'revoked');
  const hidden = { author, value: { text: 'secret' }, labels: [{ val: '!hide' }] };
  assert.deepEqual(record('embed.record#viewRecord', hidden).quote, { state: 'unauthorised' });
  const list = { uri: 'at://did:plc:x/app.bsky.graph.list/1', name: 'Liste' };
  assert.deepEqual(record('graph.defs#listView', list).card, {
    url: 'https://bsky.app/profile/did:plc:x/lists/1',
    title: 'Liste',
  });
  const both = {
    record: { record: { $type: 'app.bsky.embed.record#viewBlocked' } },
    media: { $type: 'app.bsky.embed.images#view', images: [image] },
  };
  assert.deepEqual(
    [embedded('recordWithMedia', both).quote?.state, embedded('recordWithMedia', both).media],
    ['blocked-account', [picture]],
  );
  assert.equal(
    embedded('martian', {}).content !== undefined,
    true,
    'an unknown embed costs nothing but itself',
  );
});

test('labels', () => {
  const rows: readonly (readonly [labels: unknown, hidden: boolean, sensitive: boolean])[] = [
    [[{ val: '!hide' }], true, false],
    [[{ val: '!no-unauthenticated' }], true, false],
    [[{ val: 'porn' }], false, true],
    [[{ val: 'graphic-media' }], false, true],
    [[{ val: '!warn' }], false, true],
    [[{ val: 'bot' }, { val: 'spam?' }], false, false],
    [
      [
        { val: 'porn', src: 'a' },
        { val: 'porn', src: 'a', neg: true },
      ],
      false,
      false,
    ],
    [
      [
        { val: 'porn', src: 'a' },
        { val: 'porn', src: 'b', neg: true },
      ],
      false,
      true,
    ],
    [[{ val: 'porn', exp: '2026-01-01T00:00:00Z' }], false, false],
    [[{ val: 'porn', exp: '2027-01-01T00:00:00Z' }], false, true],
    [[null, 7, {}, { val: 7 }], false, false],
    ['porn', false, false],
  ];
  for (const [labels, hidden, sensitive] of rows) {
    assert.deepEqual(judgeLabels({ labels }, NOW), { hidden, sensitive }, JSON.stringify(labels));
    assert.deepEqual(judgeLabels({ record: { labels: { values: labels } } }, NOW), { hidden, sensitive });
    assert.equal(judgeLabels({ author: { labels } }, NOW).hidden, hidden, 'of the author');
  }
});

test('facets that lie', () => {
  const link = (byteStart: unknown, byteEnd: unknown, uri = 'https://a.example/'): object => ({
    index: { byteStart, byteEnd },
    features: [{ $type: 'app.bsky.richtext.facet#link', uri }],
  });
  const text = '\u00e9t\u00e9 \ud83c\udf89';
  const lies = [
    link(-1, 2),
    link(0, 99),
    link(1, 3),
    link(3, 1),
    link(0.5, 2),
    link('0', 2),
    link(0, 2, 'javascript:x'),
    null,
    {},
    link(0, NaN),
  ];
  assert.deepEqual(facetSegments(text, lies), [{ type: 'text', text }]);
  assert.deepEqual(
    facetSegments(text, [link(0, 5), link(2, 3)]).map((one) => one.type),
    ['link', 'text'],
  );
  assert.deepEqual(
    facetSegments(text, [link(6, 10), link(0, 2)]).map((one) => one.type),
    ['link', 'text', 'link'],
  );
});

test('no facet ever costs a character', () => {
  const offset = fc.integer({ min: -2, max: 40 });
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 20 }),
      fc.array(fc.tuple(offset, offset)),
      (text, ranges) => {
        const facets = ranges.map(([byteStart, byteEnd]) => ({
          index: { byteStart, byteEnd },
          features: [{ $type: 'x#tag', tag: 'y' }],
        }));
        const normal = text.replace(/\r\n?/g, '\n');
        assert.equal(plain(facetSegments(text, facets)).replace(/\r\n?/g, '\n'), normal);
      },
    ),
    { numRuns: 200 },
  );
});

test('fields of any type cost one post at most', () => {
  const hostile: readonly unknown[] = [null, 7, '', [], {}, [null], true, { $type: 7 }];
  const good = { ...post, uri: 'at://did:plc:ville/app.bsky.feed.post/good' };
  for (const key of ['uri', 'author', 'record', 'embed', 'labels', 'indexedAt'])
    for (const value of hostile) {
      const feed = read(JSON.stringify({ feed: [{ post: { ...post, [key]: value } }, { post: good }] }));
      assert.ok(
        feed.posts.some(({ id }) => id === good.uri),
        `${key}: ${JSON.stringify(value)}`,
      );
    }
});

test('a starter pack and a labelling service are cards; the labels of a link are obeyed', () => {
  const record = (more: object) => embedded('record', { record: more }).card;
  const pack = {
    $type: 'app.bsky.graph.defs#starterPackViewBasic',
    uri: 'at://did:plc:v/app.bsky.graph.starterpack/3k',
  };
  assert.deepEqual(record({ ...pack, record: { name: 'Our services', description: 'All of them' } }), {
    url: 'https://bsky.app/starter-pack/did:plc:v/3k',
    title: 'Our services',
    description: 'All of them',
  });
  const labeller = {
    $type: 'app.bsky.labeler.defs#labelerView',
    uri: 'at://did:plc:l/app.bsky.labeler.service/self',
  };
  assert.deepEqual(
    record({ ...labeller, creator: { did: 'did:plc:l', handle: 'labels.example', displayName: 'Labels' } }),
    {
      url: 'https://bsky.app/profile/labels.example',
      title: 'Labels',
    },
  );
  const external = (val: string) =>
    embedded('external', {
      external: {
        uri: 'https://x.example/',
        title: 'X',
        thumb: 'https://x.example/x.jpg',
        labels: [{ val, src: 'did:plc:l' }],
      },
    }).card;
  assert.deepEqual(external('graphic-media'), { url: 'https://x.example/', title: 'X' });
  assert.equal(external('!hide'), undefined);
  assert.ok(external('other')?.image);
});
