/**
 * May a thread be born here? With its first comment, and only for a page of the site's own that answers 200 and names
 * itself canonical, or one that the site has listed (DESIGN.md). Otherwise anybody could fill a database with threads
 * for addresses that do not exist. A page is asked through the guarded way out, once for all who ask at a time, and
 * the answer is kept for some minutes.
 */
import { decodeEntities } from '../../model/text/entities.ts';
import { tokens } from '../../model/text/html-tokens.ts';
import { cleanLine } from '../../model/text/clean.ts';
import { problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import type { Site } from '../../model/site.ts';
import { sameAddress, withinOrigins } from '../../model/url/address.ts';
import { canonicalUrl } from '../../model/url/canonical.ts';
import { isFailure } from '../net/failure.ts';
import type { CommentsDeps } from './deps.ts';

/** What a page says of itself. */
export interface Page {
  /** Its canonical address. */
  readonly url: string;
  readonly title?: string;
  readonly lang?: string;
}

/** Milliseconds for which an answer is kept, and for which a page may take its time. */
const KEPT = 600_000;
const PATIENCE = 8_000;
/** Answers kept, and pages asked at one time. */
const MOST_KEPT = 2_000;
const MOST_AT_ONCE = 6;

/** The head is at the beginning; nobody's head is longer. Bytes. */
const HEAD = 262_144;
const MOST_TOKENS = 4_000;

/** Reads the head of an HTML page: what it names as its address, its title, its language. */
export function readHead(html: string, location: string): Page & { readonly named: boolean } {
  let link: string | undefined;
  let og: string | undefined;
  let title: string | undefined;
  let lang: string | undefined;
  let count = 0;
  for (const token of tokens(html)) {
    // What stands in the body may be anybody's: a comment, an embedded post.
    if (++count > MOST_TOKENS || token.tag === 'body') break;
    if (token.tag === undefined || token.close) continue;
    const value = (name: string): string => decodeEntities(token.attributes.get(name) ?? '').trim();
    if (token.tag === 'html') lang ??= value('lang');
    else if (token.tag === 'link' && value('rel').toLowerCase().split(/\s+/).includes('canonical'))
      link ??= value('href');
    else if (token.tag === 'meta') {
      const property = (value('property') || value('name')).toLowerCase();
      if (property === 'og:url') og ??= value('content');
      else if (property === 'og:title') title ??= value('content');
    }
  }
  // The tokenizer gives no raw content, so the title's own element is looked for by itself.
  title ??= decodeEntities(/<title(?:\s[^>]{0,300})?>([^<]{0,1000})/i.exec(html)?.[1] ?? '');
  const shown = [...cleanLine(title)].slice(0, 300).join('');
  const known = /^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/.test(lang ?? '') && lang!.length <= 35;
  return {
    url: canonicalUrl({ link, og, location }),
    named: !!(link || og),
    ...(shown && { title: shown }),
    ...(known && lang && { lang }),
  };
}

/** Looks at pages, and remembers. */
export interface Births {
  /**
   * @param url canonical, within the site's origins or not.
   * @returns the page; `no-page`, or `unavailable` when the site did not answer for now.
   */
  look(site: Site, url: string, pages: readonly string[]): Promise<Page | Problem>;
}

/** Asks one page. */
async function ask({ get }: Pick<CommentsDeps, 'get'>, url: string): Promise<Page | Problem> {
  const answer = await get(url, { accept: 'text/html', signal: AbortSignal.timeout(PATIENCE) });
  const later = problem('unavailable', { retryAfter: 30 });
  if (isFailure(answer))
    return ['timeout', 'no-connection', 'aborted'].includes(answer.kind) ? later : problem('no-page');
  if (answer.status >= 500 || answer.status === 429) return later;
  const type = answer.headers['content-type'] ?? '';
  if (answer.status !== 200 || !/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type))
    return problem('no-page');
  const { named, ...page } = readHead(new TextDecoder().decode(answer.bytes.subarray(0, HEAD)), answer.url);
  return named && sameAddress(page.url, url) ? page : problem('no-page');
}

export function createBirths(deps: Pick<CommentsDeps, 'get' | 'clock'>): Births {
  const kept = new Map<string, { readonly at: number; readonly answer: Promise<Page | Problem> }>();
  let asking = 0;
  return {
    async look(site, url, pages) {
      const listed = pages.find((page) => sameAddress(page, url));
      if (listed !== undefined) return { url: listed };
      if (!withinOrigins(url, site.origins)) return problem('no-page');
      const key = `${site.id}\n${url}`;
      const now = deps.clock.now();
      const known = kept.get(key);
      if (known && now >= known.at && now - known.at < KEPT) return known.answer;
      if (asking >= MOST_AT_ONCE) return problem('unavailable', { retryAfter: 5 });
      asking++;
      const answer = ask(deps, url).finally(() => asking--);
      // A fault is nobody's answer: the next one asks again.
      answer.catch(() => kept.delete(key));
      kept.delete(key);
      kept.set(key, { at: now, answer });
      for (const old of kept.keys()) {
        if (kept.size <= MOST_KEPT) break;
        kept.delete(old);
      }
      const page = await answer;
      // A site that was away for a moment is asked again by the next visitor.
      if ('type' in page && page.type === 'unavailable') kept.delete(key);
      return page;
    },
  };
}
