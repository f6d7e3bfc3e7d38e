/** What an author reads of the measures against them, beside their own comment: all that hold, or were contested. */
import { holds, WARNED_FOR } from '../../../model/sanction.ts';
import type { Sanction } from '../../../model/sanction.ts';
import type { Appeal } from '../../../model/wire/own-comment.ts';
import type { Sanction as Told } from '../../../model/wire/track.ts';
import { reviewDeadline } from '../../../model/statement.ts';
import type { Reads } from '../../store/store.ts';
import type { CommentsDeps } from '../deps.ts';
import { knownOf, ownKeys } from './keys.ts';
import type { Known } from './keys.ts';

/** Last moment to contest. */
export const deadlineOf = ({ statement, at }: Pick<Sanction, 'statement' | 'at'>): string =>
  statement?.redress.find(({ kind }) => kind === 'review')?.deadline ?? reviewDeadline(at);

/** How far a contest of it is, or until when there may be one. */
function appealOf(one: Sanction): Appeal | undefined {
  const { contest } = one;
  if (!contest)
    return one.liftedAt === undefined
      ? { state: 'none', human: false, deadline: deadlineOf(one) }
      : undefined;
  const { state, reference, openedAt, decidedAt, explanation } = contest;
  return {
    state,
    human: state !== 'open',
    reference,
    openedAt,
    ...(decidedAt !== undefined && { decidedAt }),
    ...(explanation !== undefined && { explanation }),
  };
}

/** One measure as its author reads it. */
export function toldOf(one: Sanction): Told {
  const { id, measure, statement, until } = one;
  const appeal = appealOf(one);
  return {
    id,
    kind: measure,
    reason: statement?.explanation ?? '',
    ...(until !== undefined && { until }),
    ...(statement && { statement }),
    ...(appeal && { appeal }),
  };
}

/** Weight: what stops somebody first, then what is contested, then the newest. */
const weight = (one: Sanction, now: number): number =>
  (holds(one, now) ? (one.measure === 'suspended' ? 0 : 2) : 4) + (one.contest ? 0 : 1);

/** Does it concern this comment's author? By its receipt, or as a person who is known. */
export const concerns = (
  deps: Pick<CommentsDeps, 'sign'>,
  site: string,
  known: Known,
  { comment, author }: Sanction,
): boolean =>
  comment === known.comment.id ||
  ownKeys(deps, site, known).some(({ kind, key }) => kind === author.kind && key === author.key);

/**
 * The measure that each of some comments shows its author.
 *
 * @returns by id of the comment; none for one whose author has nothing to be told
 */
export async function measuresTold(
  reads: Pick<Reads, 'sanctions' | 'subjectOf'>,
  deps: Pick<CommentsDeps, 'sign'>,
  site: string,
  stored: readonly Known[],
  now: number,
): Promise<ReadonlyMap<string, Told>> {
  const own = await Promise.all(stored.map((one) => knownOf(reads, site, one)));
  const keys = own.flatMap((one) => ownKeys(deps, site, one));
  const comments = own.map(({ comment }) => comment.id);
  const all = own.length ? await reads.sanctions(site, { keys, comments }) : [];
  // What has ended is told for as long as a warning counts: whoever comes back late reads what there was.
  const told = all.filter((one) => holds(one, now) || now - Date.parse(one.at) < WARNED_FOR);
  return new Map(
    own.flatMap((known): [string, Told][] => {
      const [first] = told
        .filter((one) => concerns(deps, site, known, one))
        .filter((one) => one.liftedAt === undefined || one.contest)
        .sort((a, b) => weight(a, now) - weight(b, now));
      return first ? [[known.comment.id, toldOf(first)]] : [];
    }),
  );
}
