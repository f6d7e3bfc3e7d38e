import type { MeasureTerms } from '../terms.ts';

/** French: measures, as their author reads them. */
export default {
  heading: {
    warned: 'Un avertissement',
    suspended: 'L’écriture est suspendue',
    held: 'Vos prochains commentaires sont lus d’abord',
  },
  past: 'C’est terminé. Vous pouvez de nouveau écrire.',
  means: {
    warned: () =>
      'Vous pouvez continuer à écrire. Si cela se reproduit, l’écriture pourra être suspendue un temps.',
    suspended: (until) => `Vous pourrez de nouveau écrire à partir du ${until}.`,
    held: (until) =>
      `Jusqu’au ${until}, un modérateur lit les commentaires signés de ce nom avant leur publication.`,
  },
  still: 'Vous pouvez toujours lire, signaler et retirer vos propres commentaires.',
  noReason: 'Les motifs ne sont plus conservés.',
  mail: {
    subject: {
      warned: (site) => `Un avertissement au sujet de votre commentaire sur ${site}`,
      suspended: (site) => `L’écriture de commentaires sur ${site} est suspendue un temps`,
      held: (site) => `Vos prochains commentaires sur ${site} seront lus d’abord`,
      lifted: (site) => `Vous pouvez écrire sur ${site} comme avant`,
      upheld: (site) => `Une réponse à votre contestation sur ${site}`,
      reversed: (site) => `Une réponse à votre contestation sur ${site}`,
    },
    intro: ({ page, date }) =>
      `Ce message concerne le commentaire que vous avez écrit le ${date} sur la page «\u00a0${page}\u00a0».`,
    lifted: 'Un modérateur a mis fin à la mesure. Vous pouvez écrire comme avant.',
    upheld: 'Une autre personne a tout relu. La mesure est maintenue. Voici sa réponse\u00a0:',
    reversed: 'Une autre personne a tout relu et a mis fin à la mesure. Voici sa réponse\u00a0:',
  },
} satisfies MeasureTerms;
