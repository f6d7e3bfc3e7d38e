/**
 * A vote, from its arrival to its receipt: let through the same gate as the comments, capped, and written once for its
 * key (S-27). The page gets its thread with the first vote as with the first comment, after the same look at it.
 */
import { isProblem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import type { Site } from '../../model/site.ts';
import type { Thread } from '../../model/thread.ts';
import { canonicalUrl } from '../../model/url/canonical.ts';
import { parseVote } from '../../model/wire/rating.ts';
import type { Ballot } from '../../model/wire/rating.ts';
import type { Page } from '../comments/birth.ts';
import { instantOf } from '../comments/deps.ts';
import { gateOf } from '../comments/gate.ts';
import { born } from '../comments/place.ts';
import { refuse } from '../comments/refuse.ts';
import type { Visit } from '../comments/submit.ts';
import { hashed, newSalt, tokenOf } from '../comments/tokens.ts';
import { writeOnce } from '../comments/write-once.ts';
import type { Reads, Tx } from '../store/store.ts';
import type { RatingsDeps } from './deps.ts';
import { crowded } from './limits.ts';
import { ratingOf } from './read.ts';

/** Ends the write while one may not vote. @param address of the page, which counts where it has no thread yet */
export async function passRatingGate(
  reads: Pick<Reads, 'switched'>,
  site: Site,
  now: number,
  thread: Thread | undefined,
  address: string,
): Promise<void> {
  const gate = await gateOf(reads, site, now, thread, address, 'ratings');
  if (gate.open) return;
  refuse('closed', {
    ...(gate.opensAt !== undefined && { until: instantOf(gate.opensAt) }),
    ...(gate.reason !== undefined && { detail: gate.reason }),
  });
}

/** Kept under the key: enough to make the answer again. */
interface Kept {
  readonly id: string;
  readonly salt: string;
  readonly address: string;
}

/** @param body the parsed JSON of the request. @returns the receipt, or a problem, and nothing was written */
export async function castVote(
  deps: RatingsDeps,
  { site, visitor, key }: Pick<Visit, 'site' | 'visitor' | 'key'>,
  body: unknown,
): Promise<Ballot | Problem> {
  const draft = parseVote(body);
  if (isProblem(draft)) return draft;
  const { kind, value } = draft;
  const address = canonicalUrl({ location: draft.page });
  let page: Page | undefined;
  let asksPage = false;
  // Asked once a request, however often the transaction is tried; a repeated key does not come here.
  let wait: number | undefined;

  const write = async (tx: Tx, now: number): Promise<Kept> => {
    const at = instantOf(now);
    const there = (await tx.threadAt(site.id, address)) ?? (page && (await tx.threadAt(site.id, page.url)));
    await passRatingGate(tx, site, now, there, page?.url ?? address);
    if (!there && !page) {
      asksPage = true;
      refuse('no-page');
    }
    const own = there?.canonical ?? page?.url ?? address;
    wait ??= crowded(deps, site.id, visitor, own, deps.ratings(site).perDay);
    if (wait) refuse('rate-limited', { retryAfter: wait });
    const thread = there ?? (await tx.addThread(born(deps, site.id, address, page, at)));
    const salt = newSalt(deps);
    const id = `v${deps.random(12)}`;
    const token = hashed(tokenOf(deps, site.id, salt));
    await tx.addVote({ id, site: site.id, thread: thread.id, kind, value, token, receivedAt: at });
    return { id, salt, address: thread.canonical };
  };

  const once = () =>
    writeOnce(deps, site.id, { key, what: `POST /s/${site.id}/ratings`, body: draft }, write);
  let answer = await once();
  // Nothing but SQL is awaited in a transaction, so the page is asked between two.
  if (asksPage) {
    const looked = await deps.births.look(site, address, deps.rules(site).pages);
    if (isProblem(looked)) return looked;
    page = looked;
    answer = await once();
  }
  if (isProblem(answer)) return answer;
  const { id, salt, address: own } = answer.answer;
  const thread = await deps.store.threadAt(site.id, own);
  return {
    id,
    token: tokenOf(deps, site.id, salt),
    value,
    rating: await ratingOf(deps, deps.store, site, kind, own, thread),
  };
}
