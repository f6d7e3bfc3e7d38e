import { plural } from '../plural.ts';
import type { CommentsTerms } from '../terms.ts';
import closed from './comments-closed.ts';
import first from './comments-first.ts';
import more from './comments-more.ts';
import own from './comments-own.ts';
import slow from './comments-slow.ts';

const n = (count: number, one: string, other: string) => plural('en', count, { one, other });

/** English: a thread, whole. */
export default {
  ...first,
  ...more,
  ...own,
  ...slow,
  imported: (network) => `Written on ${network}`,
  target: (hours) => n(hours, 'Usually read within # working hour.', 'Usually read within # working hours.'),
  openPage: 'Read the comments on their own page',
  voteFor: (author) => `I find the comment by ${author} useful`,
  closed: {
    ...closed.closed,
    election: (date) => `Comments are closed until ${date}, as the law requires before an election.`,
    hours: (date) => `Comments are closed outside service hours. They reopen on ${date}.`,
    load: 'Many comments are waiting to be read. New ones can be sent again soon.',
    archived: 'This page is archived. Its comments can still be read.',
    opens: (date) => `Comments open on ${date}.`,
  },
} satisfies CommentsTerms;
