import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { BOUNDS } from '../../../../src/node/feed/readers/reader.ts';
import { readXml } from '../../../../src/node/feed/readers/xml-tree.ts';
import type { XmlNode } from '../../../../src/node/feed/readers/xml-tree.ts';

/** A tree in one line, to compare. */
const sketch = (node: XmlNode | undefined): string =>
  node === undefined
    ? 'nothing'
    : `${node.name}${node.attributes.size > 0 ? JSON.stringify(Object.fromEntries(node.attributes)) : ''}(${node.children
        .map((part) => (typeof part === 'string' ? JSON.stringify(part) : sketch(part)))
        .join(' ')})`;

test('elements, attributes, references, CDATA', () => {
  const rows: readonly (readonly [xml: string, tree: string])[] = [
    ['<a/>', 'a()'],
    ['<A b="1" C=\'2\' b="3"><D>x</D></A>', 'a{"b":"1","c":"2"}(d("x"))'],
    [
      '<a>&lt;b&gt; &amp;amp; &#233;&#xE9;&eacute;&nope; a&b</a>',
      'a("<b> &amp; \u00e9\u00e9\u00e9&nope; a&b")',
    ],
    ['<a x="&quot;&#x27;&amp;"/>', 'a{"x":"\\"\'&"}()'],
    ['<a><![CDATA[<b>&amp;]]]]><![CDATA[></b>]]></a>', 'a("<b>&amp;]]" "></b>")'],
    ['<a>1 < 2 <!-- <b/> --><?pi <c/> ?>3</a>', 'a("1 " "< 2 " "3")'],
    ['<a>&#0;&#8;&#xD800;&#x110000;&#99999999999;</a>', 'a("\ufffd\ufffd\ufffd\ufffd")'],
    ['text only', 'nothing'],
    ['', 'nothing'],
    ['<a/><b/>', 'a()'],
    ['PHP Warning: x <a>y</a> z', 'a("y")'],
  ];
  for (const [xml, tree] of rows) assert.equal(sketch(readXml(xml)), tree, xml);
});

test('names are known by their namespace, whatever the prefix', () => {
  const dc = 'xmlns:p="http://purl.org/dc/elements/1.1/"';
  assert.equal(readXml(`<p:date ${dc}/>`)?.name, 'dc:date');
  assert.equal(readXml('<dc:date/>')?.name, 'dc:date', 'a usual prefix that was not declared');
  assert.equal(readXml('<feed xmlns="https://www.w3.org/2005/Atom/"/>')?.name, 'atom:feed');
  assert.equal(readXml('<rss:rss xmlns:rss="http://purl.org/rss/1.0/"/>')?.name, 'rss');
  assert.equal(readXml('<x:title xmlns:x="http://example.org/"/>')?.name, 'x:title');
  assert.equal(
    readXml('<rss xmlns="http://example.org/"><item/></rss>')?.name,
    'rss',
    'a root is what it is called',
  );
  const inner = readXml(`<a ${dc}><b xmlns:p="http://purl.org/dc/terms/"><p:c/></b><p:d/></a>`);
  assert.match(sketch(inner), /dcterms:c\(\).*dc:d\(\)/);
});

test('ends that are missing, crossed or too many', () => {
  const rows: readonly (readonly [xml: string, tree: string])[] = [
    ['<a><b>x</a>', 'a(b("x"))'],
    ['<a><b><i>x</b></i>y</a>', 'a(b(i("x")) "y")'],
    ['<a>x</b></a>', 'a("x")'],
    [
      '<rss><item><title>1</title><item><title>2</title></item></rss>',
      'rss(item(title("1")) item(title("2")))',
    ],
    ['<a><b>x', 'a(b("x"))'],
    ['<a><b>x</b', 'a(b("x"))'],
    ['<a><b c="d', 'a()'],
    ['<a><![CDATA[x', 'a("x")'],
  ];
  for (const [xml, tree] of rows) assert.equal(sketch(readXml(xml)), tree, xml);
});

test('what was open when the document ended is marked', () => {
  const root = readXml('<rss><item><title>a</title></item><item><title>b');
  const cut = (node: XmlNode): boolean[] => [
    node.cut === true,
    ...node.children.flatMap((part) => (typeof part === 'string' ? [] : cut(part))),
  ];
  assert.deepEqual(root && cut(root), [true, false, false, true, true]);
});

test('depth, items, attributes and elements are bounded', () => {
  let depth = 0;
  for (let node = readXml('<a>'.repeat(100_000)); node; depth++)
    node = node.children.find((part): part is XmlNode => typeof part !== 'string');
  assert.equal(depth, BOUNDS.depth);

  const root = readXml(`<rss>${'<item><b>x</b></item>'.repeat(BOUNDS.items + 50)}<title>after</title></rss>`);
  assert.equal(root?.children.length, BOUNDS.items + 1, 'and what stands behind the items is still read');

  const many = Array.from({ length: 10_000 }, (_, n) => `a${n}="1"`).join(' ');
  assert.equal(readXml(`<a ${many}/>`)?.attributes.size, BOUNDS.attributes);

  assert.equal(readXml(`<a>${'<b/>'.repeat(BOUNDS.nodes + 10)}</a>`)?.children.length, BOUNDS.nodes - 1);
});

test('words below the deepest element are kept', () => {
  const root = readXml(`${'<a>'.repeat(300)}deep${'</a>'.repeat(300)}`);
  assert.ok(sketch(root).includes('"deep"'));
});

test('hostile shapes take time in proportion to their length', () => {
  // Each of these took the square of its length in some parser: sixteen times as long for four times the input. What
  // is compared is processor time, the least of several runs, so that a busy machine does not decide.
  const shapes: readonly ((n: number) => string)[] = [
    (n) => '<a>'.repeat(n),
    (n) => `<r>${'<a>'.repeat(250)}${'</b>'.repeat(n)}</r>`,
    (n) => `<r>${Array.from({ length: n / 10 }, (_, at) => `<a xmlns:p${at}="u">`).join('')}</r>`,
    (n) => `<r xmlns="${'u'.repeat(n)}">${'<a/>'.repeat(n / 10)}</r>`,
    (n) => `<r a="${'&amp;'.repeat(n)}"/>`,
    (n) => '<'.repeat(n),
    (n) => `<r>${'<!'.repeat(n)}`,
    (n) => `<r>${'<![CDATA['.repeat(n / 4)}`,
    (n) => `<r>${'<item>'.repeat(n / 2)}`,
  ];
  const least = (text: string): number =>
    Math.min(
      ...[0, 1, 2, 3].map(() => {
        const start = process.cpuUsage();
        readXml(text);
        const { user, system } = process.cpuUsage(start);
        return (user + system) / 1000;
      }),
    );
  for (const shape of shapes) {
    const [small, large] = [shape(50_000), shape(200_000)];
    const [one, four] = [least(small), least(large)];
    assert.ok(
      four < Math.max(one * 10, 60),
      `${small.slice(0, 20)}: ${one.toFixed(1)} ms, ${four.toFixed(1)} ms`,
    );
  }
});

test('anything can be read', () => {
  const parts = fc.constantFrom(
    '<',
    '>',
    '</',
    '/>',
    'item',
    'a',
    ' ',
    '=',
    '"',
    "'",
    '&',
    ';',
    '#',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?',
    '?>',
    'xmlns:',
    ':',
  );
  fc.assert(
    fc.property(
      fc.array(parts).map((all) => all.join('')),
      (xml) => {
        readXml(xml);
      },
    ),
    { numRuns: 300 },
  );
});
