import assert from 'node:assert/strict';
import { test } from 'node:test';
import { wordList } from '../../../../src/model/wordlist/list.ts';
import { words } from '../../../../src/node/comments/checks/words.ts';
import { looked } from './looked.ts';

const rules = { words: wordList(['crétin', 'sale type']) };

test('a word of the list holds, in the text or in the name, disguised or not; it is told with its entry', () => {
  for (const draft of [
    { text: 'Quel CRETIN !' },
    { text: 'Bonjour', name: 'Cr\u00e9tin' },
    { text: 'cr3tin' },
  ])
    assert.deepEqual(words.run(looked({ rules, draft })), { hold: [{ rule: 'words', words: ['crétin'] }] });
  assert.deepEqual(words.run(looked({ rules, draft: { text: 'Les Crétois' } })), {});
  assert.deepEqual(words.run(looked({ draft: { text: 'crétin' } })), {});
});
