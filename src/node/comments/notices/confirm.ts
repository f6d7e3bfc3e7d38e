/**
 * Deciding by a link of a mail. Opening it shows the comment and changes nothing (mail scanners open every link);
 * sending its form decides once, as the person to whom the mail was sent, on the version that the mail showed. The
 * rights are those of this moment (S-31), the decision is the desk's own. An edit of a public comment is decided on in
 * the same way; the public text stays until then.
 */
import type { Comment } from '../../../model/comment.ts';
import { isProblem, problem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Site } from '../../../model/site.ts';
import { reviewDeadline } from '../../../model/statement.ts';
import type { Statement } from '../../../model/statement.ts';
import type { Thread } from '../../../model/thread.ts';
import type { MailLink } from '../../store/mails.ts';
import type { Reads, Staff, Tx } from '../../store/store.ts';
import { decideOne } from '../moderate.ts';
import { orProblem, refuse } from '../refuse.ts';
import { hashed, newReference } from '../tokens.ts';
import { instantOf } from './deps.ts';
import type { NoticeDeps } from './deps.ts';
import { isToken } from './links.ts';

/** What a link may still do. */
export type Standing =
  /** It decides. */
  | { readonly is: 'open'; readonly link: MailLink; readonly comment: Comment; readonly thread?: Thread }
  /** Unknown: incomplete perhaps, or of a comment that is gone. */
  | { readonly is: 'unknown' }
  /** Past its time, or its person may not decide any more, or the comment was changed by its author. */
  | { readonly is: 'past' | 'ended' | 'changed' }
  /** It was used: by its own person, or others came first. */
  | { readonly is: 'used' }
  | { readonly is: 'decided'; readonly who: string; readonly at: string };

/** The person of a link, if they may decide now. */
async function holder(
  reads: Pick<Reads, 'people'>,
  site: string,
  link: MailLink,
): Promise<Staff | undefined> {
  const person = (await reads.people(site)).find(({ id }) => id === link.person);
  if (!person || (person.role !== 'moderator' && person.role !== 'admin')) return undefined;
  return { id: person.id, site, name: person.name, role: person.role };
}

/**
 * What there is to decide on by a link: the comment, or its edit. Where a comment is held and an edit waits beside it
 * there are two decisions, which one link cannot tell apart: those are taken at the desk.
 */
export function awaits({ state, proposal }: Comment): 'comment' | 'edit' | undefined {
  const open = (one: string | undefined): boolean => one === 'pending' || one === 'held';
  const edit = open(proposal?.state);
  if (open(state)) return edit ? undefined : 'comment';
  return state === 'published' && edit ? 'edit' : undefined;
}

/** Looks at a link; changes nothing. */
export async function standing(reads: Reads, site: string, token: unknown, now: number): Promise<Standing> {
  const link = isToken(token) ? await reads.link(site, hashed(token)) : undefined;
  if (!link || link.act === 'check') return { is: 'unknown' };
  const stored = await reads.comment(site, link.comment);
  if (!stored || stored.comment.state === 'deleted') return { is: 'unknown' };
  const { comment } = stored;
  if (link.usedAt !== undefined) return { is: 'used' };
  if (!awaits(comment)) {
    // Held since, with an edit beside it: nobody has decided yet.
    if (comment.state === 'pending' || comment.state === 'held') return { is: 'changed' };
    const people = await reads.people(site);
    const lines = await reads.audit(site, comment.id);
    const settled = [comment.state, 'edit published', 'edit rejected'];
    const last = lines.findLast(({ to }) => settled.includes(to));
    const who = people.find(({ id }) => id === last?.staff)?.name;
    return last ? { is: 'decided', who: who ?? '', at: last.at } : { is: 'changed' };
  }
  if (Date.parse(link.until) <= now) return { is: 'past' };
  if (!(await holder(reads, site, link))) return { is: 'ended' };
  if (comment.version !== link.version) return { is: 'changed' };
  const thread = await reads.thread(site, comment.thread);
  return { is: 'open', link, comment, ...(thread && { thread }) };
}

/** It was decided by the link now. */
export interface Done {
  readonly is: 'done';
  readonly act: 'approve' | 'reject';
  /** On an edit. */
  readonly edit: boolean;
}

/** What the form of a refusal brings. */
export interface Written {
  readonly clause: string;
  readonly facts: string;
  readonly explanation: string;
}

/** The statement of a refusal, from what its form brings. */
function statementOf(
  deps: Pick<NoticeDeps, 'random'>,
  { policy }: Site,
  comment: Comment,
  { clause, facts, explanation }: Written,
  now: number,
): Statement {
  const known = policy.charter.clauses.find(({ ref }) => ref === clause);
  const { url } = policy.charter;
  const from = instantOf(now);
  const holding = (awaits(comment) === 'edit' ? comment.proposal?.heldBy : comment.heldBy) ?? [];
  const byCheck = holding.some((rule) => rule !== 'human' && rule !== 'report' && rule !== 'premoderation');
  return {
    action: 'withheld',
    scope: { reach: 'page' },
    from,
    facts: facts.trim(),
    source: holding.includes('report') ? 'notice' : 'own-initiative',
    automated: { detection: byCheck, decision: 'no' },
    ground: { type: 'terms', ref: known?.ref ?? clause.trim(), ...(url !== undefined && { url }) },
    explanation: explanation.trim(),
    redress: [{ kind: 'review', deadline: reviewDeadline(from) }],
    reference: newReference(deps, now),
  };
}

/** Decides: link and decision in one transaction, so that neither is ever without the other. */
async function act(
  tx: Tx,
  deps: Pick<NoticeDeps, 'random'>,
  site: Site,
  token: string,
  written: Written,
  now: number,
): Promise<Standing | Done> {
  const found = await standing(tx, site.id, token, now);
  if (found.is !== 'open') return found;
  const { link, comment } = found;
  const staff = await holder(tx, site.id, link);
  if (!staff || link.act === 'check') return { is: 'ended' };
  if (!(await tx.useLink(site.id, link.token, instantOf(now)))) return { is: 'used' };
  const result = await decideOne(
    tx,
    site,
    staff,
    {
      comment: comment.id,
      version: comment.version,
      to: link.act === 'approve' ? 'published' : 'rejected',
      edit: awaits(comment) === 'edit',
      ...(link.act === 'reject' && { statement: statementOf(deps, site, comment, written, now) }),
    },
    instantOf(now),
  );
  if (result.problem !== undefined) refuse(problem(result.problem as Problem['type']));
  return { is: 'done', act: link.act, edit: awaits(comment) === 'edit' };
}

/**
 * Sends the form of a link.
 *
 * @returns what became of it; `invalid` when a refusal lacks its clause or its reasons, and nothing was changed.
 */
export async function decideByLink(
  { store, clock, random }: Pick<NoticeDeps, 'store' | 'clock' | 'random'>,
  site: Site,
  token: unknown,
  written: Written,
): Promise<Standing | Done | Problem> {
  if (!isToken(token)) return { is: 'unknown' };
  const answer = await orProblem(() =>
    store.write((tx) => act(tx, { random }, site, token, written, clock.now())),
  );
  // Whoever came first at the very same moment.
  return isProblem(answer) && answer.type === 'conflict'
    ? standing(store, site.id, token, clock.now())
    : answer;
}
