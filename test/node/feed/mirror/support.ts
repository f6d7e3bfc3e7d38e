/** Pictures made for the tests, and a server that gives them out. */
import type { Sharp, default as Library } from 'sharp';
import type { TestContext } from 'node:test';
import { createGet } from '../../../../src/node/net/get.ts';
import type { Get } from '../../../../src/node/net/get.ts';
import { noteKey } from '../../../../src/node/feed/mirror/folder.ts';
import type { Purpose } from '../../../../src/node/feed/mirror/picture.ts';
import type { Wanted } from '../../../../src/node/feed/mirror/wanted.ts';
import { serve } from '../../net/loopback.ts';
import type { Loopback } from '../../net/loopback.ts';

/** The library is optional for the product; its own tests need it. */
export const sharp = (await import('sharp').then(
  (module) => module.default,
  () => undefined,
)) as typeof Library;

/** Why a test that needs the library is passed over. */
export const skip = sharp === undefined && 'sharp is not installed';

/** A plain picture. */
export const drawn = (width: number, height: number, background = '#36c', channels: 3 | 4 = 3): Sharp =>
  sharp({ create: { width, height, channels, background } });

/** What a server has, and what it was asked for. */
export interface Gallery {
  readonly server: Loopback;
  readonly get: Get;
  /** Path to bytes, or to a status. */
  readonly hold: Map<string, Uint8Array | number>;
  /** `path`, or `path if-none-match` of each request. */
  readonly asked: string[];
  readonly want: (path: string, purpose?: Purpose, ...more: readonly string[]) => Wanted;
}

export async function gallery(t: TestContext): Promise<Gallery> {
  const hold = new Map<string, Uint8Array | number>();
  const asked: string[] = [];
  const server = await serve(t, (request, response) => {
    const { url = '' } = request;
    const tag = request.headers['if-none-match'];
    asked.push(tag === undefined ? url : `${url} ${tag}`);
    const held = hold.get(url) ?? 404;
    if (typeof held === 'number') response.writeHead(held).end();
    else if (tag === `"${held.length}"`) response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': 'text/plain', etag: `"${held.length}"` }).end(held);
  });
  return {
    server,
    get: createGet({ allow: [server.entry] }),
    hold,
    asked,
    want: (path, purpose = 'picture', ...more) => ({
      key: noteKey(server.url(path), purpose),
      purpose,
      urls: [server.url(path), ...more.map((one) => server.url(one))],
    }),
  };
}
