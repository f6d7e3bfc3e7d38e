/** The site on loopback: the page of each subject, our built files, and the peers' files as npm brought them. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { PEERS } from '../peers.mjs';
import { pageOf } from './page.mjs';

/** As the rows of the table say: everything from the page's own origin, and nothing from elsewhere. */
export const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'";
/** No `trusted-types` list: a library may name its policy as it likes, when it has one. */
export const TRUSTED = `${STRICT}; require-trusted-types-for 'script'`;

const POLICIES = { none: undefined, strict: STRICT, trusted: TRUSTED };

const TYPES = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.png': 'image/png',
  '.json': 'application/json',
};

const FOLDERS = {
  '/parvis/': join(import.meta.dirname, '../../dist'),
  '/peers/': join(PEERS, 'node_modules'),
  '/page/': join(import.meta.dirname, 'page'),
};

/** @returns the file of a path below one of the folders; undefined when there is none */
async function fileOf(pathname) {
  const path = normalize(decodeURIComponent(pathname));
  const root = Object.keys(FOLDERS).find((folder) => path.startsWith(folder));
  return root && (await readFile(join(FOLDERS[root], path.slice(root.length))).catch(() => undefined));
}

/**
 * @param {ReadonlyMap<string, {head?: string, body?: string, foot?: string}>} subjects by id
 * @returns {Promise<{origin: string, close: () => Promise<void>}>}
 */
export async function startSite(subjects) {
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, 'http://127.0.0.1');
    const [, policy, id] = /^\/subject\/(none|strict|trusted)\/([\w-]+)$/.exec(pathname) ?? [];
    const subject = subjects.get(id);
    if (subject) {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        ...(POLICIES[policy] && { 'content-security-policy': POLICIES[policy] }),
      });
      return response.end(pageOf(subject));
    }
    const file = await fileOf(pathname);
    if (!file) return response.writeHead(404).end();
    response.writeHead(200, { 'content-type': TYPES[extname(pathname)] ?? 'application/octet-stream' });
    response.end(file);
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
