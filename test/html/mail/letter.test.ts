/** A mail as text and as HTML: the two say the same, nothing is loaded, and nothing that strangers wrote becomes markup. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from 'parse5';
import fc from 'fast-check';
import { letter } from '../../../src/html/mail/letter.ts';
import type { Part } from '../../../src/html/mail/letter.ts';

interface Node {
  readonly nodeName: string;
  readonly value?: string;
  readonly attrs?: readonly { readonly name: string; readonly value: string }[];
  readonly childNodes?: readonly Node[];
}

function* all(node: Node): Generator<Node> {
  yield node;
  for (const child of node.childNodes ?? []) yield* all(child);
}
const wordsOf = (text: string): string => text.replace(/[\s>]+/g, '');

const written = (parts: readonly Part[], subject = 'Subject') =>
  letter({
    ...{ lang: 'en', subject, hello: 'Hello,', parts, signature: 'The team' },
    footer: [{ is: 'text', text: 'Why you receive it.' }],
  });

const hostile = [
  '"><script>alert(1)</script>',
  '</blockquote><img src=x onerror=alert(1)>',
  "javascript:alert('1')",
  '<a href="https://evil.example">click</a>',
  '&lt;b&gt; &amp; \' "',
  'a\u202eb\u2028c\0d',
];

test('what strangers wrote is text in both parts', () => {
  for (const text of hostile) {
    const { html, text: plain } = written([
      { is: 'quote', heading: 'The comment', text },
      { is: 'list', items: [[text, text]] },
      { is: 'text', text },
    ]);
    const nodes = [...all(parse(html) as unknown as Node)];
    const names = new Set(nodes.map(({ nodeName }) => nodeName));
    for (const name of ['script', 'img', 'style', 'iframe', 'a', 'form'])
      assert.ok(!names.has(name), `${name}: ${text}`);
    assert.ok(nodes.every(({ attrs = [] }) => attrs.every(({ name }) => !/^(on|style|src)/.test(name))));
    assert.doesNotMatch(plain, /[\0\u202e\u2028]/);
  }
});

test('the two parts say the same, whatever is said', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 });
  fc.assert(
    fc.property(fc.array(text, { minLength: 1, maxLength: 5 }), (texts) => {
      const { html, text: plain } = written(texts.map((one) => ({ is: 'quote', text: one })));
      const [body] = [...all(parse(html) as unknown as Node)].filter(({ nodeName }) => nodeName === 'body');
      const seen = [...all(body!)]
        .map(({ nodeName, value }) => (nodeName === '#text' ? value : ' '))
        .join('');
      assert.equal(wordsOf(seen), wordsOf(plain.replace('\n-- \n', '\n')));
    }),
    { numRuns: 150 },
  );
});

test('a link is http(s), once a line of its own in the text; another one is left out', () => {
  const { html, text } = written([
    { is: 'link', label: 'Go', href: 'https://ville.example/?a=1&b="2"' },
    { is: 'link', label: 'Bad', href: 'javascript:alert(1)' },
  ]);
  assert.match(text, /Go\nhttps:\/\/ville\.example\/\?a=1&b=%222%22\n/);
  assert.match(html, /<a href="https:\/\/ville\.example\/\?a=1&amp;b=%222%22">Go<\/a>/);
  assert.doesNotMatch(html + text, /Bad|javascript/);
});

test('a subject is one line; a quotation is marked on each of its lines', () => {
  const { subject, text } = written([{ is: 'quote', text: 'one\r\n\r\ntwo' }], 'a\r\nBcc: b@c.example');
  assert.equal(subject, 'a Bcc: b@c.example');
  assert.match(text, /\n> one\n>\n> two\n/);
});
