import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { test } from 'node:test';
import * as tls from 'node:tls';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { isFailure } from '../../../src/node/net/failure.ts';
import { createGet } from '../../../src/node/net/get.ts';
import { heldClock, kindOf, serve, serveRaw, signal, textOf } from './loopback.ts';

test('one content coding is undone, two are refused', async (t) => {
  const body = Buffer.from('<rss/>'.repeat(1000));
  const coded: Record<string, [string, Buffer]> = {
    '/none': ['identity', body],
    '/gzip': ['GZIP', gzipSync(body)],
    '/x': ['x-gzip', gzipSync(body)],
    '/br': ['br', brotliCompressSync(body)],
    '/deflate': ['deflate', deflateSync(body)],
    '/raw': ['deflate', deflateRawSync(body)],
    '/members': ['gzip', Buffer.concat([gzipSync(body.subarray(0, 3000)), gzipSync(body.subarray(3000))])],
    '/twice': ['gzip, gzip', gzipSync(gzipSync(body))],
    '/both': ['gzip, br', brotliCompressSync(gzipSync(body))],
    '/unknown': ['compress', body],
    '/lie': ['gzip', body],
    '/lie-br': ['br', body],
    '/cut': ['gzip', gzipSync(body).subarray(0, 40)],
    '/empty': ['gzip', Buffer.alloc(0)],
  };
  const server = await serve(t, (request, response) => {
    const [encoding, bytes] = coded[request.url ?? ''] ?? ['', body];
    response.writeHead(200, { 'content-encoding': encoding });
    response.end(bytes);
  });
  const get = createGet({ allow: [server.entry] });
  for (const path of ['/none', '/gzip', '/x', '/br', '/deflate', '/raw', '/members'])
    assert.equal(textOf(await get(server.url(path))), body.toString(), path);
  for (const path of ['/twice', '/both', '/unknown', '/lie', '/lie-br', '/cut'])
    assert.equal(kindOf(await get(server.url(path))), 'bad-encoding', path);
  assert.equal(textOf(await get(server.url('/empty'))), '');
});

test('a body that was compressed once more than announced stays compressed', async (t) => {
  const inner = gzipSync('<rss/>');
  const server = await serve(t, (_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' });
    response.end(gzipSync(inner));
  });
  const answer = await createGet({ allow: [server.entry] })(server.url());
  assert.ok(!isFailure(answer));
  assert.deepEqual(Buffer.from(answer.bytes), inner);
});

test('a gigabyte of zeros is stopped at the cap', async (t) => {
  const member = gzipSync(Buffer.alloc(16 * 1024 * 1024));
  const server = await serve(t, (_request, response) => {
    response.writeHead(200, { 'content-encoding': 'gzip' });
    for (let n = 0; n < 64; n++) response.write(member);
    response.end();
  });
  const get = createGet({ allow: [server.entry] });
  const before = process.memoryUsage.rss();
  assert.equal(kindOf(await get(server.url())), 'too-large');
  assert.ok(process.memoryUsage.rss() - before < 64_000_000);
});

test('a body without end is stopped at the cap, announced or not', async (t) => {
  const ended = signal();
  const server = await serve(t, (request, response) => {
    if (request.url === '/announced')
      return void response.writeHead(200, { 'content-length': 6_000_000 }).flushHeaders();
    const block = Buffer.alloc(65_536, 'A');
    const more = (): void => {
      while (!response.destroyed && response.write(block));
    };
    response.on('drain', more).on('close', () => ended.give());
    more();
  });
  const get = createGet({ allow: [server.entry] });
  assert.equal(kindOf(await get(server.url('/endless'))), 'too-large');
  await ended.seen;
  assert.equal(kindOf(await get(server.url('/announced'))), 'too-large');
});

test('the caps can be lowered, not lifted', async (t) => {
  const server = await serve(t, (request, response) =>
    response.end('A'.repeat(Number(request.url?.slice(1)))),
  );
  const low = createGet({ allow: [server.entry], limits: { wire: 10 } });
  assert.equal(kindOf(await low(server.url('/10'))), '200');
  assert.equal(kindOf(await low(server.url('/11'))), 'too-large');
  const high = createGet({ allow: [server.entry], limits: { wire: 1e9, redirects: Infinity, total: NaN } });
  assert.equal(kindOf(await high(server.url('/5000001'))), 'too-large');
});

test('no headers within 10 s: given up', async (t) => {
  const clock = heldClock();
  for (const first of ['', 'HTTP/1.1 200 OK\r\nX-Slow: ']) {
    const reached = signal();
    const server = await serveRaw(t, (socket) => {
      socket.write(first);
      socket.once('data', () => reached.give());
    });
    const answer = createGet({ allow: [server.entry], clock })(server.url());
    await reached.seen;
    clock.pass(9_999);
    clock.pass(1);
    assert.equal(kindOf(await answer), 'timeout');
  }
});

