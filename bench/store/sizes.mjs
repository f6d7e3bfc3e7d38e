/** How much the store is asked to carry, and the clock it is measured with. */
import { median } from '../kit/median.mjs';

/** Comments of the one thread. */
export const COMMENTS = 10_000;
/** How many of them answer its first one. */
export const HOT = COMMENTS / 2;
export const READS = 200;
export const WRITES = 500;
/** What each says: 350 signs, as people write. */
export const TEXT =
  'Merci pour ce compte rendu ; la rue des Tilleuls reste dangereuse aux heures d’école. '.repeat(4);

export const id = (i) => `c${i.toString(36).padStart(12, '0')}`;

/** Milliseconds, as the median of `count` runs, one after the other. */
export async function each(count, work) {
  const spent = [];
  for (let i = 0; i < count; i++) {
    const from = performance.now();
    await work(i);
    spent.push(performance.now() - from);
  }
  return median(spent);
}
