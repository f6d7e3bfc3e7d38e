/**
 * The companion as a function from Request to Response, for each of its two origins. It knows no server: tests and
 * other hosts call it as it is.
 */
import { Hono } from 'hono';
import { routePath } from 'hono/route';
import { refuse, refusal } from './edge/answer.ts';
import { addHeaders } from './edge/headers.ts';
import { guard } from './routes/guard.ts';
import type { Deps, Env, Mount, Surface } from './routes/mount.ts';
import { createKit } from './routes/pages/kit.ts';
import { problemPages } from './routes/pages/problems.ts';
import { mounts as allMounts } from './routes/table.ts';
import { faultFacts } from './log.ts';
import { problem } from '../model/problem.ts';

/** Answers a request. Never rejects. @param peer address, and @param peerPort port, of the other end of the connection */
export type Answer = (request: Request, peer?: string, peerPort?: number) => Promise<Response>;

/** The two origins. The public one knows no route of the desk. */
export interface App {
  readonly public: Answer;
  readonly desk: Answer;
}

/** Paths that a watcher asks for on the machine itself, where the server in front adds no base path. */
const PROBES = /^\/(?:healthz|readyz)$/;

/** A path that no route has, for what is outside the base path. */
const OUTSIDE = '/\0';

const pathUnder =
  (base: string) =>
  (request: Request): string => {
    const { pathname } = new URL(request.url);
    if (PROBES.test(pathname)) return pathname;
    return pathname.startsWith(base + '/') ? pathname.slice(base.length) : OUTSIDE;
  };

/** Methods that a route may answer. */
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'];

/** Those that some route answers on this path. */
const methodsAt = (surface: Surface, path: string): string[] =>
  METHODS.filter((method) =>
    surface.router.match(method, path)[0].some(([[, route]]) => route.method === method),
  );

function surfaceOf(base: string, deps: Deps, desk: boolean): Surface {
  const { log, clock } = deps;
  const surface: Surface = new Hono<Env>({ getPath: pathUnder(base) });
  surface.use(async (c, next) => {
    const start = clock.now();
    await next();
    addHeaders(c.res.headers);
    const path = routePath(c, -1);
    // The route's pattern, never the path: a path may hold a token.
    log[PROBES.test(path) ? 'debug' : 'info']('request', {
      on: desk ? 'desk' : 'public',
      method: METHODS.includes(c.req.method) || c.req.method === 'HEAD' ? c.req.method : 'other',
      path: path.includes('*') ? undefined : path,
      site: (c.get('site') as { id: string } | undefined)?.id,
      status: c.res.status,
      ms: Math.round(clock.now() - start),
    });
  });
  if (!desk) surface.use(problemPages(createKit(deps)));
  surface.use(...guard(deps, desk));
  surface.notFound((c) => {
    const allow = methodsAt(surface, c.req.path);
    return allow.length ? refuse(problem('wrong-method'), { allow: allow.join(', ') }) : refusal('not-found');
  });
  surface.onError((fault) => {
    if (fault.name === 'StoreBusy') {
      log.warn('store/busy');
      return refusal('unavailable', { retryAfter: 5 });
    }
    log.error('request/failed', faultFacts(fault));
    return refusal('internal');
  });
  return surface;
}

/** Puts the routes together. @param mounts other routes than the companion's own, for tests */
export function createApp(deps: Deps, mounts: readonly Mount[] = allMounts): App {
  const { config, log } = deps;
  const deskBase = new URL(config.deskUrl ?? 'http://localhost/').pathname.replace(/\/$/, '');
  const surfaces = {
    public: surfaceOf(config.basePath, deps, false),
    desk: surfaceOf(deskBase, deps, true),
  };
  for (const mount of mounts) mount(surfaces, deps);
  const answer =
    (surface: Surface): Answer =>
    async (request, peer = '', peerPort) => {
      try {
        return await surface.fetch(request, { peer, peerPort });
      } catch (fault) {
        // Before any route: an address or a header that the framework could not read.
        log.error('request/failed', faultFacts(fault));
        const response = refusal('internal');
        addHeaders(response.headers);
        return response;
      }
    };
  return { public: answer(surfaces.public), desk: answer(surfaces.desk) };
}