test('a body that drips is given up after 30 s in all', async (t) => {
  const clock = heldClock();
  const begun = signal();
  const server = await serve(t, (_request, response) => {
    response.write('<rss>');
    begun.give();
  });
  const answer = createGet({ allow: [server.entry], clock })(server.url());
  await begun.seen;
  assert.equal(clock.waiting(), 2, 'head and total');
  // Once the headers are in, only the clock of the whole is left running.
  while (clock.waiting() > 1) await new Promise(setImmediate);
  clock.pass(30_000);
  assert.equal(kindOf(await answer), 'timeout');
});

test('a name that never resolves is given up too', async () => {
  const clock = heldClock();
  const asked = signal();
  const get = createGet({
    clock,
    resolve: () => {
      asked.give();
      return new Promise(() => {});
    },
  });
  const answer = get('https://mairie.example/');
  await asked.seen;
  clock.pass(10_000);
  assert.equal(kindOf(await answer), 'timeout');
});

test("the caller's signal ends a request, before and during", async (t) => {
  const reached = signal();
  const server = await serve(t, () => reached.give());
  const get = createGet({ allow: [server.entry] });
  assert.equal(kindOf(await get(server.url(), { signal: AbortSignal.abort() })), 'aborted');
  assert.equal(server.connections(), 0);
  const stop = new AbortController();
  const answer = get(server.url(), { signal: stop.signal });
  await reached.seen;
  stop.abort();
  assert.equal(kindOf(await answer), 'aborted');
});

test('what is not HTTP/1.1 is an error, never an answer', async (t) => {
  const rows: readonly (readonly [kind: string, bytes: string])[] = [
    ['bad-response', '<rss>no status line</rss>'],
    ['bad-response', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nabc\r\n'],
    [
      'bad-response',
      'HTTP/1.1 200 OK\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n0\r\n\r\n',
    ],
    ['bad-response', 'HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabcd'],
    ['bad-response', `HTTP/1.1 200 OK\r\n${'X-A: b\r\n'.repeat(5000)}\r\n`],
    ['bad-response', ''],
    ['truncated', 'HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nabc'],
    ['truncated', 'HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n'],
    ['too-large', `HTTP/1.1 200 OK\r\nContent-Length: ${1e9}\r\n\r\nabc`],
  ];
  for (const [kind, bytes] of rows) {
    const server = await serveRaw(t, (socket) => void socket.once('data', () => socket.end(bytes)));
    assert.equal(kindOf(await createGet({ allow: [server.entry] })(server.url())), kind, bytes.slice(0, 80));
  }
});

test('nobody listens', async () => {
  assert.equal(kindOf(await createGet({ allow: ['127.0.0.1:1'] })('http://127.0.0.1:1/')), 'no-connection');
});

test('a certificate must name the host', async (t) => {
  const here = new URL('./fixtures/', import.meta.url);
  const [key, cert] = ['key', 'cert'].map((part) =>
    readFileSync(new URL(`mairie.example.${part}.pem`, here), 'utf8'),
  );
  assert.ok(key && cert);
  const server = createTlsServer({ key, cert }, (request, response) => response.end(request.headers.host));
  server.on('tlsClientError', () => {});
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  t.after(() => server.close());
  const { port } = server.address() as AddressInfo;
  const hosts = ['mairie.example', 'other.example', '127.0.0.1'];
  const get = createGet({
    allow: hosts.map((host) => `${host}:${port}`),
    resolve: async () => ['127.0.0.1'],
  });
  const all = async (): Promise<string[]> => {
    const kinds = [];
    for (const host of hosts) kinds.push(kindOf(await get(`https://${host}:${port}/`)));
    return kinds;
  };
  assert.deepEqual(
    await all(),
    ['bad-certificate', 'bad-certificate', 'bad-certificate'],
    'nobody vouches for it',
  );
  const before = tls.getCACertificates('default');
  tls.setDefaultCACertificates([cert]);
  t.after(() => tls.setDefaultCACertificates(before));
  assert.deepEqual(await all(), ['200', 'bad-certificate', 'bad-certificate']);
});

test('each dial is announced by host and port, and nothing more', async (t) => {
  const server = await serve(t, (_request, response) => response.end());
  const told: unknown[] = [];
  const get = createGet({ allow: [server.entry], onDial: (...what) => told.push(what) });
  await get(server.url('/secret?token=1'));
  await get('http://10.0.0.1/');
  assert.deepEqual(told, [['127.0.0.1', server.port]]);
});
