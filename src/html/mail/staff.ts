/** Mails to those who work at a site: single comments, reports, what waits, what closed. */
import type { HeldReason } from '../../model/comment-states.ts';
import type { ReportKind } from '../../model/wire/report.ts';
import { dateText } from '../time.ts';
import { framed, go, say, short } from './frame.ts';
import type { MailFrame } from './frame.ts';
import type { Part, Written } from './letter.ts';

/** A comment as a mail shows it. */
export interface Shown {
  /** Title of its page. */
  readonly page: string;
  readonly author: string | undefined;
  readonly text: string;
  /** When it came, or was changed. */
  readonly at: string;
  readonly edit: boolean;
  readonly heldBy: readonly HeldReason[];
}

/** Links of one mail: the desk, and two that work once, with the moment at which they end. */
export interface Ways {
  readonly desk: string;
  readonly once?: { readonly approve: string; readonly reject: string; readonly until: string };
}

const rules = ({ mails, desk }: MailFrame, heldBy: readonly HeldReason[]): readonly Part[] =>
  heldBy.map((rule) => say(mails.notice.rule(desk.heldBy[rule])));

const ways = ({ mails, moment }: MailFrame, { desk, once }: Ways): readonly Part[] => [
  ...(once
    ? [
        go(mails.notice.approve, once.approve),
        go(mails.notice.reject, once.reject),
        say(mails.notice.safe),
        say(mails.linkOnce(dateText(once.until, moment))),
      ]
    : []),
  go(mails.notice.open, desk),
];

/** A comment that waits, or that is public at once. */
export function notice(frame: MailFrame, shown: Shown, to: Ways): Written {
  const { mails, comments, site, moment } = frame;
  const page = short(shown.page, site);
  const date = dateText(shown.at, moment);
  const author = short(shown.author, comments.anonymous);
  const said = { author, page, date };
  return framed(frame, mails.notice.subject({ site, page }), [
    say(shown.edit ? mails.notice.edit(said) : mails.notice.intro(said)),
    ...rules(frame, shown.heldBy),
    { is: 'quote', heading: mails.notice.text, text: shown.text },
    ...ways(frame, to),
  ]);
}

/** Words of emergency. */
export function urgent(frame: MailFrame, shown: Shown, to: Ways): Written {
  const { mails, site, moment } = frame;
  const said = { page: short(shown.page, site), date: dateText(shown.at, moment) };
  return framed(frame, mails.urgent.subject(site), [
    say(mails.urgent.intro(said)),
    say(mails.urgent.act),
    { is: 'quote', heading: mails.notice.text, text: shown.text },
    ...ways(frame, to),
  ]);
}

/** A report; nothing of who sent it. */
export function reported(
  frame: MailFrame,
  shown: Shown,
  about: {
    readonly reference: string;
    readonly kind: ReportKind;
    readonly reason: string;
    readonly at: string;
  },
  desk: string,
): Written {
  const { mails, report, site, moment } = frame;
  const category = report.categories[about.kind];
  return framed(frame, mails.report.subject({ site, reference: about.reference }), [
    say(mails.report.intro({ category, date: dateText(about.at, moment) })),
    { is: 'quote', heading: report.reason, text: about.reason },
    { is: 'quote', heading: mails.notice.text, text: shown.text },
    go(mails.report.open, desk),
  ]);
}

/** Comments beyond the limit of an hour. */
export const summary = (frame: MailFrame, count: number, desk: string): Written =>
  framed(frame, frame.mails.summary.subject({ site: frame.site, count }), [
    say(frame.mails.summary.intro(count)),
    go(frame.mails.notice.open, desk),
  ]);

/** What waits. */
export function digest(
  frame: MailFrame,
  { count, late, oldest }: { readonly count: number; readonly late: number; readonly oldest?: string },
  desk: string,
): Written {
  const { mails, site, moment } = frame;
  return framed(frame, mails.digest.subject({ site, count }), [
    say(count ? mails.digest.intro(count) : mails.digest.none),
    ...(oldest === undefined ? [] : [say(mails.digest.oldest(dateText(oldest, moment)))]),
    ...(late ? [say(mails.digest.late(late))] : []),
    go(mails.digest.open, desk),
  ]);
}

/** Comments past their target. @param closing when new ones will close, if nobody decides */
export function reminder(
  frame: MailFrame,
  { count, hours, closing }: { readonly count: number; readonly hours: number; readonly closing?: string },
  desk: string,
): Written {
  const { mails, site, moment } = frame;
  return framed(frame, mails.reminder.subject({ site, count }), [
    say(mails.reminder.intro({ count, hours })),
    ...(closing === undefined ? [] : [say(mails.reminder.closing(dateText(closing, moment)))]),
    go(mails.digest.open, desk),
  ]);
}

/** New comments were closed. @param days of service without a decision */
export const closed = (frame: MailFrame, days: number, desk: string): Written =>
  framed(frame, frame.mails.closure.subject(frame.site), [
    say(frame.mails.reminder.closedNow(days)),
    say(frame.mails.closure.open),
    go(frame.mails.digest.open, desk),
  ]);

/** They are open again. */
export const reopened = (frame: MailFrame, desk: string): Written =>
  framed(frame, frame.mails.closure.againSubject(frame.site), [
    say(frame.mails.closure.again),
    go(frame.mails.digest.open, desk),
  ]);

/** What `parvis mail test` sends. */
export const trial = (frame: MailFrame): Written =>
  framed(frame, frame.mails.test.subject(frame.site), [say(frame.mails.test.intro)]);
