/**
 * From an entry of the outbox to a mail: everything is read now, so that nothing is sent that has been erased, decided
 * or refused in the meantime. Runs inside the transaction that writes the try down; its links are made there too.
 */
import type { Comment } from '../../../model/comment.ts';
import { siteZone } from '../../../model/site.ts';
import type { Site } from '../../../model/site.ts';
import type { Thread } from '../../../model/thread.ts';
import { reportKinds } from '../../../model/wire/report.ts';
import { weekNamed } from '../../../model/figures/period.ts';
import { weekly } from '../../../html/figures/letter.ts';
import { check, contest, decision, reply } from '../../../html/mail/author.ts';
import { eased, loaded } from '../../../html/mail/guard.ts';
import type { MailFrame } from '../../../html/mail/frame.ts';
import type { Written } from '../../../html/mail/letter.ts';
import { measureMail } from '../../../html/mail/measure.ts';
import type { MeasureTold } from '../../../html/mail/measure.ts';
import {
  closed,
  digest,
  notice,
  reminder,
  reopened,
  reported,
  summary,
  urgent,
} from '../../../html/mail/staff.ts';
import type { Shown, Ways } from '../../../html/mail/staff.ts';
import type { MailEntry } from '../../store/mails.ts';
import type { Tx } from '../../store/store.ts';
import { figuresOfWeek } from '../figures/read.ts';
import { instantOf, personOf } from './deps.ts';
import type { NoticeDeps, Person } from './deps.ts';
import { handedKinds, writeHanded } from './handed.ts';
import { checkUrl, decideUrl, deskOf, LIVES, newLink, stopUrl } from './links.ts';
import { awaits } from './confirm.ts';
import { answerTo, decidedAs, textOf } from './plan.ts';
import { deadlineOf } from '../sanctions/told.ts';

/** A mail with the address that it goes to. */
export interface Addressed {
  readonly to: string;
  readonly written: Written;
  /** Where these messages are ended. */
  readonly stop?: string;
}

/** The words and dates of a site's mails. */
export function frameOf({ words }: Pick<NoticeDeps, 'words'>, site: Site): MailFrame {
  const { tag, mails, comments, desk, report, statement } = words(site);
  const zone = siteZone(site);
  return { mails, comments, desk, report, statement, site: site.name, moment: { lang: tag, zone } };
}

/** Everything that a kind of mail is made of. */
interface Job {
  readonly tx: Tx;
  readonly deps: NoticeDeps;
  readonly site: Site;
  readonly entry: MailEntry;
  readonly now: number;
  readonly frame: MailFrame;
}

/** What a person may do by a link of the mail: only who is of the staff now, in a role that decides. */
async function waysFor(
  { tx, deps, site, now }: Job,
  person: Person,
  comment: Comment,
): Promise<Ways | undefined> {
  const desk = deskOf(deps.deskUrl, site.id);
  if (desk === undefined) return undefined;
  const people = person.name === undefined ? [] : await tx.people(site.id);
  const staff = people.find(
    ({ name, role }) => name === person.name && (role === 'moderator' || role === 'admin'),
  );
  if (!staff || !awaits(comment) || deps.deskUrl === undefined) return { desk };
  const bound = { comment: comment.id, version: comment.version, person: staff.id };
  const { deskUrl } = deps;
  const url = async (act: 'approve' | 'reject'): Promise<string> =>
    decideUrl(deskUrl, site.id, await newLink(tx, deps, site.id, { act, ...bound }, now));
  const until = instantOf(now + LIVES.decide);
  return { desk, once: { approve: await url('approve'), reject: await url('reject'), until } };
}

const shownOf = (comment: Comment, thread: Thread | undefined): Shown => {
  const { proposal, author, receivedAt } = comment;
  return {
    page: thread?.title ?? thread?.canonical ?? '',
    author: author.name,
    text: textOf(comment),
    at: proposal?.at ?? receivedAt,
    edit: !!proposal,
    heldBy: comment.heldBy ?? proposal?.heldBy ?? [],
  };
};

