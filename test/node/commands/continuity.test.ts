/** `backup`, `restore`, `move`, `upgrade`, `mail resume`, as people and cron run them. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { run } from '../../../src/node/cli.ts';
import { sendDue } from '../../../src/node/comments/notices/send.ts';
import { readErasures } from '../../../src/node/continuity/erased.ts';
import { steps } from '../../../src/node/store/migrations/all.ts';
import { migrate } from '../../../src/node/store/migrate.ts';
import { openStore } from '../../../src/node/store/open.ts';
import { sqliteEngine } from '../../../src/node/store/sqlite/engine.ts';
import { withPolicy } from '../../support/node/town.ts';
import { settle, SITE, URL_ } from '../continuity/support.ts';
import { comment, put } from '../store/make.ts';

/** A machine: a folder with a configuration, and commands that run in it, in English. */
function place(t: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-machine-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const config = join(folder, 'parvis.json');
  writeFileSync(config, JSON.stringify(withPolicy()));
  const said: string[] = [];
  const call = async (terminal: boolean, args: readonly string[]) => {
    const means = { terminal, say: (line: string) => void said.push(line) };
    const { code, out, err } = await run([...args, '--config', config, '--lang', 'en'], {}, means);
    return { code, out, err: err.join('\n') };
  };
  return {
    folder,
    said,
    in: (name: string) => join(folder, name),
    run: (...args: string[]) => call(true, args),
    cron: (...args: string[]) => call(false, args),
    store: () => openStore({ url: `sqlite:${join(folder, 'parvis.db')}` }),
  };
}

async function filled(t: TestContext): Promise<ReturnType<typeof place>> {
  const at = place(t);
  const store = await at.store();
  await settle(store, 30);
  await store.close();
  return at;
}

test('what was erased after the backup is erased again on another machine', async (t) => {
  const old = await filled(t);
  const file = old.in('monday.gz');
  const made = await old.run('backup', file);
  assert.equal(made.code, 0, made.err);
  assert.match(made.out, /monday\.gz is written: \d+ rows, checksum [0-9a-f]{64}\./);
  assert.ok(old.said.includes('  comment: 33 rows'), old.said.join('\n'));

  const erased = await old.run('erase', '--comment', `${URL_}#c-z`, '--yes');
  assert.equal(erased.code, 0, erased.err);
  const list = old.in('parvis.db-erased');
  assert.equal(statSync(list).mode & 0o777, 0o600);
  const noted = readFileSync(list, 'utf8');
  assert.equal(noted.split('\n').length, 2);
  for (const trace of ['ana@', 'Ada', 'L\u00e0']) assert.ok(!noted.includes(trace), trace);

  const fresh = place(t);
  const back = await fresh.run('restore', file, '--erased', list);
  assert.equal(back.code, 0, back.err);
  assert.match(back.out, /Brought back: \d+ rows/);
  assert.match(back.out, /1 erasure made again\./);
  assert.match(back.out, /parvis mail resume/);
  const store = await fresh.store();
  await store.migrate();
  const gone = await store.comment(SITE, 'z');
  assert.deepEqual([gone?.comment.state, gone?.comment.text, gone?.email], ['deleted', '', undefined]);
  assert.equal((await store.comment(SITE, 'a'))?.comment.state, 'published');
  await store.close();
  for (const name of readdirSync(fresh.folder).filter((one) => one.startsWith('parvis.db')))
    assert.ok(!readFileSync(fresh.in(name), 'latin1').includes('ana@example.org'), name);
  // The list goes along, for the next time.
  assert.equal(readFileSync(fresh.in('parvis.db-erased'), 'utf8'), noted);

  const twice = await fresh.run('restore', file);
  assert.equal(twice.code, 1);
  assert.match(twice.err, /The database is not empty/);
});

test('a list holds many withdrawals: each is made again, votes too, and each is in the list of the next time', async (t) => {
  const old = await filled(t);
  const store = await old.store();
  const at = new Date().toISOString();
  const thread = (await store.comment(SITE, 'z'))!.comment.thread;
  const vote = {
    site: SITE,
    id: 'v1',
    thread,
    kind: 'stars',
    value: 4,
    token: 't1',
    receivedAt: at,
  } as const;
  await store.write((tx) => tx.addVote(vote));
  await store.close();
  assert.equal((await old.cron('backup', old.in('b.gz'))).code, 0);
  const line = (what: object) =>
    JSON.stringify({
      site: SITE,
      at,
      reference: 'withdrawn',
      comments: [],
      unverified: [],
      reports: [],
      ...what,
    });
  const fresh = place(t);
  writeFileSync(fresh.in('parvis.db-erased'), `${line({ comments: ['gone'] })}\n`);
  writeFileSync(fresh.in('list'), [{ comments: ['z'] }, { votes: ['v1'] }].map(line).join('\n'));
  const back = await fresh.cron('restore', old.in('b.gz'), '--erased', fresh.in('list'));
  assert.equal(back.code, 0, back.err);
  const restored = await fresh.store();
  assert.equal((await restored.comment(SITE, 'z'))?.comment.state, 'deleted');
  assert.equal(await restored.vote(SITE, 't1'), undefined);
  await restored.close();
  const kept = readErasures(fresh.in('parvis.db-erased'))?.erasures.map(({ comments, votes }) => [
    comments,
    votes,
  ]);
  assert.deepEqual(kept, [
    [['gone'], []],
    [['z'], []],
    [[], ['v1']],
  ]);
});

