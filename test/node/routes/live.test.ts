import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createLive } from '../../../src/node/comments/live.ts';
import { openStore } from '../../../src/node/store/open.ts';
import { heldClock } from '../../support/node/companion.ts';
import { town } from '../../support/node/town.ts';

/** Reads a stream piece by piece. */
function reader(body: ReadableStream<Uint8Array> | null) {
  const from = body!.getReader();
  const decoder = new TextDecoder();
  return {
    next: async (): Promise<string | undefined> => {
      const { value, done } = await from.read();
      return done ? undefined : decoder.decode(value);
    },
    cancel: () => from.cancel(),
  };
}

test('a visitor\u2019s stream says "look again" for what all can see, and is silent about what waits', async (t) => {
  const { ask, sent, enter, decide, thread, askDesk, stop } = await town(t);
  const { comment } = await sent();
  const { cursor } = await thread();
  const answer = await ask(`/s/valmont/live?since=${cursor}`);
  assert.equal(answer.status, 200);
  assert.match(answer.headers.get('content-type') ?? '', /^text\/event-stream/);
  assert.match(answer.headers.get('cache-control') ?? '', /no-store/);
  const stream = reader(answer.body);
  assert.match((await stream.next()) ?? '', /^retry: \d+\n\n$/);
  const cookie = await enter('Ana');
  const desk = reader((await askDesk('/s/valmont/desk/live', { headers: { cookie } })).body);
  assert.match((await desk.next()) ?? '', /^retry/);
  assert.match((await desk.next()) ?? '', /^id: \S+\n\n$/, 'from now on, and a cursor to come back with');
  const toldAtDesk = desk.next();
  await sent({ text: 'Waits, and nobody is told' });
  assert.match((await toldAtDesk) ?? '', /^id: \S+\ndata: /);
  const told = stream.next();
  await decide(cookie, comment.id, 'published');
  const event = (await told) ?? '';
  const { cursor: after } = await thread();
  assert.notEqual(after, cursor);
  assert.equal(event, `id: ${after}\ndata: {"cursor":"${after}"}\n\n`, 'the first event is the publication');
  stop();
  assert.equal(await stream.next(), undefined, 'closed at SIGTERM');
  assert.equal((await ask('/s/valmont/live')).status, 503);
});

test('streams are bounded, in all and for one network; one that ends makes room', async (t) => {
  const { ask, clock } = await town(t);
  const open = (peer: string) => ask('/s/valmont/live', { peer });
  const mine = [];
  for (let i = 0; i < 20; i++) mine.push(await open('203.0.113.4'));
  assert.deepEqual([...new Set(mine.map(({ status }) => status))], [200]);
  const full = await open('203.0.113.200');
  assert.equal(full.status, 503);
  assert.equal(full.headers.get('retry-after'), '60');
  assert.equal((await open('198.51.100.1')).status, 200);
  await mine[0]!.body!.cancel();
  assert.equal((await open('203.0.113.4')).status, 200);
  clock.pass(25_000);
});

test('a stream watches from the first to the last reader, beats, and drops a reader that takes nothing', async () => {
  let watching = 0;
  let changed = (): void => {};
  let cursor = 0;
  const clock = heldClock();
  const stopping = new AbortController();
  const live = createLive(
    {
      cursor: () => Promise.resolve(`c${cursor}`),
      watch: (call) => {
        watching++;
        changed = call;
        return { stop: () => void watching-- };
      },
    },
    clock,
    stopping.signal,
    3,
  );
  const gone = new AbortController();
  const who = (visitor: string, since?: string) => ({ visitor, since, gone: gone.signal });
  const first = reader((await live.open('a', 'public', who('x', 'c0')))!);
  await live.open('a', 'public', who('y', 'c0'));
  const lazy = await live.open('b', 'public', who('z', 'c0'));
  assert.ok(lazy);
  assert.equal(await live.open('a', 'public', who('q')), undefined, 'three at most');
  assert.equal(watching, 1);
  await first.next();
  clock.pass(25_000);
  assert.equal(await first.next(), ': \n\n');
  cursor = 1;
  changed();
  assert.match((await first.next()) ?? '', /"c1"/);
  for (let i = 0; i < 70; i++) clock.pass(25_000);
  assert.equal(live.count(), 0, 'nobody has read for half an hour');
  assert.equal(watching, 0);
  const again = await live.open('a', 'public', who('x'));
  assert.ok(again);
  assert.equal(watching, 1);
  gone.abort();
  assert.equal(live.count(), 0);
  assert.equal(watching, 0);
});

