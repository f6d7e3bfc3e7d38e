/**
 * The store against raw `node:sqlite` in the same run: inserting comments, and reading a page of 50 from a thread of
 * 10,000 with one root that holds half of them. Five rounds, the median of each; the machine should be quiet.
 *
 *   node bench/store.mjs [postgres]     `postgres` starts a private server and measures that too
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { openStore } from '../src/node/store/open.ts';
import { startPostgres } from '../test/support/postgres.mjs';

const ROUNDS = 5;
const COMMENTS = 10_000;
const HOT = COMMENTS / 2;
const READS = 200;
const WRITES = 500;
const TEXT = 'Merci pour ce compte rendu ; la rue des Tilleuls reste dangereuse aux heures d’école. '.repeat(
  4,
);

const start = Date.parse('2026-01-01T00:00:00Z');
const instant = (i) => new Date(start + i * 1000).toISOString();
const id = (i) => `c${i.toString(36).padStart(12, '0')}`;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** Milliseconds of each of `times` runs, one after the other. */
async function times(count, work) {
  const spent = [];
  for (let i = 0; i < count; i++) {
    const from = performance.now();
    await work(i);
    spent.push(performance.now() - from);
  }
  return spent;
}

const medians = new Map();
const say = (what, spent) => medians.set(what, [...(medians.get(what) ?? []), median(spent)]);

/** The floor: one table, one index, one row a transaction. */
async function raw(folder) {
  const db = new DatabaseSync(join(folder, 'raw.db'));
  db.exec('pragma journal_mode=wal; pragma synchronous=full');
  db.exec('create table c (id text primary key, thread text, at integer, state text, text text) strict');
  db.exec('create index c_at on c (thread, state, at)');
  const insert = db.prepare('insert into c values (?, ?, ?, ?, ?)');
  say('raw insert', await times(WRITES, (i) => insert.run(id(i), 't', i, 'published', TEXT)));
  db.exec('begin');
  for (let i = WRITES; i < COMMENTS; i++) insert.run(id(i), 't', i, 'published', TEXT);
  db.exec('commit');
  const page = db.prepare('select * from c where thread = ? and state = ? order by at desc limit 50');
  say('raw page of 50', await times(READS, () => page.all('t', 'published')));
  db.close();
}

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

async function measure(name, url) {
  const store = await openStore({ url });
  await store.migrate();
  const thread = {
    id: 't',
    site: 's',
    addresses: [{ url: 'https://ville.example/', since: instant(0) }],
    canonical: 'https://ville.example/',
    createdAt: instant(0),
  };
  await store.write((tx) => tx.addThread(thread));
  const add = (tx, i) => tx.addComment({ comment: comment(i), token: `token${i}` }, line(i));
  say(
    `${name} insert, with key and log`,
    await times(WRITES, (i) => store.once('s', `key${i}`, 'f', instant(i), (tx) => add(tx, i))),
  );
  for (let i = WRITES; i < COMMENTS; i += 1000)
    await store.write(async (tx) => {
      for (let k = i; k < Math.min(i + 1000, COMMENTS); k++) await add(tx, k);
    });
  const page = (query) => () => store.page('s', 't', { sort: 'oldest', limit: 50, replies: 10, ...query });
  const first = await page({ sort: 'newest' })();
  say(`${name} page of 50`, await times(READS, page({ sort: 'newest' })));
  say(`${name} page of 50 further on`, await times(READS, page({ sort: 'newest', after: first.next })));
  say(`${name} page of 50 with the hot root`, await times(READS / 4, page({})));
  say(`${name} page around a late reply of the hot root`, await times(READS / 4, page({ at: id(HOT - 1) })));
  say(`${name} 50 replies of the hot root`, await times(READS, page({ parent: id(0) })));
  say(`${name} count`, await times(READS, () => store.counts('s', ['https://ville.example/'])));
  say(`${name} comment`, await times(READS, () => store.comment('s', id(77))));
  say(`${name} queue`, await times(READS, () => store.queue('s', 'published', { limit: 20 })));
  await store.close();
}

const server = process.argv.includes('postgres') ? await startPostgres() : undefined;
for (let round = 1; round <= ROUNDS; round++) {
  if (process.stdout.isTTY) process.stdout.write(`round ${round} of ${ROUNDS}\r`);
  const folder = mkdtempSync(join(tmpdir(), 'parvis-bench-'));
  try {
    await raw(folder);
    await measure('sqlite', `sqlite:${join(folder, 'store.db')}`);
    if (server) await measure('postgres', await server.database());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
await server?.stop();
for (const [what, rounds] of medians)
  process.stdout.write(`${what.padEnd(48)} ${median(rounds).toFixed(3).padStart(8)} ms\n`);
