import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import { wordList } from '../../../src/model/wordlist/list.ts';
import { wordsIn } from '../../../src/model/wordlist/find.ts';
import { cpuTime } from '../../support/node/cpu.ts';

const list = wordList(['vilain', 'Gr\u00f6bel', 'sot', 'va au diable', '\u0448\u0443\u0442', ' ', '...']);

test('a word is found however it is disguised', () => {
  const texts = [
    'vilain',
    'VILAIN',
    'v\u00eflain',
    'vi\u0301lain',
    'v\u200bi\u200bl\u200ba\u200bi\u200bn',
    'v\u00adilain',
    'v.i.l.a.i.n',
    'un v i l a i n ici',
    'vous \u00e0 v i l a i n',
    'v_i_l_a_i_n',
    'vi-lain',
    'vi\u{1f642}lain',
    'v*lain',
    'v1l41n',
    'vil@in',
    'viiiilaaaiiin',
    '@vilain',
    'vilain!!!',
    '\u202enialiv\u202c',
    'v\u0456l\u0430in',
    '\u24e5\u24d8\u24db\u24d0\u24d8\u24dd',
    '\u{1d42f}\u{1d422}\u{1d425}\u{1d41a}\u{1d422}\u{1d427}',
    '\uff56\uff49\uff4c\uff41\uff49\uff4e',
    '&#118;ilain',
    'vi<!-- x -->lain',
    'vi\\lain',
    '\u{1f1fb}\u{1f1ee}\u{1f1f1}\u{1f1e6}\u{1f1ee}\u{1f1f3}',
  ];
  for (const text of texts) assert.deepEqual(wordsIn(list, `Tiens, ${text} voil\u00e0`), ['vilain'], text);
  assert.deepEqual(wordsIn(list, 'gro\u0308bel, VA  au\nDiable'), ['Gr\u00f6bel', 'va au diable']);
  assert.deepEqual(wordsIn(list, '\u0428\u0423\u0422'), ['\u0448\u0443\u0442']);
});

test('other words are left alone', () => {
  for (const text of [
    'Villain est une commune',
    'vilainement',
    'les sots',
    'va au diableret',
    'va, diable, au',
    'so t',
    'Sottise',
    's.o',
    'VI et LAIN',
    'v* l',
    '2 sots 7',
    'https://www.vilaine.example/lain',
    '',
  ])
    assert.deepEqual(wordsIn(list, text), [], text);
  assert.deepEqual(wordsIn(wordList([]), 'vilain'), []);
});

test('any text is read, in time that grows with its length', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
      for (const entry of wordsIn(list, text))
        assert.ok(['vilain', 'Gr\u00f6bel', 'sot', 'va au diable', '\u0448\u0443\u0442'].includes(entry));
    }),
    { numRuns: 300 },
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 40 }), fc.string({ maxLength: 40 }), (before, after) => {
      assert.ok(wordsIn(list, `${before.replaceAll('<!--', '')} vilain ${after}`).includes('vilain'));
    }),
    { numRuns: 200 },
  );
  // The longest comment that any site takes has 20,000 code points; this is ten times as much.
  for (const unit of ['a', '<!--', '[a](', '_', '*a', 'a*a ', 'i ', 'v.', '\u202e', '&#1', 'aaa ', '1a!']) {
    const text = unit.repeat(200_000 / unit.length);
    wordsIn(list, text);
    const start = cpuTime();
    wordsIn(list, text);
    assert.ok(cpuTime() - start < 3_000, unit);
  }
});

const corpora = process.env['PARVIS_CORPORA'];
test(
  'the corpora\u2019s disguises are caught and its clean sentences are not',
  { skip: !corpora && 'PARVIS_CORPORA is not set' },
  (t) => {
    const read = <T>(name: string): T =>
      JSON.parse(readFileSync(join(corpora!, 'comments', name), 'utf8')) as T;
    const words = wordList(Object.values(read<Record<string, string[]>>('wordlist.json')).flat());
    const missed: Record<string, number> = {};
    const disguised = read<{ text: string; word: string; tier: string }[]>('wordlist-bypass.json');
    for (const { text, word, tier } of disguised)
      if (!wordsIn(words, text).includes(word)) missed[tier] = (missed[tier] ?? 0) + 1;
    const clean = read<{ text: string; expect: string }[]>('wordlist-clean.json');
    const hits = clean.filter(({ text, expect }) => expect === 'no-match' && wordsIn(words, text).length);
    t.diagnostic(
      `${disguised.length} disguised, missed ${JSON.stringify(missed)}; ${clean.length} clean, hit ${hits.length}`,
    );
    assert.deepEqual(missed, {});
    assert.deepEqual(hits, []);
    const { probes } = read<{ probes: { id: string; gen: { repeat: string; n: number } }[] }>('redos.json');
    for (const { id, gen } of probes) {
      const times = [1, 2].map((factor) => {
        const text = gen.repeat.repeat(gen.n * factor);
        const runs = [0, 1, 2].map(() => {
          const start = cpuTime();
          wordsIn(words, text);
          return cpuTime() - start;
        });
        return Math.min(...runs);
      });
      t.diagnostic(`${id}: ${times.map((time) => time.toFixed(1)).join(' ms, twice as long ')} ms`);
      assert.ok(times[0]! < 50, id);
    }
  },
);
