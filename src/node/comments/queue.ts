/** A queue of the desk, as a moderator reads it: everything of a comment, what was found in it, how long it has waited. */
import type { Found } from '../store/search.ts';
import { cut } from '../../model/facts.ts';
import type { Comment } from '../../model/comment.ts';
import type { Site } from '../../model/site.ts';
import { nextOpening, workingTimeBetween } from '../../model/windows.ts';
import { wireVersion } from '../../model/wire/version.ts';
import type { DeskComment, DeskContest, Queue } from '../../model/wire/desk.ts';
import type { DeskAnswer, Wave } from '../../model/wire/desk-wave.ts';
import { viewOf } from '../../model/wire/view.ts';
import type { Handed } from '../store/handed.ts';
import type { QueuePage, Staff, Store, StoredComment } from '../store/store.ts';
import { openContests } from './appeals/view.ts';
import { capabilitiesOf } from './capabilities.ts';
import { checkText } from './checks/run.ts';
import type { WordRules } from './checks/rules.ts';
import { instantOf } from './deps.ts';
import type { CommentsDeps } from './deps.ts';
import type { LikeMark } from './waves/mark.ts';
import type { FoundWave, Waves } from './waves/waves.ts';
import { RULE_KEPT } from '../store/waves.ts';
import type { WaveRule } from '../store/waves.ts';
import type { WaveTerms } from '../../words/terms.ts';

/** Comments of a page where the desk does not say, and rows that are read at once to fill one up. */
const PAGE = 50;
const MOST_ROWS = 200;

/** The checks that hold a comment, or the edit of it that waits. */
const holdsOf = ({ heldBy, proposal }: Comment) => heldBy ?? proposal?.heldBy;

function deskComment(
  { comment, thread, email, reports }: QueuePage['comments'][number],
  { policy }: Site,
  rules: WordRules,
  contests: readonly DeskContest[],
  mark: string | undefined,
  now: number,
): DeskComment {
  const { version, knownAt, actedAt, receivedAt, proposal, author } = comment;
  const { calendar } = policy;
  const view = viewOf(comment, 'all', policy)!;
  // Here a check is called by its own name, and the edit that waits says what holds it.
  const heldBy = holdsOf(comment);
  const found = checkText({ text: proposal?.text ?? comment.text, name: author.name }, policy, rules);
  const rest = (heldBy ?? []).filter((rule) => !found.some((one) => one.rule === rule));
  return {
    ...view,
    ...(heldBy && { heldBy }),
    version,
    thread: thread.id,
    page: thread.canonical,
    ...(thread.title !== undefined && { title: thread.title }),
    ...(knownAt !== undefined && { knownAt }),
    ...(actedAt !== undefined && { actedAt }),
    ...(calendar && {
      waited: Math.round(workingTimeBetween(calendar, Date.parse(proposal?.at ?? receivedAt), now)),
    }),
    ...(email !== undefined && { email }),
    found: [
      ...found.map(({ rule, words = [] }) => ({ rule, words })),
      ...rest.map((rule) => ({ rule, words: [] })),
    ],
    reports,
    ...(mark !== undefined && { mark }),
    contests,
  };
}

/** Queues that wait for an act, in the order in which the desk opens on them. */
const opening: readonly Queue[] = ['pending', 'held', 'reported', 'contested'];

/** Rules that may have held some of these comments. */
const rulesFor = async (
  store: Pick<Store, 'waveRules'>,
  site: string,
  comments: readonly StoredComment[],
  now: number,
): Promise<readonly WaveRule[]> =>
  comments.some(({ comment }) => holdsOf(comment)?.includes('wave'))
    ? store.waveRules(site, instantOf(now - RULE_KEPT))
    : [];

/** Waves of one answer; code points of an excerpt; excerpts beside the one that is whole. */
const MOST_WAVES = 50;
const EXCERPT = 200;
const OTHERS = 4;

/** What is asked of a queue. */
export interface QueueAsked {
  /** Absent: the first that is not empty. */
  readonly queue?: Queue | undefined;
  readonly limit?: number | undefined;
  readonly after?: string | undefined;
  /** Finds comments that are nearly the same; absent: each stands by itself. */
  readonly waves?: Waves | undefined;
  /** Writes the line about a comment that is with a service. */
  readonly mark?: ((one: Handed, now: number) => string) | undefined;
  /** Writes the line about a comment that is like a wave that was refused. */
  readonly like?: LikeMark | undefined;
  /** What stands on the row of a wave. */
  readonly row?: WaveTerms['row'] | undefined;
  /** What a search has found, in place of the comments of a queue. */
  readonly found?: Found | undefined;
}

