/** Mails about a measure against an author: that it was taken and why, that it was lifted, what a contest came to. */
import type { Measure } from '../../model/sanction.ts';
import type { Statement } from '../../model/statement.ts';
import type { MeasureTerms } from '../../words/terms.ts';
import { dateText } from '../time.ts';
import { statementItems } from './author.ts';
import { framed, say, short } from './frame.ts';
import type { MailFrame } from './frame.ts';
import type { Part, Written } from './letter.ts';

/** What there is to say. */
export interface MeasureTold {
  readonly what: 'imposed' | 'lifted' | 'upheld' | 'reversed';
  readonly measure: Measure;
  /** Title of the page, and when the comment was written. */
  readonly page: string;
  readonly at: string;
  readonly until?: string;
  readonly statement?: Statement;
  /** Last moment to contest. */
  readonly deadline?: string;
  /** Of whoever answered a contest. */
  readonly explanation?: string;
}

/** @param stop where these messages are ended */
export function measureMail(frame: MailFrame, terms: MeasureTerms, told: MeasureTold, stop: string): Written {
  const { mails, statement: fields, site, moment } = frame;
  const { what, measure, statement, deadline, until, explanation } = told;
  const page = short(told.page, site);
  const subject = terms.mail.subject[what === 'imposed' ? measure : what](site);
  const intro = say(terms.mail.intro({ page, date: dateText(told.at, moment) }));
  const parts: readonly Part[] =
    what === 'imposed'
      ? [
          intro,
          say(terms.means[measure](until === undefined ? '' : dateText(until, moment))),
          ...(statement
            ? [
                {
                  is: 'list',
                  heading: fields.heading,
                  items: statementItems(statement, fields, moment),
                } as const,
              ]
            : []),
          say(terms.still),
          ...(deadline === undefined ? [] : [say(mails.decision.contest(dateText(deadline, moment)))]),
          say(mails.decision.how),
        ]
      : [
          intro,
          say(terms.mail[what]),
          ...(explanation === undefined ? [] : [{ is: 'quote', text: explanation } as const]),
        ];
  return framed(frame, subject, parts, stop);
}
