/** `parvis archive`: what everybody could read and nothing else, the same bytes each time, and a check that finds each change. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import type { Comment } from '../../../src/model/comment.ts';
import { run } from '../../../src/node/cli.ts';
import { openStore } from '../../../src/node/store/open.ts';
import { withPolicy } from '../../support/node/town.ts';
import { comment, put, report, sealed, thread } from '../store/make.ts';

const SITE = 'valmont';
const MARKET = 'https://www.valmont.example/marche';
const POOL = 'https://www.valmont.example/piscine';

interface Line {
  readonly id: string;
  readonly state?: string;
  readonly outside?: boolean;
  readonly [name: string]: unknown;
}

function place(t: TestContext, policy: Record<string, unknown> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-archive-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const config = join(folder, 'parvis.json');
  const calendar = { zone: 'Europe/Paris', weekly: { mon: [{ from: '09:00', to: '12:00' }] } };
  writeFileSync(config, JSON.stringify(withPolicy({ calendar, ...policy }, { lang: 'en' })));
  const out = (name: string): string => join(folder, name);
  return {
    folder,
    out,
    run: async (...args: string[]) => {
      const {
        code,
        out: text,
        err,
      } = await run(['archive', ...args, '--config', config, '--lang', 'en'], {});
      return { code, out: text, err: err.join('\n') };
    },
    store: () => openStore({ url: `sqlite:${join(folder, 'parvis.db')}` }),
    lines: (name: string, file: string): Line[] =>
      readFileSync(join(folder, name, file), 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Line),
  };
}

const removed: Partial<Comment> = {
  state: 'removed',
  revision: 1,
  text: 'SECRETREMOVED',
  author: { name: 'SECRETNAME' },
  decision: {
    ...{
      to: 'removed',
      by: 'moderator',
      at: '2026-03-17T08:00:00.000Z',
      knownAt: '2026-03-17T07:00:00.000Z',
    },
    ...{ reason: 'SECRETREASON', automated: false },
  },
} as never;

async function settle(at: ReturnType<typeof place>, ...more: readonly Comment[]): Promise<void> {
  const store = await at.store();
  await store.migrate();
  const official = { body: 'Valmont', service: 'Roads', role: 'Head' };
  const all: readonly Comment[] = [
    comment('a', { site: SITE, text: '=1+1 "quoted"\n<script>alert(1)</script>', charter: '3' }),
    comment('b', { site: SITE, parent: 'a', text: 'Answered.', author: { name: 'Paul', official } }),
    comment('gone', { site: SITE, ...removed }),
    comment('c', { site: SITE, parent: 'gone', text: 'A reply', receivedAt: '2027-01-01T00:30:00.000Z' }),
    comment('alone', { site: SITE, ...removed }),
    comment('p', { site: SITE, state: 'pending', text: 'SECRETPENDING' }),
    comment('r', { site: SITE, state: 'rejected', text: 'SECRETREJECTED' }),
    comment('e', {
      ...{ site: SITE, text: 'Edited once', charter: '2' },
      ...{ proposal: { text: 'SECRETEDIT', state: 'pending', at: '2026-03-16T08:00:00.000Z' } },
    }),
    ...more,
  ];
  await store.write(async (tx) => {
    await tx.addThread(thread({ site: SITE, title: 'Market' }, MARKET));
    await tx.addThread(thread({ site: SITE, id: 'u' }, POOL));
    await tx.addThread(thread({ site: SITE, id: 'empty' }, `${POOL}/2`));
    for (const one of all) await put(tx, one, { email: 'secret@example.org', verified: true });
    await tx.addReport(SITE, report('1', 'a', { body: { reason: 'SECRETREPORT' } }));
    await tx.keepConnection(SITE, sealed('n1', { comment: 'a', sealed: 'SECRETSEALED' }));
  });
  await store.close();
}

const everything = (folder: string): Map<string, string> =>
  new Map(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => statSync(join(folder, name)).isFile())
      .sort()
      .map((name) => [name, readFileSync(join(folder, name), 'utf8')]),
  );

test('what everybody can read is there, and nothing else', async (t) => {
  const at = place(t);
  await settle(at);
  const made = await at.run(at.out('all'));
  assert.equal(made.code, 0, made.err);
  assert.match(made.out, /1 page, 4 comments\.\nSum of the whole, .*: [0-9a-f]{64}\n$/);
  const comments = at.lines('all', 'comments.jsonl');
  assert.deepEqual(
    comments.map(({ id, state }) => [id, state]),
    [
      ['a', 'published'],
      ['b', 'published'],
      ['e', 'published'],
      ['gone', 'removed'],
      ['c', 'published'],
    ],
  );
  const [first, second] = comments;
  assert.equal(first?.['text'], '=1+1 "quoted"\n<script>alert(1)</script>');
  assert.deepEqual(second?.['official'], { body: 'Valmont', service: 'Roads', role: 'Head' });
  assert.deepEqual(comments[3]?.['placeholder'], { by: 'moderator', at: '2026-03-17T08:00:00.000Z' });
  const files = everything(at.out('all'));
  for (const [name, text] of files) assert.doesNotMatch(text, /SECRET|secret@|token/, name);
  assert.equal(at.lines('all', 'threads.jsonl')[0]?.['comments'], 4);
  const charter = JSON.parse(files.get('charter.json')!) as Record<string, unknown>;
  assert.equal(charter['version'], '3');
  assert.deepEqual(charter['sentUnder'], [
    { comments: 2 },
    { version: '2', comments: 1 },
    { version: '3', comments: 1 },
  ]);
  assert.match(files.get('comments.csv')!, /^\ufeffid,page,parent,state,name,official,date,edited,text\r\n/);
  assert.ok(files.get('comments.csv')!.includes(`"'=1+1 ""quoted""\n<script>`));
});

test('the pages can be read from the folder: the list leads to each, nothing of what was written is markup', async (t) => {
  const at = place(t, {
    charter: { url: 'https://www.valmont.example/charter', version: '3', text: 'Be kind.' },
  });
  await settle(at);
  await at.run(at.out('all'));
  const files = everything(at.out('all'));
  const index = files.get(join('html', 'index.html'))!;
  const [, file = ''] = /<a href="([0-9a-f]{20}\.html)">Market<\/a>/.exec(index) ?? [];
  const page = files.get(join('html', file))!;
  assert.match(index, /Be kind\./);
  assert.match(page, /&lt;script>alert\(1\)&lt;\/script>|&lt;script&gt;/);
  assert.doesNotMatch(page + index, /<script|<style|javascript:|https?:\/\/(?!www\.valmont\.example)/);
  assert.match(page, /<ol class="parvis-replies">[^]*id="c-b"[^]*Roads[^]*<\/ol>/);
  for (const [, href = ''] of index.matchAll(/href="([^"#:]+)"/g))
    assert.ok(
      files.has(join('html', href).replace(/^html\/\.\.\//, '')) || files.has(join('html', href)),
      href,
    );
});

test('the same data give the same bytes; another comment gives others', async (t) => {
  const at = place(t);
  await settle(at);
  const [one, two] = [await at.run(at.out('one')), await at.run(at.out('two'))];
  assert.deepEqual(everything(at.out('two')), everything(at.out('one')));
  const sum = (text: string): string => /[0-9a-f]{64}/.exec(text)?.[0] ?? '';
  assert.equal(sum(two.out), sum(one.out));
  await settle2(at);
  assert.notEqual(sum((await at.run(at.out('three'))).out), sum(one.out));
});

/** One comment more. */
async function settle2(at: ReturnType<typeof place>): Promise<void> {
  const store = await at.store();
  await store.write((tx) => put(tx, comment('z', { site: SITE, thread: 'u', text: 'More' })));
  await store.close();
}

