/** A real `parvis serve` in a process of its own, over a SQLite file that holds a long discussion already. */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { newThread } from '../../src/model/thread.ts';
import { openStore } from '../../src/node/store/open.ts';
import { talk } from '../../test/support/node/talk.ts';

const cli = join(import.meta.dirname, '../../src/node/cli.ts');

/** The site of the benches, and the page that most of its comments stand on. */
export const SITE = 'valmont';
export const ORIGIN = 'https://www.valmont.example';
export const PAGE = `${ORIGIN}/budget`;

/** 10,000 comments: one page with 2,000, of which 400 answer its first; the others on pages of 200. */
export const SIZES = { all: 10_000, page: 2_000, hot: 400, small: 200 };

/** Every thread of the site with its comments. */
export const threads = () => [
  {
    id: 'long',
    url: PAGE,
    comments: talk({ site: SITE, thread: 'long', count: SIZES.page, hot: SIZES.hot }),
  },
  ...Array.from({ length: (SIZES.all - SIZES.page) / SIZES.small }, (_, i) => ({
    id: `t${i}`,
    url: `${ORIGIN}/page-${i}`,
    comments: talk({
      site: SITE,
      thread: `t${i}`,
      count: SIZES.small,
      from: SIZES.page + i * SIZES.small,
    }),
  })),
];

/** Writes all of it into a new file, through the store. */
export async function fillStore(file) {
  const store = await openStore({ url: `sqlite:${file}` });
  try {
    await store.migrate();
    for (const { id, url, comments } of threads())
      await store.write(async (tx) => {
        await tx.addThread(newThread({ id, site: SITE, createdAt: '2026-10-01T00:00:00Z' }, url));
        for (const comment of comments)
          await tx.addComment(
            { comment, token: `token of ${comment.id}` },
            { comment: comment.id, at: comment.receivedAt, by: 'author', from: 'sending', to: 'published' },
          );
      });
  } finally {
    await store.close();
  }
}

/**
 * Starts a companion and waits until it listens.
 * @param {string} folder a file `parvis.db` in it is its store; the configuration is written beside it
 * @returns {Promise<{address: string, stop: () => Promise<void>}>}
 */
export async function startCompanion(folder) {
  mkdirSync(folder, { recursive: true });
  const config = join(folder, 'parvis.json');
  writeFileSync(
    config,
    JSON.stringify({
      publicUrl: 'https://parvis.valmont.example/',
      store: { path: 'parvis.db' },
      log: 'error',
      trustedProxies: ['127.0.0.1'],
      site: {
        id: SITE,
        name: 'Valmont',
        url: ORIGIN,
        origins: [ORIGIN],
        threads: Array.from({ length: 100 }, (_, i) => `${ORIGIN}/news-${i}`),
        // What is measured is how fast it works, not when it would have said "enough".
        checks: { proof: 'off', load: { waiting: 0, perHour: 0, closeWaiting: 0, closePerHour: 0 } },
        policy: {
          controller: 'Valmont',
          privacyUrl: `${ORIGIN}/privacy`,
          charter: { url: `${ORIGIN}/charter` },
        },
      },
    }),
  );
  const child = spawn(process.execPath, [cli, 'serve', '--config', config, '--port', '0', '--lang', 'en'], {
    env: { ...process.env, PARVIS_SECRET: 'a secret that is long enough for a bench' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let out = '';
  const address = await new Promise((ready, fail) => {
    const read = (chunk) => {
      out += chunk;
      if (/Ctrl/.test(out)) ready([...out.matchAll(/http:\/\/127\.0\.0\.1:\d+/g)].at(-1)[0]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => fail(new Error(`The companion ended with ${code}: ${out}`)));
  });
  return {
    address,
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
    },
  };
}
