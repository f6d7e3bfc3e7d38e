import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { decodeEntities } from '../../../src/model/text/entities.ts';

describe('decodeEntities', () => {
  const cases: [text: string, expected: string][] = [
    ['&amp;&lt;&gt;&quot;&apos;', '&<>"\''],
    ['&nbsp;&yuml;&Agrave;&divide;&times;', '\u00a0ÿÀ÷×'],
    ['&euro;&oelig;&hellip;&zwj;&le;', '€œ…\u200d≤'],
    ['&#233;&#xe9;&#XE9;&#233', 'éééé'],
    ['&#0000106;', 'j'],
    ['&#150;&#x9f;&#129;', '–Ÿ\u0081'],
    ['&#0;&#xdfff;&#1114112;&#9999999999999999999999;', '\ufffd\ufffd\ufffd\ufffd'],
    ['&#x10ffff;', '\u{10ffff}'],
    [
      '&foo;&eacute &copy=1 &; &#; &#x; &constructor;&__proto__;',
      '&foo;&eacute &copy=1 &; &#; &#x; &constructor;&__proto__;',
    ],
    ['&amp;lt;', '&lt;'],
  ];
  for (const [text, expected] of cases) it(text, () => assert.equal(decodeEntities(text), expected));
});
