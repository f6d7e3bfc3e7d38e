/** Counts must not depend on luck: what is counted is counted until two counts say the same. */
import { isDeepStrictEqual } from 'node:util';

/**
 * @template T
 * @param {() => Promise<T>} count
 * @param {number} most how often it may be counted
 * @returns {Promise<T>} what two counts agreed on
 * @throws when no two did: then nobody should be told a figure
 */
export async function agreed(count, most = 4) {
  const found = [];
  while (found.length < most) {
    const one = await count();
    if (found.some((other) => isDeepStrictEqual(one, other))) return one;
    found.push(one);
  }
  throw new Error(`Counted ${most} times, and no two counts were the same. Is the machine busy?`);
}
