import type { ThreadOwnTerms } from '../terms.ts';

/** English: the states of one’s own comments. */
export default {
  state: {
    draft: 'Draft',
    queued: 'Waiting to be sent',
    sending: 'Being sent',
    pending: 'Awaiting moderation',
    held: 'Held for a check',
    published: 'Published',
    rejected: 'Not published',
    removed: 'Removed',
    deleted: 'Withdrawn',
    unknown: 'Not known',
  },
} satisfies ThreadOwnTerms;
