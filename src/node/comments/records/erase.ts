/**
 * Erasing what is kept of somebody (GDPR art. 17, R-98): each comment is deleted by its move, which leaves its place
 * for the replies, and everything around it goes: words of its log, reports about it, mails, links, address. What the
 * person has reported stays as a report without words or sender.
 */
import { move } from '../../../model/comment-move.ts';
import { isProblem } from '../../../model/problem.ts';
import type { Site } from '../../../model/site.ts';
import { settleAppeals } from '../appeals/decide.ts';
import type { Store, Tx } from '../../store/store.ts';
import type { Subject } from '../../store/records.ts';

/** What was taken away. */
export interface Erased {
  readonly comments: number;
  readonly addresses: number;
  readonly reports: number;
  readonly votes: number;
}

/** What would be taken away. */
export const erasable = ({ comments, unverified, reports, votes }: Subject): Erased => ({
  comments: comments.length,
  addresses: comments.filter(({ email }) => email !== undefined).length + unverified.length,
  reports: reports.length,
  votes: votes.length,
});

/** How often a comment may change under an erasure before that says that it could not be done. */
const TRIES = 20;

/**
 * One comment. Its author or a moderator may change it meanwhile: then it is read again, for what is told as erased must
 * be gone.
 *
 * @param reference of the request: the reason that the log keeps
 * @throws when it changes again and again, and nothing was written
 */
async function eraseComment(tx: Tx, site: Site, id: string, at: string, reference: string): Promise<void> {
  for (let tries = 0; tries < TRIES; tries++) if (await eraseOnce(tx, site, id, at, reference)) return;
  throw new Error('A comment that is to be erased changes all the time.');
}

/** @returns false when it has changed since it was read */
async function eraseOnce(tx: Tx, site: Site, id: string, at: string, reference: string): Promise<boolean> {
  const stored = await tx.comment(site.id, id);
  if (!stored) return true;
  const { comment } = stored;
  const { mode, requireStatement } = site.policy;
  const gone =
    comment.state === 'deleted'
      ? undefined
      : move(comment, 'deleted', 'admin', { at, reason: reference, rules: { mode, requireStatement } });
  // First the words of its past: the line of the erasure itself stays, with its reference.
  await tx.eraseAround(site.id, id);
  if (!gone || isProblem(gone)) return true;
  const line = {
    comment: id,
    at,
    by: 'admin',
    from: comment.state,
    to: 'deleted',
    reason: reference,
  } as const;
  if (!(await tx.saveComment(gone, comment.version, line))) return false;
  await tx.decideReports(site.id, id, at);
  // Nobody can answer for a comment that is gone; the reason is the request's, and nothing for whoever contests.
  const { decision: _, ...rest } = gone;
  await settleAppeals(tx, site.id, comment, rest, { at });
  return true;
}

/**
 * Erases, comment by comment: whoever is killed in between begins again and finds the rest.
 *
 * @param now milliseconds since 1970 UTC. @returns how much
 */
export async function erase(
  store: Store,
  site: Site,
  subject: Subject,
  reference: string,
  now: number,
): Promise<Erased> {
  await eraseListed(store, site, { ...listOf(subject), reference }, now);
  return erasable(subject);
}

/** What an erasure is about, by ids: all that a list of erasures may keep. */
export interface Listed {
  readonly comments: readonly string[];
  readonly unverified: readonly string[];
  readonly reports: readonly string[];
  readonly votes: readonly string[];
}

export const listOf = ({ comments, unverified, reports, votes }: Subject): Listed => ({
  comments: comments.map(({ comment }) => comment.id),
  unverified,
  reports: reports.map(({ id }) => id),
  votes: votes.map(({ id }) => id),
});

/** Erases what a list names; what is not there, or erased already, is passed over. */
export async function eraseListed(
  store: Store,
  site: Site,
  { comments, unverified, reports, votes, reference }: Listed & { readonly reference: string },
  now: number,
): Promise<void> {
  const at = new Date(now).toISOString();
  for (const id of comments) await store.write((tx) => eraseComment(tx, site, id, at, reference));
  for (const id of unverified)
    await store.write(async (tx) => {
      await tx.dropContact(site.id, id);
      await tx.dropMails(site.id, id, at, ['check', 'decision', 'contest', 'reply', 'sanction']);
    });
  for (const id of reports) await store.write((tx) => tx.eraseReporter(site.id, id));
  for (const id of votes) await store.write((tx) => tx.dropVote(site.id, id));
  await store.records.settle();
}
