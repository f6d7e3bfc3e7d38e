/** What the routes of the companion's own pages share: the frame, addresses, words, and the door that forms come through. */
import type { Context } from 'hono';
import { write } from '../../../html/html.ts';
import type { Html } from '../../../html/html.ts';
import { pagesPolicy } from '../../../html/pages/frame.ts';
import type { PageFrame } from '../../../html/pages/frame.ts';
import { dateText } from '../../../html/time.ts';
import type { Moment } from '../../../html/time.ts';
import { invalid, problem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import { siteZone } from '../../../model/site.ts';
import type { Site } from '../../../model/site.ts';
import type { CommentsDeps } from '../../comments/deps.ts';
import type { Visit } from '../../comments/submit.ts';
import { refusal } from '../../edge/answer.ts';
import { commentsDeps } from '../comments-deps.ts';
import type { Deps, Env } from '../mount.ts';
import type { Spoken } from '../words.ts';

/** Fields of a form, each a text; '' for one that did not come. */
export type Fields<K extends string> = Readonly<Record<K, string>>;

export interface Kit {
  readonly all: Deps;
  readonly deps: CommentsDeps;
  /** Path of a page or form below a site, as browsers ask for it. */
  readonly at: (site: Site, path: string) => string;
  /** The same as an absolute address, for a link to keep. */
  readonly absolute: (site: Site, path: string) => string;
  /** Address of the pages' one script. */
  readonly script: string;
  readonly words: (site: Site) => Spoken;
  readonly moment: (site: Site) => Moment;
  /** @param site absent: nobody's page */
  readonly frame: (site?: Site) => PageFrame;
  /** @param more `script`: the page uses the pages' script */
  readonly send: (
    c: Context<Env>,
    site: Site | undefined,
    markup: Html,
    status?: number,
    more?: { readonly script?: boolean; readonly retryAfter?: number | undefined },
  ) => Response;
  /** Refuses what does not come from one of these pages; undefined when it does (S-22). */
  readonly foreign: (c: Context<Env>) => Response | undefined;
  /** A sentence for what went wrong with something that was typed and is still there. */
  readonly failed: (site: Site, problem: Problem) => string;
}

/** Reads a form: only these fields, each a text; lines end as they do everywhere else. */
export function readFields<K extends string>(body: unknown, names: readonly K[]): Fields<K> | Problem {
  const given = Object.entries((body ?? {}) as Readonly<Record<string, string>>);
  const strange = given.find(([name]) => !names.includes(name as K));
  if (strange) return invalid({ path: '/' + strange[0].slice(0, 60), code: 'unknown' });
  const read = new Map(given.map(([name, value]) => [name, value.replace(/\r\n?/g, '\n')]));
  return Object.fromEntries(names.map((name) => [name, read.get(name) ?? ''])) as Fields<K>;
}

/** Whoever sends a form. @param key of its ticket */
export const visitOf = (c: Context<Env>, key?: string, token?: string): Visit => ({
  site: c.var.site,
  visitor: c.var.visitor,
  ownNetwork: c.var.ownNetwork,
  source: c.var.source,
  key,
  token,
});

/** Runs a write; a database that is locked is a problem like another, so that what was typed is shown again. */
export async function orUnavailable<T>(work: () => Promise<T>): Promise<T | Problem> {
  try {
    return await work();
  } catch (fault) {
    if ((fault as Error).name === 'StoreBusy') return problem('unavailable', { retryAfter: 5 });
    throw fault;
  }
}

/** Puts it together, once. */
export function createKit(all: Deps): Kit {
  const { config } = all;
  const { origin, pathname } = new URL(config.publicUrl);
  const base = pathname.replace(/\/$/, '');
  const deps = commentsDeps(all);
  const at: Kit['at'] = (site, path) => `${base}/s/${site.id}/${path}`;
  const words: Kit['words'] = (site) => all.words(site);
  return {
    all,
    deps,
    at,
    absolute: (site, path) => origin + at(site, path),
    script: `${base}/pages.js`,
    words,
    moment: (site) => ({ lang: words(site).tag, zone: siteZone(site) }),
    frame(site) {
      const first = site ?? [...all.sites.values()][0]!;
      const { tag, pages } = words(first);
      if (!site) return { lang: tag, terms: pages, styles: [`${base}/pages.css`] };
      const { policy, look } = site;
      return {
        lang: tag,
        terms: pages,
        styles: [at(site, 'pages.css')],
        site: { name: site.name, url: site.url, ...(look?.logo !== undefined && { logo: look.logo }) },
        ...(policy.charter.url !== undefined && { charter: policy.charter.url }),
        ...(policy.privacyUrl !== undefined && { privacy: policy.privacyUrl }),
      };
    },
    send: (_, site, markup, status = 200, { script, retryAfter } = {}) =>
      new Response(write(markup), {
        status,
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': pagesPolicy(site?.look?.logo, script),
          'x-robots-tag': 'noindex, nofollow',
          ...(retryAfter !== undefined && { 'retry-after': String(retryAfter) }),
        },
      }),
    foreign(c) {
      const from = c.req.header('sec-fetch-site');
      const own = c.req.header('origin') === origin && (from === undefined || from === 'same-origin');
      return own ? undefined : refusal('forbidden');
    },
    failed(site, why) {
      const { composer, problems, tag } = words(site);
      const { type, retryAfter } = why;
      const zone = siteZone(site);
      if (type === 'rate-limited' && retryAfter !== undefined)
        return composer.rateLimited(
          dateText(new Date(deps.clock.now() + retryAfter * 1000).toISOString(), { lang: tag, zone }),
        );
      const sentences: Readonly<Record<string, string>> = composer.failed;
      return Object.hasOwn(sentences, type) ? sentences[type]! : problems.type[type];
    },
  };
}

/** A problem's status, for a page that says it in its own words. */
export const statusOf = (why: Problem): number => why.status ?? 500;
