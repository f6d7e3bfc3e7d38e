/**
 * What every request goes through before its route: the site it names, how that site stands, the visitor it counts
 * for, who may write, and the body. One place, so that no route can forget it.
 */
import { cors } from 'hono/cors';
import type { Context, MiddlewareHandler } from 'hono';
import { isProblem } from '../../model/problem.ts';
import { allowsOrigin } from '../../model/site.ts';
import { refusal, refuse } from '../edge/answer.ts';
import { readBody } from '../edge/body.ts';
import { mayWrite } from '../edge/origin.ts';
import { hasNetwork, inNetworks } from '../edge/networks.ts';
import { createVisitor, sourceOf } from '../edge/visitor.ts';
import { held } from './held.ts';
import type { Deps, Env } from './mount.ts';

type Step = MiddlewareHandler<Env>;

const SITE = /^\/s\/([^/]+)\//;
const FORM = /^(?:\/s\/[^/]+)?\/form\//;
/**
 * One form that mail programs send by themselves, from nowhere (RFC 8058). Its signed link is all the right that it
 * needs, and no page elsewhere knows it.
 */
const ONE_CLICK = /^\/s\/[^/]+\/form\/unsubscribe$/;
const READS = ['GET', 'HEAD'];

/**
 * The steps, in order.
 * @param desk of the desk's origin: it alone may write there, and no other page may read
 */
export function guard(deps: Deps, desk: boolean): readonly [Step, Step, Step, Step] {
  const { config, sites, clock } = deps;
  const trusted = inNetworks(config.trustedProxies);
  const visitor = createVisitor(config.trustedProxies, clock);
  const ownOrigin = new URL((desk ? config.deskUrl : undefined) ?? config.publicUrl).origin;

  const identify: Step = async (c, next) => {
    const id = SITE.exec(c.req.path)?.[1];
    const site = id === undefined ? undefined : sites.get(id);
    if (id !== undefined && !site) return refusal('not-found');
    if (site) c.set('site', site);
    const { peer = '', peerPort } = c.env;
    const forwarded = c.req.header('x-forwarded-for');
    c.set('visitor', visitor(peer, forwarded));
    const from = () => sourceOf({ address: peer, port: peerPort }, forwarded, trusted);
    c.set('source', from);
    c.set('ownNetwork', () => hasNetwork(from().address));
    c.set('raw', '');
    return next();
  };

  /** The sites' pages, when the companion has an origin of its own (topology B); never with credentials. */
  const share: Step = cors({
    origin: (origin, c) => (allowsOrigin((c as Context<Env>).var.site, origin) ? origin : null),
    allowMethods: ['GET', 'HEAD', 'POST', 'PATCH', 'DELETE'],
    allowHeaders: ['Content-Type', 'Idempotency-Key', 'Parvis-Token', 'If-None-Match'],
    exposeHeaders: ['ETag', 'Retry-After', 'Idempotency-Replayed'],
    maxAge: 7200,
  });
  const shareSite: Step = (c, next) => (!desk && c.get('site') ? share(c, next) : next());

  const write: Step = async (c, next) => {
    const request = c.req.raw;
    if (READS.includes(request.method)) return next();
    const { site } = c.var as Partial<Env['Variables']>;
    const allowed = (origin: string): boolean =>
      origin === ownOrigin || (!desk && site !== undefined && allowsOrigin(site, origin));
    const anywhere = !desk && ONE_CLICK.test(c.req.path);
    if (!anywhere && !mayWrite(request.headers, allowed)) return refusal('forbidden');
    const kind = anywhere ? 'one-click' : FORM.test(c.req.path) ? 'form' : 'json';
    const body = await readBody(request, kind);
    if (isProblem(body)) return refuse(body);
    c.set('body', body.value);
    c.set('raw', body.raw);
    return next();
  };

  // After the headers that let a site's page read why it is refused.
  return [identify, shareSite, held(deps, desk), write];
}
