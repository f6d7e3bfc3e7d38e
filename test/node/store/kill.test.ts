/**
 * A write that was acknowledged is there after `kill -9` (S-80): of the writing process, 50 times on each engine, and of
 * PostgreSQL itself, 5 times. What was not acknowledged is there whole or not at all.
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { openStore } from '../../../src/node/store/open.ts';
import type { Store } from '../../../src/node/store/store.ts';
import { startPostgres, withoutPostgres } from '../../support/postgres.mjs';
import { SITE } from './make.ts';

const ROUNDS = 50;
const SERVER_ROUNDS = 5;
const program = fileURLToPath(new URL('./writer.ts', import.meta.url));

/** Says how far it is, where somebody looks on. */
const say = (what: string, round: number, of: number): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r${what}: ${round} of ${of}${round === of ? '\n' : ''}`);
};

interface Writer {
  /** Ids that it has said, as they come. */
  readonly said: readonly string[];
  /** Tells it to begin, and resolves when it has said so many ids. */
  begin(acks: number): Promise<void>;
  kill(): Promise<void>;
}

/** Starts one; it waits for its word, so that the next can be loaded while one is writing. */
function writer(url: string, prefix: string): Writer {
  const child: ChildProcessByStdio<Writable, Readable, null> = spawn(
    process.execPath,
    [program, url, prefix],
    {
      stdio: ['pipe', 'pipe', 'inherit'],
    },
  );
  const ended = once(child, 'close');
  const said: string[] = [];
  let ready: () => void;
  const loaded = new Promise<void>((resolve) => (ready = resolve));
  let heard = (): void => undefined;
  createInterface(child.stdout).on('line', (text) => {
    if (text === 'ready') return ready();
    said.push(text);
    heard();
  });
  return {
    said,
    async begin(acks) {
      await loaded;
      const enough = new Promise<void>((resolve) => {
        heard = () => said.length >= acks && resolve();
      });
      child.stdin.write('go\n');
      const failed = ended.then(([code]) => assert.fail(`The writer has ended by itself: ${code}`));
      await Promise.race([enough, failed]);
      // From here on it may end.
      failed.catch(() => undefined);
    },
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

/** Every id that was said is there, with its line in the log. */
async function found(store: Store, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    assert.ok(await store.comment(SITE, id), `${id} was acknowledged`);
    assert.equal((await store.audit(SITE, id)).length, 1);
  }
}

/** Comment, log and key are written together or not at all. */
const WHOLE = `select (select count(*) from comment) as comments, (select count(*) from audit) as lines,
  (select count(*) from once) as keys, (select count(*) from once where answer is null) as half`;

function wholeIn(row: Readonly<Record<string, unknown>> | undefined, least: number): void {
  const comments = Number(row?.['comments']);
  assert.ok(comments >= least, `${comments} of ${least}`);
  assert.deepEqual(
    [Number(row?.['lines']), Number(row?.['keys']), Number(row?.['half'])],
    [comments, comments, 0],
  );
}

test('sqlite: the writer is killed', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-kill-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'store.db');
  const url = `sqlite:${file}`;
  const first = await openStore({ url });
  await first.migrate();
  await first.close();
  const acknowledged: string[] = [];
  let next = writer(url, '0');
  for (let round = 1; round <= ROUNDS; round++) {
    const current = next;
    next = writer(url, String(round));
    await current.begin(1 + (round % 7));
    await current.kill();
    acknowledged.push(...current.said);
    const store = await openStore({ url });
    await found(store, current.said);
    await store.close();
    const db = new DatabaseSync(file);
    assert.equal(db.prepare('pragma integrity_check').get()?.['integrity_check'], 'ok');
    wholeIn(db.prepare(WHOLE).get(), acknowledged.length);
    db.close();
    say('sqlite, writer killed', round, ROUNDS);
  }
  await next.kill();
  const store = await openStore({ url });
  await found(store, acknowledged);
  await store.close();
  t.diagnostic(`${ROUNDS} kills, ${acknowledged.length} acknowledged, none lost`);
});

test('postgres: the writer, then the server, is killed', { skip: withoutPostgres() }, async (t) => {
  const server = await startPostgres();
  t.after(() => server.stop());
  const url = await server.database();
  const store = await openStore({ url });
  await store.migrate();
  const acknowledged: string[] = [];
  let next = writer(url, '0');
  for (let round = 1; round <= ROUNDS; round++) {
    const current = next;
    next = writer(url, String(round));
    await current.begin(1 + (round % 7));
    await current.kill();
    acknowledged.push(...current.said);
    await found(store, current.said);
    say('postgres, writer killed', round, ROUNDS);
  }
  wholeIn((await server.ask(url, WHOLE))[0], acknowledged.length);
  for (let round = 1; round <= SERVER_ROUNDS; round++) {
    const current = next;
    next = writer(url, String(ROUNDS + round));
    await current.begin(1 + 5 * round);
    await server.kill();
    const before = [...current.said];
    await server.start();
    await found(store, before);
    await current.kill();
    acknowledged.push(...current.said);
    await found(store, current.said);
    say('postgres, server killed', round, SERVER_ROUNDS);
  }
  await next.kill();
  await found(store, acknowledged);
  wholeIn((await server.ask(url, WHOLE))[0], acknowledged.length);
  await store.close();
  t.diagnostic(`${ROUNDS} + ${SERVER_ROUNDS} kills, ${acknowledged.length} acknowledged, none lost`);
});
