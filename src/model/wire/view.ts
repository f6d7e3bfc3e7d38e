/**
 * From what the companion keeps to what it answers: the only way out for a comment and a policy. Each field is named
 * here, so one that is added to the store stays inside until somebody lets it out (S-25, S-70).
 */
import { tombstoneOf } from '../comment-view.ts';
import type { Sight } from '../comment-view.ts';
import { revisionOf } from '../comment.ts';
import type { Comment } from '../comment.ts';
import type { HeldReason } from '../comment-states.ts';
import { closuresFrom, gateAt } from '../gate.ts';
import type { Lockable } from '../gate.ts';
import { mayAsk } from '../policy.ts';
import type { Policy } from '../policy.ts';
import { textToSegments } from '../text/plain-text.ts';
import { nextOpening } from '../windows.ts';
import type { ThreadComment } from './own-comment.ts';
import type { ThreadPolicy } from './thread.ts';

/** An object without the entries that have no value. */
const filled = <T extends object>(entries: { readonly [K in keyof T]: T[K] | undefined }): T =>
  Object.fromEntries(Object.entries(entries).filter((entry) => entry[1] !== undefined)) as T;

/** The automatic checks are told apart at the desk only: a sender of spam learns nothing (comments.md section 14). */
const toldToAuthor = (reason: HeldReason): HeldReason =>
  ['spam', 'repeat', 'history', 'external', 'proof', 'wave'].includes(reason) ? 'rate' : reason;

const instant = (at: number | undefined): string | undefined =>
  at === undefined ? undefined : new Date(at).toISOString();

/**
 * A comment as a viewer may see it.
 *
 * @param sight what `visibleTo` gave; `nothing` gives undefined. `all` is what its author sees; the desk adds its own.
 * @param policy `showClause`, and `editSeconds`, from which the end of editing follows.
 */
export function viewOf(
  comment: Comment,
  sight: Sight,
  policy: Pick<Policy, 'showClause' | 'editSeconds'>,
): ThreadComment | undefined {
  if (sight === 'nothing') return undefined;
  const { id, parent, replyTo, state, author, text, lang, receivedAt, editedAt, statement, decision } =
    comment;
  const own = sight === 'all';
  const place = { id, parent, replyTo, state, tombstone: tombstoneOf(comment, policy.showClause) };
  if (sight === 'tombstone') return filled<ThreadComment>({ ...place, author: {}, content: [] });
  const { proposal } = comment;
  // A hold of the waiting edit is told like a hold of the comment; so are its statement and reason.
  const heldBy = comment.heldBy ?? proposal?.heldBy;
  const editable = own && ['pending', 'held', 'published'].includes(state);
  return filled<ThreadComment>({
    ...place,
    author,
    content: textToSegments(text),
    lang,
    receivedAt,
    editedAt: own || comment.revision > 1 ? editedAt : undefined,
    ...(own && {
      version: comment.version,
      revision: revisionOf(comment),
      proposed: proposal && textToSegments(proposal.text),
      heldBy: heldBy && [...new Set(heldBy.map(toldToAuthor))],
      statement: statement ?? proposal?.statement,
      reason: state === 'rejected' ? decision?.reason : proposal?.reason,
      editableUntil: editable ? instant(Date.parse(receivedAt) + policy.editSeconds * 1000) : undefined,
    }),
  });
}

/**
 * The rules of the moment, for a thread's page.
 *
 * @param at now, milliseconds since 1970 UTC. @param nextAllowedAt of this visitor, milliseconds.
 */
export function policyAt(
  policy: Policy,
  at: number,
  thread?: Lockable,
  nextAllowedAt?: number,
): ThreadPolicy {
  const { mode, open, reason, opensAt, closesAt } = gateAt(policy, at, thread);
  const { charter, calendar } = policy;
  return filled<ThreadPolicy>({
    mode,
    // Without the three parts of R-96 there is no form, whatever the hour.
    open: open && mayAsk(policy),
    reason,
    opensAt: instant(opensAt),
    closesAt: instant(closesAt),
    closures: closuresFrom(policy, at, 'comments', thread?.canonical),
    locked: !!thread?.locked,
    slowModeSeconds: policy.slowModeSeconds,
    nextAllowedAt: instant(nextAllowedAt),
    hours: calendar && { zone: calendar.zone, weekly: calendar.weekly },
    serviceAt: calendar && instant(nextOpening(calendar, at)),
    charter: charter.url
      ? filled<NonNullable<ThreadPolicy['charter']>>({
          url: charter.url,
          version: charter.version ?? '',
          date: charter.date,
          text: charter.text === undefined ? undefined : textToSegments(charter.text),
        })
      : undefined,
    controller: policy.controller,
    privacyUrl: policy.privacyUrl,
    retention: policy.retentionText,
    fields: policy.fields,
    requireStatement: policy.requireStatement,
    editSeconds: policy.editSeconds,
    automated: policy.automated,
    serviceDesk: policy.serviceDesk,
  });
}
