import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mergeItems, readItems } from '../../../src/node/feed/items.ts';
import { readFeed } from '../../../src/node/feed/readers/read.ts';
import type { ReaderFeed } from '../../../src/node/feed/readers/reader.ts';
import type { StoredItem } from '../../../src/node/store/store.ts';
import { rss } from './support.ts';
import type { Said } from './support.ts';

const start = Date.parse('2026-11-03T09:00:00Z');
const source = { id: 's', network: 'site', origins: ['https://www.valmont.example'] };
const read = (text: string, now: number): ReaderFeed => {
  const feed = readFeed(new TextEncoder().encode(text), { now });
  assert.ok(!('failed' in feed));
  return feed;
};
/** As the store gives them back: JSON. */
const kept = (items: readonly StoredItem[]) => readItems(JSON.parse(JSON.stringify(items)) as StoredItem[]);
const visits = (...documents: readonly (readonly Said[])[]): StoredItem[] => {
  let items: StoredItem[] = [];
  documents.forEach((said, i) => {
    const now = start + i * 900_000;
    items = mergeItems(kept(items), { feed: read(rss(said), now), source, now, moved: false });
  });
  return items;
};
const titles = (items: readonly StoredItem[]) => items.map(({ post }) => (post as { title: string }).title);
const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => to - i);

test('ids that change at every visit leave 20 posts 20 (S-46)', () => {
  const said = (round: number): Said[] =>
    numbers(1, 20).map((n) => ({
      id: `${round}-${n}`,
      title: `T${n}`,
      link: `https://v.example/${n}`,
      day: n,
    }));
  const first = visits(said(0));
  const tenth = visits(...Array.from({ length: 10 }, (_, round) => said(round)));
  assert.equal(tenth.length, 20);
  assert.deepEqual(
    tenth.map(({ id }) => id),
    first.map(({ id }) => id),
    'and the same',
  );
});

test('two posts with one page and one title stay two, also when their ids change', () => {
  const twins = (round: number): Said[] => [
    { id: `b${round}`, title: 'T', link: 'https://v.example/', day: 2, text: 'two' },
    { id: `a${round}`, title: 'T', link: 'https://v.example/', day: 1, text: 'one' },
  ];
  assert.equal(visits(twins(0), twins(0)).length, 2);
  assert.equal(visits(twins(0), twins(1), twins(2)).length, 2);
});

test('a post that is edited stays the same post, with its new words', () => {
  const [item, ...more] = visits(
    [{ id: 'a', day: 1 }],
    [{ id: 'a', day: 1, title: 'New', text: 'New words' }],
  );
  assert.deepEqual([more.length, titles([item!])], [0, ['New']]);
});

test('a short document keeps what it does not reach; what it reaches and does not say was taken back', () => {
  const day = (n: number): Said => ({ id: `${n}`, day: n, title: `T${n}` });
  const items = visits(
    numbers(1, 5).map(day),
    numbers(3, 7)
      .filter((n) => n !== 4)
      .map(day),
  );
  assert.deepEqual(titles(items), ['T7', 'T6', 'T5', 'T3', 'T2', 'T1']);
});

test('an empty document deletes nothing (S-44), even of a source that moved', () => {
  const items = visits([{ id: 'a', day: 1 }], []);
  assert.equal(items.length, 1);
  const now = start;
  const moved = mergeItems(kept(items), { feed: read(rss([]), now), source, now, moved: true });
  assert.equal(moved.length, 1);
  const feed = read(rss([{ id: 'b', day: 2 }]), now);
  assert.deepEqual(titles(mergeItems(kept(items), { feed, source, now, moved: true })), ['About b']);
});

test('while an item cannot be read nothing counts as taken back', () => {
  const before = visits([
    { id: 'b', day: 2 },
    { id: 'a', day: 1 },
  ]);
  const feed = { ...read(rss([{ id: 'a', day: 1 }]), start), dropped: 1 };
  assert.equal(mergeItems(kept(before), { feed, source, now: start, moved: false }).length, 2);
});

test('a date from the future stays that of the first visit (S-19)', () => {
  const future = [{ id: 'a', day: 400 }];
  const [once] = visits(future);
  const [again] = visits(future, future, future);
  const published = (item: StoredItem | undefined) => (item?.post as { published: string }).published;
  assert.ok(Date.parse(published(once)) <= start);
  assert.equal(published(again), published(once));
  assert.equal(again?.at, once?.at);
});

test('a post without a date stands where it was first seen, and never gets one', () => {
  const [b, a] = visits([{ id: 'a' }], [{ id: 'b' }, { id: 'a' }]);
  assert.deepEqual(titles([b!, a!]), ['About b', 'About a']);
  assert.equal(a?.at, new Date(start).toISOString());
  assert.equal((a?.post as { published?: string }).published, undefined);
});

test('at most 500 are kept, the newest', () => {
  const many = visits(
    numbers(1, 400).map((n) => ({ id: `x${n}`, day: -1000 + n })),
    numbers(1, 400).map((n) => ({ id: `y${n}`, day: -500 + n })),
  );
  assert.equal(many.length, 500);
});
