/**
 * Documents as large as may come, made to cost: no reader takes two seconds, none keeps 50 MB. Why no thread of its own
 * is needed for that: docs/decisions/0012-readers-that-end.md.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFeed } from '../../../../src/node/feed/readers/read.ts';
import { BOUNDS } from '../../../../src/node/feed/readers/reader.ts';
import { toPost } from '../../../../src/node/feed/readers/to-post.ts';
import { MB, measured } from './measured.ts';

const NOW = Date.parse('2026-11-22T10:00:00Z');
/** Just under what is read at all. */
const FULL = BOUNDS.bytes - 2000;
const fill = (unit: string, bytes = FULL): string => unit.repeat(Math.floor(bytes / unit.length));

const rss = (inside: string, head = ''): string =>
  `<?xml version="1.0"?>${head}<rss version="2.0"><channel><title>T</title>${inside}</channel></rss>`;
const item = (inside: string): string => `<item><title>t</title>${inside}</item>`;
const json = (value: string): string => `{"version":"https://jsonfeed.org/version/1.1","items":[${value}]}`;

const HOSTILE: Readonly<Record<string, () => string>> = {
  '15 MB of items': () => rss(fill(item('<description>Une phrase qui se répète.</description>'), FULL / 1.1)),
  '500 items of 29 kB of HTML': () =>
    rss(
      item(
        `<description><![CDATA[${fill('<p>Une <b>phrase</b>, <a href="https://h.example/">ici</a>.</p>', 27_000)}]]></description>`,
      ).repeat(500),
    ),
  '500 items of 29 kB without a word': () =>
    rss(
      item(
        `<description><![CDATA[${fill('<a href="https://h.example/"></a>', 27_000)}Fin]]></description>`,
      ).repeat(500),
    ),
  '500 items of 13 kB twice': () =>
    rss(
      item(
        `<description>Court</description><content:encoded xmlns:content="http://purl.org/rss/1.0/modules/content/"><![CDATA[${fill('<p>Une <b>phrase</b>, <a href="https://h.example/">ici</a>.</p>', 27_000)}]]></content:encoded>`,
      ).repeat(500),
    ),
  '15 MB of elements': () => rss(fill('<a/>')),
  '15 MB of openings': () => rss(item(fill('<a>'))),
  '15 MB of ends': () => rss(item(fill('</a>'))),
  '15 MB of <': () => rss(item(fill('<'))),
  '15 MB of &': () => rss(item(fill('&'))),
  '15 MB of references': () => rss(item(`<description>${fill('&amp;')}</description>`)),
  '15 MB of attributes': () => rss(`<item ${fill('a="b" ')}></item>`),
  '15 MB of names of attributes': () => rss(`<item ${fill('a')}></item>`),
  '15 MB of namespaces': () => rss(fill('<x:a xmlns:x="urn:x">')),
  '15 MB of one comment': () => rss(`<!--${fill('-')}`),
  '15 MB of document type': () => rss(item(''), `<!DOCTYPE rss [${fill('<!ENTITY a "b">')}]>`),
  '15 MB of quotes in a document type': () => rss(item(''), `<!DOCTYPE rss [${fill('"\'')}`),
  '15 MB of CDATA': () => rss(item(fill('<![CDATA[x]]>'))),
  '15 MB of dates': () => rss(fill(item('<pubDate>Mon, 31 Feb 2026 25:61:61 XYZ</pubDate>'))),
  'dates of 250 kB': () => rss(item(`<pubDate>${fill('Mon, 1 ', 250_000)}</pubDate>`).repeat(50)),
  'authors of 250 kB': () => rss(item(`<author>${fill('a@b.c (', 250_000)}</author>`).repeat(50)),
  'titles of 250 kB': () => rss(`<item><title>${fill('&lt;b&gt;', 250_000)}</title></item>`.repeat(50)),
  'addresses of 250 kB': () => rss(item(`<link>https://h.example/${fill('%', 250_000)}</link>`).repeat(50)),
  'nested HTML of 250 kB': () =>
    rss(item(`<description><![CDATA[${fill('<div><b>', 250_000)}]]></description>`).repeat(50)),
  'HTML of nothing but <': () =>
    rss(item(`<description><![CDATA[${fill('<a <', 250_000)}]]></description>`).repeat(50)),
  '15 MB of JSON items': () => json(fill('{"id":"1","content_text":"x"},') + '{}'),
  '15 MB of JSON brackets': () => fill('['),
  '15 MB of JSON keys': () =>
    `{"items":[{${Array.from({ length: 900_000 }, (_, n) => `"k${n}":1`).join()}}]}`,
  '15 MB of one JSON text': () => json(`{"id":"1","content_html":"${fill('<b>')}"}`),
  '15 MB of statuses': () => `[${fill('{"id":"1","account":{"acct":"a"},"content":"<p>x</p>"},')}{}]`,
};

for (const [name, text] of Object.entries(HOSTILE))
  test(name, (t) => {
    const bytes = new TextEncoder().encode(text());
    assert.ok(bytes.length <= BOUNDS.bytes, String(bytes.length));
    const { given, ms, kept } = measured(() => {
      const feed = readFeed(bytes, { now: NOW });
      const source = { id: 's', network: 'site' };
      return 'failed' in feed ? feed : feed.posts.flatMap((post) => toPost(post, source) ?? []);
    });
    t.diagnostic(
      `${ms.toFixed(0)} ms, keeps ${kept.toFixed(1)} MB, ${(bytes.length / MB).toFixed(1)} MB read`,
    );
    assert.ok('failed' in given || given.length <= BOUNDS.items);
    assert.ok(ms < 2000, `${ms} ms`);
    assert.ok(kept < 50, `${kept} MB`);
  });
