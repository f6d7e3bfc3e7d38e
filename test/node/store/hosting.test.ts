/** The database itself keeps the logs: no line goes but with a site that is being removed, and its note stays. */
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { openStore } from '../../../src/node/store/open.ts';
import { startPostgres, withoutPostgres } from '../../support/postgres.mjs';
import { settle, suspended } from './contract/isolation.ts';
import { at } from './make.ts';

const logs = [
  ...['audit', 'feed_log', 'picture_log', 'switch_log', 'word_log', 'unseal_log', 'sanction_log'],
  ...['handed_log', 'people_log', 'site_log'],
];

/** @param ask runs SQL beside the store, and throws what the database says */
async function suite(url: string, ask: (sql: string) => Promise<unknown>): Promise<void> {
  const store = await openStore({ url });
  await store.migrate();
  for (const site of ['aaa', 'bbb'] as const) await settle(store, site);
  const refused = async (site: string, log: string): Promise<void> =>
    assert.rejects(ask(`delete from ${log} where site = '${site}'`), /append-only/, `${log} of ${site}`);
  const every = async (site: string): Promise<void> => {
    for (const log of logs) await refused(site, log);
  };
  await every('aaa');
  await store.write((tx) => tx.noteSite('aaa', { ...suspended, act: 'remove', at: at(9) }));
  // While one is removed, the other's lines are as safe as ever, and so is what says that there was one.
  await every('bbb');
  await refused('aaa', 'site_log');
  await assert.rejects(ask("update site_log set at = 1 where site = 'aaa'"), /append-only/);
  await assert.rejects(ask("update switch_log set at = 1 where site = 'aaa'"), /append-only/);
  await ask("delete from audit where site = 'aaa'");
  await ask("delete from site_log where site = 'aaa' and act = 'suspend'");
  await store.hosting.clear('aaa');
  await store.write((tx) => tx.noteSite('aaa', { ...suspended, act: 'removed', at: at(9) }));
  await refused('aaa', 'site_log');
  await store.write((tx) => tx.noteSite('aaa', { ...suspended, act: 'create', at: at(9) }));
  await store.write((tx) => tx.flip('aaa', { ...off, act: 'stop' }));
  await refused('aaa', 'switch_log');
  await store.close();
}

const off = { what: 'push', cause: 'stopped', mode: 'closed', reason: 'x', staff: '', at: at(9) } as const;

test('sqlite: logs lose nothing but with their site', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-logs-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const file = join(folder, 'parvis.db');
  const store = await openStore({ url: `sqlite:${file}` });
  await store.close();
  const db = new DatabaseSync(file);
  await suite(`sqlite:${file}`, async (sql) => db.exec(sql));
  db.close();
});

test('postgres: logs lose nothing but with their site', { skip: withoutPostgres() }, async (t) => {
  const server = await startPostgres();
  t.after(() => server.stop());
  const url = await server.database();
  await suite(url, (sql) => server.ask(url, sql));
});
