/** `export`, `erase`, `requests`, `purge` and `mail test`, as people run them. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { createHash } from 'node:crypto';
import { openStore } from '../../../src/node/store/open.ts';
import { run } from '../../../src/node/cli.ts';
import { mailServer } from '../../support/node/smtp.ts';
import { withPolicy } from '../../support/node/town.ts';
import { comment, line, moved, put, report, thread, vote } from '../store/make.ts';

/** A folder with a configuration, and commands that run in it, in English. */
function place(t: TestContext, over: Record<string, unknown> = {}, policy: Record<string, unknown> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-records-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const config = join(folder, 'parvis.json');
  writeFileSync(config, JSON.stringify({ ...withPolicy(policy), ...over }));
  return {
    folder,
    run: async (command: string, ...args: string[]) => {
      const { code, out, err } = await run([command, ...args, '--config', config, '--lang', 'en'], {});
      return { code, out, err: err.join('\n') };
    },
    store: () => openStore({ url: `sqlite:${join(folder, 'parvis.db')}` }),
  };
}

const SITE = 'valmont';
const URL_ = 'https://www.valmont.example/marche';
/** What must be found nowhere after an erasure. */
const TRACES = [
  'SECRETNAME',
  'SECRETTEXT',
  'SECRETEDIT',
  'SECRETWHY',
  'SECRETREASON',
  'SECRETREPORT',
  'secret@example.org',
];

/** Ana's comment with everything around it, a reply of somebody else, and a report that Ana has sent. */
async function settle(at: ReturnType<typeof place>): Promise<void> {
  const store = await at.store();
  await store.migrate();
  const own = comment('own', {
    ...{ site: SITE, text: 'SECRETTEXT', author: { name: 'SECRETNAME' } },
    ...{ proposal: { text: 'SECRETEDIT', state: 'pending', at: '2026-03-16T08:00:00.000Z' } },
  });
  await store.write(async (tx) => {
    await tx.addThread(thread({ site: SITE, title: 'Market' }, URL_));
    const token = createHash('sha256').update('receipt-of-own').digest('hex');
    await put(tx, own, { email: 'Secret@example.org', verified: true, token });
    await put(
      tx,
      comment('reply', { site: SITE, parent: 'own', text: 'A reply of Tom', author: { name: 'Tom' } }),
    );
    await put(tx, comment('maybe', { site: SITE, text: 'Of whom?' }), { email: 'secret@example.org' });
    await tx.addReport(
      SITE,
      report('1', 'own', { body: { comment: 'own', kind: 'hate', reason: 'SECRETREPORT quoted' } }),
    );
    await tx.addReport(
      SITE,
      report('2', 'reply', {
        body: {
          comment: 'reply',
          kind: 'spam',
          reason: 'SECRETREASON',
          name: 'SECRETNAME',
          email: 'secret@example.org',
        },
      }),
    );
    await tx.addLink(SITE, {
      ...{ token: 'l', act: 'check', comment: 'own' },
      ...{ version: 2, person: '', until: '2030-01-01T00:00:00Z' },
    });
  });
  const held = moved(own, 'held', { heldBy: ['human'] });
  await store.write((tx) => tx.saveComment(held, 2, line(held, { by: 'moderator', reason: 'SECRETWHY' })));
  await store.close();
}

/** Everything in the folder, as bytes. */
const bytes = (folder: string): string =>
  readdirSync(folder)
    .filter((name) => name.startsWith('parvis.db'))
    .map((name) => readFileSync(join(folder, name), 'latin1'))
    .join('\n');

