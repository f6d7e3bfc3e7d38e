/**
 * Comments, ours beside a real WordPress: the same 10,000 comments in both, the same posts and reads, behind one nginx,
 * in the same rounds. What WordPress does besides (pages, media, users) is no part of it.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lengthOf, textOf } from '../../test/support/node/talk.ts';
import { fillStore, ORIGIN, PAGE, SITE, SIZES, startCompanion, threads } from '../kit/companion.mjs';
import { load } from '../kit/load.mjs';
import { machine, machineLine } from '../kit/machine.mjs';
import { median, spread } from '../kit/median.mjs';
import { progress } from '../kit/progress.mjs';
import { today, writeResult } from '../kit/results.mjs';
import { paired } from '../kit/rounds.mjs';
import { table } from '../kit/table.mjs';
import { startFront } from './front.mjs';
import { findParts, versions } from './parts.mjs';
import { startWordpress } from './wordpress.mjs';

const POSTS = 100;
const READS = 100;
const WARM = 15;
const AT_ONCE = 4;

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

let sent = 0;
/** Asks, and holds the answer against what must come. */
async function ask(url, wanted, init = {}) {
  const answer = await fetch(url, init);
  const text = await answer.text();
  if (answer.status !== wanted)
    throw new Error(`${new URL(url).pathname} answered ${answer.status}: ${text.slice(0, 200)}`);
  return text;
}

const number = (value, digits = 0) => value.toLocaleString('en-GB', { maximumFractionDigits: digits });
const names = { wordpress: 'WordPress', parvis: 'Parvis' };
const whats = { post: 'posts', read: 'pages of 50' };

/** The table for people. */
export const markdown = ({ date, counts, timings }) => `# Comments beside WordPress

${date}. ${number(counts.comments)} comments in both, ${number(counts.page)} of them on the page that is read. WordPress ${counts.versions.WordPress} (PHP ${counts.versions.PHP} by FPM with its opcode cache, MariaDB ${counts.versions.MariaDB}) and Parvis ${counts.versions.Parvis} (Node, SQLite) behind the same nginx ${counts.versions.nginx}. In each of ${timings.rounds} rounds ${counts.posts} comments are posted without an account and wait for a moderator, and a page of 50 is read ${counts.reads} times, ${counts.atOnce} at a time, after ${counts.warm} posts and ${4 * counts.warm} reads to warm up. Both have written to disk what they have answered. The asking runs on the same machine and takes its part of it. WordPress asks by its REST interface; its limit of one comment in 15 seconds is off, as ours are.

${table(
  ['What', 'Who', 'a second', 'ms', 'apart', 'beside WordPress'],
  timings.figures.map(({ id, what, perSecond, ms, apart, ratio }) => [
    whats[what],
    names[id],
    number(perSecond, 1),
    ms.toFixed(1),
    `${Math.round(apart * 100)} %`,
    `${ratio.toFixed(1)} ×`,
  ]),
  { left: 2 },
)}
What WordPress can do here and Parvis cannot: threads as deep as one likes, and everything else that a WordPress is.
${timings.note ? `\n${timings.note}\n` : ''}
${machineLine(timings.machine)}
`;

/** Figures of all rounds, each with its ratio to WordPress's of the same round. */
export const figuresOf = (all) =>
  Object.keys(whats).flatMap((what) =>
    Object.keys(names).map((id) => {
      const rates = all.get(id)[`${what} rate`];
      const floor = all.get('wordpress')[`${what} rate`];
      return {
        id,
        what,
        perSecond: median(rates),
        ms: median(all.get(id)[`${what} ms`]),
        apart: spread(rates),
        ratio: median(rates.map((rate, round) => rate / floor[round])),
      };
    }),
  );

