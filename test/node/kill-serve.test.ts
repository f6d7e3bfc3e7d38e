/**
 * A 201 or 202 means that it is on disk (S-80): the real companion is killed without warning right after an answer,
 * again and again, and every comment that it has acknowledged is there afterwards.
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
 * Kills for each engine, each a start of the whole companion, and comments acknowledged before each. The long run is
 * `PARVIS_KILLS=200 PARVIS_POSTS=10`: 200 kills during 2,000 posts.
 */
const KILLS = Number(process.env['PARVIS_KILLS'] ?? 8);
const POSTS = Number(process.env['PARVIS_POSTS'] ?? 1);
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

let sent = 0;
/** Sends one comment. @returns its token when it was acknowledged */
async function post(address: string): Promise<string | undefined> {
  const key = `kill-serve-${sent++}-${Math.random()}`;
  try {
    const answer = await fetch(`${address}/s/valmont/comments`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin, 'idempotency-key': key },
      body: JSON.stringify({ page, text: `Comment ${key}` }),
    });
    if (answer.status !== 202 && answer.status !== 201) throw new Error(String(answer.status));
    return ((await answer.json()) as { token: string }).token;
  } catch (fault) {
    // Cut off by the kill: nothing was promised.
    if (fault instanceof Error && /^\d+$/.test(fault.message)) throw fault;
    return undefined;
  }
}

/** Which of the tokens still find their comment. */
async function found(address: string, tokens: readonly string[]): Promise<number> {
  let count = 0;
  for (let i = 0; i < tokens.length; i += 50) {
    const answer = await fetch(`${address}/s/valmont/track`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin },
      body: JSON.stringify({ tokens: tokens.slice(i, i + 50) }),
    });
    count += ((await answer.json()) as { comments: unknown[] }).comments.length;
  }
  return count;
}

async function rounds(
  t: TestContext,
  store: Record<string, string>,
  env: Record<string, string>,
): Promise<string> {
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
        policy: {
          controller: 'Valmont',
          privacyUrl: `${origin}/privacy`,
          charter: { url: `${origin}/charter` },
        },
      },
    }),
  );
  const given = { PARVIS_SECRET: 'a secret that is long enough for a test', ...env };
  const tokens: string[] = [];
  const serving = () => start(config, given, join(folder, 'cache'));
  for (let round = 0; round < KILLS; round++) {
    const companion = await serving();
    t.after(() => companion.process.kill('SIGKILL'));
    const before = tokens.length;
    // Four at a time, so that some are under way whenever it is killed.
    const posting = Array.from({ length: 4 }, async () => {
      while (tokens.length < before + POSTS && !companion.process.killed) {
        const token = await post(companion.address);
        if (token !== undefined) tokens.push(token);
        if (tokens.length >= before + POSTS) companion.process.kill('SIGKILL');
      }
    });
    await Promise.all(posting);
    await companion.ended;
    if (process.stderr.isTTY)
      process.stderr.write(`\r${store['path'] ? 'sqlite' : 'postgres'} ${round + 1}/${KILLS} `);
  }
  const last = await serving();
  const there = await found(last.address, tokens);
  last.process.kill('SIGTERM');
  await last.ended;
  t.diagnostic(`${KILLS} kills, ${tokens.length} acknowledged, ${there} there`);
  assert.ok(tokens.length >= KILLS * POSTS);
  assert.equal(there, tokens.length);
  return folder;
}

test('SQLite: nothing that was acknowledged is lost', async (t) => {
  const folder = await rounds(t, { path: 'parvis.db' }, {});
  const db = new DatabaseSync(join(folder, 'parvis.db'), { readOnly: true });
  assert.deepEqual({ ...db.prepare('pragma integrity_check').get() }, { integrity_check: 'ok' });
  db.close();
});

test('PostgreSQL: nothing that was acknowledged is lost', { skip: withoutPostgres() }, async (t) => {
  const postgres = await startPostgres();
  t.after(() => postgres.stop());
  await rounds(t, { env: 'PARVIS_TEST_DATABASE' }, { PARVIS_TEST_DATABASE: await postgres.database() });
});
