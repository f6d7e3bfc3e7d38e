import { plural } from '../plural.ts';
import type { ReportMoreTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** English: sending a report. */
export default {
  sending: 'Sending…',
  sent: ({ reference, date }) => `We received your report on ${date}. Its reference is ${reference}.`,
  copyReference: 'Copy the reference',
  referenceCopied: 'Reference copied',
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
} satisfies ReportMoreTerms;
