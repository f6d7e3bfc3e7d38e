import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { openStore } from '../../../src/node/store/open.ts';
import { signIn } from '../../../src/node/desk/sessions.ts';
import { withPolicy } from '../../support/node/town.ts';
import { parvis } from '../../support/node/parvis.ts';

/** A folder with a configuration; runs commands in it. */
function place(t: TestContext, over: Record<string, unknown> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-commands-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const config = join(folder, 'parvis.json');
  writeFileSync(config, JSON.stringify({ ...withPolicy(), ...over }));
  return {
    run: (command: string, ...args: string[]) => parvis([command, '--config', config, ...args]),
    store: () => openStore({ url: `sqlite:${join(folder, 'parvis.db')}` }),
  };
}

test('invite prints a link that signs in once, lists people, and takes their access away', async (t) => {
  const { run, store } = place(t);
  const empty = await run('invite');
  assert.deepEqual([empty.code, empty.err], [0, '']);
  assert.match(empty.out, /^Nobody may come in yet at Valmont/);
  for (const [name, role] of [
    ['Fay', 'admin'],
    ['Ana Petit', 'moderator'],
  ] as const) {
    const made = await run('invite', '--name', name, '--role', role);
    assert.equal(made.code, 0, made.err);
    const [said, link = ''] = made.out.split('\n');
    assert.match(said ?? '', new RegExp(`${name}.*${role}`));
    const url = new URL(link);
    assert.equal(url.origin + url.pathname, 'https://desk.valmont.example/s/valmont/form/sign-in');
    const opened = await store();
    const deps = { store: opened, clock: { now: () => Date.now() }, random: () => 'x'.repeat(43) };
    const entered = await signIn(
      { ...deps, random: () => Buffer.alloc(32, name).toString('base64url') },
      'valmont',
      url.searchParams.get('token'),
    );
    assert.deepEqual([entered?.staff.name, entered?.staff.role], [name, role]);
    assert.equal(await signIn(deps, 'valmont', url.searchParams.get('token')), undefined);
    await opened.close();
  }
  const { out } = await run('invite', '--list');
  const codes = Object.fromEntries(
    [...out.matchAll(/^(.+) \((?:admin|moderator)\), code: (\S+)$/gm)].map(([, name, code]) => [name, code!]),
  );
  assert.deepEqual(Object.keys(codes).sort(), ['Ana Petit', 'Fay']);
  const gone = await run('invite', '--revoke', codes['Ana Petit']!);
  assert.deepEqual([gone.code, gone.out], [0, 'Access withdrawn: Ana Petit. It has ended.\n']);
  const last = await run('invite', '--revoke', codes['Fay']!);
  assert.deepEqual([last.code, last.err], [1, 'A site needs an administrator. Invite another one first.\n']);
  // Codes are random letters, and one in thirty begins with a dash.
  for (const nobody of ['nobody', '-Xy1', '--Xy1']) {
    const { code, err } = await run('invite', '--revoke', nobody);
    assert.equal(code, 1, err);
  }
});

test('invite called wrongly says what to write', async (t) => {
  const { run } = place(t);
  const cases: [string[], RegExp][] = [
    [['--name', 'Ana'], /--role is missing/],
    [['--role', 'moderator'], /--name is missing/],
    [['--name', 'Ana', '--role', 'king'], /moderator, manager, contributor, admin/],
    [['--site', 'nowhere', '--list'], /--site does not take .nowhere.*valmont/],
  ];
  for (const [args, said] of cases) {
    const { code, out, err } = await run('invite', ...args);
    assert.deepEqual([code, out], [2, ''], args.join(' '));
    assert.match(err, said);
  }
  const { run: without } = place(t, { deskUrl: undefined });
  const { code, err } = await without('invite', '--name', 'Ana', '--role', 'moderator');
  assert.equal(code, 1);
  assert.match(err, /deskUrl/);
});

test('threads opens the comments of a page, locks and unlocks them', async (t) => {
  const { run, store } = place(t);
  const url = 'https://www.valmont.example/a';
  assert.equal((await run('threads', 'lock', url)).code, 1, 'there is none yet');
  const added = await run('threads', 'add', `${url}?utm_source=x#top`, '--title', 'The page');
  assert.deepEqual([added.code, added.out], [0, `Comments are open for ${url}.\n`]);
  assert.match((await run('threads', 'add', url)).out, /Nothing was changed/);
  assert.equal((await run('threads', 'lock', url)).out, `Locked: ${url}\n`);
  const opened = await store();
  t.after(() => opened.close());
  const thread = await opened.threadAt('valmont', url);
  assert.deepEqual([thread?.title, thread?.locked], ['The page', true]);
  assert.equal((await run('threads', 'unlock', url)).code, 0);
  assert.equal((await opened.threadAt('valmont', url))?.locked ?? false, false);
  const outside = await run('threads', 'add', 'https://elsewhere.example/');
  assert.equal(outside.code, 1);
  assert.match(outside.err, /https:\/\/www\.valmont\.example/);
  assert.equal((await run('threads', 'add', '/a')).code, 2);
  assert.equal((await run('threads', 'burn', url)).code, 2);
  assert.equal((await run('threads', 'add')).code, 2);
});
