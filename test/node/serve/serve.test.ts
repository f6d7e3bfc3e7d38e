import assert from 'node:assert/strict';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { connect } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { lockFile } from '../../../src/node/serve/lock.ts';
import { listen } from '../../../src/node/serve/listen.ts';
import { folderWith, serving, spawnServe } from '../../support/node/serving.ts';
import { townFile } from '../../support/node/companion.ts';

const site = 'https://www.valmont.example';

test('it starts, names its addresses and its exceptions, answers, and ends in order', async (t) => {
  const folder = folderWith(t, townFile({ net: { allow: ['127.0.0.1:9'] } }));
  const one = await serving(t, folder);
  assert.match(one.url, /^http:\/\/127\.0\.0\.1:\d+$/);
  assert.match(one.desk, /^http:\/\/127\.0\.0\.1:\d+$/);
  assert.match(one.out(), /Private addresses allowed: 127\.0\.0\.1:9/);
  assert.match(one.err(), /"event":"net\/allowed","entry":"127\.0\.0\.1:9"/);
  for (const at of [one.url, one.desk]) {
    assert.equal((await fetch(at + '/healthz')).status, 200);
    assert.equal((await fetch(at + '/readyz')).status, 200);
  }
  assert.equal((await fetch(one.url + '/s/valmont/policy.json')).status, 200);
  assert.equal((await fetch(one.url + '/s/valmont/desk/queue')).status, 404);
  assert.equal(statSync(join(folder, 'parvis.db')).mode & 0o077, 0);
  one.child.kill('SIGTERM');
  assert.equal(await one.ended, 0);
  assert.match(one.out(), /Stopped\.\n$/);
  for (const line of one.err().trim().split('\n')) JSON.parse(line);
});

test('a request that has begun is answered before the end (S-84)', async (t) => {
  const one = await serving(t, folderWith(t));
  const body = '{"text":"x"}';
  const answered = new Promise<number>((resolve, fail) => {
    const slow = request(one.url + '/s/valmont/comments', {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: site, 'content-length': body.length },
    });
    slow.on('response', (response) => {
      response.resume();
      resolve(response.statusCode ?? 0);
    });
    slow.on('error', fail);
    slow.write(body.slice(0, 5));
    void one.says('"event":"serve/stopping"').then(() => slow.end(body.slice(5)));
    slow.on('socket', (socket) =>
      socket.once('connect', () => void fetch(one.url + '/healthz').then(() => one.child.kill('SIGTERM'))),
    );
  });
  assert.equal(await answered, 400);
  assert.equal(await one.ended, 0);
  assert.doesNotMatch(one.err(), /cut-off/);
});

test('a second companion on the same file waits for the first, and begins when it ends', async (t) => {
  const folder = folderWith(t);
  const first = await serving(t, folder);
  const second = spawnServe(t, folder);
  await second.says('Starting');
  assert.equal(second.url, '');
  first.child.kill('SIGKILL');
  await second.says('Ctrl+C');
  assert.equal((await fetch(second.url + '/readyz')).status, 200);
});

test('the lock is one process’s, and says so when patience ends', async (t) => {
  const file = join(folderWith(t), 'parvis.db-serve');
  const held = await lockFile(file);
  assert.ok(held);
  assert.equal(await lockFile(file, 0), undefined);
  assert.equal(statSync(file).mode & 0o077, 0);
  held.release();
  const again = await lockFile(file, 0);
  assert.ok(again);
  again.release();
});

test('what keeps it from starting is one sentence, and the exit code 1', async (t) => {
  const folder = folderWith(t);
  const first = await serving(t, folder);
  const port = new URL(first.url).port;
  const other = spawnServe(t, folderWith(t), ['--port', port]);
  assert.equal(await other.ended, 1);
  assert.match(other.err(), new RegExp(`Port ${port} is already in use`));

  const elsewhere = spawnServe(t, folderWith(t), ['--port', '0', '--host', '203.0.113.1']);
  assert.equal(await elsewhere.ended, 1);
  assert.match(elsewhere.err(), /203\.0\.113\.1:0 cannot be opened here/);

  const open = folderWith(t);
  writeFileSync(join(open, 'parvis.secret'), 's'.repeat(40), { mode: 0o644 });
  const unsafe = spawnServe(t, open);
  assert.equal(await unsafe.ended, 1);
  assert.match(unsafe.err(), /chmod 600/);

  const broken = spawnServe(t, folderWith(t, { publicUrl: 'x' }));
  assert.equal(await broken.ended, 1);
  assert.match(broken.err(), /parvis\.json: 2 things to correct[^]*\/publicUrl: [^]*\/site: /);

  const noFolder = spawnServe(t, folderWith(t, townFile({ store: { path: '/proc/none/parvis.db' } })));
  assert.equal(await noFolder.ended, 1);
  assert.match(noFolder.err(), /\/proc\/none\/parvis\.db cannot be read and written/);
  for (const one of [other, elsewhere, unsafe, broken, noFolder]) assert.doesNotMatch(one.err(), /\n\s+at /);
});

