import type { ThreadClosedTerms } from '../terms.ts';

/** English: why one cannot write now. */
export default {
  closed: {
    plain: 'Comments are closed.',
    until: (date) => `Comments are closed until ${date}.`,
    reason: ({ reason, until }) => `Comments are closed until ${until}: ${reason}.`,
    election: (date) => `Comments are closed until ${date}, as the law requires before an election.`,
    hours: (date) => `Comments are closed outside service hours. They reopen on ${date}.`,
    load: 'Many comments are waiting to be read. New ones can be sent again soon.',
    locked: 'This conversation has been closed. It can still be read.',
    archived: 'This page is archived. Its comments can still be read.',
    readonly: 'Comments can be read here, but not added.',
    opens: (date) => `Comments open on ${date}.`,
  },
} satisfies ThreadClosedTerms;
