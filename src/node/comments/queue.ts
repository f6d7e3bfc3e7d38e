/** A queue of the desk, as a moderator reads it: everything of a comment, what was found in it, how long it has waited. */
import type { Site } from '../../model/site.ts';
import { workingTimeBetween } from '../../model/windows.ts';
import { wireVersion } from '../../model/wire/version.ts';
import type { DeskComment, DeskContest, Queue } from '../../model/wire/desk.ts';
import type { DeskQueuePage, Wave } from '../../model/wire/desk-tools.ts';
import { viewOf } from '../../model/wire/view.ts';
import { cut } from '../../model/facts.ts';
import type { QueuePage, Staff, Store } from '../store/store.ts';
import { openContests } from './appeals/view.ts';
import { capabilitiesOf } from './capabilities.ts';
import { checkText } from './checks/run.ts';
import type { CheckRules } from './checks/rules.ts';
import { instantOf } from './deps.ts';
import type { CommentsDeps } from './deps.ts';
import { serviceAt } from './receipt.ts';
import type { FoundWave, Waves } from './waves/waves.ts';

/** Comments of a page where the desk does not say. */
const PAGE = 50;

function deskComment(
  { comment, thread, email, reports }: QueuePage['comments'][number],
  { policy }: Site,
  rules: CheckRules,
  contests: readonly DeskContest[],
  now: number,
): DeskComment {
  const { version, knownAt, actedAt, receivedAt, proposal, author } = comment;
  const { calendar } = policy;
  const view = viewOf(comment, 'all', policy)!;
  // Here a check is called by its own name, and the edit that waits says what holds it.
  const heldBy = comment.heldBy ?? proposal?.heldBy;
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
    contests,
  };
}

/** @param staff who has signed in for this site, and may read */
export async function readQueue(
  { store, clock, rules }: Pick<CommentsDeps, 'store' | 'clock' | 'rules'>,
  site: Site,
  staff: Staff,
  queue: Queue,
  { limit = PAGE, after }: { readonly limit?: number | undefined; readonly after?: string | undefined },
): Promise<DeskPage> {
  const { policy } = site;
  const now = clock.now();
  // Before the rows: what comes in between is seen again rather than missed.
  const cursor = await store.cursor(site.id, 'all');
  const page = await store.queue(site.id, queue, { limit, ...(after !== undefined && { after }) });
  const ids = page.comments.map(({ comment }) => comment.id);
  const contests = await openContests(store, site.id, ids, staff);
  return {
    wire: wireVersion,
    queue,
    comments: page.comments.map((stored) =>
      deskComment(stored, site, rules(site), contests.get(stored.comment.id) ?? [], now),
    ),
    ...(page.next !== undefined && { next: page.next }),
    cursor,
    counts: page.counts,
    ...(page.oldestAt !== undefined && { oldestAt: page.oldestAt }),
    serverTime: instantOf(now),
    me: { name: staff.name, role: staff.role },
    requireStatement: policy.requireStatement,
    fourEyes: policy.fourEyes,
    clauses: policy.charter.clauses.map(({ ref, title }) => ({
      ref,
      title,
      ...(policy.charter.url !== undefined && { url: policy.charter.url }),
    })),
    capabilities: capabilitiesOf(policy),
  };
}
