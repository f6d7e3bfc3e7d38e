/** What every mail of a site has around its parts. */
import type { CommentsTerms, DeskTerms, MailsTerms, ReportTerms, StatementTerms } from '../../words/terms.ts';
import { cleanLine } from '../../model/text/clean.ts';
import type { Moment } from '../time.ts';
import { letter } from './letter.ts';
import type { Part, Written } from './letter.ts';

/** The words of a mail, its site, and how dates are written there. */
export interface MailFrame {
  readonly mails: MailsTerms;
  readonly comments: CommentsTerms;
  readonly desk: DeskTerms;
  readonly report: ReportTerms;
  readonly statement: StatementTerms;
  /** Name of the site. */
  readonly site: string;
  readonly moment: Moment;
}

/** A text part. */
export const say = (text: string): Part => ({ is: 'text', text });
/** A link part. */
export const go = (label: string, href: string): Part => ({ is: 'link', label, href });

/** A name or title of foreign origin, on one line and not without end: a subject is read in a list. */
export function short(text: string | undefined, fallback: string, most = 80): string {
  const all = [...cleanLine(text ?? '')];
  return all.length > most ? all.slice(0, most - 1).join('') + '\u2026' : all.join('') || fallback;
}

/** Puts the frame around some parts. @param stop where these messages are ended, for an author's */
export const framed = (
  { mails, site, moment }: MailFrame,
  subject: string,
  parts: readonly Part[],
  stop?: string,
): Written =>
  letter({
    lang: moment.lang,
    subject,
    hello: mails.hello,
    parts,
    signature: mails.signature(site),
    footer: [say(mails.why(site)), ...(stop === undefined ? [] : [go(mails.unsubscribe, stop)])],
  });
