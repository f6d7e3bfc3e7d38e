import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { run } from '../../../src/node/cli.ts';
import { openStore } from '../../../src/node/store/open.ts';
import { folderWith } from '../../support/node/serving.ts';
import { townFile } from '../../support/node/companion.ts';
import { parvis } from '../../support/node/parvis.ts';
import { answering, rss, serve } from '../feed/support.ts';
import type { Listener, Loopback } from '../feed/support.ts';

/** A folder with a configuration whose sources are on loopback. */
async function placed(t: TestContext, listener: Listener, paths: Readonly<Record<string, string>>) {
  const server = await serve(t, listener);
  const town = townFile();
  const sources = Object.entries(paths).map(([id, path]) => ({ id, url: server.url(path) }));
  const folder = folderWith(t, {
    ...town,
    net: { allow: [server.entry] },
    site: { ...(town['site'] as object), feed: { sources, output: 'out' } },
  });
  return { folder, config: join(folder, 'parvis.json'), out: join(folder, 'out'), server };
}

/** As a process would leave it, without starting one. */
const quick = async (args: readonly string[]) => {
  const { code, out, err } = await run(args, {}, { terminal: false });
  return { code, out, err: err.map((line) => `${line}\n`).join('') };
};

const files = ['feed.atom', 'feed.css', 'feed.html', 'feed.json', 'kiosk.css', 'kiosk.html'];
const good = answering(() =>
  rss([
    { id: 'a', day: 1 },
    { id: 'b', day: 1 },
  ]),
);

test('in a timetable it is silent, writes the files, and the second run writes nothing', async (t) => {
  const { out, config, server } = await placed(t, good, { news: '/feed' });
  const args = ['collect', '--config', config];
  assert.deepEqual(await parvis(args), { code: 0, out: '', err: '' });
  assert.deepEqual(readdirSync(out).sort(), files);
  const before = files.map((name) => statSync(join(out, name)).mtimeMs);
  const asked = server.connections();
  assert.deepEqual(await parvis(args), { code: 0, out: '', err: '' });
  assert.deepEqual(
    files.map((name) => statSync(join(out, name)).mtimeMs),
    before,
  );
  assert.equal(server.connections(), asked, 'it is not its time yet');
});

test('on a terminal it says one line for each source, and what it wrote', async (t) => {
  const { config, out } = await placed(t, good, { news: '/feed' });
  const said: string[] = [];
  const means = { terminal: true, say: (line: string) => void said.push(line) };
  const { code, err } = await run(['collect', '--lang', 'en', '--config', config], {}, means);
  assert.deepEqual([code, err], [0, []]);
  const host = /127\.0\.0\.1:\d+/g;
  assert.deepEqual(
    said.map((line) =>
      line
        .replace(host, 'HOST')
        .replace(out, 'OUT')
        .replace(/in \d+ seconds?/, 'in no time'),
    ),
    [
      'Reading 1 source',
      'HOST: 2 posts',
      'OUT/feed.json: 2 posts written',
      'OUT/feed.html: 2 posts written',
      'OUT/feed.atom: 2 posts written',
      'OUT/feed.css is written.',
      'OUT/kiosk.html is written.',
      'OUT/kiosk.css is written.',
      '1 source in no time, 0 not read',
    ],
  );
  said.length = 0;
  await run(['collect', '--lang', 'en', '--config', config], {}, means);
  assert.match(said[1]!, /not due before \d+ \w+ \d{4}/);
  assert.match(said[2]!, /nothing changed/);
  said.length = 0;
  await run(['collect', '--lang', 'en', '--quiet', '--config', config], {}, means);
  assert.deepEqual(said, []);
});

test('what failed is said in words; what will not pass by itself ends with 1', async (t) => {
  const { config, out } = await placed(
    t,
    (request, response) => {
      const { url } = request;
      if (url === '/busy') response.writeHead(503).end();
      else if (url === '/page') response.end('<!doctype html><html></html>');
      else good(request, response);
    },
    { news: '/feed', busy: '/busy', page: '/page' },
  );
  const only = (id: string) => quick(['collect', '--only', id, '--lang', 'fr', '--config', config]);
  const busy = await only('busy');
  assert.equal(busy.code, 0, 'it may pass');
  assert.match(busy.err, /^127\.0\.0\.1:\d+\u00a0: non lu \(son serveur est en panne\)\n$/);
  const page = await only('page');
  assert.equal(page.code, 1);
  assert.match(page.err, /non lu \(c\u2019est une page \u00e0 lire, et non un flux\)/);
  assert.equal((await only('news')).code, 0);
  assert.match(readFileSync(join(out, 'feed.json'), 'utf8'), /About a/);
});

