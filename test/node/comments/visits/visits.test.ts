/** Visits by the clock and by hand, from a real web server to a real database, and the way back. */
import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import type { TestContext } from 'node:test';
import { run } from '../../../../src/node/cli.ts';
import { visitByClock } from '../../../../src/node/comments/visits/job.ts';
import { goneWords } from '../../../../src/node/comments/visits/words.ts';
import type { VisitDeps } from '../../../../src/node/comments/visits/visits.ts';
import { pauseFor } from '../../../../src/node/comments/visits/pause.ts';
import { openStore } from '../../../../src/node/store/open.ts';
import type { Store } from '../../../../src/node/store/store.ts';
import { configOf } from '../../../support/node/companion.ts';
import { PAGE, town, withPolicy } from '../../../support/node/town.ts';
import {
  engines,
  folderOf,
  freshUrl,
  opened,
  SITE,
  stopServer,
  sums,
  without,
} from '../../continuity/support.ts';
import { comment, put, thread } from '../../store/make.ts';
import { leads, page, status, webSite } from './site.ts';
import type { WebSite } from './site.ts';

after(stopServer);
const START = Date.parse('2026-11-22T08:00:00Z');
const HOUR = 3_600_000;
const never = new AbortController().signal;

/** Threads of the names, each with a comment, whose pages are on a web server. */
async function settle(store: Store, { origin, on }: WebSite, ...names: string[]): Promise<void> {
  await store.migrate();
  await store.write(async (tx) => {
    for (const name of names) {
      on(`/${name}`, page(`${origin}/${name}`));
      await tx.addThread(thread({ site: SITE, id: name }, `${origin}/${name}`));
      await put(tx, comment(`of ${name}`, { site: SITE, thread: name }));
    }
  });
}

const siteOf = ({ origin }: WebSite) => {
  const { site } = configOf(withPolicy({}, { origins: [origin] })).sites[0]!;
  return { ...site, id: SITE };
};

const depsOf = (store: Store, { get }: WebSite, now: () => number, pauses: number[] = []): VisitDeps => ({
  ...{ store, get, now, random: () => 0.5, gone: goneWords('en').gone },
  pause: async (ms) => void pauses.push(ms),
});

for (const engine of engines)
  test(
    `${engine}: a page that moved, one that was joined, one that is gone; each once a day`,
    { skip: without(engine) },
    async (t) => {
      const web = await webSite(t);
      const store = await opened(t, await freshUrl(t, engine));
      await settle(store, web, 'a', 'b', 'c', 'd');
      const before = await sums(store);
      const { origin, on, asked } = web;
      on('/a', leads(301, '/new'));
      on('/new', page(`${origin}/new`));
      on('/b', leads(308, '/d'));
      on('/c', status(410));
      let now = START;
      const pauses: number[] = [];
      const job = () =>
        visitByClock(
          depsOf(store, web, () => now, pauses),
          siteOf(web),
          never,
        );
      const figures = { visited: 4, moved: 1, merged: 1, gone: 1, unsure: 0 };
      assert.deepEqual(await job(), figures);
      assert.deepEqual(
        pauses.map((ms) => ms >= 1000 && ms <= 2000),
        [true, true, true],
      );
      assert.equal((await store.threadAt(SITE, `${origin}/new`))?.id, 'a');
      assert.equal((await store.threadAt(SITE, `${origin}/a`))?.canonical, `${origin}/new`);
      assert.equal((await store.threadAt(SITE, `${origin}/b`))?.id, 'd');
      assert.equal((await store.comment(SITE, 'of b'))?.comment.thread, 'd');
      assert.match((await store.thread(SITE, 'c'))?.archived ?? '', /taken off the site/);
      // Each page once a day at most.
      const times = asked.length;
      now += 23 * HOUR;
      assert.equal((await job())['visited'], 0);
      assert.equal(asked.length, times);
      now += 4 * HOUR;
      assert.equal((await job())['visited'], 2, 'what is gone is not asked again');
      // And back: everything as it was, and left alone.
      const [batch] = (await store.addresses.batches(SITE)).map(({ batch: one }) => one);
      assert.ok(batch);
      assert.equal(await store.addresses.undo(SITE, batch), 3);
      assert.deepEqual(
        { ...(await sums(store)), page_visit: undefined, change: undefined },
        { ...before, page_visit: undefined, change: undefined },
      );
      now += 48 * HOUR;
      assert.deepEqual(await job(), { ...figures, visited: 1, moved: 0, merged: 0, gone: 0 });
    },
  );

test('what is not sure changes nothing, and a site that does not answer is left alone', async (t) => {
  const web = await webSite(t);
  const store = await opened(t, await freshUrl(t, 'sqlite'));
  await settle(store, web, 'a', 'b', 'c');
  const before = await sums(store);
  web.on('/a', status(404));
  web.on('/b', status(503));
  const figures = await visitByClock(
    depsOf(store, web, () => START),
    siteOf(web),
    never,
  );
  assert.deepEqual(figures, { visited: 2, moved: 0, merged: 0, gone: 0, unsure: 2 });
  assert.deepEqual(web.asked, ['/a', '/b']);
  const now = await sums(store);
  assert.deepEqual({ ...now, page_visit: 0 }, { ...before, page_visit: 0 });
});

