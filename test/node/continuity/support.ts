/** A store with something of everything, on either engine, and what it holds, added up. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { tallyOf } from '../../../src/node/continuity/digest.ts';
import { openStore } from '../../../src/node/store/open.ts';
import type { Store } from '../../../src/node/store/store.ts';
import { startPostgres, withoutPostgres } from '../../support/postgres.mjs';
import type { Postgres } from '../../support/postgres.mjs';
import { at, comment, contest, put, report, thread } from '../store/make.ts';

export const SITE = 'valmont';
export const URL_ = 'https://www.valmont.example/marche';
export const NOW = at(500);

export const engines = ['sqlite', 'postgres'] as const;
export type EngineName = (typeof engines)[number];

/** Why an engine's tests are skipped; false when they are not. */
export const without = (...names: readonly EngineName[]): string | false =>
  names.includes('postgres') && withoutPostgres();

/** The test's end takes it away. */
export function folderOf(t: Pick<TestContext, 'after'>): string {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-continuity-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

let server: Postgres | undefined;
let files = 0;

/** The address of a database that nobody has used. */
export async function freshUrl(t: Pick<TestContext, 'after'>, engine: EngineName): Promise<string> {
  if (engine === 'sqlite') return `sqlite:${join(folderOf(t), `${files++}.db`)}`;
  server ??= await startPostgres();
  return server.database();
}

/** Ends the server, if there is one. */
export async function stopServer(): Promise<void> {
  await server?.stop();
  server = undefined;
}

/** Opens a store until the test's end. */
export async function opened(t: Pick<TestContext, 'after'>, url: string): Promise<Store> {
  const store = await openStore({ url });
  t.after(() => store.close());
  return store;
}

/** Something of everything, and `more` comments beside. */
export async function settle(store: Store, more = 0): Promise<void> {
  await store.migrate();
  await store.write(async (tx) => {
    await tx.addThread(thread({ site: SITE, title: 'March\u00e9 \ud83c\udf5e' }, URL_));
    // The root sorts after its reply: a copy in the order of ids would miss it.
    await put(tx, comment('z', { site: SITE, text: 'O\u00f9\u2009?\nL\u00e0 "b" \\ \ufffd' }), {
      email: 'ana@example.org',
      verified: true,
    });
    await put(tx, comment('a', { site: SITE, parent: 'z', author: { name: 'Tom' } }));
    await put(tx, comment('p', { site: SITE, state: 'pending' }));
    await tx.addReport(SITE, report('1', 'z'));
    await tx.addAppeal(SITE, contest('1', 'z'));
    await tx.addMail(SITE, {
      ...{ id: 'm', kind: 'notice', about: 'z', person: 'p', data: { a: 1 } },
      ...{ madeAt: at(1), dueAt: at(1) },
    });
    await tx.addLink(SITE, {
      ...{ token: 'link', act: 'approve', comment: 'z', version: 2, person: 'ada', until: at(9000) },
    });
    await tx.decidePost(SITE, { item: '1', act: 'hide', reason: 'Why', staff: 'ada', at: at(1) });
  });
  for (let i = 0; i < more; i += 200)
    await store.write(async (tx) => {
      for (let j = i; j < Math.min(more, i + 200); j++)
        await put(tx, comment(`m${j}`, { site: SITE, receivedAt: at(j) }));
    });
  await store.records.addRequest(SITE, {
    ...{ reference: 'D-1', kind: 'erase', receivedAt: at(1), dueAt: at(2) },
  });
  await store.staffing.addInvite(SITE, { token: 'in', name: 'Ada', role: 'admin', until: at(9000) });
  await store.staffing.redeem('in', { token: 'session', until: at(9000) }, NOW);
  await store.staffing.addInvite(SITE, { token: 'open', name: 'Bob', role: 'admin', until: at(9000) });
  await store.feed.saveVisit(
    SITE,
    { source: 's', etag: '"1"', failures: 0, failure: '', gone: false },
    [{ source: 's', id: '1', at: at(1), post: { any: 'thing' }, hidden: false }],
    true,
  );
  await store.feed.saveCheck(SITE, {
    ...{ source: 's', account: '@a@m.example', verified: false, reason: 'no-link', checkedAt: at(1) },
  });
  await store.once(SITE, 'the key', 'f', NOW, async () => ({ token: 'first' }));
}

/** Count and checksum of every table; of all but credentials when they are left out. */
export const sums = (store: Store, withCredentials = true): Promise<Record<string, string>> =>
  store.whole.snapshot(async (tables, read) => {
    const found: Record<string, string> = {};
    for (const table of tables) {
      if (!withCredentials && store.whole.credentials.includes(table)) continue;
      const { rows, sha256 } = await tallyOf(table, read);
      found[table] = `${rows} ${sha256}`;
    }
    return found;
  });
