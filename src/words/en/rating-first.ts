import type { RatingFirstTerms } from '../terms.ts';

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
  few: (count) => `Too few ratings yet: ${count}`,
  average: ({ average, count }) =>
    `${average.toLocaleString('en')} out of 5, from ${count.toLocaleString('en')} ${count === 1 ? 'rating' : 'ratings'}`,
  usefulShare: ({ useful, count }) =>
    `${useful.toLocaleString('en')} of ${count.toLocaleString('en')} found it useful`,
  later: 'Please try later.',
} satisfies RatingFirstTerms;
