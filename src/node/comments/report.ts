/**
 * Reports of a comment and their follow-up (DSA art. 16, R-106): without an account, with a reference that can be read
 * out and a token that shows the outcome.
 */
import { visibleTo } from '../../model/comment-view.ts';
import { invalid, isProblem, problem } from '../../model/problem.ts';
import type { FieldError, Problem } from '../../model/problem.ts';
import type { Site } from '../../model/site.ts';
import { withinOrigins } from '../../model/url/address.ts';
import { contactAsked, parseReport } from '../../model/wire/report.ts';
import type { Report, ReportReceipt, ReportStatus } from '../../model/wire/report.ts';
import { reporterAppeal } from './appeals/view.ts';
import { instantOf } from './deps.ts';
import type { CommentsDeps } from './deps.ts';
import { limited } from './limits.ts';
import { refuse } from './refuse.ts';
import type { Visit } from './submit.ts';
import { hashed, newReference, newSalt, tokenOf } from './tokens.ts';
import { writeOnce } from './write-once.ts';

/** What the site asks of a reporter, and what it must not ask (art. 16(2)(c)). */
function checkContact(report: Report, asked: Site['policy']['reporterContact']): readonly FieldError[] {
  const use = contactAsked(report.kind, asked);
  return (['name', 'email'] as const).flatMap((field): FieldError[] => {
    const given = !!report[field]?.trim();
    if (use === 'required' && !given) return [{ path: `/${field}`, code: 'missing' }];
    return use === 'absent' && given ? [{ path: `/${field}`, code: 'absent' }] : [];
  });
}

/** Takes a report. */
export async function submitReport(
  deps: CommentsDeps,
  { site, visitor, key }: Visit,
  body: unknown,
): Promise<ReportReceipt | Problem> {
  const read = parseReport(body);
  if (isProblem(read)) return read;
  const errors = checkContact(read, site.policy.reporterContact);
  if (errors.length) return problem('invalid', { errors });
  if (!withinOrigins(read.page, site.origins)) return invalid({ path: '/page', code: 'url' });
  const late = limited(deps, 'report', site.id, visitor);
  if (late) return late;

  const answer = await writeOnce(
    deps,
    site.id,
    { key, what: `POST /s/${site.id}/reports`, body: read },
    async (tx, now) => {
      const stored = await tx.comment(site.id, read.comment);
      if (!stored || visibleTo(stored.comment, { role: 'public' }) !== 'public') refuse('not-found');
      const salt = newSalt(deps);
      const receivedAt = instantOf(now);
      const reference = newReference(deps, now);
      await tx.addReport(site.id, {
        id: `r${deps.random(12)}`,
        comment: read.comment,
        token: hashed(tokenOf(deps, site.id, salt)),
        reference,
        receivedAt,
        status: 'open',
        body: read,
      });
      return { reference, receivedAt, already: stored.reports > 0, salt };
    },
  );
  if (isProblem(answer)) return answer;
  const { salt, ...receipt } = answer.answer;
  return { ...receipt, token: tokenOf(deps, site.id, salt) };
}

/** What the decision on a comment means to somebody who reported it. */
const DECISIONS = { published: 'kept', removed: 'removed', rejected: 'withheld' } as const;

/** Shows how far a report is; nothing of the comment's author, nothing of who decided. */
export async function reportStatus(
  { store }: Pick<CommentsDeps, 'store'>,
  site: Site,
  token: string,
): Promise<ReportStatus | Problem> {
  const report = await store.report(site.id, hashed(token));
  if (!report) return problem('not-found');
  const { reference, receivedAt } = report;
  const told = { reference, receivedAt, body: site.name };
  const stored = await store.comment(site.id, report.comment);
  if (!stored || stored.comment.state === 'deleted') return { ...told, state: 'void', automated: false };
  const { comment } = stored;
  const thread = await store.thread(site.id, comment.thread);
  const place = thread ? { page: `${thread.canonical}#c-${comment.id}` } : {};
  const decision = Object.hasOwn(DECISIONS, comment.state)
    ? DECISIONS[comment.state as keyof typeof DECISIONS]
    : undefined;
  const decidedAt = report.decidedAt;
  const appeal = reporterAppeal(comment, report, await store.appeals(site.id, [comment.id]));
  if (!decision || report.status === 'open' || decidedAt === undefined)
    return {
      ...told,
      ...place,
      state: comment.state === 'held' ? 'under-review' : 'received',
      automated: false,
    };
  const redress = comment.statement?.redress;
  return {
    ...told,
    ...place,
    state: 'decided',
    decision,
    decidedAt,
    automated: !!comment.decision?.automated,
    ...(redress && { redress }),
    ...(appeal && { appeal }),
  };
}
