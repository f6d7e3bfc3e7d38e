/**
 * What a page that has comments says of itself today: it is there, it has moved for good, it is gone, or nothing that
 * one could act upon. A page is asked once, and where it has moved to once more.
 */
import type { Site } from '../../../model/site.ts';
import { httpUrl } from '../../../model/text/safe-url.ts';
import { sameAddress, withinOrigins } from '../../../model/url/address.ts';
import { canonicalUrl } from '../../../model/url/canonical.ts';
import { isFailure } from '../../net/failure.ts';
import type { Get, GetAnswer } from '../../net/get.ts';
import { readHead } from '../birth.ts';

/**
 * Why nothing is done about a page. `away`: no answer, or one that may be another tomorrow. `absent`: 404, which does
 * not say for how long. `elsewhere`: it has moved to another site. `home`: to the site's first page, as pages that are
 * no more do. `chain`: from there to yet another. `other`: what is there is not a page, or names another address.
 */
export type Unsure = 'away' | 'absent' | 'elsewhere' | 'home' | 'chain' | 'other';

export type Sight =
  | { readonly is: 'there' }
  | { readonly is: 'moved'; readonly to: string }
  | { readonly is: 'gone' }
  | { readonly is: 'unsure'; readonly why: Unsure };

/** Milliseconds that a page may take. */
const PATIENCE = 8_000;
/** Bytes of a page that are read. */
const HEAD = 262_144;
/** For good; what is elsewhere for a time (302, 303, 307) has not moved. */
const MOVED: readonly number[] = [301, 308];

const unsure = (why: Unsure): Sight => ({ is: 'unsure', why });

async function ask(get: Get, url: string): Promise<GetAnswer | undefined> {
  const answer = await get(url, {
    accept: 'text/html',
    follow: false,
    signal: AbortSignal.timeout(PATIENCE),
  });
  return isFailure(answer) ? undefined : answer;
}

/** Is this the first page of the site, in one of its languages? */
const isHome = (url: string): boolean => /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?$/i.test(new URL(url).pathname);

/** The page's own word for its address; undefined when it names another, or is no page. */
function addressOf({ status, headers, bytes }: GetAnswer, url: string, origins: readonly string[]) {
  const type = headers['content-type'] ?? '';
  if (status !== 200 || !/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) return undefined;
  const head = readHead(new TextDecoder().decode(bytes.subarray(0, HEAD)), url);
  if (!head.named) return url;
  return sameAddress(head.url, url) && withinOrigins(head.url, origins) ? head.url : undefined;
}

/** Where a page has moved to, looked at once. */
async function followed(get: Get, site: Site, from: string, location: string | undefined): Promise<Sight> {
  const next = httpUrl(location?.trim(), from);
  const to = next && canonicalUrl({ location: next });
  if (!to) return unsure('other');
  if (!withinOrigins(to, site.origins)) return unsure('elsewhere');
  if (to === from) return unsure('chain');
  if (isHome(to)) return unsure('home');
  const answer = await ask(get, to);
  if (!answer || answer.status >= 500 || answer.status === 429) return unsure('away');
  if (answer.status >= 300 && answer.status < 400) return unsure('chain');
  const url = addressOf(answer, to, site.origins);
  return url === undefined || url === from ? unsure('other') : { is: 'moved', to: url };
}

/** Looks at one page. @param url the thread's canonical address. Never throws */
export async function look(get: Get, site: Site, url: string): Promise<Sight> {
  // A page that only the configuration names is nobody's to move.
  if (!withinOrigins(url, site.origins)) return { is: 'there' };
  const answer = await ask(get, url);
  if (!answer) return unsure('away');
  const { status, headers } = answer;
  if (status === 410) return { is: 'gone' };
  if (MOVED.includes(status)) return followed(get, site, url, headers['location']);
  if (status === 404) return unsure('absent');
  return status >= 400 ? unsure('away') : { is: 'there' };
}
