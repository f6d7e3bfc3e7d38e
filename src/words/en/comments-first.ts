import { plural } from '../plural.ts';
import type { ThreadTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** English: reading a thread. */
export default {
  heading: 'Contributions of the public',
  count: (count) => n(count, '# comment', '# comments'),
  loading: 'Loading the comments…',
  empty: 'No comments yet. Yours is welcome.',
  emptyClosed: 'There are no comments on this page.',
  failed: 'The comments are not available at the moment.',
  offline: 'You are offline. The comments will appear once you are connected.',
  retry: 'Try again',
  more: (count) => n(count, 'Show # more comment', 'Show # more comments'),
  moreReplies: (count) => n(count, 'Show # more reply', 'Show # more replies'),
  by: ({ author, date }) => `Comment by ${author}, ${date}`,
  replyBy: ({ author, to, level }) => `Reply by ${author} to ${to}, level ${level}`,
  anonymous: 'Anonymous',
  edited: (date) => `Edited on ${date}`,
  permalink: (author) => `Link to the comment by ${author}`,
  reply: 'Reply',
  replyTo: (author) => `Reply to ${author}`,
  report: 'Report',
  reportBy: (author) => `Report the comment by ${author}`,
  write: 'Write a comment',
  official: 'Official reply',
  officialBy: ({ body, service, role }) => [body, service, role].filter(Boolean).join(', '),
  votes: (count) => n(count, '# person finds this useful', '# people find this useful'),
  gone: {
    author: ({ date }) => `Withdrawn by its author${date && ` on ${date}`}.`,
    moderator: ({ date, ref }) => `Removed${date && ` on ${date}`}${ref && ` – charter, ${ref}`}.`,
    law: ({ date, ref }) => `Removed${date && ` on ${date}`} to comply with the law${ref && ` – ${ref}`}.`,
  },
  unknown: 'This comment cannot be shown at the moment.',
} satisfies ThreadTerms;
