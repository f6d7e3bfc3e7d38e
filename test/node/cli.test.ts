import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { version } from '../../src/model/version.ts';
import { run } from '../../src/node/cli.ts';
import { commands } from '../../src/node/commands/table.ts';
import { chooseLanguage } from '../../src/node/commands/language.ts';
import { parvis } from '../support/node/parvis.ts';

const [en, fr] = (['en', 'fr'] as const).map((tag) => chooseLanguage(tag, {}).cli) as [
  ReturnType<typeof chooseLanguage>['cli'],
  ReturnType<typeof chooseLanguage>['cli'],
];
const address = 'https://www.mairie.example/actualite';

test('--version prints the version and nothing else', async () => {
  assert.deepEqual(await parvis(['--version']), { code: 0, out: `${version}\n`, err: '' });
  assert.deepEqual(await parvis(['share-links', '--version']), { code: 0, out: `${version}\n`, err: '' });
});

test('help names every command, and each has a help of its own', async () => {
  const general = await parvis(['help']);
  assert.equal(general.code, 0);
  assert.equal(general.err, '');
  assert.deepEqual(await parvis(['--help']), general);
  assert.deepEqual(await parvis(['-h']), general);
  for (const { name, options } of commands) {
    const line = general.out.split('\n').find((each) => each.startsWith(`  ${name} `));
    assert.ok(line?.endsWith(` ${en.command[name].summary}`), name);
    const own = await parvis(['help', name]);
    assert.deepEqual(await parvis([name, '--help']), own);
    assert.equal(own.code, 0);
    assert.ok(own.out.startsWith(en.command[name].summary));
    assert.ok(own.out.includes(`  ${en.command[name].usage}\n`));
    // What the help shows is taken, or the help lies.
    for (const [option] of en.command[name].options)
      assert.ok(
        ['--lang', ...Object.keys(options).map((o) => `--${o}`)].includes(option.split(' ')[0]!),
        option,
      );
  }
});

test('called with nothing it shows the help, and a script notices', async () => {
  const { code, out, err } = await parvis([]);
  assert.equal(code, 2);
  assert.equal(out, '');
  assert.ok(err.startsWith(en.about));
});

test('the language is that of --lang, else of the system, else English', async () => {
  const about = async (args: string[], env: Record<string, string>): Promise<string> =>
    (await parvis(['help', ...args], env)).out.split('\n')[0]!;
  assert.equal(await about([], { LANG: 'fr_FR.UTF-8' }), fr.about);
  assert.equal(await about([], { LC_ALL: 'fr.UTF-8', LANG: 'en_GB.UTF-8' }), fr.about);
  assert.equal(await about([], { LC_ALL: 'C', LANG: 'fr_FR.UTF-8' }), en.about);
  assert.equal(await about([], { LANG: 'de_DE@euro' }), en.about);
  assert.equal(await about([], {}), en.about);
  assert.equal(await about(['--lang', 'fr-CA'], { LANG: 'en_GB.UTF-8' }), fr.about);
  assert.equal(await about(['--lang=en'], { LANG: 'fr_FR.UTF-8' }), en.about);
});

test('a wrong call ends with 2, nothing on stdout, and a sentence that says what to write', async () => {
  const wrong: [args: string[], ...sentences: string[]][] = [
    [['shre-links'], en.error.command('shre-links'), en.error.didYouMean('share-links'), en.moreHelp],
    [['help', 'serv'], en.error.command('serv')],
    [['share-links'], en.error.missing('URL'), `  ${en.command['share-links'].usage}`],
    [['share-links', address, 'Market', 'day'], en.error.extra('Market'), en.error.extra('day')],
    [['share-links', address, '--titel', 'x'], en.error.option('--titel'), en.error.didYouMean('--title')],
    [['share-links', address, '--title'], en.error.missing('--title TEXT')],
    [['share-links', address, '--title', '--text', 'x'], en.error.missing('--title TEXT')],
    [
      ['share-links', address, '--lang', 'de'],
      en.error.value({ option: '--lang', value: 'de', expected: 'en, fr' }),
    ],
    [['--wrong'], en.error.option('--wrong'), en.moreHelp],
    [['help', 'share-links', 'x'], en.error.extra('x')],
  ];
  for (const [args, ...sentences] of wrong) {
    const { code, out, err } = await parvis(args);
    assert.equal(code, 2, args.join(' '));
    assert.equal(out, '');
    for (const sentence of sentences)
      assert.ok(err.split('\n').includes(sentence), `${args.join(' ')}: ${err}`);
  }
});

test('a mistake is said in French where the system speaks French', async () => {
  const { code, err } = await parvis(['share-links'], { LANG: 'fr_FR.UTF-8' });
  assert.equal(code, 2);
  assert.ok(err.startsWith(`${fr.error.missing('ADRESSE')}\n`), err);
});

test('what is shown again of a hostile argument cannot write to the terminal', async () => {
  const { err } = await parvis(['\u001b[2Jx\u202e\u0007']);
  assert.ok(err.startsWith(en.error.command('[2Jx')), JSON.stringify(err));
  const { err: long } = await parvis(['x'.repeat(5000)]);
  assert.ok(long.length < 400);
});

test('an unexpected fault is one sentence and its cause, without a stack', async (t) => {
  t.mock.method(
    commands.find(({ name }) => name === 'share-links')!,
    'run',
    () => {
      throw new Error('the disk is gone');
    },
  );
  assert.deepEqual(await run(['share-links', address], {}), {
    code: 1,
    out: '',
    err: [en.error.unexpected, '  the disk is gone'],
  });
});

test('a reader that closes the pipe is no fault', async () => {
  const cli = fileURLToPath(new URL('../../src/node/cli.ts', import.meta.url));
  const child = execFile(process.execPath, [cli, 'help']);
  child.stdout!.destroy();
  let err = '';
  child.stderr!.on('data', (piece: string) => (err += piece));
  const code = await new Promise((resolve) => child.on('close', resolve));
  assert.deepEqual([code, err], [0, '']);
});

test('no command line makes it throw', async () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'share-links',
      'help',
      '--',
      '-h',
      '--title',
      '--title=',
      '--lang',
      'fr',
      '--networks',
      address,
    ),
    fc.constantFrom('--=', '-', '---', '--__proto__', '--constructor=x', '-hx', '--no-title', '--networks=x'),
    fc.string({ unit: 'grapheme' }),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 6 }), async (args) => {
      const { code, out, err } = await run(args, {});
      assert.ok(code === 0 || code === 2, `${code}: ${err.join('\n')}`);
      // Exactly one of the two streams speaks.
      assert.equal(out === '', code !== 0);
      assert.equal(err.length > 0, code !== 0);
      assert.doesNotMatch(err.join('\n'), /^\s+at /m);
    }),
    { numRuns: 300 },
  );
});
