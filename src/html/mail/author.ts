/** Mails to an author: is the address theirs, what was decided and why, who has replied. */
import type { Statement } from '../../model/statement.ts';
import { httpUrl } from '../../model/text/safe-url.ts';
import type { StatementTerms } from '../../words/terms.ts';
import { dateText } from '../time.ts';
import type { Moment } from '../time.ts';
import { framed, go, say, short } from './frame.ts';
import type { MailFrame } from './frame.ts';
import type { Part, Written } from './letter.ts';

/** Asks whether the address is theirs. Nothing of the comment is in it: whoever reads it may not have written one. */
export const check = (frame: MailFrame, confirm: string, until: string): Written => {
  const { mails, site, moment } = frame;
  return framed(frame, mails.emailCheck.subject(site), [
    say(mails.emailCheck.intro(site)),
    go(mails.emailCheck.confirm, confirm),
    say(mails.linkOnce(dateText(until, moment))),
    say(mails.emailCheck.ignore),
  ]);
};

/** The eleven fields, as people read them. */
export function statementItems(
  statement: Statement,
  terms: StatementTerms,
  moment: Moment,
): readonly (readonly [string, string])[] {
  const { automated, ground, redress, scope, until } = statement;
  const found = terms.automated;
  const shown: Readonly<Record<keyof Statement, string>> = {
    action: terms.action[statement.action],
    scope: [
      terms.scope[scope.reach],
      ...(scope.territory ? [terms.territory(scope.territory.join(', '))] : []),
    ].join('\n'),
    from: dateText(statement.from, moment),
    until: until === undefined ? terms.noEnd : dateText(until, moment),
    facts: statement.facts,
    source: terms.source[statement.source],
    automated:
      automated.detection || automated.decision !== 'no'
        ? [...(automated.detection ? [found.detection] : []), found.decision[automated.decision]].join(' ')
        : found.none,
    ground: [terms.ground[ground.type](ground.ref), httpUrl(ground.url)].filter(Boolean).join('\n'),
    explanation: statement.explanation,
    redress: redress
      .map(({ kind, url, deadline }) =>
        [
          terms.redress[kind],
          ...(deadline === undefined ? [] : [terms.until(dateText(deadline, moment))]),
          httpUrl(url) ?? '',
        ]
          .filter(Boolean)
          .join('\n'),
      )
      .join('\n'),
    reference: statement.reference,
  };
  return Object.entries(shown).map(([field, value]) => [terms.field[field as keyof Statement], value]);
}

/** What was decided. */
export interface Decided {
  readonly what: 'published' | 'rejected' | 'removed' | 'restored';
  readonly page: string;
  /** When the comment was sent. */
  readonly at: string;
  /** Address of the comment, where it can be read. */
  readonly see?: string;
  readonly statement?: Statement;
  /** Where no statement was asked for. */
  readonly reason?: string;
}

/** Tells an author of a decision, with the whole statement. */
export function decision(frame: MailFrame, decided: Decided, stop: string): Written {
  const { mails, statement: terms, site, moment } = frame;
  const { what, see, statement, reason } = decided;
  const page = short(decided.page, site);
  const review = statement?.redress.find(({ kind }) => kind === 'review');
  const parts: readonly Part[] = [
    say(mails.decision.intro({ page, date: dateText(decided.at, moment) })),
    say(mails.decision[what]),
    ...(statement
      ? [{ is: 'list', heading: terms.heading, items: statementItems(statement, terms, moment) } as const]
      : []),
    ...(reason === undefined ? [] : [{ is: 'quote', text: reason } as const]),
    ...(review
      ? [
          ...(review.deadline === undefined
            ? []
            : [say(mails.decision.contest(dateText(review.deadline, moment)))]),
          say(mails.decision.how),
        ]
      : []),
    ...(see === undefined ? [] : [go(mails.decision.see, see)]),
  ];
  return framed(frame, mails.decision.subject[what], parts, stop);
}

/** What was answered to a contest. */
export interface ContestAnswer {
  readonly page: string;
  /** When the comment was sent. */
  readonly at: string;
  readonly reference: string;
  readonly outcome: 'upheld' | 'reversed';
  readonly explanation: string;
  readonly see: string;
  /** Can the comment be read there? */
  readonly visible: boolean;
}

/** Tells an author what became of a contest, of an edit too. */
export function contest(frame: MailFrame, answer: ContestAnswer, stop: string): Written {
  const { mails, site, moment } = frame;
  const { reference, outcome, explanation, see, visible } = answer;
  const parts: readonly Part[] = [
    say(mails.decision.intro({ page: short(answer.page, site), date: dateText(answer.at, moment) })),
    say(mails.contest[outcome]),
    ...(explanation ? [{ is: 'quote', text: explanation } as const] : []),
    ...(visible ? [go(mails.decision.see, see)] : []),
  ];
  return framed(frame, mails.contest.subject(reference), parts, stop);
}

/** Somebody has replied. */
export function reply(
  frame: MailFrame,
  shown: {
    readonly page: string;
    readonly author: string | undefined;
    readonly text: string;
    readonly see: string;
  },
  stop: string,
): Written {
  const { mails, comments, site } = frame;
  const page = short(shown.page, site);
  const author = short(shown.author, comments.anonymous);
  return framed(
    frame,
    mails.reply.subject(page),
    [
      say(mails.reply.intro({ author, page })),
      { is: 'quote', text: shown.text },
      go(mails.reply.see, shown.see),
    ],
    stop,
  );
}
