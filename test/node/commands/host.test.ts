/** `keys`, `unseal`, and what `doctor`, `export` and `erase` say of sealed connections, as people run them. */
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { keepConnection } from '../../../src/node/comments/connection/keep.ts';
import { makeKeys, publicKey } from '../../../src/node/comments/connection/key.ts';
import { run } from '../../../src/node/cli.ts';
import type { Means } from '../../../src/node/commands/means.ts';
import { openStore } from '../../../src/node/store/open.ts';
import { withPolicy } from '../../support/node/town.ts';
import { comment, put, thread } from '../store/make.ts';

const SITE = 'valmont';
const URL_ = 'https://www.valmont.example/marche';
const ADDRESS = '2001:db8:1234::5678';

/** A folder with a configuration, and another one, as a memory stick is. */
function place(t: TestContext, site: Record<string, unknown> = {}, policy: Record<string, unknown> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-host-'));
  const stick = mkdtempSync(join(tmpdir(), 'parvis-stick-'));
  t.after(() => [folder, stick].forEach((one) => rmSync(one, { recursive: true, force: true })));
  const config = join(folder, 'parvis.json');
  const configure = (over: Record<string, unknown>): void =>
    writeFileSync(config, JSON.stringify(withPolicy(policy, over)));
  configure(site);
  return {
    folder,
    stick,
    configure,
    run: async (args: readonly string[], means: Partial<Means> = {}) => {
      const { code, out, err } = await run([...args, '--config', config, '--lang', 'en'], {}, means);
      return { code, out, err: err.join('\n') };
    },
    store: () => openStore({ url: `sqlite:${join(folder, 'parvis.db')}` }),
  };
}

/** A comment whose connection was sealed with a key. */
async function settle(at: ReturnType<typeof place>, key: string, id = 'own'): Promise<void> {
  const store = await at.store();
  await store.migrate();
  await store.write(async (tx) => {
    if (!(await tx.thread(SITE, 't'))) await tx.addThread(thread({ site: SITE }, URL_));
    if (!(await tx.comment(SITE, id))) await put(tx, comment(id, { site: SITE }));
    const host = { key: publicKey(key), protocol: 'https' };
    const deps = { host: () => host, random: () => `${id}${Math.random()}` };
    const visit = { site: { id: SITE } as never, source: () => ({ address: ADDRESS, port: 50123 }) };
    const what = { comment: id, at: '2026-11-03T09:00:00.000Z', act: 'create', name: 'Lou' } as const;
    await keepConnection(deps, tx, visit, what);
  });
  await store.close();
}

test('a pair is made: the public half fits the configuration, the private one is its owner’s alone', async (t) => {
  const at = place(t);
  const file = join(at.stick, 'valmont.pem');
  const made = await at.run(['keys', 'make', '--out', file]);
  assert.equal(made.code, 0, made.err);
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.ok(!made.out.includes('PRIVATE'));
  const [, line = ''] = /("connection": \{.*\})/.exec(made.out) ?? [];
  const written = JSON.parse(`{${line}}`) as Record<string, unknown>;
  at.configure(written);
  assert.doesNotMatch((await at.run(['doctor'])).out, /connection/);
  assert.equal((await at.run(['keys', 'make', '--out', file])).code, 1);
  assert.equal((await at.run(['keys', 'show'])).code, 2);
  assert.equal((await at.run(['keys'])).code, 2);
});

test('the private half is not written beside a configuration', async (t) => {
  const at = place(t);
  for (const file of [join(at.folder, 'x.pem'), join(at.folder, 'absent', 'x.pem')]) {
    const made = await at.run(['keys', 'make', '--out', file]);
    assert.equal(made.code, 1);
    assert.throws(() => statSync(file));
  }
});

test('a configuration that would seal nothing is refused', async (t) => {
  const at = place(t);
  const zero = Buffer.alloc(32).toString('base64url');
  for (const [connection, path] of [
    [{ keep: 'host' }, '/site/connection/key'],
    [{ keep: 'host', key: 'short' }, '/site/connection/key'],
    [{ keep: 'host', key: zero }, '/site/connection/key'],
    [{ keep: 'all' }, '/site/connection/keep'],
  ] as const) {
    at.configure({ connection });
    const { code, err } = await at.run(['purge']);
    assert.equal(code, 1, JSON.stringify(connection));
    assert.ok(err.includes(path), err);
  }
});

