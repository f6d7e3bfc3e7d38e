/**
 * Reading a thread: one page of what everybody may see, with the rules of the moment. A read never creates a thread,
 * and says nothing of what waits (S-26).
 */
import { invalid, problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import type { Site } from '../../model/site.ts';
import { hasAddress } from '../../model/thread.ts';
import { withinOrigins } from '../../model/url/address.ts';
import { canonicalUrl } from '../../model/url/canonical.ts';
import type { ThreadPage } from '../../model/wire/thread.ts';
import { wireVersion } from '../../model/wire/version.ts';
import { policyAt } from '../../model/wire/view.ts';
import { capabilitiesOf } from './capabilities.ts';
import { proofBits } from './checks/proof.ts';
import { newPass } from './checks/pass.ts';
import { instantOf } from './deps.ts';
import type { CommentsDeps } from './deps.ts';
import { shutBy } from './gate.ts';
import { isBusy } from './guard/guard.ts';
import { publicPage } from './pages.ts';
import { hashed } from './tokens.ts';

/** What a reader asks for; the routes have read each part by its shape. */
export interface ThreadAsked {
  readonly page: string;
  readonly sort?: 'oldest' | 'newest' | 'replies' | 'votes';
  readonly limit?: number;
  readonly after?: string;
  readonly before?: string;
  readonly at?: string;
  readonly parent?: string;
}

/** Roots of a page, and replies under each, where the reader does not say (S-35). */
const ROOTS = 40;
const REPLIES = 5;
/** Comments after which a page begins no further root, so that a busy thread is no longer to load than a quiet one. */
const ENOUGH = 40;

/**
 * @returns the page, and its tag: equal for two answers that differ in nothing but the time at which they were given;
 *   or `invalid`, or `not-found` for a page that is not the site's.
 */
export async function readThread(
  deps: Pick<CommentsDeps, 'store' | 'clock' | 'sign' | 'rules' | 'signIn'>,
  site: Site,
  { page, sort = 'oldest', limit = ROOTS, ...where }: ThreadAsked,
): Promise<{ readonly thread: ThreadPage; readonly tag: string } | Problem> {
  const { store, clock } = deps;
  const { policy } = site;
  if (sort !== 'oldest' && sort !== 'newest')
    return invalid({ path: '/sort', code: 'choice', allowed: ['oldest', 'newest'] });
  const address = canonicalUrl({ location: page });
  // Before the rows: what comes in between is looked for again rather than missed.
  const cursor = await store.cursor(site.id, 'public');
  const thread = await store.threadAt(site.id, address);
  if (!thread && !withinOrigins(address, site.origins) && !deps.rules(site).pages.includes(address))
    return problem('not-found');
  const now = clock.now();
  const query = { sort, limit, replies: REPLIES, enough: Math.max(ENOUGH, limit), ...where };
  const found = thread && (await publicPage(store, site, thread.id, query, { cursor, now }));
  const bits = proofBits(deps.rules(site), await isBusy(store, site));
  const signIn = deps.signIn?.(site);
  const lasting: ThreadPage = {
    wire: wireVersion,
    address: thread && hasAddress(thread, address) ? thread.canonical : address,
    ...(thread && { id: thread.id }),
    ...(thread?.title !== undefined && { title: thread.title }),
    ...(thread?.lang !== undefined && { lang: thread.lang }),
    counts: { public: found?.total ?? 0 },
    policy: {
      ...policyAt(policy, now, { canonical: address, ...thread, ...(await shutBy(store, site)) }),
      ...(bits !== undefined && { proof: bits }),
      // Everybody has a name then, and it is not theirs to choose.
      ...(signIn?.claim && signIn.required && { fields: { ...policy.fields, name: 'absent' as const } }),
    },
    capabilities: capabilitiesOf(policy, signIn),
    sort,
    comments: found?.comments ?? [],
    ...(found?.next !== undefined && { next: found.next }),
    ...(found?.previous !== undefined && { previous: found.previous }),
  };
  // While the moderators are there, the moment of their next service is now, always another one.
  const { serviceAt: _, ...rules } = lasting.policy;
  return {
    thread: { ...lasting, cursor, pass: newPass(deps, site.id, now), serverTime: instantOf(now) },
    tag: `"${hashed(JSON.stringify({ ...lasting, comments: found?.digest, policy: rules })).slice(0, 32)}"`,
  };
}
