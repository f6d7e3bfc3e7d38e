/** What the reader of templates sees: tags and attributes, and never text that looks like them. */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { HOLE, tags } from '../../tools/lint/markup.mjs';

/** Tags in short: `name attribute=value …`. */
const read = (markup) =>
  tags(markup).map(({ name, attributes }) =>
    [name, ...attributes.map((attribute) => `${attribute.name}=${attribute.value}`)].join(' '),
  );

const cases = [
  ['', []],
  ['no tag < here, nor a <3', []],
  ['<p>a</p>', ['p']],
  ['<P CLASS=A>', ['p class=A']],
  ['<p a="1" b=\'2\' c=3 d>', ['p a=1 b=2 c=3 d=']],
  ['<p a="x > y" b="<i>">', ['p a=x > y b=<i>']],
  ['<p\n  a\n  =\n  "1">', ['p a=1']],
  ['<img src="/a.png"/>', ['img src=/a.png']],
  ['<p a="1"b="2">', ['p a=1 b=2']],
  ['<!-- <style> --><p>', ['p']],
  ['<!-- <style>', []],
  [`<p a=${HOLE} .b=${HOLE} @c="${HOLE}" ?d=${HOLE}>`, [`p a=${HOLE} .b=${HOLE} @c=${HOLE} ?d=${HOLE}`]],
  [`<p ${HOLE}>`, [`p ${HOLE}=`]],
  [`<p a="1 ${HOLE} 2">`, [`p a=1 ${HOLE} 2`]],
  [`it's <b>so</b> "style=x"`, ['b']],
  ['<svg viewBox="0 0 1 1"><path d="M0 0"/></svg>', ['svg viewbox=0 0 1 1', 'path d=M0 0']],
  ['<p a', ['p a=']],
];
for (const [markup, wanted] of cases)
  it(JSON.stringify(markup), () => assert.deepEqual(read(markup), wanted));
