import type { ReportFirstTerms } from '../terms.ts';

/** English: the form to report a comment. */
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
  cancel: 'Cancel',
  urgent: 'If someone is in danger, call 999 or 112 now.',
  notYet: 'The rest of the form has not come yet. Your text is kept: please try again.',
} satisfies ReportFirstTerms;
