/**
 * A 201 or 202 means that it is on disk (S-80): the real companion is killed without warning while comments come in,
 * again and again. Every comment that it has acknowledged is there afterwards, and one that was cut off, sent again with
 * its key, is there once.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { startPostgres, withoutPostgres } from '../support/postgres.mjs';

/**
 * Kills for each engine, each a start of the whole companion, and comments acknowledged before each. `npm run test:long`
 * asks for 200 and 10: 200 kills during 2,000 posts.
 */
const KILLS = Number(process.env['PARVIS_KILLS'] ?? 20);
const POSTS = Number(process.env['PARVIS_POSTS'] ?? 1);
/** Comments on their way at any time, so that some are cut off whenever it is killed. */
const AT_ONCE = 4;
const cli = fileURLToPath(new URL('../../src/node/cli.ts', import.meta.url));
const origin = 'https://www.valmont.example';
const page = `${origin}/page`;

interface Serving {
  readonly process: ChildProcess;
  readonly address: string;
  readonly ended: Promise<void>;
}

/** Starts the real companion on a free port and waits until it listens. */
async function start(config: string, env: Record<string, string>, cache: string): Promise<Serving> {
  const child = spawn(process.execPath, [cli, 'serve', '--config', config, '--port', '0', '--lang', 'en'], {
    env: { ...process.env, NODE_COMPILE_CACHE: cache, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let out = '';
  const address = await new Promise<string>((ready, fail) => {
    const read = (chunk: Buffer): void => {
      out += chunk.toString();
      const found = [...out.matchAll(/http:\/\/127\.0\.0\.1:\d+/g)].map(([one]) => one);
      // The last line names the public address; the desk's comes before it.
      if (/Ctrl/.test(out)) ready(found.at(-1) ?? '');
    };
    child.stdout.on('data', read);
    child.stderr.on('data', (chunk: Buffer) => void (out += chunk.toString()));
    child.once('exit', (code) => fail(new Error(`ended with ${code}: ${out}`)));
  });
  return { process: child, address, ended };
}

/**
 * Sends one comment.
 * @returns its token when it was acknowledged; undefined when the kill cut it off: then nothing was promised
 */
async function post(address: string, key: string): Promise<string | undefined> {
  try {
    const answer = await fetch(`${address}/s/valmont/comments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, 'idempotency-key': key },
      body: JSON.stringify({ page, text: `Comment ${key}` }),
    });
    if (answer.status !== 202 && answer.status !== 201) throw new Error(String(answer.status));
    return ((await answer.json()) as { token: string }).token;
  } catch (fault) {
    if (fault instanceof Error && /^\d+$/.test(fault.message)) throw fault;
    return undefined;
  }
}

/** Ids of the comments that the tokens still find. */
async function found(address: string, tokens: readonly string[]): Promise<ReadonlySet<string>> {
  const ids = new Set<string>();
  for (let i = 0; i < tokens.length; i += 50) {
    const answer = await fetch(`${address}/s/valmont/track`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ tokens: tokens.slice(i, i + 50) }),
    });
    const { comments } = (await answer.json()) as { comments: readonly { id: string }[] };
    for (const { id } of comments) ids.add(id);
  }
  return ids;
}

/** A long run says how far it is. */
function progress(engine: string, kills: number, acknowledged: number): void {
  if (!process.stderr.isTTY && !process.env['PARVIS_VERBOSE']) return;
  if (kills % 10 === 0)
    process.stderr.write(`${engine}: ${kills} of ${KILLS} kills, ${acknowledged} acknowledged\n`);
}

/** Kills, and kills again. @returns where its files are, and how many comments were sent, each under a key of its own */
async function rounds(
  t: TestContext,
  store: Record<string, string>,
  env: Record<string, string>,
): Promise<{ readonly folder: string; readonly sent: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-kill-'));
  const config = join(folder, 'parvis.json');
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  writeFileSync(
    config,
    JSON.stringify({
      publicUrl: 'https://parvis.valmont.example/',
      store,
      log: 'error',
      site: {
        id: 'valmont',
        name: 'Valmont',
        url: origin,
        origins: [origin],
        threads: [page],
        // More comes here in a minute than people could read: that is not what is tried.
        checks: { proof: 'off', load: { waiting: 0, perHour: 0, closeWaiting: 0, closePerHour: 0 } },
        policy: {
          controller: 'Valmont',
          privacyUrl: `${origin}/privacy`,
          charter: { url: `${origin}/charter` },
        },
      },
    }),
  );
  const given = { PARVIS_SECRET: 'a secret that is long enough for a test', ...env };
  const serving = () => start(config, given, join(folder, 'cache'));
  // Ended as it should be, once: only then does Node keep what it has compiled, and every start after it is quick.
  const first = await serving();
  first.process.kill('SIGTERM');
  await first.ended;

  const tokens: string[] = [];
  /** Keys that were cut off: each is sent again to the next companion, as a browser's outbox does. */
  const again: string[] = [];
  let sent = 0;
  let resent = 0;
  const next = (): string => {
    const cut = again.shift();
    if (cut !== undefined) resent++;
    return cut ?? `kill-serve-${sent++}`;
  };
  /** Keeps `AT_ONCE` comments on their way until `enough` are acknowledged, and then does what `end` says. */
  const sendUntil = async (companion: Serving, enough: number, end: () => void): Promise<void> => {
    await Promise.all(
      Array.from({ length: AT_ONCE }, async () => {
        while (tokens.length < enough && !companion.process.killed) {
          const key = next();
          const token = await post(companion.address, key);
          if (token === undefined) again.push(key);
          else tokens.push(token);
          if (tokens.length >= enough) end();
        }
      }),
    );
  };
  for (let round = 0; round < KILLS; round++) {
    const companion = await serving();
    t.after(() => companion.process.kill('SIGKILL'));
    await sendUntil(companion, tokens.length + POSTS, () => companion.process.kill('SIGKILL'));
    await companion.ended;
    progress(store['path'] ? 'SQLite' : 'PostgreSQL', round + 1, tokens.length);
  }
  const last = await serving();
  t.after(() => last.process.kill('SIGKILL'));
  await sendUntil(last, tokens.length + again.length, () => undefined);
  const there = await found(last.address, tokens);
  last.process.kill('SIGTERM');
  await last.ended;
  t.diagnostic(
    `${KILLS} kills, ${tokens.length} acknowledged, ${there.size} there, ${resent} cut off and sent again`,
  );
  assert.ok(tokens.length >= KILLS * POSTS);
  assert.equal(new Set(tokens).size, sent, 'each key was answered for one comment');
  assert.equal(there.size, tokens.length);
  return { folder, sent };
}

test('SQLite: nothing that was acknowledged is lost, and nothing is there twice', async (t) => {
  const { folder, sent } = await rounds(t, { path: 'parvis.db' }, {});
  const db = new DatabaseSync(join(folder, 'parvis.db'), { readOnly: true });
  t.after(() => db.close());
  assert.deepEqual({ ...db.prepare('pragma integrity_check').get() }, { integrity_check: 'ok' });
  assert.deepEqual({ ...db.prepare('select count(*) as n from comment').get() }, { n: sent });
});

test(
  'PostgreSQL: nothing that was acknowledged is lost, and nothing is there twice',
  { skip: withoutPostgres() },
  async (t) => {
    const postgres = await startPostgres();
    t.after(() => postgres.stop());
    const database = await postgres.database();
    const { sent } = await rounds(t, { env: 'PARVIS_TEST_DATABASE' }, { PARVIS_TEST_DATABASE: database });
    assert.deepEqual(await postgres.ask(database, 'select count(*)::int as n from comment'), [{ n: sent }]);
  },
);
