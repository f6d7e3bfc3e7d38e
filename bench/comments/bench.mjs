/**
 * A page of 50 comments out of 10,000: the raw query of `node:sqlite`, the store, and the companion over HTTP, on the
 * same rows in the same rounds.
 */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { brotliCompressSync } from 'node:zlib';
import { openStore } from '../../src/node/store/open.ts';
import { fillStore, PAGE, SITE, SIZES, startCompanion } from '../kit/companion.mjs';
import { load } from '../kit/load.mjs';
import { machine, machineLine } from '../kit/machine.mjs';
import { median, spread } from '../kit/median.mjs';
import { progress } from '../kit/progress.mjs';
import { today, writeResult } from '../kit/results.mjs';
import { overFloor, paired } from '../kit/rounds.mjs';
import { table } from '../kit/table.mjs';

const READS = 400;
const WARM = 100;
const AT_ONCE = 4;
const thread = `/s/${SITE}/thread?page=${encodeURIComponent(PAGE)}&limit=50`;

/** What is measured: each opens what it needs and returns one read. */
const subjects = [
  {
    id: 'raw',
    name: 'raw SQLite, one query, newest first',
    atOnce: 1,
    open: ({ folder }) => {
      const db = new DatabaseSync(join(folder, 'parvis.db'), { readOnly: true });
      const page = db.prepare(
        `select * from comment indexed by comment_root where site = ? and thread = 'long' and parent is null and shown > 0
         order by received_at desc, id desc limit 50`,
      );
      return {
        read: () => {
          if (page.all(SITE).length !== 50) throw new Error('The raw page is not whole.');
        },
        close: () => db.close(),
      };
    },
  },
  ...[
    ['store', 'the store, newest first', { sort: 'newest' }],
    ['hot', 'the store, oldest first, with the comment that 400 answer', { sort: 'oldest' }],
  ].map(([id, name, query]) => ({
    id,
    name,
    atOnce: 1,
    open: async ({ folder }) => {
      const store = await openStore({ url: `sqlite:${join(folder, 'parvis.db')}` });
      return {
        read: async () => {
          const { comments } = await store.page(SITE, 'long', {
            limit: 50,
            replies: 5,
            enough: 50,
            ...query,
          });
          if (comments.length < 50) throw new Error('A page of the store is not whole.');
        },
        close: () => store.close(),
      };
    },
  })),
  ...[
    ['http', 'the companion over HTTP, newest first', '&sort=newest', false],
    ['again', 'the same, asked again with its tag: 304', '&sort=newest', true],
  ].map(([id, name, more, tagged]) => ({
    id,
    name,
    atOnce: AT_ONCE,
    open: async ({ address }) => {
      const first = await fetch(address + thread + more);
      const tag = first.headers.get('etag');
      await first.text();
      const headers = tagged ? { 'if-none-match': tag } : {};
      return {
        read: async () => {
          const answer = await fetch(address + thread + more, { headers });
          if (answer.status !== (tagged ? 304 : 200)) throw new Error(`The companion said ${answer.status}.`);
          await answer.arrayBuffer();
        },
        close: () => undefined,
      };
    },
  })),
];

const number = (value, digits = 0) => value.toLocaleString('en-GB', { maximumFractionDigits: digits });

/** The table for people. */
export const markdown = ({ date, counts, timings }) => `# A page of comments

${date}. ${number(counts.comments)} comments on a site, ${number(counts.page)} of them on the page that is read, ${counts.hot} of these under one comment. A page of ${counts.sent} comments is ${number(counts.characters)} characters of JSON, ${number(counts.bytes)} bytes with brotli. Medians of ${timings.rounds} rounds, each of ${counts.reads} reads after ${counts.warm} to warm up; over HTTP ${counts.atOnce} at a time, from the same machine, whose processors the asking takes its part of. "Floor" is the time beside the raw query of the same round. Only figures of one run can be compared.

${table(
  ['What', 'pages a second', 'ms', 'floor', 'apart'],
  timings.figures.map(({ name, perSecond, ms, floor, apart }) => [
    name,
    number(perSecond),
    ms.toFixed(3),
    `${floor.toFixed(1)} ×`,
    `${Math.round(apart * 100)} %`,
  ]),
)}
${machineLine(timings.machine)}
`;

/** @param {{rounds: number}} options */
export async function run({ rounds }) {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-bench-'));
  let companion;
  try {
    progress('comments: 10,000 of them are written');
    await fillStore(join(folder, 'parvis.db'));
    // A copy of its own: nobody waits for the other's lock.
    cpSync(join(folder, 'parvis.db'), join(folder, 'served', 'parvis.db'), { recursive: true });
    companion = await startCompanion(join(folder, 'served'));
    const { address } = companion;
    const all = await paired(subjects, rounds, async ({ name, atOnce, open }, round) => {
      progress(`comments: round ${round + 1} of ${rounds}, ${name}`);
      const { read, close } = await open({ folder, address });
      try {
        await load({ count: WARM, atOnce }, read);
        return await load({ count: READS, atOnce }, read);
      } finally {
        await close();
      }
    });
    const text = await (await fetch(`${address}${thread}&sort=newest`)).text();
    const result = {
      bench: 'comments',
      date: today(),
      counts: {
        comments: SIZES.all,
        page: SIZES.page,
        hot: SIZES.hot,
        reads: READS,
        warm: WARM,
        atOnce: AT_ONCE,
        sent: JSON.parse(text).comments.length,
        characters: text.length,
        bytes: brotliCompressSync(text).length,
      },
      timings: {
        rounds,
        machine: machine(),
        figures: subjects.map(({ id, name }) => {
          const { perSecond, ms } = all.get(id);
          return {
            id,
            name,
            perSecond: median(perSecond),
            ms: median(ms),
            floor: overFloor(ms, all.get('raw').ms),
            apart: spread(ms),
          };
        }),
      },
    };
    writeResult('comments', result, markdown(result));
  } finally {
    await companion?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
