import { plural } from '../plural.ts';
import type { DeskToolsTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** English: the tools of the moderation desk. */
export default {
  reply: {
    heading: 'Official reply',
    canned: 'Ready-made replies',
    signedAs: 'Signed as',
    text: 'Your reply',
    draftOnly: 'A moderator will publish your draft.',
    send: 'Publish the reply',
  },
  escalate: {
    service: 'Service',
    deadline: 'Answer expected by',
    note: 'Note for the service',
    overdue: (date) => `Answer expected since ${date}`,
  },
  suspend: { until: 'Until', reason: 'Reason given to the author' },
  wave: {
    heading: (count) => n(count, '# similar comment', '# similar comments'),
    hint: 'They are almost the same, or come from the same network.',
    refuseAll: (count) => n(count, 'Refuse this one', 'Refuse all #'),
    holdNext: 'Hold the next ones too',
    holdUntil: (date) => `The next ones are held until ${date}.`,
  },
  words: {
    heading: 'Word list',
    hint: 'A comment with one of these words waits for a moderator. The list is never public.',
    add: 'Add a word or phrase',
    dryRun: 'Try on past comments',
    result: ({ held, of }) =>
      `${held.toLocaleString('en')} of the last ${n(of, '# comment', '# comments')} would have been held.`,
    save: 'Save the list',
  },
  modes: {
    heading: 'How comments are moderated',
    tradeOff:
      'Reading first avoids bad surprises. It also means that each text was known before it appeared.',
  },
  mode: {
    closed: 'Closed',
    readonly: 'Read only',
    premoderation: 'Read before publication',
    postmoderation: 'Published, then read',
  },
  kill: {
    heading: 'Emergency stop',
    hint: 'Closes comments and stops posts to networks on this site, within a minute.',
    now: 'Stop now',
    on: (date) => `Stopped since ${date}`,
    off: 'Resume',
  },
  guard: ({ pending, max }) =>
    `${n(pending, '# comment is', '# comments are')} waiting (limit: ${max.toLocaleString('en')}). New comments are paused.`,
  training: {
    heading: 'Training',
    banner: 'Training: nothing here is real, nothing is published.',
    start: 'Start',
    exercise: ({ item, of }) => `Exercise ${item} of ${of}`,
    right: 'This is the expected decision.',
    compare: (expected) => `The expected decision was: ${expected}. Here is why.`,
    score: ({ right, of }) => `${right} of ${n(of, '# decision', '# decisions')} as expected`,
    again: 'Start again',
  },
} satisfies DeskToolsTerms;