/** A mail about a comment, to somebody of the staff. */
async function forStaff(job: Job, person: Person): Promise<Written | undefined> {
  const { tx, site, entry, frame } = job;
  const stored = await tx.comment(site.id, entry.about);
  if (!stored || stored.comment.state === 'deleted') return undefined;
  const { comment } = stored;
  const shown = shownOf(comment, await tx.thread(site.id, comment.thread));
  const ways = await waysFor(job, person, comment);
  if (!ways) return undefined;
  if (entry.kind === 'reported') {
    const report = await tx.reportById(site.id, String(entry.data['report'] ?? ''));
    if (!report || report.status !== 'open') return undefined;
    const { kind, reason } = report.body as { readonly kind?: unknown; readonly reason?: unknown };
    const about = {
      reference: report.reference,
      kind: reportKinds.find((one) => one === kind) ?? 'other',
      reason: typeof reason === 'string' ? reason : '',
      at: report.receivedAt,
    } as const;
    return reported(frame, shown, about, ways.desk);
  }
  // Somebody has decided, or it was changed: a mail of its own speaks of that.
  if (comment.version !== entry.data['version']) return undefined;
  return entry.kind === 'urgent' ? urgent(frame, shown, ways) : notice(frame, shown, ways);
}

/** A mail about the site as a whole. */
function forSite({ deps, site, entry, frame }: Omit<Job, 'tx'>): Written | undefined {
  const desk = deskOf(deps.deskUrl, site.id);
  if (desk === undefined) return undefined;
  const number = (name: string): number => Number(entry.data[name] ?? 0);
  const instant = (name: string): string | undefined => {
    const value = entry.data[name];
    return typeof value === 'string' ? value : undefined;
  };
  const [oldest, closing] = [instant('oldest'), instant('closing')];
  switch (entry.kind) {
    case 'summary':
      return summary(frame, number('count'), desk);
    case 'digest':
      return digest(
        frame,
        { count: number('count'), late: number('late'), ...(oldest !== undefined && { oldest }) },
        desk,
      );
    case 'reminder':
      return reminder(
        frame,
        { count: number('count'), hours: number('hours'), ...(closing !== undefined && { closing }) },
        desk,
      );
    case 'closed':
      return closed(frame, number('days'), desk);
    case 'reopened':
      return reopened(frame, desk);
    case 'load':
    case 'eased': {
      const { load } = deps.words(site).guard;
      const { data } = entry;
      const how = { waiting: number('waiting'), received: number('received'), full: data['full'] === true };
      return entry.kind === 'load' ? loaded(frame, load, how, desk) : eased(frame, load, desk);
    }
    default:
      return undefined;
  }
}

/** The figures of a week, read when they are sent. */
async function forManagers({ tx, deps, site, entry, now, frame }: Job): Promise<Written | undefined> {
  const period = weekNamed(frame.moment.zone, String(entry.data['week'] ?? ''));
  if (!period) return undefined;
  const { figures: words } = deps.words(site);
  const { figures, before, service } = await figuresOfWeek(tx, site, period, {
    now,
    targetHours: deps.rules(site).targetHours,
  });
  const desk = deskOf(deps.deskUrl, site.id);
  return weekly(frame, { lang: frame.moment.lang, words }, figures, { before, service }, desk);
}

/** What is to be said of a measure; undefined when it was lifted again within the moment of grace. */
async function measureOf(
  tx: Tx,
  site: string,
  { data }: MailEntry,
): Promise<Omit<MeasureTold, 'page' | 'at'> | undefined> {
  const one = await tx.sanction(site, String(data['sanction'] ?? ''));
  const what = (['imposed', 'lifted', 'upheld', 'reversed'] as const).find((name) => name === data['what']);
  if (!one || !what || (what === 'imposed' && one.liftedAt !== undefined)) return undefined;
  const { measure, until, statement, contest } = one;
  const explanation = what === 'imposed' || what === 'lifted' ? undefined : contest?.explanation;
  return {
    what,
    measure,
    ...(until !== undefined && { until }),
    ...(statement && { statement, deadline: deadlineOf(one) }),
    ...(explanation !== undefined && { explanation }),
  };
}

