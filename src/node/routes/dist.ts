/** The widgets' files under `/dist/`: scripts and styles that pages of any site may load. */
import { refusal } from '../edge/answer.ts';
import type { Mount } from './mount.ts';

export const mountDist: Mount = (surfaces, { files }) => {
  for (const surface of [surfaces.public, surfaces.desk])
    surface.get('/dist/:name{.+}', async (c) => {
      const file = files.get(c.req.param('name'));
      if (!file) return refusal('not-found');
      const headers: Record<string, string> = {
        'content-type': file.type,
        etag: file.etag,
        // A name without a hash stays the same over releases: asked again, and mostly answered by 304.
        'cache-control': file.immutable ? 'public, max-age=31536000, immutable' : 'public, max-age=300',
        'access-control-allow-origin': '*',
        'cross-origin-resource-policy': 'cross-origin',
        vary: 'Accept-Encoding',
      };
      if (c.req.header('if-none-match')?.includes(file.etag)) return c.body(null, 304, headers);
      if (!/\bbr\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(file.bytes, 200, headers);
      return c.body(await file.small(), 200, { ...headers, 'content-encoding': 'br' });
    });
};