test('erase shows first, erases with --yes, leaves a place for the replies, and no trace in any file', async (t) => {
  const at = place(t);
  await settle(at);
  const before = bytes(at.folder);
  for (const trace of TRACES) assert.ok(before.toLowerCase().includes(trace.toLowerCase()), trace);

  const shown = await at.run('erase', '--email', 'SECRET@example.org');
  assert.equal(shown.code, 0, shown.err);
  assert.match(shown.out, /Found: 1 comment, 2 addresses, 1 report\./);
  assert.match(shown.out, /marche#c-own \(.*, held\)/);
  assert.match(shown.out, /1 comment bears this address without its owner having confirmed it/);
  assert.match(shown.out, /Nothing was changed/);
  const store = await at.store();
  assert.equal((await store.comment(SITE, 'own'))?.comment.text, 'SECRETTEXT');
  assert.deepEqual(await store.records.requests(SITE), []);
  await store.close();

  const done = await at.run('erase', '--email', 'secret@example.org', '--received', '2026-01-31', '--yes');
  assert.equal(done.code, 0, done.err);
  assert.match(done.out, /Erased: 1 comment, 2 addresses, 1 report\./);
  assert.match(done.out, /In the register: D\d\d-[\w-]+, to be answered by 28 February 2026\./);
  const after = await at.store();
  const { comment: gone } = (await after.comment(SITE, 'own'))!;
  assert.deepEqual([gone.state, gone.text, gone.author, gone.proposal], ['deleted', '', {}, undefined]);
  assert.deepEqual(
    (await after.page(SITE, 't', { sort: 'oldest', limit: 9, replies: 9 })).comments.map(({ id }) => id),
    ['maybe', 'own', 'reply'],
  );
  assert.equal((await after.comment(SITE, 'maybe'))?.comment.text, 'Of whom?');
  assert.equal((await after.reportById(SITE, '2'))?.status, 'open');
  assert.deepEqual((await after.reportById(SITE, '2'))?.body, { comment: 'reply', kind: 'spam' });
  const log = await after.audit(SITE, 'own');
  assert.deepEqual(
    log.map(({ to }) => to),
    ['published', 'held', 'deleted'],
  );
  assert.match(log.at(-1)?.reason ?? '', /^D\d\d-/);
  await after.close();
  const left = bytes(at.folder).toLowerCase();
  for (const trace of TRACES) assert.ok(!left.includes(trace.toLowerCase()), `${trace} is still there`);
  assert.ok(left.includes('a reply of tom'));

  const again = await at.run('erase', '--email', 'secret@example.org', '--yes');
  assert.match(again.out, /Nothing is kept of this person at Valmont/);
});

test('erase and export by receipt, and by the address of a comment', async (t) => {
  const at = place(t);
  await settle(at);
  const file = join(at.folder, 'ana.json');
  const out = await at.run('export', '--receipt', 'receipt-of-own', '--out', file);
  assert.equal(out.code, 0, out.err);
  assert.equal(statSync(file).mode & 0o077, 0);
  const data = JSON.parse(readFileSync(file, 'utf8')) as { comments: Record<string, unknown>[] };
  assert.equal(data.comments.length, 1);
  const [own] = data.comments;
  assert.deepEqual(
    [own!['text'], own!['email'], own!['page'], (own!['history'] as unknown[]).length],
    ['SECRETTEXT', 'Secret@example.org', `${URL_}#c-own`, 2],
  );
  assert.equal(
    (await at.run('export', '--receipt', 'receipt-of-own', '--out', file)).code,
    1,
    'no file is replaced',
  );
  // On stdout the data alone, which may be redirected.
  const printed = await at.run('export', '--email', 'secret@example.org');
  const all = JSON.parse(printed.out) as {
    comments: unknown[];
    reports: Record<string, unknown>[];
    unverified: number;
  };
  assert.deepEqual([all.comments.length, all.unverified, all.reports[0]?.['reason']], [1, 1, 'SECRETREASON']);
  assert.match(printed.err, /In the register/);
  // Nobody else's words, no staff.
  assert.doesNotMatch(printed.out, /Tom|Of whom|SECRETREPORT/);

  const erased = await at.run('erase', '--comment', `${URL_}#c-reply`, '--yes');
  assert.match(erased.out, /Erased: 1 comment, 0 addresses, 0 reports/);
  const store = await at.store();
  assert.equal((await store.comment(SITE, 'reply'))?.comment.state, 'deleted');
  assert.equal((await store.comment(SITE, 'own'))?.comment.state, 'held');
  await store.close();
  assert.equal((await at.run('export', '--receipt', 'wrong')).code, 1);
});

test('they say what is missing, in a sentence', async (t) => {
  const at = place(t);
  for (const [args, said] of [
    [['erase'], /Say whose data/],
    [['erase', '--email', 'x', '--yes'], /not an e-mail address: x/],
    [['erase', '--email', 'a@b.example', '--receipt', 'y'], /Say whose data/],
    [['export', '--email', 'a@b.example', '--received', '2026-02-30'], /not a day of the past/],
    [['export', '--email', 'a@b.example', '--received', '2999-01-01'], /not a day of the past/],
    [['requests', '--add', 'other'], /export, erase/],
    [['requests', '--answer', 'D1'], /--text/],
    [['mail', 'send', 'a@b.example'], /test/],
    [['mail', 'test', 'nobody'], /not an e-mail address/],
  ] as const) {
    const { code, out, err } = await at.run(args[0], ...args.slice(1));
    assert.deepEqual([code, out], [2, ''], args.join(' '));
    assert.match(err, said);
  }
  const none = await at.run('mail', 'test', 'a@b.example');
  assert.deepEqual([none.code, /No mail server is configured/.test(none.err)], [1, true]);
});

test('the register: a request arrives, is late, is answered', async (t) => {
  const at = place(t);
  assert.match((await at.run('requests')).out, /There is no request at Valmont/);
  const added = await at.run('requests', '--add', 'erase', '--received', '2026-01-15');
  const reference = /D\d\d-[\w-]+/.exec(added.out)?.[0] ?? '';
  assert.match(added.out, /to be answered by 15 February 2026/);
  assert.match(
    (await at.run('requests')).out,
    /erasure, received on 15 January 2026, should have been answered by/,
  );
  assert.match(
    (await at.run('requests', '--answer', reference, '--text', 'Done by letter')).out,
    /is answered/,
  );
  assert.equal((await at.run('requests', '--answer', reference, '--text', 'x')).code, 1);
  assert.match((await at.run('requests')).out, /: Done by letter/);
});

test('purge counts, and takes away with --yes', async (t) => {
  const at = place(t, {}, { retention: { connection: 1, rejected: 30, email: 30 } });
  const store = await at.store();
  await store.migrate();
  await store.write((tx) =>
    put(tx, comment('r', { site: SITE, state: 'rejected', text: 'OLDTEXT' }), { email: 'a@b.example' }),
  );
  await store.close();
  const dry = await at.run('purge');
  assert.match(dry.out, /1 text of a refused comment\n {2}1 e-mail address\n/);
  assert.match(dry.out, /Nothing was changed/);
  assert.deepEqual(JSON.parse((await at.run('purge', '--json')).out).rejected, 1);
  assert.match((await at.run('purge', '--yes')).out, /Taken away/);
  assert.match((await at.run('purge')).out, /Nothing\./);
  assert.match((await place(t).run('purge')).out, /The policy has no “retention”/);
  assert.ok(existsSync(join(at.folder, 'parvis.db')));
});

test('mail test sends one message; doctor greets and signs in, sends nothing, and says what to do', async (t) => {
  const server = await mailServer(t, {
    authOptional: false,
    allowInsecureAuth: true,
    onAuth: ({ password }, _session, done) =>
      done(password === 'right' ? null : new Error('no'), password === 'right' ? { user: 'u' } : undefined),
  });
  const mail = {
    host: '127.0.0.1',
    port: server.port,
    tls: 'none',
    user: 'parvis',
    from: 'parvis@valmont.example',
  };
  const at = place(t, { mail: { ...mail, passwordFile: 'mail.secret' } });
  const absent = await at.run('mail', 'test', 'ana@example.org');
  assert.match(absent.err, /The password of the mail server is missing/);
  const file = join(at.folder, 'mail.secret');
  writeFileSync(file, 'right\n', { mode: 0o644 });
  assert.match((await at.run('mail', 'test', 'ana@example.org')).err, /chmod 600/);
  rmSync(file);
  writeFileSync(file, 'right\n', { mode: 0o600 });
  const sent = await at.run('mail', 'test', 'ana@example.org');
  assert.deepEqual([sent.code, sent.err], [0, '']);
  assert.match(sent.out, /Sent to ana@example\.org by 127\.0\.0\.1/);
  assert.equal(server.mails.length, 1);
  assert.match(server.mails[0]!.headers.get('subject')![0]!, /Message d’essai \(Valmont\)/);
  const findings = async () => {
    const { findings: all } = JSON.parse((await at.run('doctor', '--json')).out) as {
      findings: { check: string; level: string; say: string[] }[];
    };
    return all.filter(({ check }) => check === 'mail');
  };
  assert.equal((await findings())[0]?.level, 'ok');
  assert.match((await findings())[1]?.say.join(' ') ?? '', /Nobody is told/);
  assert.equal(server.mails.length, 1, 'nothing was sent');
  writeFileSync(file, 'wrong\n');
  assert.match(
    (await findings())[0]?.say[0] ?? '',
    /refuses the connection, the encryption or the password \(EAUTH 535\)/,
  );
  assert.match((await at.run('mail', 'test', 'ana@example.org')).err, /EAUTH 535/);
});

test('a vote is exported and erased by its receipt', async (t) => {
  const at = place(t);
  await settle(at);
  const store = await at.store();
  const token = createHash('sha256').update('receipt-of-vote').digest('hex');
  await store.write((tx) => tx.addVote(vote('v', { site: SITE, thread: 't', value: 4, token })));
  await store.close();
  const exported = JSON.parse((await at.run('export', '--receipt', 'receipt-of-vote')).out) as {
    ratings: { kind: string; value: number; token?: string }[];
  };
  assert.deepEqual(
    exported.ratings.map(({ kind, value, token: secret }) => [kind, value, secret]),
    [['stars', 4, undefined]],
  );
  assert.match((await at.run('erase', '--receipt', 'receipt-of-vote')).out, /rating/);
  assert.match((await at.run('erase', '--receipt', 'receipt-of-vote', '--yes')).out, /1 rating erased/);
  const after = await at.store();
  assert.deepEqual(await after.tally(SITE, 't', 'stars'), { count: 0, sum: 0 });
  await after.close();
});
