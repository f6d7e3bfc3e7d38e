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
  later: {
    site: 'Site',
    help: 'Help',
    oldest: (duration) => `Oldest waiting for ${duration}`,
    waited: ({ hours, target }) =>
      `Waiting for ${n(hours, '# working hour', '# working hours')} (target: ${target.toLocaleString('en')})`,
    late: (count) => n(count, '# comment past its target', '# comments past their target'),
    context: 'Show the conversation',
  },
  author: {
    warned: (date) => `Warned on ${date}`,
    suspended: (date) => `Suspended until ${date}`,
  },
  act: {
    pin: 'Pin',
    reply: 'Reply',
    replySeveral: (count) => n(count, 'Reply to # comment', 'Reply to # comments together'),
    escalate: 'Pass to a service',
    warn: 'Warn the author',
    suspend: 'Suspend the author',
    lock: 'Close this conversation',
    unlock: 'Reopen this conversation',
    closeComments: 'Close comments',
    reopen: 'Reopen comments',
    assign: 'Take charge',
    confirm: 'Confirm',
    editAlt: 'Describe the image',
  },
  done: {
    sent: 'Reply sent',
    escalated: (service) => `Passed to ${service}`,
  },
  decide: {
    secondOpinion: 'A second person must agree before this is published.',
    secondPending: (name) => `Waiting for a second person, after ${name}`,
    priorKnowledge: 'Reading a comment before publication means that its content was known.',
  },
  people: {
    heading: 'People',
    invite: 'Invite',
    email: 'E-mail address',
    role: 'Role',
    revoke: 'Withdraw access',
    revoked: 'Access withdrawn',
    lastAdmin: 'A site needs an administrator. Name another one first.',
  },
  keys: {
    change: 'Change the key',
  },
  feedQueue: { name: 'News to check', empty: 'No news item is waiting.' },
} satisfies DeskToolsTerms;
