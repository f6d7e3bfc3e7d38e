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

/** English: what a reader of a thread meets once something happens. */
export default {
  tooNew: 'Please reload this page to see the comments.',
  partial: 'Some replies could not be loaded.',
  opening: 'Loading the form…',
  notOpened: 'The form could not be loaded. Please try again.',
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
  charter: ({ version, date }) => `Charter, version ${version}${date && ` of ${date}`}`,
  moderated: 'Comments are read before they are published.',
  afterwards: 'Comments are published at once and read afterwards.',
  hours: ({ table, back }) => `Moderation ${table}${back && `, back ${back}`}.`,
  span: ({ first, last, hours }) => {
    const day = (number: number) => weekday('en-GB', number, 'short');
    const days = first === last ? day(first) : `${day(first)}–${day(last)}`;
    return `${days} ${hours.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join(' and ')}`;
  },
  moment: ({ day, time }) => `${weekday('en-GB', day, 'long')} ${clock(time)}`,
  notDesk: 'This is not a service desk. For a request, please contact the service.',
} satisfies ThreadMoreTerms;
