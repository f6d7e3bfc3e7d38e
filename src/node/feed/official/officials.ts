/** The accounts that were verified, looked at again every day: what cannot be confirmed for a week is not official. */
import type { FeedStore } from '../../store/store.ts';
import type { Clock } from '../../edge/clock.ts';
import type { Get } from '../../net/get.ts';
import { handleOf, networkOf } from '../place.ts';
import type { FeedSite, SourceSettings } from '../settings.ts';
import { isListed, verifyAccount } from './verify.ts';
import type { Verification } from './verify.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** So long an account stays official whose server, or whose institution's page, cannot be asked. */
const GRACE = 7 * DAY;

/** What the checks use of the companion. */
export interface OfficialDeps {
  readonly store: FeedStore;
  readonly get: Get;
  readonly clock: Clock;
}

/** What was looked at: another account, or another page of the institution, has not been. */
const subjectOf = (source: SourceSettings, { site }: FeedSite): string =>
  [handleOf(source)?.page ?? source.url ?? '', site.url, ...site.origins].join(' ').slice(0, 4000);

/** Sources that claim to be the institution's own on a network; a feed of its own pages needs no question. */
const claiming = ({ feed }: FeedSite): readonly SourceSettings[] =>
  feed.sources.filter((source) => source.official && networkOf(source) !== 'site');

/**
 * Looks at the accounts whose time has come: verified ones daily, others hourly.
 * @returns what was found now, by the id of the source
 * @throws what the store throws
 */
export async function checkOfficials(
  { store, get, clock }: OfficialDeps,
  feedSite: FeedSite,
  stop?: AbortSignal,
): Promise<ReadonlyMap<string, Verification>> {
  const { site } = feedSite;
  const found = new Map<string, Verification>();
  const known = new Map((await store.checks(site.id)).map((check) => [check.source, check]));
  for (const source of claiming(feedSite)) {
    if (stop?.aborted) break;
    const account = subjectOf(source, feedSite);
    const last = known.get(source.id);
    const before = last?.account === account ? last : undefined;
    const now = clock.now();
    const age = before ? now - Date.parse(before.checkedAt) : Infinity;
    if (age >= 0 && age < (before?.verified && before.reason !== 'unreachable' ? DAY : HOUR)) continue;
    const result = await verifyAccount(get, source, site, stop);
    if (stop?.aborted) break;
    found.set(source.id, result);
    const checkedAt = new Date(now).toISOString();
    const since = before?.verifiedAt;
    const lasts = since !== undefined && now - Date.parse(since) < GRACE;
    const verified = result.verified ?? (before?.verified === true && lasts);
    const verifiedAt = result.verified ? checkedAt : since;
    await store.saveCheck(site.id, {
      source: source.id,
      account,
      verified,
      reason: result.reason,
      checkedAt,
      ...(verifiedAt !== undefined && { verifiedAt }),
    });
  }
  return found;
}

/** The ids of the sources whose own words are the institution's, by what was found so far. */
export async function officialSources(store: FeedStore, feedSite: FeedSite): Promise<ReadonlySet<string>> {
  const { site, feed } = feedSite;
  const checks = new Map((await store.checks(site.id)).map((check) => [check.source, check]));
  return new Set(
    feed.sources
      .filter((source) => {
        if (!source.official) return false;
        if (networkOf(source) === 'site') return isOwnFeed(source, feedSite);
        const check = checks.get(source.id);
        // Taken off the list, an account is not official from then on.
        return (
          check?.verified === true && check.account === subjectOf(source, feedSite) && isListed(source, site)
        );
      })
      .map(({ id }) => id),
  );
}

const isOwnFeed = ({ url }: SourceSettings, { site }: FeedSite): boolean =>
  url !== undefined && site.origins.some((origin) => URL.parse(url)?.origin === origin);
