import { plural } from '../plural.ts';
import type { FeedMoreTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** English: what the wall of posts says when it is asked for more. */
export default {
  loadingMore: 'Loading more…',
  moreShown: (count) => n(count, '# more post shown', '# more posts shown'),
  allShown: 'Everything is shown.',
  alert: 'Alert',
  replyTo: (name) => `In reply to ${name}`,
  continues: (count) => n(count, 'Continued in # post', 'Continued in # posts'),
  reveal: 'Show',
  conceal: 'Hide',
  mediaMissing: 'The image is not available.',
  voteOn: (network) => `Vote on ${network}`,
  counts: {
    replies: (count) => n(count, '# reply', '# replies'),
    shares: (count) => n(count, 'Shared # time', 'Shared # times'),
    likes: (count) => n(count, '# like', '# likes'),
  },
  filters: {
    label: 'Choose what to see',
    tag: 'Topic',
    source: 'Source',
    language: 'Language',
    all: 'All',
    clear: 'Show everything',
    result: (count) => n(count, '# post shown', '# posts shown'),
  },
  event: {
    when: 'When',
    where: 'Where',
    allDay: 'All day',
    cancelled: 'Cancelled',
    fromTo: ({ from, to }) => `From ${from} to ${to}`,
  },
  carousel: {
    label: 'News, one at a time',
    previous: 'Previous',
    next: 'Next',
    position: ({ item, of }) => `${item} of ${of}`,
  },
  kiosk: { scan: 'Scan to read on your phone', time: 'Time' },
  consent: {
    why: (network) => `Showing these posts asks ${network} for them, which tells it your internet address.`,
    once: 'Load once',
  },
} satisfies FeedMoreTerms;
