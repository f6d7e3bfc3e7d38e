import { plural } from '../plural.ts';
import type { FeedRareTerms } from '../terms.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** English: what the wall of posts says of things that few posts have. */
export default {
  edited: (date) => `Edited on ${date}`,
  pinned: 'Pinned',
  warning: (text) => `Content warning: ${text}`,
  sensitive: 'Sensitive content',
  sharedBy: (name) => `Shared by ${name}`,
  video: 'Video',
  audio: 'Sound recording',
  gif: 'Play the animation',
  quoted: (name) => `Quoting ${name}`,
  quote: {
    pending: 'The quoted post is waiting for its author’s agreement.',
    rejected: 'The author of the quoted post did not agree to be quoted.',
    revoked: 'The author of the quoted post has withdrawn their agreement.',
    deleted: 'The quoted post has been deleted.',
    unauthorised: 'The quoted post is not public.',
    'blocked-account': 'The quoted post is hidden.',
    'blocked-domain': 'The quoted post is hidden.',
    'muted-account': 'The quoted post is hidden.',
  },
  event: { cancelled: 'Cancelled', then: (dates) => `Then: ${dates}` },
  poll: {
    label: 'Poll',
    option: ({ title, percent }) => `${title}: ${percent}%`,
    votes: (count) => n(count, '# vote', '# votes'),
    multiple: 'Several answers possible',
    ends: (date) => `Open until ${date}`,
    ended: (date) => `Closed on ${date}`,
  },
} satisfies FeedRareTerms;
