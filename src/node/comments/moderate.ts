/**
 * Decisions of the desk: each a move of the machine, compared with the version that was seen (S-30), with its line in
 * the log. What is published is what was read.
 */
import type { CommentState, Role } from '../../model/comment-states.ts';
import { decideEdit } from '../../model/comment-edit.ts';
import { move } from '../../model/comment-move.ts';
import type { Comment } from '../../model/comment.ts';
import { isProblem, problem } from '../../model/problem.ts';
import type { Problem } from '../../model/problem.ts';
import type { Site } from '../../model/site.ts';
import { parseDecisions } from '../../model/wire/desk.ts';
import type { Decided, DeskDecision } from '../../model/wire/desk.ts';
import type { Staff, StoredComment, Tx } from '../store/store.ts';
import { answersOwn, settleAppeals } from './appeals/decide.ts';
import { instantOf } from './deps.ts';
import type { CommentsDeps } from './deps.ts';
import { writeOnce } from './write-once.ts';

/** Who may decide at all; the machine says what. */
const decides = (role: Role): boolean => role === 'moderator' || role === 'admin';

/** States that answer those who reported a comment. */
const settles: readonly CommentState[] = ['published', 'rejected', 'removed', 'deleted'];

/** States that an edit may be given. */
const forEdit: readonly CommentState[] = ['published', 'rejected', 'held', 'pending'];

/** A reported comment that stays: no move, but a decision all the same (DSA art. 16(5)). */
function keep(comment: Comment, by: Role, at: string, reason: string | undefined): Comment {
  const knownAt = comment.knownAt ?? at;
  return {
    ...comment,
    version: comment.version + 1,
    knownAt,
    actedAt: at,
    decision: { to: comment.state, by, at, knownAt, automated: false, ...(reason && { reason }) },
  };
}

/** What a decision makes of a comment. */
function next({ comment, reports }: StoredComment, decision: DeskDecision, by: Role, site: Site, at: string) {
  const { to, version, statement, reason, heldBy } = decision;
  const { mode, requireStatement } = site.policy;
  if (version !== comment.version) return problem('conflict');
  if (!decides(by)) return problem('forbidden');
  const carry = {
    at,
    version,
    rules: { mode, requireStatement },
    ...(statement && { statement }),
    ...(reason !== undefined && { reason }),
    ...(heldBy && { heldBy }),
  };
  if (decision.edit)
    return forEdit.includes(to)
      ? decideEdit(comment, to as 'published' | 'rejected' | 'held' | 'pending', by, carry)
      : problem('conflict');
  if (to === 'published' && comment.state === to && reports > 0) return keep(comment, by, at, reason);
  return move(comment, to, by, carry);
}

/** One result of the answer. */
type Result = Decided['results'][number];

/** Takes one decision. @param staff who decides @param at now */
export async function decideOne(
  tx: Tx,
  site: Site,
  staff: Staff,
  decision: DeskDecision,
  at: string,
): Promise<Result> {
  const stored = await tx.comment(site.id, decision.comment);
  const result = (now: Pick<Comment, 'state' | 'version'> | undefined, why?: Problem): Result => ({
    comment: decision.comment,
    state: now?.state ?? 'unknown',
    ...(now && { version: now.version }),
    ...(why && { problem: why.type }),
  });
  if (!stored) return result(undefined, problem('not-found'));
  const { comment } = stored;
  const decided = next(stored, decision, staff.role, site, at);
  if (isProblem(decided)) return result(comment, decided);
  if (await answersOwn(tx, site, staff, [comment, decided], decision.to))
    return result(comment, problem('forbidden'));
  const { decision: made } = decided;
  const saved = await tx.saveComment(decided, comment.version, {
    comment: comment.id,
    at,
    by: staff.role,
    staff: staff.id,
    from: decision.edit ? `edit ${comment.proposal?.state ?? ''}` : comment.state,
    to: decision.edit ? `edit ${decision.to}` : decided.state,
    ...(made?.ground !== undefined && { ground: made.ground }),
    ...(made?.reason !== undefined && { reason: made.reason }),
  });
  if (saved && settles.includes(decided.state) && !decision.edit)
    await tx.decideReports(site.id, comment.id, at);
  if (saved) await settleAppeals(tx, site.id, comment, decided, { at, staff: staff.id });
  if (!saved) return result((await tx.comment(site.id, decision.comment))?.comment, problem('conflict'));
  return result(decided);
}

/**
 * Takes decisions, each by itself: one that cannot be made harms no other.
 *
 * @param staff who has signed in for this site.
 * @returns for each, in order: the new state; or why not, `conflict` (it has changed; the state of now is given),
 *   `invalid` (no statement, no reason), `forbidden` (not this role), `not-found`.
 */
export async function decide(
  deps: Pick<CommentsDeps, 'store' | 'clock'>,
  site: Site,
  staff: Staff,
  key: string | undefined,
  body: unknown,
): Promise<Decided | Problem> {
  const read = parseDecisions(body);
  if (isProblem(read)) return read;
  const answer = await writeOnce(
    deps,
    site.id,
    { key, what: `POST /s/${site.id}/desk/decisions ${staff.id}`, body: read },
    async (tx, now) => {
      const results: Result[] = [];
      for (const one of read.decisions) results.push(await decideOne(tx, site, staff, one, instantOf(now)));
      return { results };
    },
  );
  return isProblem(answer) ? answer : answer.answer;
}