/** A page without the members of waves: where they leave little of it, the next ones are read too. */
async function pageOf(
  store: Pick<Store, 'queue'>,
  site: string,
  queue: Queue,
  { limit = PAGE, after }: QueueAsked,
  hidden: ReadonlySet<string>,
): Promise<QueuePage> {
  const first = await store.queue(site, queue, { limit, ...(after !== undefined && { after }) });
  const comments = first.comments.filter(({ comment }) => !hidden.has(comment.id));
  let { next } = first;
  while (next !== undefined && hidden.size && comments.length < limit / 2) {
    const more: QueuePage = await store.queue(site, queue, { limit: MOST_ROWS, after: next });
    for (const one of more.comments) if (!hidden.has(one.comment.id)) comments.push(one);
    ({ next } = more);
  }
  const { next: _, ...rest } = first;
  return { ...rest, comments, ...(next !== undefined && { next }) };
}

/** What the desk is told for somebody who reads no queue: who they are, and nothing of any comment. */
export const readNoQueue = async (
  { store, clock }: Pick<CommentsDeps, 'store' | 'clock'>,
  { id, policy }: Site,
  { name, role }: Staff,
): Promise<DeskAnswer> => ({
  ...{ wire: wireVersion, queue: 'pending', comments: [], waves: [], rooms: {}, names: {}, counts: {} },
  ...{ serverTime: instantOf(clock.now()), me: { name, role }, clauses: [] },
  cursor: await store.cursor(id, 'public'),
  ...{ requireStatement: policy.requireStatement, fourEyes: policy.fourEyes },
  capabilities: capabilitiesOf(policy),
});

/**
 * Reads a page of a queue.
 *
 * @param staff who has signed in for this site, and may read
 */
export async function readQueue(
  { store, clock, lists }: Pick<CommentsDeps, 'store' | 'clock' | 'lists'>,
  site: Site,
  staff: Staff,
  asked: QueueAsked,
): Promise<DeskAnswer> {
  const { policy } = site;
  const now = clock.now();
  // Before the rows: what comes in between is seen again rather than missed.
  const cursor = await store.cursor(site.id, 'all');
  let { queue } = asked;
  if (queue === undefined) {
    const { counts } = await store.queue(site.id, 'pending', { limit: 1 });
    queue = opening.find((name) => counts[name] > 0) ?? 'pending';
  }
  const found = asked.waves ? (await asked.waves(site.id, queue)).slice(0, MOST_WAVES) : [];
  const hidden = new Set(found.flatMap(({ members }) => members.map(({ id }) => id)));
  const { found: sought } = asked;
  const page: QueuePage = sought
    ? { ...sought, counts: (await store.queue(site.id, queue, { limit: 1 })).counts }
    : await pageOf(store, site.id, queue, asked, hidden);
  const ids = page.comments.map(({ comment }) => comment.id);
  const contests = await openContests(store, site.id, ids, staff);
  const words = await lists(store, site);
  const { mark, like, row } = asked;
  const cases = mark ? await store.handed(site.id, [...ids, ...found.map(({ key }) => key)]) : undefined;
  const samples = await Promise.all(found.map(({ key }) => store.comment(site.id, key)));
  const all = [...page.comments, ...samples.filter((one) => one !== undefined)];
  const rules = like ? await rulesFor(store, site.id, all, now) : [];
  const told = (stored: QueuePage['comments'][number]): DeskComment => {
    const { id } = stored.comment;
    const one = cases?.get(id);
    const { comment } = stored;
    const rule = holdsOf(comment)?.includes('wave') && like?.(comment.proposal?.text ?? comment.text, rules);
    const line = [one && mark?.(one, now), rule].filter(Boolean).join(' · ') || undefined;
    return deskComment(stored, site, words, contests.get(id) ?? [], line, now);
  };
  /** A wave as it is told; undefined where its first comment has been decided meanwhile. */
  const waveOf = async ({ kind, key, members }: FoundWave, n: number): Promise<Wave | undefined> => {
    const stored = samples[n];
    const thread = stored && (await store.thread(site.id, stored.comment.thread));
    if (!thread) return undefined;
    return {
      ...{ key, kind },
      ...(row && { title: row[kind](members.length) }),
      sample: told({ ...stored, thread }),
      others: members.slice(1, 1 + OTHERS).map(({ text }) => cut(text, EXCERPT)),
      members: members.map(({ id, version }) => ({ comment: id, version })),
    };
  };
  const waves = await Promise.all(asked.after === undefined ? found.map(waveOf) : []);
  const next = policy.calendar && nextOpening(policy.calendar, now);
  return {
    wire: wireVersion,
    queue,
    comments: page.comments.map(told),
    waves: waves.filter((wave) => wave !== undefined),
    ...(page.next !== undefined && { next: page.next }),
    ...(sought?.back !== undefined && { back: sought.back }),
    cursor,
    rooms: {},
    names: {},
    counts: page.counts,
    ...(page.oldestAt !== undefined && { oldestAt: page.oldestAt }),
    ...(next !== undefined && next > now && { serviceAt: instantOf(next) }),
    serverTime: instantOf(now),
    me: { name: staff.name, role: staff.role },
    requireStatement: policy.requireStatement,
    fourEyes: policy.fourEyes,
    clauses: policy.charter.clauses.map((clause) => ({
      ...clause,
      ...(policy.charter.url !== undefined && { url: policy.charter.url }),
    })),
    capabilities: capabilitiesOf(policy),
  };
}
