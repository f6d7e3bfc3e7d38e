/**
 * The whole demonstration: the commune's site, and beside it the real companion, as a council would run them: the site
 * in front, the companion under /parvis/ of the same origin, the moderators' desk on a port of its own.
 *
 * What it keeps is in `demo/data` (an SQLite file, the configuration with this run's addresses, a secret), so a second
 * start finds the comments of the first.
 */
import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createDemo, listen, P1 } from './serve.mjs';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const CLI = here('../src/node/cli.ts');
const run = promisify(execFile);

/** The address that the pages name as their own; a demonstration is its own institution. */
const NAMED = /https:\/\/www\.valmont\.example/g;

/** A port that nothing listens on now. */
export const freePort = () =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });

/** Hop-by-hop headers, which a proxy does not pass on. */
const OWN = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'host']);

/** Passes a request on to the companion, as the web server of a council would, event streams included. */
const passOn = (incoming, port) =>
  new Promise((resolve) => {
    const { pathname, search, host } = new URL(incoming.url);
    const headers = Object.fromEntries([...incoming.headers].filter(([name]) => !OWN.has(name)));
    const outgoing = request(
      {
        host: '127.0.0.1',
        port,
        path: pathname + search,
        method: incoming.method,
        headers: { ...headers, host, 'x-forwarded-for': '127.0.0.1', 'x-forwarded-proto': 'http' },
        signal: incoming.signal,
      },
      (answer) => {
        const kept = new Headers();
        for (const [name, value] of Object.entries(answer.headers))
          if (!OWN.has(name)) for (const each of [value].flat()) kept.append(name, each);
        const bare = incoming.method === 'HEAD' || [204, 304].includes(answer.statusCode);
        if (bare) answer.resume();
        resolve(
          new Response(bare ? null : Readable.toWeb(answer), { status: answer.statusCode, headers: kept }),
        );
      },
    );
    outgoing.on('error', () => resolve(new Response('The companion does not answer.', { status: 502 })));
    if (incoming.body) Readable.fromWeb(incoming.body).pipe(outgoing);
    else outgoing.end();
  });

/**
 * The site with its own address in place of the one that the pages name.
 *
 * @param {string} origin of the site, as visitors write it
 * @param {{companion: number, apart?: string}} where the companion listens; `apart`: its own address, when it has an
 *   origin of its own (topology B) instead of a path on the site's (A); `policy`: the Content-Security-Policy of the
 *   pages, P1 unless told
 */
export const townSite = (origin, { companion, apart, policy = P1 }) => {
  const demo = createDemo({
    policy: apart ? policy.replaceAll(/(connect|img)-src 'self'/g, `$& ${new URL(apart).origin}`) : policy,
  });
  return async (incoming) => {
    const { pathname } = new URL(incoming.url);
    if (!apart && /^\/parvis\/(?:s|dist)\//.test(pathname)) return passOn(incoming, companion);
    const answer = await demo(incoming);
    if (!/html|xml|json|calendar/.test(answer.headers.get('content-type') ?? '')) return answer;
    let text = (await answer.text()).replace(NAMED, origin);
    // As an attribute's value, or as an option in the fragment of a link.
    if (apart) text = text.replace(/(["=])\/parvis\/s\//g, `$1${apart}s/`);
    const headers = new Headers(answer.headers);
    headers.delete('content-length');
    return new Response(incoming.method === 'HEAD' ? null : text, { status: answer.status, headers });
  };
};

/**
 * Starts everything.
 *
 * @param {object} options
 * @param {number} options.port where the site listens, or the next free one
 * @param {string} options.data folder of what is kept
 * @param {boolean} [options.apart] the companion has an origin of its own
 * @param {string} [options.policy] another Content-Security-Policy for the site's pages
 * @param {(ports: {site: number, companion: number}) => Promise<{origin: string, stop: () => Promise<void>}>}
 *   [options.front] starts a web server in front of both
 * @param {Record<string, string>} [options.env] for the companion, such as a database's address
 * @param {(config: object) => object} [options.change] changes the configuration before it is written, for tests
 * @returns what was started: addresses, `invite`, `stop`, and the companion's process
 */
export async function startTown({
  port,
  data,
  apart = false,
  policy = P1,
  front,
  env = {},
  change = (config) => config,
}) {
  const [companionPort, deskPort] = [await freePort(), await freePort()];
  let handle = () => new Response('Starting.', { status: 503 });
  const server = await listen((incoming) => handle(incoming), port);
  const site = server.address().port;
  const fronted = await front?.({ site, companion: companionPort });
  const origin = fronted?.origin ?? `http://127.0.0.1:${site}`;
  const desk = `http://127.0.0.1:${deskPort}`;
  const publicUrl = apart ? `http://127.0.0.1:${companionPort}/` : `${origin}/parvis/`;
  handle = townSite(origin, { companion: companionPort, policy, ...(apart && { apart: publicUrl }) });

  mkdirSync(data, { recursive: true, mode: 0o700 });
  const secret = join(data, 'parvis.secret');
  if (!existsSync(secret))
    writeFileSync(secret, randomBytes(32).toString('base64url') + '\n', { mode: 0o600 });
  const config = join(data, 'parvis.json');
  const template = JSON.parse(readFileSync(here('parvis.json'), 'utf8'));
  const filled = JSON.parse(
    JSON.stringify({
      ...template,
      listen: { host: '127.0.0.1', port: companionPort, deskPort },
      publicUrl,
      deskUrl: desk,
      net: { allow: [new URL(origin).host] },
    }).replace(NAMED, origin),
  );
  const changed = change(filled);
  writeFileSync(config, JSON.stringify(changed, null, 2) + '\n');

  const options = { env: { ...process.env, LANG: 'en_GB.UTF-8', ...env } };
  const companion = spawn(process.execPath, [CLI, 'serve', '--config', config], {
    ...options,
    stdio: ['ignore', 'pipe', 'pipe'],
    // Ctrl+C reaches this process alone, which then stops the companion itself and waits for it.
    detached: true,
  });
  let said = '';
  companion.stdout.on('data', (text) => (said += text));
  companion.stderr.on('data', (text) => (said += text));
  const ended = new Promise((resolve) => companion.once('exit', resolve));
  const stop = async () => {
    if (companion.exitCode === null && companion.signalCode === null) companion.kill('SIGTERM');
    await ended;
    await fronted?.stop();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  // The companion visits its sources as soon as it starts; whoever looked before that would see an empty feed for a
  // minute, for answers are kept that long.
  const collects = changed.site?.feed?.sources?.length > 0;
  const ready = async () => {
    for (let tries = 0; tries < 1200; tries++) {
      if (companion.exitCode !== null) break;
      const answer = await fetch(`http://127.0.0.1:${companionPort}/readyz`).catch(() => undefined);
      if (answer?.ok && (!collects || /"job":"collect\//.test(said))) return;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    await stop();
    throw new Error(`The companion did not start:\n${said}`);
  };
  await ready();
  return {
    origin,
    publicUrl,
    desk,
    config,
    companion,
    companionPort,
    /** What the companion has written so far. */
    said: () => said,
    /** A link to the desk that works once. */
    invite: async (name = 'Camille Lefèvre', role = 'admin', service) => {
      const { stdout } = await run(
        process.execPath,
        [CLI, 'invite', '--config', config, '--name', name, '--role', role].concat(
          service ? ['--service', service] : [],
        ),
        options,
      );
      return /https?:\/\/\S+/.exec(stdout)[0];
    },
    stop,
  };
}
