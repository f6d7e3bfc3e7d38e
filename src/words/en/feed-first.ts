import type { FeedFirstTerms } from '../terms.ts';

/** English: what every wall of posts says. */
export default {
  heading: 'Our latest news',
  loading: 'Loading the news…',
  empty: 'Nothing has been published here yet.',
  emptyFiltered: 'Nothing matches your choice.',
  offline: 'You are offline. The news will appear once you are connected.',
  failed: 'The news could not be loaded.',
  retry: 'Try again',
  seeAccount: (account) => `See ${account}`,
  more: 'Show more',
  article: ({ author, date }) => `${author}, ${date}`,
  on: (network) => `on ${network}`,
  official: 'Official account',
  officialHint: 'We have checked that this account is ours.',
  readPage: 'Read on our site',
  readOn: (network) => `See on ${network}`,
  alsoOn: (networks) => `Also on ${networks}`,
  altMissing: 'Image without description',
} satisfies FeedFirstTerms;
