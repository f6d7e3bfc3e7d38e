import { plural } from '../plural.ts';
import type { ReportTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** English: reporting a comment. */
export default {
  heading: 'Report a comment',
  intro: 'Tell us what is wrong. You need no account, and the author is not told who you are.',
  address: 'Reported comment',
  category: 'What is it about?',
  categories: {
    illegal: 'Something the law forbids',
    hate: 'Hatred or discrimination',
    harassment: 'Harassment, threat or insult',
    'personal-data': 'Private life or personal data',
    'child-abuse': 'Sexual abuse of children',
    charter: 'Something the charter forbids',
    spam: 'Advertising or fraud',
    other: 'Something else',
  },
  reason: 'Why it should be read again',
  reasonHint: 'A few sentences are enough. Name the law if you know it.',
  name: 'Your name',
  email: 'Your e-mail address',
  contactHint: 'To tell you that we have received your report and what we decide.',
  contactNotAsked: 'For this kind of report, we ask for no name and no address.',
  goodFaith: 'I believe in good faith that what I write here is accurate and complete.',
  send: 'Send the report',
  sending: 'Sending…',
  cancel: 'Cancel',
  urgent: 'If someone is in danger, call 999 or 112 now.',
  sent: ({ reference, date }) => `We received your report on ${date}. Its reference is ${reference}.`,
  reference: 'Reference',
  copyReference: 'Copy the reference',
  referenceCopied: 'Reference copied',
  follow: 'Follow your report',
  duplicate: (reference) => `You have already reported this comment. The reference is ${reference}.`,
  already: 'Others have reported this comment too. Yours has been added.',
  error: {
    category: 'Choose what the report is about.',
    reason: 'Write in a few words why it should be read again.',
    reasonLong: (max) =>
      n(max, 'Shorten the explanation to # character.', 'Shorten the explanation to # characters.'),
    emailWrong: 'Enter an e-mail address such as name@example.org, or leave it empty.',
    goodFaith: 'Tick the box to say that you report in good faith.',
  },
  failed: 'Your report could not be sent. Your text is kept: please try again.',
  state: {
    received: 'Received',
    'under-review': 'Being read',
    decided: 'Decided',
    void: 'Closed without a decision: the comment was already gone',
    unknown: 'Not known at the moment',
  },
  decision: {
    kept: 'The comment stays as it is.',
    removed: 'The comment has been removed.',
    withheld: 'The comment has not been published.',
  },
  decided: (date) => `Decided on ${date}`,
  byHuman: 'A person decided.',
  withAutomation: 'Automatic means helped; a person decided.',
  redress: 'If you disagree, you can ask us to look again, free of charge.',
} satisfies ReportTerms;
