import { plural } from '../plural.ts';
import type { ThreadMoreTerms } from '../terms.ts';
import { weekday } from '../weekday.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** A time of day, `HH:MM`, as British public services write it: 9am, 5:30pm, midday, midnight. */
const clock = (time: string) => {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  if (!minute && hour % 12 === 0) return hour % 24 ? 'midday' : 'midnight';
  return `${hour % 12 || 12}${minute ? `:${time.slice(3)}` : ''}${hour < 12 ? 'am' : 'pm'}`;
};

/** English: what a reader of a thread meets once something happens, or is closed. */
export default {
  partial: 'Some replies could not be loaded.',
  state: {
    draft: 'Draft',
    queued: 'Waiting to be sent',
    sending: 'Being sent',
    pending: 'Awaiting moderation',
    held: 'Held for a check',
    published: 'Published',
    rejected: 'Not published',
    removed: 'Removed',
    deleted: 'Withdrawn',
    unknown: 'Not known',
  },
  shown: ({ shown, total }) =>
    n(
      total,
      `${shown.toLocaleString('en')} of # comment shown`,
      `${shown.toLocaleString('en')} of # comments shown`,
    ),
  newComments: (count) => n(count, '# new comment: show it', '# new comments: show them'),
  sort: {
    label: 'Order',
    oldest: 'Oldest first',
    newest: 'Newest first',
    replies: 'Most replies first',
    votes: 'Most useful first',
  },
  imported: (network) => `Written on ${network}`,
  charter: ({ version, date }) => `Charter, version ${version} of ${date}`,
  moderated: 'Comments are read before they are published.',
  afterwards: 'Comments are published at once and read afterwards.',
  hours: ({ table, back }) => `Moderation ${table}${back && `, back ${back}`}.`,
  span: ({ first, last, hours }) => {
    const day = (number: number) => weekday('en-GB', number, 'short');
    const days = first === last ? day(first) : `${day(first)}–${day(last)}`;
    return `${days} ${hours.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(' and ')}`;
  },
  moment: ({ day, time }) => `${weekday('en-GB', day, 'long')} ${clock(time)}`,
  target: (hours) => n(hours, 'Usually read within # working hour.', 'Usually read within # working hours.'),
  closed: {
    plain: 'Comments are closed.',
    until: (date) => `Comments are closed until ${date}.`,
    reason: ({ reason, until }) => `Comments are closed until ${until}: ${reason}.`,
    election: (date) => `Comments are closed until ${date}, as the law requires before an election.`,
    hours: (date) => `Comments are closed outside service hours. They reopen on ${date}.`,
    load: 'Many comments are waiting to be read. New ones can be sent again soon.',
    locked: 'This conversation has been closed. It can still be read.',
    archived: 'This page is archived. Its comments can still be read.',
    readonly: 'Comments can be read here, but not added.',
    opens: (date) => `Comments open on ${date}.`,
  },
  slow: (seconds) =>
    n(seconds, 'You can send another comment in # second.', 'You can send another comment in # seconds.'),
  notDesk: 'This is not a service desk. For a request, please contact the service.',
  openPage: 'Read the comments on their own page',
  voteFor: (author) => `I find the comment by ${author} useful`,
} satisfies ThreadMoreTerms;