test('what nobody foresaw is logged without its message, and ends the process', async (t) => {
  const hook = (code: string): string[] => [
    '--import',
    `data:text/javascript,process.on("SIGUSR2",()=>{${encodeURIComponent(code)}})`,
  ];
  for (const [code, event] of [
    ['Promise.reject(new Error(["can", "ary"].join("")))', 'process/unhandled'],
    ['throw new RangeError(["can", "ary"].join(""))', 'process/uncaught'],
  ] as const) {
    const one = await serving(t, folderWith(t), ['--port', '0'], hook(code));
    one.child.kill('SIGUSR2');
    assert.equal(await one.ended, 1, event);
    assert.match(one.err(), new RegExp(`"event":"${event}"`));
    assert.doesNotMatch(one.err(), /canary/);
  }
});

test('--quiet says nothing but what somebody must look at', async (t) => {
  const one = spawnServe(t, folderWith(t), ['--quiet', '--port', '0']);
  await one.says('secret/absent');
  one.child.kill('SIGINT');
  assert.equal(await one.ended, 0);
  assert.equal(one.out(), '');
  assert.match(one.err(), /^\{[^\n]*"secret\/absent"\}\n$/);
});

test('a watcher that speaks HTTP/1.0 and names no host is answered', async (t) => {
  const server = await listen(
    ({ url }) => Promise.resolve(new Response(new URL(url).pathname)),
    '127.0.0.1',
    0,
  );
  t.after(() => server.close(0));
  const socket = connect(server.port, '127.0.0.1');
  socket.write('GET /healthz HTTP/1.0\r\n\r\n');
  let out = '';
  for await (const part of socket) out += String(part);
  assert.match(out, /^HTTP\/1\.1 200 OK\r\n[^]*\r\n\r\n\/healthz$/);
});

test('slow headers are cut off, and what is no HTTP is refused without a word', async (t) => {
  const server = await listen(() => Promise.resolve(new Response('ok')), '127.0.0.1', 0, {
    headersTimeout: 60,
    requestTimeout: 120,
    keepAliveTimeout: 1000,
    connectionsCheckingInterval: 20,
  });
  t.after(() => server.close(0));
  const raw = (text: string): Promise<string> =>
    new Promise((resolve) => {
      const socket = connect(server.port, '127.0.0.1', () => socket.write(text));
      let answer = '';
      socket.on('data', (piece) => (answer += String(piece)));
      socket.on('error', () => {});
      socket.on('close', () => resolve(answer));
    });
  const slow = await raw('GET / HTTP/1.1\r\nhost: x\r\nx-a: b');
  assert.match(slow, /^HTTP\/1\.1 408 /);
  for (const text of [
    'HELO x\r\n\r\n',
    'GET / HTTP/1.1\r\n\r\n',
    'GET / HTTP/9.9\r\nhost: x\r\n\r\n',
    'POST / HTTP/1.1\r\nhost: x\r\ncontent-length: 5\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    'POST / HTTP/1.1\r\nhost: x\r\ntransfer-encoding: chunked\r\n\r\nzz\r\n',
    `GET / HTTP/1.1\r\nhost: x\r\nx: ${'a'.repeat(20_000)}\r\n\r\n`,
    'GET / HTTP/1.1\r\nhost: x\u0000y\r\n\r\n',
    'GET http://[::1 HTTP/1.1\r\nhost: a b\r\nconnection: close\r\n\r\n',
    'GET / HTTP/1.1\r\nhost: a@b/c\r\nconnection: close\r\n\r\n',
  ]) {
    const answer = await raw(text);
    assert.match(answer, /^HTTP\/1\.1 4\d\d /, `${text.slice(0, 50)}: ${answer}`);
    assert.doesNotMatch(answer, /\bat |node|\/work|Error/i, text.slice(0, 50));
  }
});

test('closing cuts off what does not end in its time', async () => {
  let arrive: () => void = () => {};
  const arrived = new Promise<void>((yes) => (arrive = yes));
  const never = (): Promise<Response> => {
    arrive();
    return new Promise(() => {});
  };
  const server = await listen(never, '127.0.0.1', 0);
  const left = fetch(server.address).then(
    () => 'answered',
    () => 'cut',
  );
  await arrived;
  await server.close(100);
  assert.equal(await left, 'cut');
});

test('the secret, once there, is nowhere in what the process says', async (t) => {
  const folder = folderWith(t);
  const secret = 'canary'.repeat(8);
  writeFileSync(join(folder, 'parvis.secret'), secret, { mode: 0o600 });
  const one = await serving(t, folder);
  const policy = await (await fetch(one.url + '/s/valmont/policy.json')).text();
  one.child.kill('SIGTERM');
  await one.ended;
  assert.doesNotMatch(one.out() + one.err() + policy, /canary/);
  assert.equal(readFileSync(join(folder, 'parvis.secret'), 'utf8'), secret);
});
