/**
 * What the operator's hold on a site means for a request. Suspended: the desk reads and does not act; writing by visitors
 * is shut by the site's switches, which leave reporting, contesting and taking back. Hidden: what is public is not shown,
 * but whoever wrote finds their own. Removed: nothing is here any more.
 */
import type { Context, MiddlewareHandler } from 'hono';
import { deskPolicy } from '../../html/desk-page.ts';
import { heldPage } from '../../html/desk-held.ts';
import { write } from '../../html/html.ts';
import { problem } from '../../model/problem.ts';
import { standingNow } from '../continuity/sites/suspend.ts';
import { deskSentences, heldWords } from '../continuity/sites/words.ts';
import { refuse } from '../edge/answer.ts';
import type { Standing } from '../store/hosting.ts';
import { deskFrame } from './desk-frame.ts';
import type { Deps, Env } from './mount.ts';

/** Milliseconds for which an answer serves reads; writes ask anew. So every companion obeys within a second. */
const FRESH = 500;

/** What is taken for true of a site while nobody can be asked. */
const OPEN: Standing = { state: 'open', reason: '', hide: false };

const READS = ['GET', 'HEAD'];

/** Signing in and out of the desk goes on: sessions hold, and who comes in may read. */
const SIGNING = /^\/s\/[^/]+\/form\/(?:sign-in|sign-out|provider(?:\/back)?)$/;

const FORM = /^\/s\/[^/]+\/form\//;

/** Reads that stay when what is public is hidden: rules, looks, and what leads people to their own contributions. */
const OWN =
  /^\/s\/[^/]+\/(?:policy\.json|pages\.css|sign-in(?:\/.*)?|reports\/[^/]+|form\/.*|pages\/(?:receipt|report-status))$/;

/** @param desk of the desk's origin */
export function held(deps: Deps, desk: boolean): MiddlewareHandler<Env> {
  const { store, clock } = deps;
  const kept = new Map<string, { readonly at: number; readonly standing: Standing }>();

  const look = async (site: string, anew: boolean): Promise<Standing> => {
    const now = clock.now();
    const before = kept.get(site);
    if (!anew && before && now - before.at < FRESH && now >= before.at) return before.standing;
    try {
      const standing = await standingNow(store, site, now);
      kept.set(site, { at: now, standing });
      return standing;
    } catch (fault) {
      // What is served without the database goes on being served; a write finds out by itself that there is none.
      if ((fault as Error).name === 'StoreBusy') return before?.standing ?? OPEN;
      throw fault;
    }
  };

  const refusedAtDesk = (c: Context<Env>, standing: Standing): Response => {
    const { site } = c.var;
    const sentences = deskSentences(site, standing);
    const { heading } = heldWords(site).desk;
    const { until } = standing;
    if (!FORM.test(c.req.path))
      return refuse(
        problem('closed', {
          detail: [`${heading}.`, ...sentences].join(' '),
          ...(until !== undefined && { until }),
        }),
      );
    const page = heldPage(deskFrame(deps, site), heading, sentences);
    return c.body(write(page), 423, {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': deskPolicy,
    });
  };

  return async (c, next) => {
    const { site } = c.var as Partial<Env['Variables']>;
    if (!site) return next();
    const { path, method } = c.req;
    const writes = !READS.includes(method);
    const standing = await look(site.id, writes);
    const { state, hide } = standing;
    if (state === 'open') return next();
    const words = heldWords(site);
    if (state !== 'suspended') return refuse(problem('gone', { detail: words.removed.text }));
    if (desk) return writes && !SIGNING.test(path) ? refusedAtDesk(c, standing) : next();
    if (hide && !writes && !OWN.test(path))
      return refuse(problem('unavailable', { detail: words.hidden.text, retryAfter: 3600 }));
    return next();
  };
}
