/** Measures as the desk reads them: of the author of a comment, or all that hold. */
import { isStaff } from '../../../model/comment-carry.ts';
import { holds, lasting, measuresFor } from '../../../model/sanction.ts';
import type { Sanction } from '../../../model/sanction.ts';
import { problem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import type { Site } from '../../../model/site.ts';
import type { DeskSanction, DeskSanctions } from '../../../model/wire/desk-sanctions.ts';
import type { Staff, Store } from '../../store/store.ts';
import { instantOf } from '../deps.ts';
import type { CommentsDeps } from '../deps.ts';
import { keysOf, knownOf } from './keys.ts';

/** Measures that one answer holds. */
const MOST = 200;
/** Days of a measure where the site says nothing. */
export const LONGEST = 90;

type Deps = Pick<CommentsDeps, 'store' | 'clock' | 'sign' | 'rules'>;

/** Must somebody else answer? Whoever imposed it does not, where a colleague can. */
export const needsAnother = (
  { staff: first }: Pick<Sanction, 'staff'>,
  { id }: Pick<Staff, 'id'>,
  people: readonly Pick<Staff, 'id' | 'role'>[],
): boolean => first === id && people.some((one) => one.id !== id && isStaff(one.role));

/** Each as this person reads it. */
export async function shownTo(
  store: Pick<Store, 'comment' | 'thread' | 'staffing'>,
  site: Site,
  reader: Staff,
  sanctions: readonly Sanction[],
  now: number,
): Promise<readonly DeskSanction[]> {
  const people = await store.staffing.staff(site.id);
  const names = new Map(people.map(({ id, name }) => [id, name]));
  const shown: DeskSanction[] = [];
  for (const one of sanctions) {
    const { id, comment, author, measure, statement, illegal, at, until, liftedAt, contest, version } = one;
    const stored = await store.comment(site.id, comment);
    const thread = stored && (await store.thread(site.id, stored.comment.thread));
    const name = names.get(one.staff);
    shown.push({
      ...{ id, comment, measure, kind: author.kind, illegal, at, version },
      holds: holds(one, now),
      mine: one.staff === reader.id,
      ...(thread && { page: thread.canonical }),
      ...(stored?.comment.author.name !== undefined && { author: stored.comment.author.name }),
      ...(statement && {
        reason: statement.explanation,
        ground: statement.ground.ref,
        reference: statement.reference,
      }),
      ...(until !== undefined && { until }),
      ...(liftedAt !== undefined && { liftedAt }),
      ...(name !== undefined && { by: name }),
      ...(contest && {
        contest: {
          ...{ state: contest.state, reference: contest.reference },
          ...{ openedAt: contest.openedAt, text: contest.text },
          ...(contest.explanation !== undefined && { explanation: contest.explanation }),
          another: contest.state === 'open' && needsAnother(one, reader, people),
        },
      }),
    });
  }
  return shown;
}

/** Days that a measure may last at a site. */
export const longestOf = ({ rules }: Pick<Deps, 'rules'>, site: Site): number =>
  rules(site).longest ?? LONGEST;

/** @returns those that hold, and all that are contested; `not-found` for a comment that the site does not have */
export async function readSanctions(
  deps: Deps,
  site: Site,
  reader: Staff,
  comment: string | undefined,
): Promise<DeskSanctions | Problem> {
  const { store } = deps;
  const now = deps.clock.now();
  const { clauses, url } = site.policy.charter;
  const common = {
    may: isStaff(reader.role),
    longest: longestOf(deps, site),
    clauses: clauses.map((one) => ({ ...one, ...(url !== undefined && { url }) })),
  };
  if (comment === undefined) {
    const found = await store.sanctionsNow(site.id, instantOf(now), MOST + 1);
    const sanctions = await shownTo(store, site, reader, found.slice(0, MOST), now);
    return { ...common, sanctions, more: found.length > MOST, measures: [], warned: false };
  }
  const stored = await store.comment(site.id, comment);
  if (!stored) return problem('not-found');
  const keys = keysOf(deps, site.id, await knownOf(store, site.id, stored));
  const found = await store.sanctions(site.id, { keys, comments: [comment] });
  return {
    ...common,
    sanctions: await shownTo(store, site, reader, found.slice(0, MOST), now),
    more: found.length > MOST,
    measures: measuresFor(keys),
    warned: !!lasting(
      found.filter(({ author }) => author.kind !== 'comment'),
      'warned',
      now,
    ),
  };
}
