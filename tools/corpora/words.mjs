// The word list: what must be caught however it is disguised, what may only be held, what must be left alone; and that
// no text takes long. Reported together, for either alone is easy.
import { performance } from 'node:perf_hooks';
import { wordsIn } from '../../src/model/wordlist/find.ts';
import { wordList } from '../../src/model/wordlist/list.ts';
import { json } from './read.mjs';

export async function run(folder) {
  const lists = json(folder, 'comments', 'wordlist.json');
  const bypass = json(folder, 'comments', 'wordlist-bypass.json');
  const clean = json(folder, 'comments', 'wordlist-clean.json');
  const redos = json(folder, 'comments', 'redos.json');
  if (!lists || !bypass || !clean || !redos) return undefined;
  const list = wordList(Object.values(lists).flat());
  const wrong = [];
  const tiers = new Map();
  for (const { id, word, text, tier, kind } of bypass) {
    const met = wordsIn(list, text).includes(word);
    const [caught, all] = tiers.get(tier) ?? [0, 0];
    tiers.set(tier, [caught + (met ? 1 : 0), all + 1]);
    // The last tier is caught only where that markup is interpreted, which it is nowhere here.
    if (!met && tier === 'core') wrong.push(`${id} (${tier}, ${kind}): not caught`);
  }
  let falseHits = 0;
  for (const { id, text, expect } of clean)
    if (expect === 'no-match' && wordsIn(list, text).length) {
      falseHits++;
      wrong.push(`${id}: caught, and is innocent`);
    }
  // The best of three: a machine that is busy with something else makes no pattern slow.
  const best = (text) =>
    Math.min(
      ...[1, 2, 3].map(() => {
        const start = performance.now();
        wordsIn(list, text);
        return performance.now() - start;
      }),
    );
  let slowest = 0;
  for (const { id, gen } of redos.probes) {
    const text = gen.repeat.repeat(gen.n);
    best(text.slice(0, 1000));
    const [once, twice] = [best(text), best(text + text)];
    slowest = Math.max(slowest, once);
    // Below some milliseconds a ratio measures the clock.
    if (once > 8 && twice > once * 3.5)
      wrong.push(`${id}: ${once.toFixed(0)} ms, twice as long ${twice.toFixed(0)} ms`);
  }
  const said = [...tiers].map(([tier, [caught, all]]) => `${tier} ${caught}/${all}`).join(', ');
  return {
    tried: bypass.length + clean.length + redos.probes.length,
    wrong,
    note: `caught: ${said}; false hits ${falseHits}; slowest probe ${slowest.toFixed(0)} ms`,
  };
}
