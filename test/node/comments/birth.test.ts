import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TestContext } from 'node:test';
import { createGet } from '../../../src/node/net/get.ts';
import { createBirths, readHead } from '../../../src/node/comments/birth.ts';
import type { Site } from '../../../src/model/site.ts';
import { serve } from '../net/loopback.ts';
import { heldClock } from '../../support/node/companion.ts';
import { newKey, town } from '../../support/node/town.ts';

const head = (more: string): string =>
  `<!doctype html><html lang="fr"><head><title>A &amp; B</title>${more}</head>`;

test('the head says the address, the title and the language', () => {
  const at = 'https://www.valmont.example/a';
  const canonical = (href: string) => readHead(head(`<link rel=canonical href="${href}">`), at);
  assert.deepEqual(canonical('/b'), {
    url: 'https://www.valmont.example/b',
    named: true,
    title: 'A & B',
    lang: 'fr',
  });
  assert.equal(canonical('javascript:alert(1)').url, at);
  assert.equal(
    readHead(head('<meta property="og:url" content="/c">'), at).url,
    'https://www.valmont.example/c',
  );
  assert.equal(
    readHead(head('<meta property="og:url" content="/c"><link rel="x canonical" href="/d">'), at).url,
    'https://www.valmont.example/d',
  );
  assert.equal(readHead(head(''), at).named, false);
  const inBody = readHead('<html><head></head><body><link rel="canonical" href="/evil">', at);
  assert.deepEqual([inBody.named, inBody.url], [false, at]);
  assert.equal(readHead('<html lang="not a tag!"><title>\u202e x </title>', at).lang, undefined);
  assert.equal([...(readHead(`<title>${'\u{1f642}'.repeat(900)}</title>`, at).title ?? '')].length, 300);
});

test('a page that is made to be read slowly is read in no time', () => {
  const at = 'https://www.valmont.example/a';
  for (const part of ['<title', '<title ', '<title x', '<link rel="', '<!--', '<meta '])
    for (const html of [part.repeat(262_144 / part.length), `${'<'.repeat(9)}${part}`.repeat(16_000)]) {
      const start = performance.now();
      readHead(html, at);
      assert.ok(performance.now() - start < 2_000, part);
    }
  assert.equal(readHead('<title data-x="y"\n>Whole</title>', at).title, 'Whole');
});

test('a look that went wrong is not remembered, nor is one from a time that has not come', async () => {
  const clock = heldClock();
  let asked = 0;
  const site = { id: 'a', origins: ['https://www.valmont.example'] } as unknown as Site;
  const births = createBirths({
    clock,
    get: (url) => {
      if (++asked === 1) throw new Error('a fault of ours');
      const headers = { 'content-type': 'text/html' };
      const bytes = new TextEncoder().encode(`<link rel="canonical" href="${url}">`);
      return Promise.resolve({ status: asked === 2 ? 404 : 200, url, headers, bytes });
    },
  });
  const look = () => births.look(site, 'https://www.valmont.example/a', []);
  await assert.rejects(look());
  assert.equal(((await look()) as { type?: string }).type, 'no-page');
  assert.equal(((await look()) as { type?: string }).type, 'no-page', 'remembered');
  clock.pass(-3_600_000);
  assert.equal(((await look()) as { url?: string }).url, 'https://www.valmont.example/a');
  assert.equal(asked, 3);
});

/** A town whose site is a real server on loopback. */
async function real(t: TestContext, listener: Parameters<typeof serve>[1], allow = true) {
  const site = await serve(t, listener);
  const origin = `http://${site.entry}`;
  const made = await town(t, {
    site: { url: origin, origins: [origin] },
    get: createGet({ allow: allow ? [site.entry] : [] }),
  });
  const post = async (path: string) => {
    const answer = await made.ask('/s/valmont/comments', {
      body: { page: origin + path, text: `Text about ${path}` },
      headers: { 'idempotency-key': newKey(), origin },
    });
    return [answer.status, ((await answer.json()) as { type?: string }).type] as const;
  };
  return { ...made, origin, site, post };
}

