import type { ThreadClosedTerms } from '../terms.ts';

/** French: why one cannot write now. */
export default {
  closed: {
    plain: 'Les commentaires sont fermés.',
    until: (date) => `Les commentaires sont fermés jusqu’au ${date}.`,
    reason: ({ reason, until }) => `Les commentaires sont fermés jusqu’au ${until}\u00a0: ${reason}.`,
    election: (date) =>
      `Les commentaires sont fermés jusqu’au ${date}, comme la loi le demande avant une élection.`,
    hours: (date) => `Les commentaires sont fermés hors des heures de service. Reprise le ${date}.`,
    load: 'De nombreux commentaires attendent d’être lus. L’envoi rouvrira bientôt.',
    locked: 'Cette discussion est close. Elle peut toujours être lue.',
    archived: 'Cette page est archivée. Ses commentaires peuvent toujours être lus.',
    readonly: 'Les commentaires peuvent être lus ici, mais pas ajoutés.',
    opens: (date) => `Les commentaires ouvriront le ${date}.`,
  },
} satisfies ThreadClosedTerms;
