import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { html, join, nothing, write } from '../../src/html/html.ts';
import type { Hole, Html } from '../../src/html/html.ts';
import { HOSTILE, corpusPayloads } from '../model/text/hostile.ts';
import { attribute, elements, read, textOf } from './dom.ts';

describe('html', () => {
  const cases: [name: string, markup: Html, expected: string][] = [
    ['text', html`<p>${'<b>'} & ${1}</p>`, '<p>&lt;b&gt; & 1</p>'],
    ['markup in markup', html`<p>${html`<b>${'<'}</b>`}</p>`, '<p><b>&lt;</b></p>'],
    ['lists', html`${['<', 2, html`<br />`, ['>']]}`, '&lt;2<br />&gt;'],
    ['nothing', html`<p>${undefined}${null}${false}${true}${''}${nothing}</p>`, '<p></p>'],
    ['attribute', html`<p title="${'"<\''}">x</p>`, '<p title="&quot;&lt;&#39;">x</p>'],
    ['part of an attribute', html`<p id="c-${'a"'}-${1}">x</p>`, '<p id="c-a&quot;-1">x</p>'],
    [
      'absent attribute',
      html`<p class="a" lang="${undefined}" title="b">x</p>`,
      '<p class="a" title="b">x</p>',
    ],
    ['false attribute', html`<p hidden="${false}">x</p>`, '<p>x</p>'],
    ['empty attribute', html`<img alt="${''}" />`, '<img alt="" />'],
    ['zero', html`<p title="${0}">${0}</p>`, '<p title="0">0</p>'],
    [
      'good address',
      html`<a href="${'https://V.fr/a b?'.replace(' ', '')}">x</a>`,
      '<a href="https://v.fr/ab?">x</a>',
    ],
    ['bad address', html`<a href="${'javascript:hit()'}">x</a>`, '<a>x</a>'],
    [
      'mail address',
      html`<a href="${'mailto:a@v.fr?subject=b&body=c'}">x</a>`,
      '<a href="mailto:a@v.fr?subject=b&amp;body=c">x</a>',
    ],
    ['mail address to load', html`<img src="${'mailto:a@v.fr'}" />`, '<img />'],
    ['fragment', html`<a href="#c-${'"x'}">x</a>`, '<a href="#c-&quot;x">x</a>'],
  ];
  for (const [name, markup, expected] of cases) it(name, () => assert.equal(write(markup), expected));

  it('does not take data for markup, whatever its shape', () => {
    for (const forged of [
      { toString: () => '<b>' },
      { markup: '<b>' },
      JSON.parse('{"Symbol(markup)":"<b>"}'),
      { __proto__: html`<b></b>` },
    ])
      assert.equal(write(html`<p>${forged as Hole}</p>`), '<p></p>');
    assert.throws(() => html`<p title="${{} as Hole}">x</p>`, TypeError);
  });

  it('refuses a template that no escaping makes safe, when it is first used', () => {
    const pieces = ['<p onclick="', '"></p>'];
    assert.throws(() => html(Object.assign(pieces, { raw: pieces }), 'x'), /^TypeError: html template/);
  });

  it('any text is read back as it was, and nothing else', () => {
    const check = (text: string): void => {
      // NUL and lone halves have no place in HTML; a line end is `\n` to it.
      const given = text.replace(/\0|\p{Cs}/gu, '').replace(/\r\n?/g, '\n');
      const tree = read(html`<p title="${given}">${given}</p>`);
      const [p, ...others] = elements(tree);
      assert.deepEqual(others, []);
      assert.equal(p && attribute(p, 'title'), given);
      assert.equal(textOf(tree), given);
    };
    fc.assert(fc.property(fc.string({ unit: 'binary' }), check));
    for (const text of [...HOSTILE, ...corpusPayloads()]) check(text);
  });
});

describe('join', () => {
  it('puts something between', () =>
    assert.equal(write(html`${join(['a', html`<br />`, 'c'], '<')}`), 'a&lt;<br />&lt;c'));
});
