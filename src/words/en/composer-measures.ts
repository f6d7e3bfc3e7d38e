import type { ComposerMeasuresTerms } from '../terms.ts';

/** English: a warning, and being read first for a time. */
export default {
  warned: (reason) => `A moderator asks you to take care: ${reason}`,
  held: ({ until, reason }) =>
    `Until ${until}, comments under this name are read before they appear. Reason: ${reason}`,
} satisfies ComposerMeasuresTerms;