test('pages that all lead to one are joined up to a number, and the others wait for a person', async (t) => {
  const web = await webSite(t);
  const store = await opened(t, await freshUrl(t, 'sqlite'));
  const names = Array.from({ length: 9 }, (_, i) => `p${i}`);
  await settle(store, web, ...names);
  web.on('/all', page(''));
  for (const name of names) web.on(`/${name}`, leads(301, '/all'));
  let now = START;
  const sum = { merged: 0, unsure: 0 };
  for (let i = 0; i < 2; i++, now += 60_000) {
    const { merged = 0, unsure = 0 } = await visitByClock(
      depsOf(store, web, () => now),
      siteOf(web),
      never,
    );
    sum.merged += merged;
    sum.unsure += unsure;
  }
  // The first moved there; four more came to it, which makes six addresses.
  assert.deepEqual(sum, { merged: 4, unsure: 4 });
});

test('a companion that stops begins no other page', async (t) => {
  const web = await webSite(t);
  const store = await opened(t, await freshUrl(t, 'sqlite'));
  await settle(store, web, 'a', 'b');
  const stop = new AbortController();
  const deps = depsOf(store, web, () => START);
  const { visited } = await visitByClock(
    { ...deps, pause: async () => stop.abort() },
    siteOf(web),
    stop.signal,
  );
  assert.equal(visited, 1);
  const ended = pauseFor({ after: () => () => {} })(1_000_000, stop.signal);
  assert.equal(await ended, undefined, 'a pause ends with the companion');
});

test('visitors can read what is gone, and are told why they cannot add to it', async (t) => {
  const made = await town(t);
  const cookie = await made.enter('Ana');
  const { comment: sent } = await made.sent();
  await made.decide(cookie, sent.id, 'published');
  const { id = '' } = await made.thread();
  const reason = goneWords('fr').gone;
  await made.store.addresses.apply('valmont', 'x', '2026-11-22T09:00:00Z', {
    kind: 'archive',
    thread: id,
    reason,
  });
  const { policy, comments } = await made.thread();
  assert.deepEqual([comments.length, policy.open, policy.mode, policy.locked], [1, false, 'readonly', false]);
  assert.equal(policy.reason, reason);
  const answer = await made.ask(`/s/valmont/pages/thread?page=${encodeURIComponent(PAGE)}`);
  assert.ok((await answer.text()).includes(reason));
  const refused = await made.post();
  assert.equal(refused.status, 423);
  assert.equal(((await refused.json()) as { detail?: string }).detail, reason);
  const rating = await made.ask(`/s/valmont/rating?page=${encodeURIComponent(PAGE)}`);
  assert.equal(((await rating.json()) as { open: boolean }).open, false);
});

/** A town's configuration in a file, and its commands. */
async function shop(t: TestContext, web: WebSite) {
  const folder = folderOf(t);
  const config = join(folder, 'parvis.json');
  const file = withPolicy({}, { origins: [web.origin], id: SITE });
  writeFileSync(config, JSON.stringify({ ...file, net: { allow: [web.host] } }));
  const store = await openStore({ url: `sqlite:${join(folder, 'parvis.db')}` });
  t.after(() => store.close());
  const threads = (...args: string[]) => run(['threads', ...args, '--config', config, '--lang', 'en'], {});
  return { store, threads };
}

test('by hand: shown first, done with --yes, taken back, opened again', async (t) => {
  const web = await webSite(t);
  const { store, threads } = await shop(t, web);
  await settle(store, web, 'a', 'b', 'c', 'd');
  web.on('/a', leads(301, '/new'));
  web.on('/new', page(''));
  web.on('/b', status(410));
  web.on('/c', status(404));
  const dry = await threads('check');
  assert.equal(dry.code, 0);
  assert.match(
    dry.out,
    /\/a → .*\/new\n.*\/b is gone[\s\S]*Visited: 4\. Moved: 1\. Joined: 0\. Gone: 1\.\nNothing was changed/,
  );
  assert.match(dry.err.join('\n'), /\/c is not found \(404\)/);
  assert.equal(await store.threadAt(SITE, `${web.origin}/new`), undefined);
  const one = await threads('check', `${web.origin}/d`);
  assert.match(one.out, /^Visited: 1\. Moved: 0\./);
  assert.equal((await threads('check', `${web.origin}/nowhere`)).code, 1);
  const done = await threads('check', '--yes');
  assert.match(done.out, /Done\./);
  assert.equal((await store.threadAt(SITE, `${web.origin}/new`))?.id, 'a');
  assert.ok((await store.thread(SITE, 'b'))?.archived);
  assert.match(
    (await threads('check')).out,
    /Visited: 3\. Moved: 0\. Joined: 0\. Gone: 0\.\n$/,
    'nothing is left',
  );
  // What a person opens again stays open.
  assert.equal((await threads('unlock', `${web.origin}/b`)).code, 0);
  assert.equal((await store.thread(SITE, 'b'))?.archived, undefined);
  const now = '2999-01-01T00:00:00.000Z';
  assert.ok(!(await store.addresses.due(SITE, now, 9)).some(({ id }) => id === 'b'));
  assert.match((await threads('undo', '--yes')).out, /2 changes taken back/);
  assert.equal((await store.threadAt(SITE, `${web.origin}/a`))?.canonical, `${web.origin}/a`);
});
