import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { mayAsk } from '../../../src/model/policy.ts';
import { run } from '../../../src/node/cli.ts';
import { isConfig, loadConfig } from '../../../src/node/config/load.ts';
import en from '../../../src/words/en/cli.ts';
import fr from '../../../src/words/fr/cli.ts';

function emptyFolder(t: TestContext): string {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-init-'));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Answers in their order, then silence. */
const answering = (...answers: string[]): { ask: (question: string) => Promise<string | undefined> } => ({
  ask: () => Promise.resolve(answers.shift()),
});

const init = (folder: string, answers: string[], ...args: string[]) =>
  run(['init', '--config', join(folder, 'parvis.json'), ...args], {}, answering(...answers));

const all = [
  'Valmont',
  'www.ville-valmont.example',
  'fr',
  'Mairie de Valmont',
  'https://www.ville-valmont.example/vie-privee',
  '',
];

test('six answers make a configuration that is right, a schema and a secret', async (t) => {
  const folder = emptyFolder(t);
  const { code, out, err } = await init(folder, [...all], '--lang', 'fr');
  assert.deepEqual([code, err], [0, []]);
  assert.deepEqual(out.trim().split('\n'), [
    ...['parvis.json', 'parvis.schema.json', 'parvis.secret'].map(fr.init.written),
    fr.init.next,
  ]);
  assert.equal(statSync(join(folder, 'parvis.secret')).mode & 0o777, 0o600);
  const config = loadConfig(join(folder, 'parvis.json'), {});
  assert.ok(isConfig(config), JSON.stringify(config));
  const [{ site } = { site: undefined }] = config.sites;
  assert.equal(site?.id, 'ville-valmont');
  assert.equal(config.deskUrl, 'https://moderation.ville-valmont.example/');
  assert.equal(site?.policy.mode, 'premoderation');
  assert.equal(site?.policy.charter.clauses.length, fr.init.charter.rules.length);
  assert.equal(mayAsk(site.policy), false, 'without an address for the charter there is no form');
  const { $schema } = JSON.parse(readFileSync(join(folder, 'parvis.json'), 'utf8')) as { $schema: string };
  assert.ok(readdirSync(folder).includes($schema.replace('./', '')));
});

test('what is there is never replaced, but with --force; a secret not even then', async (t) => {
  const folder = emptyFolder(t);
  writeFileSync(join(folder, 'parvis.json'), 'mine');
  writeFileSync(join(folder, 'parvis.secret'), 'my own');
  const kept = await init(folder, [...all]);
  assert.deepEqual([kept.code, kept.err], [1, [en.error.exists('parvis.json')]]);
  assert.equal(readFileSync(join(folder, 'parvis.json'), 'utf8'), 'mine');
  assert.equal((await init(folder, [...all], '--force')).code, 0);
  assert.ok(isConfig(loadConfig(join(folder, 'parvis.json'), {})));
  assert.equal(readFileSync(join(folder, 'parvis.secret'), 'utf8'), 'my own');
});

test('a wrong answer is asked again, a missing one is named, and nothing is written', async (t) => {
  const folder = emptyFolder(t);
  const again = await init(folder, [
    '',
    'Valmont',
    'nonsense',
    'https://www.v.example/x?y',
    'de',
    '',
    '',
    'no url',
    '',
    '',
  ]);
  assert.equal(again.code, 0, again.err.join());
  const config = loadConfig(join(folder, 'parvis.json'), {});
  assert.ok(isConfig(config));
  assert.deepEqual(config.sites[0]?.site.origins, ['https://www.v.example']);

  const other = emptyFolder(t);
  for (const answers of [[], ['Valmont'], ['Valmont', 'x', 'y', 'z']]) {
    const { code, err } = await init(other, answers);
    assert.equal(code, 1);
    assert.deepEqual(err, [en.error.missing(answers.length ? en.init.ask.origin : en.init.ask.name)]);
  }
  assert.deepEqual(readdirSync(other), []);
});

test('whatever is answered, what is written can be read', async (t) => {
  const hostile = [
    '"},{"',
    '../../x',
    '<script>',
    '\u202e',
    '\u0000',
    'x'.repeat(5000),
    'http://[::1]/',
    'https://xn--mnchen-3ya.example',
    'www.-a-.example',
  ];
  for (const answer of hostile) {
    const folder = emptyFolder(t);
    const { code } = await init(folder, [
      'V' + answer.slice(0, 20),
      'https://a.example',
      'en',
      answer,
      '',
      '',
    ]);
    assert.equal(code, 0);
    const config = loadConfig(join(folder, 'parvis.json'), {});
    // A character that cannot be stored is named by the configuration's own check.
    assert.ok(
      isConfig(config) || config.mistakes.every(({ code }) => code === 'characters'),
      JSON.stringify(config),
    );
    const { code: named } = await init(emptyFolder(t), ['V', answer, 'en', '', '', '']);
    assert.ok(named === 0 || named === 1);
  }
});
