import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { htmlToSegments } from '../../../src/model/text/html-to-segments.ts';
import { parseSegments, plain } from '../../../src/model/text/segment.ts';
import type { Segment } from '../../../src/model/text/segment.ts';
import { HOSTILE, corpusPayloads } from './hostile.ts';

const text = (words: string): Segment => ({ type: 'text', text: words });
const BREAK: Segment = { type: 'break' };

/** What no output may ever break: its types, its addresses, no controls, no empty words. */
const assertSafe = (segments: readonly Segment[], input: string): void => {
  for (const segment of segments) {
    if (segment.type === 'break') continue;
    const where = JSON.stringify([input, segment]).slice(0, 300);
    assert.ok(['text', 'link', 'mention', 'tag', 'emoji', 'emphasis'].includes(segment.type), where);
    assert.ok(segment.text.length > 0, where);
    // eslint-disable-next-line no-control-regex
    assert.doesNotMatch(segment.text, /[\0-\x08\n\u202a-\u202e\u2066-\u2069]/, where);
    for (const key of ['href', 'src'] as const) {
      const address = (segment as Record<string, unknown>)[key];
      if (address !== undefined) assert.match(String(address), /^https?:\/\/[^\s"<>]+$/, where);
    }
    assert.deepEqual(
      Object.keys(segment).filter((key) => !['type', 'text', 'href', 'src'].includes(key)),
      [],
      where,
    );
  }
};

const CASES: [name: string, html: string, expected: Segment[]][] = [
  ['nothing', '', []],
  ['plain words', 'Bonjour à tous', [text('Bonjour à tous')]],
  ['folds blanks', '  a \n\t b  ', [text('a b')]],
  ['keeps no-break spaces', 'Quoi&nbsp;? 12\u202f%', [text('Quoi\u00a0? 12\u202f%')]],
  ['paragraphs', '<p>a</p>\n<p>b</p>', [text('a'), BREAK, BREAK, text('b')]],
  ['lines', 'a<br>b<br/>c', [text('a'), BREAK, text('b'), BREAK, text('c')]],
  ['two breaks are a paragraph, three no more', 'a<br><br><br>b', [text('a'), BREAK, BREAK, text('b')]],
  ['no break at the ends', '<br><div><p>a<br></p></div><br>', [text('a')]],
  [
    'a break before the end of a block is not shown',
    '<div>a<br></div><div>b</div>',
    [text('a'), BREAK, text('b')],
  ],
  ['list', '<ul><li>a</li><li>b</li></ul>', [text('a'), BREAK, text('b')]],
  ['blank paragraph of an editor', '<p>a</p><p>&nbsp;</p><p>b</p>', [text('a'), BREAK, BREAK, text('b')]],
  [
    'table cells',
    '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>',
    [text('a b'), BREAK, text('c')],
  ],
  ['pre keeps blanks', '<pre>\na  b\n c</pre>', [text('a  b'), BREAK, text(' c')]],
  ['unclosed paragraphs', '<p>a<p>b', [text('a'), BREAK, BREAK, text('b')]],
  ['emphasis', 'a <em>b</em> c', [text('a '), { type: 'emphasis', text: 'b' }, text(' c')]],
  ['nested emphasis', '<b>a <i>b</i></b>c', [{ type: 'emphasis', text: 'a b' }, text('c')]],
  ['stray closing tags', '</b></span></a></p></pre>a<b>b', [text('a'), { type: 'emphasis', text: 'b' }]],
  [
    'spaces stand outside a link',
    'a<a href="https://v.fr/"> b </a>c',
    [text('a '), { type: 'link', text: 'b', href: 'https://v.fr/' }, text(' c')],
  ],
  [
    'words over two lines of one link',
    '<a href="https://v.fr/"><div>a</div><div>b</div></a>',
    [
      { type: 'link', text: 'a', href: 'https://v.fr/' },
      BREAK,
      { type: 'link', text: 'b', href: 'https://v.fr/' },
    ],
  ],
  [
    'relative link',
    '<a href="../c?d=1&amp;e=2#f">x</a>',
    [{ type: 'link', text: 'x', href: 'https://base.example/c?d=1&e=2#f' }],
  ],
  [
    'blanks around an address, quotes missing',
    '<a href=" https://v.fr/a ">x</a> <A HREF=https://v.fr/b/>y</A>',
    [
      { type: 'link', text: 'x', href: 'https://v.fr/a' },
      text(' '),
      { type: 'link', text: 'y', href: 'https://v.fr/b/' },
    ],
  ],
  [
    'query that looks like a reference',
    '<a href="https://v.fr/?a=1&copy=2">x</a>',
    [{ type: 'link', text: 'x', href: 'https://v.fr/?a=1&copy=2' }],
  ],
  [
    'the first of two attributes',
    '<a href="https://v.fr/1" href="https://v.fr/2">x</a>',
    [{ type: 'link', text: 'x', href: 'https://v.fr/1' }],
  ],
  ['mail address', '<a href="mailto:mairie@v.fr">mairie@v.fr</a>', [text('mairie@v.fr')]],
  ['script address', 'a <a href="javascript:hit()">b</a> c', [text('a b c')]],
  ['credentials', '<a href="https://u:p@v.fr/">x</a>', [{ type: 'link', text: 'x', href: 'https://v.fr/' }]],
  ['image', 'a <img src="https://t.example/1.gif" alt="Le pont"> b', [text('a Le pont b')]],
  ['image without words', 'a<img src="https://t.example/1.gif">b', [text('ab')]],
  [
    'image link',
    '<a href="https://v.fr/"><img alt="Logo"></a>',
    [{ type: 'link', text: 'Logo', href: 'https://v.fr/' }],
  ],
  ['emoji drawn as an image', '<img class="emoji" alt="😀" src="https://s.example/1.svg">', [text('😀')]],
  [
    'custom emoji',
    'a <img class="custom-emoji" alt=":blob:" src="https://s.example/b.png">',
    [text('a '), { type: 'emoji', text: ':blob:', src: 'https://s.example/b.png' }],
  ],
  ['custom emoji without a usable image', '<img class="emoji" alt=":blob:" src="data:,x">', [text(':blob:')]],
  ['a mere less-than', '1 < 2 <3 <= 4', [text('1 < 2 <3 <= 4')]],
  ['references', '&eacute;&AMP;&amp;&#233;&#xE9;&#xe9 &hellip;&euro;&rsquo;', [text('é&AMP;&ééé …€’')]],
  ['old numbers', '&#146;&#150;&#128;', [text('’–€')]],
  ['impossible numbers', '&#0;&#xD800;&#x110000;&#99999999999;', [text('\ufffd'.repeat(4))]],
  ['unknown references', 'AT&T &foo; &', [text('AT&T &foo; &')]],
  ['once escaped stays words', '&lt;b&gt;x&lt;/b&gt; &amp;lt;', [text('<b>x</b> &lt;')]],
  ['comments', 'a<!-- x > y -->b<!-->c<!DOCTYPE html>d<?php e ?>f', [text('abcdf')]],
  ['unfinished comment', 'a<!-- b', [text('a')]],
  ['unfinished tag', 'a<b class="x', [text('a')]],
  ['a bracket in an attribute', '<p title="a>b">c</p>', [text('c')]],
  ['content that is not for readers', '<style>a{}</style><script>b</script><title>c</title>d', [text('d')]],
  ['script that looks closed', '<script>"</scripty>"</script >a', [text('a')]],
  ['nested dropped elements', 'a<svg><g><svg></svg>x</g></svg>b<svg/>c', [text('abc')]],
  ['dropped within dropped', 'a<select><object></select>b', [text('ab')]],
  ['unknown elements keep their words', '<my-card>a</my-card><button>b</button>', [text('ab')]],
  [
    'reversed text and stacked marks',
    'a\u202eb e' + '\u0316'.repeat(20),
    [text('ab e' + '\u0316'.repeat(8))],
  ],
];

/** A status as Mastodon 4 writes it. */
const MASTODON =
  '<p>Bonjour <span class="h-card" translate="no"><a href="https://m.example/@mairie" class="u-url mention">@<span>mairie</span></a></span>, voir ' +
  '<a href="https://www.ville.example/un/chemin/long?x=1&amp;y=2" rel="nofollow noopener" translate="no"><span class="invisible">https://www.</span>' +
  '<span class="ellipsis">ville.example/un/chemin</span><span class="invisible">/long?x=1&amp;y=2</span></a> ' +
  '<a href="https://m.example/tags/eau" class="mention hashtag" rel="tag">#<span>eau</span></a></p><p>Deux<br />lignes</p>';

describe('htmlToSegments', () => {
  for (const [name, html, expected] of CASES)
    it(name, () => assert.deepEqual(htmlToSegments(html, 'https://base.example/a/b'), expected));

  it('reads a Mastodon status: mention, shortened address, tag', () => {
    assert.deepEqual(htmlToSegments(MASTODON), [
      text('Bonjour '),
      { type: 'mention', text: '@mairie', href: 'https://m.example/@mairie' },
      text(', voir '),
      {
        type: 'link',
        text: 'ville.example/un/chemin\u2026',
        href: 'https://www.ville.example/un/chemin/long?x=1&y=2',
      },
      text(' '),
      { type: 'tag', text: '#eau', href: 'https://m.example/tags/eau' },
      BREAK,
      BREAK,
      text('Deux'),
      BREAK,
      text('lignes'),
    ]);
  });

  it('does not believe a class that the words deny', () => {
    assert.deepEqual(htmlToSegments('<a class="mention" href="https://evil.example/">bank</a>'), [
      { type: 'link', text: 'bank', href: 'https://evil.example/' },
    ]);
  });

  it('refuses relative addresses without a base, and survives a bad base', () => {
    assert.deepEqual(htmlToSegments('<a href="/a">x</a>'), [text('x')]);
    for (const base of ['', 'garbage', 'javascript:hit()', 'data:text/html,x'])
      assert.deepEqual(htmlToSegments('<a href="/a">x</a><a href="https://v.fr/">y</a>', base), [
        text('x'),
        { type: 'link', text: 'y', href: 'https://v.fr/' },
      ]);
  });

  it('own hostile strings come out safe', () => {
    for (const payload of HOSTILE) {
      assertSafe(htmlToSegments(payload, 'https://base.example/'), payload);
      assertSafe(htmlToSegments(payload), payload);
    }
  });

  it('the corpora come out safe', { skip: !process.env['PARVIS_CORPORA'] }, () => {
    const payloads = corpusPayloads();
    assert.ok(payloads.length > 700, `${payloads.length}`);
    for (const payload of payloads) assertSafe(htmlToSegments(payload, 'https://base.example/'), payload);
  });

  it('never throws, and is safe, on markup put together at random', () => {
    const piece = fc.oneof(
      fc.constantFrom(
        '<',
        '>',
        '</',
        '/>',
        '"',
        "'",
        '=',
        ' ',
        '&',
        ';',
        '<!--',
        '-->',
        '&#',
        '\n',
        '\u202e',
      ),
      fc.constantFrom(
        '<a href=',
        '<a class=mention href="',
        '</a>',
        'javascript:',
        'https://',
        '<span class=invisible>',
      ),
      fc.constantFrom(
        '</span>',
        '<script>',
        '</script>',
        '<svg>',
        '<p>',
        '<br>',
        '<pre>',
        '<img alt=',
        'src=',
      ),
      fc.constantFrom(...HOSTILE),
      fc.string({ unit: 'binary', maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const segments = htmlToSegments(pieces.join(''), 'https://base.example/');
        assertSafe(segments, pieces.join(''));
        assert.notEqual(segments[0]?.type, 'break');
        assert.notEqual(segments.at(-1)?.type, 'break');
        assert.doesNotMatch(plain(segments), /\n\n\n/);
        assert.deepEqual(parseSegments(JSON.parse(JSON.stringify(segments))), segments);
      }),
      { numRuns: 300 },
    );
  });

  it('any words survive escaping', () => {
    const escape = (words: string): string => words.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
    fc.assert(
      fc.property(fc.string(), (words) => {
        assert.equal(plain(htmlToSegments(escape(words))), words.replace(/\s+/g, ' ').trim());
      }),
    );
  });

  it('does work linear in the length, whatever is repeated', () => {
    // Steps are counted: every search in a string and every match of an expression that the code asks for.
    const steps = (input: string): number => {
      let count = 0;
      const { exec } = RegExp.prototype;
      const { indexOf } = String.prototype;
      RegExp.prototype.exec = function (this: RegExp, subject: string) {
        const from = this.lastIndex;
        const found = exec.call(this, subject);
        // A search that may start anywhere has looked at all between; a sticky one or a hit, at what it took.
        count += this.sticky
          ? (found?.[0].length ?? 1)
          : found
            ? found.index - from + found[0].length
            : subject.length - from;
        return found;
      };
      String.prototype.indexOf = function (this: string, what: string, from = 0) {
        const index = indexOf.call(this, what, from);
        count += (index < 0 ? this.length : index) - from;
        return index;
      };
      try {
        htmlToSegments(input);
      } finally {
        RegExp.prototype.exec = exec;
        String.prototype.indexOf = indexOf;
      }
      return count;
    };
    const prefixes = ['', '<!--', '<a x="', '<script>', '<svg>', '<a href=https://v.fr>', '<p '];
    for (const prefix of prefixes)
      for (const unit of [
        '<',
        '<a ',
        '<a>',
        '</',
        '<!--',
        '<!',
        '&',
        '&#1',
        '&a',
        '"',
        '=',
        ' ',
        '/',
        'x',
        '<b>x',
        '<svg>',
        '<script>',
        '<script></script>',
        '\u0301',
        '<br>',
        '<span>',
        '<span class=invisible>x',
        '\n<pre>',
        ')',
      ]) {
        const [once, twice] = [steps(prefix + unit.repeat(500)), steps(prefix + unit.repeat(1000))];
        assert.ok(twice <= once * 2.1 + 200, `${prefix}${unit}: ${once} then ${twice}`);
      }
  });
});