/** @param {{rounds: number}} options */
export async function run({ rounds }) {
  const parts = findParts();
  const folder = mkdtempSync(join(tmpdir(), 'parvis-wordpress-'));
  const ending = [];
  const stopping = (one) => {
    ending.unshift(() => one.stop());
    return one;
  };
  try {
    const ports = { wordpress: await freePort(), parvis: await freePort() };
    const base = (id) => `http://127.0.0.1:${ports[id]}`;
    progress('wordpress: both are set up with 10,000 comments');
    const wordpress = stopping(
      await startWordpress({
        folder: join(folder, 'wordpress'),
        parts,
        origin: base('wordpress'),
        threads: threads(),
      }),
    );
    mkdirSync(join(folder, 'parvis'));
    await fillStore(join(folder, 'parvis/parvis.db'));

    const subjects = [
      {
        id: 'wordpress',
        post: (text, round, i) =>
          ask(`${base('wordpress')}/wp-json/wp/v2/comments`, 201, {
            method: 'POST',
            headers: { 'content-type': 'application/json' },
            body: JSON.stringify({
              post: wordpress.posts[`t${round % 40}`],
              author_name: `Reader ${i}`,
              author_email: `reader${i}@valmont.example`,
              content: text,
            }),
          }),
        read: () =>
          ask(`${base('wordpress')}/wp-json/wp/v2/comments?post=${wordpress.posts.long}&per_page=50`, 200),
      },
      {
        id: 'parvis',
        post: (text, round, i) =>
          ask(`${base('parvis')}/s/${SITE}/comments`, 202, {
            method: 'POST',
            headers: {
              'content-type': 'application/json',
              origin: ORIGIN,
              'idempotency-key': `bench-${round}-${i}-${sent}`,
              // Each post is another visitor's.
              'x-forwarded-for': `10.${sent >> 8}.${sent & 255}.1`,
            },
            body: JSON.stringify({
              page: `${ORIGIN}/news-${round % 100}`,
              text,
              name: `Reader ${i}`,
              anyway: true,
            }),
          }),
        read: () =>
          ask(
            `${base('parvis')}/s/${SITE}/thread?page=${encodeURIComponent(PAGE)}&limit=50&sort=newest`,
            200,
          ),
      },
    ];

    const all = await paired(subjects, rounds, async ({ id, post, read }, round) => {
      progress(`wordpress: round ${round + 1} of ${rounds}, ${names[id]}`);
      // Started anew: neither has more in memory than the other, and its counters begin at nought.
      const companion = await startCompanion(join(folder, 'parvis'));
      const front = await startFront({
        nginx: parts.nginx,
        folder: join(folder, 'front'),
        ports,
        wordpress,
        companion: companion.address,
      });
      try {
        const posting = (i) => post(`${textOf(i, Math.min(lengthOf(i), 120))} ${id} ${sent++}`, round, i);
        await load({ count: WARM, atOnce: AT_ONCE }, posting);
        const posts = await load({ count: POSTS, atOnce: AT_ONCE }, posting);
        await load({ count: 4 * WARM, atOnce: AT_ONCE }, read);
        const reads = await load({ count: READS, atOnce: AT_ONCE }, read);
        const found = JSON.parse(await read());
        const there = (Array.isArray(found) ? found : found.comments).length;
        if (there !== 50) throw new Error(`${names[id]} answered ${there} comments.`);
        return {
          'post rate': posts.perSecond,
          'post ms': posts.ms,
          'read rate': reads.perSecond,
          'read ms': reads.ms,
        };
      } finally {
        await front.stop();
        await companion.stop();
      }
    });
    const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
    const result = {
      bench: 'wordpress',
      date: today(),
      counts: {
        comments: SIZES.all,
        page: SIZES.page,
        posts: POSTS,
        reads: READS,
        warm: WARM,
        atOnce: AT_ONCE,
        versions: { WordPress: wordpress.version, ...versions(parts), Parvis: version },
      },
      timings: {
        rounds,
        machine: machine(),
        ...(process.env.PARVIS_BENCH_NOTE && { note: process.env.PARVIS_BENCH_NOTE }),
        figures: figuresOf(all),
      },
    };
    writeResult('wordpress', result, markdown(result));
  } finally {
    for (const end of ending) await end();
    rmSync(folder, { recursive: true, force: true });
  }
}
