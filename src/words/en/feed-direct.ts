import type { FeedDirectTerms } from '../terms.ts';

/** English: the question before another host is asked. */
export default {
  why: ({ hosts, count }) =>
    `These posts are on ${hosts}. If you show them, ${
      count > 1 ? 'those sites' : 'that site'
    } will see your internet address (IP address).`,
  shown: ({ hosts, count }) =>
    `These posts come from ${hosts}, which ${count > 1 ? 'see' : 'sees'} your internet address (IP address).`,
  once: 'Load once',
  always: 'Always load here',
  kept: '“Always load here” keeps your choice in this browser. You can take it back at any time.',
  withdraw: 'Stop loading',
} satisfies FeedDirectTerms;
