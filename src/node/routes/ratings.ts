/** Ratings for everybody: what the votes on a page say, voting, changing a vote, taking it back. */
import type { Context } from 'hono';
import { isProblem } from '../../model/problem.ts';
import type { Visit } from '../comments/submit.ts';
import { refuse } from '../edge/answer.ts';
import { castVote } from '../ratings/cast.ts';
import { changeVote, withdrawVote } from '../ratings/change.ts';
import { readRating } from '../ratings/read.ts';
import type { RatingAsked } from '../ratings/read.ts';
import type { Env, Mount } from './mount.ts';
import { readQuery } from './query.ts';
import { ratingsDeps } from './ratings-deps.ts';

const visitOf = (c: Context<Env>): Visit => ({
  site: c.var.site,
  visitor: c.var.visitor,
  ownNetwork: c.var.ownNetwork,
  source: c.var.source,
  key: c.req.header('idempotency-key'),
  token: c.req.header('parvis-token'),
});

export const mountRatings: Mount = ({ public: surface }, all) => {
  const deps = ratingsDeps(all);

  surface.get('/s/:site/rating', async (c) => {
    const asked = readQuery<RatingAsked>('rating', c.req.url);
    if (isProblem(asked)) return refuse(asked);
    const read = await readRating(deps, c.var.site, asked);
    if (isProblem(read)) return refuse(read);
    // Asked again each time, for whoever has just voted must see it; most of the time the answer is 304.
    const headers = { etag: read.tag, 'cache-control': 'no-cache' };
    const tags = (c.req.header('if-none-match') ?? '')
      .split(',')
      .map((tag) => tag.trim().replace(/^W\//, ''));
    return tags.includes(read.tag) ? c.body(null, 304, headers) : c.json(read.rating, 200, headers);
  });

  surface.post('/s/:site/ratings', async (c) => {
    const answer = await castVote(deps, visitOf(c), c.var.body);
    return isProblem(answer) ? refuse(answer) : c.json(answer, 201);
  });

  surface.patch('/s/:site/ratings/:rating', async (c) => {
    const answer = await changeVote(deps, visitOf(c), c.req.param('rating'), c.var.body);
    return isProblem(answer) ? refuse(answer) : c.json(answer);
  });

  surface.delete('/s/:site/ratings/:rating', async (c) => {
    const wrong = await withdrawVote(deps, visitOf(c), c.req.param('rating'));
    return wrong ? refuse(wrong) : c.body(null, 204);
  });
};
