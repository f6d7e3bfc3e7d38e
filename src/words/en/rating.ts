import { plural } from '../plural.ts';
import type { RatingTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** English: a vote on a page. */
export default {
  question: 'How do you rate this page?',
  usefulQuestion: 'Was this page useful?',
  stars: (value) => `${value} out of 5`,
  words: ['Very poor', 'Poor', 'Fair', 'Good', 'Very good'],
  useful: 'Yes',
  notUseful: 'No',
  send: 'Send my opinion',
  change: 'Change my opinion',
  sent: 'Thank you, your opinion has been counted.',
  changed: 'Your opinion has been changed.',
  yours: (choice) => `Your opinion: ${choice}`,
  none: 'No ratings yet',
  few: (count) => n(count, '# rating, too few for an average', '# ratings, too few for an average'),
  average: ({ average, count }) =>
    `${average.toLocaleString('en', { maximumFractionDigits: 1 })} out of 5, from ${n(count, '# rating', '# ratings')}`,
  usefulShare: ({ useful, count }) =>
    `${useful.toLocaleString('en')} of ${n(count, '# person', '# people')} found this page useful`,
  choose: 'Choose an answer first.',
  loading: 'Loading the ratings…',
  failed: 'Your opinion could not be sent. Please try again.',
  offline: 'You are offline. Please try again once you are connected.',
  closed: 'Ratings are closed.',
  capped: 'Many opinions came from your network today. Please try again tomorrow.',
  storage: 'A receipt is kept in this browser, so that you can change your opinion.',
} satisfies RatingTerms;
