/** The feed-page bench: everybody gets the same posts, and what it says comes from what it measured. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COUNT, file, plain, statuses, views } from '../../bench/feed-page/posts.mjs';
import { better, countsTable, legend, markdown } from '../../bench/feed-page/markdown.mjs';
import { readView } from '../../src/browser/sources/bluesky.ts';
import { eachOf, foreign } from '../../src/browser/sources/foreign.ts';
import { readStatus } from '../../src/browser/sources/mastodon.ts';
import { facetsToSegments } from '../../src/model/text/facets-to-segments.ts';
import { htmlToSegments } from '../../src/model/text/html-to-segments.ts';
import { plain as words } from '../../src/model/text/segment.ts';
import { parseUnread } from '../../src/model/wire/unread.ts';

test('the same words, dates and pictures in every form', () => {
  const now = Date.now();
  const { posts } = parseUnread(JSON.parse(JSON.stringify(file())), 'https://www.valmont.example/feed.json');
  const forms = [
    posts,
    eachOf(foreign(statuses()), (status) => readStatus(status, htmlToSegments, now)),
    eachOf(foreign(views()).feed, (view) => readView(view, facetsToSegments, now)),
  ].map((form) =>
    form.map(({ content, published, media }) => [
      words(content),
      new Date(published).getTime(),
      media.map(({ alt, width }) => [alt, width]),
    ]),
  );
  assert.equal(forms[0].length, COUNT);
  assert.deepEqual(forms[1], forms[0]);
  assert.deepEqual(forms[2], forms[0]);
  const html = plain();
  assert.equal(html.match(/<article>/g).length, COUNT);
  for (const [text] of forms[0]) assert.ok(html.includes(text.replace(' #valmont', '')), text);
});

const one = (id, code, elements) => ({
  id,
  name: id,
  version: '1',
  licence: 'MIT',
  note: 'As its README begins.',
  before: { own: 1, other: 0, hosts: [] },
  after: { own: 1, other: id === 'peer' ? 3 : 0, hosts: id === 'peer' ? ['far.example'] : [] },
  bytes: { code, data: 500 },
  elements,
  kept: [],
  axe: { light: { 'image-alt': 2 }, dark: {} },
});
const result = {
  date: '2026-11-22',
  with: { chromium: '1', axe: '4' },
  subjects: [one('floor', 0, 10), one('parvis-file', 14_000, 400), one('peer', 9_000, 300)],
  timings: {
    rounds: 5,
    machine: { processors: 2, model: 'x', memory: 4, system: 'linux', node: '24' },
    subjects: ['floor', 'parvis-file', 'peer'].map((id) => ({ id, script: 12, tasks: 40, apart: 0.1 })),
  },
};

test('where a peer is better it is said, in its own figures', () => {
  assert.match(better(result), /Less code .*peer \(9\.0 kB\)/);
  assert.match(better(result), /Fewer elements .*peer \(300\)/);
  assert.doesNotMatch(better(result), /Fewer requests|floor/);
});

test('every column is explained, every subject has its row and its note', () => {
  const text = markdown(result);
  for (const line of ['1 + **3**', '2 / 0', 'image-alt (2 / 0)', 'far.example', 'As its README begins.'])
    assert.ok(text.includes(line), line);
  const heads = countsTable(result).split('\n')[0].split('|').slice(2, -1);
  assert.equal(legend().split('\n').length, heads.length);
});
