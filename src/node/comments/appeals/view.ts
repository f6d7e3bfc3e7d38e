/** Contests as each may read them: whoever contests, and the desk. */
import { appealOf, contestableByAuthor, contestableByReporter } from '../../../model/appeal.ts';
import type { Contest } from '../../../model/appeal.ts';
import type { Comment } from '../../../model/comment.ts';
import type { DeskContest } from '../../../model/wire/desk.ts';
import type { Appeal, ThreadComment } from '../../../model/wire/own-comment.ts';
import type { AuditLine, Report, Staff, Store } from '../../store/store.ts';

/** The author's view of a comment, with what they may contest or have contested. */
export function withAppeal(
  view: ThreadComment,
  comment: Comment,
  contests: readonly Contest[],
): ThreadComment {
  const own = contests.filter((one) => one.comment === comment.id && one.by === 'author');
  const appeal = comment.state === 'deleted' ? undefined : appealOf(own, contestableByAuthor(comment));
  return appeal ? { ...view, appeal } : view;
}

/** What a reporter may contest or has contested. */
export function reporterAppeal(
  comment: Comment,
  { id, decidedAt }: Report,
  contests: readonly Contest[],
): Appeal | undefined {
  const own = contests.filter(({ by }) => by !== 'author' && by.report === id);
  return appealOf(own, contestableByReporter(comment, decidedAt));
}

const isPerson = (by: AuditLine['by']): by is Staff['role'] => by !== 'author' && by !== 'system';

/** The open contests of a page of a queue, by comment, each with the decision that it is about. */
export async function openContests(
  store: Pick<Store, 'appeals' | 'audit' | 'staffing'>,
  site: string,
  comments: readonly string[],
  reader: Staff,
): Promise<ReadonlyMap<string, readonly DeskContest[]>> {
  const open = (await store.appeals(site, comments)).filter(({ state }) => state === 'open');
  if (!open.length) return new Map();
  const people = new Map((await store.staffing.staff(site)).map(({ id, name }) => [id, name]));
  const found = new Map<string, DeskContest[]>();
  for (const contest of open) {
    const { comment, reference, openedAt, text, about } = contest;
    const line = (await store.audit(site, comment)).find(
      ({ at, staff }) => staff !== undefined && Date.parse(at) === Date.parse(about),
    );
    const name = people.get(line?.staff ?? '');
    const decision = line &&
      isPerson(line.by) && {
        at: line.at,
        to: line.to,
        by: line.by,
        ...(name !== undefined && { name }),
        ...(line.ground !== undefined && { ground: line.ground }),
        ...(line.reason !== undefined && { reason: line.reason }),
        mine: line.staff === reader.id,
      };
    found.set(comment, [
      ...(found.get(comment) ?? []),
      {
        by: contest.by === 'author' ? 'author' : 'reporter',
        reference,
        openedAt,
        text,
        ...(decision && { decision }),
      },
    ]);
  }
  return found;
}
