/**
 * Problems on the companion's own pages are pages: whoever followed a link or sent a form by hand gets a sentence, not
 * the JSON of the API. Everything that refuses a request may go on answering with a problem.
 */
import type { MiddlewareHandler } from 'hono';
import { noticePage } from '../../../html/pages/notice.ts';
import { heldWords } from '../../continuity/sites/words.ts';
import { isProblemType } from '../../../model/problem.ts';
import type { ProblemType } from '../../../model/problem.ts';
import type { Env } from '../mount.ts';
import type { Kit } from './kit.ts';

/** Paths of pages and of their forms; the API's are none of them. */
const PAGES = /^\/s\/[^/]+\/(?:pages|form)(?:\/|$)/;

/** Turns the problems of pages into pages. It stands before the guard, whose refusals are meant too. */
export const problemPages =
  (kit: Kit): MiddlewareHandler<Env> =>
  async (c, next) => {
    await next();
    const { res } = c;
    if (!PAGES.test(c.req.path) || res.headers.get('content-type') !== 'application/problem+json') return;
    const { type, detail } = (await res.clone().json()) as Readonly<Record<'type' | 'detail', unknown>>;
    const known = isProblemType(type) ? type : 'internal';
    const site = (c.var as Partial<Env['Variables']>).site;
    const frame = kit.frame(site);
    const { pages, problems } = kit.words(site ?? [...kit.all.sites.values()][0]!);
    // A site that is held, or has left, says so in its own words.
    const held = site && typeof detail === 'string' ? heldWords(site) : undefined;
    const notices: Partial<Record<ProblemType, { readonly heading: string; readonly text: string }>> = {
      'not-found': pages.notFound,
      forbidden: pages.refused,
      internal: pages.failed,
      unavailable: pages.failed,
      ...(held && { gone: held.removed, unavailable: held.hidden }),
    };
    const said = notices[known] ?? { heading: pages.failed.heading, text: problems.type[known] };
    const page = kit.send(c, site, noticePage(frame, { title: said.heading, text: said.text }), res.status);
    for (const name of ['allow', 'retry-after']) {
      const value = res.headers.get(name);
      if (value !== null) page.headers.set(name, value);
    }
    c.res = undefined;
    c.res = page;
  };
