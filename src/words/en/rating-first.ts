import { plural } from '../plural.ts';
import type { RatingFirstTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** English: a rating, as it is first drawn. */
export default {
  question: 'How do you rate this page?',
  usefulQuestion: 'Was this page useful?',
  stars: (value) => `${value} out of 5`,
  words: ['Very poor', 'Poor', 'Fair', 'Good', 'Very good'],
  useful: 'Yes',
  notUseful: 'No',
  send: 'Send my opinion',
  none: 'No ratings yet',
  few: (count) =>
    n(count, '# rating so far, too few to show a result', '# ratings so far, too few to show a result'),
  average: ({ average, count }) =>
    `${average.toLocaleString('en', { maximumFractionDigits: 1 })} out of 5, from ${n(count, '# rating', '# ratings')}`,
  usefulShare: ({ useful, count }) =>
    `${useful.toLocaleString('en')} of ${n(count, '# person', '# people')} found this page useful`,
  closed: 'Ratings are closed.',
  loading: 'Loading the ratings…',
  unread: 'The ratings are not available at the moment.',
  retry: 'Try again',
} satisfies RatingFirstTerms;
