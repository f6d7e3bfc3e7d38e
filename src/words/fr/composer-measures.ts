import type { ComposerMeasuresTerms } from '../terms.ts';

/** French: a warning, and being read first for a time. */
export default {
  warned: (reason) => `Un modérateur vous demande d’y prêter attention\u00a0: ${reason}`,
  held: ({ until, reason }) =>
    `Jusqu’au ${until}, les commentaires signés de ce nom sont lus avant leur publication. Motif\u00a0: ${reason}`,
} satisfies ComposerMeasuresTerms;
