/** Requests to a server, some at a time, and how long they take. */
import { median } from './median.mjs';

/**
 * Sends requests, `atOnce` on their way at any time, over connections that stay open.
 * @param {{count: number, atOnce: number}} size
 * @param {(i: number) => Promise<void>} send one; it throws when the answer is not the one that was asked for
 * @returns {Promise<{perSecond: number, ms: number}>} `ms`: the median of one request's time
 */
export async function load({ count, atOnce }, send) {
  const spent = [];
  let next = 0;
  const from = performance.now();
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      while (next < count) {
        const i = next++;
        const begun = performance.now();
        await send(i);
        spent.push(performance.now() - begun);
      }
    }),
  );
  return { perSecond: (count * 1000) / (performance.now() - from), ms: median(spent) };
}
