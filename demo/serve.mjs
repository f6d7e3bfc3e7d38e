/**
 * Serves the demonstration: the site of an invented commune, with the built files under /parvis/, on this machine alone.
 *
 *     node demo/serve.mjs [--port N]
 *
 * This is the site alone, without its companion (`town.mjs` starts both): the share links work, feeds and comments keep
 * what is written inside them.
 *
 * Every page comes under the strictest of the reference policies (P1), as a council's server could send it: what is
 * seen here works there. The port is `--port`, else `PORT`, else 8080; when it is taken, the next free one.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { addNetworks } from './networks.mjs';

const DEMO = fileURLToPath(new URL('.', import.meta.url));
const DIST = fileURLToPath(new URL('../dist', import.meta.url));

/** The policy P1: nothing from elsewhere, no inline style or script, and Lit the only maker of trusted markup. */
export const P1 = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ');

/** What the site is made of; the scripts beside the pages are not part of it. */
const PUBLIC = /(?:\/|\.(?:html|css|svg|png|xml|ics))$/;

/**
 * The whole site as a function.
 * @param {{policy?: string}} [options] another Content-Security-Policy for every answer, such as P2 or P3
 * @returns {(request: Request) => Response | Promise<Response>}
 */
export function createDemo({ policy = P1 } = {}) {
  const app = new Hono();
  app.use(async (c, next) => {
    await next();
    c.header('Content-Security-Policy', policy);
    c.header('X-Content-Type-Options', 'nosniff');
    c.header('Referrer-Policy', 'strict-origin-when-cross-origin');
    // Somebody is at work on these files.
    c.header('Cache-Control', 'no-cache');
  });
  // Where the companion answers when it is there: what a web server says of a service behind it that is not.
  app.all('/parvis/s/*', (c) => c.html(readFileSync(join(DEMO, '503.html'), 'utf8'), 503));
  addNetworks(app);
  app.use(
    '/parvis/*',
    serveStatic({ root: DIST, rewriteRequestPath: (path) => path.replace('/parvis', '') }),
  );
  const pages = serveStatic({ root: DEMO });
  app.use((c, next) => (PUBLIC.test(c.req.path) ? pages(c, next) : next()));
  app.notFound((c) => c.html(readFileSync(join(DEMO, '404.html'), 'utf8'), 404));
  return (request) => app.fetch(request);
}

/**
 * Listens on the first free port from `port` on; 0 takes any.
 * @returns {Promise<import('node:http').Server>}
 */
export function listen(fetch, port) {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch, port, hostname: '127.0.0.1' }, () => resolve(server));
    server.once('error', (error) =>
      error.code === 'EADDRINUSE' && port < 65535 ? resolve(listen(fetch, port + 1)) : reject(error),
    );
  });
}

async function main() {
  const wrong = (sentence) => {
    console.error(sentence);
    process.exit(2);
  };
  let values;
  try {
    ({ values } = parseArgs({ options: { port: { type: 'string' } } }));
  } catch {
    wrong('Write: node demo/serve.mjs [--port N]');
  }
  const port = Number(values.port ?? process.env.PORT ?? 8080);
  if (!(Number.isInteger(port) && port >= 0 && port < 65536))
    wrong('The port is a whole number from 0 to 65535.');
  if (!existsSync(join(DIST, 'parvis.js'))) wrong('The built files are missing. Run "npm run build" first.');
  const server = await listen(createDemo(), port);
  console.log(`Parvis demo: http://127.0.0.1:${server.address().port}/  (Ctrl+C stops it)`);
  const stop = () => {
    server.close();
    // Browsers keep connections open; waiting for them would be waiting for the visitor.
    server.closeAllConnections();
  };
  process.once('SIGINT', stop).once('SIGTERM', stop);
}

if (process.argv[1] && realpathSync(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
