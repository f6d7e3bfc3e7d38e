/** `parvis sites`, as whoever runs a companion of several sites types it. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { run } from '../../../src/node/cli.ts';
import type { Means } from '../../../src/node/commands/means.ts';
import { loadConfig } from '../../../src/node/config/load.ts';
import { openStore } from '../../../src/node/store/open.ts';
import { townFile } from '../../support/node/companion.ts';
import { policy } from '../../support/node/town.ts';
import { settle } from '../store/contract/isolation.ts';

const site = (id: string) => ({
  ...{ name: `Town of ${id}`, url: `https://${id}.example/`, origins: [`https://${id}.example`], policy },
});

/** What of a filled site nobody may read here: words, names, addresses, ids of its rows. */
const PRIVATE = /written at|@|Ada|Cleo|Lou|zoe|example\.org|same\.example|token|subject/;

/** A configuration of three sites, of which two are filled, and another that is in the database alone. */
async function place(t: TestContext, filled: readonly string[] = ['aaa', 'bbb']) {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-sites-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const config = join(folder, 'parvis.json');
  const { site: _, ...file } = townFile({ log: 'error' });
  writeFileSync(config, JSON.stringify(file));
  mkdirSync(join(folder, 'sites'));
  for (const id of ['aaa', 'bbb', 'ccc'])
    writeFileSync(join(folder, 'sites', `${id}.json`), JSON.stringify(site(id)));
  const store = () => openStore({ url: `sqlite:${join(folder, 'parvis.db')}` });
  const first = await store();
  await first.migrate();
  for (const id of filled) {
    await settle(first, id as 'aaa');
    await first.write((tx) =>
      tx.noteSite(id, { act: 'resume', at: '2026-03-16T09:00:00.000Z', reason: '', hide: false, rows: {} }),
    );
  }
  await first.close();
  const media = join(folder, 'sites', 'media', 'aaa');
  mkdirSync(media, { recursive: true });
  const picture = `${'0'.repeat(32)}-640.webp`;
  return {
    folder,
    media,
    picture,
    store,
    call: async (line: string, means: Partial<Means> = {}, lang = 'en') => {
      const args = line.split(' ').map((word) => word.replaceAll('_', ' '));
      const { code, out, err } = await run([...args, '--config', config, '--lang', lang], {}, means);
      return { code, out, err: err.join('\n'), all: out + err.join('\n') };
    },
  };
}

const watched = { terminal: true, say: () => undefined } as const;

test('the list has every site of the configuration and of the database, in figures', async (t) => {
  const at = await place(t, ['aaa', 'zzz']);
  const { code, out } = await at.call('sites');
  assert.equal(code, 0);
  assert.match(
    out,
    /^aaa: open, new comments stopped since 16 March 2026.*; 1 page, 3 comments, 1 post, 2 people at the desk$/m,
  );
  assert.match(out, /^bbb: open; 0 pages, 0 comments/m);
  assert.match(out, /^zzz: open, .*\n {2}In the database, and no longer in the configuration\.$/m);
  const list = JSON.parse((await at.call('sites list --json')).out) as { id: string; configured: boolean }[];
  assert.deepEqual(
    list.map(({ id, configured }) => [id, configured]),
    [
      ['aaa', true],
      ['bbb', true],
      ['ccc', true],
      ['zzz', false],
    ],
  );
  assert.match((await at.call('sites', {}, 'fr')).out, /^ccc\u00a0: ouvert\u202f; 0 page, 0 commentaire/m);
});

test('a site is suspended with a reason and an end, is shown so, and goes on', async (t) => {
  const at = await place(t);
  const dry = await at.call('sites suspend aaa --reason Move_on_Monday --dry-run');
  assert.match(dry.out, /would be suspended[^]*Nothing was changed/);
  assert.match((await at.call('sites')).out, /^aaa: open,/m);
  const held = await at.call('sites suspend aaa --reason Move_on_Monday --until 2999-01-31 --hide');
  assert.equal(held.code, 0, held.err);
  assert.match(held.out, /parvis sites resume aaa/);
  const list = (await at.call('sites')).out;
  assert.match(list, /^aaa: suspended since .* until .*2999.*;/m);
  assert.match(list, /Reason: Move on Monday\n {2}What is published is not shown either\./);
  assert.match(list, /^bbb: open,/m);
  const store = await at.store();
  assert.deepEqual(
    (await store.switches('aaa')).filter(({ cause }) => cause === 'suspended').map(({ what }) => what),
    ['comments', 'mail', 'push'],
  );
  assert.ok(!(await store.switched('aaa', 'push'))!.reason.includes('Monday'));
  await store.close();
  // Mail that waits for a suspension is not let go by the word that is said after a backup.
  assert.match((await at.call('mail resume --site aaa')).out, /not paused/);
  assert.equal((await at.call('sites resume aaa')).code, 0);
  assert.match((await at.call('sites resume aaa')).out, /not suspended/);
  const after = await at.store();
  assert.ok(!(await after.switches('aaa')).some(({ cause }) => cause === 'suspended'));
  // What the people of the site have stopped stays stopped.
  assert.equal((await after.switched('aaa', 'comments'))?.cause, 'stopped');
  await after.close();
  assert.match((await at.call('sites')).out, /^aaa: open, new comments stopped since/m);
});

