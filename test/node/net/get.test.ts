import assert from 'node:assert/strict';
import { connect, Socket } from 'node:net';
import { test } from 'node:test';
import type { Connect } from '../../../src/node/net/dial.ts';
import { isFailure } from '../../../src/node/net/failure.ts';
import { createGet } from '../../../src/node/net/get.ts';
import { kindOf, serve, signal, textOf } from './loopback.ts';

/** Lets `work` run while every attempt to open a socket is written down. */
async function dialled(work: () => Promise<void>): Promise<number> {
  const prototype = Socket.prototype as unknown as { connect: (...args: unknown[]) => unknown };
  const original = prototype.connect;
  let count = 0;
  prototype.connect = function (this: unknown, ...args) {
    count++;
    return original.apply(this, args);
  };
  try {
    await work();
  } finally {
    prototype.connect = original;
  }
  return count;
}

test('an answer: status, final address, headers, bytes', async (t) => {
  const server = await serve(t, (request, response) => {
    response.writeHead(200, { 'content-type': 'text/plain', etag: '"a"', 'x-two': ['1', '2'] });
    response.end(`${request.method} ${request.url}`);
  });
  const answer = await createGet({ allow: [server.entry] })(server.url('/feed?x=1#y'));
  assert.equal(textOf(answer), 'GET /feed?x=1');
  assert.ok(!isFailure(answer));
  assert.equal(answer.url, server.url('/feed?x=1'));
  assert.equal(answer.headers.etag, '"a"');
  assert.equal(answer.headers['x-two'], '1, 2');
  assert.equal(Object.getPrototypeOf(answer.headers), null);
});

test('the request says who asks and what it has already', async (t) => {
  const server = await serve(t, (request, response) => {
    response.writeHead(304);
    response.end();
    asked.give(request.headers as Record<string, string>);
  });
  const asked = signal<Record<string, string>>();
  const get = createGet({ allow: [server.entry], contact: 'https://mairie.example/parvis' });
  const answer = await get(server.url(), {
    etag: '"a"',
    lastModified: 'Sat, 21 Nov 2026 10:00:00 GMT',
    accept: 'x/y',
  });
  assert.equal(kindOf(answer), '304');
  const headers = await asked.seen;
  assert.equal(headers['user-agent'], 'parvis (+https://mairie.example/parvis)');
  assert.equal(headers['if-none-match'], '"a"');
  assert.equal(headers['if-modified-since'], 'Sat, 21 Nov 2026 10:00:00 GMT');
  assert.equal(headers.accept, 'x/y');
  assert.equal(headers['accept-encoding'], 'gzip, br');
  assert.equal(headers.connection, 'close');
});

test('a value that would break a header is left out', async (t) => {
  const server = await serve(t, (request, response) => response.end(JSON.stringify(request.headers)));
  const get = createGet({ allow: [server.entry], contact: 'https://mairie.example/\r\nX-Evil: 1' });
  const headers = JSON.parse(
    textOf(await get(server.url(), { etag: '"a"\r\nX-Evil: 1', lastModified: '\u0100' })),
  );
  assert.equal(headers['if-none-match'], undefined);
  assert.equal(headers['if-modified-since'], undefined);
  assert.equal(headers['x-evil'], undefined);
});

test('refused addresses open no connection', async (t) => {
  const server = await serve(t, (_request, response) => response.end('secret'));
  const { port } = server;
  const names: Record<string, string[]> = {
    'private.example': ['10.0.0.1'],
    'loopback.example': ['127.0.0.1'],
    'mixed.example': ['93.184.216.34', '::1'],
    'mixed6.example': ['2606:4700::1', '::ffff:127.0.0.1'],
    'nat.example': ['64:ff9b::7f00:1'],
    'metadata.example': ['169.254.169.254'],
    'zone.example': ['fe80::1%lo'],
    'odd.example': ['0177.0.0.1'],
    'none.example': [],
  };
  const get = createGet({
    // Listed under another name and another port: neither is an exception for what follows.
    allow: [`intranet.example:${port}`, '127.0.0.1:1'],
    resolve: async (host) => names[host] ?? Promise.reject(new Error('no such host')),
  });
  const hosts = [
    '0',
    '0x7f000001',
    '2130706433',
    '0177.0.0.1',
    '127.1',
    '127.0.0.1',
    '127.0.0.1.',
    '[::1]',
    '10.0.0.1',
  ];
  const sixes = [
    '[::ffff:127.0.0.1]',
    '[::]',
    '[fd00::1]',
    '[fe80::1]',
    '[64:ff9b::7f00:1]',
    '[2002:7f00:1::]',
  ];
  const urls = [
    ...[...hosts, ...sixes, ...Object.keys(names), 'unknown.example', 'localhost'].map(
      (host) => `http://${host}/`,
    ),
    ...[`http://127.0.0.1:${port}/`, `http://localhost:${port}/`, `http://loopback.example:${port}/`],
    ...[
      'http://169.254.169.254/latest/meta-data/',
      'http://168.63.129.16/',
      'file:///etc/passwd',
      'ftp://a.example/',
    ],
    ...[
      'http://127.0.0.1\\@mairie.example/',
      'http://127.0.0.1?@mairie.example/',
      'http://mairie.example:25/',
    ],
  ];
  const connections = await dialled(async () => {
    for (const url of urls) assert.ok(isFailure(await get(url)), url);
  });
  assert.equal(connections, 0);
  assert.equal(server.connections(), 0);
  assert.ok(urls.length > 35);
});

