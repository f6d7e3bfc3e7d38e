/**
 * Handing a comment over to a service, the service's answer, taking it back. The case, its line in the log and
 * what is to be said by mail stand in one transaction.
 */
import { localTime } from '../../../model/calendar.ts';
import type { CommentState } from '../../../model/comment-states.ts';
import { handedDue, handedRights, maySeeHanded } from '../../../model/handed.ts';
import { invalid, isProblem, problem } from '../../../model/problem.ts';
import type { Problem } from '../../../model/problem.ts';
import { siteZone } from '../../../model/site.ts';
import type { Site } from '../../../model/site.ts';
import { cleanLine } from '../../../model/text/clean.ts';
import { parseHandedDeed } from '../../../model/wire/desk-handed.ts';
import type { HandedDeedBody } from '../../../model/wire/desk-handed.ts';
import { parse } from '../../../model/wire/parse.ts';
import { instantOf as instantAt } from '../../../model/zone.ts';
import type { HandedDeed } from '../../store/handed.ts';
import type { Staff, Tx } from '../../store/store.ts';
import { instantOf } from '../deps.ts';
import type { CommentsDeps } from '../deps.ts';
import { tellHandedOver, tellServiceAnswered } from '../notices/handed.ts';
import type { NoticeDeps } from '../notices/deps.ts';
import { need, refuse } from '../refuse.ts';
import { writeOnce } from '../write-once.ts';

/** States in which a service can still help to decide. */
const open: readonly CommentState[] = ['pending', 'held', 'published'];

/** Milliseconds in a year: nobody is asked for an answer later than that. */
const YEAR = 366 * 86_400_000;

/** The deadline that was asked for. @returns undefined for none */
function dueOf(site: Site, read: HandedDeedBody, now: number): number | undefined | Problem {
  const entry = site.policy.escalation.find(
    ({ topic, service }) => topic === read.topic && service === read.service,
  );
  if (!entry) return invalid({ path: '/topic', code: read.topic === undefined ? 'missing' : 'choice' });
  if (read.until === undefined) return handedDue(site.policy, entry, now);
  if (read.until === '') return undefined;
  const local = parse(localTime, read.until, { strict: true });
  if (isProblem(local)) return invalid({ path: '/until', code: 'format' });
  const due = instantAt(siteZone(site), local, 'later');
  if (due <= now) return invalid({ path: '/until', code: 'order' });
  return due < now + YEAR ? due : invalid({ path: '/until', code: 'too-high' });
}

/** What is done, for the store; a problem where it may not be. */
async function deedOf(
  tx: Tx,
  site: Site,
  staff: Staff,
  read: HandedDeedBody,
  now: number,
): Promise<HandedDeed | Problem> {
  const { act, comment, n } = read;
  const one = (await tx.handed(site.id, [comment])).get(comment);
  const stored = await tx.comment(site.id, comment);
  if (!stored || !maySeeHanded(staff, one)) return problem('not-found');
  if (!handedRights(staff, one).includes(act)) {
    // Somebody else was first; or it is nothing that this person ever may do.
    const could = { state: 'open', service: staff.service ?? '' } as const;
    return problem(
      handedRights(staff, could).includes(act) && n !== (one?.n ?? 0) ? 'conflict' : 'forbidden',
    );
  }
  const note = read.note.normalize().trim();
  if (act !== 'back' && !cleanLine(note)) return invalid({ path: '/note', code: 'missing' });
  const by = { comment, n, staff: staff.id, at: instantOf(now), note };
  if (act !== 'hand') return { ...by, act };
  const state = stored.comment.state;
  const contested = async (): Promise<boolean> =>
    (await tx.appeals(site.id, [comment])).some((contest) => contest.state === 'open');
  if (!open.includes(state) && !(await contested())) return problem('conflict');
  const due = dueOf(site, read, now);
  if (isProblem(due)) return due;
  const { topic, service } = read as { topic: string; service: string };
  return { ...by, act, topic, service, ...(due !== undefined && { dueAt: instantOf(due) }) };
}

/**
 * Does one thing with the case of a comment.
 *
 * @returns the number of the case now; `conflict` when somebody else was first, or the comment is decided; `forbidden`
 *   for a role or a service that may not; `not-found` for what this person may not see; `invalid`.
 */
export async function actOnHanded(
  deps: Pick<CommentsDeps, 'store' | 'clock'> & Pick<NoticeDeps, 'sign' | 'rules'>,
  site: Site,
  staff: Staff,
  key: string | undefined,
  body: unknown,
): Promise<{ readonly n: number } | Problem> {
  const read = parseHandedDeed(body);
  if (isProblem(read)) return read;
  const answer = await writeOnce(
    deps,
    site.id,
    { key, what: `POST /s/${site.id}/desk/handed ${staff.id}`, body: read },
    async (tx, now) => {
      const deed = need(await deedOf(tx, site, staff, read, now));
      const n = await tx.handle(site.id, deed);
      if (n === undefined) refuse('conflict');
      if (deed.act === 'hand') await tellHandedOver(tx, deps, site, { ...deed, n }, now);
      if (deed.act === 'answer') await tellServiceAnswered(tx, deps, site, { ...deed, n }, now);
      return { n };
    },
  );
  return isProblem(answer) ? answer : answer.answer;
}
