import { plural } from '../plural.ts';
import type { FiguresTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** English: moderation in figures. */
export default {
  subject: ({ site, week }) => `${site}: comments in week ${week}`,
  title: 'Moderation in figures',
  lead: (site) => `How ${site} moderates comments: how many there were, what was decided, and how fast.`,
  time: ({ from, to }) => `From ${from} to ${to}.`,
  perDay: 'Comments received, day by day',
  perWeek: 'Comments received, week by week',
  weekOf: (day) => `Week of ${day}`,
  names: {
    received: 'Comments received',
    decided: 'Decisions',
    grounds: 'Reasons for refusals and removals',
    decision: 'Time to a decision',
    reply: 'Time to an official reply',
    late: 'Waiting past the target',
    outOfHours: 'Received outside service hours',
    notices: 'Reports of comments',
    contests: 'Contested decisions',
    pages: 'Pages with the most comments',
    minutes: 'Working time, estimated',
  },
  act: {
    received: 'Plan the week’s shifts by it.',
    decided: 'When refusals rise, say more about the charter beside the form.',
    grounds: 'When one clause stands out, explain it on the page.',
    decision: 'When it grows, ask the service for more time or change the target that visitors read.',
    reply: 'When it grows, name somebody in the service who answers.',
    late: 'Decide these first.',
    outOfHours: 'When it is more than half, move the hours or announce them more clearly.',
    notices: 'Answer each one; the law asks for it.',
    contests: 'When decisions are reversed often, read the cases together.',
    pages: 'Answer on the page itself: others have the same question.',
    minutes: 'Compare it with the time that was set aside.',
  },
  owner: {
    moderators: 'For the moderators',
    service: 'For the services',
    manager: 'For the manager',
    webmaster: 'For the webmaster',
  },
  advice: ({ owner, act }) => `${owner}: ${act}`,
  none: 'None',
  received: ({ count, before }) =>
    `${n(count, '# comment', '# comments')} (${n(before, '# the week before', '# the week before')})`,
  comments: (count) => n(count, '# comment', '# comments'),
  decided: ({ published, refused, removed }) =>
    `${n(published, '# published', '# published')}, ${n(refused, '# refused', '# refused')}, ${n(removed, '# removed later', '# removed later')}`,
  ground: ({ ref, count }) => `${ref}: ${n(count, '# decision', '# decisions')}`,
  page: ({ page, count }) => `${page}: ${n(count, '# comment', '# comments')}`,
  delay: ({ median, ninety }) => `Half within ${median} of service, nine in ten within ${ninety}`,
  clock: ({ median, ninety }) => `Half within ${median}, nine in ten within ${ninety}`,
  late: ({ late, waiting }) => `${n(late, '#', '#')} of ${n(waiting, '# that waits', '# that wait')}`,
  outOfHours: ({ count, percent }) =>
    `${n(count, '# comment', '# comments')}, ${n(percent, '# percent', '# percent')} of all`,
  notices: ({ count, decided, upheld }) =>
    `${n(count, '# report', '# reports')}, ${n(decided, '# decided', '# decided')}, ${n(upheld, '# upheld', '# upheld')}`,
  contests: ({ count, upheld, reversed }) =>
    `${n(count, '# contest', '# contests')}, ${n(upheld, '# decision kept', '# decisions kept')}, ${n(reversed, '# reversed', '# reversed')}`,
  minutes: (time) => `About ${time}`,
  open: 'Open the desk',
  columns: ['Figure', 'Value', 'Unit'],
  units: { comments: 'comments', hours: 'hours', acts: 'decisions', minutes: 'minutes' },
  lines: {
    published: 'Published',
    refused: 'Refused',
    removed: 'Removed after publication',
    decisionMedian: 'Time to a decision, median',
    decisionNinety: 'Time to a decision, nine in ten',
    replyMedian: 'Time to an official reply, median',
    replyNinety: 'Time to an official reply, nine in ten',
    waiting: 'Waiting now',
    noticesDecided: 'Reports decided',
    noticesUpheld: 'Reports upheld',
    contestsUpheld: 'Contested decisions kept',
    contestsReversed: 'Contested decisions reversed',
  },
} satisfies FiguresTerms;
