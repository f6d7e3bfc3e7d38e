/**
 * `npm test`: everything, in the order in which a failure is cheapest to find, and one line at the end. A part that
 * fails does not keep the others from running.
 *
 *   node tools/test.mjs            all
 *   node tools/test.mjs node pages only these parts
 *   node tools/test.mjs real       with real servers: nothing may be skipped (also engines, long: only when named)
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { findChromium } from './test/chromium.mjs';
import { findProgram, install, mayInstall } from './test/debian.mjs';
import { countTap } from './test/tap.mjs';

const node = process.execPath;
const ROOMS = ['model', 'words', 'html', 'browser', 'node'];
const tsc = (config) => [node, 'node_modules/typescript/bin/tsc', '-p', config];
const counts = { passed: 0, failed: 0, skipped: 0 };

/** Runs a command with its output shown. @returns {Promise<boolean>} whether it ended well */
const run = ([command, ...args]) =>
  new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: 'inherit',
      env: { ...process.env, PUPPETEER_SKIP_DOWNLOAD: '1' },
    });
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });

/** A command that is one check. */
const check = async (command) => {
  counts[(await run(command)) ? 'passed' : 'failed']++;
};

/** Node's own runner over some files, counted through its TAP output. */
const nodeTests =
  (...globs) =>
  async () => {
    mkdirSync('build', { recursive: true });
    const tap = 'build/node.tap';
    rmSync(tap, { force: true });
    const ok = await run([
      node,
      '--test',
      // Each file may start a browser, a database or servers of its own; two cores carry two.
      '--test-concurrency=2',
      `--test-timeout=${wanted.includes('long') ? 3_000_000 : 300_000}`,
      '--test-reporter=./tools/test/brief.mjs',
      '--test-reporter-destination=stdout',
      '--test-reporter=tap',
      `--test-reporter-destination=${tap}`,
      ...globs,
    ]);
    for (const [name, number] of Object.entries(countTap(tap, ok))) counts[name] += number;
  };

const browserTests = async () => {
  rmSync('build/wtr.json', { force: true });
  await run([node, 'node_modules/@web/test-runner/dist/bin.js']);
  try {
    const { passed, failed, skipped } = JSON.parse(readFileSync('build/wtr.json', 'utf8'));
    counts.passed += passed;
    counts.skipped += skipped;
    counts.failed += failed || (passed ? 0 : 1);
  } catch {
    counts.failed++;
  }
};

const parts = {
  types: async () => {
    for (const room of ROOMS) await check(tsc(`src/${room}/tsconfig.json`));
    await check(tsc('test/tsconfig.json'));
  },
  lint: async () => {
    await check([node, 'node_modules/eslint/bin/eslint.js', '.']);
    await check([
      node,
      'node_modules/stylelint/bin/stylelint.mjs',
      'src/**/*.scss',
      'demo/**/*.css',
      '--allow-empty-input',
    ]);
    await check([node, 'node_modules/prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.']);
  },
  build: () => check([node, 'tools/build.mjs']),
  node: nodeTests('test/{model,words,html,node,tools,bench}/**/*.test.{ts,mjs}'),
  browser: browserTests,
  pages: nodeTests('test/{pages,demo,e2e}/**/*.test.mjs'),
  packages: nodeTests('test/packages/**/*.test.mjs'),
};

/** Run only when named: what they run is in the parts above too, shorter or where a server may be absent. */
const named = {
  // PostgreSQL, nginx, an SMTP server, a driven browser: whoever asks for these wants none of them left out.
  real: async () => {
    const before = counts.skipped;
    await nodeTests(
      'test/e2e/**/*.test.mjs',
      'test/node/kill-serve.test.ts',
      'test/node/store/**/*.test.ts',
      'test/node/{routes,comments,mail,continuity}/**/*.test.ts',
      'test/pages/relay-files.test.mjs',
    )();
    counts.failed += counts.skipped - before;
    counts.skipped = before;
  },
  // Each engine whose launcher web-test-runner.config.mjs knows. Today that is Chromium, and it is said.
  engines: async () => {
    console.log('Engines: Chromium. Firefox and WebKit have no launcher in this repository yet.');
    await browserTests();
  },
  long: async () => {
    process.env.PARVIS_KILLS ??= '200';
    process.env.PARVIS_POSTS ??= '10';
    // Minutes pass: what says how far it is must be seen.
    process.env.PARVIS_VERBOSE ??= '1';
    await nodeTests('test/node/kill-serve.test.ts')();
  },
};

const wanted = process.argv.slice(2);
const known = { ...parts, ...named };
const unknown = wanted.filter((name) => !(name in known));
if (unknown.length) {
  console.error(`No part is called ${unknown.join(', ')}. Known ones: ${Object.keys(known).join(', ')}.`);
  process.exit(2);
}
try {
  findChromium();
  // Before the files run side by side: two of them must not install at one time.
  if (mayInstall()) {
    findProgram({ names: ['nginx'], package: 'nginx-light' });
    if (!existsSync('/usr/lib/postgresql')) install('postgresql');
  }
} catch (absent) {
  console.error(absent.message);
  process.exit(1);
}
for (const [name, part] of Object.entries(wanted.length ? known : parts)) {
  if (wanted.length && !wanted.includes(name)) continue;
  const start = performance.now();
  console.log(`\n== ${name}`);
  await part();
  console.log(`== ${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
}
console.log(
  `\n${counts.passed} passed, ${counts.failed} failed${counts.skipped ? `, ${counts.skipped} skipped` : ''}`,
);
process.exitCode = counts.failed ? 1 : 0;
