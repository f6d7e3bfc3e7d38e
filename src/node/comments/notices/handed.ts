/**
 * Mails about comments that are with a service: to the service when one is handed over and when its time is over, to
 * whoever handed it over when there is an answer, and to moderators and managers when there still is none.
 */
import { afterServiceDays } from '../../../model/delays.ts';
import type { Calendar } from '../../../model/calendar.ts';
import type { Site } from '../../../model/site.ts';
import { answered, handed, late } from '../../../html/mail/handed.ts';
import type { HandedShown } from '../../../html/mail/handed.ts';
import type { MailFrame } from '../../../html/mail/frame.ts';
import type { Written } from '../../../html/mail/letter.ts';
import type { Handed } from '../../store/handed.ts';
import type { MailEntry } from '../../store/mails.ts';
import type { Reads, Tx } from '../../store/store.ts';
import { DAY, instantOf, personOf } from './deps.ts';
import type { NoticeDeps, Person } from './deps.ts';
import { deskOf } from './links.ts';
import { textOf } from './plan.ts';

/** Kinds of these mails. */
export const handedKinds: readonly string[] = ['handed', 'handed-answer', 'handed-late', 'handed-overdue'];

/** Cases looked at in one run. */
const MOST = 500;

type Deps = Pick<NoticeDeps, 'sign' | 'rules'>;
interface Case {
  readonly comment: string;
  readonly n: number;
}

/** Whom a service is told through: those the configuration names for it, and its staff whose address it knows. */
async function peopleOf(
  tx: Pick<Reads, 'people'>,
  deps: Pick<NoticeDeps, 'rules'>,
  site: Site,
  service: string,
): Promise<readonly Person[]> {
  const staff = new Set(
    (await tx.people(site.id)).filter((one) => one.service === service).map(({ name }) => name),
  );
  return deps
    .rules(site)
    .people.filter(
      (one) => !one.duty && (one.service === service || (one.name !== undefined && staff.has(one.name))),
    );
}

/** One mail about a case to each of some people. */
async function tellEach(
  tx: Tx,
  deps: Pick<NoticeDeps, 'sign'>,
  site: Site,
  people: readonly Person[],
  kind: string,
  { comment, n }: Case,
  now: number,
): Promise<void> {
  const at = instantOf(now);
  for (const { email } of people) {
    const person = personOf(deps, site.id, email);
    const id = `${kind}/${comment}/${n}/${person}`;
    await tx.addMail(site.id, { id, kind, about: comment, person, data: { n }, madeAt: at, dueAt: at });
  }
}

/** A comment was handed over: its service is told. */
export const tellHandedOver = async (
  tx: Tx,
  deps: Deps,
  site: Site,
  one: Case & { readonly service: string },
  now: number,
): Promise<void> => tellEach(tx, deps, site, await peopleOf(tx, deps, site, one.service), 'handed', one, now);

/** Those who moderate and are alerted. */
const moderators = (deps: Pick<NoticeDeps, 'rules'>, site: Site): readonly Person[] =>
  deps.rules(site).people.filter(({ role, alerts }) => role === 'moderator' && alerts);

/** A service has answered: whoever asked is told, or all who moderate where that is no address. */
export async function tellServiceAnswered(
  tx: Tx,
  deps: Deps,
  site: Site,
  one: Case,
  now: number,
): Promise<void> {
  const [asked] = (await tx.handedLog(site.id, one.comment)).filter(({ act }) => act === 'hand').slice(-1);
  const asker = (await tx.people(site.id)).find(({ id }) => id === asked?.staff);
  const known = deps.rules(site).people.filter(({ name }) => name !== undefined && name === asker?.name);
  const people = known.length ? known : moderators(deps, site);
  await tellEach(tx, deps, site, people, 'handed-answer', one, now);
}

/** From when on moderators and managers are told: a whole day of service after the deadline, or a day of the clock. */
const overdue = (calendar: Calendar | undefined, due: number): number =>
  (calendar && afterServiceDays(calendar, due, 1)) ?? due + DAY;

/** What is past its time: the service is reminded first, then those who moderate and those who answer for it. */
export async function remindHanded(tx: Tx, deps: Deps, site: Site, now: number): Promise<void> {
  for (const one of await tx.handedLate(site.id, instantOf(now), MOST)) {
    const due = Date.parse(one.dueAt!);
    const { comment, n } = one;
    const service = one.told === 0 ? await peopleOf(tx, deps, site, one.service) : [];
    if (service.length) {
      if (await tx.tellHanded(site.id, comment, n, 1))
        await tellEach(tx, deps, site, service, 'handed-late', one, now);
      continue;
    }
    // Nobody of the service can be reached: the others hear of it at once.
    if (one.told === 1 && now < overdue(site.policy.calendar, due)) continue;
    if (!(await tx.tellHanded(site.id, comment, n, 2))) continue;
    const managers = deps.rules(site).people.filter(({ role }) => role === 'manager');
    await tellEach(tx, deps, site, [...moderators(deps, site), ...managers], 'handed-overdue', one, now);
  }
}

/** Writes the mail of an entry. @returns undefined when the case is over, or another one by now */
export async function writeHanded(
  tx: Tx,
  deps: Pick<NoticeDeps, 'words' | 'deskUrl'>,
  site: Site,
  { kind, about, data }: Pick<MailEntry, 'kind' | 'about' | 'data'>,
  frame: MailFrame,
): Promise<Written | undefined> {
  const one: Handed | undefined = (await tx.handed(site.id, [about])).get(about);
  const stored = await tx.comment(site.id, about);
  const desk = deskOf(deps.deskUrl, site.id);
  if (!one || one.n !== data['n'] || !stored || desk === undefined) return undefined;
  const { comment } = stored;
  const thread = await tx.thread(site.id, comment.thread);
  const shown: HandedShown = {
    page: thread?.title ?? thread?.canonical ?? '',
    text: textOf(comment),
    topic: one.topic,
    service: one.service,
    note: one.note,
    ...(one.dueAt !== undefined && { dueAt: one.dueAt }),
    ...(one.answer !== undefined && { answer: one.answer }),
  };
  const terms = deps.words(site).handed;
  const to = `${desk}#handed`;
  if (kind === 'handed') return handed(frame, terms, shown, to);
  if (kind === 'handed-answer') return answered(frame, terms, shown, to);
  return late(frame, terms, shown, kind === 'handed-late', to);
}
