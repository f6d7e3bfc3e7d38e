/**
 * From what happened to who is told: each act of the outbox becomes an entry for each person to whom it matters, in one
 * transaction, and is then done. An entry that is there already is not made twice.
 */
import type { Site } from '../../../model/site.ts';
import type { Contest } from '../../../model/appeal.ts';
import type { Comment } from '../../../model/comment.ts';
import { wordsIn } from '../../../model/wordlist/find.ts';
import type { MailData, MailEntry } from '../../store/mails.ts';
import type { StoredComment, Tx } from '../../store/store.ts';
import { DAY, HOUR, instantOf, MINUTE, personOf } from './deps.ts';
import type { NoticeDeps, Person } from './deps.ts';

/** A decision may be undone for a moment; then nobody need hear of it. */
export const GRACE = 2 * MINUTE;
/** Verification mails to one address: one a day, three in a month. */
const CHECKS = { day: 1, month: 3 } as const;

type Deps = Pick<NoticeDeps, 'sign' | 'rules' | 'lists'>;

/** Adds one entry. */
const add = (
  tx: Tx,
  site: string,
  now: number,
  entry: Pick<MailEntry, 'id' | 'kind' | 'about' | 'person'> & {
    readonly data?: MailData;
    readonly due?: number;
  },
): Promise<boolean> => {
  const { due = now, data = {}, ...rest } = entry;
  return tx.addMail(site, { ...rest, data, madeAt: instantOf(now), dueAt: instantOf(due) });
};

/** A mail about one comment, or, beyond the limit of the hour, one more in the hour's summary. */
async function single(
  tx: Tx,
  deps: Deps,
  site: Site,
  now: number,
  person: string,
  entry: { readonly id: string; readonly about: string; readonly data: MailData },
): Promise<void> {
  const { perHour } = deps.rules(site);
  if ((await tx.mailsOf(site.id, person, instantOf(now - HOUR), ['notice'])) < perHour) {
    await add(tx, site.id, now, { ...entry, kind: 'notice', person });
    return;
  }
  const slot = Math.floor(now / HOUR);
  const id = `summary/${slot}/${person}`;
  const due = (slot + 1) * HOUR;
  if (await add(tx, site.id, now, { id, kind: 'summary', about: '', person, data: { count: 1 }, due }))
    return;
  const known = await tx.mail(site.id, id);
  await tx.setMailData(site.id, id, { count: Number(known?.data['count'] ?? 0) + 1 });
}

/** The text that a moderator has to read. */
export const textOf = ({ text, proposal }: Comment): string => proposal?.text ?? text;

/** Those who moderate. */
async function tellStaff(
  tx: Tx,
  deps: Deps,
  site: Site,
  { comment }: StoredComment,
  version: number,
  now: number,
): Promise<void> {
  const { people } = deps.rules(site);
  const { emergency } = await deps.lists(tx, site);
  const said = [comment.author.name ?? '', textOf(comment)].join('\n');
  const urgent = wordsIn(emergency, said).length > 0;
  const each = (person: Person): string => personOf(deps, site.id, person.email);
  const about = comment.id;
  for (const one of people) {
    const person = each(one);
    const data = { version };
    if (urgent && (one.alerts || one.duty))
      await add(tx, site.id, now, {
        id: `urgent/${about}/${version}/${person}`,
        kind: 'urgent',
        about,
        person,
        data,
      });
    else if (one.comments === 'each' && one.role === 'moderator')
      await single(tx, deps, site, now, person, { id: `notice/${about}/${version}/${person}`, about, data });
  }
}

/** An address that was given and is not verified: it gets one mail, which asks. */
async function askAuthor(tx: Tx, deps: Deps, site: Site, stored: StoredComment, now: number): Promise<void> {
  const { comment, email, verified, quiet } = stored;
  if (email === undefined || verified || quiet) return;
  const person = personOf(deps, site.id, email);
  const asked = (span: number): Promise<number> =>
    tx.mailsOf(site.id, person, instantOf(now - span), ['check']);
  if ((await asked(DAY)) >= CHECKS.day || (await asked(30 * DAY)) >= CHECKS.month) return;
  await add(tx, site.id, now, { id: `check/${comment.id}`, kind: 'check', about: comment.id, person });
}

/** What the last decision of a human means to the author; undefined when there is none. */
export function decidedAs({ decision, state }: Comment): 'published' | 'rejected' | 'removed' | undefined {
  if (!decision || decision.by === 'author' || decision.by === 'system' || decision.to !== state)
    return undefined;
  return state === 'published' || state === 'rejected' || state === 'removed' ? state : undefined;
}