test('what cannot be meant is refused, and nothing changes', async (t) => {
  const at = await place(t);
  for (const [line, code, said] of [
    ['sites suspend aaa', 2, /--reason/],
    ['sites suspend --reason x', 2, /SITE/],
    ['sites suspend nobody --reason x', 1, /nobody/],
    ['sites suspend aaa --reason x --until 2020-01-01', 2, /2020-01-01/],
    ['sites suspend aaa --reason x --until 2999-02-30', 2, /2999-02-30/],
    [`sites suspend aaa --reason ${'x'.repeat(501)}`, 2, /500/],
    ['sites resume nobody', 1, /nobody/],
    ['sites erase aaa', 2, /erase/],
    ['sites export aaa', 2, /FOLDER/],
    ['sites export nobody FOLDER', 1, /nobody/],
    ['sites remove nobody', 1, /nobody/],
    ['sites remove aaa', 2, /--confirm aaa/],
    ['sites remove aaa --confirm bbb', 2, /--confirm aaa/],
    ['sites remove aaa --confirm aaa', 1, /no export/],
    ['sites list aaa', 2, /aaa/],
    ['sites create aaa', 1, /aaa/],
    ['sites create No/Site', 2, /No\/Site/],
  ] as const) {
    const answer = await at.call(line);
    assert.equal(answer.code, code, `${line}: ${answer.all}`);
    assert.match(answer.err, said, line);
  }
  const store = await at.store();
  assert.equal((await store.hosting.log('aaa', 9)).length, 2);
  await store.close();
});

test('an export can be checked, brought back elsewhere, and is never written over', async (t) => {
  const at = await place(t);
  mkdirSync(join(at.media), { recursive: true });
  writeFileSync(join(at.media, at.picture), 'picture');
  await at.call('sites suspend aaa --reason x');
  const folder = join(at.folder, 'out');
  assert.equal((await at.call(`sites export aaa ${folder}`)).all, '');
  assert.equal(statSync(folder).mode & 0o777, 0o700);
  for (const name of [
    'README.txt',
    'site.json',
    'archive/html/index.html',
    `media/${at.picture}`,
    'SHA256SUMS',
  ])
    assert.ok(existsSync(join(folder, name)), name);
  execFileSync('sha256sum', ['--quiet', '-c', 'SHA256SUMS'], { cwd: folder });
  assert.equal((await at.call(`sites export aaa ${folder}`)).code, 1);
  const said: string[] = [];
  const second = join(at.folder, 'second');
  const loud = await at.call(`sites export aaa ${second}`, {
    terminal: true,
    say: (line) => said.push(line),
  });
  assert.match(loud.out, /^Written: .*\nSum of the whole/);
  assert.ok(said.some((line) => /comment: 3/.test(line)) || said.some((line) => /comment/.test(line)));
  assert.doesNotMatch(loud.all + said.join('\n'), PRIVATE);

  // On a machine of its own.
  const there = mkdtempSync(join(tmpdir(), 'parvis-there-'));
  t.after(() => rmSync(there, { recursive: true, force: true }));
  mkdirSync(join(there, 'sites'));
  const { site: _, ...file } = townFile({ log: 'error' });
  writeFileSync(join(there, 'parvis.json'), JSON.stringify(file));
  writeFileSync(join(there, 'sites', 'aaa.json'), readFileSync(join(folder, 'site.json')));
  assert.ok(!('unread' in loadConfig(join(there, 'parvis.json'), {})));
  const back = await run(['restore', join(folder, 'data.gz'), '--config', join(there, 'parvis.json')], {});
  assert.equal(back.code, 0, back.err.join('\n'));
  const [old, own] = [await at.store(), await openStore({ url: `sqlite:${join(there, 'parvis.db')}` })];
  const rows = await old.hosting.rows('aaa');
  const brought = await own.hosting.rows('aaa');
  const {
    job: _job,
    session: _session,
    invite: _invite,
    resident: _resident,
    switch_off: _off,
    ...kept
  } = rows;
  const { switch_off: _shut, ...came } = brought;
  assert.deepEqual(came, kept);
  assert.equal((await own.comment('aaa', 'c'))?.comment.text, 'written at aaa');
  assert.deepEqual(await own.hosting.rows('bbb'), {});
  // Who was suspended here is not suspended there.
  assert.deepEqual(await own.standing('aaa'), { state: 'open', reason: '', hide: false });
  assert.ok(!(await own.switches('aaa')).some(({ cause }) => cause === 'suspended'));
  await Promise.all([old.close(), own.close()]);
});

