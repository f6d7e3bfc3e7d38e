/** What the votes on a page say, as all may read it. A read never creates anything. */
import { problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import { toldOf } from '../../model/rating.ts';
import type { RatingKind } from '../../model/rating.ts';
import type { Site } from '../../model/site.ts';
import type { Thread } from '../../model/thread.ts';
import { hasAddress } from '../../model/thread.ts';
import { withinOrigins } from '../../model/url/address.ts';
import { canonicalUrl } from '../../model/url/canonical.ts';
import type { Rating } from '../../model/wire/rating.ts';
import { wireVersion } from '../../model/wire/version.ts';
import { instantOf } from '../comments/deps.ts';
import { gateOf } from '../comments/gate.ts';
import { hashed } from '../comments/tokens.ts';
import type { Reads } from '../store/store.ts';
import type { RatingsDeps } from './deps.ts';

/** What a reader asks for; the routes have read each part by its shape. */
export interface RatingAsked {
  readonly page: string;
  readonly kind?: RatingKind;
}

/** The rating of a page now. @param thread absent: nobody has written or voted there */
export async function ratingOf(
  { ratings, clock }: Pick<RatingsDeps, 'ratings' | 'clock'>,
  reads: Pick<Reads, 'tally' | 'switched'>,
  site: Site,
  kind: RatingKind,
  address: string,
  thread: Thread | undefined,
): Promise<Rating> {
  const now = clock.now();
  const tally = thread ? await reads.tally(site.id, thread.id, kind) : { count: 0, sum: 0 };
  const gate = await gateOf(reads, site, now, thread, address, 'ratings');
  return {
    wire: wireVersion,
    address: thread && hasAddress(thread, address) ? thread.canonical : address,
    kind,
    ...toldOf(kind, tally, ratings(site).least),
    open: gate.open,
    ...(gate.opensAt !== undefined && { opensAt: instantOf(gate.opensAt) }),
    ...(!gate.open && gate.reason !== undefined && { reason: gate.reason }),
    ...(site.policy.calendar && { zone: site.policy.calendar.zone }),
    serverTime: instantOf(now),
  };
}

/** @returns the rating and its tag, equal for answers that differ in nothing but their time; or `not-found` for a page that is not the site's */
export async function readRating(
  deps: Pick<RatingsDeps, 'store' | 'clock' | 'ratings' | 'rules'>,
  site: Site,
  { page, kind = 'stars' }: RatingAsked,
): Promise<{ readonly rating: Rating; readonly tag: string } | Problem> {
  const { store } = deps;
  const address = canonicalUrl({ location: page });
  const thread = await store.threadAt(site.id, address);
  if (!thread && !withinOrigins(address, site.origins) && !deps.rules(site).pages.includes(address))
    return problem('not-found');
  const rating = await ratingOf(deps, store, site, kind, address, thread);
  const { serverTime: _, ...lasting } = rating;
  return { rating, tag: `"${hashed(JSON.stringify(lasting)).slice(0, 32)}"` };
}
