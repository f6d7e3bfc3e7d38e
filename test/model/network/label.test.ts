import assert from 'node:assert/strict';
import { test } from 'node:test';
import { networkLabel } from '../../../src/model/network/label.ts';
import { networks } from '../../../src/model/network/registry.ts';
import en from '../../../src/words/en/share.ts';
import fr from '../../../src/words/fr/share.ts';

test('every name contains what is written, and tells of a window where one opens, only there', () => {
  for (const [words, window] of [
    [en, '(new window)'],
    [fr, '(nouvelle fenêtre)'],
  ] as const)
    for (const network of networks) {
      const [text, full] = networkLabel(network, words);
      assert.ok(full.toLowerCase().includes(text.toLowerCase()), `${full}: ${text}`);
      assert.notEqual(full, text, `${network.id}: the name says what happens`);
      assert.equal(full.includes(window), network.ownTab, full);
      assert.doesNotMatch(full, /\($|\s$/);
    }
});
