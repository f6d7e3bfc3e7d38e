/**
 * Comments for everybody: reading a thread, writing, editing, withdrawing, following, reporting, contesting, and the
 * live stream.
 */
import type { Context } from 'hono';
import { isProblem } from '../../model/problem.ts';
import { openAppeal } from '../comments/appeals/open.ts';
import type { CommentsDeps } from '../comments/deps.ts';
import { editComment, withdraw } from '../comments/edit.ts';
import { createLive } from '../comments/live.ts';
import { reportStatus, submitReport } from '../comments/report.ts';
import { ownComments, readSignedToken } from '../comments/signed.ts';
import { submit } from '../comments/submit.ts';
import type { Visit } from '../comments/submit.ts';
import { readThread } from '../comments/thread.ts';
import type { ThreadAsked } from '../comments/thread.ts';
import { track } from '../comments/track.ts';
import { refuse } from '../edge/answer.ts';
import { commentsDeps, commentsMemory } from './comments-deps.ts';
import type { Env, Mount } from './mount.ts';
import { readQuery } from './query.ts';
import { streamed } from './stream.ts';

/** Who writes, from the request. */
const visitOf = (c: Context<Env>): Visit => ({
  site: c.var.site,
  visitor: c.var.visitor,
  ownNetwork: c.var.ownNetwork,
  source: c.var.source,
  key: c.req.header('idempotency-key'),
  token: c.req.header('parvis-token'),
});

/** The same for one's own comment, which somebody who is signed in may name by their own token. */
const ownVisit = async (deps: CommentsDeps, c: Context<Env>): Promise<Visit> => {
  const visit = visitOf(c);
  return { ...visit, signed: await readSignedToken(deps, visit.site.id, visit.token) };
};

export const mountComments: Mount = ({ public: surface }, all) => {
  const deps = commentsDeps(all);
  const memory = commentsMemory(all, deps);
  const live = createLive(all.store, all.clock, all.stopping);

  surface.get('/s/:site/thread', async (c) => {
    const asked = readQuery<ThreadAsked>('thread', c.req.url);
    if (isProblem(asked)) return refuse(asked);
    const read = await readThread(deps, c.var.site, asked);
    if (isProblem(read)) return refuse(read);
    // Asked again each time, for a comment that was removed must be gone; most of the time the answer is 304.
    const headers = { etag: read.tag, 'cache-control': 'no-cache' };
    const tags = (c.req.header('if-none-match') ?? '')
      .split(',')
      .map((tag) => tag.trim().replace(/^W\//, ''));
    return tags.includes(read.tag) ? c.body(null, 304, headers) : c.json(read.thread, 200, headers);
  });

  surface.post('/s/:site/comments', async (c) => {
    const answer = await submit(deps, memory, visitOf(c), c.var.body);
    return isProblem(answer) ? refuse(answer) : c.json(answer.receipt, answer.status);
  });

  surface.patch('/s/:site/comments/:comment', async (c) => {
    const answer = await editComment(deps, await ownVisit(deps, c), c.req.param('comment'), c.var.body);
    return isProblem(answer) ? refuse(answer) : c.json(answer.receipt, answer.status);
  });

  surface.delete('/s/:site/comments/:comment', async (c) => {
    const wrong = await withdraw(deps, await ownVisit(deps, c), c.req.param('comment'));
    return wrong ? refuse(wrong) : c.body(null, 204);
  });

  surface.post('/s/:site/track', async (c) => {
    const answer = await track(deps, visitOf(c), c.var.body);
    return isProblem(answer) ? refuse(answer) : c.json(answer);
  });

  surface.post('/s/:site/own', async (c) => {
    const answer = await ownComments(deps, visitOf(c), c.var.body);
    return isProblem(answer) ? refuse(answer) : c.json(answer);
  });

  surface.post('/s/:site/reports', async (c) => {
    const answer = await submitReport(deps, visitOf(c), c.var.body);
    return isProblem(answer) ? refuse(answer) : c.json(answer, 201);
  });

  surface.get('/s/:site/reports/:token', async (c) => {
    const answer = await reportStatus(deps, c.var.site, c.req.param('token'));
    return isProblem(answer) ? refuse(answer) : c.json(answer);
  });

  surface.post('/s/:site/appeals', async (c) => {
    const answer = await openAppeal(deps, visitOf(c), c.var.body);
    return isProblem(answer) ? refuse(answer) : c.json(answer, 201);
  });

  surface.get('/s/:site/live', (c) => streamed(c, live, 'public'));
};