test('a site is removed after an export: rows, pictures, and the other site loses nothing', async (t) => {
  const at = await place(t);
  const notes = join(at.media, '.mirror');
  mkdirSync(notes);
  for (const file of [join(at.media, at.picture), join(notes, `${'1'.repeat(32)}.json`)])
    writeFileSync(file, '{}');
  const dry = await at.call('sites remove aaa --dry-run');
  assert.match(dry.out, /comment: 3 rows[^]*Nothing was changed/);
  assert.equal((await at.call(`sites export aaa ${join(at.folder, 'out')}`)).code, 0);
  // A companion that runs meanwhile keeps the database's side files open.
  const running = await at.store();
  await running.thread('bbb', 't');
  const gone = await at.call('sites remove aaa --confirm aaa', watched);
  assert.equal(gone.code, 0, gone.err);
  assert.match(gone.out, /“aaa” is removed: \d+ rows, 2 files of the feed/);
  // What is in no database file, no backup brings back.
  const files = readdirSync(at.folder).filter((name) => name.startsWith('parvis.db'));
  const bytes = files.map((name) => readFileSync(join(at.folder, name)).toString('latin1')).join('');
  assert.ok(files.length > 1, files.join());
  await running.close();
  assert.ok(!bytes.includes('written at aaa') && bytes.includes('written at bbb'));
  assert.ok(!existsSync(at.media));
  const store = await at.store();
  assert.deepEqual(await store.hosting.rows('aaa'), {});
  const [last, begun, ...others] = await store.hosting.log('aaa', 9);
  assert.deepEqual([last?.act, begun?.act, others], ['removed', 'remove', []]);
  assert.equal(last?.rows['comment'], 3);
  assert.equal(last?.reason, '');
  assert.equal((await store.hosting.figures('bbb')).comments, 3);
  await store.close();
  assert.match((await at.call('sites')).out, /^aaa: removed since .*; 0 pages, 0 comments/m);
  assert.match((await at.call('sites remove aaa --confirm aaa')).out, /was removed on/);
  // Nothing is written under its name any more.
  assert.match((await at.call('invite --site aaa --name Zoe --role admin')).err, /was removed: aaa/);
  assert.match((await at.call('sites suspend aaa --reason x')).err, /was removed: aaa/);
});

test('an export counts for a day, and not for a site that was made anew', async (t) => {
  const at = await place(t);
  const store = await at.store();
  const line = { reason: '', hide: false, rows: {} } as const;
  const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();
  await store.write((tx) => tx.noteSite('aaa', { ...line, act: 'export', at: ago(25) }));
  await store.write((tx) => tx.noteSite('bbb', { ...line, act: 'export', at: ago(1) }));
  await store.write((tx) => tx.noteSite('bbb', { ...line, act: 'create', at: ago(0) }));
  await store.close();
  for (const id of ['aaa', 'bbb']) {
    assert.match((await at.call(`sites remove ${id} --confirm ${id}`)).err, /no export/);
    assert.equal((await at.call(`sites remove ${id} --confirm ${id} --without-export`)).code, 0);
  }
});

test('a site is created by answers, and one that was removed may come again', async (t) => {
  const at = await place(t);
  const ask = () => {
    const answers = ['Beaumont', 'www.beaumont.example', 'fr', '', '', ''];
    return async () => answers.shift();
  };
  const made = await at.call('sites create beaumont', { ask: ask() });
  assert.equal(made.code, 0, made.err);
  assert.match(made.out, /parvis invite --site beaumont --role admin/);
  const config = loadConfig(join(at.folder, 'parvis.json'), {});
  assert.ok('sites' in config && config.sites.some((one) => one.site.id === 'beaumont'));
  assert.match((await at.call('invite --site beaumont --role admin --name Zoe')).out, /sign-in\?token=/);
  assert.equal((await at.call('sites create beaumont', { ask: ask() })).code, 1);
  assert.equal((await at.call('sites remove beaumont --confirm beaumont --without-export')).code, 0);
  rmSync(join(at.folder, 'sites', 'beaumont.json'));
  assert.equal((await at.call('sites create beaumont', { ask: ask() })).code, 0);
  assert.match((await at.call('sites')).out, /^beaumont: open;/m);
  assert.equal((await at.call('sites create other', { ask: async () => undefined })).code, 1);
  assert.ok(!existsSync(join(at.folder, 'sites', 'other.json')));
});

test('none of these commands shows a word, a name or an address of a filled site', async (t) => {
  const at = await place(t);
  const said: string[] = [];
  const means = { terminal: true, say: (line: string) => void said.push(line) };
  for (const line of [
    'sites',
    'sites --json',
    'sites suspend aaa --reason Pause --dry-run',
    'sites suspend aaa --reason Pause --hide',
    'sites list --json',
    `sites export aaa ${join(at.folder, 'out')}`,
    'sites resume aaa',
    'sites remove aaa --dry-run',
    'sites remove aaa --confirm aaa',
    'sites',
  ])
    for (const lang of ['en', 'fr']) said.push((await at.call(line, means, lang)).all);
  assert.ok(said.join('').includes('comment'));
  for (const text of said) assert.doesNotMatch(text, PRIVATE);
});
