/** What a moderator can do with a comment: the machine's moves, by the names of the buttons. No DOM: data in, data out. */
import { moveOf } from '../../../model/comment-states.ts';
import type { CommentState, Role } from '../../../model/comment-states.ts';
import type { DeskComment, DeskPage } from '../../../model/wire/desk.ts';
import type { DeskTerms } from '../../../words/terms.ts';

/** Names of the buttons, in their order. */
export type Act =
  | 'approveEdit'
  | 'rejectEdit'
  | 'approve'
  | 'keep'
  | 'restore'
  | 'hide'
  | 'reject'
  | 'remove'
  | 'uphold'
  | 'overturn';

/** One button. */
export interface Choice {
  readonly act: Act;
  readonly to: CommentState;
  /** It is about the edit that waits, not about the comment. */
  readonly edit: boolean;
  /** What must be written first: a statement of reasons, or a reason for the record. */
  readonly need: 'statement' | 'reason' | undefined;
  /** Held by whom it is, when that must be said. */
  readonly hold: boolean;
  /** It answers a contest, and this is how. */
  readonly outcome?: 'upheld' | 'reversed';
}

/** The answers to a contest; none where another person must give them (DSA art. 20). */
function answersFor({ state, contests }: DeskComment, fourEyes: boolean): readonly Choice[] {
  if (fourEyes && contests.some(({ decision }) => decision?.mine)) return [];
  // Whoever reported the comment is right: it goes, with a statement. Its author is right: it comes back.
  const goes = !contests.some(({ by }) => by === 'author');
  const common = { edit: false, hold: false };
  return [
    { ...common, act: 'uphold', to: state, need: 'reason', outcome: 'upheld' },
    goes
      ? { ...common, act: 'overturn', to: 'removed', need: 'statement', outcome: 'reversed' }
      : { ...common, act: 'overturn', to: 'published', need: 'reason', outcome: 'reversed' },
  ];
}

/** What one may do with a comment. What was public is removed, what never was is rejected: never the other way. */
export function choicesFor(
  comment: DeskComment,
  role: Role,
  { requireStatement, fourEyes }: Pick<DeskPage, 'requireStatement' | 'fourEyes'>,
): readonly Choice[] {
  const { state, revision, proposed, reports } = comment;
  const found: Choice[] = [];
  const add = (act: Act, to: CommentState, from: CommentState = state, edit = false): void => {
    const move = moveOf(from, to, role);
    if (!move) return;
    const { needs } = move;
    found.push({
      act,
      to,
      edit,
      need:
        needs === 'statement' || (needs === 'grounds' && requireStatement)
          ? 'statement'
          : needs === 'grounds' || needs === 'reason'
            ? 'reason'
            : undefined,
      hold: needs === 'held-by',
    });
  };
  const decides = !!moveOf('pending', 'published', role);
  if (comment.contests.length) return decides ? answersFor(comment, fourEyes) : [];
  const waits = proposed && revision?.proposedState;
  if (waits === 'pending' || waits === 'held') {
    add('approveEdit', 'published', waits, true);
    add('rejectEdit', 'rejected', waits, true);
  }
  const refused = state === 'rejected' || state === 'removed';
  // That it stays is a decision too, on the reports (DSA art. 16); it is no move, and who may publish may say so.
  if (state === 'published' && reports && decides)
    found.push({ act: 'keep', to: state, edit: false, need: undefined, hold: false });
  add(refused ? 'restore' : 'approve', 'published');
  if (state === 'published' || state === 'unknown') add('hide', 'held');
  if (state === 'published' || revision?.public) add('remove', 'removed');
  else add('reject', 'rejected');
  return found;
}

/** What one may do with all of them; each contest wants an answer of its own. */
export const commonChoices = (each: readonly (readonly Choice[])[]): readonly Choice[] =>
  (each[0] ?? []).filter(
    ({ act, outcome }) => !outcome && each.every((choices) => choices.some((one) => one.act === act)),
  );

/** The word for what has been done. */
export const doneWord = ({ act, to }: Choice, count: number, { done }: DeskTerms): string =>
  count > 1
    ? done.several(count)
    : act === 'uphold'
      ? done.upheld
      : act === 'overturn'
        ? done.overturned
        : act === 'keep'
          ? done.kept
          : to === 'published'
            ? done.approved
            : to === 'held'
              ? done.hidden
              : to === 'removed'
                ? done.removed
                : done.rejected;
