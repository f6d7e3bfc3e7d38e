/** Mails about a comment that is with a service: it was handed over, it was answered, its time is over. */
import type { HandedMailTerms } from '../../words/terms.ts';
import { dateText } from '../time.ts';
import { framed, go, say, short } from './frame.ts';
import type { MailFrame } from './frame.ts';
import type { Part, Written } from './letter.ts';

/** What is shown of it. */
export interface HandedShown {
  /** Title of its page. */
  readonly page: string;
  readonly text: string;
  readonly topic: string;
  readonly service: string;
  /** '' for none. */
  readonly note: string;
  readonly dueAt?: string;
  readonly answer?: string;
}

/** A quote with its heading; none for an empty text. */
const quote = (heading: string, text: string | undefined): readonly Part[] =>
  text ? [{ is: 'quote', heading, text }] : [];

const until = ({ moment }: MailFrame, terms: HandedMailTerms, dueAt: string | undefined): readonly Part[] =>
  dueAt === undefined ? [] : [say(terms.until(dateText(dueAt, moment)))];

/** To the service: please say what you know. */
export const handed = (frame: MailFrame, terms: HandedMailTerms, shown: HandedShown, desk: string): Written =>
  framed(frame, terms.subject({ site: frame.site, topic: short(shown.topic, frame.site) }), [
    say(terms.intro({ service: shown.service, page: short(shown.page, frame.site) })),
    ...until(frame, terms, shown.dueAt),
    ...quote(terms.note, shown.note),
    ...quote(frame.mails.notice.text, shown.text),
    go(terms.open, desk),
  ]);

/** To whoever asked: the service has answered. */
export const answered = (
  frame: MailFrame,
  terms: HandedMailTerms,
  shown: HandedShown,
  desk: string,
): Written =>
  framed(frame, terms.answeredSubject({ site: frame.site, service: short(shown.service, frame.site) }), [
    say(terms.answered({ service: shown.service, page: short(shown.page, frame.site) })),
    ...quote(terms.answer, shown.answer),
    ...quote(frame.mails.notice.text, shown.text),
    go(terms.open, desk),
  ]);

/** The time is over. @param own to the service itself; else to those who moderate, and their managers */
export const late = (
  frame: MailFrame,
  terms: HandedMailTerms,
  shown: HandedShown,
  own: boolean,
  desk: string,
): Written =>
  framed(frame, terms.lateSubject({ site: frame.site, topic: short(shown.topic, frame.site) }), [
    say(
      (own ? terms.late : terms.overdue)({
        service: shown.service,
        page: short(shown.page, frame.site),
        date: dateText(shown.dueAt, frame.moment),
      }),
    ),
    ...quote(terms.note, shown.note),
    go(terms.open, desk),
  ]);