test('doctor finds a private half that lies beside the configuration or the data, and a time that is too short', async (t) => {
  const at = place(t, {}, { retention: { connection: 30, rejected: 183, email: 365 } });
  const file = join(at.stick, 'valmont.pem');
  await at.run(['keys', 'make', '--out', file]);
  const keys = makeKeys();
  at.configure({ connection: { keep: 'host', key: keys.public } });
  copyFileSync(file, join(at.folder, 'other.pem'));
  const before = await at.run(['doctor']);
  assert.doesNotMatch(before.out, /private half/);
  assert.match(before.out, /“retention.connection” is 30 days/);
  mkdirSync(join(at.folder, 'sites'));
  for (const name of ['notes.txt', join('sites', 'key.bak')]) {
    writeFileSync(join(at.folder, name), `\ufeffKept for later:\n${keys.pem}`);
    const after = await at.run(['doctor']);
    assert.equal(after.code, 1);
    assert.match(
      after.out,
      /the private half of the connection key lies on this machine: copy .*(?:notes|key)/,
    );
    rmSync(join(at.folder, name));
  }
});

test('unseal shows where a comment came from, and the log knows it before', async (t) => {
  const at = place(t);
  const keys = makeKeys();
  at.configure({ connection: { keep: 'host', key: keys.public } });
  const file = join(at.stick, 'valmont.pem');
  writeFileSync(file, keys.pem);
  await settle(at, keys.public);
  const args = ['unseal', '--comment', `${URL_}#c-own`, '--key', file, '--why', 'Threat  to\nsomebody'];
  const shown = await at.run([...args, '--authority', 'Prosecutor, 2027/118']);
  assert.equal(shown.code, 0, shown.err);
  for (const text of [`Address: ${ADDRESS}`, 'Port: 50123', 'Protocol: https', 'Name given: Lou'])
    assert.ok(shown.out.includes(text), shown.out);
  assert.match(shown.out, /2026-11-03T09:00:00\.000Z/);
  assert.match(shown.err, /Log: no\. 1/);
  const json = JSON.parse((await at.run([...args, '--json'])).out) as { records: { address: string }[] };
  assert.equal(json.records[0]?.address, ADDRESS);
  const log = await at.run(['unseal', '--list']);
  assert.match(
    log.out,
    /^2\. .*comment own, 1 record: Threat to somebody\n1\. .*\n {2}Asked by: Prosecutor, 2027\/118\n$/,
  );
  assert.ok(!log.out.includes(ADDRESS));
});

test('nothing is shown when the log cannot be written', async (t) => {
  const at = place(t);
  const keys = makeKeys();
  const file = join(at.stick, 'valmont.pem');
  writeFileSync(file, keys.pem);
  await settle(at, keys.public);
  const openUnwritable: Means['openStore'] = async () => {
    const store = await at.store();
    return { ...store, write: () => Promise.reject(new Error('no room')) };
  };
  const args = ['unseal', '--comment', 'own', '--key', file, '--why', 'x'];
  const shown = await at.run(args, { openStore: openUnwritable });
  assert.equal(shown.code, 1);
  assert.ok(!(shown.out + shown.err).includes(ADDRESS));
  // With the log it is shown.
  assert.ok((await at.run(args)).out.includes(ADDRESS));
});

