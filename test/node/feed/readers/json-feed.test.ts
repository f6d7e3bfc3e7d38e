import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { attempt, first, fixture, read } from './support.ts';

test('an agglomeration: relative addresses, wrong types, lost items', () => {
  const feed = read(fixture('agglo.json'), 'https://www.agglo-val.example/feed.json');
  assert.deepEqual([feed.kind, feed.title, feed.lang], ['json-feed', 'Agglom\u00e9ration du Val', 'fr']);
  assert.equal(feed.next, 'https://www.agglo-val.example/feed.json?page=2');
  assert.equal(feed.dropped, 2);
  const [bus, pool] = feed.posts;
  assert.equal(bus?.id, '42');
  assert.equal(bus?.url, 'https://www.agglo-val.example/actualites/bus');
  assert.equal(bus?.title, 'Ligne 7 <gratuite> le samedi', 'a title is plain text');
  assert.deepEqual(bus?.tags, ['mobilit\u00e9', 'bus']);
  assert.deepEqual(bus?.author, { name: 'Mobilit\u00e9s', avatar: 'https://www.agglo-val.example/m.png' });
  assert.deepEqual(bus?.media, [
    { type: 'video', url: 'https://www.agglo-val.example/bus.mp4', duration: 12.5 },
  ]);
  assert.equal(
    pool?.url,
    'https://www.agglo-val.example/actualites/piscine',
    'an id that is an address is the page',
  );
  assert.equal(pool?.published, undefined);
  assert.deepEqual(pool?.author, {
    name: 'Agglom\u00e9ration du Val',
    url: 'https://www.agglo-val.example/',
  });
  assert.deepEqual(pool?.media, [{ type: 'image', url: 'https://www.agglo-val.example/piscine.jpg' }]);
});

const document = (item: unknown): string =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 't', items: [item] });

test('version 1.0, and authors in every shape', () => {
  assert.deepEqual(first(document({ id: '1', author: { name: 'A' } })).author, { name: 'A' });
  assert.deepEqual(first(document({ id: '1', authors: 'Bob' })).author, { name: 'Bob' });
  assert.deepEqual(first(document({ id: '1', authors: ['Bob'] })).author, { name: 'Bob' });
  assert.equal(first(document({ id: '1', authors: [{ name: 'a@b.example' }] })).author, undefined);
});

test('prototype keys are data, and pollute nothing', () => {
  const text =
    '{"version":"https://jsonfeed.org/version/1.1","__proto__":{"title":"no","polluted":1},"items":[{"id":"1","__proto__":{"title":"no"},"constructor":{"prototype":{"polluted":1}}}]}';
  assert.equal(read(text).title, undefined);
  assert.equal(first(text).title, undefined);
  assert.equal(({} as { polluted?: unknown }).polluted, undefined);
});

test('a field of any type costs that field at most', () => {
  const value = fc.anything({ withNullPrototype: false });
  const item = fc.record(
    {
      url: value,
      title: value,
      content_html: value,
      authors: value,
      tags: value,
      attachments: value,
      date_published: value,
      image: value,
      language: value,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(item, (fields) => {
      let text: string;
      try {
        text = document({ ...fields, id: 'kept' });
      } catch {
        return; // what JSON cannot hold cannot arrive
      }
      assert.equal(first(text).id, 'kept');
    }),
    { numRuns: 200 },
  );
});

test('what is no JSON Feed', () => {
  const kinds = ['{', '{}', '[1]', '{"items":1}', '{"error":"x"}', '{"items":[]}\n<script>'].map(
    (text) => attempt(text).kind,
  );
  assert.deepEqual(kinds, [
    'broken-json',
    'not-a-feed',
    'not-a-feed',
    'not-a-feed',
    'not-a-feed',
    'broken-json',
  ]);
});
