import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BOUNDS } from '../../../../src/node/feed/readers/reader.ts';
import { attempt, bytesOf, fixture, rss } from './support.ts';
import { cpuTime } from '../../../support/node/cpu.ts';

test('what each document is', () => {
  const rows: readonly (readonly [document: string | Uint8Array, kind: string])[] = [
    ['', 'empty'],
    [' \n\ufeff', 'empty'],
    ['\0\0', 'empty'],
    ['hello', 'not-a-feed'],
    ['<svg xmlns="http://www.w3.org/2000/svg"><title>x</title></svg>', 'not-a-feed'],
    ['<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url/></urlset>', 'not-a-feed'],
    ['<opml><body/></opml>', 'not-a-feed'],
    ['<!DOCTYPE html><html><head><title>x</title></head></html>', 'web-page'],
    ['<html xmlns="http://www.w3.org/1999/xhtml"/>', 'web-page'],
    [rss(''), 'rss'],
    [` \n${rss('')}`, 'rss'],
    ['<RSS><CHANNEL/></RSS>', 'rss'],
    ['<feed xmlns="http://www.w3.org/2005/Atom"/>', 'atom'],
    ['{"version":"https://jsonfeed.org/version/1","title":"t"}', 'json-feed'],
    ['{"feed":[]}', 'bluesky'],
    ['[]', 'mastodon'],
    [fixture('mastodon.json'), 'mastodon'],
    [fixture('bluesky.json'), 'bluesky'],
    [fixture('agglo.json'), 'json-feed'],
  ];
  for (const [document, kind] of rows)
    assert.equal(attempt(document).kind, kind, String(document).slice(0, 60));
});

test('a document over the cap is refused before it is decoded', () => {
  assert.equal(attempt(new Uint8Array(BOUNDS.bytes + 1)).kind, 'too-large');
});

test('cutting a feed anywhere loses no more than one item', () => {
  const whole = fixture('wordpress.xml');
  for (let end = whole.length; end > 0; end -= 97) {
    const feed = attempt(whole.subarray(0, end));
    const text = new TextDecoder().decode(whole.subarray(0, end));
    const complete = text.split('</item>').length - 1;
    if ('failed' in feed) assert.equal(complete, 0);
    else assert.ok(feed.posts.length >= complete, `${end}: ${feed.posts.length} of ${complete}`);
  }
});

test('any bytes end in a feed or a failure', () => {
  const parts = fc.constantFrom(
    ...[
      '<rss>',
      '<channel>',
      '<item>',
      '</item>',
      '<title>',
      '</title>',
      '<link>',
      '&',
      ';',
      '<![CDATA[',
      ']]>',
      '"',
      "'",
    ],
    ...[
      '<feed>',
      '<entry>',
      '<content type="xhtml">',
      '<div>',
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"items"',
      '"feed"',
      '\0',
    ],
  );
  const mixed = fc.array(fc.oneof(parts, fc.string())).map((all) => bytesOf(all.join('')));
  fc.assert(
    fc.property(fc.oneof(fc.uint8Array({ maxLength: 200 }), mixed), (bytes) => {
      const feed = attempt(bytes);
      assert.ok('failed' in feed || Array.isArray(feed.posts));
    }),
    { numRuns: 300 },
  );
});

test('bytes changed inside a feed never throw', () => {
  const whole = fixture('ikiwiki.atom');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 })), { maxLength: 20 }),
      (changes) => {
        const bytes = Uint8Array.from(whole);
        for (const [at, byte] of changes) bytes[at] = byte;
        attempt(bytes);
      },
    ),
    { numRuns: 200 },
  );
});

test('JSON that is brackets alone is refused in no time, brackets in a text are not counted (S-43)', () => {
  const start = cpuTime();
  const deep = attempt('['.repeat(10_000_000));
  assert.equal('failed' in deep && deep.kind, 'broken-json');
  assert.ok(cpuTime() - start < 5_000);
  const words = JSON.stringify('["{\\'.repeat(500));
  const feed = attempt(
    `{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1","title":${words}}]}`,
  );
  assert.equal('failed' in feed ? 0 : feed.posts.length, 1);
});
