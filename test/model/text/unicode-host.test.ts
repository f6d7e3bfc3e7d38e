import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { unicodeHost } from '../../../src/model/text/unicode-host.ts';

describe('unicodeHost', () => {
  // Samples of RFC 3492 section 7.1 that are one script, and everyday names.
  const cases: [host: string, shown: string][] = [
    ['v.fr', 'v.fr'],
    // Its question mark belongs to no script.
    ['xn--egbpdaj6bu4bxfgehfvwxn', 'xn--egbpdaj6bu4bxfgehfvwxn'],
    ['xn--ihqwcrb4cv8a8dqg056pqjye', '他们为什么不说中文'],
    ['xn--mnchen-3ya.de', 'münchen.de'],
    ['xn--bcher-kva.example:8080', 'bücher.example:8080'],
    ['xn--p1ai', 'рф'],
    ['xn--fiqs8s', '中国'],
    ['xn--', 'xn--'],
    ['xn--\u0000.fr', 'xn--\u0000.fr'],
    ['xn--99999999999999999999.fr', 'xn--99999999999999999999.fr'],
  ];
  for (const [host, shown] of cases) it(host, () => assert.equal(unicodeHost(host), shown));

  it('never throws', () => {
    fc.assert(fc.property(fc.string(), (label) => typeof unicodeHost(`xn--${label}`) === 'string'));
  });

  it('agrees with the platform on names of one alphabet', () => {
    const letter = fc.constantFrom(...'abcz09éèçàœñö');
    fc.assert(
      fc.property(fc.array(letter, { minLength: 1, maxLength: 20 }), (letters) => {
        const label = `a${letters.join('')}b`;
        assert.equal(unicodeHost(new URL(`http://${label}.fr`).host), `${label}.fr`);
      }),
    );
  });
});
