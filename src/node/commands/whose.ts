/** Whose data a command is about: options of `export` and `erase`, and their entry in the register. */
import { createHash, randomBytes } from 'node:crypto';
import type { Site } from '../../model/site.ts';
import { email } from '../../model/wire/email.ts';
import { sealedKept } from '../comments/connection/kept.ts';
import { requestReference as newRequestReference } from '../comments/records/register.ts';
import type { DataRequest, Subject, Whose } from '../store/records.ts';
import type { Store } from '../store/store.ts';
import { shown } from './arguments.ts';
import type { Call, Options, Outcome } from './command.ts';
import { misused } from './command.ts';
import { configOption } from './configuration.ts';
import { dayText, dayTyped, momentText } from './dates.ts';

export { register } from '../comments/records/register.ts';

/** Options of both commands. */
export const whoseOptions: Options = {
  ...configOption,
  site: 'string',
  receipt: 'string',
  comment: 'string',
  email: 'string',
  received: 'string',
  signed: 'boolean',
};

/** A call that says whose data, and since when the request is there. */
export interface Asked {
  readonly whose: Whose;
  readonly receivedAt: number;
}

/** Reads the options. */
export function whoseOf({ values, language }: Call, now: number): Asked | Outcome {
  const { data } = language.records;
  const [receipt, comment, address] = [values.get('receipt'), values.get('comment'), values.get('email')];
  if ([receipt, comment, address].filter((one) => one !== undefined).length !== 1) return misused(data.whose);
  if (address !== undefined && !email.pattern!.test(address)) return misused(data.email(shown(address)));
  const typed = values.get('received');
  const receivedAt = dayTyped(typed, now);
  if (receivedAt === undefined) return misused(data.date(shown(typed ?? '')));
  if (address !== undefined) return { whose: { email: address }, receivedAt };
  if (receipt !== undefined)
    return { whose: { token: createHash('sha256').update(receipt.trim()).digest('hex') }, receivedAt };
  // `https://…/page#c-ID`, or the id alone.
  const id = (comment ?? '').replace(/^.*#c-/s, '').trim();
  return { whose: { comment: id }, receivedAt };
}

/** Is it a call, and not already its outcome? */
export const isAsked = (value: Asked | Outcome): value is Asked => 'whose' in value;

/**
 * With `--signed`: everything of whoever was signed in when they wrote the comment that is named; where nobody was, that
 * comment alone.
 */
export async function personOf(
  store: Pick<Store, 'records' | 'subjectOf'>,
  site: string,
  { whose }: Asked,
  { switches }: Pick<Call, 'switches'>,
): Promise<Whose> {
  if (!switches.has('signed')) return whose;
  const [first] = (await store.records.subject(site, whose)).comments;
  const subject = first && (await store.subjectOf(site, first.comment.id));
  return subject === undefined ? whose : { subject };
}

/** Nothing is kept of this person. */
export const isEmpty = ({ comments, unverified, reports, votes }: Subject): boolean =>
  !comments.length && !unverified.length && !reports.length && !votes.length;

/** What was found, a line for each comment. */
export function foundLines(subject: Subject, call: Call, site: Site): string[] {
  const { language } = call;
  const { data } = language.records;
  const addresses =
    subject.comments.filter(({ email: one }) => one !== undefined).length + subject.unverified.length;
  return [
    data.found({ comments: subject.comments.length, addresses, reports: subject.reports.length }),
    ...subject.comments.map(({ comment, page }) => {
      const date = momentText(comment.receivedAt, language, site);
      return `  ${data.comment({ page: shown(`${page}#c-${comment.id}`), date, state: comment.state })}`;
    }),
    ...subject.votes.map(({ page, receivedAt }) => {
      const date = momentText(receivedAt, language, site);
      return `  ${data.vote({ page: shown(page), date })}`;
    }),
    ...(subject.unverified.length ? [data.unverified(subject.unverified.length)] : []),
    ...sealedLines(subject, call, site),
  ];
}

/** What stays because the law asks it of hosts, and until when; nothing where there is none. */
export function sealedLines(subject: Subject, { language }: Call, site: Site): string[] {
  const kept = sealedKept(site, subject);
  return kept ? [language.host.kept({ count: kept.count, until: dayText(kept.until, language, site) })] : [];
}

/** A new reference for the register. */
export const requestReference = (now: number): string =>
  newRequestReference(now, (bytes) => randomBytes(bytes).toString('base64url'));

/** The line that says where the request stands in the register. */
export const registeredLine = ({ reference, dueAt }: DataRequest, { language }: Call, site: Site): string =>
  language.records.data.request({ reference, date: dayText(dueAt, language, site) });
