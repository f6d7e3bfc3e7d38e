// Server behaviours, each played by a loopback server. Those that are about waiting between two requests belong to
// the timetable, not to one request: here they must bring their status and Retry-After, unchanged.
import { createServer as createTlsServer } from 'node:https';
import { createServer } from 'node:net';
import { readFileSync } from 'node:fs';
import { createGet } from '../../src/node/net/get.ts';
import { json } from './read.mjs';

const FIXTURES = new URL('../../test/node/net/fixtures/', import.meta.url);
const head = (...lines) => `HTTP/1.1 ${lines.join('\r\n')}\r\n\r\n`;
const EMPTY = 'Content-Length: 0';

/** id -> what the server answers to request number n, and what must come of it. */
const BEHAVIOURS = {
  'redirect-21': {
    answer: (n) => head('302 Found', `Location: /${n}`, EMPTY),
    ok: (got, { requests }) => got.kind === 'too-many-redirects' && requests <= 10,
  },
  'redirect-no-location': {
    answer: () => head('302 Found', EMPTY),
    ok: (got) => got.kind === 'bad-redirect',
  },
  'slow-headers': {
    answer: () => 'HTTP/1.1 200 OK\r\nX-A: ',
    keep: true,
    ok: (got) => got.kind === 'timeout',
  },
  'content-length-lies-long': {
    answer: () => head('200 OK', 'Content-Length: 1000000000') + 'A'.repeat(1024),
    ok: (got) => got.failed,
  },
  http09: { answer: () => '<rss/>', ok: (got) => got.kind === 'bad-response' },
  'bad-chunk': {
    answer: () => head('200 OK', 'Transfer-Encoding: chunked') + 'zz\r\nA\r\n',
    ok: (got) => got.kind === 'bad-response',
  },
  '429-0': {
    answer: () => head('429 Too Many Requests', 'Retry-After: 0', EMPTY),
    ok: (got) => got.status === 429 && got.headers['retry-after'] === '0',
  },
  '429-none': {
    answer: () => head('429 Too Many Requests', EMPTY),
    ok: (got) => got.status === 429 && got.headers['retry-after'] === undefined,
  },
  410: { answer: () => head('410 Gone', EMPTY), ok: (got) => got.status === 410 },
  '500-always': { answer: () => head('500 Oops', EMPTY), ok: (got) => got.status === 500 },
};

async function listening(server) {
  await new Promise((ready) => server.listen(0, '127.0.0.1', ready));
  return server.address().port;
}

async function play({ answer, keep, ok }) {
  let requests = 0;
  const sockets = [];
  const server = createServer((socket) => {
    sockets.push(socket);
    socket
      .on('error', () => {})
      .once('data', () => (keep ? socket.write(answer(++requests)) : socket.end(answer(++requests))));
  });
  const port = await listening(server);
  const get = createGet({ allow: [`127.0.0.1:${port}`], limits: keep ? { head: 100 } : {} });
  const got = await get(`http://127.0.0.1:${port}/`);
  for (const socket of sockets) socket.destroy();
  server.close();
  return ok(got, { requests }) ? undefined : JSON.stringify(got).slice(0, 100);
}

/** Credentials must not follow a redirect to another origin. */
async function crossOrigin() {
  const seen = [];
  let target = '';
  const serve = (reply) =>
    createServer((socket) => {
      socket
        .on('error', () => {})
        .once('data', (data) => {
          seen.push(/^authorization:/im.test(data.toString()));
          socket.end(reply());
        });
    });
  const second = serve(() => head('200 OK', EMPTY));
  const first = serve(() => head('302 Found', `Location: ${target}`, EMPTY));
  const ports = [await listening(first), await listening(second)];
  target = `http://127.0.0.1:${ports[1]}/`;
  const get = createGet({ allow: ports.map((port) => `127.0.0.1:${port}`) });
  await get(`http://127.0.0.1:${ports[0]}/`, { authorization: 'Bearer t' });
  first.close();
  second.close();
  return seen.join() === 'true,false' ? undefined : seen.join();
}

async function wrongCertificate() {
  const [key, cert] = ['key', 'cert'].map((part) =>
    readFileSync(new URL(`mairie.example.${part}.pem`, FIXTURES)),
  );
  const server = createTlsServer({ key, cert }).on('tlsClientError', () => {});
  const port = await listening(server);
  const got = await createGet({ allow: [`127.0.0.1:${port}`] })(`https://127.0.0.1:${port}/`);
  server.close();
  return got.kind === 'bad-certificate' ? undefined : JSON.stringify(got);
}

async function resolved(answers, kind) {
  const get = createGet({ resolve: async () => answers });
  const got = await get('https://mairie.example/');
  return got.kind === kind ? undefined : JSON.stringify(got);
}

const OTHERS = {
  'redirect-cross-origin-auth': crossOrigin,
  'tls-wrong-host': wrongCertificate,
  'dns-nxdomain': () => resolved([], 'no-such-host'),
  'dns-aaaa-loopback': () => resolved(['::1', '93.184.216.34'], 'blocked-address'),
};

export async function run(folder) {
  const corpus = json(folder, 'feeds', 'http-behaviours.json');
  if (!corpus) return undefined;
  const wrong = [];
  for (const { id, expect } of corpus) {
    const known = OTHERS[id] ?? (BEHAVIOURS[id] && (() => play(BEHAVIOURS[id])));
    const fault = known ? await known() : 'not tried';
    if (fault) wrong.push(`${id}: ${expect}: ${fault}`);
  }
  return { tried: corpus.length, wrong };
}