/** Writes down that an author is to be told of the decision on a comment, if the address is theirs. */
export async function tellAuthor(
  tx: Tx,
  deps: Pick<NoticeDeps, 'sign'>,
  site: Site,
  { comment, email, verified }: StoredComment,
  now: number,
  /** When it was decided, from which the moment of grace is counted; and whether it is public once more. */
  { from = now, restored = false }: { readonly from?: number; readonly restored?: boolean } = {},
): Promise<void> {
  const what = decidedAs(comment);
  if (email === undefined || !verified || !what) return;
  await add(tx, site.id, now, {
    id: `decision/${comment.id}/${comment.version}`,
    kind: 'decision',
    about: comment.id,
    person: personOf(deps, site.id, email),
    data: { version: comment.version, what: restored ? 'restored' : what },
    due: from + GRACE,
  });
}

/** The author who has contested, of an edit too: what the answer is, if the address is theirs. */
async function tellContest(
  tx: Tx,
  deps: Deps,
  site: Site,
  { comment, email, verified }: StoredComment,
  now: number,
  from: number,
): Promise<void> {
  if (email === undefined || !verified) return;
  if (!answerTo(await tx.appeals(site.id, [comment.id]))) return;
  await add(tx, site.id, now, {
    id: `contest/${comment.id}/${comment.version}`,
    kind: 'contest',
    about: comment.id,
    person: personOf(deps, site.id, email),
    data: { version: comment.version },
    due: from + GRACE,
  });
}

/** The last answer that an author has got. */
export const answerTo = (contests: readonly Contest[]): Contest | undefined =>
  contests
    .filter(({ by, state }) => by === 'author' && state !== 'open')
    .reduce<Contest | undefined>(
      (last, one) => (last && (last.decidedAt ?? '') > (one.decidedAt ?? '') ? last : one),
      undefined,
    );

/** The author of what was answered, who asked to be told. */
async function tellAnswered(
  tx: Tx,
  deps: Deps,
  site: Site,
  stored: StoredComment,
  now: number,
  from: number,
): Promise<void> {
  const { comment, email } = stored;
  const about = comment.replyTo ?? comment.parent;
  const contact = about === undefined ? undefined : await tx.contact(site.id, about);
  if (about === undefined || !contact?.verifiedAt || !contact.replies) return;
  const person = personOf(deps, site.id, contact.email);
  // Nobody is told of an answer of their own.
  if (email !== undefined && personOf(deps, site.id, email) === person) return;
  const data = { reply: comment.id };
  await add(tx, site.id, now, {
    id: `reply/${comment.id}`,
    kind: 'reply',
    about,
    person,
    data,
    due: from + GRACE,
  });
}

/** An act that was logged. */
async function planAct(tx: Tx, deps: Deps, site: Site, entry: MailEntry, now: number): Promise<void> {
  const stored = await tx.comment(site.id, entry.about);
  if (!stored) return;
  const { from, to, by, version } = entry.data;
  const made = Date.parse(entry.madeAt);
  const { comment } = stored;
  const edited = by === 'author' && String(to).startsWith('edit ');
  if (from === 'sending' || edited) {
    // What was decided, or taken back, before we came to say it needs no mail.
    if (comment.version === version) await tellStaff(tx, deps, site, stored, comment.version, now);
    if (from === 'sending') await askAuthor(tx, deps, site, stored, now);
  } else if ((by === 'moderator' || by === 'admin') && /^appeal (?:upheld|reversed)$/.test(String(to))) {
    if (comment.version === version) await tellContest(tx, deps, site, stored, now, made);
  } else if ((by === 'moderator' || by === 'admin') && comment.version === version)
    await tellAuthor(tx, deps, site, stored, now, {
      from: made,
      restored: to === 'published' && (from === 'removed' || from === 'rejected'),
    });
  if (to === 'published' && from !== 'published' && from !== 'removed' && comment.state === 'published')
    await tellAnswered(tx, deps, site, stored, now, made);
}

/** A report: whoever is alerted is told at once. */
async function planReport(tx: Tx, deps: Deps, site: Site, entry: MailEntry, now: number): Promise<void> {
  const { report = '' } = entry.data;
  for (const one of deps.rules(site).people) {
    if (!one.alerts) continue;
    const person = personOf(deps, site.id, one.email);
    const id = `reported/${report}/${person}`;
    await add(tx, site.id, now, { id, kind: 'reported', about: entry.about, person, data: entry.data });
  }
}

/** Is it an entry that says what happened, and not yet to whom? */
export const isPlan = ({ kind }: MailEntry): boolean => kind === 'act' || kind === 'report';

/** Turns one into mails. */
export async function plan(tx: Tx, deps: Deps, site: Site, entry: MailEntry, now: number): Promise<void> {
  if (!(await tx.tryMail(site.id, entry.id, entry.tries, instantOf(now)))) return;
  if (entry.kind === 'act') await planAct(tx, deps, site, entry, now);
  else await planReport(tx, deps, site, entry, now);
  await tx.endMail(site.id, entry.id, 'dropped', instantOf(now));
}
