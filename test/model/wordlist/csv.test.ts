import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { cleanLine } from '../../../src/model/text/clean.ts';
import { readWordsText, wordsCsv } from '../../../src/model/wordlist/csv.ts';
import type { ListedWord } from '../../../src/model/wire/desk-words.ts';

const word = (text: string, more: Partial<ListedWord> = {}): ListedWord => ({
  ...{ list: 'hold', word: text, lang: '', note: '' },
  ...more,
});

test('what is written is read back as it was', () => {
  const letters = fc.stringMatching(/^[=+@'"a-zé,; -]{0,12}[a-z]$/).map(cleanLine);
  fc.assert(
    fc.property(
      fc.uniqueArray(letters, { selector: (text) => text.toLowerCase(), maxLength: 9 }),
      letters,
      (texts, note) => {
        const entries = texts.map((text, i) =>
          word(text, { list: i % 2 ? 'emergency' : 'hold', lang: 'fr', note }),
        );
        assert.deepEqual(readWordsText(wordsCsv(entries), 'hold'), { entries, unread: [] });
      },
    ),
    { numRuns: 300 },
  );
});

test('no cell is a formula', () => {
  const csv = wordsCsv([word('=1+1'), word('@cmd', { note: '+x' }), word("'a")]);
  assert.match(csv, /^\ufefflist,word,lang,note\r\nhold,'=1\+1,,\r\nhold,'@cmd,,'\+x\r\nhold,''a,,\r\n$/);
});

test('one word a line, whatever ends a line; blank lines are passed over, bad ones told', () => {
  assert.deepEqual(readWordsText('\ufeffVilain\r\n\nva au diable\n...\nvilain', 'emergency'), {
    entries: [word('vilain', { list: 'emergency' }), word('va au diable', { list: 'emergency' })],
    unread: [4],
  });
});

test('columns in any order, semicolons, quotation marks; a list or language that is none is passed over', () => {
  const text = 'word;note;list;lang\n"sot; ""vraiment""";a;EMERGENCY;fr\n!!;;;\nbête;;other;???\n';
  assert.deepEqual(readWordsText(text, 'hold'), {
    entries: [word('sot; "vraiment"', { list: 'emergency', lang: 'fr', note: 'a' }), word('bête')],
    unread: [3],
  });
});

test('whatever is brought, nothing is thrown', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.boolean(), (text, head) => {
      const { entries } = readWordsText(head ? `list,word\n${text}` : text, 'hold');
      for (const one of entries) assert.ok(one.word.length > 0);
    }),
    { numRuns: 300 },
  );
});
