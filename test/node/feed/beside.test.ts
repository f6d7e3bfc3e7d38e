import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { isProblem } from '../../../src/model/problem.ts';
import { parseFeed } from '../../../src/model/wire/feed.ts';
import { collectByClock } from '../../../src/node/feed/job.ts';
import { createLog } from '../../../src/node/log.ts';
import { wordsOf } from '../../../src/node/routes/words.ts';
import { openStore } from '../../../src/node/store/open.ts';
import { folderWith, serving } from '../../support/node/serving.ts';
import { parvis } from '../../support/node/parvis.ts';
import { townFile } from '../../support/node/companion.ts';
import { comment, put } from '../store/make.ts';
import { MINUTE, answering, feedSite, folderOf, rss, serve, source, town } from './support.ts';

const SOURCES = 12;
const ITEMS = 60;
const COMMENTS = 120;

test('collecting beside a serving companion while residents write: no fault, no lost row', async (t) => {
  const server = await serve(t, (request, response) => {
    const name = request.url!.slice(1);
    const said = Array.from({ length: ITEMS }, (_, i) => ({ id: `${name}-${i}`, day: 28 - (i % 28) }));
    answering(() => rss(said))(request, response);
  });
  const file = townFile();
  const sources = Array.from({ length: SOURCES }, (_, i) => ({ id: `s${i}`, url: server.url(`/s${i}`) }));
  const feed = { sources, limit: 500, output: 'out' };
  const site = { ...(file['site'] as object), feed };
  const folder = folderWith(t, { ...file, site, net: { allow: [server.entry] } });
  const companion = await serving(t, folder);
  const store = await openStore({ url: join(folder, 'parvis.db') });
  t.after(() => store.close());

  const write = async (): Promise<void> => {
    for (let i = 0; i < COMMENTS; i++)
      await store.write((tx) => put(tx, comment(`c${i}`, { site: 'valmont' })));
  };
  const collected = Promise.all(
    [1, 2].map(() => parvis(['collect', '--config', join(folder, 'parvis.json')])),
  );
  await Promise.all([write(), collected]);
  for (const ended of await collected) assert.deepEqual(ended, { code: 0, out: '', err: '' });

  const page = await store.page('valmont', 't', { sort: 'oldest', limit: 500, replies: 0 });
  assert.equal(page.total, COMMENTS);
  assert.equal((await store.feed.items('valmont', 5000)).length, SOURCES * ITEMS);
  const states = await store.feed.sources('valmont');
  assert.deepEqual([states.length, states.every(({ failures }) => failures === 0)], [SOURCES, true]);
  const shown = parseFeed(await (await fetch(`${companion.url}/s/valmont/feed.json`)).json());
  assert.ok(!isProblem(shown));
  assert.equal(shown.posts.length, 500);
  assert.doesNotMatch(companion.err(), /"level":"error"/);
});

test('the job collects by the clock, writes the files, and logs codes without addresses', async (t) => {
  const good = await serve(
    t,
    answering(() => rss([{ id: 'a', day: 1 }])),
  );
  const bad = await serve(t, (_request, response) => void response.writeHead(500).end());
  const { deps, clock } = await town(t, [good, bad]);
  const lines: string[] = [];
  const log = createLog('debug', (line) => lines.push(line), clock.now);
  const sources = [source('news', good.url('/?key=canary')), source('bad', bad.url('/?key=canary'))];
  const site = feedSite(sources, { output: folderOf(t) });
  const stop = new AbortController();
  const look = () => collectByClock(deps, site, wordsOf('en'), log, stop.signal);
  assert.deepEqual(await look(), { visited: 2, failed: 1, files: 6, pictures: 0 });
  const cursor = await deps.store.cursor(site.site.id);
  assert.notEqual(cursor, '0', 'who watches is told');
  assert.deepEqual(await look(), { visited: 0, failed: 0, files: 0, pictures: 0 });
  assert.equal(await deps.store.cursor(site.site.id), cursor, 'and left alone where nothing was visited');
  clock.pass(500 * MINUTE);
  assert.deepEqual(await look(), { visited: 2, failed: 1, files: 0, pictures: 0 });
  assert.match(
    lines[0]!,
    /"event":"feed\/source-failed","site":"valmont","source":"bad","failure":"server-error"/,
  );
  assert.doesNotMatch(lines.join(), /canary|127\.0\.0\.1/);
  stop.abort();
  clock.pass(500 * MINUTE);
  const before = good.connections();
  assert.deepEqual(await look(), { visited: 0, failed: 0, files: 0, pictures: 0 });
  assert.equal(good.connections(), before, 'a companion that stops asks nobody');
});
