import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { before, test } from 'node:test';
import { parseFragment } from 'parse5';
import { version } from '../../src/model/version.ts';
import enCli from '../../src/words/en/cli.ts';
import frCli from '../../src/words/fr/cli.ts';
import fr from '../../src/words/fr/share.ts';
import { install, json, must, run } from './packed.mjs';

/** A server's folder with `parvis-server` in it. */
let server;
before(async () => {
  server = await install('parvis-server');
});

const address = 'https://www.mairie.example/actualite';
const npx = (args, env) => run('npx', ['--no-install', 'parvis', ...args], server, env);

/** The links of the printed HTML: address and name. */
const links = ({ nodeName, attrs = [], childNodes = [] }) => {
  const is = Object.fromEntries(attrs.map(({ name, value }) => [name, value]));
  return [...(nodeName === 'a' ? [[is.href, is['aria-label']]] : []), ...childNodes.flatMap(links)];
};

test('npx parvis --version', async () => {
  const { code, out } = await npx(['--version']);
  assert.deepEqual([code, out], [0, `${version}\n`]);
});

test('npx parvis share-links prints links, in the language of the system', async () => {
  const args = ['share-links', address, '--title', 'Jour de <marché>', '--networks', 'email facebook'];
  const { code, out } = await npx(args, { LC_ALL: 'fr_FR.UTF-8' });
  assert.equal(code, 0);
  assert.deepEqual(links(parseFragment(out)), [
    [
      `mailto:?subject=Jour%20de%20%3Cmarch%C3%A9%3E&body=Jour%20de%20%3Cmarch%C3%A9%3E%20${encodeURIComponent(address)}`,
      fr.byEmail,
    ],
    [`https://www.facebook.com/sharer/sharer.php?u=${encodeURIComponent(address)}`, fr.shareOn('Facebook')],
  ]);
});

test('npx parvis, called wrongly, ends with 2 and a sentence', async () => {
  const { code, out, err } = await npx(['share-links', address, '--networks', 'pocket'], { LC_ALL: 'C' });
  assert.deepEqual([code, out], [2, '']);
  assert.ok(err.includes(enCli.error.dead({ name: 'Pocket', instead: 'email, instapaper' })), err);
});

test('the widgets and the desk that the companion serves stand beside its code', () => {
  const beside = join(server, 'node_modules/parvis-server/dist');
  for (const file of ['parvis.js', 'desk.js', 'parvis.css', 'integrity.json', 'LICENSES.txt'])
    assert.equal(readFileSync(join(beside, file), 'utf8'), readFileSync(`dist/${file}`, 'utf8'), file);
  assert.deepEqual(readdirSync(join(beside, 'chunks')).sort(), readdirSync('dist/chunks').sort());
});

test('the description of the API is there, for whoever writes a client', () => {
  const { openapi, info, paths } = json(join(server, 'node_modules/parvis-server/openapi.json'));
  assert.deepEqual([openapi, info.version], ['3.1.0', version]);
  assert.ok(paths['/s/{site}/thread'].get.summary);
});

/** A Node older than 24 on this machine, with its version: the system's, or one beside ours on the path. */
const older = (process.env.PATH ?? '')
  .split(delimiter)
  .concat('/usr/bin', '/usr/local/bin')
  .map((dir) => join(dir, 'node'))
  .filter((path) => existsSync(path))
  .map((path) => [path, execFileSync(path, ['--version'], { encoding: 'utf8' }).trim().slice(1)])
  .find(([, found]) => parseInt(found, 10) < 24);

test(
  'an older Node says in one sentence what is needed',
  { skip: older ? false : 'no Node before 24 on this machine: what an older one says was not tried' },
  async () => {
    const [node, found] = older;
    const bin = join(server, 'node_modules/parvis-server/bin/parvis.js');
    const languages = [
      [{ LC_ALL: '', LC_MESSAGES: '', LANG: 'fr_FR.UTF-8' }, frCli],
      [{ LC_ALL: 'C', LANG: 'fr_FR.UTF-8' }, enCli],
      [{ LC_ALL: '', LC_MESSAGES: '', LANG: '' }, enCli],
    ];
    for (const [env, words] of languages)
      assert.deepEqual(await run(node, [bin, 'share-links', address], server, env), {
        code: 1,
        out: '',
        err: `${words.nodeTooOld({ needed: 24, found })}\n`,
      });
  },
);

test('a program writes share links, a feed and a thread', async () => {
  writeFileSync(
    join(server, 'script.mjs'),
    `import { defaultNetworks, feedSection, isProblem, liveNetwork, networks, parseFeed, parseThread, shareLinks,
       sharePage, threadSection, version, write } from 'parvis-server';
     import share from 'parvis-server/words/fr/share';
     import feed from 'parvis-server/words/fr/feed';
     import comments from 'parvis-server/words/fr/comments';
     const page = sharePage({ url: ${JSON.stringify(address)}, title: '<Un>' });
     console.log(JSON.stringify({
       version,
       links: write(shareLinks(page, defaultNetworks.map((id) => liveNetwork(id)), share)),
       problems: [parseFeed(1), parseThread(1)].map(isProblem),
       writers: [typeof feedSection, typeof threadSection, typeof feed, typeof comments, networks.length > 5],
     }));`,
  );
  const found = JSON.parse(await must(process.execPath, ['script.mjs'], server));
  assert.equal(found.version, version);
  assert.equal(links(parseFragment(found.links)).length, 6);
  assert.deepEqual(found.problems, [true, true]);
  assert.deepEqual(found.writers, ['function', 'function', 'object', 'object', true]);
});

test('a small TypeScript server compiles without the DOM and without Node\u2019s types', async () => {
  writeFileSync(
    join(server, 'server.mts'),
    `import { liveNetwork, parseFeed, isProblem, shareLinks, write } from 'parvis-server';
     import words from 'parvis-server/words/en/share';
     import type { Network } from 'parvis-server';
     const network: Network | undefined = liveNetwork('email');
     const feed = parseFeed({});
     export const status: number | undefined = isProblem(feed) ? feed.status : undefined;
     export const text: string = write(shareLinks({ url: 'https://a.example/' }, network ? [network] : [], words));
    `,
  );
  const tsc = join(process.cwd(), 'node_modules/typescript/bin/tsc');
  const common = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022'];
  for (const mode of ['nodenext', 'bundler']) {
    const module = mode === 'bundler' ? 'esnext' : mode;
    const args = [tsc, ...common, '--module', module, '--moduleResolution', mode, 'server.mts'];
    const { code, out } = await run(process.execPath, args, server);
    assert.equal(code, 0, out);
  }
});

test('the folder holds parvis-server and what it names, nothing that compiles', async () => {
  const present = readdirSync(join(server, 'node_modules')).filter((name) => !name.startsWith('.'));
  const listed = JSON.parse(await must('npm', ['ls', '--all', '--json'], server));
  assert.ok(present.includes('parvis-server'));
  assert.deepEqual(listed.problems ?? [], []);
});
