import { plural } from '../plural.ts';
import type { DeskToolboxTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** English: the tools of the desk, and the stop. */
export default {
  choose: 'Tools',
  tool: { stop: 'Emergency stop', words: 'Word lists', training: 'Training' },
  hint: 'A stop holds for this whole site, at once and until somebody starts again. What is public stays public.',
  now: 'What is stopped now',
  calm: 'Nothing is stopped.',
  what: { comments: 'New comments', push: 'Messages to networks', mail: 'Mail' },
  since: ({ date, who }) => `Since ${date}, by ${who}`,
  sinceAlone: (date) => `Since ${date}`,
  commandLine: 'the command line',
  cause: {
    stopped: 'Stopped by the team',
    unattended: 'Stopped by itself: nobody has decided for days',
    load: 'Stopped by itself: more comes than can be read',
    moving: 'Stopped while the data move to another database',
    restored: 'Stopped because the data come from a backup',
    suspended: 'Suspended by whoever runs the service',
  },
  premoderation: 'Each comment is read before it appears.',
  readers: (reason) => `Visitors read: ${reason}`,
  resume: (what) => `Start again: ${what}`,
  see: 'Your role sees what is stopped. A moderator or an administrator can stop and start again.',
  form: {
    heading: 'Stop',
    targets: 'What to stop',
    reason: 'Reason',
    reasonHint: 'One sentence. Visitors read it as you write it.',
    preview: 'What visitors will read',
    send: 'Stop now',
    needTarget: 'Please choose what to stop.',
    needReason: 'Please say why, in at most 500 characters.',
  },
  post: {
    heading: 'Hide one post of the feed',
    address: 'Address of the post',
    addressHint: 'Copy it from its network or from your site.',
    reason: 'Reason, for the log',
    send: 'Hide the post',
    needAddress: 'Please give the address of the post.',
    unknown: 'No post of the feed has this address. Nothing was hidden.',
  },
  standing: { resume: 'Started again at the desk', undo: 'Undone at the desk' },
  done: {
    stopped: 'Stopped',
    resumed: 'Started again',
    hidden: 'The post is hidden',
    undone: 'Undone',
    same: 'It was so already',
  },
  undo: 'Undo',
  undoLeft: (seconds) => n(seconds, 'Can be undone for # second', 'Can be undone for # seconds'),
  load: {
    heading: 'How much there is to read',
    waiting: (count) => n(count, '# comment waits', '# comments wait'),
    received: (count) => n(count, '# came within the hour', '# came within the hour'),
    read: (limits) => `Each comment is read before it appears from these numbers on: ${limits}.`,
    closed: (limits) => `New comments close from these numbers on: ${limits}.`,
    limit: {
      waiting: (count) => n(count, '# waiting', '# waiting'),
      perHour: (count) => n(count, '# within an hour', '# within an hour'),
    },
  },
  log: {
    heading: 'Log of stops',
    empty: 'Nothing has been stopped yet.',
    line: ({ date, who, act, what, reason }) => `${date}, ${who}: ${act}, ${what}. ${reason}`,
    act: { stop: 'stopped', resume: 'started again' },
    alone: 'by itself',
  },
} satisfies DeskToolboxTerms;