/** A mail to an author: the one that asks, and, once they have said yes, the others. */
async function forAuthor({ tx, deps, site, entry, now, frame }: Job): Promise<Addressed | undefined> {
  const contact = await tx.contact(site.id, entry.about);
  const stored = await tx.comment(site.id, entry.about);
  if (!contact || !stored || personOf(deps, site.id, contact.email) !== entry.person) return undefined;
  const { comment } = stored;
  const thread = await tx.thread(site.id, comment.thread);
  const page = thread?.title ?? '';
  const stop = stopUrl(deps, site.id, comment.id);
  if (entry.kind === 'check') {
    if (contact.verifiedAt !== undefined || contact.quiet) return undefined;
    const link = { act: 'check', comment: comment.id, version: comment.version, person: '' } as const;
    const url = checkUrl(deps.publicUrl, site.id, await newLink(tx, deps, site.id, link, now));
    return { to: contact.email, written: check(frame, url, instantOf(now + LIVES.check)) };
  }
  if (contact.verifiedAt === undefined) return undefined;
  const placeOf = (id: string): string => `${thread?.canonical ?? site.url}#c-${id}`;
  if (entry.kind === 'reply') {
    const answer = await tx.comment(site.id, String(entry.data['reply'] ?? ''));
    if (!contact.replies || answer?.comment.state !== 'published') return undefined;
    const { id, text, author } = answer.comment;
    // The institution signs with its own name.
    const signed = author.official?.service ?? author.official?.body ?? author.name;
    const shown = { page, author: signed, text, see: placeOf(id) };
    return { to: contact.email, written: reply(frame, shown, stop), stop };
  }
  if (entry.kind === 'sanction') {
    const told = await measureOf(tx, site.id, entry);
    if (!told) return undefined;
    const { measures } = deps.words(site);
    const about = { ...told, page, at: comment.receivedAt };
    return { to: contact.email, written: measureMail(frame, measures, about, stop), stop };
  }
  if (entry.kind === 'contest') {
    const answered = answerTo(await tx.appeals(site.id, [comment.id]));
    if (!answered || answered.state === 'open' || comment.version !== entry.data['version']) return undefined;
    const { reference, state: outcome, explanation = '' } = answered;
    const shown = { page, at: comment.receivedAt, see: placeOf(comment.id) };
    const visible = comment.state === 'published';
    const told = { ...shown, reference, outcome, explanation, visible };
    return { to: contact.email, written: contest(frame, told, stop), stop };
  }
  // Undone within the moment of grace, or decided otherwise since.
  const what = decidedAs(comment);
  if (!what || comment.version !== entry.data['version']) return undefined;
  const { statement, decision: made } = comment;
  const reason = statement ? undefined : made?.reason;
  const told = {
    what: entry.data['what'] === 'restored' ? ('restored' as const) : what,
    page,
    at: comment.receivedAt,
    ...(what === 'published' && { see: placeOf(comment.id) }),
    ...(statement && { statement }),
    ...(what !== 'published' && reason !== undefined && { reason }),
  };
  return { to: contact.email, written: decision(frame, told, stop), stop };
}

/** Kinds that go to an author. */
const ofAuthors = ['check', 'decision', 'contest', 'reply', 'sanction'];
/** Kinds that are about one comment. */
const ofComments = ['notice', 'urgent', 'reported'];

/** Writes the mail of an entry. @returns undefined when there is nothing, or nobody, to say it to any more */
export async function writeMail(
  tx: Tx,
  deps: NoticeDeps,
  site: Site,
  entry: MailEntry,
  now: number,
): Promise<Addressed | undefined> {
  const job: Job = { tx, deps, site, entry, now, frame: frameOf(deps, site) };
  if (ofAuthors.includes(entry.kind)) return forAuthor(job);
  const person = deps.rules(site).people.find(({ email }) => personOf(deps, site.id, email) === entry.person);
  if (!person) return undefined;
  const written = handedKinds.includes(entry.kind)
    ? await writeHanded(tx, deps, site, entry, job.frame)
    : ofComments.includes(entry.kind)
      ? await forStaff(job, person)
      : entry.kind === 'weekly'
        ? await forManagers(job)
        : forSite(job);
  return written && { to: person.email, written };
}