test('a long thread is whole: more roots and more replies than one page of the database has', async (t) => {
  const at = place(t);
  const when = (n: number): string => new Date(Date.parse('2026-04-01T08:00:00Z') + n * 1000).toISOString();
  const many = Array.from({ length: 250 }, (_, i) =>
    comment(`m${String(i).padStart(3, '0')}`, { site: SITE, thread: 'u', receivedAt: when(i) }),
  );
  const replies = Array.from({ length: 230 }, (_, i) =>
    comment(`r${String(i).padStart(3, '0')}`, {
      site: SITE,
      thread: 'u',
      parent: 'm005',
      receivedAt: when(i + 300),
    }),
  );
  await settle(at, ...many, ...replies);
  const made = await at.run(at.out('pool'), '--thread', `${POOL}?utm_source=x`);
  assert.match(made.out, /1 page, 480 comments/);
  const ids = at.lines('pool', 'comments.jsonl').map(({ id }) => id);
  assert.equal(new Set(ids).size, 480);
  assert.equal(ids.length, 480);
  assert.equal((await at.run(at.out('x'), '--thread', `${POOL}/unknown`)).code, 1);
});

test('a period, by the days of the site: a reply brings its root, which says so', async (t) => {
  const at = place(t);
  const winter = [
    comment('last', { site: SITE, receivedAt: '2026-12-31T22:59:59.000Z', text: 'Still 2026' }),
    comment('new', { site: SITE, receivedAt: '2026-12-31T23:00:00.000Z', text: 'Already 2027' }),
    comment('late', { site: SITE, parent: 'a', receivedAt: '2027-02-01T08:00:00.000Z', text: 'Late reply' }),
  ];
  await settle(at, ...winter);
  assert.equal((await at.run(at.out('2026'), '--to', '2026-12-31')).code, 0);
  const before = at.lines('2026', 'comments.jsonl').map(({ id }) => id);
  assert.ok(
    before.includes('last') && !before.includes('new') && !before.includes('gone') && !before.includes('c'),
  );
  assert.equal((await at.run(at.out('2027'), '--from', '2027-01-01', '--to', '2027-12-31')).code, 0);
  assert.deepEqual(
    at.lines('2027', 'comments.jsonl').map(({ id, outside }) => [id, outside]),
    [
      ['a', true],
      ['late', undefined],
      ['gone', undefined],
      ['c', undefined],
      ['new', undefined],
    ],
  );
  const html = [...everything(at.out('2027')).values()].join('');
  assert.match(html, /Written outside the period/);
  assert.match(html, /From 1 January 2027 on\. Until 31 December 2027\./);
  const { counts } = JSON.parse(readFileSync(join(at.out('2027'), 'manifest.json'), 'utf8')) as {
    counts: unknown;
  };
  assert.deepEqual(counts, { threads: 1, comments: 3, placeholders: 1 });
});

