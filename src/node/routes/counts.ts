/** How many comments pages have: for everybody, for lists of pages. */
import { isProblem } from '../../model/problem.ts';
import { countPages } from '../comments/counts.ts';
import type { CountsAsked } from '../comments/counts.ts';
import { refuse } from '../edge/answer.ts';
import { revalidated } from '../edge/etag.ts';
import { commentsDeps } from './comments-deps.ts';
import type { Mount } from './mount.ts';
import { readQuery } from './query.ts';

export const mountCounts: Mount = ({ public: surface }, all) => {
  const deps = commentsDeps(all);
  surface.get('/s/:site/counts', revalidated, async (c) => {
    const asked = readQuery<CountsAsked>('counts', c.req.url);
    if (isProblem(asked)) return refuse(asked);
    // A minute: a list may be that much behind, and whoever turns its pages asks once.
    return c.json(await countPages(deps, c.var.site, asked), 200, { 'cache-control': 'public, max-age=60' });
  });
};
