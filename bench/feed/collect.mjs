/**
 * Collecting: 50 sources of 20 items from servers on this machine into a fresh SQLite file, the feed put together and
 * written, in milliseconds of processor time of this thread; beside it, in the same round, the floor: the same answers
 * fetched through the same way out and thrown away. Pictures are apart: none is copied here.
 */
import { createServer } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';

export const SOURCES = 50;
export const ITEMS = 20;
const TEXT = 'La rue des Tilleuls est coupée de 8 h à 17 h ; une déviation passe par le quai. '.repeat(6);

const rss = (source) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>S${source}</title>${Array.from(
    { length: ITEMS },
    (_, i) =>
      `<item><guid>${source}-${i}</guid><title>Nouvelle ${source} ${i}</title><link>https://s${source}.example/${i}</link><pubDate>${new Date(Date.UTC(2026, 9, 30, 0, -i * 60 - source)).toUTCString()}</pubDate><description>&lt;p&gt;${TEXT} ${source} ${i}&lt;/p&gt;&lt;p&gt;&lt;a href="https://s${source}.example/${i}"&gt;Lire&lt;/a&gt;&lt;/p&gt;</description></item>`,
  ).join('')}</channel></rss>`;

if (!isMainThread && workerData === 'servers') {
  // The servers' own time is not the collector's.
  const server = createServer(({ url }, response) => response.end(rss(Number(url.slice(1)))));
  server.listen(0, '127.0.0.1', () => parentPort.postMessage(server.address().port));
}

/**
 * @param {number} rounds
 * @returns {Promise<Map<string, number[]>>} by what was done: milliseconds, a value for each round
 */
export async function measureCollecting(rounds) {
  const { collect } = await import('../../src/node/feed/collect.ts');
  const { publish } = await import('../../src/node/feed/publish.ts');
  const { createGet } = await import('../../src/node/net/get.ts');
  const { systemClock } = await import('../../src/node/edge/clock.ts');
  const { openStore } = await import('../../src/node/store/open.ts');
  const { configOf, townFile } = await import('../../test/support/node/companion.ts');
  const { wordsOf } = await import('../../src/node/routes/words.ts');

  const worker = new Worker(new URL(import.meta.url), { workerData: 'servers' });
  const port = await new Promise((resolve) => worker.once('message', resolve));
  const get = createGet({ allow: [`127.0.0.1:${port}`] });
  const sources = Array.from({ length: SOURCES }, (_, i) => ({
    id: `s${i}`,
    url: `http://127.0.0.1:${port}/${i}`,
  }));
  const file = townFile();
  const [one] = configOf({
    ...file,
    site: { ...file.site, feed: { sources, limit: 500, images: false } },
  }).sites;

  const spent = new Map();
  /** Processor time of this thread alone: the servers are another one. */
  const measure = async (what, work) => {
    const before = process.threadCpuUsage();
    await work();
    const { user, system } = process.threadCpuUsage(before);
    spent.set(what, [...(spent.get(what) ?? []), (user + system) / 1000]);
  };

  for (let round = 0; round < rounds; round++) {
    const folder = mkdtempSync(join(tmpdir(), 'parvis-bench-'));
    const store = await openStore({ url: `sqlite:${join(folder, 'parvis.db')}` });
    await store.migrate();
    const deps = { get, accounts: new Map(), store: store.feed, clock: systemClock, random: () => 0 };
    await measure('floor', async () => {
      for (const { url } of sources) await get(url);
    });
    await measure('collect', async () => {
      const visits = await collect(deps, one);
      if (visits.some(({ posts }) => posts !== ITEMS)) throw new Error('not everything was read');
    });
    await measure('write', () => publish(store.feed, one, wordsOf('fr'), folder, Date.now()));
    await measure('again', () => publish(store.feed, one, wordsOf('fr'), folder, Date.now()));
    await store.close();
    rmSync(folder, { recursive: true, force: true });
  }
  await worker.terminate();
  return spent;
}
