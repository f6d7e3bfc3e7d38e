import { plural } from '../plural.ts';
import type { FeedMoreTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** English: what the wall of posts says when it is asked for more, or when something is missing. */
export default {
  partial: ({ sources }) => `Not available at the moment: ${sources}. The rest is shown.`,
  stale: (date) => `Last updated on ${date}. Newer posts may be missing.`,
  offlineSince: (date) => `You are offline. This is the news of ${date}.`,
  failures: {
    unauthorised: 'This account does not allow its posts to be shown here.',
    'not-found': 'The news cannot be found.',
    gone: 'This news feed has been closed.',
    'rate-limited': 'Too many requests at the moment. Please try again in a few minutes.',
    unavailable: 'The news is not available at the moment.',
    timeout: 'The news is taking too long to arrive.',
    garbled: 'The news arrived in a form that cannot be read.',
    insecure: 'The news cannot be shown, because the connection is not secure.',
    'too-new': 'Please reload this page to see the news.',
    'too-old': 'Please reload this page to see the news.',
  },
  updated: (date) => `Updated on ${date}`,
  newPosts: (count) => n(count, '# new post: show it', '# new posts: show them'),
  pause: 'Pause updates',
  resume: 'Resume updates',
  loadingMore: 'Loading more…',
  moreShown: (count) => n(count, '# more post shown', '# more posts shown'),
  earlier: 'Show the posts before these',
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
} satisfies FeedMoreTerms;
