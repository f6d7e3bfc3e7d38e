import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wordList } from '../../../src/model/wordlist/list.ts';
import { excerptOf, markWord } from '../../../src/model/wordlist/mark.ts';
import { cpuTime } from '../../support/node/cpu.ts';

const list = wordList(['vilain', 'va au diable']);

test('the word is found where it stands, and nothing about it', () => {
  const cases: [string, string][] = [
    ['Quel vilain, celui-là', 'vilain'],
    ['(V1LAIN)', 'V1LAIN'],
    ['un v i l a i n ici', 'v i l a i n'],
    ['Monsieur, VA  au\nDiable, merci', 'VA  au\nDiable'],
    ['vil*in', 'vil*in'],
    ['un vilain et un autre vilain', 'vilain'],
  ];
  for (const [text, met] of cases) {
    const marked = markWord(list, text)!;
    assert.equal(marked.met, met, text);
    assert.equal(marked.before + marked.met + marked.after, text);
  }
  assert.equal(markWord(list, 'Rien de tel'), undefined);
  assert.equal(markWord(list, ''), undefined);
  assert.equal(markWord(wordList([]), 'vilain'), undefined);
});

test('whatever the text, the three parts are the text', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (a, b) => {
      const text = `${a} vilain ${b}`;
      const marked = markWord(list, text);
      if (marked) assert.equal(marked.before + marked.met + marked.after, text);
    }),
    { numRuns: 300 },
  );
});

test('a long text costs a few looks', () => {
  const text = `${'mot '.repeat(50_000)}vilain ${'mot '.repeat(50)}`;
  const begun = cpuTime();
  assert.equal(markWord(list, text)?.met, 'vilain');
  assert.ok(cpuTime() - begun < 5_000);
});

test('an excerpt is one line, and says what it leaves out', () => {
  const marked = { before: 'a'.repeat(90) + '\n', met: 'x', after: ' b\n\nc' + 'd'.repeat(90) };
  assert.deepEqual(excerptOf(marked, 10), {
    before: `…${'a'.repeat(9)} `,
    met: 'x',
    after: ` b c${'d'.repeat(6)}…`,
  });
  assert.deepEqual(excerptOf({ before: 'a ', met: 'x', after: '' }, 10), {
    before: 'a ',
    met: 'x',
    after: '',
  });
});
