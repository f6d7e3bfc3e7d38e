import type { ThreadClosedTerms } from '../terms.ts';

/** English: why one cannot write now. */
export default {
  closed: {
    plain: 'Comments are closed.',
    until: (date) => `Comments are closed until ${date}.`,
    reason: ({ reason, until }) => `Comments are closed until ${until}: ${reason}.`,
    locked: 'This conversation has been closed. It can still be read.',
    readonly: 'Comments can be read here, but not added.',
  },
} satisfies ThreadClosedTerms;
