import { plural } from '../plural.ts';
import type { DeskTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** English: the moderation desk. */
export default {
  heading: 'Moderation desk',
  loading: 'Loading…',
  failed: 'The desk cannot be reached at the moment. Nothing has been changed.',
  offline: 'You are offline. Decisions can be made once you are connected.',
  retry: 'Try again',
  queue: {
    pending: 'Awaiting moderation',
    held: 'Held',
    reported: 'Reported',
    contested: 'Contested',
    published: 'Published',
    rejected: 'Refused',
    removed: 'Removed',
  },
  queueCount: ({ queue, count }) => `${queue}: ${count.toLocaleString('en')}`,
  room: { handed: 'Views of services', replies: 'Official replies' },
  empty: {
    pending: 'Nothing is waiting. Every comment has been read.',
    held: 'No comment is held.',
    reported: 'No report is waiting.',
    contested: 'No decision is contested.',
    published: 'No comment is published yet.',
    rejected: 'No comment has been refused.',
    removed: 'No comment has been removed.',
  },
  elsewhere: 'Still to be read:',
  serviceAt: (date) => `The next service hours begin on ${date}.`,
  byItself: 'New comments appear here as they come in.',
  clock: (hours) =>
    hours
      ? `Waiting for ${n(hours, '# working hour', '# working hours')}`
      : 'Waiting for less than one working hour',
  news: (count) => n(count, 'Show # new', 'Show # new'),
  more: 'Show more',
  unsent: (count) =>
    n(
      count,
      '# decision has not been sent yet. It is kept here.',
      '# decisions have not been sent yet. They are kept here.',
    ),
  notDone: 'This decision could not be made. Nothing has been changed.',
  select: (name) => `Select: ${name}`,
  received: (date) => `Received on ${date}`,
  known: (date) => `First read on ${date}`,
  heldBy: {
    premoderation: 'Read before publication',
    'first-post': 'First comment of this author',
    links: 'Contains links',
    words: 'Matches the word list',
    spam: 'Looks like unsolicited advertising',
    rate: 'Many comments in a short time',
    repeat: 'Repeats an earlier comment',
    history: 'Another comment of this author was refused or removed',
    external: 'Held by your own automatic check',
    proof: 'Sent without the work asked for under load',
    wave: 'Like comments that were refused',
    report: 'Reported',
    schedule: 'Sent outside service hours',
    human: 'Held by a moderator',
  },
  rule: (rule) => `Rule: ${rule}`,
  reports: (count) => n(count, '# report', '# reports'),
  openPage: 'Open the page (new window)',
  author: {
    heading: 'Author',
    anonymous: 'No name',
    first: 'First comment',
    history: ({ published, refused }) =>
      `${n(published, '# published', '# published')}, ${n(refused, '# refused', '# refused')}`,
    unverified: 'Address not checked: it proves nothing about who is writing.',
    others: 'Other contributions of this author',
  },
  act: {
    approve: 'Publish',
    reject: 'Refuse',
    remove: 'Remove',
    restore: 'Publish again',
    keep: 'Leave it published',
    approveEdit: 'Publish the change',
    rejectEdit: 'Refuse the change',
    hide: 'Hide',
    uphold: 'Uphold the decision',
    overturn: 'Reverse the decision',
    undo: 'Undo',
    selectAll: 'Select all',
    selected: (count) => n(count, '# comment selected', '# comments selected'),
  },
  done: {
    approved: 'Published',
    rejected: 'Refused',
    removed: 'Removed',
    hidden: 'Hidden',
    kept: 'Left published',
    upheld: 'Decision upheld',
    overturned: 'Decision reversed',
    several: (count) => n(count, '# comment dealt with', '# comments dealt with'),
    undone: 'Undone',
    undoLeft: (seconds) => n(seconds, 'Undo possible for # second', 'Undo possible for # seconds'),
  },
  decide: {
    clause: 'Clause of the charter',
    explanation: 'Explanation for the author',
    reason: 'Reason, for the record',
  },
  edit: { public: 'Published text', proposed: 'Proposed change' },
  people: {
    noRight: 'Your role does not include this. An administrator can help you.',
  },
  signIn: {
    ended: 'Your session has ended. Please sign in again.',
  },
  keys: {
    heading: 'Keyboard shortcuts',
  },
  log: {
    heading: 'Record of decisions',
    deleted: 'Deleted',
  },
} satisfies DeskTerms;