test('a visitor\u2019s stream says apart that the feed has changed, whoever has collected it; the desk\u2019s does not', async (t) => {
  const folder = mkdtempSync(join(tmpdir(), 'parvis-live-'));
  const url = `sqlite:${join(folder, 'parvis.db')}`;
  const [here, cron] = [await openStore({ url }), await openStore({ url })];
  t.after(async () => {
    await Promise.all([here.close(), cron.close()]);
    rmSync(folder, { recursive: true, force: true });
  });
  await here.migrate();
  const stopping = new AbortController();
  const live = createLive(here, heldClock(), stopping.signal);
  const who = { visitor: 'x', since: '0', gone: new AbortController().signal };
  const stream = reader((await live.open('valmont', 'public', who))!);
  const desk = reader((await live.open('valmont', 'all', who))!);
  assert.match((await stream.next()) ?? '', /^retry/);
  await desk.next();
  let told = stream.next();
  // A cursor that was never read tells nothing; so one change is let pass.
  await here.cursor('valmont');
  await here.feed.changed('valmont');
  const first = (await told) ?? '';
  assert.match(first, /^event: feed\ndata: \{"cursor":"1"\}\n\n$/, 'this process');
  told = stream.next();
  await cron.feed.changed('beaumont');
  await cron.feed.changed('valmont');
  assert.match((await told) ?? '', /^event: feed\ndata: \{"cursor":"2"\}\n\n$/, 'another process');
  const last = desk.next();
  stopping.abort();
  assert.equal(await last, undefined, 'no word about it at the desk');
});

test('one who leaves while the store is asked keeps the others from nothing', async () => {
  let changed = (): void => {};
  let answer: (cursor: string) => void = () => {};
  let cursor = Promise.resolve('c0');
  const live = createLive(
    {
      cursor: () => cursor,
      watch: (call) => {
        changed = call;
        return { stop: () => {} };
      },
    },
    heldClock(),
    new AbortController().signal,
  );
  const leaving = new AbortController();
  const first = await live.open('a', 'public', { visitor: 'x', since: 'c0', gone: leaving.signal });
  const staying = { visitor: 'y', since: 'c0', gone: new AbortController().signal };
  const second = reader((await live.open('a', 'public', staying))!);
  assert.ok(first);
  assert.match((await second.next()) ?? '', /^retry/);
  const told = second.next();
  cursor = new Promise((resolve) => (answer = resolve));
  changed();
  leaving.abort();
  answer('c1');
  assert.equal(await told, 'id: c1\ndata: {"cursor":"c1"}\n\n');
});

test('asking for the head of a stream opens none', async (t) => {
  const { app, ask } = await town(t);
  const peer = '203.0.113.4';
  for (let i = 0; i < 20; i++) {
    const head = await app.public(
      new Request('https://social.valmont.example/s/valmont/live', { method: 'HEAD' }),
      peer,
    );
    assert.deepEqual([head.status, head.body], [200, null]);
    assert.match(head.headers.get('content-type') ?? '', /^text\/event-stream/);
  }
  assert.equal((await ask('/s/valmont/live', { peer })).status, 200, 'there is room');
});

test('a stream of the desk ends with the right to read it, and tells nothing more (S-31)', async (t) => {
  const { enter, askDesk, sent, store, clock } = await town(t);
  await enter('Ana', 'admin');
  const open = async (name: string) => {
    const headers = { cookie: await enter(name) };
    const stream = reader((await askDesk('/s/valmont/desk/live', { headers })).body);
    assert.match((await stream.next()) ?? '', /^retry/);
    assert.match((await stream.next()) ?? '', /^id: /);
    return stream;
  };
  const [bo, cy, dee] = [await open('Bo'), await open('Cy'), await open('Dee')];
  const idOf = async (name: string) =>
    (await store.staffing.staff('valmont')).find((one) => one.name === name)!.id;
  assert.equal(await store.staffing.revoke('valmont', await idOf('Bo')), true);
  const by = { staff: '', at: new Date(clock.now()).toISOString() };
  await store.members.change('valmont', await idOf('Cy'), { role: 'contributor' }, by);
  await sent({ text: 'Bo and Cy are told nothing of this' });
  assert.match((await dee.next()) ?? '', /^id: \S+\ndata: /);
  assert.deepEqual([await bo.next(), await cy.next()], [undefined, undefined]);
});
