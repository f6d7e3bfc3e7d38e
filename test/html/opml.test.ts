import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Parser } from 'htmlparser2';
import { opml } from '../../src/html/opml.ts';
import type { Subscription } from '../../src/html/opml.ts';
import { write } from '../../src/html/html.ts';

const hostile = '</outline><script>alert(1)</script>" onload="x" ]]> &amp; \u0000\uffff';
const options = {
  title: hostile,
  institution: 'Valmont & fils',
  home: 'https://www.valmont.example/?a=1&b=2',
};

/** Names of the elements, and the attributes of the outlines. */
function read(text: string) {
  const names: string[] = [];
  const outlines: Record<string, string>[] = [];
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        names.push(name);
        if (name === 'outline') outlines.push({ ...attributes });
      },
    },
    { xmlMode: true },
  );
  parser.end(text);
  return { names, outlines };
}

test('a list of feeds, each with its page, whatever they are called', () => {
  const list: Subscription[] = [
    { title: hostile, feed: 'https://m.example/@v.rss?a=1&b="2"', page: 'https://m.example/@v' },
    { title: 'YouTube', feed: 'https://www.youtube.com/feeds/videos.xml?channel_id=UC1' },
  ];
  const text = write(opml(list, options));
  const { names, outlines } = read(text);
  assert.deepEqual(names, ['opml', 'head', 'title', 'ownerName', 'ownerId', 'body', 'outline', 'outline']);
  assert.equal(outlines[0]?.['xmlUrl'], 'https://m.example/@v.rss?a=1&b=%222%22');
  assert.equal(outlines[0]['htmlUrl'], 'https://m.example/@v');
  assert.equal(outlines[0]['text'], outlines[0]['title']);
  assert.match(outlines[0]['text']!, /<script>alert\(1\).*" onload="x"/, 'as words');
  assert.deepEqual(Object.keys(outlines[1]!), ['type', 'text', 'title', 'xmlUrl']);
  assert.match(text, /^<\?xml version="1\.0" encoding="utf-8"\?>\s*<opml version="2\.0"/);
  // eslint-disable-next-line no-control-regex
  assert.doesNotMatch(text, /[\0-\x08\x0b\x0c\x0e-\x1f\uffff]/, 'no sign that XML forbids');
});

test('what is no web address is left out, and its neighbours stay', () => {
  const list: Subscription[] = [
    { title: 'a', feed: 'javascript:alert(1)' },
    { title: 'b', feed: 'https://b.example/rss', page: 'javascript:alert(1)' },
    { title: 'c', feed: '/relative.xml' },
  ];
  const { outlines } = read(write(opml(list, options)));
  assert.deepEqual(
    outlines.map(({ text, xmlUrl, htmlUrl }) => [text, xmlUrl, htmlUrl]),
    [['b', 'https://b.example/rss', undefined]],
  );
});
