/**
 * A PostgreSQL of a test's own: in a temporary folder, on a free port of 127.0.0.1, with its safety left on, gone when
 * the process ends. Where no PostgreSQL is installed the tests that need one say so and are skipped.
 */
import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { install, mayInstall } from '../../tools/test/debian.mjs';

/** Folder of the newest server's programs, or undefined. Debian keeps one for each version and none in the path. */
export function findPostgres() {
  const root = '/usr/lib/postgresql';
  const versions = existsSync(root) ? readdirSync(root) : [];
  const known = versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(root, version, 'bin'));
  const others = (process.env.PATH ?? '').split(':');
  return [...known, ...others].find((bin) =>
    ['initdb', 'postgres'].every((name) => existsSync(join(bin, name))),
  );
}

/** Why tests with PostgreSQL are skipped here, said aloud once; false when they are not. */
export function withoutPostgres() {
  if (findPostgres()) return false;
  if (mayInstall()) {
    install('postgresql');
    if (findPostgres()) return false;
  }
  const reason = 'PostgreSQL is not installed: its tests are skipped';
  process.stderr.write(`# ${reason}\n`);
  return reason;
}

/** The server refuses to run as root: then it runs as the user that Debian's package makes. */
function owner() {
  if (process.getuid?.() !== 0) return {};
  const id = (flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** A port of which nobody has need at the moment. */
const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Runs statements on the server's first database. */
async function ask(url, text) {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.query(text)).rows;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Starts one. @returns see node/postgres.d.ts */
export async function startPostgres() {
  const bin = findPostgres();
  if (!bin) throw new Error('PostgreSQL is not installed.');
  const user = owner();
  const folder = mkdtempSync(join(tmpdir(), 'parvis-postgres-'));
  if (user.uid !== undefined) chownSync(folder, user.uid, user.gid);
  const data = join(folder, 'data');
  const init = ['-D', data, '-U', 'postgres', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync'];
  execFileSync(join(bin, 'initdb'), init, { ...user, cwd: folder, stdio: 'ignore' });

  const port = await freePort();
  const address = (database) => `postgres://postgres@127.0.0.1:${port}/${database}`;
  let server;
  let databases = 0;

  /** One process; resolves when it answers, or rejects when it has ended. */
  async function launch() {
    const options = [
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
    ];
    const child = spawn(join(bin, 'postgres'), ['-D', data, ...options], {
      ...user,
      cwd: folder,
      stdio: 'ignore',
    });
    server = child;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    for (const until = Date.now() + 30_000; ;) {
      const answer = await Promise.race([
        ended.then(() => 'ended'),
        ask(address('postgres'), 'select 1').catch(() => 0),
      ]);
      if (Array.isArray(answer)) return;
      if (answer === 'ended' || Date.now() > until) throw new Error('PostgreSQL did not start.');
      await Promise.race([ended, pause(25)]);
    }
  }

  /** After a kill the old server's children take a moment to notice; until then a new one refuses to start. */
  async function start() {
    for (const until = Date.now() + 20_000; ;)
      try {
        return await launch();
      } catch (fault) {
        if (Date.now() > until) throw fault;
        await pause(50);
      }
  }

  const end = (signal) =>
    new Promise((resolve) => {
      if (!server || server.exitCode !== null || server.signalCode !== null) return resolve();
      server.once('exit', () => resolve());
      server.kill(signal);
    });

  const atExit = () => {
    server?.kill('SIGQUIT');
    // It still writes and takes away its last files meanwhile, and nothing but this process can be waited for here.
    for (let tries = 0; existsSync(folder) && tries < 50; tries++)
      try {
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 100);
        rmSync(folder, { recursive: true, force: true });
      } catch {
        // Once more.
      }
  };
  // A signal ends a process without `exit`, and would leave the server behind.
  const atSignal = () => process.exit(1);
  const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'];
  process.once('exit', atExit);
  for (const signal of signals) process.once(signal, atSignal);
  await start();

  return {
    port,
    get pid() {
      return server.pid;
    },
    async database() {
      const name = `t${++databases}`;
      await ask(address('postgres'), `create database ${name}`);
      return address(name);
    },
    ask,
    start,
    kill: () => end('SIGKILL'),
    async restart() {
      await end('SIGINT');
      await start();
    },
    async stop() {
      await end('SIGINT');
      process.off('exit', atExit);
      for (const signal of signals) process.off(signal, atSignal);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
