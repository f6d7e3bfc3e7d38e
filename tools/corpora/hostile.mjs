// Hostile feeds, each in a child process with 10 s and 512 MB, judged by the `expect` of the corpus and the
// conditions that its `why` adds.
import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { postKeys } from '../../src/node/feed/readers/keys.ts';
import { bytes, json } from './read.mjs';

const CASE = fileURLToPath(new URL('./hostile-case.mjs', import.meta.url));
const rss = (items, head = '') =>
  `<?xml version="1.0"?>${head}<rss version="2.0"><channel><title>T</title><link>https://h.example/</link>${items}</channel></rss>`;
const MB = 1024 * 1024;
/** Milliseconds that any file may take, and bytes that may be held after it. */
const LONGEST = 2000;
const MOST_KEPT = 50 * MB;

/** The recipes of the corpus that are too big to be files. */
const RECIPES = {
  'quadratic-blowup': () =>
    rss(
      `<item><title>${'&a;'.repeat(50_000)}</title></item>`,
      `<!DOCTYPE rss [<!ENTITY a "${'A'.repeat(50_000)}">]>`,
    ),
  'title-50mb': () => rss(`<item><title>${'A'.repeat(50 * MB)}</title></item>`),
  'deep-nesting-100k': () =>
    rss(
      `<item><title>t</title><description>${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}</description></item>`,
    ),
  'cdata-50mb-sameline': () => {
    const one = '<img src=x onerror=alert(1)>';
    return rss(
      `<item><description><![CDATA[${one.repeat(Math.ceil((50 * MB) / one.length))}]]></description></item>`,
    );
  },
  'ids-changing': (round = 0) =>
    rss(
      Array.from(
        { length: 20 },
        (_, n) =>
          `<item><title>t${n}</title><link>https://h.example/${n}</link><guid isPermaLink="false">${n}-${round}</guid></item>`,
      ).join(''),
    ),
};

function child(contentType, body, reader) {
  const { stdout, signal, status } = spawnSync(
    process.execPath,
    ['--max-old-space-size=512', '--expose-gc', CASE, ...(reader ? [reader] : [])],
    {
      input: Buffer.concat([Buffer.from(`${JSON.stringify({ contentType })}\n`), body]),
      timeout: 10_000,
      maxBuffer: 256 * MB,
    },
  );
  return stdout.length > 0 ? JSON.parse(stdout.toString()) : { threw: `ended by ${signal ?? status}` };
}

/** Whether what came out is what `expect` asks for; `hits` are requests to the canary. */
function passes({ expect, titleText, id }, got, hits) {
  if (got.threw || got.nul || got.polluted || hits > 0) return false;
  const count = got.titles?.length;
  if (titleText !== undefined && got.titles?.[0] !== titleText) return false;
  const [, exact, more] = /^ok:(\d+)(\+)?$/.exec(expect) ?? [];
  if (exact !== undefined) return more ? count >= Number(exact) : count === Number(exact);
  if (expect === 'ok:any' || expect === 'ok-or-partial') return count !== undefined;
  if (expect === 'error') return got.failed !== undefined;
  if (expect === 'ok:0-or-error') return got.failed !== undefined || count === 0;
  if (expect === 'no-expansion') return got.ms < 1000 && got.rss < 50 * MB && got.length < 2 * MB;
  if (expect === 'reject-or-truncate') return got.rss < 15e6 + 32 * MB && got.length < 2 * MB;
  return ['ok-or-error', 'no-request', 'no-stack-overflow'].includes(expect) || Boolean(id);
}

/** What a store would hold after ten fetches of a feed whose ids change: a post is known by any of its keys. */
function storedAfterTen(contentType, reader) {
  const known = new Set();
  let stored = 0;
  for (let round = 0; round < 10; round++)
    for (const post of child(contentType, Buffer.from(RECIPES['ids-changing'](round)), reader).posts ?? []) {
      const keys = postKeys('source', post);
      if (!keys.some((key) => known.has(key))) stored++;
      for (const key of keys) known.add(key);
    }
  return stored;
}

export async function run(folder, reader) {
  const corpus = json(folder, 'feeds', 'hostile.json');
  if (!corpus) return undefined;
  let hits = 0;
  const canary = createServer((_request, response) => response.end(`${hits++}`));
  await new Promise((ready) => canary.listen(0, '127.0.0.1', ready));
  const origin = `http://127.0.0.1:${canary.address().port}`;
  const wrong = [];
  let slowest = 0;
  let most = 0;
  const lines = [];
  for (const row of corpus) {
    if (row.id === 'ids-changing') {
      const stored = storedAfterTen(row.contentType, reader);
      if (stored !== 20) wrong.push(`${row.id}: stored ${stored}`);
      continue;
    }
    const raw = row.file ? bytes(folder, 'feeds', row.file) : Buffer.from(RECIPES[row.id]());
    const placed = raw.includes('{{CANARY}}')
      ? Buffer.from(raw.toString('latin1').replaceAll('{{CANARY}}', origin), 'latin1')
      : raw;
    hits = 0;
    const got = child(row.contentType, placed, reader);
    // A request that was made in vain would have arrived while the child was running.
    await new Promise(setImmediate);
    slowest = Math.max(slowest, got.ms ?? 0);
    const { titles = [], failed, threw, ms = Infinity, rss: grown, kept = Infinity } = got;
    most = Math.max(most, kept);
    lines.push(
      `${row.id.padEnd(28)} ${Math.round(ms).toString().padStart(5)} ms ${(kept / MB).toFixed(1).padStart(6)} MB kept`,
    );
    // Of every file, whatever else is expected of it: it does not hang, and does not eat the house (S-42 to S-44).
    if (ms > LONGEST || kept > MOST_KEPT)
      wrong.push(`${row.id}: ${Math.round(ms)} ms, keeps ${(kept / MB).toFixed(1)} MB`);
    if (!passes(row, got, hits))
      wrong.push(
        `${row.id}: ${row.expect}: ${threw ?? failed ?? `${titles.length} items`}, ${Math.round(ms)} ms, ${Math.round(grown / MB)} MB`,
      );
  }
  canary.close();
  return {
    tried: corpus.length,
    wrong,
    note: `slowest ${Math.round(slowest)} ms, most kept ${(most / MB).toFixed(1)} MB`,
    lines,
  };
}
