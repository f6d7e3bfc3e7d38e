/** The site on loopback: a subject's page, our built files, the peers' files, our feed's file, pictures. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { PEERS } from '../peers.mjs';
import { pageOf } from '../share/page.mjs';
import { file } from './posts.mjs';

const TYPES = {
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.json': 'application/json',
};
const FOLDERS = [
  ['/parvis/', join(import.meta.dirname, '../../dist')],
  ['/peers/', join(PEERS, 'node_modules')],
  ['/page/', join(import.meta.dirname, 'page')],
  ['/page/', join(import.meta.dirname, '../share/page')],
];

/** One grey pixel: what a picture weighs is the photographer's business. */
export const PICTURE = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==',
  'base64',
);

const fileOf = async (pathname) => {
  const path = normalize(decodeURIComponent(pathname));
  for (const [prefix, folder] of FOLDERS)
    if (path.startsWith(prefix)) {
      const found = await readFile(join(folder, path.slice(prefix.length))).catch(() => undefined);
      if (found) return found;
    }
  return undefined;
};

/**
 * @param {readonly import('./subjects.mjs').Subject[]} subjects
 * @returns {Promise<{origin: string, close: () => Promise<void>}>}
 */
export async function startSite(subjects) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    const send = (type, body) => response.writeHead(200, { 'content-type': type }).end(body);
    const subject = subjects.find(({ id }) => pathname === `/subject/${id}`);
    if (subject) return send('text/html; charset=utf-8', pageOf(subject));
    if (pathname === '/page/feed.json') return send('application/json', JSON.stringify(file()));
    if (pathname.endsWith('.png')) return send('image/png', PICTURE);
    const found = await fileOf(pathname);
    if (!found) return response.writeHead(404).end();
    return send(TYPES[extname(pathname)] ?? 'application/octet-stream', found);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${server.address().port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
