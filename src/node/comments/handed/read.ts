/** Comments that are with a service, as the desk reads them: one, or a list. */
import { handedDue, handedRights, maySeeHanded } from '../../../model/handed.ts';
import { problem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import { siteZone } from '../../../model/site.ts';
import type { Site } from '../../../model/site.ts';
import type {
  HandedCase,
  HandedComment,
  HandedList,
  HandedPageOf,
  HandedRow,
} from '../../../model/wire/desk-handed.ts';
import { wireVersion } from '../../../model/wire/version.ts';
import { localAt } from '../../../model/zone.ts';
import type { Handed } from '../../store/handed.ts';
import type { Staff } from '../../store/store.ts';
import type { CommentsDeps } from '../deps.ts';

type Deps = Pick<CommentsDeps, 'store' | 'clock'>;

/** Rows of a page. */
const PAGE = 30;

/** Names of the people of a site, by id; whoever left has none. */
async function namesOf({ store }: Pick<Deps, 'store'>, site: string): Promise<ReadonlyMap<string, string>> {
  return new Map((await store.staffing.staff(site)).map(({ id, name }) => [id, name]));
}

/** A case as the wire has it. */
function caseOf(one: Handed, names: ReadonlyMap<string, string>, now: number): HandedCase {
  const { n, state, service, topic, note, at, staff, dueAt, answer, answeredAt, answeredBy } = one;
  const by = names.get(staff);
  const answerer = answeredBy === undefined ? undefined : names.get(answeredBy);
  return {
    ...{ n, state, service, topic, note, at },
    ...(by !== undefined && { by }),
    ...(dueAt !== undefined && { dueAt }),
    late: state === 'open' && dueAt !== undefined && Date.parse(dueAt) <= now,
    ...(answer !== undefined && { answer }),
    ...(answeredAt !== undefined && { answeredAt }),
    ...(answerer !== undefined && { answeredBy: answerer }),
  };
}

/** @returns the case of a comment; `not-found` where there is no such comment, or none that this person may see */
export async function readHandedComment(
  { store, clock }: Deps,
  site: Site,
  staff: Staff,
  comment: string,
): Promise<HandedComment | Problem> {
  const one = (await store.handed(site.id, [comment])).get(comment);
  if (!maySeeHanded(staff, one) || !(await store.comment(site.id, comment))) return problem('not-found');
  const [names, log] = await Promise.all([namesOf({ store }, site.id), store.handedLog(site.id, comment)]);
  // What another service was asked before, and has said, is not for this one (decision 14).
  const lines = staff.role === 'contributor' ? log.filter(({ service }) => service === staff.service) : log;
  const now = clock.now();
  const zone = siteZone(site);
  const may = handedRights(staff, one);
  return {
    comment,
    zone,
    ...(one && { handed: caseOf(one, names, now) }),
    log: lines.map(({ at, act, service, topic, note, staff: who }) => {
      const by = names.get(who);
      return {
        ...{ at, act, service, topic },
        ...(note !== undefined && { note }),
        ...(by !== undefined && { by }),
      };
    }),
    topics: may.includes('hand')
      ? site.policy.escalation.map((entry) => {
          const due = handedDue(site.policy, entry, now);
          const until = due === undefined ? undefined : localAt(zone, due);
          return { topic: entry.topic, service: entry.service, ...(until !== undefined && { until }) };
        })
      : [],
    may,
  };
}

/** The lists that somebody may choose, the usual one first. */
export const handedListsOf = ({ role, service }: Staff): readonly HandedList[] => [
  ...(service === undefined ? [] : (['mine'] as const)),
  ...(role === 'contributor' ? [] : (['all', 'answered'] as const)),
];

/** @returns a page of a list; `forbidden` for one that this person may not choose */
export async function readHanded(
  { store, clock }: Deps,
  site: Site,
  staff: Staff,
  asked: { readonly list?: HandedList | undefined; readonly after?: string | undefined },
): Promise<HandedPageOf | Problem> {
  const lists = handedListsOf(staff);
  const list = asked.list ?? lists[0];
  if (list === undefined || !lists.includes(list)) return problem('forbidden');
  const { cases, next } = await store.handedList(site.id, {
    state: list === 'answered' ? 'answered' : 'open',
    ...(list === 'mine' && { service: staff.service }),
    limit: PAGE,
    ...(asked.after !== undefined && { after: asked.after }),
  });
  const names = await namesOf({ store }, site.id);
  const now = clock.now();
  const rows = await Promise.all(
    cases.map(async (one): Promise<HandedRow | undefined> => {
      const stored = await store.comment(site.id, one.comment);
      const thread = stored && (await store.thread(site.id, stored.comment.thread));
      if (!thread) return undefined;
      const { comment } = stored;
      return {
        comment: comment.id,
        text: comment.proposal?.text ?? comment.text,
        state: comment.state,
        page: thread.canonical,
        ...(thread.title !== undefined && { title: thread.title }),
        handed: caseOf(one, names, now),
        may: handedRights(staff, one),
      };
    }),
  );
  return {
    wire: wireVersion,
    list,
    lists,
    zone: siteZone(site),
    rows: rows.filter((row) => row !== undefined),
    ...(next !== undefined && { next }),
  };
}

/** How much of it waits for somebody: what is with their service, else what has come back; undefined = not theirs. */
export async function handedWaiting(
  { store }: Pick<Deps, 'store'>,
  site: Site,
  staff: Staff,
): Promise<number | undefined> {
  if (!handedListsOf(staff).length) return undefined;
  const { open, answered } = await store.handedCounts(site.id);
  if (staff.service !== undefined) return open.get(staff.service) ?? 0;
  return site.policy.escalation.length || open.size || answered ? answered : undefined;
}