test('a thread is born for a page that is there and names itself; for no other', async (t) => {
  const { post, origin, store } = await real(t, (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const send = (status: number, body: string, headers: Record<string, string> = {}) =>
      response.writeHead(status, { 'content-type': 'text/html', ...headers }).end(body);
    const own = url.pathname === '/slash' ? '/slash/' : url.pathname.replace(/(?<=.)\/$/, '');
    const named = head(`<link rel="canonical" href="${own}">`);
    if (url.pathname === '/absent') return void send(404, named);
    if (url.pathname === '/silent') return void send(200, head(''));
    if (url.pathname === '/other') return void send(200, head('<link rel="canonical" href="/page">'));
    if (url.pathname === '/away')
      return void send(200, head('<link rel="canonical" href="https://elsewhere.example/">'));
    if (url.pathname === '/moved') return void send(301, '', { location: '/page' });
    if (url.pathname === '/data') return void send(200, named, { 'content-type': 'application/json' });
    if (url.pathname === '/broken') return void send(500, named);
    send(200, named);
  });
  const no = [422, 'no-page'] as const;
  assert.deepEqual(await post('/page'), [202, undefined]);
  assert.deepEqual(await post('/absent'), no);
  assert.deepEqual(await post('/silent'), no);
  assert.deepEqual(await post('/other'), no);
  assert.deepEqual(await post('/away'), no);
  assert.deepEqual(await post('/moved'), no);
  assert.deepEqual(await post('/data'), no);
  assert.deepEqual(await post('/broken'), [503, 'unavailable']);
  assert.deepEqual(await post('/page?variant=2'), no, 'its canonical address is another one');
  assert.deepEqual(await post('/page#section'), [202, undefined], 'a fragment is no page');
  const { id } = (await store.threadAt('valmont', `${origin}/page`))!;
  assert.deepEqual(await post('/page/'), [202, undefined], 'another spelling');
  assert.equal(
    (await store.queue('valmont', 'held', { limit: 9 })).comments.every(({ thread }) => thread.id === id),
    true,
  );
  assert.deepEqual(await post('/slash'), [202, undefined]);
  const spelled = await store.threadAt('valmont', `${origin}/slash`);
  assert.deepEqual([spelled?.canonical, spelled?.addresses.length], [`${origin}/slash/`, 2]);
  for (const path of ['/absent', '/silent', '/other', '/away', '/moved', '/data', '/broken'])
    assert.equal(await store.threadAt('valmont', origin + path), undefined, path);
});

test('a page is asked once for all who write at a time, and again only after a while', async (t) => {
  const { post, site, clock } = await real(t, (request, response) => {
    response.writeHead(404, { 'content-type': 'text/html' }).end(String(request.url));
  });
  const before = site.connections();
  const answers = await Promise.all(Array.from({ length: 5 }, () => post('/absent')));
  assert.deepEqual(answers, Array(5).fill([422, 'no-page']));
  assert.equal(site.connections() - before, 1);
  await post('/absent');
  assert.equal(site.connections() - before, 1);
  clock.pass(601_000);
  await post('/absent');
  assert.equal(site.connections() - before, 2);
});

test('elsewhere, in a private network, or at nobody\u2019s address: nothing is asked', async (t) => {
  const { ask, site, post } = await real(t, (_, response) => void response.end(), false);
  assert.deepEqual(await post('/page'), [422, 'no-page'], 'not on the list of exceptions');
  for (const page of [
    'http://169.254.169.254/latest',
    'https://elsewhere.example/',
    `http://${site.entry}@elsewhere.example/`,
  ]) {
    const answer = await ask('/s/valmont/comments', {
      body: { page, text: 'Text' },
      headers: { 'idempotency-key': newKey(), origin: `http://${site.entry}` },
    });
    assert.equal(answer.status, 422, page);
  }
  assert.equal(site.connections(), 0);
});

test('a page that the site has listed needs no visit', async (t) => {
  const listed = 'https://www.valmont.example/listed';
  const { post } = await town(t, {
    site: { threads: [listed] },
    get: () => Promise.resolve({ failed: true, kind: 'no-connection' }),
  });
  assert.equal((await post({ page: `${listed}?utm_source=x` })).status, 202);
  assert.equal((await post({ page: 'https://www.valmont.example/other' })).status, 503);
});

test('two first comments at once: one thread', async (t) => {
  const { ask, pass, clock, store } = await town(t);
  const given = await pass();
  clock.pass(5_000);
  const page = 'https://www.valmont.example/new';
  const answers = await Promise.all(
    Array.from({ length: 8 }, (_, i) =>
      ask('/s/valmont/comments', {
        body: { page, text: `Text ${i}`, pass: given },
        headers: { 'idempotency-key': newKey() },
      }),
    ),
  );
  assert.deepEqual(
    answers.map(({ status }) => status),
    Array(8).fill(202),
  );
  const { comments } = await store.queue('valmont', 'pending', { limit: 50 });
  assert.equal(comments.length, 8);
  assert.equal(new Set(comments.map(({ thread }) => thread.id)).size, 1);
});

test('an address outside the site\u2019s origins is never asked for', async (t) => {
  const asked: string[] = [];
  const { post } = await town(t, {
    get: (url) => {
      asked.push(url);
      return Promise.resolve({ failed: true, kind: 'bad-url' });
    },
  });
  for (const page of [
    'https://elsewhere.example/',
    'http://www.valmont.example/',
    'https://www.valmont.example:8443/',
  ])
    assert.equal((await post({ page })).status, 422, page);
  assert.deepEqual(asked, []);
});
