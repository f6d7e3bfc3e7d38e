import type { ReportTerms } from '../terms.ts';
import first from './report-first.ts';
import more from './report-more.ts';

/** English: reporting a comment, and following the report. */
export default {
  ...first,
  ...more,
  reference: 'Reference',
  follow: 'Follow your report',
  duplicate: (reference) => `You have already reported this comment. The reference is ${reference}.`,
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
