import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { write } from '../../src/html/html.ts';
import { OWN, UGC, inline, isolated, paragraphs } from '../../src/html/text.ts';
import type { Segment } from '../../src/model/text/segment.ts';
import { htmlToSegments } from '../../src/model/text/html-to-segments.ts';
import { HOSTILE, corpusPayloads } from '../model/text/hostile.ts';
import { assertOnlyOurs, poisoned } from './dom.ts';

const BREAK: Segment = { type: 'break' };
const text = (words: string): Segment => ({ type: 'text', text: words });

const ALL: readonly Segment[] = [
  text('a & b'),
  BREAK,
  { type: 'link', text: 'v.fr/a', href: 'https://v.fr/a' },
  { type: 'mention', text: '@c', href: 'https://m.example/@c' },
  { type: 'mention', text: '@d' },
  { type: 'tag', text: '#e', href: 'https://m.example/tags/e' },
  { type: 'emoji', text: ':f:', src: 'https://m.example/f.png' },
  { type: 'emphasis', text: 'g' },
];

describe('inline', () => {
  it('writes each type of segment', () => {
    assert.equal(
      write(inline(ALL)),
      'a &amp; b<br /><a href="https://v.fr/a" rel="nofollow ugc noopener">v.fr/a</a>' +
        '<a class="parvis-mention" href="https://m.example/@c" rel="nofollow ugc noopener">@c</a>' +
        '<span class="parvis-mention">@d</span>' +
        '<a class="parvis-tag" href="https://m.example/tags/e" rel="nofollow ugc noopener">#e</a>' +
        '<span class="parvis-emoji" data-parvis-src="https://m.example/f.png">:f:</span><em>g</em>',
    );
  });

  it('shows the host of a link whose words do not', () => {
    assert.equal(
      write(inline([{ type: 'link', text: 'https://bank.example/', href: 'https://evil.example/' }], OWN)),
      '<a href="https://evil.example/" rel="noopener">https://bank.example/</a><small class="parvis-host"> (<bdi>evil.example</bdi>)</small>',
    );
  });

  it('keeps the words of what leads nowhere, cleaned', () => {
    assert.equal(
      write(
        inline([
          { type: 'link', text: 'a\u202eb', href: 'javascript:hit()' },
          { type: 'tag', text: '#c', href: 'x:y' },
        ]),
      ),
      'ab<span class="parvis-tag">#c</span>',
    );
  });
});

describe('paragraphs', () => {
  it('two breaks part paragraphs, one is a line', () => {
    assert.equal(
      write(
        paragraphs([BREAK, BREAK, text('a'), BREAK, text('b'), BREAK, BREAK, BREAK, text('c'), BREAK, BREAK]),
      ),
      '<p dir="auto">a<br />b</p><p dir="auto">c</p>',
    );
  });
  it('nothing gives nothing', () => assert.equal(write(paragraphs([])), ''));

  it('hostile words stay words', () => {
    for (const hostile of [...HOSTILE, ...corpusPayloads()]) {
      for (const segments of poisoned(ALL, hostile, true)) assertOnlyOurs(paragraphs(segments), hostile);
      assertOnlyOurs(paragraphs(htmlToSegments(hostile)), hostile);
    }
  });
});

describe('isolated', () => {
  it('is one clean line, or the fallback', () => {
    assert.equal(write(isolated(' a\n\u202e<b> ', 'x', 'p-name')), '<bdi class="p-name">a &lt;b&gt;</bdi>');
    assert.equal(write(isolated('\u3164\u200b', 'Sans nom')), '<bdi>Sans nom</bdi>');
    assert.equal(write(isolated(undefined)), '<bdi></bdi>');
  });
});

it('a sign of a network’s own is a picture where it may be loaded, and words elsewhere', () => {
  const sign = (src: string): string =>
    write(inline([{ type: 'emoji', text: ':lys:', src }], UGC, (url) => url.startsWith('https://v.fr/')));
  assert.match(
    sign('https://v.fr/a.png'),
    /^<img class="parvis-emoji" src="https:\/\/v\.fr\/a\.png" alt=":lys:" width="20"/,
  );
  assert.match(sign('https://m.example/a.png'), /^<span class="parvis-emoji"[^>]*>:lys:<\/span>$/);
  assert.doesNotMatch(sign('javascript:alert(1)'), /javascript/);
});
