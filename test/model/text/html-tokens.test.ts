import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { tokens } from '../../../src/model/text/html-tokens.ts';

/** Tokens in a short notation: words, `+tag{attributes}`, `-tag`. */
const short = (html: string): string[] =>
  [...tokens(html)].map((token) =>
    token.tag === undefined
      ? token.text
      : `${token.close ? '-' : '+'}${token.tag}${token.slash ? '/' : ''}${token.attributes.size ? JSON.stringify(Object.fromEntries(token.attributes)) : ''}`,
  );

describe('tokens', () => {
  const cases: [html: string, expected: string[]][] = [
    ['a<b>c</b>d', ['a', '+b', 'c', '-b', 'd']],
    ['<A HREF=x>', ['+a{"href":"x"}']],
    ['<a b=\'1\' c="2" d=3 e f = 4>', ['+a{"b":"1","c":"2","d":"3","e":"","f":"4"}']],
    ['<a/b=1/c>', ['+a{"b":"1/c"}']],
    ['<a b="1"c="2">', ['+a{"b":"1","c":"2"}']],
    ['<a b=">" c=\'"\'>d', ['+a{"b":">","c":"\\""}', 'd']],
    ["<p title=it's>a", ['+p{"title":"it\'s"}', 'a']],
    ['<a =b=c>', ['+a{"=b":"c"}']],
    ['<a b=1 b=2>', ['+a{"b":"1"}']],
    ['<br/><img a=b/>', ['+br/', '+img/{"a":"b/"}']],
    ['<a __proto__=x constructor=y>', ['+a{"constructor":"y"}']],
    ['a < b <3 <', ['a < b <3 <']],
    ['a<!---->b<!--->c<!-->d<!-- - -- > -->e', ['a', 'b', 'c', 'd', 'e']],
    ['a<!doctype html>b</ x>c<?x?>d', ['a', 'b', 'c', 'd']],
    ['<script>a<b></script x>c', ['+script', '-script{"x":""}', 'c']],
    ['<SCRIPT>a</ScRiPt>b', ['+script', '-script', 'b']],
    ['<title>a', ['+title']],
    ['a<b c="d>e', ['a']],
    ['a</', ['a']],
  ];
  for (const [html, expected] of cases)
    it(html, () => {
      const found = short(html);
      // `__proto__` is an own key of the map, which Object.fromEntries keeps as an own property.
      assert.deepEqual(
        found.map((token) => token.replace('"__proto__":"x",', '')),
        expected,
      );
    });
});
