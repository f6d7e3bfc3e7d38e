/** The feed at the desk: what waits and what is hidden, and what a moderator decides about it, each with its reason. */
import { createHash } from 'node:crypto';
import { invalid, isProblem, problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import { feedQueues, parseFeedDecisions } from '../../model/wire/desk-feed.ts';
import type { DeskFeed, DeskPost, FeedDecided, FeedLog, FeedQueue } from '../../model/wire/desk-feed.ts';
import { workingTimeBetween } from '../../model/windows.ts';
import { wireVersion } from '../../model/wire/version.ts';
import type { Instant } from '../../model/wire/shape.ts';
import type { Clock } from '../edge/clock.ts';
import type { FeedDecision, FeedLogLine, FeedStore, Staff, Store } from '../store/store.ts';
import { nameOf } from './place.ts';
import type { Pictures } from './mirror/shown-pictures.ts';
import { withOwnPictures } from './pictures.ts';
import { among, ruleOf } from './rules.ts';
import type { FeedSite } from './settings.ts';
import { judged } from './shown.ts';
import type { Judged } from './shown.ts';

/** What the desk uses of the companion. */
export interface FeedDeskDeps {
  readonly store: FeedStore;
  readonly clock: Clock;
  /** Who works at the desk of the site, by id: names for the log. */
  readonly staff: () => Promise<readonly Staff[]>;
}

/** What is asked of a queue. */
export interface FeedDeskQuery {
  readonly queue?: FeedQueue;
  /** Posts of this address, or with this id, whatever became of them; in place of a queue. */
  readonly address?: string;
  readonly limit?: number;
  /** The `next` of the page before. */
  readonly after?: string;
}

/** The longest pin: a year. */
const LONGEST_PIN = 366 * 86_400_000;

const names = async ({ staff }: FeedDeskDeps): Promise<(id: string) => string | undefined> => {
  const known = new Map((await staff()).map(({ id, name }) => [id, name]));
  return (id) => known.get(id);
};

const made = (
  { act, until, reason, at, staff }: FeedLogLine,
  nameOfStaff: (id: string) => string | undefined,
): FeedLog['lines'][number] => {
  const name = nameOfStaff(staff);
  return {
    act,
    reason,
    at: at as Instant,
    ...(until !== undefined && { until: until as Instant }),
    ...(name !== undefined && { name }),
  };
};

/** Does a post stand in a queue? */
const stands: Readonly<
  Record<FeedQueue, (one: Judged, decided: ReadonlyMap<string, FeedDecision>) => boolean>
> = {
  held: ({ verdict }) => verdict.state === 'held',
  // What is too old, too new or in another language needs nobody's eyes.
  hidden: ({ verdict }) =>
    verdict.state === 'hidden' && !['age', 'young', 'language', 'window'].includes(verdict.why ?? ''),
  pinned: ({ verdict }) => verdict.pinnedUntil !== undefined,
  decided: ({ post }, decided) => decided.has(post.id),
  shown: ({ verdict }) => verdict.state === 'shown',
};

/** A page of a queue, newest first. @param pictures those that may be shown: the desk asks no stranger's server */
export async function readFeedDesk(
  deps: FeedDeskDeps,
  feedSite: FeedSite,
  { queue = 'held', address, limit = 50, after }: FeedDeskQuery,
  pictures: Pictures,
): Promise<DeskFeed> {
  const { site, feed } = feedSite;
  const { calendar } = site.policy;
  const now = deps.clock.now();
  const all = [...(await judged(deps.store, feedSite, now))].sort(
    (a, b) => Date.parse(b.at) - Date.parse(a.at) || (a.post.id < b.post.id ? -1 : 1),
  );
  const decided = new Map((await deps.store.decisions(site.id)).map((one) => [one.item, one]));
  const sources = new Map(feed.sources.map((source) => [source.id, nameOf(source).slice(0, 200)]));
  const nameOfStaff = await names(deps);
  const isMeant = address === undefined ? undefined : among([address]);
  const standing = all.filter((one) => (isMeant ? isMeant(one.post) : stands[queue](one, decided)));
  // After a post that is no longer there, the queue begins anew: nothing is passed over.
  const from = after === undefined ? 0 : standing.findIndex(({ post }) => post.id === after) + 1;
  const page = standing.slice(from, from + limit);
  const last = from + limit < standing.length ? page.at(-1)?.post.id : undefined;
  return {
    wire: wireVersion,
    queue,
    posts: page.map(({ post, source, at, verdict }): DeskPost => {
      const decision = decided.get(post.id);
      const sourceName = sources.get(source);
      return {
        post: withOwnPictures(post, site.origins, pictures),
        source,
        state: verdict.state,
        words: verdict.words ?? [],
        ...(sourceName !== undefined && { sourceName }),
        ...(verdict.why !== undefined && { why: verdict.why }),
        ...(decision && { decision: made(decision, nameOfStaff) }),
        ...(calendar &&
          verdict.state === 'held' && {
            waited: Math.max(0, Math.round(workingTimeBetween(calendar, Date.parse(at), now))),
          }),
      };
    }),
    counts: Object.fromEntries(
      feedQueues.map((name) => [name, all.filter((one) => stands[name](one, decided)).length]),
    ),
    ...(last !== undefined && { next: last }),
  };
}

/** How many posts wait for somebody. */
export const feedHeld = async (store: FeedStore, feedSite: FeedSite, now: number): Promise<number> =>
  (await judged(store, feedSite, now)).filter(({ verdict }) => verdict.state === 'held').length;

const hashed = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Visible ASCII; the draft's structured field may put it in quotation marks. */
const KEY = /^[\x21-\x7e]{8,200}$/;

/**
 * Takes decisions, each by itself: one that cannot be made harms no other.
 * @param staff who has signed in for this site
 * @param key Idempotency-Key of the request: the same request again gives the same answer (S-27)
 */
export async function decideFeed(
  { store, once, clock }: Pick<FeedDeskDeps, 'store' | 'clock'> & { readonly once: Store['once'] },
  feedSite: FeedSite,
  staff: Staff,
  key: string | undefined,
  body: unknown,
): Promise<FeedDecided | Problem> {
  const read = parseFeedDecisions(body);
  if (isProblem(read)) return read;
  const path = '/Idempotency-Key';
  if (key === undefined || !KEY.test(key)) return invalid({ path, code: key ? 'format' : 'missing' });
  const { id } = feedSite.site;
  const now = clock.now();
  const at = new Date(now).toISOString();
  const known = await judged(store, feedSite, now);
  const posts = new Map(known.map((one) => [one.post.id, one]));
  const standing = new Map((await store.decisions(id)).map((one) => [one.item, one]));
  const lines: FeedLogLine[] = [];
  const results = read.decisions.map(({ post, act, until, reason }): FeedDecided['results'][number] => {
    const before = standing.get(post);
    const one = posts.get(post);
    const ends = until === undefined ? NaN : Date.parse(until);
    const refuse = (why: 'not-found' | 'conflict' | 'invalid'): FeedDecided['results'][number] => ({
      post,
      state: one?.verdict.state ?? 'unknown',
      problem: problem(why).type,
    });
    if (!one && !before) return refuse('not-found');
    if (act === 'undo' && !before) return refuse('conflict');
    if (act === 'pin' ? !(ends > now && ends <= now + LONGEST_PIN) : until !== undefined)
      return refuse('invalid');
    const line: FeedLogLine = {
      item: post,
      act,
      reason,
      staff: staff.id,
      at,
      ...(until !== undefined && { until: new Date(ends).toISOString() }),
    };
    lines.push(line);
    const { act: done, ...rest } = line;
    if (done === 'undo') standing.delete(post);
    else standing.set(post, { act: done, ...rest });
    const rule = ruleOf(feedSite.feed, [...standing.values()], feedSite.site.policy.calendar);
    return { post, state: one ? rule(one.post, one.source, now, one.at).state : 'unknown' };
  });
  const fingerprint = hashed(`POST /s/${id}/desk/feed ${staff.id}\n${JSON.stringify(read)}`);
  const answer = await once(id, hashed(`${id}\n${key}`), fingerprint, at, async (tx) => {
    for (const line of lines) await tx.decidePost(id, line);
    return { results };
  });
  return answer === 'key-reused' ? problem('key-reused') : answer.answer;
}

/** Every decision about a post. */
export async function readFeedLog(
  deps: FeedDeskDeps,
  feedSite: FeedSite,
  post: string,
): Promise<FeedLog | Problem> {
  const lines = await deps.store.history(feedSite.site.id, post);
  if (lines.length === 0) return problem('not-found');
  const nameOfStaff = await names(deps);
  return { post, lines: lines.map((line) => made(line, nameOfStaff)) };
}
