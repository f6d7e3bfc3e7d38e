/**
 * Contesting a decision (DSA art. 20): by the token of a receipt or of a report, without an account. The token says
 * which comment and which decision is meant; a wrong one is `not-found`, like everywhere (S-23).
 */
import { contestableByAuthor, contestableByReporter } from '../../../model/appeal.ts';
import type { Contest, Contestable } from '../../../model/appeal.ts';
import { invalid, isProblem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import { cleanLine } from '../../../model/text/clean.ts';
import { parseAppeal } from '../../../model/wire/report.ts';
import type { ReportReceipt } from '../../../model/wire/report.ts';
import type { Reads, StoredComment } from '../../store/store.ts';
import { instantOf } from '../deps.ts';
import type { CommentsDeps } from '../deps.ts';
import { limited } from '../limits.ts';
import { lives } from '../own.ts';
import { refuse } from '../refuse.ts';
import { contestSanction } from '../sanctions/contest.ts';
import type { Visit } from '../submit.ts';
import { hashed, newReference } from '../tokens.ts';
import { writeOnce } from '../write-once.ts';

/** Whose token it is, and what they may contest. */
interface Standing {
  readonly stored: StoredComment;
  readonly by: Contest['by'];
  readonly open: Contestable | undefined;
}

async function standing(tx: Reads, site: string, token: string, now: number): Promise<Standing | undefined> {
  const [own] = await tx.byTokens(site, [hashed(token)]);
  if (own)
    return lives(own, now)
      ? { stored: own, by: 'author', open: contestableByAuthor(own.comment) }
      : undefined;
  const report = await tx.report(site, hashed(token));
  const stored = report && (await tx.comment(site, report.comment));
  return (
    stored && {
      stored,
      by: { report: report.id },
      open: contestableByReporter(stored.comment, report.decidedAt),
    }
  );
}

/** Who made the contested decision, as the log has it: the last line of somebody of the site. */
async function firstOf(tx: Reads, site: string, comment: string): Promise<string | undefined> {
  return (await tx.audit(site, comment)).findLast(
    ({ staff, to }) => staff !== undefined && !to.startsWith('appeal'),
  )?.staff;
}

/**
 * Takes a contest.
 *
 * @returns its reference; `conflict` when no decision stands that can be contested, `gone` after the deadline,
 *   `duplicate` when it has been contested before.
 */
export async function openAppeal(
  deps: CommentsDeps,
  { site, visitor, key }: Visit,
  body: unknown,
): Promise<ReportReceipt | Problem> {
  const read = parseAppeal(body);
  if (isProblem(read)) return read;
  const text = read.text.normalize();
  if (!cleanLine(text)) return invalid({ path: '/text', code: 'missing' });
  const late = limited(deps, 'report', site.id, visitor);
  if (late) return late;
  const answer = await writeOnce(
    deps,
    site.id,
    { key, what: `POST /s/${site.id}/appeals`, body: read },
    async (tx, now) => {
      if (read.sanction !== undefined)
        return contestSanction(tx, deps, site, { ...read, sanction: read.sanction, text }, now);
      const found = await standing(tx, site.id, read.token, now);
      if (!found) refuse('not-found');
      const { stored, by, open } = found;
      if (!open) refuse('conflict');
      if (now > Date.parse(open.deadline)) refuse('gone');
      const at = instantOf(now);
      const { comment } = stored;
      const reference = newReference(deps, now);
      const first = await firstOf(tx, site.id, comment.id);
      const added = await tx.addAppeal(site.id, {
        id: `a${deps.random(12)}`,
        comment: comment.id,
        by,
        reference,
        text,
        openedAt: at,
        about: open.about,
        ...(first !== undefined && { first }),
        state: 'open',
      });
      if (!added) refuse('duplicate');
      // Whoever has the comment before them at the desk must look again: so the version goes up.
      const next = { ...comment, version: comment.version + 1 };
      const saved = await tx.saveComment(next, comment.version, {
        comment: comment.id,
        at,
        by: by === 'author' ? 'author' : 'system',
        from: comment.state,
        to: 'appeal open',
      });
      if (!saved) refuse('conflict');
      return { reference, receivedAt: at, already: false };
    },
  );
  return isProblem(answer) ? answer : answer.answer;
}
