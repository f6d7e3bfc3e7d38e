import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { markupAddress } from '../../src/html/address.ts';

describe('markupAddress', () => {
  const cases: [value: string, link: string | undefined, load: string | undefined][] = [
    ['https://v.fr', 'https://v.fr/', 'https://v.fr/'],
    ['/a?b#c', '/a?b#c', '/a?b#c'],
    ['?a', '?a', '?a'],
    ['#c-1', '#c-1', '#c-1'],
    ['', '', ''],
    ['mailto:?subject=a%20b', 'mailto:?subject=a%20b', undefined],
    ['sms:?&body=a', 'sms:?&body=a', undefined],
    ['tel:+33123456789', 'tel:+33123456789', undefined],
    ['//evil.example', undefined, undefined],
    ['/\\evil.example', undefined, undefined],
    ['\\\\evil.example', undefined, undefined],
    ['a/b', undefined, undefined],
    ['0123456789abcdef0123.html', '0123456789abcdef0123.html', '0123456789abcdef0123.html'],
    ['0123456789abcdef0123.html/x', undefined, undefined],
    ['javascript:hit()', undefined, undefined],
    ['mailto:a\nb', undefined, undefined],
    ['/\t/evil.example', undefined, undefined],
    [' /a', undefined, undefined],
    ['data:text/html,x', undefined, undefined],
  ];
  for (const [value, link, load] of cases)
    it(JSON.stringify(value), () => {
      assert.equal(markupAddress(value, true), link);
      assert.equal(markupAddress(value, false), load);
    });
});
