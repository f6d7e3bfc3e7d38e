/** `policy.json`: the rules of a site, for everybody to read. */
import { revalidated } from '../edge/etag.ts';
import type { Mount } from './mount.ts';

export const mountPolicy: Mount = (surfaces) => {
  surfaces.public.get('/s/:site/policy.json', revalidated, (c) =>
    // A minute: a site that closes must be obeyed that soon.
    c.json(c.var.site.policy, 200, { 'cache-control': 'public, max-age=60' }),
  );
};
