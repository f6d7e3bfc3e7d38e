/**
 * Is an account the institution's own? It is when the account's server says that its link to the institution's
 * page was verified, when the institution's page says `rel="me"` of the account, or when its handle is the site's own
 * host name, which only who holds the name can have. And it must be on the site's own list of accounts.
 */
import type { Site } from '../../../model/site.ts';
import { htmlToSegments } from '../../../model/text/html-to-segments.ts';
import { sameAddress, withinOrigins } from '../../../model/url/address.ts';
import { isFailure } from '../../net/failure.ts';
import type { Get, GetAnswer } from '../../net/get.ts';
import { handleOf, networkOf } from '../place.ts';
import { link, list, words } from '../readers/foreign.ts';
import type { SourceSettings } from '../settings.ts';
import { relMe } from './rel-me.ts';

/** How it was verified, or why it was not. */
export type Verification =
  | { readonly verified: true; readonly reason: 'own-feed' | 'profile-link' | 'page-link' | 'own-name' }
  | { readonly verified: false; readonly reason: 'foreign-feed' | 'not-listed' | 'bad-account' | 'no-link' }
  /** Nobody could be asked: what was known before may stand for a while. */
  | { readonly verified: undefined; readonly reason: 'unreachable' };

const bare = (name: string | undefined): string => (name ?? '').trim().replace(/^@/, '').toLowerCase();

/** Is it on the site's own list of accounts? */
export function isListed(source: SourceSettings, { accounts }: Pick<Site, 'accounts'>): boolean {
  const handle = handleOf(source);
  return accounts.some(
    (account) =>
      account.network === source.type &&
      handle !== undefined &&
      (bare(account.handle) === bare(source.account) || sameAddress(account.url, handle.page)),
  );
}

/** Does a Bluesky handle say what the site's host says? Handles are verified by the network, through the name itself. */
const isOwnName = (name: string, origins: readonly string[]): boolean =>
  origins.some((origin) => {
    const host = URL.parse(origin)?.hostname.replace(/^www\./, '');
    return host !== undefined && host.includes('.') && bare(name) === host.toLowerCase();
  });

const jsonOf = ({ bytes }: GetAnswer): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return undefined;
  }
};

/** Addresses that one profile's verified fields link to. */
const verifiedLinks = (account: unknown): string[] =>
  list(account, 'fields')
    .filter((field) => words(field, 'verified_at') !== undefined)
    .flatMap((field) => htmlToSegments(words(field, 'value') ?? ''))
    .flatMap((segment) => (segment.type === 'link' ? [segment.href] : []));

/**
 * Asks, through the guarded way out. Never rejects.
 * @param source of a network, or a feed
 */
export async function verifyAccount(
  get: Get,
  source: SourceSettings,
  site: Site,
  signal?: AbortSignal,
): Promise<Verification> {
  const { origins } = site;
  if (networkOf(source) === 'site')
    return source.url !== undefined && withinOrigins(source.url, origins)
      ? { verified: true, reason: 'own-feed' }
      : { verified: false, reason: 'foreign-feed' };
  const handle = handleOf(source);
  if (!handle) return { verified: false, reason: 'bad-account' };
  if (!isListed(source, site)) return { verified: false, reason: 'not-listed' };
  const options = signal === undefined ? {} : { signal };
  let reached = true;
  const pages = [handle.page];
  if (source.type === 'bluesky') {
    const url = `${handle.server}/xrpc/app.bsky.actor.getProfile?actor=${encodeURIComponent(handle.name)}`;
    const profile = await get(url, { ...options, accept: 'application/json' });
    if (isFailure(profile) || profile.status >= 500 || profile.status === 429) reached = false;
    else {
      // `handle.invalid` is how the network says that the name does not lead to the account.
      const name = words(jsonOf(profile), 'handle');
      if (name !== undefined && bare(name) === bare(handle.name) && isOwnName(name, origins))
        return { verified: true, reason: 'own-name' };
    }
  } else if (source.type === 'mastodon') {
    const url = `${handle.server}/api/v1/accounts/lookup?acct=${encodeURIComponent(handle.name)}`;
    const answer = await get(url, { ...options, accept: 'application/json' });
    if (isFailure(answer) || answer.status >= 500 || answer.status === 429) reached = false;
    else {
      const account = jsonOf(answer);
      if (verifiedLinks(account).some((each) => withinOrigins(each, origins)))
        return { verified: true, reason: 'profile-link' };
      const own = link(account, 'url');
      // Where its server says that it lives, on that server.
      if (own !== undefined && withinOrigins(own, [handle.server])) pages.push(own);
    }
  }
  const page = await get(site.url, { ...options, accept: 'text/html' });
  if (isFailure(page) || page.status >= 500 || page.status === 429)
    return { verified: undefined, reason: 'unreachable' };
  if (page.status === 200 && withinOrigins(page.url, origins)) {
    const said = relMe(new TextDecoder().decode(page.bytes), page.url);
    if (said.some((each) => pages.some((one) => sameAddress(each, one))))
      return { verified: true, reason: 'page-link' };
  }
  return reached ? { verified: false, reason: 'no-link' } : { verified: undefined, reason: 'unreachable' };
}
