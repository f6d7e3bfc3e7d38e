/** Several companions on one PostgreSQL: each hears of the others' comments, and each job is done once. */
import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, test } from 'node:test';
import type { TestContext } from 'node:test';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { newPass } from '../../../src/node/comments/checks/pass.ts';
import { startJobs } from '../../../src/node/job.ts';
import { createLog } from '../../../src/node/log.ts';
import { claimsOf, LEASE } from '../../../src/node/serve/claims.ts';
import { openStore } from '../../../src/node/store/open.ts';
import type { Store } from '../../../src/node/store/store.ts';
import { startPostgres, withoutPostgres } from '../../support/postgres.mjs';
import type { Postgres } from '../../support/postgres.mjs';
import { heldClock } from '../../support/node/companion.ts';
import { folderWith } from '../../support/node/serving.ts';
import { newKey, ORIGIN, PAGE, withPolicy } from '../../support/node/town.ts';

const skip = withoutPostgres();
let postgres: Postgres | undefined;
before(async () => {
  if (!skip) postgres = await startPostgres();
});
after(() => postgres?.stop());

const SECRET = 'a secret that is long enough for a test';
const cli = fileURLToPath(new URL('../../../src/node/cli.ts', import.meta.url));

/** A companion of its own process on the shared database. @returns its address when it answers */
async function companion(t: TestContext, url: string) {
  const folder = folderWith(t, {
    ...withPolicy({ mode: 'postmoderation' }, { threads: [PAGE] }),
    store: { env: 'SHARED' },
  });
  const child = spawn(process.execPath, [cli, 'serve', '--lang', 'en', '--port', '0'], {
    cwd: folder,
    env: { PATH: process.env['PATH'], SHARED: url, PARVIS_SECRET: SECRET },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(child, 'close');
  t.after(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  let out = '';
  child.stderr.on('data', (chunk: Buffer) => (out += chunk.toString()));
  const address = await new Promise<string>((ready, fail) => {
    child.stdout.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      const [, found] = /Ready: (\S+)/.exec(out) ?? [];
      if (found && out.includes('Ctrl+C')) ready(found);
    });
    void ended.then(() => fail(new Error(out)));
  });
  return { address, child, ended, out: () => out };
}

/** Both companions share their secret: a pass of either counts, and one of ten seconds ago is not waited for. */
const sign = (purpose: string, text: string): string => {
  const key = createHmac('sha256', SECRET).update(`parvis/${purpose}`).digest();
  return createHmac('sha256', key).update(text).digest('base64url');
};

const post = (address: string, text: string): Promise<Response> =>
  fetch(`${address}/s/valmont/comments`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: ORIGIN, 'idempotency-key': newKey() },
    body: JSON.stringify({ page: PAGE, text, pass: newPass({ sign }, 'valmont', Date.now() - 10_000) }),
  });

test(
  'each shows the other’s comment within a second; one that is killed holds up nobody',
  { skip },
  async (t) => {
    const url = await postgres!.database();
    const one = await companion(t, url);
    const two = await companion(t, url);
    assert.equal((await post(one.address, 'The first')).status, 201, one.out());
    for (const [from, to, text] of [
      [one, two, 'Of one'],
      [two, one, 'Of two'],
    ] as const) {
      const read = async (): Promise<{ cursor: string; comments: { content: unknown }[] }> => {
        const answer = await fetch(`${to.address}/s/valmont/thread?page=${encodeURIComponent(PAGE)}`);
        return (await answer.json()) as { cursor: string; comments: { content: unknown }[] };
      };
      const { cursor } = await read();
      const live = await fetch(`${to.address}/s/valmont/live?since=${cursor}`);
      assert.equal(live.status, 200);
      const stream = live.body!.getReader();
      await stream.read();
      const told = stream.read();
      const start = performance.now();
      assert.equal((await post(from.address, text)).status, 201);
      const { value } = await told;
      const took = performance.now() - start;
      assert.match(new TextDecoder().decode(value), /^id: /);
      assert.ok(JSON.stringify((await read()).comments).includes(text));
      // A second on a quiet machine; whoever looked again only by the clock would take longer than this.
      assert.ok(took < 10_000, `${took} ms`);
      t.diagnostic(`seen after ${Math.round(took)} ms`);
      await stream.cancel();
    }
    one.child.kill('SIGKILL');
    await one.ended;
    assert.equal((await post(two.address, 'After it')).status, 201, two.out());
  },
);

/** Two timetables on two connections, with one clock; what each has done. */
async function timetables(t: TestContext, url: string) {
  const clock = heldClock();
  const ran: string[] = [];
  const log = createLog('error', () => undefined, clock.now);
  let works: Promise<unknown>[] = [];
  const watched = <T>(work: Promise<T>): Promise<T> => {
    works.push(work);
    return work;
  };
  for (const name of ['a', 'b']) {
    const store: Store = await openStore({ url });
    await store.migrate();
    t.after(() => store.close());
    const own = claimsOf(store, clock, name);
    const run = async (): Promise<void> => void ran.push(name);
    startJobs([{ name: 'mail/valmont', every: 20, run }], {
      clock,
      log,
      claim: async (job) => {
        const release = await watched(own(job));
        return release && (() => watched(release()));
      },
    });
  }
  return {
    ran,
    /** Lets time pass, and both come to an end with what they do by then. */
    async pass(ms: number) {
      works = [];
      clock.pass(ms);
      // Both have asked, one has run and let go: three pieces of work.
      while (works.length < 3) await new Promise((turn) => setImmediate(turn));
      await Promise.all(works);
      await new Promise((turn) => setImmediate(turn));
    },
  };
}

for (const engine of ['sqlite', 'postgres'] as const)
  test(
    `${engine}: a job is done once in its time, and by another when its companion is gone`,
    {
      skip: engine === 'postgres' && skip,
    },
    async (t) => {
      const folder = folderWith(t);
      const url = engine === 'sqlite' ? join(folder, 'jobs.db') : await postgres!.database();
      const at = await timetables(t, url);
      await at.pass(0);
      assert.equal(at.ran.length, 1, 'both were asked, one did it');
      for (let i = 2; i <= 6; i++) {
        await at.pass(20_000);
        assert.equal(at.ran.length, i);
      }
      const store = await openStore({ url });
      t.after(() => store.close());
      const now = Date.parse('2030-01-01T00:00:00Z');
      assert.equal(await store.jobs.claim('other', 'x', now, now + LEASE), true);
      assert.equal(await store.jobs.claim('other', 'y', now + LEASE - 1, now), false);
      assert.equal(await store.jobs.claim('other', 'y', now + LEASE, now + 2 * LEASE), true);
      assert.equal(await store.jobs.hold('other', 'x', now + 9 * LEASE), false, 'it is another’s by now');
    },
  );

test('twenty who claim at once: one has it, and nobody waits', { skip }, async (t) => {
  const url = await postgres!.database();
  const store = await openStore({ url });
  t.after(() => store.close());
  await store.migrate();
  for (let round = 0; round < 10; round++) {
    const got = await Promise.all(
      Array.from({ length: 20 }, (_, i) => store.jobs.claim(`job ${round}`, String(i), 1, 100)),
    );
    assert.equal(got.filter(Boolean).length, 1);
  }
  // A transaction that looks at the row and does not end.
  const client = new (await import('pg')).default.Client({ connectionString: url });
  await client.connect();
  await client.query('begin');
  await client.query("select * from job where name = 'job 0' for update");
  assert.equal(await store.jobs.claim('job 0', 'late', 1000, 2000), false, 'passed over, not waited for');
  await client.end();
});
