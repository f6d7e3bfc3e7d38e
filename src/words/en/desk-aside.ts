import { plural } from '../plural.ts';
import type { DeskAsideTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** English: what moderators read beside a comment. */
export default {
  reports: {
    answer: (count) =>
      n(
        count,
        'Your decision answers the report: whoever sent it can read it.',
        'Your decision answers the # reports: those who sent them can read it.',
      ),
    reference: (reference) => `Reference ${reference}`,
    kind: {
      illegal: 'Against the law',
      hate: 'Hate speech',
      harassment: 'Harassment or threats',
      'personal-data': 'Personal data',
      'child-abuse': 'Sexual abuse of a child',
      charter: 'Against the charter',
      spam: 'Advertising or spam',
      other: 'Another reason',
    },
  },
  contest: {
    author: (date) => `The author contested the decision on ${date}`,
    reporter: (date) => `Whoever reported the comment contested the decision on ${date}`,
    first: ({ who, what, date }) => `Contested decision: ${what}, ${who}, ${date}`,
    mine: 'You made this decision yourself. If you can, ask somebody else to read the comment again.',
    another: 'You made this decision yourself. On this site another person must answer.',
  },
  history: {
    none: 'No other contribution can be linked to this author.',
    address: 'Same e-mail address, not checked',
    name: 'Same name: it may be another person',
    more: 'There are older ones.',
  },
  decide: {
    gone: 'This comment is no longer here.',
    undoLate: 'The time to undo has passed. You can still change the decision.',
    cancel: 'Cancel',
    changed: 'The author has changed this comment. Please read it again.',
    taken: (name) => `${name} has just decided on this comment.`,
    heading: 'Reasons for the decision',
    explanationHint: 'Two sentences are enough: what was found, and why the rule applies.',
    ready: 'Ready-made sentences',
    lawRef: 'Which law',
    answer: 'Explanation for the person who contested',
    needReason: 'Give the reason in a few words.',
    preview: 'What the author will read',
    law: 'The law, not the charter',
    needClause: 'Choose the clause that applies.',
    needExplanation: 'Explain the decision in a few words.',
    automated: 'An automatic check held this comment; you decide.',
  },
  keys: {
    act: { next: 'Next', previous: 'Previous' },
    hint: 'Off until you turn them on. You can choose the keys.',
    on: 'Use shortcuts',
    taken: 'This key is already in use.',
  },
  log: {
    empty: 'No decision has been recorded yet.',
    system: 'Automatic check',
    line: ({ who, what, date }) => `${date}: ${what} (${who})`,
  },
  roles: {
    contributor: 'Contributor: drafts replies',
    moderator: 'Moderator: decides and replies',
    manager: 'Manager: reads the figures',
    admin: 'Administrator: settings and people',
    operator: 'Operator: runs the sites, reads no comment',
  },
} satisfies DeskAsideTerms;