test('the address that was checked is the address that is dialled, whatever the name says next', async () => {
  let asked = 0;
  const targets: string[] = [];
  const refuse: Connect = ({ addresses }) => {
    targets.push(...addresses);
    return connect({ host: '127.0.0.1', port: 1 }); // nobody listens there
  };
  const get = createGet({
    resolve: async () => (asked++ % 2 === 0 ? ['93.184.216.34'] : ['127.0.0.1']),
    connect: refuse,
  });
  const kinds = new Map<string, number>();
  for (let n = 0; n < 100; n++) {
    const kind = kindOf(await get('http://rebinding.example/'));
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  assert.equal(asked, 100, 'one look-up each');
  assert.deepEqual(
    [...kinds],
    [
      ['no-connection', 50],
      ['blocked-address', 50],
    ],
  );
  assert.ok(targets.every((address) => address === '93.184.216.34'));
});

test('the real dialler reaches the addresses it is given, not those of the name', async (t) => {
  const server = await serve(t, (request, response) => response.end(request.headers.host));
  const get = createGet({ allow: [`nowhere.invalid:${server.port}`], resolve: async () => ['127.0.0.1'] });
  assert.equal(textOf(await get(`http://nowhere.invalid:${server.port}/`)), `nowhere.invalid:${server.port}`);
});

test('redirects are followed five times, each one checked', async (t) => {
  const server = await serve(t, (request, response) => {
    const left = Number(request.url?.slice(1));
    if (left > 0) response.writeHead(302, { location: `/${left - 1}` });
    response.end(left > 0 ? 'moved' : 'here');
  });
  const get = createGet({ allow: [server.entry] });
  assert.equal(textOf(await get(server.url('/5'))), 'here');
  const before = server.connections();
  assert.equal(kindOf(await get(server.url('/21'))), 'too-many-redirects');
  assert.equal(server.connections() - before, 6);
});

test('whoever asks for it hears of a redirect rather than of where it leads', async (t) => {
  const server = await serve(t, (_request, response) =>
    response.writeHead(301, { location: 'http://[::1]:1/' }).end('moved'),
  );
  const answer = await createGet({ allow: [server.entry] })(server.url('/'), { follow: false });
  assert.ok(!isFailure(answer));
  assert.deepEqual([answer.status, answer.headers['location']], [301, 'http://[::1]:1/']);
  assert.equal(server.connections(), 1);
});

test('a redirect to a private address is not followed', async (t) => {
  const inner = await serve(t, (_request, response) => response.end('secret'));
  const locations = [
    inner.url(),
    `http://localhost:${inner.port}/`,
    'http://169.254.169.254/',
    'file:///etc/passwd',
    '',
  ];
  const server = await serve(t, (request, response) => {
    response.writeHead(302, { location: locations[Number(request.url?.slice(1))] });
    response.end();
  });
  const get = createGet({ allow: [server.entry] });
  const kinds = [];
  for (const at of locations.keys()) kinds.push(kindOf(await get(server.url(`/${at}`))));
  assert.deepEqual(kinds, ['bad-port', 'bad-port', 'blocked-address', 'bad-redirect', 'bad-redirect']);
  assert.equal(inner.connections(), 0);
});

test('credentials stay on their origin and do not come back', async (t) => {
  const seen: (string | undefined)[] = [];
  const other = await serve(t, (request, response) => {
    seen.push(request.headers.authorization);
    response.writeHead(302, { location: server.url('/end') });
    response.end();
  });
  const server = await serve(t, (request, response) => {
    seen.push(request.headers.authorization);
    if (request.url === '/') response.writeHead(302, { location: '/same' });
    else if (request.url === '/same') response.writeHead(307, { location: other.url() });
    response.end();
  });
  const get = createGet({ allow: [server.entry, other.entry] });
  assert.equal(kindOf(await get(server.url(), { authorization: 'Bearer t' })), '200');
  assert.deepEqual(seen, ['Bearer t', 'Bearer t', undefined, undefined]);
});
