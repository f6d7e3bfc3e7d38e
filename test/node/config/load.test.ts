import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { mistakenLines } from '../../../src/node/commands/configuration.ts';
import { chooseLanguage } from '../../../src/node/commands/language.ts';
import { isConfig, loadConfig } from '../../../src/node/config/load.ts';
import type { Mistaken } from '../../../src/node/config/mistakes.ts';
import { readSecret, writeSecret } from '../../../src/node/config/secrets.ts';
import { townFile } from '../../support/node/companion.ts';

/** A folder of its own, gone afterwards. */
function folderOf(t: TestContext, files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-config-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'sites'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

const mistaken = (folder: string): Mistaken => {
  const found = loadConfig(join(folder, 'parvis.json'), {});
  assert.ok(!isConfig(found));
  return found;
};

test('one site in parvis.json, or a file for each beside it', (t) => {
  const { site, ...rest } = townFile();
  const one = loadConfig(join(folderOf(t, { 'parvis.json': JSON.stringify(townFile()) }), 'parvis.json'), {});
  assert.ok(isConfig(one));
  assert.deepEqual(
    one.sites.map((each) => each.site.id),
    ['valmont'],
  );
  const folder = folderOf(t, {
    'parvis.json': '\ufeff' + JSON.stringify(rest),
    'sites/a.json': JSON.stringify({ ...(site as object), id: undefined }),
    'sites/b.json': JSON.stringify({ ...(site as object), id: 'other' }),
    'sites/notes.txt': 'not read',
  });
  const many = loadConfig(join(folder, 'parvis.json'), {});
  assert.ok(isConfig(many));
  assert.deepEqual(
    many.sites.map((each) => each.site.id),
    ['a', 'other'],
  );
});

test('what is no JSON is said with line and column', (t) => {
  const cases: [text: string, line: number, column: number][] = [
    ['{\n  "publicUrl": "https://x.example/",\n}', 3, 1],
    ['{\n  "publicUrl" "x"\n}', 2, 15],
    ['{"a": 1', 1, 8],
    ['', 1, 1],
    ["{'a':1}", 1, 2],
  ];
  for (const [text, line, column] of cases) {
    const { unread } = mistaken(folderOf(t, { 'parvis.json': text }));
    assert.deepEqual(
      unread.map((one) => [one.why, one.line, one.column]),
      [['not-json', line, column]],
      text,
    );
  }
});

test('a file that is not there, one that cannot be read, and a name that stands twice', (t) => {
  const english = chooseLanguage('en', {});
  const [line = ''] = mistakenLines(mistaken(folderOf(t)), english);
  assert.match(line, /parvis init/);
  const text = JSON.stringify(townFile()).replace(
    '"publicUrl"',
    '"publicUrl":"https://a.example/","publicUrl"',
  );
  const twice = mistaken(folderOf(t, { 'parvis.json': text }));
  assert.match(mistakenLines(twice, english)[1]!, /\/publicUrl: This name stands here twice/);
  const folder = folderOf(t, { 'parvis.json': JSON.stringify(townFile()), 'sites/b.json': '{' });
  assert.deepEqual(
    mistaken(folder).unread.map(({ why }) => why),
    ['not-json'],
  );
  if (process.getuid?.() === 0) return;
  chmodSync(join(folder, 'parvis.json'), 0);
  assert.deepEqual(
    mistaken(folder).unread.map(({ why }) => why),
    ['unreadable'],
  );
});

test('a secret comes from the environment, or from a file that nobody else can read (R-138)', (t) => {
  const folder = folderOf(t);
  const at = { secretFile: join(folder, 'parvis.secret') };
  const value = 'v'.repeat(40);
  assert.equal(readSecret(at, {}), 'absent');
  assert.equal(readSecret(at, { PARVIS_SECRET: 'short' }), 'short');
  const fromEnv = readSecret(at, { PARVIS_SECRET: value });
  assert.ok(typeof fromEnv === 'object' && fromEnv.reveal() === value);
  assert.equal(writeSecret(at.secretFile), true);
  assert.equal(writeSecret(at.secretFile), false, 'it is never written over');
  assert.equal(statSync(at.secretFile).mode & 0o777, 0o600);
  const kept = readSecret(at, {});
  assert.ok(typeof kept === 'object' && readFileSync(at.secretFile, 'utf8').trim() === kept.reveal());
  for (const mode of [0o640, 0o604, 0o666]) {
    chmodSync(at.secretFile, mode);
    assert.equal(readSecret(at, {}), 'open', mode.toString(8));
  }
});