test('a check finds what was changed, what is missing and what was added; sha256sum agrees', async (t) => {
  const at = place(t);
  await settle(at);
  const folder = at.out('all');
  await at.run(folder);
  const whole = await at.run(folder, '--check');
  assert.equal(whole.code, 0, whole.err);
  assert.match(whole.out, /Whole and unchanged: 7 files\. .* [0-9a-f]{64}\n$/);
  assert.match(
    execFileSync('sha256sum', ['-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' }),
    /charter\.json: OK/,
  );
  writeFileSync(join(folder, 'added.txt'), 'x');
  symlinkSync('/etc/hostname', join(folder, 'html', 'link.html'));
  appendFileSync(join(folder, 'comments.csv'), ' ');
  rmSync(join(folder, 'charter.json'));
  const broken = await at.run(folder, '--check');
  assert.equal(broken.code, 1);
  assert.deepEqual(broken.err.split('\n').sort(), [
    'changed: comments.csv',
    'does not belong there: added.txt',
    'does not belong there: html/link.html',
    'missing: charter.json',
  ]);
});

test('a manifest that was rewritten, that leads elsewhere, or is none', async (t) => {
  const at = place(t);
  await settle(at);
  const folder = at.out('all');
  await at.run(folder);
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { files: { path: string; sha256: string }[] };
  const write = (value: unknown): void =>
    writeFileSync(file, typeof value === 'string' ? value : JSON.stringify(value));
  write({ ...manifest, files: manifest.files.slice(1) });
  const rewritten = await at.run(folder, '--check');
  assert.match(rewritten.err, /changed: SHA256SUMS/);
  assert.match(rewritten.err, /changed: manifest\.json/);
  for (const value of [
    '',
    '[]',
    { ...manifest, version: 2 },
    { ...manifest, files: [{ path: '../parvis.json', bytes: 1, sha256: 'a'.repeat(64) }] },
  ]) {
    write(value);
    assert.match((await at.run(folder, '--check')).err, /This is no archive/);
  }
  assert.equal((await at.run(at.out('absent'), '--check')).code, 1);
});

test('what cannot be: a folder that is there, days that are none, an end before its beginning', async (t) => {
  const at = place(t);
  await settle(at);
  await at.run(at.out('all'));
  const before = everything(at.out('all'));
  assert.match((await at.run(at.out('all'))).err, /all/);
  assert.deepEqual(everything(at.out('all')), before);
  assert.equal((await at.run(at.out('x'), '--from', '2026-02-30')).code, 2);
  assert.equal((await at.run(at.out('x'), '--from', '2026-02-02', '--to', '2026-02-01')).code, 2);
  assert.equal((await at.run(at.out('x'), '--thread', 'no address')).code, 2);
  assert.equal((await at.run(join(at.folder, 'parvis.json', 'x'))).code, 1);
  // Nothing half made is left.
  assert.deepEqual(
    readdirSync(at.folder).filter((name) => name.includes('.part-')),
    [],
  );
});
