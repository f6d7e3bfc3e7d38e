import { plural } from '../plural.ts';
import type { MailsTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** English: every mail. */
export default {
  hello: 'Hello,',
  signature: (site) => `The moderation team of ${site}`,
  why: (site) => `You receive this message because your address was given on ${site}.`,
  unsubscribe: 'Stop these messages',
  noReply: 'Replies to this message are not read.',
  linkOnce: (date) => `This link works once, until ${date}.`,
  notice: {
    subject: ({ site, page }) => `[${site}] New comment on “${page}”`,
    intro: ({ author, page, date }) => `${author} wrote on “${page}” on ${date}.`,
    edit: ({ author, page, date }) => `On ${date}, ${author} changed a comment on “${page}”.`,
    rule: (rule) => `Held because: ${rule}`,
    text: 'The comment',
    approve: 'Publish',
    reject: 'Refuse',
    open: 'Open the desk',
    safe: 'Each link opens a page that asks you to confirm. Opening it changes nothing.',
  },
  report: {
    subject: ({ site, reference }) => `[${site}] Comment reported: ${reference}`,
    intro: ({ category, date }) => `A comment was reported on ${date} (${category}).`,
    open: 'Read the report',
  },
  urgent: {
    subject: (site) => `[${site}] Urgent: a comment may concern someone in danger`,
    intro: ({ page, date }) => `A comment on “${page}” of ${date} contains words of emergency. It is held.`,
    act: 'Please read it now. The author has seen the emergency numbers.',
  },
  digest: {
    subject: ({ site, count }) => `[${site}] ${n(count, '# comment is waiting', '# comments are waiting')}`,
    intro: (count) => n(count, '# comment is waiting to be read.', '# comments are waiting to be read.'),
    oldest: (date) => `The oldest arrived on ${date}.`,
    late: (count) => n(count, '# is past its target.', '# are past their target.'),
    none: 'Nothing is waiting.',
    open: 'Open the desk',
  },
  summary: {
    subject: ({ site, count }) => `[${site}] ${n(count, '# more comment', '# more comments')} this hour`,
    intro: (count) =>
      n(
        count,
        '# more comment arrived this hour. It is on the desk.',
        '# more comments arrived this hour. They are on the desk.',
      ),
  },
  decision: {
    subject: {
      published: 'Your comment is published',
      rejected: 'Your comment was not published',
      removed: 'Your comment was removed',
      restored: 'Your comment is published again',
    },
    intro: ({ page, date }) => `You wrote a comment on “${page}” on ${date}.`,
    published: 'It is now public. Thank you for taking part.',
    rejected: 'It was not published. Here are the reasons.',
    removed: 'It was removed. Here are the reasons.',
    restored: 'After reading it again, we have published it again.',
    see: 'See your comment',
    contest: (date) => `If you disagree, you can contest this decision until ${date}.`,
    how: 'To do so, open the page of your comment on the device you wrote it with, or answer this message.',
  },
  reply: {
    subject: (page) => `A reply to your comment on “${page}”`,
    intro: ({ author, page }) => `${author} replied to your comment on “${page}”.`,
    see: 'Read the reply',
  },
  receipt: {
    subject: (page) => `Your comment on “${page}”`,
    intro: (page) => `Here is the receipt of your comment on “${page}”.`,
    keep: 'Keep this message: its link shows what becomes of your comment.',
  },
  reportReceipt: {
    subject: (reference) => `Your report has arrived: ${reference}`,
    intro: ({ page, date }) => `On ${date} you reported a comment on “${page}”.`,
    next: 'Someone will read it. We will tell you what was decided.',
  },
  reportDecision: {
    subject: (reference) => `Decision on your report ${reference}`,
    acted: 'The comment you reported is no longer shown.',
    kept: 'After reading it, we have decided to leave the comment in place.',
    redress: 'If you disagree, you can ask us to look again, free of charge.',
  },
  contest: {
    subject: (reference) => `Answer to your contest ${reference}`,
    upheld: 'Your comment was read again, with your contest. The decision stands.',
    reversed: 'Your comment was read again, with your contest. The decision is reversed.',
  },
  emailCheck: {
    subject: (site) => `Confirm your e-mail address for ${site}`,
    intro: (site) => `This address was given with a comment on ${site}.`,
    confirm: 'Confirm my address',
    ignore: 'If it was not you, you can ignore this message: the address will not be used.',
  },
  signIn: {
    subject: (site) => `Your sign-in link for ${site}`,
    intro: 'Here is the link you asked for to open the desk.',
    open: 'Sign in',
    ignore: 'If you did not ask for it, you can ignore this message.',
  },
  invite: {
    subject: (site) => `Invitation to the moderation desk of ${site}`,
    intro: ({ site, role }) => `You are invited to the moderation desk of ${site}. Your role: ${role}.`,
    open: 'Accept the invitation',
  },
  reminder: {
    subject: ({ site, count }) =>
      `[${site}] Reminder: ${n(count, '# comment past its target', '# comments past their target')}`,
    intro: ({ count, hours }) =>
      `${n(count, '# comment has', '# comments have')} been waiting for more than ${n(hours, '# working hour', '# working hours')}.`,
    closing: (date) => `Without any decision by ${date}, new comments will close by themselves.`,
    closedNow: (days) =>
      n(
        days,
        'No decision was made for # working day: new comments are now closed.',
        'No decision was made for # working days: new comments are now closed.',
      ),
  },
  closure: {
    subject: (site) => `[${site}] New comments are closed for now`,
    open: 'They open again by themselves when no comment is past its target any more.',
    again: 'No comment is past its target any more: residents can write again.',
    againSubject: (site) => `[${site}] Comments are open again`,
    visitors:
      'We are behind with reading the comments received, so new ones are closed for now. Those already published can still be read and reported.',
  },
  test: {
    subject: (site) => `Test message from ${site}`,
    intro: 'This message shows that your comments service can send mail. There is nothing to do.',
  },
  alert: {
    subject: ({ site, what }) => `[${site}] Alert: ${what}`,
    load: ({ pending, max }) =>
      `${n(pending, '# comment is', '# comments are')} waiting (limit: ${max.toLocaleString('en')}). New comments are paused.`,
    kill: (who) => `The emergency stop was pressed by ${who}.`,
    source: ({ source, since }) => `${source} has not answered since ${since}. Its last posts stay shown.`,
    watch: ({ term, count }) => `“${term}”: ${n(count, '# new mention', '# new mentions')}`,
    push: ({ network, page }) => `“${page}” could not be posted on ${network}.`,
    done: 'Everything is back to normal.',
  },
  weekly: {
    subject: ({ site, from, to }) => `[${site}] Week from ${from} to ${to}`,
    intro: ({ from, to }) => `Here are the figures from ${from} to ${to}.`,
    indicator: {
      received: 'Comments received',
      published: 'Published',
      refused: 'Refused, by clause of the charter',
      decision: 'Time to decide (half, then nine out of ten)',
      reply: 'Time to an official reply (half, then nine out of ten)',
      late: 'Waiting past the target',
      outOfHours: 'Received outside service hours',
      notices: 'Reports, and what was decided',
      pages: 'Pages with most comments',
      pushes: 'Posts on networks, sent and failed',
      alt: 'Images without description',
      minutes: 'Estimated time spent, in minutes',
    },
    before: (value) => `week before: ${value}`,
    owner: (service) => `Followed by ${service}`,
    todo: (action) => `To do: ${action}`,
    empty: 'There was no comment this week.',
    csv: 'The same figures are attached as a table (CSV).',
    purged: (count) => n(count, '# record was erased, as planned.', '# records were erased, as planned.'),
  },
} satisfies MailsTerms;
