import assert from 'node:assert/strict';
import { readFileSync, readdirSync, statSync, utimesSync, writeFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isProblem } from '../../../src/model/problem.ts';
import { parseFeed } from '../../../src/model/wire/feed.ts';
import { publish } from '../../../src/node/feed/publish.ts';
import { readFeed } from '../../../src/node/feed/readers/read.ts';
import { wordsOf } from '../../../src/node/routes/words.ts';
import { MINUTE, answering, feedSite, folderOf, rss, serve, source, town } from './support.ts';

const spoken = wordsOf('fr');
const feeds = ['feed.json', 'feed.html', 'feed.atom'];
/** The pages with their style; with an address there is also what others need who pass the feed on. */
const pages = [...feeds, 'feed.css', 'kiosk.html', 'kiosk.css'];
const all = [...pages, 'relay.html', 'relay.css', 'accounts.opml'];

test('three files of the same posts, written only when something changed', async (t) => {
  let document = rss([{ id: 'a', day: 1, title: 'March\u00e9 &amp; fils', text: 'Ouvert &lt;script&gt;' }]);
  const server = await serve(
    t,
    answering(() => document),
  );
  const { run, clock, deps } = await town(t, [server]);
  const folder = join(folderOf(t), 'made', 'on the way');
  const site = feedSite([source('news', server.url(), { title: 'Site' })], {
    address: 'https://www.valmont.example/parvis',
  });
  const write = async () => (await publish(deps.store, site, spoken, folder, clock.now())).files;
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  await run(site);
  assert.deepEqual(await write(), all);
  assert.deepEqual(readdirSync(folder).sort(), [...all].sort(), 'nothing unfinished is left');
  assert.equal(statSync(join(folder, 'feed.json')).mode & 0o044, 0o044, 'a web server can read it');

  const feed = parseFeed(JSON.parse(text('feed.json')));
  assert.ok(!isProblem(feed));
  assert.equal(feed.address, 'https://www.valmont.example/parvis/feed.json');
  assert.equal(feed.posts[0]?.title, 'March\u00e9 & fils');
  const [{ id, state, url } = {}] = feed.sources;
  assert.deepEqual([id, state, url], ['news', 'ok', `${new URL(server.url()).origin}/`]);
  const page = text('feed.html');
  assert.match(page, /<link rel="canonical" href="https:\/\/www\.valmont\.example\/parvis\/feed\.html" \/>/);
  assert.match(page, /<title>Nos derni\u00e8res actualit\u00e9s \u2013 Valmont<\/title>/);
  assert.match(page, /id="parvis-feed"/);
  assert.doesNotMatch(page, /<script|<img|<b>/);
  const atom = readFeed(readFileSync(join(folder, 'feed.atom')), { now: clock.now() });
  assert.ok(!('failed' in atom));
  assert.deepEqual([atom.kind, atom.posts.length, atom.posts[0]?.title], ['atom', 1, 'March\u00e9 & fils']);

  clock.pass(300 * MINUTE);
  await run(site);
  assert.deepEqual(await write(), [], 'a visit without news writes nothing');
  rmSync(join(folder, 'feed.html'));
  assert.deepEqual(await write(), ['feed.html']);
  writeFileSync(join(folder, 'feed.json'), '{"half');
  assert.deepEqual(
    await write(),
    ['feed.json', 'feed.html', 'kiosk.html'],
    'a broken file is none: the feed is dated anew',
  );
  document = rss([{ id: 'b', day: 2 }]);
  clock.pass(300 * MINUTE);
  await run(site);
  assert.deepEqual(await write(), [...feeds, 'kiosk.html'], 'what points to the feed stays');
});

test('without an address the files claim none; a source that fails twice is said to be late (R-54)', async (t) => {
  let fail = false;
  const feed = answering(() => rss([{ id: 'a', day: 1 }]));
  const server = await serve(t, (request, response) =>
    fail ? response.writeHead(500).end() : feed(request, response),
  );
  const { run, clock, deps } = await town(t, [server]);
  const folder = folderOf(t);
  const site = feedSite([source('news', server.url(), { title: 'Town news' })]);
  const write = async () => (await publish(deps.store, site, wordsOf('en'), folder, clock.now())).files;
  const page = () => readFileSync(join(folder, 'feed.html'), 'utf8');
  await run(site);
  await write();
  assert.doesNotMatch(page(), /canonical|rel="alternate"/);
  assert.equal(JSON.parse(readFileSync(join(folder, 'feed.json'), 'utf8')).feed_url, undefined);
  fail = true;
  clock.pass(600 * MINUTE);
  await run(site);
  assert.deepEqual(await write(), [], 'once is a hiccup');
  clock.pass(600 * MINUTE);
  await run(site);
  assert.deepEqual(await write(), ['feed.json', 'feed.html', 'kiosk.html']);
  assert.match(page(), /parvis-stale.+3 November 2026/);
  assert.match(page(), /About a/);
});

test('what a killed process left unfinished is swept after an hour, and nothing else is', async (t) => {
  const server = await serve(
    t,
    answering(() => rss([{ id: 'a', day: 1 }])),
  );
  const { run, clock, deps } = await town(t, [server]);
  const folder = folderOf(t);
  const hourAgo = Date.now() / 1000 - 3700;
  for (const name of [
    '.feed.json.Ab-1.tmp',
    '.relay.html.Ab_2.tmp',
    '.accounts.opml.Ab_3.tmp',
    'feed.json.tmp',
    '.feed.html.young.tmp',
  ])
    writeFileSync(join(folder, name), '');
  for (const name of [
    '.feed.json.Ab-1.tmp',
    '.relay.html.Ab_2.tmp',
    '.accounts.opml.Ab_3.tmp',
    'feed.json.tmp',
  ])
    utimesSync(join(folder, name), hourAgo, hourAgo);
  const site = feedSite([source('news', server.url())]);
  await run(site);
  await publish(deps.store, site, spoken, folder, clock.now());
  assert.deepEqual(readdirSync(folder).sort(), [...pages, '.feed.html.young.tmp', 'feed.json.tmp'].sort());
});

test('a folder that cannot be written is an error of the system, and nothing is half there', async (t) => {
  const { clock, deps } = await town(t, []);
  const folder = folderOf(t);
  writeFileSync(join(folder, 'file'), '');
  await assert.rejects(
    publish(deps.store, feedSite([]), spoken, join(folder, 'file', 'x'), clock.now()),
    ({ syscall }: NodeJS.ErrnoException) => syscall === 'mkdir',
  );
});

test('a list that has nothing to say any more goes; what others put into the folder stays', async (t) => {
  const { clock, deps } = await town(t, []);
  const folder = folderOf(t);
  const own = feedSite([source('news', 'https://www.valmont.example/news.rss')]);
  const write = async (site: typeof own) =>
    (await publish(deps.store, site, spoken, folder, clock.now())).files;
  assert.deepEqual(await write(own), [...pages, 'accounts.opml']);
  writeFileSync(join(folder, 'own.opml'), '');
  const foreign = feedSite([source('press', 'https://press.example/rss')]);
  assert.deepEqual(
    (await write(foreign)).filter((name) => !pages.includes(name)),
    [],
  );
  assert.deepEqual(readdirSync(folder).sort(), [...pages, 'own.opml'].sort());
});
