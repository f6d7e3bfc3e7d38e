import type { ThreadClosedTerms } from '../terms.ts';

/** French: why one cannot write now. */
export default {
  closed: {
    plain: 'Les commentaires sont fermés.',
    until: (date) => `Les commentaires sont fermés jusqu’au ${date}.`,
    reason: ({ reason, until }) => `Les commentaires sont fermés jusqu’au ${until}\u00a0: ${reason}.`,
    locked: 'Cette discussion est close. Elle reste lisible.',
    readonly: 'Les commentaires peuvent être lus, mais pas ajoutés.',
  },
} satisfies ThreadClosedTerms;