test('no mail leaves after a restore until somebody says so', async (t) => {
  const old = await filled(t);
  const store = await old.store();
  await store.write((tx) => put(tx, comment('late', { site: SITE })));
  await store.close();
  assert.equal((await old.cron('backup', old.in('b.gz'))).code, 0);
  const fresh = place(t);
  assert.equal((await fresh.cron('restore', old.in('b.gz'))).code, 0);
  const restored = await fresh.store();
  t.after(() => restored.close());
  const due = (await restored.dueMails(SITE, new Date().toISOString(), 99)).length;
  assert.ok(due > 0);
  const nothing = { store: restored } as unknown as Parameters<typeof sendDue>[0];
  const site = { id: SITE } as Parameters<typeof sendDue>[1];
  assert.deepEqual(await sendDue(nothing, site, new AbortController().signal), {
    ...{ planned: 0, sent: 0, dropped: 0, failed: 0, later: 0 },
  });
  assert.match((await fresh.run('mail', 'resume')).out, /Mail leaves again \(valmont\)\./);
  assert.match((await fresh.run('mail', 'resume')).out, /was not paused/);
  assert.equal(await restored.switched(SITE, 'mail'), undefined);
});

test('cron reads nothing when all is well, and one sentence when it is not', async (t) => {
  const at = await filled(t);
  assert.deepEqual(await at.cron('backup', at.in('b.gz')), { code: 0, out: '', err: '' });
  assert.deepEqual(await at.run('backup', at.in('q.gz'), '--quiet'), { code: 0, out: '', err: '' });
  const again = await at.cron('backup', at.in('b.gz'));
  assert.equal(again.code, 1);
  assert.match(again.err, /b\.gz/);
  const nowhere = await at.cron('backup', at.in('no/such/folder.gz'));
  assert.deepEqual([nowhere.code, nowhere.err.split('\n').length], [1, 1]);
  const fresh = place(t);
  assert.match((await fresh.cron('backup', fresh.in('b.gz'))).err, /nothing to back up yet/);
  assert.match((await fresh.cron('restore', fresh.in('parvis.json'))).err, /is not a backup of Parvis/);
  assert.match((await fresh.cron('restore', at.in('b.gz'), '--erased', fresh.in('none'))).err, /none/);
  writeFileSync(
    fresh.in('list'),
    '{"site":"elsewhere","at":"x","reference":"D","comments":[],"unverified":[],"reports":[]}\nnot a line\n',
  );
  const odd = await fresh.run('restore', at.in('b.gz'), '--erased', fresh.in('list'));
  assert.equal(odd.code, 0);
  assert.match(odd.err, /1 line of .*list cannot be read/);
  assert.match(odd.err, /Erasures of the site elsewhere wait/);
});

test('upgrade names what is to be made, backs up, makes it', async (t) => {
  const at = place(t);
  const engine = await sqliteEngine(at.in('parvis.db'));
  await migrate(engine, steps.slice(0, 3));
  await engine.close();
  const check = await at.cron('upgrade', '--check');
  assert.equal(check.code, 0, check.err);
  assert.match(
    check.out,
    /^\d+ steps to be made:\n {2}4: new mail, mail_link, site_switch, request; changes contact/,
  );
  assert.match(check.out, /Nothing was changed\.\n$/);
  const still = await at.store();
  assert.equal(await still.whole.schema(), 3);
  await still.close();
  const done = await at.run('upgrade');
  assert.equal(done.code, 0, done.err);
  assert.match(done.out, new RegExp(`from step 3 to step ${steps.length}\\.`));
  const [file] = readdirSync(at.folder).filter((name) => /^parvis-step-3-\d{8}T\d{6}\.gz$/.test(name));
  assert.ok(file, 'a backup stands beside the data');
  assert.match((await at.run('upgrade', '--check')).out, /up to date/);
  // One that cannot be backed up is not touched.
  const other = place(t);
  const older = await sqliteEngine(other.in('parvis.db'));
  await migrate(older, steps.slice(0, 3));
  await older.close();
  assert.equal((await other.cron('upgrade', '--backup', other.in('no/such/file.gz'))).code, 1);
  const untouched = await other.store();
  assert.equal(await untouched.whole.schema(), 3);
  await untouched.close();
});

test('a move from file to file, and what it says when it is called wrongly', async (t) => {
  const at = await filled(t);
  assert.match((await at.run('move', 'env:NONE')).err, /env:NONE: no such variable/);
  assert.match((await at.run('move', at.in('parvis.db'))).err, /uses already/);
  const done = await at.run('move', at.in('new.db'));
  assert.equal(done.code, 0, done.err);
  assert.match(
    done.out,
    /Moved and compared: \d+ tables, \d+ rows\.\nNow write this into parvis.json and start the companion again: "store": \{"path":".*new\.db"\}/,
  );
  assert.match((await at.run('move', at.in('new.db'))).err, /not empty/);
  assert.match((await at.run('threads', 'lock', URL_)).err, /cannot be used now: read-only|not/);
  assert.match((await at.run('move', 'reopen')).out, /takes comments again/);
  assert.equal((await at.run('threads', 'lock', URL_)).code, 0);
});
