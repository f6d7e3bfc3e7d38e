import assert from 'node:assert/strict';
import { test } from 'node:test';
import { salvage } from '../../../../src/node/feed/readers/salvage.ts';

test('what XML forbids is dropped, what only Windows means is read so', () => {
  assert.equal(salvage('a\0b\u0001c\u000bd\ufffee\uffff\ud800f\t\n\r'), 'abcdef\t\n\r');
  assert.equal(salvage('l\u0092\u00e9t\u00e9 \u0080'), 'l\u2019\u00e9t\u00e9 \u20ac');
  assert.equal(salvage('\ud83c\udf89'), '\ud83c\udf89');
});

test('the document type goes, with everything inside it', () => {
  const rows = [
    ['<!DOCTYPE rss SYSTEM "http://evil.example/a.dtd"><rss/>', '<rss/>'],
    [
      '<?xml version="1.0"?>\n<!DOCTYPE rss [<!ENTITY a "b"> <!ENTITY c "<rss>d]>">]>\n<rss/>',
      '<?xml version="1.0"?>\n\n<rss/>',
    ],
    ["<!doctype rss [<!ENTITY % p SYSTEM 'http://evil.example/'> %p;]><rss/>", '<rss/>'],
    ["<!DOCTYPE rss [<!-- don't ]> --> <!ENTITY a '>'>]><rss/>", '<rss/>'],
    [
      '<!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd"><rss/>',
      '<rss/>',
    ],
  ] as const;
  for (const [given, left] of rows) assert.equal(salvage(given), left);
});

test('a document type that never ends does not take the feed with it', () => {
  assert.equal(salvage('<!DOCTYPE rss [ <rss><channel/></rss>'), '<channel/></rss>');
  assert.equal(salvage('<!DOCTYPE rss "><rss/>'), '<rss/>');
  assert.equal(salvage('<!DOCTYPE rss '), '');
});

test('what looks like one inside an item is words', () => {
  const feed = '<rss><item><description><![CDATA[<!DOCTYPE html>]]></description></item></rss>';
  assert.equal(salvage(feed), feed);
});