test('unseal without what it needs, with another key, with a damaged record', async (t) => {
  const at = place(t);
  const [keys, others] = [makeKeys(), makeKeys()];
  const [file, wrong] = [join(at.stick, 'a.pem'), join(at.stick, 'b.pem')];
  writeFileSync(file, keys.pem);
  writeFileSync(wrong, others.pem);
  await settle(at, keys.public);
  const base = ['unseal', '--comment', 'own', '--key', file, '--why', 'x'];
  for (const missing of ['--comment', '--key', '--why']) {
    const i = base.indexOf(missing);
    assert.equal((await at.run([...base.slice(0, i), ...base.slice(i + 2)])).code, 2, missing);
  }
  assert.equal((await at.run([...base.slice(0, -1), ' '])).code, 2);
  assert.equal((await at.run([...base.slice(0, -1), 'x'.repeat(501)])).code, 2);
  const none = await at.run(['unseal', '--comment', 'other', '--key', file, '--why', 'x']);
  assert.match(none.err, /Nothing is kept of where this comment came from: other/);
  const noKey = await at.run([
    'unseal',
    '--comment',
    'own',
    '--key',
    join(at.folder, 'parvis.json'),
    '--why',
    'x',
  ]);
  assert.match(noKey.err, /holds no private X25519 key/);
  const other = await at.run(['unseal', '--comment', 'own', '--key', wrong, '--why', 'x']);
  assert.equal(other.code, 1);
  assert.match(other.err, new RegExp(`Another key opens .*: ${keys.fingerprint}$`));
  assert.match((await at.run(['unseal', '--list'])).out, /Nothing was opened so far/);
  const store = await at.store();
  const [record] = await store.connections(SITE, 'own');
  await store.write((tx) =>
    tx.keepConnection(SITE, { ...record!, id: 'copy', at: '2026-11-04T09:00:00.000Z' }),
  );
  await store.close();
  const partly = await at.run(base);
  assert.equal(partly.code, 0);
  assert.match(partly.err, /does not open: it was damaged or changed/);
  assert.ok(partly.out.includes(ADDRESS));
});

test('export says that it is kept and never what; erase leaves it, and says so and until when', async (t) => {
  const at = place(t);
  const keys = makeKeys();
  await settle(at, keys.public);
  const out = join(at.folder, 'ana.json');
  const exported = await at.run(['export', '--comment', 'own', '--out', out]);
  assert.equal(exported.code, 0, exported.err);
  const text = readFileSync(out, 'utf8');
  const { connections } = JSON.parse(text) as { connections: unknown[] };
  assert.deepEqual(connections, [
    {
      ...{ comment: 'own', act: 'create', at: '2026-11-03T09:00:00.000Z' },
      ...{ until: '2027-11-03T09:00:00.000Z', sealed: true },
    },
  ]);
  const dry = await at.run(['erase', '--comment', 'own']);
  assert.match(dry.out, /The law asks hosts to keep .*: 1 sealed record stays until 3 November 2027\./);
  const erased = await at.run(['erase', '--comment', 'own', '--yes']);
  assert.match(erased.out, /1 sealed record stays until 3 November 2027/);
  const store = await at.store();
  assert.equal((await store.connections(SITE, 'own')).length, 1);
  await store.close();
});

test('the log of openings cannot be changed, and a backup brings it and the records back', async (t) => {
  const at = place(t);
  const keys = makeKeys();
  const file = join(at.stick, 'valmont.pem');
  writeFileSync(file, keys.pem);
  await settle(at, keys.public);
  await at.run(['unseal', '--comment', 'own', '--key', file, '--why', 'x']);
  const { DatabaseSync } = await import('node:sqlite');
  const db = new DatabaseSync(join(at.folder, 'parvis.db'));
  for (const sql of ["update unseal_log set why = 'y'", 'delete from unseal_log'])
    assert.throws(() => db.exec(sql), /append-only/);
  db.close();
  const backup = join(at.stick, 'valmont.backup');
  const made = await at.run(['backup', backup]);
  assert.equal(made.code, 0, made.err);
  assert.ok(!readFileSync(backup).includes(ADDRESS));
  rmSync(join(at.folder, 'parvis.db'));
  const back = await at.run(['restore', backup]);
  assert.equal(back.code, 0, back.err);
  const again = await at.run(['unseal', '--comment', 'own', '--key', file, '--why', 'again']);
  assert.ok(again.out.includes(ADDRESS));
  assert.match((await at.run(['unseal', '--list'])).out, /^2\. .*again\n1\. /);
});
