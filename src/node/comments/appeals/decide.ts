/**
 * Answering a contest (DSA art. 20): by a human, with an explanation that whoever contests reads. Who decided first is
 * in the log, and where the site asks for four eyes another one must answer.
 */
import { answeredBy } from '../../../model/appeal.ts';
import type { Contest } from '../../../model/appeal.ts';
import { decideEdit } from '../../../model/comment-edit.ts';
import { move } from '../../../model/comment-move.ts';
import type { Comment } from '../../../model/comment.ts';
import { isStaff } from '../../../model/comment-carry.ts';
import { isProblem, problem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Site } from '../../../model/site.ts';
import { parseAppealDecision } from '../../../model/wire/desk.ts';
import type { AppealDecided, AppealDecision } from '../../../model/wire/desk.ts';
import type { Staff, Tx } from '../../store/store.ts';
import { instantOf } from '../deps.ts';
import type { CommentsDeps } from '../deps.ts';
import { need, refuse } from '../refuse.ts';
import { writeOnce } from '../write-once.ts';

/** What an answer makes of the comment; the first decision stays in it while it stands. */
function next(
  comment: Comment,
  byAuthor: boolean,
  { outcome, explanation, statement, version }: AppealDecision,
  { role }: Staff,
  { policy }: Site,
  at: string,
): Comment | Problem {
  if (outcome === 'upheld') return { ...comment, version: comment.version + 1 };
  const rules = { mode: policy.mode, requireStatement: policy.requireStatement };
  const carry = { at, version, rules, reason: explanation, ...(statement && { statement }) };
  if (!byAuthor) return move(comment, 'removed', role, carry);
  return comment.state === 'published'
    ? decideEdit(comment, 'published', role, carry)
    : move(comment, 'published', role, carry);
}

/**
 * Answers every open contest of a comment.
 *
 * @returns the comment as it is now; `forbidden` for a role that does not decide, and for whoever decided first where
 *   four eyes are asked for; `conflict` when it has changed or nothing is contested; `invalid` without a statement
 *   where one is needed.
 */
export async function decideAppeal(
  deps: Pick<CommentsDeps, 'store' | 'clock'>,
  site: Site,
  staff: Staff,
  key: string | undefined,
  body: unknown,
): Promise<AppealDecided | Problem> {
  const read = parseAppealDecision(body);
  if (isProblem(read)) return read;
  if (!isStaff(staff.role)) return problem('forbidden');
  const answer = await writeOnce(
    deps,
    site.id,
    { key, what: `POST /s/${site.id}/desk/appeals ${staff.id}`, body: read },
    async (tx, now): Promise<AppealDecided> => {
      const stored = await tx.comment(site.id, read.comment);
      if (!stored) refuse('not-found');
      const { comment } = stored;
      const open = (await tx.appeals(site.id, [comment.id])).filter(({ state }) => state === 'open');
      if (!open.length || comment.version !== read.version) refuse('conflict');
      if (site.policy.fourEyes && open.some(({ first }) => first === staff.id)) refuse('forbidden');
      const at = instantOf(now);
      const byAuthor = open.some(({ by }) => by === 'author');
      const made = need(next(comment, byAuthor, read, staff, site, at));
      const saved = await tx.saveComment(made, comment.version, {
        comment: comment.id,
        at,
        by: staff.role,
        staff: staff.id,
        from: made.state === comment.state ? 'appeal open' : comment.state,
        to: made.state === comment.state ? `appeal ${read.outcome}` : made.state,
        reason: read.explanation,
        ...(read.statement && { ground: read.statement.ground.ref }),
      });
      if (!saved) refuse('conflict');
      await tx.decideAppeals(
        site.id,
        comment.id,
        open.map(({ id }) => ({
          id,
          state: read.outcome,
          at,
          explanation: read.explanation,
          staff: staff.id,
        })),
      );
      if (made.state !== comment.state) await tx.decideReports(site.id, comment.id, at);
      return { comment: comment.id, state: made.state, version: made.version };
    },
  );
  return isProblem(answer) ? answer : answer.answer;
}

/** Does an act leave open what was contested? A report that is decided, for instance. */
const answersNone = (before: Comment, after: Comment): boolean =>
  before.state === after.state && before.proposal?.state === after.proposal?.state;

/**
 * Is this an ordinary decision by which whoever decided first would answer a contest of it, where the site asks for four
 * eyes? They may give what is asked for, and nothing else: to publish, or to remove what a reporter contests.
 */
export async function answersOwn(
  tx: Pick<Tx, 'appeals'>,
  { id, policy }: Site,
  staff: Staff,
  [before, after]: readonly [Comment, Comment],
  to: Comment['state'],
): Promise<boolean> {
  if (!policy.fourEyes || answersNone(before, after)) return false;
  const open = (await tx.appeals(id, [after.id])).filter(({ state }) => state === 'open');
  return open.some(
    ({ first, by }) => first === staff.id && to !== (by === 'author' ? 'published' : 'removed'),
  );
}

/**
 * Closes the open contests of a comment that another act has answered: its author has withdrawn it, or a moderator has
 * published, refused or removed it by the ordinary way.
 */
export async function settleAppeals(
  tx: Tx,
  site: string,
  before: Comment,
  after: Comment,
  { at, staff }: { readonly at: string; readonly staff?: string },
): Promise<void> {
  if (answersNone(before, after)) return;
  const open = (await tx.appeals(site, [after.id])).filter(({ state }) => state === 'open');
  const answer = (contest: Contest) => ({
    id: contest.id,
    state: answeredBy(contest, after),
    at,
    explanation: after.decision?.reason,
    staff,
  });
  await tx.decideAppeals(site, after.id, open.map(answer));
}
