/** Says what is being done and how long it took on a terminal, and nothing but failures elsewhere (cron, CI logs stay short). */
const live = process.stdout.isTTY;

/**
 * @template T
 * @param {string} what said while it runs
 * @param {() => T | Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(what, work) {
  const start = performance.now();
  if (live) process.stdout.write(`${what} ...`);
  const result = await work();
  if (live) process.stdout.write(` ${((performance.now() - start) / 1000).toFixed(1)} s\n`);
  return result;
}
