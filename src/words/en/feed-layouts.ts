import type { FeedLayoutsTerms } from '../terms.ts';

/** English: the wall of posts, a few at a time. */
export default {
  carousel: {
    label: 'Posts, side by side',
    previous: 'Previous posts',
    next: 'Next posts',
    position: ({ first, last, of }) =>
      first === last ? `Post ${first} of ${of}` : `Posts ${first} to ${last} of ${of}`,
  },
  kiosk: {
    scan: 'Read on your phone',
    position: ({ item, of }) => `${item} of ${of}`,
    pause: 'Pause',
    resume: 'Resume',
    updated: (date) => `Updated on ${date}`,
  },
} satisfies FeedLayoutsTerms;