test('a wrong call or configuration asks nobody, and says what to write', async (t) => {
  const { config, folder, server } = await placed(t, good, { news: '/feed' });
  const call = async (...args: string[]) => quick(['collect', '--lang', 'en', '--config', config, ...args]);
  const wrong = await call('--only', 'nws');
  assert.deepEqual([wrong.code, wrong.err.includes('Expected: news.')], [2, true]);
  assert.equal((await call('--site', 'x')).code, 2);
  const blocked = join(folder, 'file');
  writeFileSync(blocked, '');
  const unwritten = await call('--out', join(blocked, 'x'));
  assert.deepEqual([unwritten.code, /could not be written/.test(unwritten.err)], [1, true]);
  const asked = server.connections();
  writeFileSync(config, JSON.stringify({ ...townFile(), site: {} }));
  assert.equal((await call()).code, 1);
  writeFileSync(config, JSON.stringify(townFile()));
  const none = await call();
  assert.deepEqual([none.code, none.err], [1, 'No source is configured. Add one under “sources”.\n']);
  assert.equal(server.connections(), asked);
});

test('a source on a private network is not called unless net.allow names it (S-40)', async (t) => {
  const { config, server } = await placed(t, good, { news: '/feed' });
  const file = JSON.parse(readFileSync(config, 'utf8')) as { net: unknown };
  writeFileSync(config, JSON.stringify({ ...file, net: {} }));
  const { code, err } = await quick(['collect', '--lang', 'en', '--config', config]);
  assert.equal(code, 1);
  assert.match(err, /its port is not allowed|private network/);
  assert.equal(server.connections(), 0);
});

const read = async (server: Loopback | undefined, target: string, ...args: string[]) =>
  run(['feed', 'read', target, '--lang', 'en', ...args], {}, {}).then((outcome) => ({ ...outcome, server }));

test('feed read says what the reader makes of a file, in words or as JSON', async (t) => {
  const folder = folderWith(t);
  const file = join(folder, 'feed.xml');
  writeFileSync(file, rss([{ id: 'a', day: 1, text: 'Words' }, { id: 'b' }], '<ttl>30</ttl>'));
  const { code, out } = await read(undefined, file);
  assert.equal(code, 0);
  assert.deepEqual(out.split('\n'), [
    'Kind: rss',
    'Title: Valmont',
    'Page: https://www.valmont.example/',
    'Asks to be left alone for 30 minutes',
    '2 posts',
    '',
    'About a',
    '  1 October 2026 at 08:00',
    '  https://www.valmont.example/news/a',
    '',
    'About b',
    '  without a date',
    '  https://www.valmont.example/news/b',
    '',
  ]);
  const { out: json } = await read(undefined, file, '--json');
  const { kind, posts } = JSON.parse(json) as { kind: string; posts: { title: string }[] };
  assert.deepEqual([kind, posts.map(({ title }) => title)], ['rss', ['About a', 'About b']]);
});

test('feed read asks an address as the collector would, and says why there is nothing', async (t) => {
  const { config, server } = await placed(
    t,
    (request, response) =>
      request.url === '/feed' ? good(request, response) : response.writeHead(404).end(),
    { news: '/feed' },
  );
  const found = await read(server, server.url('/feed'), '--config', config);
  assert.match(found.out, /^Kind: rss\n/);
  const missing = await read(server, server.url('/x?key=1'), '--config', config);
  assert.deepEqual(
    [missing.code, missing.err],
    [1, [`${server.url('/x?key=1')} could not be read: there is nothing at this address.`]],
  );
  assert.match((await read(server, server.url('/feed'))).err[0]!, /its port is not allowed|private network/);
  assert.equal((await read(server, '/nowhere/at/all.xml')).code, 1);
  assert.equal((await run(['feed', 'write', 'x'], {}, {})).code, 2);
});

test('several sites are collected one after the other; files need one site', async (t) => {
  const { config, folder } = await placed(t, good, { news: '/feed' });
  const file = JSON.parse(readFileSync(config, 'utf8')) as { site: { feed: { sources: object[] } } };
  const { sources } = file.site.feed;
  const other = { ...file.site, id: 'beaumont', feed: { sources, output: 'other' } };
  mkdirSync(join(folder, 'sites'));
  writeFileSync(join(folder, 'sites', 'beaumont.json'), JSON.stringify(other));
  assert.deepEqual(await quick(['collect', '--config', config]), { code: 0, out: '', err: '' });
  assert.deepEqual(readdirSync(join(folder, 'sites', 'other')).sort(), files);
  const ambiguous = await quick(['collect', '--out', folder, '--config', config]);
  assert.equal(ambiguous.code, 2);
  const one = ['collect', '--site', 'beaumont', '--out', join(folder, 'third'), '--config', config];
  assert.equal((await quick(one)).code, 0);
  assert.deepEqual(readdirSync(join(folder, 'third')).sort(), files);
  const store = await openStore({ url: join(folder, 'parvis.db') });
  assert.equal((await store.feed.items('valmont', 9)).length, 2);
  await store.close();
});
