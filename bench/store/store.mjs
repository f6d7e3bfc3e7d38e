/** The store's own verbs, over one engine. */
import { openStore } from '../../src/node/store/open.ts';
import { COMMENTS, each, HOT, id, READS, TEXT, WRITES } from './sizes.mjs';

const start = Date.parse('2026-01-01T00:00:00Z');
const instant = (i) => new Date(start + i * 1000).toISOString();

/** Half of the comments hang under the first root, the rest are roots with a reply each. */
const comment = (i) => ({
  id: id(i),
  site: 's',
  thread: 't',
  ...(i > 0 && i <= HOT && { parent: id(0) }),
  ...(i > HOT && i % 2 && { parent: id(i - 1) }),
  author: { name: 'Ada' },
  text: TEXT,
  state: 'published',
  version: 2,
  revision: 1,
  receivedAt: instant(i),
});
const line = (i) => ({ comment: id(i), at: instant(i), by: 'system', from: 'sending', to: 'published' });
const thread = {
  id: 't',
  site: 's',
  addresses: [{ url: 'https://ville.example/', since: instant(0) }],
  canonical: 'https://ville.example/',
  createdAt: instant(0),
};

/** @param {string} url of an empty database @returns {Promise<Record<string, number>>} milliseconds by what was done */
export async function measureStore(url) {
  const store = await openStore({ url });
  try {
    await store.migrate();
    await store.write((tx) => tx.addThread(thread));
    const add = (tx, i) => tx.addComment({ comment: comment(i), token: `token${i}` }, line(i));
    const inserted = await each(WRITES, (i) =>
      store.once('s', `key${i}`, 'f', instant(i), (tx) => add(tx, i)),
    );
    for (let i = WRITES; i < COMMENTS; i += 1000)
      await store.write(async (tx) => {
        for (let k = i; k < Math.min(i + 1000, COMMENTS); k++) await add(tx, k);
      });
    const page = (query) => () => store.page('s', 't', { sort: 'oldest', limit: 50, replies: 10, ...query });
    const first = await page({ sort: 'newest' })();
    return {
      'insert, with key and log': inserted,
      'page of 50': await each(READS, page({ sort: 'newest' })),
      'page of 50 further on': await each(READS, page({ sort: 'newest', after: first.next })),
      'page of 50 with the hot root': await each(READS / 4, page({})),
      'page around a late reply of the hot root': await each(READS / 4, page({ at: id(HOT - 1) })),
      '50 replies of the hot root': await each(READS, page({ parent: id(0) })),
      count: await each(READS, () => store.counts('s', ['https://ville.example/'])),
      comment: await each(READS, () => store.comment('s', id(77))),
      queue: await each(READS, () => store.queue('s', 'published', { limit: 20 })),
    };
  } finally {
    await store.close();
  }
}
